"""Reads every number in a text: one pass over the original, typed results with offsets."""

from __future__ import annotations

import re
from dataclasses import replace

from contradict.quantities import hedges, kinds, units
from contradict.quantities.nouns import read_noun
from contradict.quantities.numerals import Numeral, read_numeral
from contradict.quantities.words import CARDINALS, GLYPHS, SCALES, VAGUE, alternation
from contradict.quantities.zeros import read_zero
from contradict.records import Quantity

_STARTERS = (
    set(CARDINALS) | set(SCALES) | set(VAGUE) | {"half", "quarter", "several", "many", "a", "an"}
)
_TRIGGER = re.compile(
    rf"\d|[{''.join(GLYPHS)}]|\.\d|(?<![^\W_])(?:(?:[Aa]n? (?=couple|few|hundred|thousand|million|billion"
    r"|trillion|dozen|half|quarter|third|fifth|tenth|sixth|seventh|eighth|fourth|lakh|crore))"
    rf"|(?:{alternation(_STARTERS - {'a', 'an'})}|[Nn]one|[Nn]obody|NO|No|no)(?![^\W_]))"
)
_RANGE = re.compile(r" ?[-–—] ?|–| to | or | and ")
_SIGN = re.compile(r"(?:(?<![\w.,)%])[-−–]|(?:(?<!\w)[Mm]inus |(?<!\w)[Nn]egative ))$")


def read_quantities(
    text: str, *, start: int = 0, end: int | None = None, country: str | None = None
) -> tuple[Quantity, ...]:
    """Return every number in `text[start:end]`, in order, with offsets into `text`.

    Numbers that are no quantities (dates, ages, names, ids ...) come with their kind and
    reason. `country` is the outlet's, for a plain "$". Pure; linear in the text's length.
    """
    stop = len(text) if end is None else end
    found: list[Quantity] = []
    pos = floor = start
    while match := _TRIGGER.search(text, pos, stop):
        items, pos = _read_at(text, match.start(), start, stop, country, floor)
        if items:
            found.extend(items)
            floor = pos
    return tuple(found)


def _read_at(
    text: str, at: int, start: int, stop: int, country: str | None, floor: int
) -> tuple[list[Quantity], int]:
    """Read what begins at the trigger `at`; return the results and where to go on."""
    head = text[at]
    if head in "Nn" and (zero := read_zero(text, at, stop)):
        return [zero], zero.end
    other = kinds.classify(text, at, start, stop)
    if other:
        return [other], max(other.end, at + 1)
    money = units.read_currency_before(text, at, start)
    numeral = read_numeral(text, at, stop, money=money is not None)
    if numeral is None:
        word = re.compile(r"[^\W_]+").match(text, at, stop)
        return [], word.end() if word else at + 1
    return _finish(text, numeral, money, start, stop, country, floor)


def _finish(
    text: str,
    numeral: Numeral,
    money: tuple[int, str] | None,
    start: int,
    stop: int,
    country: str | None,
    floor: int,
) -> tuple[list[Quantity], int]:
    left = money[0] if money else numeral.start
    sign = _SIGN.search(text, max(floor, left - 9), left)
    if sign:
        numeral = replace(numeral, low=-numeral.high, high=-numeral.low)
        left = sign.start()
    second = _second(text, numeral, money, left, start, stop)
    low, high = numeral.low, numeral.high
    if second:
        low, high = _share(numeral, second)
    last = second or numeral
    name, unit_start, unit_end, after = _unit(text, last, money, stop, country)
    rate = units.read_rate(text, after, stop)
    if rate:
        after, name = rate[0], f"{name} per {rate[1]}"
        unit_end = after
        unit_start = unit_start if unit_start is not None else last.end
    before = hedges.read_before(text, left, floor)
    begin = before.start
    between = re.compile(r"(?<!\w)[Bb]etween $").search(text, max(floor, left - 9), left)
    if second and between:
        begin = between.start()
    bounds, change, rules = set(before.bounds), before.change, list(before.rules)
    tail = hedges.read_after(text, last.end, stop)
    numeral_end = last.end
    if tail:
        bounds.add(tail[1])
        change = hedges.sign_of(tail[1])
        if unit_end is None:
            after = tail[0]
    noun = read_noun(text, after, stop)
    b_low: float | None = low
    b_high: float | None = high
    if "low" in bounds:
        b_high = None
    elif "high" in bounds:
        b_low = None
    base, base_low, base_high = units.to_base(name, b_low, b_high)
    quantity = Quantity(
        start=begin,
        end=tail[0] if tail else last.end,
        numeral_start=numeral.start,
        numeral_end=numeral_end,
        text=text[begin : tail[0] if tail else last.end],
        low=b_low,
        high=b_high,
        vague=numeral.vague,
        approximate=numeral.approximate or "about" in bounds,
        change=change,
        unit=name,
        unit_start=unit_start,
        unit_end=unit_end,
        base_unit=base,
        base_low=base_low,
        base_high=base_high,
        noun=noun,
        rules=(numeral.form, *rules),
    )
    checked = kinds.review(text, quantity, numeral, start, stop)
    return [checked], max(after, quantity.end)


def _unit(
    text: str, last: Numeral, money: tuple[int, str] | None, stop: int, country: str | None
) -> tuple[str, int | None, int | None, int]:
    if money:
        suffix = units.read_currency_after(text, last.end, stop)
        after = suffix.end if suffix and suffix.currency else last.end
        return units.resolve_dollar(money[1], country), None, None, after
    unit = units.read_currency_after(text, last.end, stop) or units.read_unit(
        text, last.end, stop, figures=last.form in ("digits", "fraction") and not last.vague
    )
    if unit is None:
        return "count", None, None, last.end
    name = units.resolve_dollar(unit.name, country) if unit.currency else unit.name
    return name, unit.start, unit.end, unit.end


def _second(
    text: str, first: Numeral, money: tuple[int, str] | None, left: int, start: int, stop: int
) -> Numeral | None:
    """Return the second number of a range that starts with `first`, or None."""
    join = _RANGE.match(text, first.end, stop)
    if not join or first.vague:
        return None
    word = join.group().strip()
    at = join.end()
    sign = re.compile(r"(?:US|[AC])?[$£€]").match(text, at, stop)
    if sign:
        at = sign.end()
    if at >= stop or not _TRIGGER.match(text, at, stop):
        return None
    second = read_numeral(text, at, stop, money=money is not None)
    if second is None or second.vague or (second.form == "fraction" and word != "to"):
        return None
    before = text[max(start, left - 14) : left].lower()
    if (word == "and" and "between" not in before) or (word == "to" and "from " in before[-5:]):
        return None
    low, high = _share(first, second)
    if low >= high or (word == "or" and high > 3 * low and first.form == "digits"):
        return None
    return second


def _share(first: Numeral, second: Numeral) -> tuple[float, float]:
    """Apply the second number's scale to the first where it is left out: "1.5-2 million"."""
    low = first.low
    if second.scaled and not first.scaled and second.scale > 1 and low * second.scale < second.high:
        low *= second.scale
    return low, second.high
