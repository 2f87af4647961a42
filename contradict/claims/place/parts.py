"""Tells which places of a sentence are those of a part, and which part has one of its own.

"Floods killed 64 people in Borno: 31 in Bama, 11 in Konduga": no part tells where the 64 died,
and where Konduga is unknown, its 11 did not die in Bama.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from contradict.claims.place.context import place_words
from contradict.claims.place.mentions import mentions_in
from contradict.quantities.words import CARDINALS, by_first_letter
from contradict.records import PlaceMention, Sentence
from contradict.vocabulary import HEDGE

_FIGURES = r"[$£€]?\d(?:[\d,.]*\d)?(?: (?:million|billion|thousand))?"
_COUNT = rf"(?<![\w.,])(?:{_FIGURES}|{by_first_letter(CARDINALS)})"
# The number of a part and its place: "31 people in ", "nine of them in ".
_PART_IN = re.compile(
    rf"{_COUNT}(?P<of> of (?:them|it|those|these|whom|which))?(?: \w[\w-]*){{0,2}}"
    r" (?:(?:in|at|near) (?:the )?|from (?:the )?(?:(?:[\w-]+ ){1,3}(?:in|at|near) (?:the )?)?)$"
)
# "879 from Kuje prison near Abuja": the second tells where the first is.
_BESIDE = re.compile(r"(?: [a-z]+){0,2} (?:near|in|outside) (?:the )?")
_FAR = 400  # characters: four towns with their figures, or a sentence without end
_OPENS = re.compile(r":(?!\d)|\(|\bincluding\b")
# "Killed 42, including 16 children in Idlib": whom a count singles out died where all did.
_SINGLED_OUT = re.compile(
    r"\b(?:including|among them) [^:(]*\b(?:children|women|girls|boys|minors|babies|infants)"
    r" (?:in|at|near) (?:the )?$"
)
_OWN = re.compile(r"(?: [a-z][\w-]*){0,3} (?:in|near) ([A-Z][a-zà-ÿ]\w+)")
# What stands between two items of a list, or the unknown items between them: ", 9 in Arrou, ".
_ITEMS = re.compile(
    r"(?:,?(?: and)? [\w,]+ (?:in|near) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)*,?(?: and)? ?"
)
# What stands between two towns that are told with a number each: "Bogo, 12 in ".
_NEXT = re.compile(
    rf"(?: (?:province|district|state|region|county|city|town))?[,;]?(?: and| while| but)?"
    rf"(?: (?:{HEDGE}|another))? {_COUNT}(?: [a-z][\w-]*){{0,2}}"
    r" (?:in|at|near|around) (?:the )?(?:neighbou?ring |nearby |adjacent )?"
)


def of_parts(
    number_end: int, sentence: Sentence, places: Sequence[PlaceMention]
) -> Sequence[PlaceMention]:
    """Return those of a sentence's places, in order, that are a part's: "64: 31 in Bama"."""
    found: list[PlaceMention] = []
    for place in places:
        follows = bool(found) and _BESIDE.fullmatch(
            sentence.text, found[-1].end - sentence.start, place.start - sentence.start
        )
        if follows or is_of_part(number_end, sentence, place):
            found.append(place)
    return found


def is_of_part(number_end: int, sentence: Sentence, place: PlaceMention) -> bool:
    """Tell whether a place behind a number is that of a part: the Bama of "64: 31 in Bama"."""
    if not 0 <= place.start - number_end < _FAR:
        return False
    between = sentence.text[number_end - sentence.start : place.start - sentence.start]
    part = _PART_IN.search(between)
    if part is None or _SINGLED_OUT.search(between):
        return False
    return part.group("of") is not None or _OPENS.search(between, 0, part.start()) is not None


def has_unknown_town(
    number_start: int,
    number_end: int,
    sentence: Sentence,
    best: PlaceMention,
    near: Sequence[PlaceMention],
) -> bool:
    """Tell whether a number has a town that nobody knows, and `best` is the number's before it."""
    if best.end > number_start:
        return False
    between = sentence.text[best.end - sentence.start : number_start - sentence.start]
    own = _OWN.match(sentence.text, number_end - sentence.start)
    if own is None or own.group(1) in place_words().no_town or not _ITEMS.fullmatch(between):
        return False
    at = sentence.start + own.start(1)
    return not any(m.start <= at < m.end for m in near)


def told_one_by_one(sentence: Sentence, mentions: Sequence[PlaceMention]) -> Sequence[str]:
    """Return the towns that end a sentence, each with a number: "nine in Bogo, 12 in Limbe"."""
    here = [m for m in mentions_in(sentence, mentions) if m.role == "place" and m.place]
    towns: list[PlaceMention] = here[-1:]
    for mention in reversed(here[:-1]):
        between = sentence.text[mention.end - sentence.start : towns[0].start - sentence.start]
        if not _NEXT.fullmatch(between):
            break
        towns.insert(0, mention)
    names = list(dict.fromkeys(str(m.place) for m in towns))
    return names if len(names) > 1 else ()
