"""Those who came or were there: "organisers said 80,000 people had come", "200 at the party"."""

from __future__ import annotations

import re
from functools import cache

from contradict.claims.measure import Reading, Slot
from contradict.claims.measure.slots import reading_at
from contradict.lexicon import any_listed, patterns_of
from contradict.records import Sentence

_BACK = 300  # characters before a sentence in which the gathering is told: two sentences
_GATHERING = re.compile(
    r"\b(?:rall(?:y|ies)|march|marchers|vigil|concert|demonstrations?|protests?|parade|procession"
    r"|festival|gathering|barbecue|cookout|picnic|celebration|wedding|funeral|prom"
    r"|(?<!ruling )(?<!opposition )(?<!third )(?<!political )(?-i:p)art(?:y|ies)"
    r"(?! (?:leader|line|member|official|chief|conference|congress)))\b",
    re.IGNORECASE,
)
_CAME = (
    ("come",),
    ("came",),
    ("shown", "up"),
    ("showed", "up"),
    ("been", "there"),
    ("were", "there"),
)
_REACH = 90  # characters on each side of those counted at a party
_CROWD = 20  # people: fewer are a handful, of whom nobody tells how many others were there
_HELPERS = frozenset(("have", "had", "has"))
_ENDS = frozenset((".", ",", ";", "and", "but", "while", "despite", '"', "”"))


def came_to(slot: Slot, sentence: Sentence, text: str) -> Reading | None:
    """Read "80,000 people had come" as attendees where the text just before tells of a rally.

    Not "80,000 refugees had come", nor those who had come to or from somewhere.
    """
    if slot.quantity.unit != "count" or slot.lemma not in ("", "person"):
        return None
    words, at = slot.tokens.words, slot.noun_end
    at += words[at : at + 1] != () and words[at] in _HELPERS
    phrase = next((came for came in _CAME if words[at : at + len(came)] == came), None)
    if phrase is None:
        return None
    end = at + len(phrase)
    before = text[max(0, sentence.start - _BACK) : slot.quantity.start]
    if (words[end : end + 1] and words[end] not in _ENDS) or not _GATHERING.search(before):
        return None
    return reading_at(slot, "attendees", "came", at, end)


def schooled(reading: Reading | None, slot: Slot, sentence: Sentence) -> Reading | None:
    """Take those who attend a school for no crowd: "two of the boys attended Orlo High School"."""
    if reading is None or reading.measure != "attendees" or slot.quantity.noun is None:
        return reading
    after = sentence.text[slot.quantity.noun.end - sentence.start :].lower()
    return None if any(p.match(f"#{after}") for p in _patterns("schooling")) else reading


def present_at(slot: Slot, sentence: Sentence) -> Reading | None:
    """Read "there were 200 people at the party" as those who attended it.

    Of a few people in a bar or a church nobody says that they were all who were there.
    """
    noun, quantity = slot.quantity.noun, slot.quantity
    top = quantity.low if quantity.high is None else quantity.high
    if noun is None or slot.noun_class != "person" or top is None or top < _CROWD:
        return None
    start, end = quantity.start - sentence.start, noun.end - sentence.start
    text = sentence.text.lower()
    around = f"{text[max(0, start - _REACH) : start]}#{text[end : end + _REACH]}"
    if not tells_presence(around) or "other" in text[start:end]:
        return None
    return reading_at(slot, "attendees", "present", slot.at, slot.at + 1)


def tells_presence(text: str) -> bool:
    """Whether those counted, `#`, were at a gathering."""
    there = any(pattern.search(text) for pattern in _patterns("present"))
    return there and not any(pattern.search(text) for pattern in _patterns("void"))


@cache
def _patterns(effect: str) -> tuple[re.Pattern[str], ...]:
    return patterns_of("gatherings", effect, spelled)


def spelled(pattern: str) -> str:
    """Return a pattern of the lexicon with its venues in place of their name."""
    return pattern.replace("{venue}", any_listed("gatherings", "venues"))
