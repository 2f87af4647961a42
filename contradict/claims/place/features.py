"""Places told by their kind, which no gazetteer lists: "Fish Square", "the village of Safi"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from contradict import gazetteer
from contradict.claims.place.context import place_words
from contradict.claims.place.mentions import mentions_before
from contradict.records import Dominant, PlaceMention, Sentence

# What lies in a town, not just in a country, and how far back the town may be named.
_TOWN_PARTS = (
    r"Square|(?:bus )?[Ss]tation|Stadium|[Nn]eighbou?rhood|[Dd]istrict|[Qq]uarter|suburb|area"
    r"|section|subdivision|Mall|[Aa]partments|[Rr]oad|[Ss]treet|[Aa]venue|[Hh]ighway"
)
# "Ohio Valley Hospital" is no valley.
_GOES_ON = (
    r"(?:Regional |Community |General )?(?:Hospital|Medical|Health|Clinic)|(?:State )?University"
    r"|College|(?:High |Middle |Elementary )?School"
)
_IN_TOWN = re.compile(rf"(?:.* )?(?:{_TOWN_PARTS})\b")
_TOWN_REACH = 200
# "A Christian village", "the rebel-held area" bear no names.
_NAMELESS = re.compile(
    r"(?:.*-(?:held|controlled|run|occupied|majority|dominated|backed)|Christian|Muslim|Sunni|Shia"
    r"|Shi['’]a|Shiite|Alawite|Jewish|Druze|Catholic|Orthodox|Arab|Kurdish|High|Main) [a-zSR]\w+"
)
_MOUNT = re.compile(r"^Mt\.?(?= )")
_ARTICLE = r"(?:(?:[Aa]l|[Ee]l|[Aa]d|[Aa]r|[Aa]s|[Aa]sh|[Aa]t|[Aa]z|[Aa]n)-)?"
_CAPITALISED = rf"{_ARTICLE}[A-Z][\w’'-]+(?: {_ARTICLE}[A-Z][\w’'-]+){{0,2}}"
_FEATURE = re.compile(
    rf"(?:village|town|settlement|hamlet|neighbou?rhood|suburb|district|area|island)"
    rf" of ({_CAPITALISED})"
    rf"|\b(?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear|block of) (?:the |a )?((?:Mount|Mt\.?|Lake) {_CAPITALISED}"
    rf"|{_CAPITALISED} (?:National Park|[Aa]irport|River|Valley|Dam|village|town|[Cc]amp"
    rf"|{_TOWN_PARTS})\b(?! (?:{_GOES_ON})\b))"
)
# "In the area of Vermont and Elm avenues": a crossing.
_CROSSING = re.compile(r" (?:and|&|at|near) (?:[A-Z]|\d+(?:st|nd|rd|th)\b)")
# One of these stands in every match of the pattern, and in one sentence of five.
_WORDS = (
    " of ", "Mount ", "Mt", "Lake ", "National Park", "irport", "River", "Valley", "Dam", "village",
    "town", "amp", "Square", "tation", "Stadium", "eighb", "istrict", "uarter", "suburb", "area",
    "section", "subdivision", "Mall", "partments", "oad", "treet", "venue", "ighway",
)  # fmt: skip


def features(
    sentence: Sentence,
    mentions: Sequence[PlaceMention],
    named: Sequence[PlaceMention],
    dominant: Dominant | None,
) -> Iterable[PlaceMention]:
    """Yield squares, lakes and villages that a sentence names by their kind."""
    if not any(map(sentence.text.__contains__, _WORDS)):
        return
    for match in _FEATURE.finditer(sentence.text):
        group = 1 if match.group(1) else 2
        start, end = (sentence.start + offset for offset in match.span(group))
        if any(m.start < end and start < m.end for m in named):
            continue
        if match.group().startswith("area of") and _CROSSING.match(sentence.text, match.end()):
            continue
        if _NAMELESS.fullmatch(match.group(group)) or _is_told_by_whose(match.group(group)):
            continue
        if " a " in match.group() and gazetteer.lookup(match.group(group).rpartition(" ")[0]):
            continue  # "in a Homs district"
        name = _MOUNT.sub("Mount", match.group(group))
        near = (m for m in named if 0 <= m.start - end < 12 and m.rule != "demonym-of-border")
        outer = next((m.place for m in near), None)
        if outer is None:
            outer = _holder(name, match.group(), start, mentions, dominant)
        if outer is not None:
            yield PlaceMention(
                start=start,
                end=end,
                text=name,
                place=f"{name}, {outer}",
                role="place",
                rule="feature",
            )


def _is_told_by_whose(name: str) -> bool:
    """Tell whether only whose a place is is told: "the French town", "an ISIS area"."""
    whose, _, kind = name.rpartition(" ")
    return kind.islower() and (gazetteer.nationality(whose) is not None or whose.isupper())


def _holder(
    name: str,
    phrase: str,
    start: int,
    mentions: Sequence[PlaceMention],
    dominant: Dominant | None,
) -> str | None:
    """Return what holds a feature: the town of a square or a quarter, the country of a village.

    Its state, where towns are named with theirs: "on Cedar Avenue" of a text on Ohio.
    """
    if dominant is None:
        return None
    if _IN_TOWN.search(name) or _IN_TOWN.match(phrase):
        for place in (_last_town(start, mentions), dominant.place):
            entry = gazetteer.find(place) if place else None
            if entry is not None and entry.kind in ("city", "area"):
                return entry.place
    land = gazetteer.land(dominant.place)
    if land not in place_words().surnames:
        return land
    above = [gazetteer.find(place) for place in gazetteer.chain(dominant.place)]
    return next((e.place for e in above if e is not None and e.kind == "division"), land)


def _last_town(start: int, mentions: Sequence[PlaceMention]) -> str | None:
    for mention in mentions_before(start, mentions):
        if start - mention.end > _TOWN_REACH:
            return None
        entry = gazetteer.find(mention.place) if mention.place and mention.role == "place" else None
        if entry is not None and entry.kind == "city":
            return entry.place
    return None
