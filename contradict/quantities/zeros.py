"""Zero claims: "no casualties", "none of the crew", "nobody was killed"."""

from __future__ import annotations

import re
from dataclasses import replace

from contradict.lexicon import any_listed, load
from contradict.quantities.nouns import plural, read_noun
from contradict.records import Noun, Quantity

_TABLES = load("zeros").tables
_COUNTABLE = frozenset(_TABLES["countable"])
_JOINED = frozenset(_TABLES["joined"])
_OR = re.compile(r",? (or|nor)(?= )|,(?= [a-z]+,? (?:or|nor) )")
_STATES = any_listed("zeros", "states")
_BE = (
    r"(?:was|were|is|are|has been|have been|had been)"
    r"(?: (?:reported|believed|known|said) (?:to (?:be|have been))?)?"
)
_NONE_OF = re.compile(
    r"(?:[Nn]one|[Nn]ot (?:a single )?one|[Nn]either)"
    r"(?= of (?:the|them|those|these|its|his|her|their|our)\b)"
)
_NOT_ONE = re.compile(r"[Nn]ot (?:one|a single)(?= [a-z])")
# "It is not one of them".
_IS = re.compile(r"(?:\b(?:is|was|are|were|be|been|am)|[’'](?:s|re|m)) $")
_APOSTROPHES = ("'", "’")
_OF_SO_MANY = re.compile(r" of (?:the|those|these|its|his|her|their|our) \d")
_NONE_WAS = re.compile(rf"[Nn]one(?= (?:of them )?{_BE} (?:{_STATES})\b)")
_NOBODY = re.compile(
    rf"([Nn]obody|[Nn]o[- ]?one)(?: else)?(?: (?:in|at|on) the \w+)? "
    rf"(?:{_BE} (?:{_STATES})|died|survived)\b"
)
# "No officer was hurt": one of a kind stands for all where a state follows.
_WAS = re.compile(rf"(?: (?:in|at|on) the \w+)? (?:{_BE} (?:{_STATES})|died|survived)\b")
# "Did not have one single casualty", "without a single arrest".
_A_SINGLE = re.compile(r"(?:[Oo]ne|[Aa]) single(?= [a-z])")
_LACKING = re.compile(
    rf"\b(?:(?:not|never)|\w+n[’']t)(?: even)? {any_listed('zeros', 'lacking')}(?: even)? $"
    r"|\b[Ww]ithout (?:even )?$"
)
_LONGEST_LACK = 40
_NO_REPORTS = re.compile(
    r"(?:[Nn]o|NO)(?= (?:(?:immediate|confirmed|known|initial|further|official|other|early) )*"
    r"(?:reports?|word|indications?|signs?|information) (?:of|on) (?:any )?)"
)
_REPORTS = re.compile(r" (?:[a-z]+ )*?(?:of|on)(?: any)?(?= )")
_NO = re.compile(r"(?:[Nn]o|NO)(?= )")


def read_zero(text: str, at: int, end: int) -> Quantity | None:
    """Read a zero claim at `at`, or None: most uses of "no" count nothing."""
    match = _NOBODY.match(text, at, end)
    if match:
        return _zero(text, at, match.end(1), None)
    match = _NONE_WAS.match(text, at, end)
    if match:
        return _zero(text, at, match.end(), None)
    match = _NO_REPORTS.match(text, at, end)
    if match and (reports := _REPORTS.match(text, match.end(), end)):
        noun = read_noun(text, reports.end(), end, group=False)
        if noun and noun.lemma in _COUNTABLE:
            return replace(_zero(text, at, match.end(), noun), rules=("zero", "no-reports"))
    if text.startswith(("ne single", " single"), at + 1):
        match = _A_SINGLE.match(text, at, end)
        noun = read_noun(text, match.end(), end) if match else None
        lacking = _LACKING.search(text, max(0, at - _LONGEST_LACK), at)
        if match and noun and noun.lemma in _COUNTABLE and lacking:
            return _zero(text, at, match.end(), noun)
        return None
    if text.startswith("ot ", at + 1) and _IS.search(text, max(0, at - 6), at):
        return None
    for pattern in (_NONE_OF, _NOT_ONE, _NO):
        match = pattern.match(text, at, end)
        if match:
            noun = read_noun(text, match.end(), end)
            many = noun is not None and (
                pattern is _NOT_ONE or plural(noun.head) or _WAS.match(text, noun.end, end)
            )
            if noun and many and _is_counted(text, match.end(), noun):
                return _zero(text, at, match.end(), noun)
    return None


def read_joined(text: str, zero: Quantity, end: int) -> tuple[Quantity, ...]:
    """Read the rest of "no deaths or injuries", of each of which there were none."""
    found: list[Quantity] = []
    at = zero.noun.end if zero.noun else end
    while zero.noun and zero.noun.lemma in _JOINED and (match := _OR.match(text, at, end)):
        noun = read_noun(text, match.end(), end)
        if noun is None or noun.lemma not in _JOINED or not plural(noun.head):
            break
        start = noun.start if match.group(1) is None else match.start(1)
        found.append(replace(_zero(text, start, noun.end, noun), rules=zero.rules))
        at = noun.end
    return tuple(found)


def _is_counted(text: str, after: int, noun: Noun) -> bool:
    """Tell "none of the guests", "none of the 40 miners" from "none of the guests' names"."""
    if text[noun.end : noun.end + 1] in _APOSTROPHES:
        return False
    return noun.lemma in _COUNTABLE or _OF_SO_MANY.match(text, after) is not None


def _zero(text: str, start: int, stop: int, noun: Noun | None) -> Quantity:
    """Return the zero of "no casualties"."""
    return Quantity(
        start=start,
        end=stop,
        numeral_start=start,
        numeral_end=stop,
        text=text[start:stop],
        low=0.0,
        high=0.0,
        base_low=0.0,
        base_high=0.0,
        noun=noun,
        rules=("zero",),
    )
