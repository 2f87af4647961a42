"""What a numeral is, and the scales that may follow one: "1.2bn", "4.5 lakh", "2m people"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from contradict.lexicon import any_listed, any_of, load
from contradict.quantities.nouns import plural
from contradict.quantities.words import SCALES, SHORT_SCALES, alternation
from contradict.vocabulary import HEDGE

_TABLES = load("numbers").tables
Form = Literal["digits", "words", "fraction", "vague", "ratio", "compound"]

_SHORT = re.compile(any_of(SHORT_SCALES) + r"(?![^\W_])")
_SPACED_SHORT = re.compile(r" (?:m|mn|mln|bn|bln|tn|trn|M|B|cr|Cr|Mio|mio)(?![^\W_])")
_SCALE_WORD = re.compile(rf"[ \u00a0-]?({alternation(SCALES)})(?![^\W_])")
_AND_A = re.compile(
    r"[ -]and[ -](?:a[ -]|one[ -])?(half|quarter|third|three[ -]quarters)(?![^\W_])"
)
RACE = re.compile(r"[kK](?= (?:race|run|walk|event|course|fun run|swim|challenge))")
_NOUN_AFTER_M = re.compile(r" (?:[a-z]+ )??([a-z]+)(?= |[.,;:)]|$)")
# "45m US dollars", "2m New Zealand dollars".
_MONEY_AFTER_M = re.compile(
    r"[ -](?:(?:U\. ?S\.|[A-Z][A-Za-z]+)(?: [A-Z][a-z]+)? )?"
    r"(?:euro|pound|dollar|yen|yuan|rouble|ruble|rupee|franc|peso)"
)
_IN_FEET = re.compile(rf" ?[(/] ?(?:{HEDGE} )?[\d.,]+ ?-?(?:ft|feet|foot|in|inch|yards?)\b")
_LENGTH_WORDS = frozenset(_TABLES["length_words"])
_MILLION_VERB = re.compile(rf"\b{any_listed('numbers', 'million_verbs')}(?: [a-z]+){{0,2}} $")
_ADDED = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A numeral at `start`..`end` with its bounds, before hedges.

    `whole` tells plain figures ("2019") from others, `scaled` that a scale word or letter
    is part of it, and `scale` which one, so that a range can share it.
    """

    start: int
    end: int
    low: float
    high: float
    form: Form
    whole: bool = False
    scaled: bool = False
    scale: float = 1.0
    vague: bool = False
    approximate: bool = False
    refused: str | None = None


def and_a_part(text: str, pos: int, end: int) -> tuple[float, int] | None:
    """Read "and a half", "and three-quarters" at `pos`: its value and where it ends."""
    match = _AND_A.match(text, pos, end)
    return (_ADDED.get(match.group(1), 0.75), match.end()) if match else None


def with_scales(text: str, numeral: Numeral, end: int, money: bool) -> Numeral:
    """Multiply by the scales that follow: "1.2bn", "4.5 lakh", "2 hundred thousand"."""
    stop = numeral.end
    short = None if RACE.match(text, stop, end) else _SHORT.match(text, stop, end)
    if (
        short
        and not money
        and short.group() == "m"
        and _millions(text, numeral.start, stop + 1, end)
    ):
        return _times(numeral, 1e6, stop + 1)
    if short and (money or short.group() not in ("m", "b", "mm", "T", "MM", "mil", "B")):
        scale = SHORT_SCALES[short.group()]
        return _times(numeral, scale, short.end())
    spaced = _SPACED_SHORT.match(text, stop, end)
    if spaced and (money or len(spaced.group()) > 2):
        return _times(numeral, SHORT_SCALES[spaced.group().strip()], spaced.end())
    word = _SCALE_WORD.match(text, stop, end)
    while word:
        numeral = _times(numeral, SCALES[word.group(1).lower()], word.end())
        word = _SCALE_WORD.match(text, numeral.end, end)
    if numeral.scaled:
        part = and_a_part(text, numeral.end, end)
        if part:
            extra = part[0] * numeral.scale
            return replace(numeral, low=numeral.low + extra, high=numeral.high + extra, end=part[1])
    return numeral


def _millions(text: str, start: int, stop: int, end: int) -> bool:
    """Tell "1.2m people" and "displaced 1.2m" from "a 100m race" and "2m tall"."""
    if _MONEY_AFTER_M.match(text, stop, end):
        return True
    if _IN_FEET.match(text, stop, end):
        return False
    following = _NOUN_AFTER_M.match(text, stop, end)
    if following:
        return plural(following.group(1)) and following.group(1) not in _LENGTH_WORDS
    return bool(_MILLION_VERB.search(text, max(0, start - 24), start))


def _times(numeral: Numeral, scale: float, stop: int) -> Numeral:
    return replace(
        numeral,
        low=_product(numeral.low, scale),
        high=_product(numeral.high, scale),
        end=stop,
        scaled=True,
        scale=numeral.scale * scale,
        whole=False,
        refused=None,
    )


def _product(value: float, scale: float) -> float:
    """Return the decimal product: 8.3 billion is 8300000000, not 8300000000.000001."""
    return float(f"{value * scale:.12g}")
