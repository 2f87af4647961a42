"""Reads fractions, parts of scales and vague numerals: "two-thirds", "half a million", "dozens"."""

from __future__ import annotations

import re

from contradict.lexicon import any_of, load
from contradict.quantities.scales import Numeral
from contradict.quantities.words import CARDINALS, FRACTIONS, SCALES, VAGUE, alternation
from contradict.vocabulary import SMALL_NUMBER

_TABLES = load("numbers").tables
_UNIT = any_of(_TABLES["divided_units"])
_WORD = re.compile(r"[A-Za-z]+")
_HALF_SCALE = re.compile(
    r"(?:(?:[Hh]alf|(?:[Aa] |[Oo]ne[ -])?[Qq]uarter|(?:[Tt]hree|3)[ -][Qq]uarters)"
    r"(?: of)?(?: an?)? |[Aa] (?:half|quarter)[ -](?:of a )?)"
    rf"({alternation(SCALES)})(?![^\W_])"
)
_FRACTION = re.compile(
    rf"((?i:a|one|{SMALL_NUMBER}))(?: - |[ -])"
    rf"({alternation(FRACTIONS)})(?![^\W_])"
)
# "An inch and a half" is no half of something.
_MEASURE_AND = re.compile(
    r"\b(?:an?|one|the|this|last|past|next|first|final)"
    rf" {_UNIT} and (?:a )?$"
)
# "Hundreds held, scores hurt": no test's scores, which would have a word of their own before.
_OPENS_ITEM = re.compile(r"(?:^|[\n,;:(–—]|\band) ?$")
_HARMED = re.compile(
    rf" (?:more )?(?:were |are )?{any_of(_TABLES['befell'])}\b(?! (?:by|our|their|the)\b)"
)
_VAGUE_TAIL = re.compile(rf"(?: and \w+)? of ({alternation(VAGUE)})(?![^\W_])")
_SEVERAL = re.compile(
    r"(?:[Ss]everal|[Aa] few|[Mm]any|[Aa] couple(?: of)?)[ -]"
    rf"({alternation(SCALES)})(?:[ -](thousand|million|billion))?(?![^\W_])"
)
_HALF = re.compile(
    r"[Hh]alf(?=(?: of|-)? (?:the|an?|its|his|her|their|our|my|all|that|this|those|these)\b"
    rf"| of |-(?:an?-)?{_UNIT}"
    r"| (?:percent|per cent|percentage|point))"
)
_BEFORE_HALF = tuple(f"{word} " for word in _TABLES["before_half"])
_HALF_ALONE = re.compile(r"half(?= [a-z]|[.,;:)]|$)(?! (?:hour|mile|century|term|time))")
_FRACTION_GOES_ON = re.compile(
    rf"(?![ -][A-Za-z])|-{any_of(_TABLES['parted_units'])}"
    r"|[ -](?:of|the|more|less|fewer|as|higher|lower|said|were)\b"
)
_NEXT_ONE = re.compile(
    r", (?:the [A-Z][\w’'-]* [a-z]+(?:,| (?:in|at|near|on|of) )|(?:called|named|known|near) )"
)


def half_scale(text: str, pos: int, end: int) -> Numeral | None:
    """Read "half a million", "a quarter of a million", "half a dozen"."""
    match = _HALF_SCALE.match(text, pos, end)
    if not match:
        return None
    words = match.group().lower()
    part = 0.75 if words.startswith(("three", "3")) else 0.25 if "quarter" in words else 0.5
    scale = SCALES[match.group(1).lower()]
    return Numeral(
        start=pos,
        end=match.end(),
        low=part * scale,
        high=part * scale,
        form="words",
        scaled=True,
        scale=scale,
    )


def several(text: str, pos: int, end: int) -> Numeral | None:
    """Read "several hundred", "a few thousand", "a couple of dozen"."""
    match = _SEVERAL.match(text, pos, end)
    if not match:
        return None
    scale = SCALES[match.group(1).lower()]
    if match.group(2):
        scale *= SCALES[match.group(2).lower()]
    if "ouple" in match.group():
        return Numeral(
            start=pos,
            end=match.end(),
            low=2 * scale,
            high=2 * scale,
            form="words",
            scaled=True,
            approximate=True,
        )
    high = 99 if scale == 12 else 10 * scale - 1
    if match.group(2) and match.group(1).lower() == "dozen":
        high = 99 * scale / 12
    return Numeral(
        start=pos,
        end=match.end(),
        low=2 * scale,
        high=high,
        form="vague",
        vague=True,
        approximate=True,
    )


def fraction(text: str, pos: int, end: int) -> Numeral | None:
    """Read "two-thirds", "a third", "half of"; None where the word is an ordinal."""
    if _MEASURE_AND.search(text, max(0, pos - 24), pos):
        return None
    half = _HALF.match(text, pos, end)
    if half is None and text[max(0, pos - 9) : pos].endswith(_BEFORE_HALF):
        half = _HALF_ALONE.match(text, pos, end)
    if half:
        return Numeral(start=pos, end=half.end(), low=0.5, high=0.5, form="fraction")
    match = _FRACTION.match(text, pos, end)
    if not match:
        return None
    above, below = match.group(1).lower(), match.group(2).lower()
    if (above in ("a", "one")) == below.endswith("s") and below != "halves":
        return None
    value = (1 if above == "a" else CARDINALS[above]) / FRACTIONS[below]
    joined = text[match.start(2) - 1] == "-"
    if above in ("a", "one") and not (joined or _FRACTION_GOES_ON.match(text, match.end(), end)):
        return None
    if above == "a" and _NEXT_ONE.match(text, match.end(), end):
        return None  # "A second fire is out. A third, the Alder fire, is not."
    rare = above == "a" and below not in ("half", "third", "quarter")
    if rare and not text.startswith(" of ", match.end()):
        return None
    return Numeral(start=pos, end=match.end(), low=value, high=value, form="fraction")


def vague(text: str, pos: int, end: int) -> Numeral | None:
    """Read "dozens", "hundreds of thousands": what the plural of a scale bounds."""
    match = _WORD.match(text, pos, end)
    if not match or match.group().lower() not in VAGUE:
        return None
    word = match.group().lower()
    low, high = VAGUE[word]
    stop = match.end()
    tail = _VAGUE_TAIL.match(text, stop, end)
    if tail:
        scale = VAGUE[tail.group(1).lower()][0] / 2
        # "tens of thousands" runs to 99,999: the greatest of the first word, in units of the second
        low, high, stop = low * scale, (high + 1) * scale - 1, tail.end()
    elif word in ("tens", "scores") and not text.startswith(" of ", stop):
        opens = _OPENS_ITEM.search(text, max(0, pos - 6), pos) is not None
        if word == "tens" or not opens or _HARMED.match(text, stop) is None:
            return None
    return Numeral(
        start=pos, end=stop, low=low, high=high, form="vague", vague=True, approximate=True
    )
