"""Settles what a name means: by what encloses it, by the document's other places, by size.

Nothing is guessed: where two readings stay possible the answer is None.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import inf

from contradict import gazetteer
from contradict.claims.place.context import place_words
from contradict.gazetteer import Place
from contradict.lexicon import load

# A reading that only its country speaks for must not be smaller than this share of the largest
# place of that name: Moscow, Idaho (25,000) is not meant in an American article on Russia.
_SMALLEST_SHARE = 0.05
# Nor does a division speak for one where a city of this size has the name.
_FAMOUS = 500_000
# "Overwhelming": this many times larger than the next, and no village.
_OVERWHELMING = 5
# Between countries more is needed: Athens, Greece is six times Athens, Georgia.
_OVERWHELMING_ABROAD = 8
_NO_VILLAGE = 50_000
# Within a country a town outweighs a village that is this many times smaller.
_TOWN, _VILLAGES = 20_000, 12
# A town below this size, in a country that the text names this many times less than another,
# is more likely a namesake that the gazetteer lacks.
_HEARD_OF = 100_000
_OTHER_COUNTRY = 4
_OTHER_STATE = 2
_NEARBY = 2  # the same for "12 in Medellin" beside "22 in Bogo", of whatever size
# A named division ("Illinois") says more about a Springfield than a named country.
_DIVISION_WEIGHT = 3

Support = defaultdict[str, float]
Reading = tuple[Place | None, str]


def unambiguous(places: Sequence[Place]) -> Place | None:
    """Return the one reading of a name that needs no context: a country, the only place."""
    first = places[0]
    if len(places) == 1:
        return first
    if first.kind == "country" and all(
        place.kind == "city" or place.country == first.place for place in places[1:]
    ):
        return first
    return None


def add_support(support: Support, place: Place, weight: float) -> None:
    """Count a mention towards the place and all that hold it."""
    for name in gazetteer.chain(place.place):
        support[name] += weight


def settle(
    places: Sequence[Place],
    support: Support,
    home: str | None = None,
    *,
    listed: bool = False,
    shown: bool = True,
    nearby: bool = False,
) -> Reading:
    """Choose among the places of one name; `home` is the outlet's country.

    `listed` names are those whose readings aliases.tsv gives in order: the first is meant
    unless the document supports another. `shown` tells that the text shows the name to be
    a place, `nearby` that it is one like those beside it: no city of another country.
    """
    certain = unambiguous(places)
    if certain is not None:
        size = _HEARD_OF if shown else _FAMOUS
        strange = _unheard_of(certain, support, *((inf, _NEARBY) if nearby else (size,)))
        if certain.kind == "city" and certain.population < _HEARD_OF:
            strange = strange or _in_another_state(certain, support)
            strange = strange or _is_abroad(certain, support, home)
        return (None, "elsewhere") if strange else (certain, "only")
    if places[0].kind == "country":
        return _country_or_division(places, support)
    if places[0].kind == "division" and not listed:
        return _division(places, support, home)
    if listed:
        return _listed(places, support)
    return _city(places, support, home)


def settle_division(
    name: str, kind: str, places: Sequence[Place], support: Support, own: float
) -> Reading:
    """Settle "Isabela province", which the text supports apart from `own` mentions of it.

    Its town is not the province: where the gazetteer has but the town, the province is in its
    country and holds nothing known.
    """
    known = gazetteer.divisions(name) or [p for p in places if p.kind == "division"]
    backed = [p for p in known if support[p.country or ""] > own]
    if len(backed) == 1:
        return backed[0], "country"
    if backed:
        return None, "ambiguous"
    cities = sorted((p for p in places if p.kind == "city"), key=lambda p: -p.population)
    lands = {p.country for p in (*known, *cities)}
    seat = cities[0].country if cities else None
    if seat and support[seat] > 0 and seat not in {p.country for p in known}:
        return unlisted_division(name, kind, seat), "country"
    if len(known) == 1:
        return known[0], "only"
    return (
        (unlisted_division(name, kind, seat), "only")
        if seat and len(lands) == 1
        else (None, "ambiguous")
    )


def unlisted_division(name: str, kind: str, country: str) -> Place:
    """Return a division that the gazetteer lacks."""
    return Place(f"{name} {kind.title()}, {country}", "division", country, country)


def _division_of(place: Place) -> str | None:
    """Return the division that holds a place, also a quarter of a city of it; None if none."""
    if place.parent is None or place.parent == place.country:
        return None
    entries = (gazetteer.find(name) for name in gazetteer.chain(place.parent))
    return next((e.place for e in entries if e is not None and e.kind == "division"), place.parent)


def _backing(place: Place, support: Support) -> float:
    held = _division_of(place)
    division = support[held] if held else 0
    country = support[place.country] if place.country else 0
    return _DIVISION_WEIGHT * division + country


def _listed(places: Sequence[Place], support: Support) -> Reading:
    ranked = sorted(places, key=lambda place: -_own_backing(place, support))
    if _own_backing(ranked[0], support) > _own_backing(places[0], support):
        return ranked[0], "document"
    return places[0], "usual"


def _own_backing(place: Place, support: Support) -> float:
    return support[place.place] + _backing(place, support)


def _country_or_division(places: Sequence[Place], support: Support) -> Reading:
    """Tell the country Georgia from the state: by its neighbours named, or by other states."""
    country, division = places[0], next(p for p in places if p.kind == "division")
    abroad = support[country.place] + sum(
        support[name] for name in gazetteer.neighbours(country.place)
    )
    ending = f", {division.country}"
    at_home = sum(weight for name, weight in support.items() if name.endswith(ending))
    if abroad > 2 * at_home:
        return country, "document"
    if at_home > 2 * abroad:
        return division, "document"
    return None, "ambiguous"


def _division(places: Sequence[Place], support: Support, home: str | None) -> Reading:
    """Choose between divisions of one name, and cities of it; a state of the US is usual."""
    divisions = [p for p in places if p.kind == "division"]
    cities = [p for p in places if p.kind == "city"]
    backed = [p for p in divisions if p.country and (support[p.country] or p.country == home)]
    if len(backed) == 1:
        return backed[0], "country"
    state = next((p for p in divisions if p.country == "United States"), None)
    if state is not None and not backed:
        return state, "usual"
    if cities and cities[0].population >= _HEARD_OF:
        return _city(cities, support, home)
    told = [
        p
        for p in cities
        if p.country and p.country not in place_words().surnames and support[p.country]
    ]
    if len(told) == 1:  # Isabela of a text on the Philippines is not that of Puerto Rico
        return told[0], "country"
    if len(divisions) == 1:  # England is no town in Arkansas
        return divisions[0], "usual"
    return None, "ambiguous"


def _city(places: Sequence[Place], support: Support, home: str | None) -> Reading:
    """Choose among cities of one name by what else the text names, else by size."""
    ranked = sorted(places, key=lambda place: -place.population)
    in_division = [p for p in ranked if (held := _division_of(p)) and support[held]]
    famous = ranked[0].population >= _FAMOUS
    if famous:  # Ohio has a London too
        least = _SMALLEST_SHARE * ranked[0].population
        dwarfed = [p for p in in_division if p.population < least]
        in_division = [p for p in in_division if p.population >= least]
        if dwarfed and not in_division and not support[ranked[0].country or ""]:
            return None, "ambiguous"
    if in_division:
        told = {p.place: support[_division_of(p) or ""] for p in in_division}
        most = max(told.values())
        return _largest([p for p in in_division if told[p.place] == most], "division")
    likely = [p for p in ranked if p.population >= _SMALLEST_SHARE * ranked[0].population]
    likely = [p for p in likely if not _elsewhere(p, support)]
    named = sorted({p.country for p in likely if p.country}, key=lambda c: -support[c])
    if named and support[named[0]]:
        if len(named) == 1 or support[named[0]] >= 2 * support[named[1]]:
            return _largest([p for p in likely if p.country == named[0]], "country")
    elif home is not None and home in named:
        return _largest([p for p in likely if p.country == home], "outlet")
    if not likely or likely[0] != ranked[0]:
        return None, "ambiguous"
    return _largest(ranked, "population")


def _unheard_of(place: Place, support: Support, size: float, times: int = _OTHER_COUNTRY) -> bool:
    """Tell whether a small town would be the text's only mention of its country.

    Madaya near Damascus is not in the gazetteer, but the one in Myanmar is.
    """
    if place.kind != "city" or place.population >= size or place.country is None:
        return False
    own = support[place.country] - support[place.place]
    return any(
        weight >= times * max(1.0, own) and name != place.country
        for name, weight in support.items()
        if gazetteer.parent(name) is None
    )


def _elsewhere(place: Place, support: Support) -> bool:
    """Tell whether an American article on another state would have named this one's.

    "Shot in Austin" in a text on Chicago is a part of Chicago; only the cities that news
    names without their state are meant wherever they are.
    """
    name = place.place.partition(", ")[0]
    if place.country != "United States" or name in load("places").tables["words"]["stand_alone"]:
        return False
    own = {place.parent, *gazetteer.chain(place.place)}
    return any(
        other.endswith(", United States") and weight >= 1 and other not in own
        for other, weight in support.items()
    )


def _in_another_state(place: Place, support: Support) -> bool:
    """Tell whether an American article is about another state than a namesake's.

    "A shooting in Liberty City" in a text on Miami is not the one in Texas.
    """
    held = _division_of(place)
    if place.country != "United States" or held is None:
        return False
    others = (
        weight
        for other, weight in support.items()
        if other.endswith(", United States") and other not in gazetteer.chain(place.place)
    )
    own = support[held] - support[place.place]
    return max(others, default=0) >= _OTHER_STATE * max(1.0, own)


def _is_abroad(place: Place, support: Support, home: str | None) -> bool:
    """Tell whether an outlet would have told in which other country than its own a town is.

    The Gentilly of a station in Louisiana is no suburb of Paris.
    """
    if home is None or place.country is None or place.country == home:
        return False
    return support[place.country] <= support[place.place]


def _largest(ranked: Sequence[Place], rule: str) -> Reading:
    """Return the first of some places by size if no other is nearly as large."""
    if len(ranked) == 1:
        return ranked[0], rule
    first, second = ranked[0], ranked[1]
    known_abroad = first.country != second.country and second.population >= _NO_VILLAGE
    times = _OVERWHELMING_ABROAD if known_abroad else _OVERWHELMING
    if first.population >= max(_NO_VILLAGE, times * second.population):
        return first, rule
    at_home = first.country == second.country and first.country != "United States"
    if at_home and first.population >= max(_TOWN, _VILLAGES * second.population):
        return first, rule
    return None, "ambiguous"
