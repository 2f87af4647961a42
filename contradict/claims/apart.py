"""How far a town lies from a place: "Carrow, a port 13 miles north of the capital Leeds".

The way between two places is one number wherever it is told, so both ends are named alike
whatever the words: "Carrow from Leeds", "Carrow from the Danish border". Where a person, an army or
the edge of a town is so far away, the topic of the sentence says what is.
"""

from __future__ import annotations

import re

from contradict import gazetteer
from contradict.claims.named import Named, SubjectCase
from contradict.claims.place.setting import DIRECTION, UNIT, is_measured
from contradict.records import PlaceMention

_SETTLEMENT = (
    r"(?:city|town|village|port|suburb|settlement|hamlet|township|resort|municipality|community)"
)
_ABOUT = (
    r"(?: (?:only|just|some|about|around|roughly|approximately|nearly|almost|barely|merely|a mere"
    r"|less than|more than|over|under|a little (?:more|less) than))?"
)
_LIES = (
    r"(?:is|was|lies|lay|sits|sat|stands|stood|(?:is |was )?(?:located|situated)"
    r"|(?:is |was )?(?:home to|inhabited by) [^,;.]{1,30})"
)
# From the town to the number: "Carrow, which lies some", "Carrow (pop. 900), a port on the Ouse".
_TO_NUMBER = re.compile(
    r"(?: \([^()]{1,40}\))?(?:, [^;.]{1,90}?,(?= (?:is|lies|sits|stands)\b))?"
    rf"(?:,| [-–—]{{1,2}})?(?: (?:which|that))?(?: {_LIES})?"
    rf"(?:(?:,|(?<=is)|(?<=was)| [-–—]{{1,2}}) an? (?:[\w'’-]+ ){{0,4}}?{_SETTLEMENT}\b"
    r"(?: (?:of|with|on|in|at|near|by) (?:[^;.]|\.(?=\d)){1,60}?)?)?"
    rf"(?:,? in (?:the )?(?:far )?[\w -]{{3,40}})?,?{_ABOUT} "
)
# Only these make the town itself of what stands before it: "the outskirts of Carrow, which lies".
_ITSELF = re.compile(
    rf"\b(?:which|that|is|was|lies|lay|sits|sat|stands|located|situated|an? .*{_SETTLEMENT})\b"
)
_NEAR = re.compile(
    r"\b(?:near|outside|beyond|off|outskirts of|edges? of|suburbs? of"
    r"|(?:north|south|east|west)(?:ern)?(?: part)? of)"
    r" (?:the )?(?:\w+ )?(?:city |town |village |port )?(?:of )?$"
)
_FROM = re.compile(
    rf"[\s-]*{UNIT}\b(?: \([^()]{{1,30}}\)|,?(?: or)?(?: about)? [\d.]+ ?{UNIT})?"
    rf"(?: (?:away|inland))?,? ?{DIRECTION}(?:from|of|away from) "
)
_CENTRE = re.compile(
    r"(?:the )?(?:very )?(?:(?:city |town )?(?:cent(?:er|re)|heart) of )?(?:the )?"
    r"(?:central |downtown )?(?:(?:(?!of |outskirts|edge|suburb)[\w.'’-]+ ){0,2}"
    r"(?:capital|city|town|village|port)(?: city)?(?: of)?,? )?"
)
_CAPITAL = re.compile(r"(?:the|its) (?:national )?capital(?: city)?(?![\w'’-]| of\b| [A-Z])")
_BORDER = re.compile(
    r"(?:the|its) (?:\w+ern )?(?:(?P<whose>[A-Z][\w-]+) (?:border|frontier)\b"
    r"|(?:border|frontier) (?:with|from) (?:the )?(?P<land>[A-Z][\w-]+))"
)
_REACH = 150


def way_between(case: SubjectCase) -> Named | None:
    """Return both ends of the way between a town and a place, if the number tells that."""
    text, at = case.sentence.text, case.slot.quantity.start - case.sentence.start
    found = _FROM.match(text, case.slot.quantity.end - case.sentence.start)
    town = _town(case, text, at) if found else None
    if found is None or town is None:
        return None
    start = found.end()
    end = _end(case, town, text, start)
    if end is None or end == _name(town):
        return None
    return Named(f"{_name(town)} from {end}", text[town.start - case.sentence.start : start], "way")


def _town(case: SubjectCase, text: str, at: int) -> PlaceMention | None:
    """Return the town that lies so far away: the last one named before the number, or the next."""
    begin = case.sentence.start
    for mention in reversed(case.places):
        start, stop = mention.start - begin, mention.end - begin
        if stop > at or at - stop > _REACH or not _is_town(mention) or is_measured(text, start):
            continue
        between = text[stop:at]
        if not _TO_NUMBER.fullmatch(between):
            continue
        near = _NEAR.search(text[max(0, start - _REACH) : start])
        return None if near and not _ITSELF.search(between) else mention
    return None


def _is_town(mention: PlaceMention) -> bool:
    place = gazetteer.find(mention.place) if mention.place and mention.role == "place" else None
    return place is not None and place.kind == "city"


def _end(case: SubjectCase, town: PlaceMention, text: str, start: int) -> str | None:
    """Return the place from which the way is measured: a town, a capital or a border."""
    for mention in case.places:
        first = mention.start - case.sentence.start
        if first < start or not _is_town(mention):
            continue
        return (
            _name(mention) if _CENTRE.fullmatch(text[start:first]) else _unnamed(town, text, start)
        )
    return _unnamed(town, text, start)


def _unnamed(town: PlaceMention, text: str, start: int) -> str | None:
    """Return "the capital" of the town's country by its name, and a border with whose it is."""
    border = _BORDER.match(text, start)
    if border:
        land = _land(border["whose"] or border["land"])
        adjective = gazetteer.adjective(land) if land else None
        return f"the {adjective} border" if adjective else None
    country = gazetteer.country_of(town.place or "") if _CAPITAL.match(text, start) else None
    capital = gazetteer.capital(country) if country else None
    return capital.partition(",")[0] if capital else None


def _land(word: str) -> str | None:
    """Return the country that a word names, or whose adjective it is."""
    countries = (p.place for p in gazetteer.lookup(word) if p.kind == "country")
    return gazetteer.nationality(word) or next(countries, None)


def _name(mention: PlaceMention) -> str:
    return str(mention.place).partition(",")[0]
