"""Names that only say where a firm sits, where a reporter sat, or which club plays.

A firm's deals, staff and shares are counted nowhere; its seat, and the dateline of the report, are
no place of theirs. What happens at sea is not in the port from which it is told. In a report on
players and clubs a bare "Tottenham" is the club.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from contradict.claims.place.protests import of_protest, tells_of_protests
from contradict.lexicon import listed, load
from contradict.records import PlaceMention

UNIT = r"(?:(?:nautical )?miles?|km|kms|kilomet(?:re|er)s?|blocks?|yards|met(?:re|er)s?|feet|ft)"
DIRECTION = r"(?:(?:to the )?(?:north|south|east|west)[- ]?(?:east|west)?(?:ern)? ?)?"
_MEASURED = re.compile(
    rf"{UNIT}(?: away)? {DIRECTION}(?:from|of|off|outside(?: of)?) (?:the |a )?(?:\w+ ){{0,4}}$"
)
_COMPASS = re.compile(r"\b(?:north|south|east|west)[- ]?(?:east|west)? (?:of|from) ")
# An article is of a kind if it holds this many different words of it.
_ENOUGH = 2
_BASED = re.compile(r" ?- ?(?:based|headquartered)\b")
_FOUNDED = re.compile(r"\b(?:founded|started|set up|formed|incorporated|listed)\b[^.;]{0,40}$")
_REACH = 60
# "The tremor was centred at sea off the city of Bogo".
_CENTRED = re.compile(
    r"\b(?:epicent(?:re|er)|cent(?:red|ered) (?:at|in|on|off|near|under|beneath|about|some|\d))\b"
    r"[^.;\n]*$"
)
EPICENTRE = "epicentre"
_SEAT = ("dateline", "residence")
_CLUB = ("plain", "origin", "destination")
_SEA = "nautical mile"
FORMER = "former"
WITHDRAWN = ("seat", "club", FORMER)


def withdraw(text: str, mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Make actors (rule "seat" or "club") of the mentions that are no place in such an article.

    A place from which something is a distance away has the rule "apart", where a quake was
    centred "epicentre".
    What is protested against is an actor too, and those who protest tell their country.
    """
    firm, club = _is_of("business", text), _is_of("sport", text)
    sea = _SEA in text
    if tells_of_protests(text):
        mentions = [of_protest(text, m) for m in mentions]
    return tuple(_withdrawn(text, m, firm=firm, club=club, sea=sea) for m in mentions)


def _withdrawn(
    text: str, mention: PlaceMention, *, firm: bool, club: bool, sea: bool
) -> PlaceMention:
    """Make an actor of one mention that is no place, or say how it is one."""
    if (firm and _is_seat(text, mention)) or (sea and mention.rule.startswith("dateline")):
        return replace(mention, role="actor", rule="seat")
    if club and mention.role == "place" and mention.rule.startswith(_CLUB):
        return replace(mention, role="actor", rule="club")
    if mention.role == "place" and is_apart(text, mention.start):
        return replace(mention, rule="apart")
    if mention.role == "place" and _is_epicentre(text, mention.start):
        return replace(mention, rule=EPICENTRE)
    return mention


def is_of_firms(text: str) -> bool:
    """Tell whether an article is on a firm or a market, and on nobody's death."""
    return _is_of("business", text) and not any(word in text for word in listed("places", "harm"))


def is_measured(text: str, start: int) -> bool:
    """Tell whether the name at `start` only says from where a distance is measured."""
    return _MEASURED.search(text, max(0, start - _REACH), start) is not None


def is_apart(text: str, start: int) -> bool:
    """Tell whether a distance and a compass point lead away from it: "90 km south of Lima"."""
    low = max(0, start - _REACH // 2)
    before = text[low:start]
    if not any(point in before for point in ("outh", "orth", "east", "west")):
        return False
    return is_measured(text, start) and _COMPASS.search(text, low, start) is not None


def _is_epicentre(text: str, start: int) -> bool:
    """Tell whether a quake is only said to have been centred there."""
    low = max(0, start - _REACH)
    return "cent" in text[low:start] and _CENTRED.search(text, low, start) is not None


def is_off_shore(text: str, mention: PlaceMention) -> bool:
    """Tell whether a place only says where at sea: "290 nautical miles east of Mombasa"."""
    near = text.find(_SEA, max(0, mention.start - _REACH), mention.start) >= 0
    return near and is_measured(text, mention.start)


def _is_seat(text: str, mention: PlaceMention) -> bool:
    if mention.role == "demonym":
        return False
    return (
        mention.rule.startswith(_SEAT)
        or _BASED.match(text, mention.end) is not None
        or _FOUNDED.search(text, max(0, mention.start - _REACH), mention.start) is not None
    )


@lru_cache(maxsize=4)
def _is_of(kind: str, text: str) -> bool:
    """Tell whether a text holds enough words of a kind; asked of one article several times."""
    words, automaton = _words(kind)
    hits = automaton.find_matches_as_indexes(text, overlapping=True)
    found = {words[index] for index, _, _ in hits}
    if len(found) < _ENOUGH:
        return False
    return sum(re.search(rf"\b{re.escape(word)}\b", text) is not None for word in found) >= _ENOUGH


@cache
def _words(kind: str) -> tuple[tuple[str, ...], AhoCorasick]:
    """Return the words of a kind, and their automaton."""
    words = tuple(load("places").tables["kinds"][kind])
    return words, AhoCorasick(words)
