"""Readers for tables of articles: .csv/.tsv and .parquet, one article a row."""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Iterator
from typing import IO, cast

from contradict.documents.article import MAX_BYTES, Article, InputFile, Unread, UnreadableError
from contradict.documents.decode import BROKEN_GZIP, decode
from contradict.documents.lines import from_record
from contradict.documents.metadata import COLUMNS, NAMES, column_key

_SAMPLE = 65_536


def read_csv(file: InputFile) -> Iterator[Article | Unread]:
    """Read a .csv or .tsv with a header row; comma, semicolon, tab and bar are told apart.

    Raises UnreadableError: unreadable, broken-gzip, empty, binary, mis-encoded, broken-table
    (no text column, a quote never closed).
    """
    csv.field_size_limit(MAX_BYTES)
    try:
        with _open_text(file) as stream:
            rows = csv.DictReader(stream, dialect=_dialect(stream))
            _require_text(rows.fieldnames or ())
            for number, row in enumerate(rows, start=1):
                # Cells beyond the header's are held under None: the row is torn.
                if row.pop(cast("str", None), None) is not None:
                    yield Unread(
                        path=str(file.path),
                        reason="broken-table",
                        detail="more cells than the header",
                        number=number,
                        part="row",
                    )
                    continue
                yield from_record(file, dict(row), number, "row")
    except csv.Error as error:
        raise UnreadableError("broken-table", str(error)) from error
    except UnicodeDecodeError as error:
        raise UnreadableError("mis-encoded", str(error.reason)) from error
    except BROKEN_GZIP as error:
        raise UnreadableError("broken-gzip", str(error)) from error
    except OSError as error:
        raise UnreadableError("unreadable", str(error)) from error


def read_parquet(file: InputFile) -> Iterator[Article | Unread]:
    """Read a Parquet file of articles, batch by batch, only the columns that it needs.

    Raises UnreadableError: unreadable, broken-table.
    """
    import pyarrow as arrow  # type: ignore[import-untyped]
    from pyarrow import parquet

    try:
        with parquet.ParquetFile(file.path) as table:
            names = table.schema_arrow.names
            _require_text(names)
            wanted = [name for name in names if column_key(name) in COLUMNS]
            number = 0
            for batch in table.iter_batches(batch_size=256, columns=wanted):
                for row in batch.to_pylist():
                    number += 1
                    yield from_record(file, row, number, "row")
    except (arrow.ArrowException, UnicodeDecodeError) as error:
        raise UnreadableError("broken-table", str(error).splitlines()[0]) from error
    except OSError as error:
        raise UnreadableError("unreadable", error.strerror or str(error)) from error


def _require_text(columns: object) -> None:
    names = {column_key(str(name)) for name in cast("list[str]", columns)}
    if not names:
        raise UnreadableError("empty")
    if not names & set(NAMES["text"]):
        raise UnreadableError("broken-table", f"no text column among {', '.join(sorted(names))}")


def _open_text(file: InputFile) -> IO[str]:
    """Open a table as text: UTF-8 streams; another encoding is decoded whole."""
    opener = gzip.open if file.path.suffix.lower() == ".gz" else open
    with opener(file.path, "rb") as stream:
        head = stream.read(_SAMPLE)
    if not head.strip():
        raise UnreadableError("empty")
    if _is_utf8(head):
        return cast("IO[str]", opener(file.path, "rt", encoding="utf-8-sig", newline=""))
    with opener(file.path, "rb") as stream:
        return io.StringIO(decode(stream.read(50 * MAX_BYTES)), newline="")


def _is_utf8(head: bytes) -> bool:
    """Tell whether a file's beginning is UTF-8, a character cut at its end forgiven."""
    if b"\0" in head:
        return False
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > len(head) - 4
    return True


def _dialect(stream: IO[str]) -> type[csv.Dialect]:
    header = stream.readline(_SAMPLE)
    stream.seek(0)
    delimiter = max(",;\t|", key=header.count)

    class Found(csv.excel):
        pass

    Found.delimiter = delimiter
    return Found
