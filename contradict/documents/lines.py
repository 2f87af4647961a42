"""Readers for JSON: .jsonl/.ndjson (also .gz), one record a line, and .json files of records."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, cast

from contradict.documents.article import MAX_BYTES, Article, InputFile, Unread, UnreadableError
from contradict.documents.decode import clean, decode, read_bytes
from contradict.documents.metadata import NAMES, column_key, fields, with_metadata


def read_json_lines(file: InputFile) -> Iterator[Article | Unread]:
    """Read one record a line; a line that is no record is named and passed over.

    Raises UnreadableError if the file cannot be opened or is no text.
    """
    empty = True
    try:
        with _open(file.path) as stream:
            for number, line in enumerate(_lines(stream), start=1):
                if line.strip():
                    empty = False
                    yield _from_line(file, number, line)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableError("unreadable", str(error)) from error
    if empty:
        raise UnreadableError("empty")


def read_json(file: InputFile) -> Iterator[Article | Unread]:
    """Read a .json file: one record, or an array of records.

    A record in which no field is that of a text is metadata whose text is missing. Read as an
    article of a headline alone, it counted as one more article with the headline's numbers.
    """
    try:
        held = json.loads(decode(read_bytes(file)), strict=False)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("broken-json", str(error)) from error
    if isinstance(held, dict):
        if not {column_key(name) for name in held} & set(NAMES["text"]):
            raise UnreadableError("no-text", "metadata alone; is the text beside it missing?")
        yield from_record(file, file.name, held, None)
        return
    if not isinstance(held, list):
        raise UnreadableError("broken-json", "neither an object nor an array of objects")
    for number, record in enumerate(held, start=1):
        yield _from_entry(file, number, record)


def from_record(
    file: InputFile, record_id: str, record: dict[str, Any], line: int | None
) -> Article | Unread:
    """Turn one record (a JSON object, a table's row) into an article, or say that it has no text.

    `record_id` is used where the record has no id of its own.
    """
    stated = fields(record)
    body = stated.get("text")
    text = clean(body) if isinstance(body, str) else ""
    if len(text) > MAX_BYTES:
        return Unread(path=str(file.path), reason="too-large", line=line)
    blank = Article(record_id=record_id, path=str(file.path), body=text, folder=file.folder)
    article = with_metadata(blank, stated)
    if not article.body.strip() and not article.title:
        return Unread(path=str(file.path), reason="no-text", line=line)
    return article


def _from_line(file: InputFile, number: int, line: bytes) -> Article | Unread:
    if len(line) > MAX_BYTES:
        return Unread(path=str(file.path), reason="too-large", line=number)
    try:
        record = json.loads(decode(line), strict=False)
    except UnreadableError as error:
        return Unread(path=str(file.path), reason=error.reason, line=number)
    except (ValueError, RecursionError) as error:
        return Unread(path=str(file.path), reason="broken-json", detail=str(error), line=number)
    return _from_entry(file, number, record)


def _from_entry(file: InputFile, number: int, record: object) -> Article | Unread:
    if not isinstance(record, dict):
        return Unread(
            path=str(file.path), reason="broken-json", detail="no JSON object", line=number
        )
    return from_record(file, f"{file.name}#{number}", record, number)


def _open(path: Path) -> IO[bytes]:
    stream: IO[bytes] = path.open("rb")
    if stream.read(2) == b"\x1f\x8b":  # told by its first bytes, so that a misnamed .gz works too
        stream.close()
        return cast("IO[bytes]", gzip.open(path, "rb"))
    stream.seek(0)
    return stream


def _lines(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield lines, each cut short just over the size limit, so that memory stays bounded."""
    head = stream.readline(MAX_BYTES + 1)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = decode(head + stream.read(MAX_BYTES))
        yield from (line.encode() for line in text.split("\n"))
        return
    if b"\0" in head[:8192]:
        raise UnreadableError("binary")
    while head:
        yield head
        while len(head) > MAX_BYTES and not head.endswith(b"\n"):
            head = stream.readline(MAX_BYTES + 1)  # the rest of a line that was too long
        head = stream.readline(MAX_BYTES + 1)
