"""Reads the words around a numeral that turn it into a bound."""

from __future__ import annotations

import re
from dataclasses import dataclass

from contradict.lexicon import load
from contradict.records import Change

_LEXICON = load("hedges")
_BOUND_OF: dict[str, tuple[str, Change, str]] = {
    phrase: (rule.fields["bound"], rule.fields["change"], rule.id)
    for rule in _LEXICON.rules
    for phrase in rule.pattern.split("|")
}
_LONGEST = max(phrase.count(" ") for phrase in _BOUND_OF) + 1
_AFTER: list[tuple[str, str]] = sorted(
    ((phrase, bound) for bound, phrases in _LEXICON.tables["after"].items() for phrase in phrases),
    key=lambda pair: -len(pair[0]),
)
_AFTER_FIRST = re.compile(r" (?:or|and|at|plus|odd|give|tops|max|more|minimum|approx)|[-+]")
_SIGNS: dict[str, Change] = {"low": ">", "high": "<", "about": "~"}
_WORDS_BEFORE = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """What hedges around a numeral say; `start`/`end` include them."""

    start: int
    end: int
    bounds: frozenset[str] = frozenset()
    change: Change = "="
    rules: tuple[str, ...] = ()


def read_before(text: str, start: int, floor: int, unit: str = "count") -> Hedge:
    """Read the hedges that end right before `start`, not beyond `floor`.

    Some words bound only some units: "over 3 years" is a stretch, "within 48 hours" a bound.
    """
    begin = max(floor, start - 60)
    words = list(_WORDS_BEFORE.finditer(text, begin, start))
    if words and words[0].start() == begin > floor:
        words = words[1:]
    hedge = Hedge(start=start, end=start)
    while words and text[words[-1].end() : start].strip() == "":
        found = _longest(words)
        if found is None:
            break
        size, bound, change, rule = found
        if not _fits(words[-size:], unit, text):
            break
        start = words[-size].start() + _lead(words[-size].group())
        del words[-size:]
        hedge = Hedge(
            start=start,
            end=hedge.end,
            bounds=hedge.bounds | {bound},
            change=change if hedge.change in ("=", "~") else hedge.change,
            rules=(rule, *hedge.rules),
        )
    return hedge


def _lead(word: str) -> int:
    return len(word) - len(word.lstrip(_OPENERS))


_OPENERS = "(\"'“‘—–-["


def _fits(words: list[re.Match[str]], unit: str, text: str) -> bool:
    word = words[0].group().lower() if len(words) == 1 else ""
    if word == "within":
        return unit != "count"
    if word in ("over", "past", "about", "around", "some", "perhaps") and unit in _SPANS:
        return word in ("about", "around", "some", "perhaps") or not _STRETCH.search(
            text, max(0, words[0].start() - 24), words[0].start()
        )
    return True


_SPANS = frozenset(_LEXICON.tables["spans"]["units"])
_STRETCH = re.compile(
    r"(?:\$[\d.,]+\w*|\d|million|billion|spread|progress|period|term|years) (?:in )?$"
)


def _longest(words: list[re.Match[str]]) -> tuple[int, str, Change, str] | None:
    for size in range(min(_LONGEST, len(words)), 0, -1):
        phrase = " ".join(word.group() for word in words[-size:]).lower().lstrip(_OPENERS)
        entry = _BOUND_OF.get(phrase)
        if entry:
            return size, *entry
    return None


def read_after(text: str, pos: int, end: int) -> tuple[int, str] | None:
    """Read a hedge that follows at `pos` ("or more", "-odd", "+"): where it ends, its bound."""
    if not _AFTER_FIRST.match(text, pos, end):
        return None
    window = text[pos : min(end, pos + 20)].lower()
    for phrase, bound in _AFTER:
        lead = 0 if phrase[0] in " -+" else 1
        if (
            window.startswith(phrase, lead)
            and not window[lead + len(phrase) : lead + len(phrase) + 1].isalnum()
        ):
            if phrase == " odd" and window[4:6] == "s ":
                continue
            return pos + lead + len(phrase), bound
    return None


def sign_of(bound: str) -> Change:
    """Return the change sign of a bound: low is ">", high "<", about "~"."""
    return _SIGNS[bound]
