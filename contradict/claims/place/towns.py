"""Towns that a text shows to be places and that no gazetteer knows: "shells hit Jermuk".

GeoNames' towns of 1,000 people leave out most villages of the news and every second-level
division. Without them a sentence on one of them took the place of the dateline.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from contradict import gazetteer
from contradict.claims.place.context import place_words
from contradict.claims.place.dominant import dominant_place
from contradict.claims.place.mentions import mentions_between
from contradict.claims.place.names import plain
from contradict.lexicon import any_listed, any_of
from contradict.records import Document, Dominant, PlaceMention
from contradict.vocabulary import SPEAKS

RULE = "unknown-town"
_PREFIX = rf"(?:{any_listed('places', 'name_openers')} )"
_ARTICLE = rf"(?:{gazetteer.ARABIC_ARTICLE}|A[st]h)"  # "al-Hader", "Ash-Shajara"
_NAME = (
    rf"{_PREFIX}?(?:(?:[A-Z]\w?|{_ARTICLE})[-’'])?[A-Z][a-zà-ÿ][\w’'-]*[a-zà-ÿ]"
    r"(?:[ -](?:al|el|ad|ar|as|ash|at|az|an|de|del|la|le)[ -][A-Z][\w’-]+)?"
)
_KIND = any_listed("places", "settlements")
# "In Midan and Bustan neighbourhoods": both are parts of a town.
_PARTS = r"(?! and [\w-]+ (?:neighbou?rhoods|districts|quarters|suburbs|streets))"
# Patterns begin with plain text, which is found ten times faster than one of several words.
_OF = re.compile(rf" of (?:the )?({_NAME})(?! [A-Z])")
_KIND_BEFORE = re.compile(rf"\b{_KIND}$")
_KIND_AFTER = rf"(?:the )?({_NAME}) (?:province|county|islands?|village|governorate)\b"
_KINDS_AFTER = (" province", " county", " island", " village", " governorate")
_OF_SUCH = tuple(
    re.compile(rf"{word} {_KIND_AFTER}") for word in (" in", " on", " near", "In", "On")
)
# What follows a town that the text is in, and no name that goes on, no possessor, no verb.
_ENDS = (
    r"(?=[,.;:)\n]| (?:on|in|north|south|east|west|after|when|where|by|as|and|or|who|which|that"
    r"|since|early|late|during|while|last|this|before|overnight|but|to|from|at|for|left|killed|were|was|had|have|has)\b|$)"
)
_IN = tuple(
    re.compile(rf"{word} ({_NAME}){_PARTS}{_ENDS}")
    for word in (" in", " near", " outside", " off", "In", "Near", "landfall on", "landfall at")
)
_WHERE = re.compile(rf" at ({_NAME}), (?:where|when)\b")
_NO_TOWN_BEFORE = re.compile(rf"\b{any_listed('places', 'no_town_after')} ?$")
_REACH = 30
_NEAR = 80
_ENCLOSED = re.compile(
    r"(?:, (?:an? |the )?(?:[\w-]+ ){0,5}(?:in|of|on) (?:the )?(?:[a-z]+ )?"
    r"|, (?:the )?|,? in (?:the )?(?:[a-z]+ )?)"
)
_ENCLOSED_REACH = 60
# "Safi on the outskirts of Homs", "Safi, a suburb of Homs": the town is the city's.
_OUTSKIRTS = re.compile(
    r",? (?:on|in) the (?:[a-z-]+ )?(?:outskirts|edge|fringes|suburbs) of (?:the )?(?:city of )?"
    r"|, an? (?:[a-z-]+ ){0,3}(?:suburb|quarter|neighbou?rhood) of (?:the )?(?:city of )?"
)
# "In Ariha near the Turkish border": on which side of it is not told.
_BORDER = re.compile(r"[^.;\n]{0,40}?\b([A-Z]\w+) (?:border|frontier)\b")
_PERSON_OF = re.compile(r", an? (?:[\w-]+ ){1,4}(?:in|near|of) $")
_LOCATIVE = re.compile(
    rf"(?:\b(?:[Ii]n|[Nn]ear|[Aa]t|[Oo]utside|[Oo]n|[Oo]ff|[Aa]round|{_KIND} of) (?:the )?)$"
)


def with_unknown_towns(
    document: Document, mentions: Sequence[PlaceMention], dominant: Dominant | None
) -> tuple[tuple[PlaceMention, ...], Dominant | None]:
    """Add the towns that only the text shows to be places; return what it is about with them.

    Only where the text says in which country it is. A bare "in Englewood" of an American text may
    be a part of the city that the text is about: only "the town of Englewood" is read there.
    """
    if dominant is None:
        return tuple(mentions), None
    country = gazetteer.land(dominant.place)
    towns = _holders(document, mentions, country)
    if not towns:
        return tuple(mentions), dominant
    found = list(_everywhere(document.text, mentions, towns))
    apart = [m for m in mentions if not _is_taken(m.start, m.start + 1, found)]
    known = tuple(sorted([*apart, *found], key=lambda m: m.start))
    # Only a dateline gives way to a town that the opening names: "Idlib" of a headline stays.
    dateline = dominant.rule == "dateline"
    return known, dominant_place(document, known) if dateline else dominant


def _holders(document: Document, mentions: Sequence[PlaceMention], country: str) -> dict[str, str]:
    """Return the names of towns, and what holds each.

    A headline alone shows none: "Unites Eastern Europe in Alarm".
    """
    text = document.text
    holders: dict[str, str] = {}
    people: dict[str, bool] = {}
    for match in _shown(text, text.find("\n\n") + 2 if document.title else 0, country):
        name = match.group(1)
        if name in holders or not _is_new(text, match, name):
            continue
        if name not in people:
            people[name] = _is_person(text, name)
        if people[name]:
            continue
        outer = _outer(text, match.end(1), mentions)
        holder = outer.place if outer is not None else _country(match, mentions, country)
        if holder is not None:
            holders[name] = holder
    return holders


def _shown(text: str, body: int, country: str) -> Iterator[re.Match[str]]:
    """Yield the words that stand where a town does."""
    for match in _OF.finditer(text, body):
        if _KIND_BEFORE.search(text, max(body, match.start() - _REACH), match.start()):
            yield match
    patterns = _OF_SUCH if any(kind in text for kind in _KINDS_AFTER) else ()
    if country != "United States":
        patterns = (*patterns, *_IN, _WHERE)
    for pattern in patterns:
        yield from pattern.finditer(text, body)


def _country(match: re.Match[str], mentions: Sequence[PlaceMention], country: str) -> str | None:
    """Return the country of a town, None where one close by lies in another than the text's.

    "the Polish town of Medyka" says it; "a prison in Mordovia" of a Russian, in a text on Ukraine,
    is in neither for sure.
    """
    before = match.string[max(0, match.start() - 2 * _REACH) : match.start()].split()
    border = _BORDER.match(match.string, match.end())
    if border and gazetteer.nationality(border[1]) == country:
        return None
    if match.re is _OF:
        named = (gazetteer.nationality(w) or _division(w) for w in reversed(before[-4:]))
        return next((place for place in named if place is not None), country)
    close = mentions_between(match.start() - _NEAR + 1, match.end() + _NEAR, mentions)
    near = (m.place for m in close if m.role == "place" and m.place)
    return country if all(gazetteer.country_of(p) in (country, None) for p in near) else None


def _division(word: str) -> str | None:
    """Return the state that "the Wyoming town of" names."""
    places = gazetteer.lookup(word) if word[:1].isupper() else ()
    return places[0].place if places and places[0].kind == "division" else None


def _is_new(text: str, match: re.Match[str], name: str) -> bool:
    """Tell whether a capitalised word may be a town's: no known name, month or language."""
    last = name.split()[-1]
    words = (name, last, name.removesuffix("s"))
    if any(gazetteer.lookup(plain(word)) or gazetteer.nationality(word) for word in words):
        return False
    if name in _no_towns() or last in _no_towns():
        return False
    before = text[max(0, match.start() - _REACH) : match.start()]
    return _NO_TOWN_BEFORE.search(before) is None


