"""Which names are accepted as places: the well-known, and those that the text shows to be one.

All of it is decided once for each name of a document, not for each mention.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from contradict import gazetteer
from contradict.claims.dateline import begins_in_capitals
from contradict.claims.place.candidates import Candidate
from contradict.claims.place.context import place_words, stands_behind
from contradict.claims.place.quarters import quarters_told
from contradict.claims.place.resolve import Support, add_support, unambiguous
from contradict.gazetteer import Place

# Smaller places need a locative, an enclosing place, or such a mention elsewhere in the text.
_WELL_KNOWN = 100_000
# A town of this size needs no locative where the text names its country this often.
_TOWN = 10_000
_ABOUT = 3
# Words directly before that show even "Reading" to be a place.
_STRICT = frozenset(("in", "near", "outside", "inside", "across", "throughout", "of", "into"))


# "The town of Medellin"; "22 in Bogo, 12 in Medellin and five": a place among those nearby.
_TOWN_OF = re.compile(r"\b(?:town|village|hamlet|municipality) of $")
_LISTED = re.compile(r"(?:\d|[a-z]) (?:in|at) (?:[A-Z][\w’'-]*\s?){1,4},? (?:and )?[\w,]+ in $")
_BEFORE = 60


class Accepted(NamedTuple):
    """The candidates that are places, what they support, and the names shown to be places.

    `nearby` are those of towns, and of places counted beside others, `quarters` those that are
    parts of a city that the text names.
    """

    candidates: list[Candidate]
    support: Support
    shown: set[str]
    nearby: set[str]
    quarters: Mapping[str, Place]


def accept(
    text: str, candidates: Sequence[Candidate], persons: set[str], streets: set[str]
) -> Accepted:
    """Keep the candidates that are places.

    `persons` are words of names of something else, `streets` those of them that streets bear: the
    "Idaho" of a text on Idaho Street is the street, unless the text shows it to be the state.
    """
    shown = {c.name.surface for c in candidates if _shown(text, c)}
    surely: dict[str, bool] = {}
    first: list[Candidate] = []
    rest: list[Candidate] = []
    for candidate in candidates:
        surface = candidate.name.surface
        if candidate.enclosed or candidate.verdict.effect in ("demonym", "division"):
            first.append(candidate)
            continue
        if surface not in surely:
            surely[surface] = _accepted(surface, candidate.places, shown, persons)
            if surface in streets and candidate.places[0].kind == "division":
                surely[surface] = surface in shown
        (first if surely[surface] else rest).append(candidate)
    support = _support(first)
    late = [c for c in rest if _of_the_country(c, support, persons)]
    kept = sorted([*first, *late], key=lambda c: c.name.start) if late else first
    quarters = quarters_told(text, kept, support)
    kept = [c for c in kept if c.name.surface in quarters or not _is_quarter_alone(c)]
    nearby = {c.name.surface for c in kept if _is_nearby(text, c)}
    return Accepted(kept, support, shown, nearby, quarters)


def _is_quarter_alone(candidate: Candidate) -> bool:
    """Tell whether a name is no town's, but a quarter's of a city: the Tenderloin."""
    known = gazetteer.quarters(candidate.name.surface)
    return all(place in known and not place.population for place in candidate.places)


def _is_nearby(text: str, candidate: Candidate) -> bool:
    start = candidate.name.start
    low = max(0, start - _BEFORE)
    if text.find(" of ", low, start) >= 0 and _TOWN_OF.search(text, low, start):
        return True
    return text.find(" in ", low, start) >= 0 and _LISTED.search(text, low, start) is not None


def _shown(text: str, candidate: Candidate) -> bool:
    """Tell whether its surroundings alone show the name to be a place."""
    if candidate.enclosed or candidate.verdict.effect == "division":
        return True
    if begins_in_capitals(text, candidate.name.start):
        return True
    if stands_behind("had_by_towns", text, candidate.name.end):
        return True
    told = stands_behind("quarter_words", text, candidate.name.end)
    if told and gazetteer.quarters(candidate.name.surface):
        return True
    if candidate.verdict.effect != "place" or candidate.verdict.rule == "locality-follows":
        return False  # "in Svobody Square" shows a square
    before = text[max(0, candidate.name.start - 30) : candidate.name.start].split()
    if before[-1:] == ["the"] and _is_quarter_alone(candidate):
        before.pop()  # "in the Tenderloin"
    while before and before[-1].lower() in place_words().parts:  # "in west Houston"
        before.pop()
    if candidate.verdict.rule == "locative" and _is_foreign_division(candidate.places):
        return before[-1:] != ["at"]  # nobody is at a province, but at Meta
    return bool(before) and before[-1].lower() in _STRICT


def _accepted(surface: str, places: Sequence[Place], shown: set[str], persons: set[str]) -> bool:
    weak = surface in place_words().weak
    if _is_foreign_division(places):
        return surface in shown
    if places[0].kind != "city" and not weak:
        person = surface in persons and surface in place_words().names_too
        return not person or surface in shown
    if surface in persons and (weak or surface not in shown):
        return False
    return surface in shown or (not weak and _well_known(surface, places))


def _is_foreign_division(places: Sequence[Place]) -> bool:
    """Tell whether a name is but a division's of a land where English is not spoken.

    "Vargas" is a state of Venezuela and "Meta" a department of Colombia, in texts on neither.
    """
    return all(p.kind == "division" and p.country not in place_words().surnames for p in places)


def _well_known(surface: str, places: Sequence[Place]) -> bool:
    """Tell whether a place is large, or the seat of the division that has its name."""
    seat = f"{surface} "
    return any(p.population >= _WELL_KNOWN or (p.parent or "").startswith(seat) for p in places)


def _of_the_country(candidate: Candidate, support: Support, persons: set[str]) -> bool:
    """Tell whether a town is named that lies in a country which the text is about anyway."""
    surface = candidate.name.surface
    first = candidate.places[0]
    if first.country is None or first.country in place_words().surnames:
        return False
    if surface in persons or surface in place_words().weak:
        return False
    if _is_foreign_division(candidate.places):
        return support[first.country] > 0
    if candidate.verdict.rule in ("locative", "reached-by-of"):
        return support[first.country] >= 1
    return first.population >= _TOWN and support[first.country] >= _ABOUT


def _support(candidates: Sequence[Candidate]) -> Support:
    """Count what the document says to its ambiguous names: a demonym half, a likely one half."""
    counted: Counter[tuple[str, bool, tuple[Place, ...]]] = Counter(
        (c.name.surface, c.verdict.rule == "demonym", c.places) for c in candidates
    )
    support: Support = defaultdict(float)
    for (surface, demonym, places), count in counted.items():
        place = unambiguous(places)
        if place is not None:
            add_support(support, place, count * (0.5 if demonym else 1.0))
        elif gazetteer.is_listed(surface):
            add_support(support, places[0], count * 0.5)
    return support
