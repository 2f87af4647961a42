"""Those who came: "organisers said 80,000 people had come", after a sentence on a rally."""

from __future__ import annotations

import re

from contradict.claims.measure import Reading, Slot
from contradict.claims.measure.slots import reading_at
from contradict.records import Sentence

_BACK = 300  # characters before a sentence in which the gathering is told: two sentences
_GATHERING = re.compile(
    r"\b(?:rall(?:y|ies)|march|marchers|vigil|concert|demonstrations?|protests?|parade|procession"
    r"|festival|gathering)\b",
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
