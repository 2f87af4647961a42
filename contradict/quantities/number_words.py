"""Reads numbers written in words: "two hundred and fifty thousand", "one point two million"."""

from __future__ import annotations

import re
from dataclasses import replace

from contradict.lexicon import any_listed
from contradict.quantities.scales import Numeral, and_a_part, with_scales
from contradict.quantities.words import CARDINALS, FRACTIONS, SCALES, alternation

_WORD = re.compile(r"[A-Za-z]+")
_GAP = re.compile(r"(?: and (?=[a-zA-Z])| - (?=[a-z])|[ \u00a0]|-)")
_POINT = re.compile(
    r" point ((?:(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)(?:[ -]|(?!\w)))+)"
)
_SINGLE = re.compile(r"a single(?= )")  # only read behind "just" and "only"
# "A lone gunman", "he was the only attacker." are one; each of "every single attacker" is.
_ALONE = any_listed("numbers", "lone")
_KIND = any_listed("numbers", "lone_kind")
_LONER = rf"(?i:(?:{_KIND} )?{any_listed('numbers', 'loner')})\b(?! or\b)"
LONE = (
    rf"(?:(?<!very )(?<!each )(?<!ot )(?<!ot a )(?:[Aa] )?(?i:{_ALONE})(?= {_LONER})"
    rf"|(?<=the )only(?= {_LONER}(?:[.,;]| involved| (?:in|at) the\b)))"
)
_LONE = re.compile(LONE)
_A_SCALE = re.compile(rf"[Aa]n? ({alternation(SCALES)})(?![^\W_])")


# "Three score and ten people"; "two score in the final" and "a score of 3-1" are sport.
_SCORE = re.compile(
    rf" score(?: and ({alternation(w for w, n in CARDINALS.items() if 0 < n < 20)}))?"
    rf"(?= {any_listed('numbers', 'of_scores')}\b)"
)


class _Sum:
    """Number words added up from the left; `scale` is the last scale that was applied."""

    def __init__(self, value: float) -> None:
        self.total, self.group, self.scale = 0.0, value, 1.0
        self.floor = _floor_of(value)
        self.least = float("inf")
        if value >= 1000:
            self.total, self.group, self.floor = value, 0.0, 1000.0
            self.scale = self.least = value
        elif value in (12, 100):
            self.scale = value

    def add(self, word: str, *, joined: bool) -> bool:
        """Add a word, after "and" if `joined`; False if it can't continue the number."""
        if word in CARDINALS:
            return self._add_cardinal(CARDINALS[word], joined)
        if word not in SCALES or joined:
            return False
        scale = SCALES[word]
        return self._add_small(scale) if scale in (12, 100) else self._add_scale(scale)

    def _add_cardinal(self, value: float, joined: bool) -> bool:
        if value == 0 or value >= self.floor or (joined and self.floor < 100):
            return False
        self.group, self.floor = self.group + value, _floor_of(value)
        return True

    def _add_small(self, scale: float) -> bool:
        if not 0 < self.group < 100 or self.scale == scale:
            return False
        self.group, self.scale = self.group * scale, scale
        self.floor = 100.0 if scale == 100 else 1.0
        return True

    def _add_scale(self, scale: float) -> bool:
        if scale > self.least and self.group == 0:  # "a hundred thousand million"
            self.total, self.scale = self.total * scale, self.scale * scale
        elif scale >= self.least or self.group == 0:
            return False
        else:
            self.total, self.group, self.scale = self.total + self.group * scale, 0.0, scale
        self.least, self.floor = min(self.least, scale), 1000.0
        return True


def is_lone(text: str, pos: int) -> bool:
    """Whether "a lone gunman", "a single attacker" or the like begins here."""
    return _LONE.match(text, pos) is not None


def cardinal(text: str, pos: int, end: int) -> Numeral | None:
    """Read the number words that start at `pos`, or None."""
    article = _A_SCALE.match(text, pos, end)
    if article:
        scale = SCALES[article.group(1).lower()]
        return _continue_words(text, article.end(), end, start=pos, group=scale)
    single = _LONE.match(text, pos, end) or _SINGLE.match(text, pos, end)
    if single:
        return Numeral(start=pos, end=single.end(), low=1.0, high=1.0, form="words")
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
    found = _Sum(float(group))
    while gap := _GAP.match(text, stop, end):
        match = _WORD.match(text, gap.end(), end)
        if not match or not found.add(match.group().lower(), joined=gap.group() == " and "):
            break
        stop = match.end()
    value, scale = found.total + found.group, found.scale
    scores = _SCORE.match(text, stop, end) if 1 < value < 10 else None
    if scores:
        value = value * 20 + CARDINALS.get((scores.group(1) or "").lower(), 0)
        return Numeral(start=start, end=scores.end(), low=value, high=value, form="words")
    point = _POINT.match(text, stop, end) if scale == 1 else None
    if point:
        return _spoken_decimal(text, start, value, point, end)
    numeral = Numeral(
        start=start,
        end=stop,
        low=value,
        high=value,
        form="words",
        scaled=scale > 1,
        scale=scale,
    )
    part = and_a_part(text, stop, end)
    if part:
        value += part[0] * scale
        numeral = replace(numeral, low=value, high=value, end=part[1])
        if scale == 1:
            return with_scales(text, numeral, end, money=False)
    return numeral


def _spoken_decimal(text: str, start: int, whole: float, point: re.Match[str], end: int) -> Numeral:
    """Read "one point two million": the digits after "point" are named one by one."""
    names = point.group(1).rstrip(" -")
    digits = "".join(str(CARDINALS.get(name, 0)) for name in re.split("[ -]", names))
    value = float(f"{whole:.0f}.{digits}")
    stop = point.start(1) + len(names)
    spoken = Numeral(start=start, end=stop, low=value, high=value, form="words")
    return with_scales(text, spoken, end, money=False)


def _floor_of(value: float) -> float:
    """Return below what a following number word must stay: "twenty" takes one to nine."""
    if value == 100:
        return 100.0
    return 10.0 if 20 <= value <= 90 else 1.0
