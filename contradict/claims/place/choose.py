"""Picks the place that one claim is about, and the place that a document is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from contradict import gazetteer
from contradict.records import Document, PlaceMention, Sentence

Chosen = tuple[str, str, str]

# "KYIV, Ukraine (AP) —" at the start of the body.
_DATELINE_END = re.compile(r"(?:, [A-Z][\w. ]+)?,?(?: ?\([^)\n]{1,40}\))? ?(?:--|[-–—]) ?")
# Characters that a mention counts as farther away, by what shows it to be a place.
_FARTHER = {"origin": 90, "destination": 25, "plain": 30, "joined-adjective": 90}
_OTHER_NUMBER = 40
_BEFORE_NUMBER = 15
_BREAK = re.compile(r"; | while | but | whereas |\. ")
_NUMBER = re.compile(r"\d[\d,.]*")


def dominant_place(document: Document, mentions: Sequence[PlaceMention]) -> tuple[str, str] | None:
    """Return what the document is about, and whence: "dateline", "headline" or "dominant"."""
    places = [m for m in mentions if m.place is not None]
    if not places:
        return None
    text = document.text
    body = text.find("\n\n") + 2 if document.title else 0
    for mention in places:
        if mention.start > body + 2:
            break
        if mention.start >= body and _DATELINE_END.match(text, mention.end):
            return str(mention.place), "dateline"
    weights: Counter[str] = Counter()
    for mention in places:
        weight = {"place": 4, "actor": 1, "demonym": 1}[mention.role]
        weight *= 3 if mention.start < body - 2 else 1
        for i, place in enumerate(gazetteer.chain(str(mention.place))):
            weights[place] += weight if i == 0 else weight // 2
    place, _ = max(weights.items(), key=lambda item: (item[1], item[0]))
    return place, "dominant"


def place_for(
    number_start: int,
    number_end: int,
    sentence: Sentence,
    mentions: Sequence[PlaceMention],
    dominant: tuple[str, str] | None = None,
) -> Chosen | None:
    """Return the place that the claim at a number is about, its text, and the rule.

    `mentions` may be those of the sentence or of the whole document. The rule begins with the
    origin: "clause", "sentence", or where nothing near tells, that of `dominant`.
    """
    near = [m for m in mentions if sentence.start <= m.start < sentence.end]
    scored = [
        (_distance(number_start, number_end, sentence, mention), mention.start, mention)
        for mention in near
        if mention.role == "place" and mention.place is not None
    ]
    if scored:
        distance, _, mention = min(scored)
        origin = "clause" if distance < 80 else "sentence"
        return str(mention.place), mention.text, f"{origin}:{mention.rule}"
    if dominant is not None:
        return dominant[0], "", dominant[1]
    return None


def _distance(start: int, end: int, sentence: Sentence, mention: PlaceMention) -> int:
    before = mention.end <= start
    low, high = (mention.end, start) if before else (end, mention.start)
    between = sentence.text[low - sentence.start : max(low, high) - sentence.start]
    distance = len(between) + (_BEFORE_NUMBER if before else 0)
    distance += _FARTHER.get(mention.rule.partition(":")[0], 0)
    distance += _OTHER_NUMBER * len(_NUMBER.findall(between))
    distance += _OTHER_NUMBER * len(_BREAK.findall(between))
    return distance
