"""What is protested against is no place, and who protests may tell where.

"Police arrested 4,000 over protests against the war in Ukraine": nobody was arrested there.
"""

from __future__ import annotations

import re
from dataclasses import replace

from contradict import gazetteer
from contradict.records import PlaceMention

PROTESTED = "protested"
# Those who protest, or whose police arrest them: in their country, if no place is told.
NATIONALS = "nationals"
_WAR = (
    r"(?:wars?|invasion|attacks?|actions?|operations?|conflict|aggression|offensive|assaults?"
    r"|incursion|onslaught|bombardment|intervention)"
)
# Protests over an attack in Kenya may well be in Kenya.
_WAR_ON = (
    rf"(?:{_WAR} (?:of|on|against)"
    r"|(?:war|conflict|actions?|operations?|invasion|offensive|aggression|intervention) in)"
)
_WORD = re.compile(
    r"\b(?:protest\w*|demonstrat(?:e[ds]?|ing|ors?|ions?)|rall(?:y|ies|ied|ying)"
    r"|march(?:es|ed|ing|ers)|picket\w*|anti-?war|vigils?|turned out|tak(?:e|ing) to the streets"
    r"|took to the streets)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    rf"\b(?:against|over|oppos(?:e[ds]?|ing|ition to)|protest(?:s|ed|ing)?"
    rf"|denounc(?:e[ds]?|ing)|condemn(?:s|ed|ing)?) "
    rf"(?:(?:[\w’'-]+ ){{0,5}}?{_WAR_ON} )?(?:the )?$",
    re.IGNORECASE,
)
_IN_WAR = re.compile(rf"\b{_WAR_ON} (?:the )?$", re.IGNORECASE)
_WAR_BEHIND = re.compile(rf"(?:['’]s)? {_WAR}\b", re.IGNORECASE)
_PROTESTS_BEHIND = re.compile(
    rf" {_WAR} (?:protest|demonstration|rall(?:y|ies)\b|march(?:es)?\b)", re.IGNORECASE
)
_COUNTED = re.compile(
    r"(?:\d|\b(?:hundreds?|thousands?|dozens?|scores|million|millions)(?: of)?) $", re.IGNORECASE
)
_TURNED_OUT = re.compile(
    r"(?: (?:have|had|has))?(?: been| were| are)? (?:arrested|detained|turned out"
    r"|(?:took|taken) to the streets|protest(?:ed|ing)?|march(?:ed|ing)|rall(?:ied|ying)"
    r"|demonstrat(?:ed|ing))\b",
    re.IGNORECASE,
)
_POLICE = re.compile(
    r" (?:[a-z]+ )?(?:authorities|police|forces)(?: have| had)?(?: so far| also)?"
    r" (?:arrest(?:ed|s)|detain(?:ed|s)|rounded up)\b",
    re.IGNORECASE,
)
_REACH = 200
_ENDS = re.compile(r"[.!?]\s|\n")


def tells_of_protests(text: str) -> bool:
    """Tell whether a text may tell of protests at all."""
    return any(map(text.__contains__, ("rotest", "emonstrat", "turned out", "streets", "rallied")))


def of_protest(text: str, mention: PlaceMention) -> PlaceMention:
    """Make an actor of a country protested about, a place of one whose people protest."""
    if mention.place is None or gazetteer.country_of(mention.place) != mention.place:
        return mention
    if mention.role == "place" and _is_protested(text, mention):
        return replace(mention, role="actor", rule=PROTESTED)
    if mention.role == "demonym" and _are_protesters(text, mention):
        return replace(mention, role="place", rule=NATIONALS)
    return mention


def _is_protested(text: str, mention: PlaceMention) -> bool:
    if _PROTESTS_BEHIND.match(text, mention.end):
        return True
    before = _clause(text, mention.start)
    about = _ABOUT.search(before)
    if about is None or not _WORD.search(before):
        return False
    return _IN_WAR.search(before) is not None or _WAR_BEHIND.match(text, mention.end) is not None


def _are_protesters(text: str, mention: PlaceMention) -> bool:
    """Tell whether people of a country are counted as they protest, or its police arrest them."""
    counted = _COUNTED.search(text, max(0, mention.start - _REACH), mention.start) is not None
    turned = counted and _TURNED_OUT.match(text, mention.end) is not None
    if not turned and not _POLICE.match(text, mention.end):
        return False
    stop = _ENDS.search(text, mention.end)
    return _WORD.search(text, mention.end, stop.start() if stop else len(text)) is not None


def _clause(text: str, end: int) -> str:
    """Return the words of the sentence before a name."""
    return _ENDS.split(text[max(0, end - _REACH) : end])[-1]
