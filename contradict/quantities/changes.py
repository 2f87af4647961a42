"""Finds whether a quantity is a change up or down, and verbs that multiply."""

from __future__ import annotations

import re
from typing import cast

from contradict.lexicon import load
from contradict.records import Change

_LEXICON = load("quantity_changes")
_FILLERS = frozenset(_LEXICON.tables["fillers"]["words"])
MULTIPLES: dict[str, tuple[float, Change]] = {
    word: (float(factor), change) for word, (factor, change) in _LEXICON.tables["multiples"].items()
}
_MOVES = re.compile(
    r"\b(?:" + "|".join(_LEXICON.tables["moves"]["stems"]) + r")[a-z]*(?: [\w'’-]+){0,6} $"
)
_NEXT_WORD = re.compile(r"[ -]([a-z]+)")
_REACH = 48


def _words(place: str) -> dict[str, tuple[Change, str]]:
    return {
        word: (cast(Change, rule.fields["change"]), rule.id)
        for rule in _LEXICON.rules
        if rule.fields["place"] == place
        for word in rule.pattern.split("|")
    }


_VERBS, _TAKERS, _NOUNS, _AFTER = (_words(p) for p in ("verb", "taker", "noun", "after"))


def change_nouns() -> frozenset[str]:
    """Return the nouns that name a change: "drop", "increase"."""
    return frozenset(_NOUNS)


def direction_before(
    text: str, start: int, floor: int, *, share: bool
) -> tuple[Change, str] | None:
    """Return the direction that words right before `start` give, and the rule.

    `share` tells percentages and points, which "gained" and "cut" change, from counts.
    """
    window = text[max(floor, start - _REACH) : start].lower()
    if not window.endswith(" "):
        return None
    words = window.split(" ")[:-1]
    linked: set[str] = set()
    while words and (words[-1] in _FILLERS or words[-1] == "of"):
        linked.add(words.pop())
    if not words:
        return None
    last = words[-1]
    if "of" in linked or ("by" in linked and last in _NOUNS):
        return _NOUNS.get(last)
    found = _VERBS.get(last) or (_TAKERS.get(last) if share else None)
    if found or "by" not in linked:
        return found
    for word in reversed(words[-4:]):
        found = _VERBS.get(word) or _TAKERS.get(word)
        if found:
            return found
    return None


def direction_after(text: str, pos: int, end: int) -> tuple[Change, str] | None:
    """Return the direction that the word right after a unit at `pos` gives, and the rule."""
    match = _NEXT_WORD.match(text, pos, end)
    return _AFTER.get(match.group(1)) if match else None


def moves_before(text: str, start: int, floor: int) -> bool:
    """Tell whether a verb of change stands shortly before a "from" at `start`."""
    return bool(_MOVES.search(text[max(floor, start - 64) : start].lower()))
