"""Finds the time expressions of a sentence and resolves them.

An expression is a base ("Thursday", "the first 24 hours") that a frame may bend ("since", "as
of", "said on"). A mention's `rule` names both: "since/weekday". Mentions whose expression can't
be resolved, such as a weekday in an undated document, have a period of kind "none" without
dates and a rule that ends in "?".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from contradict.claims.period.aftermath import anchor_aftermath
from contradict.claims.period.compared import shift_compared
from contradict.claims.period.context import PeriodContext
from contradict.claims.period.frames import frame
from contradict.claims.period.grammar import Base, matches
from contradict.claims.period.resolvers import RESOLVERS
from contradict.claims.period.stretch import shift_months, stretch
from contradict.claims.period.tense import looks_ahead
from contradict.records import Period, PeriodMention, Sentence

# The rules whose expressions are days: everything else that has a start is a longer stretch.
DAY_RULES = frozenset(
    {
        "iso-date",
        "slash-date",
        "day-month",
        "month-day",
        "month-day-run-on",
        "early-hours",
        "weekday",
        "today",
        "overnight-into",
        "previous-day",
        "days-after",
        "days-from-event",
        "ago",
        "day-number",
    }
)
# Rules by which an article is stamped with its own date, which is no event's.
STAMPS = ("day-month", "month-day", "month-day-run-on", "iso-date", "slash-date")
_DATED = ("day-month", "month-day", "month-day-run-on", "days-of-month")
_YEARLESS = ("day-month", "month-day", "month", "part-of-month")
_NOTHING = Period(kind="none")
_WHOLES = ("month", "month-year", "year")
_NEXT = 4  # characters between the first days of a war and the month in which it began: " in "
_CLOCK = r" (?:midnight|noon|\d{1,2}(?:[:.]\d\d(?: ?[ap]\.?m\.?)?| ?[ap]\.?m\.?))"
_LINK = re.compile(
    r"\s*(?:,?\s+(?:and|to|until|till|through)(?: late| early| the (?:end|night|morning) of"
    rf"|{_CLOCK})?(?: on)?\s+|\s?[–-]\s?)"
)
_RANGE_OPENS = re.compile(rf"(?:[Bb]etween|[Ff]rom)(?: the)?(?: late| early|{_CLOCK})?(?: on)? $")
_ON = re.compile(r"\b[Oo]n $")
_IN = re.compile(r"\b(?:[Ii]n|[Dd]uring|[Oo]ver)(?: both)? $")


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    base: str
    period: Period | None


# What a firm reports of a quarter.
RESULTS = r"(?:profits?|sales|earnings|results|revenues?|income|loss)\b"
# "after third-quarter profit fell": what comes after is the fall, not a time.
_IS_OF = re.compile(rf" (?:[\w-]+ ){{0,2}}?{RESULTS}")


def find_periods(sentence: Sentence, context: PeriodContext) -> tuple[PeriodMention, ...]:
    """Return the sentence's time expressions in order, with document offsets."""
    known = context.found.get(sentence.index)
    if known is not None:
        return known
    context = context.at(sentence.index)
    text = sentence.text
    matched, forward = matches(text)
    found = [
        _Found(
            start,
            end,
            base.id,
            _resolve(base, text[start:end], forward and looks_ahead(text, start, end), context),
        )
        for base, start, end in matched
    ]
    if len(found) > 1:
        found = list(_join_ranges(text, found))
    mentions = [_mention(sentence, item, context) for item in found]
    if len(mentions) > 1:
        mentions = list(shift_compared(list(_without_absorbed(mentions))))
    return anchor_aftermath(sentence, mentions, context)


def _without_absorbed(mentions: list[PeriodMention]) -> Iterator[PeriodMention]:
    """Drop "since the war began" where its day follows: "since the war began on Friday".

    And the month of "in the first two days of the war in May 2023".
    """
    for place, mention in enumerate(mentions):
        before = mentions[place - 1] if place else None
        after = mentions[place + 1] if place + 1 < len(mentions) else None
        begun = after and after.rule.startswith("since/") and after.start <= mention.start
        if not begun and not (before and _holds(mention, before)):
            yield mention


def _holds(whole: PeriodMention, part: PeriodMention) -> bool:
    """Tell whether a month or a year follows first days that lie in it."""
    if part.rule != "first-hours" or whole.start - part.end > _NEXT or whole.rule not in _WHOLES:
        return False
    first, start, end = part.period.start, whole.period.start, whole.period.end
    return bool(first and start and end and start <= first <= end)


