"""Reads a corpus: files to documents, in order; no fallback silent, no loss uncounted."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from contradict.documents.article import Article, InputFile, Unread, UnreadableError
from contradict.documents.decode import clean
from contradict.documents.discover import kind_of
from contradict.documents.html import read_html
from contradict.documents.legible import legible
from contradict.documents.lines import read_json, read_json_lines
from contradict.documents.metadata import host
from contradict.documents.plain import read_markdown, read_text
from contradict.documents.table import read_csv, read_parquet
from contradict.documents.wrapped import unwrap
from contradict.records import Document

Reader = Callable[[InputFile], Iterator[Article | Unread]]

READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".parquet": read_parquet,
}

_LINE_BREAK = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What to assume of a document that states none of its own."""

    published: date | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """A record whose id and text were both seen before; nothing is lost by leaving it out."""

    path: str
    record_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Misdated:
    """A record whose date is none that is understood; its article follows without it."""

    path: str
    record_id: str
    stated: str


Item = Document | Unread | Duplicate | Misdated


def read_file(file: InputFile) -> Iterator[Article | Unread]:
    """Read one file by its suffix; a file named by hand may have any, and is read as text."""
    return _guarded(READERS.get(kind_of(file.path), read_text), file)


def to_documents(
    articles: Iterable[Article | Unread],
    defaults: Defaults,
    stored: Mapping[str, tuple[str, str]] = MappingProxyType({}),
) -> Iterator[Item]:
    """Give every article its fallbacks and an id of its own, in order.

    A second article under the same id is a duplicate if its text is the same; else it is kept
    and its id gets the text's hash as a suffix ("17~3fa9c1d2"), so that no article is lost.
    `stored` maps the ids of earlier scans to (path, sha256): another text of another file
    under such an id gets a suffix too; of the same file, it is that article's new version.
    """
    ids: set[bytes] = set()
    texts: set[bytes] = set()
    for article in articles:
        if isinstance(article, Unread):
            yield article
            continue
        document = to_document(article, defaults)
        key = _digest(document.record_id)
        text_key = _digest(document.record_id + document.sha256)
        if text_key in texts:
            yield Duplicate(path=document.path, record_id=document.record_id)
            continue
        path, sha256 = stored.get(document.record_id, (document.path, ""))
        if key in ids or (sha256 != document.sha256 and not _same_place(path, document.path)):
            document = to_document(article, defaults, suffix=f"~{document.sha256[:8]}")
        ids.add(key)
        texts.add(text_key)
        if article.misdated:
            yield Misdated(
                path=document.path, record_id=document.record_id, stated=article.misdated
            )
        yield document


def _same_place(one: str, other: str) -> bool:
    return one == other or os.path.abspath(one) == os.path.abspath(other)


def _digest(text: str) -> bytes:
    """Ten bytes a document, so that tens of millions of ids fit in memory."""
    return hashlib.blake2b(text.encode(), digest_size=10).digest()


def to_document(article: Article, defaults: Defaults, *, suffix: str = "") -> Document:
    """Return the document of an article: headline, blank line, body.

    Its letters are `legible`. Its source is the stated one, else `defaults.source`, the URL's
    host, the folder's name.
    """
    title = _LINE_BREAK.sub(" ", legible(clean(article.title or "")).strip()) or None
    body = unwrap(legible(article.body).strip())
    text = "\n\n".join(part for part in (title, body) if part)
    record_id = clean(article.record_id) + suffix
    url = article.url
    return Document(
        document_id=document_id(record_id),
        record_id=record_id,
        path=article.path,
        text=text,
        title=title,
        url=url,
        source=outlet(article, defaults) or article.folder,
        published=article.published or defaults.published,
        published_at=article.published_at,
        updated=article.updated,
        language=article.language,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


def outlet(article: Article, defaults: Defaults) -> str | None:
    """Return the outlet of an article, None where it has only its folder's name for one."""
    return article.source or defaults.source or (host(article.url) if article.url else None)


def document_id(record_id: str) -> str:
    """Return the stable id of a document: a hash of the input's own id."""
    return hashlib.sha256(record_id.encode()).hexdigest()[:16]


def read_given(path: str, defaults: Defaults) -> Iterator[Item]:
    """Read the documents of one file, or of standard input if `path` is "-".

    Standard input holds JSON lines if it begins with "{", else the text of one article.
    """
    if path == "-":
        return to_documents(_read_standard_input(), defaults)
    given = Path(path)
    file = InputFile(path=given, name=given.name, folder=given.resolve().parent.name or None)
    return to_documents(read_file(file), defaults)


def _read_standard_input() -> Iterator[Article | Unread]:
    with tempfile.NamedTemporaryFile(prefix="contradict-") as spooled:
        shutil.copyfileobj(sys.stdin.buffer, spooled)
        spooled.seek(0)
        reader = read_json_lines if spooled.read(64).lstrip()[:1] == b"{" else read_text
        spooled.flush()
        file = InputFile(path=Path(spooled.name), name="-")
        for item in _guarded(reader, file):
            yield replace(item, path="-")


def _guarded(reader: Reader, file: InputFile) -> Iterator[Article | Unread]:
    """Read a file; whatever goes wrong with it is named and costs no other file."""
    try:
        yield from reader(file)
    except UnreadableError as error:
        yield Unread(path=str(file.path), reason=error.reason, detail=error.detail)
    except Exception as error:  # a parser's own fault, on input that nobody foresaw
        detail = f"{type(error).__name__}: {error}"
        yield Unread(path=str(file.path), reason="failed", detail=detail)
