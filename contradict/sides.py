"""Whom a name speaks for: one country, or one organisation.

"Ukraine's health ministry" and "Zelensky" speak for Ukraine, "the Kremlin" for Russia; a name
that mentions two countries speaks for neither, nor do a nation's rebels or those who watch it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from contradict import gazetteer
from contradict.lexicon import listed, load

_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?")


def side_of(text: str) -> str | None:
    """Return the one country or organisation that a name mentions."""
    lower = fold(text.lower())
    for phrase, side in _organisations():
        if phrase in lower and re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", lower):
            return side
    words = [word.removesuffix("'s").rstrip(".") for word in _WORD.findall(text)]
    lowered = {word.lower() for word in words}
    if lowered & listed("speakers", "own_voice") and not lowered & listed(
        "speakers", "holds_office"
    ):
        return None
    pairs = [" ".join(words[at : at + 2]) for at in range(len(words) - 1)]
    found = {c for w in (*pairs, *words) for c in (nation_of(w),) if c is not None}
    return next(iter(found)) if len(found) == 1 else None


@cache
def nation_of(word: str) -> str | None:
    """Return the country of "Ukraine", "Ukraine's", "Ukrainian"; None for other words."""
    bare = word.removesuffix("'s")
    if not bare[:1].isupper():
        return None
    nation = gazetteer.nationality(bare)
    if nation is not None:
        return nation
    place = gazetteer.find(bare) or next(iter(gazetteer.lookup(bare)), None)
    return place.place if place is not None and place.kind == "country" else None


@cache
def _organisations() -> Sequence[tuple[str, str]]:
    table: Mapping[str, Iterable[str]] = load("speakers").tables["sides"]
    pairs = [(phrase, side) for side, phrases in table.items() for phrase in phrases]
    return sorted(pairs, key=lambda pair: (-len(pair[0]), pair))


def fold(word: str) -> str:
    """Return a word in lower case without accents."""
    return "".join(
        c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c)
    )
