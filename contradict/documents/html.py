"""Reader for saved web pages: the article without its furniture, by trafilatura."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from contradict.documents.article import Article, InputFile, UnreadableError
from contradict.documents.decode import decode, read_bytes
from contradict.documents.metadata import fields, with_metadata
from contradict.documents.plain import sidecar_metadata

# What publishers declare about their own page; on 181 saved news pages a look here dates 140
# at once, before any guess from the text.
_LINKED_DATA = re.compile(
    r"<script[^>]*application/ld\+json[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE
)
_META = re.compile(r"<meta\b[^>]{0,2000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_META_NAMES = {
    "article:published_time": "date",
    "article:modified_time": "updated",
    "datepublished": "date",
    "parsely-pub-date": "date",
    "og:url": "url",
    "og:title": "title",
}
_LINKED_NAMES = {"datePublished": "date", "dateModified": "updated", "headline": "title"}
# Dates from mark-up only: an extensive search takes "(c) 2026" in a footer for New Year's Day,
# and a date that the text tells of for the day of publication.
_DATES = {"extensive_search": False, "original_date": True}


def read_html(file: InputFile) -> Iterator[Article]:
    """Read one saved page.

    Its declared metadata win over what trafilatura infers, a sidecar wins over both.
    Raises UnreadableError (no-text) where no article is found in the page.
    """
    page = decode(read_bytes(file), html=True)
    inferred, body = _extract(page)
    blank = Article(record_id=file.name, path=str(file.path), body=body, folder=file.folder)
    article = with_metadata(blank, fields(inferred))
    article = with_metadata(article, fields(declared_metadata(page)))
    article = with_metadata(article, fields(sidecar_metadata(file.path)))
    if not body.strip():
        raise UnreadableError("no-text", "no article found in the page")
    yield replace(article, body=_without_title(body, article.title))


def declared_metadata(page: str) -> dict[str, object]:
    """Return date, updated, title and url as JSON-LD or meta tags declare them."""
    stated: dict[str, object] = {}
    for tag in _META.findall(page):
        attributes = {name.lower(): a or b or c for name, a, b, c in _ATTRIBUTE.findall(tag)}
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        key = _META_NAMES.get((name or "").lower())
        if key and attributes.get("content"):
            stated.setdefault(key, _unescaped(attributes["content"]))
    for block in _LINKED_DATA.findall(page):
        for name, key in _LINKED_NAMES.items():
            held = _find(_parsed(block), name)
            if isinstance(held, str) and held.strip():
                stated.setdefault(key, _unescaped(held))
    return stated


def _extract(page: str) -> tuple[dict[str, object], str]:
    """Return trafilatura's metadata and text, paragraphs parted by blank lines."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = bare_extraction(
        page,
        favor_precision=True,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params=_DATES,
    )
    if found is None:
        return {}, ""
    held: dict[str, Any] = found if isinstance(found, dict) else found.as_dict()
    names = ("title", "url", "hostname", "sitename", "date", "language")
    body = "\n\n".join(line for line in (held.get("text") or "").split("\n") if line.strip())
    return {name: held.get(name) for name in names}, body


def _without_title(body: str, title: str | None) -> str:
    """Drop a first paragraph that repeats the headline, which is put on top anyway."""
    first, _, rest = body.partition("\n\n")
    return rest if title and rest and first.strip() == title.strip() else body


def _parsed(block: str) -> object:
    try:
        return json.loads(block, strict=False)
    except (ValueError, RecursionError):
        return None


def _find(node: object, name: str, depth: int = 0) -> object:
    """Return the first value of `name` in nested JSON-LD (@graph, arrays), depth first."""
    if depth > 6:
        return None
    if isinstance(node, dict):
        if name in node:
            return node[name]
        node = list(node.values())
    for child in node if isinstance(node, list) else ():
        if (held := _find(child, name, depth + 1)) is not None:
            return held
    return None


def _unescaped(stated: str) -> str:
    from html import unescape

    return unescape(stated)
