"""Where a headline ends and the name of the station that printed it begins.

"Girl shot in Lamesa - KXYZ News Dover, Ohio" happened in Lamesa: the station's town holds for an
article only where that names no other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from contradict.lexicon import any_of, load
from contradict.records import Document, PlaceMention

OUTLET = "outlet"
_BREAK = re.compile(r"\s[-–—|]\s")
# The call sign of an American broadcaster, or the address of one.
_CALL_SIGN = r"\b[KW][A-Z]{2,3}(?:-?TV)?\b|\b[\w-]+\.com\b"


@cache
def _station() -> re.Pattern[str]:
    words = any_of(load("places").tables["words"]["station_words"])
    return re.compile(rf"\b{words}\b|{_CALL_SIGN}")


def station_start(document: Document) -> int | None:
    """Return where the name of a station begins in a document's headline, None without one."""
    title = document.title or ""
    if not document.text.startswith(title):
        return None
    for gap in _BREAK.finditer(title):
        if _station().search(title, gap.end()):
            return gap.start()
    return None


def of_outlets(document: Document, mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Make actors of the mentions that a headline's station is named by."""
    start = station_start(document)
    if start is None:
        return tuple(mentions)
    end = len(document.title or "")
    return tuple(
        replace(m, role="actor", rule=OUTLET) if start < m.start < end else m for m in mentions
    )
