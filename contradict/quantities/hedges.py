"""Reads the words around a numeral that turn it into a bound."""

from __future__ import annotations

import re
from dataclasses import dataclass

from contradict.lexicon import any_of, load
from contradict.records import Change
from contradict.vocabulary import SMALL_NUMBER

_LEXICON = load("hedges")
_BOUND_OF: dict[str, tuple[str, Change, str]] = {
    phrase: (rule.fields["bound"], rule.fields["change"], rule.id)
    for rule in _LEXICON.rules
    for phrase in rule.pattern.split("|")
}
_BY_LAST: dict[str, list[str]] = {}
for _phrase in sorted(_BOUND_OF, key=len, reverse=True):
    _BY_LAST.setdefault(_phrase.rpartition(" ")[2], []).append(_phrase)
_AFTER: list[tuple[str, str]] = sorted(
    ((phrase, bound) for bound, phrases in _LEXICON.tables["after"].items() for phrase in phrases),
    key=lambda pair: -len(pair[0]),
)
_AFTER_FIRST = re.compile(
    r",? (?:or|and|at|plus|odd|give|tops|max|more|minimum|approx|if|possibly|perhaps|maybe"
    r"|probably)"
    r"|[-+]"
)
_COMPARED = " than"
_AFTER_COMMA = frozenset(_LEXICON.tables["after_comma"]["phrases"])
_BEFORE_TOO = frozenset(_BOUND_OF)  # phrases that also stand before a number
_CLOSES = re.compile(r"\s*(?:[.,;:!?)\"”]|$)")
_SIGNS: dict[str, Change] = {"low": ">", "high": "<", "about": "~"}
_REACH = 60  # longer than the longest run of hedges


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
    low = max(floor, start - _REACH)
    window = text[low:start].lower()
    if not window.endswith((" ", "\u00a0", *_SIGNS_BEFORE)):
        return Hedge(start=start, end=start)
    hedge = Hedge(start=start, end=start)
    while phrase := _ends_with(window.rstrip(" \u00a0")):
        begin = low + len(window.rstrip(" \u00a0")) - len(phrase)
        if not _fits(phrase, unit, text, begin):
            break
        if phrase == "over" and hedge.bounds == {"about"}:
            break  # "pass over about 40 houses", "over nearly 100": it bounds nothing
        bound, change, rule = _BOUND_OF[phrase]
        hedge = Hedge(
            start=begin,
            end=start,
            bounds=hedge.bounds | {bound},
            change=change if hedge.change in ("=", "~") else hedge.change,
            rules=(rule, *hedge.rules),
        )
        window = text[low:begin].lower()
    return hedge


def _ends_with(window: str) -> str | None:
    """Return the longest hedge that `window` ends with, on a word boundary."""
    last = window[max(window.rfind(" "), window.rfind("\n")) + 1 :].lstrip(_OPENERS)
    for phrase in _BY_LAST.get(last, ()):
        if window.endswith(phrase):
            before = window[: -len(phrase)][-1:]
            if not before.isalnum() and before not in ("-", "'", "’"):
                return phrase
    return None


_OPENERS = "(\"'“‘—–-["


def _fits(phrase: str, unit: str, text: str, begin: int) -> bool:
    if phrase[0] in "<>":  # "> 40 people fled" on a line of its own is a quoted one
        return not _TAG.match(text, begin) and text[:begin].rstrip(" ")[-1:] not in ("", "\n")
    if phrase == "up to" and _MOVED_UP.search(text, max(0, begin - 12), begin):
        return False
    if phrase == "within":
        return unit != "count"
    if phrase == "over" and _is_of_verb(text, begin):
        return False
    if phrase == "over" and unit == "count" and _ABOVE.search(text, max(0, begin - 14), begin):
        return False
    if phrase == "over" and unit in _SPANS:
        told = _STRETCH.search(text, max(0, begin - 24), begin)
        return not told and not _is_during(text, begin)
    return True


def _is_during(text: str, begin: int) -> bool:
    """Tell the stretch of "four raids over three days" from "two sons over three years ago"."""
    told = _COUNTED.search(text, max(0, begin - _REACH), begin)
    return told is not None and _APART.match(text, begin) is None


def _is_of_verb(text: str, begin: int) -> bool:
    """Tell "handed over 40 files", "took over 40 farms" from "took over 40 minutes"."""
    low = max(0, begin - _LONGEST_VERB)
    if _PHRASAL.search(text, low, begin):
        return True
    return bool(_TAKING.search(text, low, begin) and _TAKEN.match(text, begin))


