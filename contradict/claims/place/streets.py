"""Streets that bear the name of a place: "at Ninth and Montana", "Carter and Hollis streets"."""

from __future__ import annotations

import re

from contradict import gazetteer
from contradict.claims.place.names import Name

_ORDINALS = r"First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth"
_NUMBERED = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{_ORDINALS})"
_KIND = (
    r"(?:[Ss]treet|[Aa]venue|[Rr]oad|[Bb]oulevard|[Dd]rive|[Ll]ane|[Pp]lace|St|Ave|Rd|Blvd|Dr)\b"
)
_SIDE = r"(?:(?:North|South|East|West|[NSEW]\.?) )?"
_CROSSES = r" (?:and|&|near|at) (?:the )?"
_STREETS = r"(?:[Ss]treets|[Aa]venues|[Rr]oads|[Bb]oulevards|[Dd]rives|[Ll]anes|Sts|Aves)\b"
_QUARTER = r"(?:NE|NW|SE|SW|N\.E|N\.W|S\.E|S\.W)\b"
# "Toledo & 33rd", not "Texas and 4th of July parades".
_NUMBERED_AFTER = (
    rf"{_CROSSES}{_SIDE}{_NUMBERED}(?: {_KIND}\.?)?"
    r"(?=[,.;:)\n]|$| (?:in|on|at|around|about|just|after|when|where|early|late|near|shortly)\b)"
)
_AFTER = re.compile(rf"(?: {_KIND}\.?)?{_NUMBERED_AFTER}|(?: {_KIND}\.?)? {_QUARTER}")
_STREETS_AFTER = re.compile(
    rf" {_STREETS}|{_CROSSES}{_SIDE}[A-Z][\w’'.-]+(?: [A-Z][\w’'-]+)? (?:{_STREETS}|{_QUARTER})"
)
# "Shot on the 24th near Toledo": only a street kind tells that a day is none.
_NUMBERED_BEFORE = re.compile(rf"\b{_NUMBERED}(?: (?:and|&) | {_KIND}\.?{_CROSSES}){_SIDE}$")
_STREET_BEFORE = re.compile(rf"\b[A-Z][\w’'.-]+{_CROSSES}{_SIDE}$")
# "In Chicago and Boston streets were empty": the first is a town.
_IN_TOWN = re.compile(
    r"\b(?:[Ii]n(?: (?:downtown|uptown|midtown|central|nearby|[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est))?"
    rf"|(?:streets|city|cities|towns?|suburbs) of) (?:[A-Z][\w’'.-]+ (?:and|&) {_SIDE})?$"
)
_REACH = 60
_LARGE = 500_000


def is_street(text: str, name: Name) -> bool:
    """Tell whether a name is that of one of two streets that cross."""
    start, end = name.start, name.end
    low = max(0, start - _REACH)
    if _IN_TOWN.search(text, low, start):
        return False
    if _NUMBERED_BEFORE.search(text, low, start) or _AFTER.match(text, end):
        return True
    behind = _STREETS_AFTER.match(text, end)
    if behind is None or _is_large(name.surface):
        return False
    alone = behind.group().split()[0] not in ("and", "&", "near", "at")
    return not alone or _STREET_BEFORE.search(text, low, start) is not None


def _is_large(surface: str) -> bool:
    """Tell whether a name is a country's or a large city's: "Paris and London streets"."""
    places = gazetteer.lookup(surface)
    return any(p.kind == "country" or p.population >= _LARGE for p in places)