def _resolve(base: Base, text: str, ahead: bool, context: PeriodContext) -> Period | None:
    """Resolve one expression, from the document's cache where it was met before."""
    key = (base.id, text, ahead)
    if key not in context.cache:
        period = _resolved(base, text, ahead, context)
        future = period and _is_future(period, base.id, ahead, context)
        context.cache[key] = replace(period, kind="none") if period and future else period
    return context.cache[key]


def _resolved(base: Base, text: str, ahead: bool, context: PeriodContext) -> Period | None:
    match = base.regex.match(text)
    if match is None:
        return None
    try:
        return RESOLVERS[base.rule.fields["resolve"]](match, context, ahead)
    except (ValueError, OverflowError):  # before the year 1: "the past 5000 years"
        return None


def _is_future(period: Period, base: str, ahead: bool, context: PeriodContext) -> bool:
    """Whether a period is yet to come: a dated one only if its clause looks ahead.

    A page that names a later day in the past tense was updated on it.
    """
    if period.start is None or context.published is None or period.start <= context.published:
        return False
    return ahead or (period.anchor == "publication" and base not in _DATED)


def _join_ranges(text: str, found: list[_Found]) -> Iterator[_Found]:
    """Join "from A to B" and "between A and B" into one stretch."""
    place = 0
    while place < len(found):
        first = found[place]
        second = found[place + 1] if place + 1 < len(found) else None
        joined = _joined(text, first, second) if second else None
        yield joined or first
        place += 2 if joined else 1


def _joined(text: str, first: _Found, second: _Found) -> _Found | None:
    """Join "from Monday to Friday", "between May and July" into one stretch."""
    a, b = first.period, second.period
    if not (a and b and a.start and a.end and b.start and b.end):
        return None
    link = text[first.end : second.start]
    if len(link) > 32 or not _LINK.fullmatch(link):
        return None
    opening = text[max(0, first.start - 40) : first.start]
    told = b.anchor == "text" or text[second.start : second.end].endswith(" year")
    listed = first.base == second.base == "month" and a.start >= b.start
    if a.anchor == "publication" and first.base in _YEARLESS and (told or listed):
        a = _in_year_of(a, b.start)
    if "and" in link and not (_RANGE_OPENS.search(opening) or _are_next(a, b, opening)):
        return None
    if a.start and a.start >= b.start and first.base == second.base == "weekday":
        a = _a_week_before(a)
    if a.start is None or a.start >= b.start:
        return None
    period = stretch(
        a.start,
        b.end,
        b.granularity,
        b.anchor,
        widest=(a.widest_start, b.widest_end),
        narrowest=(a.narrowest_start, b.narrowest_end),
    )
    return _Found(first.start, second.end, f"{first.base}-{second.base}", period)


def _are_next(a: Period, b: Period, opening: str) -> bool:
    """Tell 'held on Thursday and Friday', 'in June and July' from what is only listed."""
    if a.end is None or b.start != a.end + timedelta(days=1) or a.granularity != b.granularity:
        return False
    opens = {"day": _ON, "month": _IN}.get(a.granularity)
    return opens is not None and opens.search(opening) is not None


def _a_week_before(day: Period) -> Period:
    """Move the Wednesday of "between Wednesday and Sunday", told on a Wednesday, a week back."""
    ends = (day.start, day.end, day.widest_start, day.widest_end)
    start, end, *widest = (end - timedelta(weeks=1) if end else None for end in ends)
    return stretch(start, end, day.granularity, day.anchor, widest=(widest[0], widest[1]))


def _in_year_of(period: Period, day: date) -> Period:
    """Move "May" of "between May and July of 2016" into the year stated later."""
    if period.start is None or period.end is None:
        return period
    years = day.year - period.start.year
    if (period.start.month, period.start.day) > (day.month, day.day):
        years -= 1
    return stretch(
        shift_months(period.start, 12 * years),
        shift_months(period.end, 12 * years),
        period.granularity,
        "text",
    )


def _mention(sentence: Sentence, found: _Found, context: PeriodContext) -> PeriodMention:
    """Bend an expression by its frame, and give it its place in the document."""
    period, rule, start = found.period, found.base, found.start
    if period is None:
        period, rule = _NOTHING, f"{rule}?"
    elif period.kind != "cumulative":
        framed = frame(sentence.text, found.start, found.end, period, context)
        if framed and not (rule == "quarter" and _IS_OF.match(sentence.text, found.end)):
            period, rule = framed.period, f"{framed.frame}/{rule}"
            start -= framed.before
    return PeriodMention(
        start=sentence.start + start,
        end=sentence.start + found.end,
        text=sentence.text[start : found.end],
        period=period,
        rule=rule,
    )
