"""The names under which articles carry their metadata, and how each value is read.

The names are those that trafilatura, news-please, newspaper4k, ninjs, NewsAPI, GDELT and feeds
write. Where an input has several of them, the first in the list that holds something wins; of
dates, the first that is one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from urllib.parse import urlsplit

from contradict.documents.article import Article
from contradict.documents.dates import parse_date, parse_moment, parse_time

NAMES: dict[str, tuple[str, ...]] = {
    "text": (
        "text",
        "maintext",
        "body",
        "content",
        "body_text",
        "articlebody",
        "raw_text",
        "description",
    ),
    "title": ("title", "headline"),
    "published": (
        "date",
        "date_publish",
        "publish_date",
        "published",
        "published_at",
        "publishedat",
        "datepublished",
        "firstcreated",
        "pubdate",
        "seendate",
    ),
    "updated": (
        "updated",
        "date_modify",
        "modified",
        "updated_at",
        "datemodified",
        "versioncreated",
    ),
    "source": (
        "source",
        "outlet",
        "publisher",
        "source_domain",
        "sitename",
        "hostname",
        "source_hostname",
        "domain",
    ),
    "url": ("url", "link", "source_url", "canonical_link"),
    "author": ("author", "authors", "byline"),
    "language": ("language", "lang", "meta_lang"),
    "id": ("id",),
}
_RANKED = {name: (field, rank) for field, names in NAMES.items() for rank, name in enumerate(names)}
COLUMNS = frozenset(_RANKED)

# What names an article's text; a description may also stand in metadata alone.
TEXT_NAMES = frozenset(NAMES["text"]) - {"description"}

_NO_DATE = max(map(len, NAMES.values()))  # so that a date goes before what is none
_LONGEST_SHOWN = 40
# A source that is an address, which crawlers write in many ways: "www.herald.com:80".
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?::\d+)?/?", re.IGNORECASE | re.ASCII)
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\w+/(?=https?:)")


@lru_cache(maxsize=4096)
def column_key(name: str) -> str:
    """Return a field name as `NAMES` spells it: "Publish-Date " -> "publish_date"."""
    return name.strip().strip("\ufeff").lower().replace("-", "_").replace(" ", "_")


def fields(record: Mapping[str, object]) -> dict[str, object]:
    """Pick the known metadata out of a record: one value for each key of `NAMES` it holds."""
    best: dict[str, tuple[int, object]] = {}
    for name, held in record.items():
        field, rank = _RANKED.get(column_key(str(name)), ("", 0))
        held = _unwrap(held)
        if not field or held is None or held != held:  # NaN, a table's blank, is unlike itself
            continue
        if field == "published" and parse_date(held) is None:
            rank += _NO_DATE
        if field not in best or rank < best[field][0]:
            best[field] = (rank, held)
    return {field: held for field, (_, held) in best.items()}


def with_metadata(article: Article, stated: Mapping[str, object]) -> Article:
    """Return the article with the metadata that `fields` found laid over it."""
    source, url = _source_and_url(stated)
    published = parse_date(stated.get("published")) or article.published
    return replace(
        article,
        record_id=_text(stated.get("id")) or article.record_id,
        title=_text(stated.get("title")) or article.title,
        url=url or article.url,
        source=source or article.source,
        published=published,
        published_at=parse_time(stated.get("published")) or article.published_at,
        misdated=None if published else _shown(stated.get("published")) or article.misdated,
        updated=parse_moment(stated.get("updated")) or article.updated,
        language=_text(stated.get("language")) or article.language,
    )


def host(url: str) -> str | None:
    """Return the host that a URL names, without "www."; an archived page's is the original's."""
    try:
        name = urlsplit(_ARCHIVED.sub("", url.strip())).hostname or ""
    except ValueError:
        return None
    return name.removeprefix("www.") or None


def _source_and_url(stated: Mapping[str, object]) -> tuple[str | None, str | None]:
    """Trafilatura writes the URL under `source`: take it as the URL that it is, a host as a host.

    So "herald.com", "www.herald.com" and "herald.com:80" are one outlet.
    """
    source, url = _text(stated.get("source")), _text(stated.get("url"))
    if source and source.startswith(("http://", "https://")):
        return host(source), url or source
    if source and _HOST.fullmatch(source):
        return host(f"//{source}"), url
    return source, url


def _unwrap(held: object) -> object:
    """Return the name out of {"id": ..., "name": "The Herald"}, blank text as None."""
    if isinstance(held, dict):
        held = held.get("name") or held.get("value")
    if isinstance(held, str) and not held.strip():
        return None
    return held


def _shown(stated: object) -> str | None:
    """Return what stands for a date as one may print it, None where nothing stands there."""
    words = " ".join(str("" if stated is None else stated).split())
    return f"{words[:_LONGEST_SHOWN]}…" if len(words) > _LONGEST_SHOWN else words or None


def _text(held: object) -> str | None:
    if held is None or isinstance(held, bool | list | dict):
        return None
    if isinstance(held, float) and held.is_integer():
        held = int(held)  # a table with gaps turns id 17 into 17.0
    return str(held).strip() or None
