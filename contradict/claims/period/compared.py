"""Resolves what is told against another period: "up from 40 a year earlier"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from contradict.claims.period.stretch import DAY, month_bounds, shift_months, stretch
from contradict.records import Period, PeriodMention

# Months in the units whose "previous" one is counted from the period it is compared with.
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_REPORTED = ("quarter-ending/", "half-ending/", "month-ending/", "year-ending/")
_PREVIOUS = ("previous ", "preceding ", "prior ")


def shift_compared(mentions: Sequence[PeriodMention]) -> tuple[PeriodMention, ...]:
    """Anchor "a year earlier" and "the previous quarter" in the sentence's own stretch.

    "12 in the third quarter, up from 9 a year earlier": the third quarter of the year before.
    The last stretch before it counts, else the first one after. A sentence without a month,
    quarter or year of its own keeps them as they are.
    """
    bases = [mention for mention in mentions if _is_base(mention)]
    if not bases:
        return tuple(mentions)
    return tuple(_anchored(mention, bases) for mention in mentions)


def _anchored(mention: PeriodMention, bases: Sequence[PeriodMention]) -> PeriodMention:
    before = [base for base in bases if base.end <= mention.start]
    back = _back(mention)
    return _shifted(mention, (before[-1] if before else bases[0]).period, back) if back else mention


def _is_base(mention: PeriodMention) -> bool:
    period = mention.period
    stretched = period.kind == "interval" and period.granularity in _MONTHS
    whole = "/" not in mention.rule or mention.rule.startswith(_REPORTED)
    return stretched and _back(mention) == 0 and whole


def _back(mention: PeriodMention) -> int:
    """How many months a mention lies before the period that it is compared with."""
    words = mention.text.lower()
    if mention.rule == "year-earlier":
        return 12
    if mention.rule == "rolling" and any(word in words for word in _PREVIOUS):
        return _MONTHS.get(words.split()[-1], 0)
    return 0


def _shifted(mention: PeriodMention, base: Period, back: int) -> PeriodMention:
    """Move "a year earlier" that many months back from the period it is compared with."""
    if back < 12 and _MONTHS[base.granularity] != back:
        return mention
    period = months_before(base, back)
    return replace(mention, period=period, rule=f"{mention.rule}/shifted") if period else mention


def months_before(base: Period, back: int) -> Period | None:
    """Return a month, quarter or year so many months before; None for what is none of these."""
    if base.start is None or base.end is None or base.granularity not in _MONTHS:
        return None
    start = shift_months(base.start, -back)
    last = shift_months(base.end + DAY, -back) - DAY
    if base.end == month_bounds(base.end.year, base.end.month)[1]:
        last = month_bounds(last.year, last.month)[1]
    return stretch(start, last, base.granularity, base.anchor)
