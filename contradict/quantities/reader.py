"""Reads every number in a text: one pass over the original, typed results with offsets."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from contradict.quantities import changes, hedges, kinds, ranges, units
from contradict.quantities.blows import OFTEN, read_blow
from contradict.quantities.nouns import read_noun
from contradict.quantities.number_words import LONE, is_lone
from contradict.quantities.numerals import Numeral, read_numeral
from contradict.quantities.products import Products
from contradict.quantities.ranges import Span
from contradict.quantities.shared import with_shared_currency, with_shared_rate
from contradict.quantities.words import (
    CARDINALS,
    GLYPHS,
    IN_CAPITALS,
    SCALES,
    SPLIT_POINT,
    VAGUE,
    by_first_letter,
)
from contradict.quantities.zeros import read_joined, read_zero
from contradict.records import Change, Noun, Quantity

_ARTICLE_TAILS = (
    "couple|few|hundred|thousand|million|billion|trillion|dozen|half|quarter|third|fourth"
    "|fifth|sixth|seventh|eighth|tenth|lakh|crore"
)
_STARTERS = (
    set(CARDINALS)
    | set(SCALES)
    | set(VAGUE)
    | set(changes.MULTIPLES)
    | {
        "half",
        "quarter",
        "several",
        "many",
        *OFTEN,
    }
)
_TRIGGER = re.compile(
    rf"[\d{''.join(GLYPHS)}]|\.\d|{SPLIT_POINT}|(?<= )a (?=single [a-z])"
    rf"|(?<![^\W_])(?:{LONE}|[Aa]n? (?={_ARTICLE_TAILS})"
    rf"|[Nn]ot (?=(?:one|a single) )"
    rf"|(?:{by_first_letter(_STARTERS | {'none', 'nobody', 'neither', 'no'}, IN_CAPITALS)}|NO)"
    r"(?![^\W_]))"
)
_SIGN = re.compile(r"(?:(?<!\d )(?<![\w.,)%])[-−]|(?<!\w)(?:[Mm]inus|[Nn]egative) )$")
_LONG_RUN = re.compile(r"\d[\d.,:/_-]{39,}")  # no figure of news is as long; work stays linear
_CLOSING = ('"', "”")
_OPENS_ZERO = frozenset("NnOoa")
_SKIP = re.compile(r"[^\W_]+")


class Bounds(NamedTuple):
    """A number as its hedges bound it: its span with them, where to go on, low and high."""

    start: int
    end: int
    after: int
    low: float | None
    high: float | None
    approximate: bool
    change: Change
    rules: tuple[str, ...]


def read_quantities(
    text: str,
    *,
    start: int = 0,
    end: int | None = None,
    country: str | None = None,
    about: str | None = None,
) -> tuple[Quantity, ...]:
    """Return every number in `text[start:end]`, in order, with offsets into `text`.

    Numbers that are no quantities (dates, ages, names, ids ...) come with their kind and
    reason. `country` is the outlet's, for a plain "$", `about` the one that the text is about, for
    its rupees. Pure; linear in the text's length.
    """
    part = text if start == 0 and end is None else text[start:end]
    reader = _Reader(part, 0, len(part), units.Lands(country, about))
    pos = 0
    while match := _TRIGGER.search(part, pos):
        pos = reader.read_at(match.start())
    found = with_shared_rate(part, [*with_shared_currency(part, reader.found)])
    return tuple(_shifted(quantity, start) for quantity in found)


def _shifted(quantity: Quantity, shift: int) -> Quantity:
    """Move every offset of a quantity that was read in a part of a text."""
    if not shift:
        return quantity
    noun, unit_start, unit_end = quantity.noun, quantity.unit_start, quantity.unit_end
    return replace(
        quantity,
        start=quantity.start + shift,
        end=quantity.end + shift,
        numeral_start=quantity.numeral_start + shift,
        numeral_end=quantity.numeral_end + shift,
        unit_start=None if unit_start is None else unit_start + shift,
        unit_end=None if unit_end is None else unit_end + shift,
        noun=noun and replace(noun, start=noun.start + shift, end=noun.end + shift),
    )


class _Reader:
    """One pass over `text[start:stop]`; `floor` is where the last number ended."""

    def __init__(self, text: str, start: int, stop: int, lands: units.Lands) -> None:
        self.text, self.start, self.stop, self.lands = text, start, stop, lands
        self.floor = start
        self.found: list[Quantity] = []
        self.products = Products(text)

    def read_at(self, at: int) -> int:
        """Read what begins at the trigger `at`; return where to go on."""
        text, head = self.text, self.text[at]
        if head in _OPENS_ZERO and (zero := read_zero(text, at, self.stop)):
            return self._emit_zero(zero)
        only = _is_only(text, at) or is_lone(text, at)
        if head == "a" and text.startswith(" single", at + 1) and not only:
            return at + 1
        run = _LONG_RUN.match(text, at, self.stop)
        if run:
            return self._emit(kinds.other(text, at, run.end(), "id", "long-run"), run.end())
        named = self.products.ends_at(text, at, self.stop) if head.isdigit() else None
        if named is not None:
            return self._emit(kinds.other(text, at, named, "name", "name-with-number"), named)
        money = units.read_currency_before(text, at, self.floor) if head in ".0123456789" else None
        if money is None:
            known = kinds.classify(text, at, self.start, self.stop)
            if known:
                return self._emit(known, max(known.end, at + 1))
            multiple = ranges.read_multiple(text, at, self.stop)
            if multiple:
                return self._emit(self._hedged(multiple), multiple.end)
            blow = read_blow(text, at, self.stop, self.found[-1] if self.found else None)
            if blow:
                return self._emit(self._hedged(blow), blow.end)
        numeral = read_numeral(text, at, self.stop, money=money is not None)
        if numeral is None:
            word = _SKIP.match(text, at, self.stop)
            return word.end() if word else at + 1
        return self._read_from(numeral, money)

    def _emit(self, quantity: Quantity, pos: int) -> int:
        self.found.append(quantity)
        self.floor = quantity.end
        return max(pos, quantity.end)

    def _emit_zero(self, zero: Quantity) -> int:
        """Emit "no deaths or injuries" as a zero for each."""
        pos = self._emit(zero, zero.end)
        for further in read_joined(self.text, zero, self.stop):
            pos = self._emit(further, further.end)
        return pos

    def _hedged(self, multiple: Quantity) -> Quantity:
        """Apply the hedges before "twice as many", "doubled"."""
        before = hedges.read_before(self.text, multiple.start, self.floor)
        if before.start == multiple.start:
            return multiple
        low = None if before.bounds == {"high"} else multiple.low
        high = None if "low" in before.bounds else multiple.high
        return replace(
            multiple,
            start=before.start,
            text=self.text[before.start : multiple.end],
            low=low,
            high=high,
            base_low=low,
            base_high=high,
            approximate="about" in before.bounds,
            change=before.change,
            rules=(*multiple.rules, *before.rules),
        )

    def _read_from(self, numeral: Numeral, money: tuple[int, str] | None) -> int:
        """Read the quantity that begins with a numeral, and return where to read on."""
        span = ranges.read_span(self.text, numeral, money, self.start, self.floor, self.stop)
        if span.pair:
            return self._emit_pair(span)
        quantity, after = self._compose(span)
        previous = self.found[-1] if self.found else None
        if (
            previous
            and previous.kind == "score"
            and kinds.more_scores(self.text, previous, quantity)
        ):
            quantity = kinds.other(
                self.text, quantity.numeral_start, quantity.numeral_end, "score", "score"
            )
        return self._emit(quantity, after)

    def _emit_pair(self, span: Span) -> int:
        """Emit "from 5% to 7%" as two quantities, the second with its direction."""
        first, second = ranges.split_pair(span)
        quantity, _ = self._compose(first)
        self.floor = first.end
        other, after = self._compose(second)
        if quantity.unit == "count" and quantity.kind == other.kind == "quantity":
            base, low, high = units.to_base(other.unit, quantity.low, quantity.high)
            quantity = replace(
                quantity, unit=other.unit, base_unit=base, base_low=low, base_high=high
            )
        self._emit(replace(quantity, pair="from"), quantity.end)
        low, high = quantity.high, other.low
        if other.change == "=" and low is not None and high is not None and low != high:
            other = replace(other, change="up" if high > low else "down")
        return self._emit(replace(other, pair="to"), after)

    def _compose(self, span: Span) -> tuple[Quantity, int]:
        """Return the number at a numeral with all that stands around it, and where to go on."""
        unit = self._unit(span)
        bounds = self._bounds(span, unit)
        quantity = self._late(self._aged(self._stated(span, unit, bounds)))
        wrong = kinds.verdict(self.text, quantity, span.last, self.start, self.stop)
        if wrong:
            kind, reason, end = wrong
            return kinds.other(self.text, span.numeral_start, end, kind, reason), end
        quantity = self._with_rate(quantity, unit)
        return self._directed(quantity, bounds.after), max(bounds.after, bounds.end)

    def _bounds(self, span: Span, unit: units.Found) -> Bounds:
        """Read the hedges on both sides of a numeral and its unit."""
        left, low, high = self._signed(span)
        before = hedges.read_before(self.text, left, self.floor, unit.name)
        begin = min(span.start, before.start)
        told = set(before.bounds)
        change, end, after = before.change, span.end, unit.after
        if tail := hedges.read_after(self.text, span.end, self.stop):
            end = tail[0]
            told.add(tail[1])
            change = hedges.sign_of(tail[1])
            after = max(after, end)
        elif unit.end is not None and (late := hedges.read_after(self.text, after, self.stop)):
            told.add(late[1])
            change = hedges.sign_of(late[1])
        elif hedges.passes_mark(self.text, begin, after) or hedges.passes_level(self.text, begin):
            told.add("low")
            change = ">"
        return Bounds(
            start=begin,
            end=end,
            after=after,
            low=None if "high" in told and "low" not in told else low,
            high=None if "low" in told and not span.closed else high,
            approximate=span.last.approximate or "about" in told,
            change="=" if span.closed else change,
            rules=before.rules,
        )

    def _stated(self, span: Span, unit: units.Found, bounds: Bounds) -> Quantity:
        """Put numeral, bounds, unit and noun together."""
        base, base_low, base_high = units.to_base(unit.name, bounds.low, bounds.high)
        noun_at, noun_stop = span.noun or (bounds.after, self.stop)
        if noun_at == bounds.after == bounds.end and self.text[noun_at : noun_at + 1] in _CLOSING:
            noun_at += 1  # '"at least 400" dockers'
        noun_at = self.products.skip(self.text, noun_at, noun_stop)
        return Quantity(
            start=bounds.start,
            end=bounds.end,
            numeral_start=span.numeral_start,
            numeral_end=span.end,
            text=self.text[bounds.start : bounds.end],
            low=bounds.low,
            high=bounds.high,
            vague=span.last.vague,
            approximate=bounds.approximate,
            change=bounds.change,
            unit=unit.name,
            unit_start=unit.start,
            unit_end=unit.end,
            base_unit=base,
            base_low=base_low,
            base_high=base_high,
            noun=read_noun(self.text, noun_at, noun_stop, group=base != "kilometre"),
            rules=(span.form, *bounds.rules),
        )

    def _aged(self, quantity: Quantity) -> Quantity:
        """Give the range of "children aged 5 to 12" its years."""
        low, high = quantity.low, quantity.high
        if quantity.unit != "count" or low == high:
            return quantity
        if not kinds.of_ages(self.text, quantity.start, self.start):
            return quantity
        base, base_low, base_high = units.to_base("year", low, high)
        return replace(
            quantity, unit="year", base_unit=base, base_low=base_low, base_high=base_high
        )

    def _late(self, quantity: Quantity) -> Quantity:
        """Apply the hedge behind the counted noun: "45 people at least"."""
        noun = quantity.noun
        if noun is None or quantity.change in ("<", ">"):
            return quantity
        bound = hedges.read_behind_noun(self.text, noun.end, self.stop)
        if bound is None:
            return quantity
        return replace(
            quantity,
            low=None if bound == "high" else quantity.low,
            high=None if bound == "low" else quantity.high,
            base_low=None if bound == "high" else quantity.base_low,
            base_high=None if bound == "low" else quantity.base_high,
            approximate=quantity.approximate or bound == "about",
            change=hedges.sign_of(bound),
        )

    def _signed(self, span: Span) -> tuple[int, float, float]:
        sign = _SIGN.search(self.text, max(self.floor, span.start - 9), span.start)
        if sign is None:
            return span.start, span.low, span.high
        return sign.start(), -span.high, -span.low

    def _unit(self, span: Span) -> units.Found:
        return units.read_around(
            self.text, span.last, span.money, span.unit, self.stop, self.lands, span.start
        )

    def _with_rate(self, quantity: Quantity, unit: units.Found) -> Quantity:
        """Add the "a year" of "2.4 billion gallons of fuel a year", "20 cars a day"."""
        noun = quantity.noun
        if " per " in quantity.unit or noun is None or noun.start > unit.after + 12:
            return quantity
        rate = units.read_rate(self.text, noun.end, self.stop, spans=True)
        if rate is None:
            return quantity
        name = f"{quantity.unit} per {rate[2]}"
        return replace(
            quantity, unit=name, base_unit=name, base_low=quantity.low, base_high=quantity.high
        )

    def _directed(self, quantity: Quantity, after: int) -> Quantity:
        """Set `change` to up or down where words around say so; a bound's sign stays."""
        if quantity.change in ("<", ">") or quantity.vague or quantity.base_unit == "hour":
            return quantity
        share = quantity.unit in ("percentage", "percentage point", "basis point") or _points(
            quantity.noun
        )
        found = changes.direction_before(self.text, quantity.start, self.start, share=share)
        weak = quantity.unit == "count" or quantity.base_unit == "kilometre"
        if found and weak and not share and not _by(self.text, quantity.start):
            found = None
        if found is None and quantity.unit != "count":
            found = changes.direction_after(self.text, after, self.stop)
        if found is None:
            return quantity
        change: Change = found[0]
        return replace(quantity, change=change, rules=(*quantity.rules, found[1]))


def _is_only(text: str, at: int) -> bool:
    """Tell 'just a single shot', 'only a single shot' from 'a single shot'."""
    return text[max(0, at - len("only ")) : at].lower() in ("just ", "only ")


def _points(noun: Noun | None) -> bool:
    return noun is not None and noun.lemma in ("point", "cent", "tick", "notch")


def _by(text: str, start: int) -> bool:
    return text.startswith((" by ", " of "), start - 4)


__all__ = ["read_quantities"]
