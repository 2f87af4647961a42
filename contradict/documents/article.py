"""What a reader makes of one input: an article, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal

Reason = Literal[
    "unreadable",
    "no-file",
    "empty",
    "binary",
    "mis-encoded",
    "broken-gzip",
    "too-large",
    "broken-json",
    "broken-table",
    "no-text",
    "failed",
]

REMEDIES: dict[Reason, str] = {
    "unreadable": "check that the file exists and that you may read it",
    "no-file": "save what comes through it to a file",
    "empty": "remove it, or fetch the article again",
    "binary": "convert it to text or HTML first",
    "mis-encoded": "save it as UTF-8",
    "broken-gzip": "fetch it again, or compress it again",
    "too-large": "split it into one article per file, or into lines of .jsonl",
    "broken-json": "one object a line in .jsonl, one object or a list of objects in .json",
    "broken-table": "export it again as CSV (UTF-8, with a header row) or Parquet",
    "no-text": "name the article's text `text`, `maintext`, `body` or `content`",
    "failed": "a fault of this program: please report it with the article",
}

# What a file of many articles consists of.
Part = Literal["line", "item", "row"]

# The longest real article in the evaluation sets has 60 kB; a book has 1 MB. Beyond 10 MB a
# "document" is a dump that was meant to be split.
MAX_BYTES = 10_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class InputFile:
    """A file to read. `name` is its path relative to the corpus, `folder` the folder's name."""

    path: Path
    name: str
    folder: str | None = None
    size: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as its input states it, before any fallback.

    `record_id` is the input's own id, else the file's name (plus `#line` in a file of many).
    `body` lacks the title. `folder` is the source of last resort. `misdated` is what stands
    for its date and is none, or may be two: "banana", "03/04/2025".
    """

    record_id: str
    path: str
    body: str
    title: str | None = None
    url: str | None = None
    source: str | None = None
    folder: str | None = None
    published: date | None = None
    published_at: datetime | None = None
    misdated: str | None = None
    updated: datetime | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """An input that gave no article. Of a file of many, `number` counts its `part`s from 1."""

    path: str
    reason: Reason
    detail: str = ""
    number: int | None = None
    part: Part = "line"


class UnreadableError(Exception):
    """A whole file cannot be read; the corpus turns it into an Unread."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(detail or reason)
        self.reason: Reason = reason
        self.detail = detail
