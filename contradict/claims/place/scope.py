"""Places that a sentence names for their own sake: to compare, to date, to single one out.

"The largest exodus in Europe since 1945", "larger than Lima", "particularly in Poland" and
"arrests since the invasion of Chad" tell where nothing of the number is, or but some of it.
"""

from __future__ import annotations

import re
from functools import cache

from contradict import gazetteer
from contradict.lexicon import any_listed, load
from contradict.records import Dominant, PlaceMention, Sentence
from contradict.vocabulary import HEDGE

_REACH = 80  # characters before a name in which such words stand
_SINGLED_OUT = re.compile(
    rf"\b{any_listed('places', 'singling_out')}"
    r" (?:in|at|near|around|on) (?:the )?(?:[a-z]+ ){0,3}$"
)
_NO_AMOUNT = (
    r"(?!(?:half|third|quarter|fifth|tenth|dozen|hundred|thousand|million|billion|centur|decade"
    r"|year|month|week|day|hour|mile|kilomet))"
)
# "About half of those killed in": not "a third of what is grown in".
_FRACTION_OF = (
    rf"(?:is|was|are|were|or)(?: {HEDGE})* "
    r"(?:half|twice|(?:a|one|two|three)[ -](?:thirds?|quarters?|fifths?|tenths?)|\w+ times)"
    r" (?:of )?(?:what|the (?:number|total|toll))"
)
_COMPARED = re.compile(
    r"\b(?:than|unlike|[Ll]ike|versus|(?:compared|comparable|similar) (?:with|to)"
    r"|as (?=in|at|on)|as (?:[a-z]+ )?[a-z]+ as"
    rf"|{_FRACTION_OF} [^,;\n]*?(?= (?:in|at|on|near|of) ))"
    rf"(?: ?(?:the|that|those|it (?:is|was)|what|one|any|an?) (?:{_NO_AMOUNT}[a-z-]+ ){{0,3}})?"
    r" ?(?:(?:in|at|on|of|near|seen in|against) )?(?:the )?$"
)
_COMPARES = ("than ", "nlike ", "ike ", "versus ", " with ", " to ", " as ", " what ", " the ")
_ATTACK = any_listed("places", "dated_by")
_SINCE = re.compile(
    rf"\b[Ss]ince (?:the |its |their )?(?:[\w’'-]+ ){{0,3}}{_ATTACK} (?:of|on|in|against)"
    r" (?:the )?(?:[a-z]+ )?$"
    r"|\b[Ss]ince (?:[\w’'-]+ ){1,3}(?:invaded|attacked|annexed|seized|entered|bombed) (?:the )?$"
)
# The war's own victims: where it is, whoever the text is on.
_OF_THE_WAR = re.compile(
    r"\b(?:kill|died|dead|death|wound|injur|hurt|fled|flee|refugee|displac|casualt|destroy|damag"
    r"|missile|rocket|strike|soldier|troop|civilian)"
)
_ARRESTS = re.compile(r"\b(?:arrest|detain|detention|protest|march|rall)")
# "In 2021 he was fined in Lima", "Two years ago shells hit Lima".
_BACK_THEN = re.compile(
    r"\b(?:[Ii]n (?:[A-Z]\w+ )?(?:19|20)\d\d|(?:\w+|\d+) years? (?:ago|earlier|before))\b[^.;\n]*$"
)
_WHERE = re.compile(r",? (?:where|which)\b")
_RANKED = re.compile(r"\b(?:[a-z]{3,}est|worst|most [a-z]+) (?:[\w-]+ ){1,4}in (?:the )?$")
_EVER = re.compile(
    r",? (?:since|in (?:[\w-]+ ){0,3}(?:years|decades)|for (?:years|decades)|ever)\b"
)


def is_quarter(place: str) -> bool:
    """Tell whether a place lies in a town: a round-up's incidents are all over the town."""
    entry, holder = gazetteer.find(place), gazetteer.find(gazetteer.parent(place) or "")
    inside = holder is not None and holder.kind in ("city", "area")
    return inside and entry is not None and entry.kind == "city"


def is_round_up(text: str) -> bool:
    """Tell whether a text counts several incidents together: "15 shot in attacks citywide"."""
    return any(pattern.search(text.lower()) for pattern in _several())


@cache
def _several() -> tuple[re.Pattern[str], ...]:
    rules = (rule for rule in load("counts").rules if rule.fields["kind"] == "several")
    return tuple(re.compile(rule.pattern) for rule in rules)


def is_singled_out(text: str, start: int) -> bool:
    """Tell whether a name at `start` is but an example of a whole: "particularly in Lyon"."""
    return _SINGLED_OUT.search(text, max(0, start - _REACH), start) is not None


def is_compared(text: str, start: int) -> bool:
    """Tell whether a name at `start` is what something is compared with: "than in Lyon"."""
    low = max(0, start - _REACH)
    if not any(text.find(word, low, start) >= 0 for word in _COMPARES):
        return False
    return _COMPARED.search(text, low, start) is not None


def is_ranked(text: str, start: int) -> bool:
    """Tell whether a name at `start` is where something is the largest: "the largest in Peru"."""
    return _RANKED.search(text, max(0, start - _REACH), start) is not None


def is_of_the_past(text: str, start: int) -> bool:
    """Tell whether a name at `start` is where something was in another year: "in 2010, in Lima"."""
    return _BACK_THEN.search(text, max(0, start - 2 * _REACH), start) is not None


def is_one_of_several(text: str, start: int, end: int) -> bool:
    """Tell whether a name is but one of the places of a story: "in Lima alone"."""
    return is_singled_out(text, start) or text.startswith(" alone", end)


def is_aside(
    number: tuple[int, int], sentence: Sentence, mention: PlaceMention, dominant: Dominant | None
) -> bool:
    """Tell whether a place of a sentence says nothing of where the number at `number` holds."""
    at, text = mention.start - sentence.start, sentence.text
    behind = number[1] <= mention.start
    if behind and is_singled_out(text, at):
        return True
    apart = behind or "," in text[mention.end - sentence.start : number[0] - sentence.start]
    if apart and is_compared(text, at):
        return True
    rest = mention.end - sentence.start
    return _is_rank(text, at, rest, mention, dominant) or (
        not _WHERE.match(text, rest) and _is_date(text, at, mention, dominant)
    )


def _is_rank(
    text: str, at: int, rest: int, mention: PlaceMention, dominant: Dominant | None
) -> bool:
    """Tell whether a place is where something is the largest: "the largest in Asia since 2004"."""
    if not is_ranked(text, at):
        return False
    place = str(mention.place)
    entry = gazetteer.find(place)
    if entry is not None and entry.kind == "continent":
        return True
    held = dominant is not None and gazetteer.is_within(dominant.place, place)
    return held and _EVER.match(text, rest) is not None


def _is_date(text: str, at: int, mention: PlaceMention, dominant: Dominant | None) -> bool:
    """Tell whether a place only dates what is no part of its war: arrests, another country's."""
    if dominant is None or "ince " not in text or _OF_THE_WAR.search(text):
        return False
    country = gazetteer.country_of(str(mention.place))
    abroad = country is not None and country != gazetteer.country_of(dominant.place)
    return (abroad or is_of_arrests(text)) and is_since(text, at)


def is_of_arrests(text: str) -> bool:
    """Tell whether a sentence counts those who were held, or who marched."""
    return _ARRESTS.search(text) is not None


def is_since(text: str, at: int) -> bool:
    """Tell whether a name at `at` says since which attack so many were counted."""
    return _SINCE.search(text, max(0, at - _REACH), at) is not None