_LONGEST_VERB = 12
_VERBS = _LEXICON.tables["phrasal"]
_PHRASAL = re.compile(rf"\b{any_of(_VERBS['verbs'])} $", re.IGNORECASE)
_TAKING = re.compile(rf"\b{any_of(_VERBS['taking'])} $", re.IGNORECASE)
_TAKEN = re.compile(rf"over [\w,.-]+(?: [\w-]+){{0,2}} {any_of(_VERBS['taken'])}\b")
_SPANS = frozenset(_LEXICON.tables["spans"]["units"])
_SIGNS_BEFORE = ("~", "≈", "<", ">", "=", "≤", "≥")
_TAG = re.compile(r"<[^<>\n]{0,60}>")
_MOVED_UP = re.compile(r"\b(?:us|it|them|total|toll|number|me|him|her|tally|count) $")
# "control over one city", "drones were downed over five regions"
_ABOVE = re.compile(
    r"\b(?:control|power|rule|sovereignty|airspace|down(?:ed)?|intercepted|destroyed|fl(?:y|ew|own|ying)"
    r"|spotted|seen|detected|argu(?:ed|ing)|fought|fighting|battles?|disputes?|talks) $"
)
_COUNTED = re.compile(
    rf"(?:\d|\b(?:{SMALL_NUMBER}|dozens|hundreds|thousands|series|string|spate|wave))(?: of)?"
    r"(?: [a-z-]+){0,2} (?:people|men|women|children|(?!was|has)[a-z-]{3,}(?<!s)s)"
    r"(?: (?:killed|injured|wounded|shot|held|detained|arrested))? $",
    re.IGNORECASE,
)
_APART = re.compile(
    r"over [\w.,-]+[ -][a-z]+[ -](?:ago|later|old|of age|earlier|after|before|late|prior)\b"
)
_STRETCH = re.compile(r"(?:\$[\d.,]+\w*|\d|million|billion|spread|period|term|years) \(?$")


def read_after(text: str, pos: int, end: int) -> tuple[int, str] | None:
    """Read a hedge that follows at `pos` ("or more", "-odd", "+"): where it ends, its bound."""
    if not _AFTER_FIRST.match(text, pos, end):
        return None
    comma = text[pos] == ","
    window = text[pos + comma : min(end, pos + 28)].lower()
    for phrase, bound in _AFTER:
        lead = 0 if phrase[0] in " -+" else 1
        stop = lead + len(phrase)
        if window.startswith(phrase, lead) and not window[stop : stop + 1].isalnum():
            if phrase == " odd" and window[4:6] == "s ":
                continue
            if window.startswith(_COMPARED, stop) or (comma and phrase not in _AFTER_COMMA):
                continue  # "12 and more than 30 others", "12, or more of them"
            if comma and phrase in _BEFORE_TOO and not _CLOSES.match(window, stop):
                continue  # "a town of 2 million, at least six people died"
            return pos + comma + stop, bound
    return None


def read_behind_noun(text: str, pos: int, end: int) -> str | None:
    """Read a hedge behind the counted noun, the last of its clause: "45 people at least"."""
    window = text[pos : min(end, pos + 28)].lower()
    for phrase, bound in _BEHIND_NOUN:
        if window.startswith(phrase):
            return bound if _CLOSES_CLAUSE.match(text, pos + len(phrase), end) else None
    return None


_BEHIND_NOUN = tuple(
    (f" {phrase}", bound)
    for phrase, bound in _AFTER
    if phrase in _LEXICON.tables["after_noun"]["phrases"]
)
_CLOSES_CLAUSE = re.compile(r"[.,;!?)\"”]|$|\n| (?:were|was|are|is|have|had|has|died)\b")


def passes_mark(text: str, start: int, stop: int) -> bool:
    """Tell whether text[start:stop] is a mark that is passed: "crossed the 1 million mark"."""
    return bool(_MARK.match(text, stop) and _PASSED.search(text, max(0, start - 20), start))


def passes_level(text: str, start: int) -> bool:
    """Tell whether a level is passed at `start`: "casualties have passed 5,000".

    "The number of vans that passed 30 villages" is none.
    """
    if not text[max(0, start - _LONGEST_VERB) : start].lower().endswith(_PASSING):
        return False
    return _LEFT_BEHIND.search(text, max(0, start - _LEVEL_REACH), start) is not None


_MARK = re.compile(r"[ -]mark\b")
_LEVEL_REACH = 90
_PASSING = tuple(f" {verb} " for verb in _LEXICON.tables["level"]["verbs"])
_LONGEST_VERB = max(map(len, _PASSING))
_OTHER_CLAUSE = r"(?:that|which|who|when|while|as|and|but|after|before|they|it|he|she|we)\b"
_LEFT_BEHIND = re.compile(
    rf"\b{any_of(_LEXICON.tables['level']['nouns'])}(?: (?!{_OTHER_CLAUSE})[\w’'-]+){{0,6}}?"
    rf" {any_of(_LEXICON.tables['level']['verbs'])} $",
    re.IGNORECASE,
)
_PASSED = re.compile(rf"\b{any_of(_LEXICON.tables['mark']['passed'])} (?:the|its|a) $")


def ceilings() -> str:
    """Return a pattern of the hedges in words that bound from above: "fewer than"."""
    words = (phrase for phrase, told in _BOUND_OF.items() if told[0] == "high" and " " in phrase)
    return any_of(words)


def sign_of(bound: str) -> Change:
    """Return the change sign of a bound: low is ">", high "<", about "~"."""
    return _SIGNS[bound]
