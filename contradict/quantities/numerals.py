"""Reads one numeral at a given place: figures, number words, mixtures, fractions, scales."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from contradict.lexicon import load
from contradict.quantities.nouns import plural
from contradict.quantities.words import (
    CARDINALS,
    FRACTIONS,
    GLYPHS,
    SCALES,
    SHORT_SCALES,
    VAGUE,
    alternation,
)

_TABLES = load("numbers").tables
Form = Literal["digits", "words", "fraction", "vague", "ratio", "compound"]

_GLYPHS = "".join(GLYPHS)
_DIGITS = re.compile(
    r"(\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)"
    r"|\d{1,3}(?:, 000)+(?!\d)"
    r"|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|\d{1,3}(?: \d{3}){2,}(?!\d)"
    r"|\d{1,3} 000(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d*\.\d+|\d+)"
)
_VULGAR = re.compile(rf"[ -]?([{_GLYPHS}])|[ -](\d)/(\d{{1,2}})(?![\d/])")
_BARE_VULGAR = re.compile(rf"(\d{{1,2}})/(\d{{1,3}})(?![\d/])|([{_GLYPHS}])")
_SHORT = re.compile(
    r"(?:" + "|".join(sorted(map(re.escape, SHORT_SCALES), key=len, reverse=True)) + r")(?![^\W_])"
)
_SPACED_SHORT = re.compile(r" (?:m|mn|mln|bn|bln|tn|trn|M|B|cr|Cr|Mio|mio)(?![^\W_])")
_SCALE_WORD = re.compile(rf"[ \u00a0-]?({alternation(SCALES)})(?![^\W_])")
_WORD = re.compile(r"[A-Za-z]+")
_GAP = re.compile(r"(?: and (?=[a-zA-Z])|[ \u00a0]|-)")
_HALF_SCALE = re.compile(
    r"(?:(?:[Hh]alf|(?:[Aa] |[Oo]ne[ -])?[Qq]uarter|(?:[Tt]hree|3)[ -][Qq]uarters)"
    r"(?: of)?(?: an?)? |[Aa] (?:half|quarter)[ -](?:of a )?)"
    rf"({alternation(SCALES)})(?![^\W_])"
)
_AND_A = re.compile(r"[ -]and[ -](?:a |one[ -])?(half|quarter|third|three[ -]quarters)(?![^\W_])")
_FRACTION = re.compile(
    r"(?:([Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine)[ -])"
    rf"({alternation(FRACTIONS)})(?![^\W_])"
)
_VAGUE_TAIL = re.compile(rf"(?: and \w+)? of ({alternation(VAGUE)})(?![^\W_])")
_SEVERAL = re.compile(
    r"(?:[Ss]everal|[Aa] few|[Mm]any|[Aa] couple(?: of)?)[ -]"
    rf"({alternation(SCALES)})(?:[ -](thousand|million|billion))?(?![^\W_])"
)
_HALF = re.compile(
    r"[Hh]alf(?=(?: of|-)? (?:the|an?|its|his|her|their|our|my|all|that|this|those|these)\b"
    r"| of |-(?:an?-)?(?:hour|mile|century|year|decade|day|dozen|percent|point|inch|acre)"
    r"| (?:percent|per cent|percentage|point))"
)
_BEFORE_HALF = tuple(f"{word} " for word in _TABLES["before_half"])
_HALF_ALONE = re.compile(r"half(?= [a-z]|[.,;:)]|$)(?! (?:hour|mile|century|term|time))")
_FRACTION_GOES_ON = re.compile(
    r"(?! [a-z])|[ -](?:of|the|more|less|fewer|as|higher|lower|said|were)\b"
)
_POINT = re.compile(
    r" point ((?:(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)(?:[ -]|(?!\w)))+)"
)
_RACE = re.compile(r"[kK](?= (?:race|run|walk|event|course|fun run|swim|challenge))")
_A_SCALE = re.compile(rf"[Aa]n? ({alternation(SCALES)})(?![^\W_])")

_NOUN_AFTER_M = re.compile(r" (?:[a-z]+ )??([a-z]+)(?= |[.,;:)]|$)")
_LENGTH_WORDS = frozenset(_TABLES["length_words"])
_MILLION_VERB = re.compile(r"\b(?:" + "|".join(_TABLES["million_verbs"]) + r")(?: [a-z]+){0,2} $")

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


def read_numeral(text: str, pos: int, end: int, *, money: bool = False) -> Numeral | None:
    """Read the numeral that starts at `pos`, or None. Never looks past `end`.

    `money` says that a currency sign precedes, so that "m" means million.
    """
    head = text[pos]
    if head.isdigit() or head == "." or head in GLYPHS:
        return _read_figures(text, pos, end, money)
    return _read_words(text, pos, end)


def _read_figures(text: str, pos: int, end: int, money: bool) -> Numeral | None:
    bare = _BARE_VULGAR.match(text, pos, end)
    if bare:
        value = _vulgar_value(bare)
        if value is None:
            return None
        return _scaled(
            text,
            Numeral(start=pos, end=bare.end(), low=value, high=value, form="fraction"),
            end,
            money,
        )
    match = _DIGITS.match(text, pos, end)
    if not match:
        return None
    figures = match.group()
    whole = figures.isdigit() or (figures[0].isdigit() and "." not in figures)
    value, refused = _figure_value(figures, text, match.end(), end)
    stop = match.end()
    if refused is None and figures[-1].isdigit() and "," not in figures[-3:]:
        vulgar = _VULGAR.match(text, stop, end)
        if vulgar and whole:
            extra = _vulgar_value(vulgar)
            if extra is not None:
                value, stop, whole = value + extra, vulgar.end(), False
    comma = re.compile(r",\d{1,2}(?![\d,])").match(text, stop, end)
    if comma and figures.isdigit() and len(figures) <= 3:
        value = float(f"{figures}.{comma.group()[1:]}")
        stop, whole, refused = comma.end(), False, "ambiguous-comma"
    and_a = _AND_A.match(text, stop, end) if whole else None
    if and_a:
        value, stop, whole = value + _added(and_a.group(1)), and_a.end(), False
    numeral = Numeral(
        start=pos,
        end=stop,
        low=value,
        high=value,
        form="digits",
        whole=whole and figures.isdigit(),
        refused=refused,
    )
    return _scaled(text, numeral, end, money)


def _added(word: str) -> float:
    return _ADDED.get(word, 0.75)


def _vulgar_value(match: re.Match[str]) -> float | None:
    glyph = next((g for g in match.groups() if g and g in GLYPHS), None)
    if glyph:
        return GLYPHS[glyph]
    above, below = (int(g) for g in match.groups() if g and g.isdigit())
    if not below or above >= below or below > 100:
        return None
    return above / below


def _figure_value(figures: str, text: str, stop: int, end: int) -> tuple[float, str | None]:
    plain = figures.replace(",", "").replace(" ", "")
    for space in "\u00a0\u202f\u2009":
        plain = plain.replace(space, "")
    if plain.count(".") > 1:
        return float(plain.replace(".", "")), None
    value = float(plain)
    if re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", figures):
        return value, "ambiguous-grouping"
    return value, None


def _scaled(text: str, numeral: Numeral, end: int, money: bool) -> Numeral:
    """Multiply by the scales that follow: "1.2bn", "4.5 lakh", "2 hundred thousand"."""
    stop = numeral.end
    short = None if _RACE.match(text, stop, end) else _SHORT.match(text, stop, end)
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
        and_a = _AND_A.match(text, numeral.end, end)
        if and_a:
            extra = _added(and_a.group(1)) * numeral.scale
            return replace(
                numeral, low=numeral.low + extra, high=numeral.high + extra, end=and_a.end()
            )
    return numeral


def _millions(text: str, start: int, stop: int, end: int) -> bool:
    """Tell "1.2m people" and "displaced 1.2m" from "a 100m race" and "2m tall"."""
    following = _NOUN_AFTER_M.match(text, stop, end)
    if following:
        return plural(following.group(1)) and following.group(1) not in _LENGTH_WORDS
    return bool(_MILLION_VERB.search(text, max(0, start - 24), start))


def _times(numeral: Numeral, scale: float, stop: int) -> Numeral:
    return replace(
        numeral,
        low=round(numeral.low * scale, 6),
        high=round(numeral.high * scale, 6),
        end=stop,
        scaled=True,
        scale=numeral.scale * scale,
        whole=False,
        refused=None,
    )


def _read_words(text: str, pos: int, end: int) -> Numeral | None:
    for read in (_half_scale, _several, _fraction, _vague, _cardinal):
        numeral = read(text, pos, end)
        if numeral:
            return numeral
    return None


def _half_scale(text: str, pos: int, end: int) -> Numeral | None:
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


def _several(text: str, pos: int, end: int) -> Numeral | None:
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


def _fraction(text: str, pos: int, end: int) -> Numeral | None:
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
    if above in ("a", "one") and not _FRACTION_GOES_ON.match(text, match.end(), end):
        return None
    rare = above == "a" and below not in ("half", "third", "quarter")
    if rare and not text.startswith(" of ", match.end()):
        return None
    return Numeral(start=pos, end=match.end(), low=value, high=value, form="fraction")


def _vague(text: str, pos: int, end: int) -> Numeral | None:
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
        return None
    return Numeral(
        start=pos, end=stop, low=low, high=high, form="vague", vague=True, approximate=True
    )


def _cardinal(text: str, pos: int, end: int) -> Numeral | None:
    article = _A_SCALE.match(text, pos, end)
    if article:
        scale = SCALES[article.group(1).lower()]
        return _continue_words(text, article.end(), end, start=pos, group=scale)
    match = _WORD.match(text, pos, end)
    if not match:
        return None
    word = match.group().lower()
    if word in FRACTIONS or (word not in CARDINALS and word not in SCALES):
        return None
    if word in SCALES:
        return _continue_words(text, match.end(), end, start=pos, group=SCALES[word])
    return _continue_words(text, match.end(), end, start=pos, group=CARDINALS[word])


def _continue_words(text: str, stop: int, end: int, *, start: int, group: float) -> Numeral:
    """Compose the number words after the first: "two hundred and fifty thousand"."""
    total, group, scale = 0.0, float(group), 1.0
    floor = _floor_of(group)
    last_scale = float("inf")
    if group in SCALES.values() and group >= 1000:
        scale = last_scale = group
        total, group, floor = group, 0.0, 1000.0
    elif group in (12.0, 100.0):
        scale = group
    while gap := _GAP.match(text, stop, end):
        match = _WORD.match(text, gap.end(), end)
        if not match:
            break
        word = match.group().lower()
        joined = gap.group() == " and "
        if word in CARDINALS:
            value = float(CARDINALS[word])
            if value == 0 or value >= floor or (joined and floor < 100):
                break
            group, floor = group + value, _floor_of(value)
        elif word in SCALES and not joined:
            value = SCALES[word]
            if value in (12, 100):
                if not 0 < group < 100 or scale == value:
                    break
                group, floor, scale = group * value, (100.0 if value == 100 else 1.0), value
            else:
                if value > last_scale and group == 0:
                    total, scale = total * value, scale * value
                elif value >= last_scale or group == 0:
                    break
                else:
                    total, group, scale = total + group * value, 0.0, value
                last_scale, floor = min(last_scale, value), 1000.0
        else:
            break
        stop = match.end()
    value = total + group
    point = _POINT.match(text, stop, end) if scale == 1 else None
    if point:
        return _spoken_decimal(text, start, value, point, end)
    numeral = Numeral(
        start=start, end=stop, low=value, high=value, form="words", scaled=scale > 1, scale=scale
    )
    and_a = _AND_A.match(text, stop, end)
    if and_a:
        extra = _added(and_a.group(1)) * (scale if scale > 1 else 1)
        numeral = replace(numeral, low=value + extra, high=value + extra, end=and_a.end())
        if scale == 1:
            return _scaled(text, numeral, end, False)
    return numeral


def _spoken_decimal(text: str, start: int, whole: float, point: re.Match[str], end: int) -> Numeral:
    """Read "one point two million": the digits after "point" are named one by one."""
    names = point.group(1).rstrip(" -")
    digits = "".join(str(CARDINALS.get(name, 0)) for name in re.split("[ -]", names))
    value = float(f"{whole:.0f}.{digits}")
    stop = point.start(1) + len(names)
    spoken = Numeral(start=start, end=stop, low=value, high=value, form="words")
    return _scaled(text, spoken, end, False)


def _floor_of(value: float) -> float:
    """Return below what a following number word must stay: "twenty" takes one to nine."""
    if value == 100:
        return 100.0
    return 10.0 if 20 <= value <= 90 else 1.0
