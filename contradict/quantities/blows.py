"""Reads how often somebody was hit: the "twice" of "shot twice in the leg", not of "twice a week".

The words are data (data/lexicons/numbers.toml); what hits whom is read with the measure.
"""

from __future__ import annotations

import re

from contradict.lexicon import any_listed, any_of, load
from contradict.records import Noun, Quantity

_TABLES = load("numbers").tables
OFTEN: dict[str, int] = dict(_TABLES["often"])
_WORD = re.compile(rf"{any_of(OFTEN)}(?![\w’'-])", re.IGNORECASE)
_BE = "was|were|is|are|been|being|be|got|gets|get|getting"
# "Shot twice", "was then hit twice", "the bullet hit him twice"; a striker who "struck twice" or
# "hit the post twice" played, and a scene is shot too.
_PERSON = any_listed("frames", "person_noun")
_WHOM = (
    r"(?:him|her|them|himself|herself|themselves"
    rf"|(?:the|a|an|his|their|another|her) (?:[\w’'-]+ ){{0,2}}{_PERSON}"
    r"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3})"
)
_WHERE = r"(?: in (?:the|his|her|their) [a-z]+)?"
_HEDGED = rf" (?:{any_of(_TABLES['often_hedges'])} )*$"
_SHOT = re.compile(
    rf"(?:\b{any_of(_TABLES['wounding'])}(?: {_WHOM})?"
    rf"|(?<!\bwas )(?<!\bwere )(?<!\bbeen )\b{any_of(_TABLES['discharging'])}"
    rf"(?: (?:back|(?:the|a|his|her) [a-z]+))?(?: at {_WHOM})?){_WHERE}{_HEDGED}"
)
_STRUCK = re.compile(
    rf"(?:\b(?:{_BE}) (?:[a-z]+ ){{0,2}}?{any_of(_TABLES['striking'])}"
    rf"|\b{any_of(_TABLES['striking'])} {_WHOM}){_WHERE}{_HEDGED}"
)
# "Struck twice by a car", "hit twice with a bat": no shots.
_NO_SHOT = re.compile(r" (?:by|with) (?:an?|the|his|her|their)\b")
# "Once in the arm, once in the foot and [twice] in the leg".
_NEXT = re.compile(r" (?:in|to|through) [a-z][a-z ’'-]{2,40}(?:,| and|, and) $")
_AFTER = re.compile(
    rf"[.,;:!?)\"”’]|$|\s?[—–]|\n| - | (?!{any_of(_TABLES['often_over'])})"
    rf"{any_of(_TABLES['often_before'])}\b"
)
_REACH = 90


def read_blow(text: str, at: int, stop: int, before: Quantity | None) -> Quantity | None:
    """Return how many hits an adverb at `at` tells, or None; `before` is the number before it."""
    word = _WORD.match(text, at, stop)
    if word is None or not _AFTER.match(text, word.end(), stop):
        return None
    low = max(0, at - _REACH)
    struck = _STRUCK.search(text, low, at) and not _NO_SHOT.match(text, word.end(), stop)
    if not (struck or _SHOT.search(text, low, at) or _goes_on(text, at, before)):
        return None
    often = float(OFTEN[word.group().lower()])
    noun = Noun(
        start=at, end=word.end(), text=word.group(), head="time", lemma="time", modifiers=()
    )
    return Quantity(
        start=at,
        end=word.end(),
        numeral_start=at,
        numeral_end=word.end(),
        text=word.group(),
        low=often,
        high=often,
        base_low=often,
        base_high=often,
        noun=noun,
        rules=("blow",),
    )


def _goes_on(text: str, at: int, before: Quantity | None) -> bool:
    """Whether the adverb goes on a list of hits: "once in the arm and twice"."""
    if before is None or "blow" not in before.rules:
        return False
    return _NEXT.fullmatch(text, before.end, at) is not None
