"""Readers for JSON: .jsonl/.ndjson (also .gz), one record a line, and .json files of records."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, cast

from contradict.documents.article import (
    MAX_BYTES,
    Article,
    InputFile,
    Part,
    Unread,
    UnreadableError,
)
from contradict.documents.decode import BROKEN_GZIP, clean, decode, read_bytes
from contradict.documents.metadata import (
    NAMES,
    TEXT_NAMES,
    column_key,
    fields,
    with_metadata,
)

# NewsAPI cuts its texts: "was found at the… [+1832 chars]".
_CUT = re.compile(r"\s*\[\+\d+ chars\]\s*\Z")


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
    except BROKEN_GZIP as error:
        raise UnreadableError("broken-gzip", str(error)) from error
    except OSError as error:
        raise UnreadableError("unreadable", str(error)) from error
    if empty:
        raise UnreadableError("empty")


def read_json(file: InputFile) -> Iterator[Article | Unread]:
    """Read a .json file: one record, an array of records, or an object around one array.

    A record in which no field is that of a text is metadata whose text is missing. Read as an
    article of a headline alone, it counted as one more article with the headline's numbers.
    """
    try:
        held = json.loads(decode(read_bytes(file)), strict=False)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("broken-json", str(error)) from error
    if isinstance(held, dict) and (wrapped := _wrapped(held)):
        held = wrapped
    if isinstance(held, dict):
        if not _names(held) & TEXT_NAMES:
            raise UnreadableError("no-text", "metadata alone; is the text beside it missing?")
        yield from_record(file, held)
        return
    if not isinstance(held, list):
        raise UnreadableError("broken-json", "neither an object nor a list of objects")
    for number, record in enumerate(held, start=1):
        yield _from_entry(file, record, number, "item")


def from_record(
    file: InputFile, record: dict[str, Any], number: int | None = None, part: Part = "line"
) -> Article | Unread:
    """Turn one record (a JSON object, a table's row) into an article, or say that it has no text.

    `number` is its place in a file of many, which names it where it has no id of its own.
    """
    stated = fields(record)
    body = stated.get("text")
    text = _CUT.sub("", clean(body)) if isinstance(body, str) else ""
    if len(text) > MAX_BYTES:
        return Unread(path=str(file.path), reason="too-large", number=number, part=part)
    record_id = file.name if number is None else f"{file.name}#{number}"
    blank = Article(record_id=record_id, path=str(file.path), body=text, folder=file.folder)
    article = with_metadata(blank, stated)
    if not article.body.strip() and not article.title:
        return Unread(path=str(file.path), reason="no-text", number=number, part=part)
    return article


def _names(record: dict[str, Any]) -> set[str]:
    return {column_key(name) for name in record}


def _wrapped(held: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the articles of {"status": "ok", "articles": [...]}, as NewsAPI and GDELT answer.

    The object has no text or title of its own, and one list of objects, of which one has; else
    there are none: lists of authors and images stand in an article's metadata too.
    """
    its_own = TEXT_NAMES.union(NAMES["title"])
    lists = [
        inner
        for inner in held.values()
        if isinstance(inner, list) and any(isinstance(one, dict) for one in inner)
    ]
    if _names(held) & its_own or len(lists) != 1:
        return []
    (records,) = lists
    has_text = any(isinstance(one, dict) and _names(one) & its_own for one in records)
    return records if has_text else []


def _from_line(file: InputFile, number: int, line: bytes) -> Article | Unread:
    if len(line) > MAX_BYTES:
        return Unread(path=str(file.path), reason="too-large", number=number)
    try:
        record = json.loads(decode(line), strict=False)
    except UnreadableError as error:
        return Unread(path=str(file.path), reason=error.reason, number=number)
    except (ValueError, RecursionError) as error:
        return Unread(path=str(file.path), reason="broken-json", detail=str(error), number=number)
    return _from_entry(file, record, number, "line")


def _from_entry(file: InputFile, record: object, number: int, part: Part) -> Article | Unread:
    if not isinstance(record, dict):
        return Unread(
            path=str(file.path),
            reason="broken-json",
            detail="no JSON object",
            number=number,
            part=part,
        )
    return from_record(file, record, number, part)


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