def _is_person(text: str, name: str) -> bool:
    """Tell whether a name stands somewhere after a first name or a title, or says something."""
    word = re.escape(name)
    if re.search(rf"(?<![\w-]){word},? {SPEAKS}\b", text):
        return True
    before = re.findall(rf"([A-Z][\w.’'-]*) {word}(?![\w-])", text)
    return any(first not in _no_towns() for first in before)


@cache
def _no_towns() -> frozenset[str]:
    return place_words().no_town | place_words().function


def _outer(text: str, end: int, mentions: Sequence[PlaceMention]) -> PlaceMention | None:
    """Return the division, the country or, for a suburb, the city behind a name that holds it."""
    for mention in mentions_between(end, end + _ENCLOSED_REACH + 1, mentions):
        if mention.role == "place" and mention.place is not None:
            entry = gazetteer.find(mention.place)
            holds = entry is not None and entry.kind in ("division", "country", "area")
            if holds and _ENCLOSED.fullmatch(text, end, mention.start):
                return mention
            town = entry is not None and entry.kind == "city"
            if town and _OUTSKIRTS.fullmatch(text, end, mention.start):
                return mention
    return None


def _everywhere(
    text: str, mentions: Sequence[PlaceMention], towns: dict[str, str]
) -> Iterator[PlaceMention]:
    """Yield each mention of the towns, given with what holds them."""
    for match in re.finditer(rf"(?<![\w-]){any_of(towns)}(?![\w-])", text):
        start, end = match.span()
        if _is_taken(start, end, mentions):
            continue
        outer = _outer(text, end, mentions)
        end = outer.end if outer is not None else end
        yield PlaceMention(
            start=start,
            end=end,
            text=text[start:end],
            place=f"{match.group()[0].upper()}{match.group()[1:]}, {towns[match.group()]}",
            role="place",
            rule=_rule(text, start),
        )


def _is_taken(start: int, end: int, mentions: Sequence[PlaceMention]) -> bool:
    """Tell whether one of the mentions, which come in order and apart, stands in start..end."""
    last = bisect_left(mentions, end, key=lambda mention: mention.start) - 1
    return last >= 0 and start < mentions[last].end


def _rule(text: str, start: int) -> str:
    """Tell whether things happened in a town, somebody is from there, or it is just named."""
    low = max(0, start - 2 * _REACH)
    if _PERSON_OF.search(text, low, start):
        return "residence"
    return RULE if _LOCATIVE.search(text, low, start) else "plain"
