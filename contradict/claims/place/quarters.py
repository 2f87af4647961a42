"""Quarters of the cities that a text names: Brooklyn of a text on Baltimore is Baltimore's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from contradict import gazetteer
from contradict.claims.dateline import ends_after_place
from contradict.claims.place.candidates import Candidate
from contradict.claims.place.context import place_words, stands_behind
from contradict.claims.place.resolve import Support
from contradict.gazetteer import Place

# A city of this size, a country or a large area of the name is meant unless the text is surely on
# the quarter's city: it names that twice, begins there, tells of its police, or calls it a quarter.
_FAMOUS = 100_000
_SURELY = 2


def quarters_told(
    text: str, candidates: Sequence[Candidate], support: Support
) -> Mapping[str, Place]:
    """Return which names of a text are those of quarters of a city that it names, and which.

    "North Baltimore", which is a town in Ohio, is the city itself in a text on Baltimore.
    """
    counts = Counter(c.name.surface for c in candidates)
    named: Counter[str] = Counter()
    for candidate in {c.name.surface: c for c in candidates}.values():
        for place in candidate.places:
            if place.kind in ("city", "area"):
                named[place.place] += counts[candidate.name.surface]
    sure = {p.place for c in candidates if _is_sure(text, c) for p in c.places}
    called = {
        c.name.surface for c in candidates if stands_behind("quarter_words", text, c.name.end)
    }
    told: dict[str, Place] = {}
    for surface in counts:
        own = {place.place for place in gazetteer.lookup(surface)}
        options = [
            place
            for place in (*gazetteer.quarters(surface), *_sided(surface))
            if _city(place, named, own) is not None
        ]
        if len(options) != 1:
            continue
        city = str(_city(options[0], named, own))
        firm = surface in called or city in sure or named[city] >= _SURELY
        if not _is_meant_elsewhere(surface, options[0], counts[surface], support, firm=firm):
            told[surface] = options[0]
    return told


def _city(quarter: Place, named: Mapping[str, int], own: set[str]) -> str | None:
    """Return the city that has a quarter, if the text names it by another name than the quarter's.

    A side of a city is the city.
    """
    above = gazetteer.chain(quarter.place)
    return next((p for p in above if named.get(p) and p not in own), None)


def _sided(surface: str) -> Sequence[Place]:
    """Return the cities of which "North Baltimore" may be a side, where no town is called so."""
    side, _, name = surface.partition(" ")
    if side.lower() not in place_words().parts or not name:
        return ()
    towns = {place.parent for place in gazetteer.lookup(surface)}
    large = (p for p in gazetteer.lookup(name) if p.population >= _FAMOUS)
    return [place for place in large if place.parent not in towns]


def _is_sure(text: str, candidate: Candidate) -> bool:
    start, end = candidate.name.start, candidate.name.end
    begins = text[start - 1 : start] == "\n" and ends_after_place(text, candidate.end)
    return begins or stands_behind("local_bodies", text, end)


def _is_meant_elsewhere(
    surface: str, quarter: Place, count: int, support: Support, *, firm: bool
) -> bool:
    """Tell whether a text that names a quarter's city may mean another place of its name."""
    within = gazetteer.chain(quarter.place)
    for other in gazetteer.lookup(surface):
        if other.place in within:
            continue
        large = other.kind != "city" or other.population >= _FAMOUS
        if large and not firm:
            return True
        if other.parent in within and other.parent != other.country:
            continue  # another town of the city's state, which the city itself supports
        outer = other.parent if other.country == quarter.country else other.country
        held = outer or other.place
        if support[held] > (count if large or support[other.place] else 0):
            return True
    return False
