"""Resolves dates, months, quarters and years.

Each takes the match, the document's anchors and whether the clause looks ahead, and gives a
`Period` or None where the expression can't be resolved (an undated document, no such day).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from contradict.claims.period import stretch as cal
from contradict.claims.period.context import PeriodContext
from contradict.claims.period.groups import day_of, got, span_of
from contradict.claims.period.stretch import DAY, Anchor, stretch
from contradict.claims.period.words import index_of, number_of, word_lists
from contradict.records import Period

# Pages are updated after the publication date that they carry: a date without a year that
# lies at most this far ahead is meant (11 of 36 Ukraine pages name a day up to 4 days ahead).
_UPDATED = 14 * DAY
# A firm's quarters end at most this far from the calendar's of the same number.
_OWN_QUARTER = 35 * DAY
_LAST_SHORT_YEAR = 50  # "5/13/50" is in 2050, "5/13/51" in 1951


def numeric_date(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """2022-02-24."""
    day = cal.safe_date(int(match["y"]), int(match["m"]), int(match["d"]))
    return day_of(day, "text") if day else None


def slash_date(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """13/5/2023 or 5/13/23; where both readings are dates, the only one not yet to come."""
    year = int(match["y"] or match["y2"])
    if match["y2"]:
        year += 2000 if year <= _LAST_SHORT_YEAR else 1900
    a, b = int(match["a"] or match["a2"]), int(match["b"] or match["b2"])
    found = {cal.safe_date(year, b, a), cal.safe_date(year, a, b)} - {None}
    if len(found) > 1 and context.published:
        found = {day for day in found if day and day <= context.published}
    day = found.pop() if len(found) == 1 else None
    return day_of(day, "text") if day else None


def _near(make: Callable[[int], date | None], published: date, ahead: bool) -> date | None:
    """Place a date without a year: the latest that is past, the next one if `ahead`."""
    year = published.year
    days = [day for day in map(make, range(year - 4, year + 5)) if day]
    if ahead:
        return min((day for day in days if day >= published), default=None)
    return max((day for day in days if day <= published + _UPDATED), default=None)


def _year_stated(match: re.Match[str]) -> int | None:
    year, short = got(match, "y"), match.groupdict().get("yy")
    return int(year) if year else 2000 + int(short) if short else None


def day_month(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Feb. 24, 24 February 2022, Thursday 24 February."""
    month, number = _month(match), int(match["d"])
    year = _year_stated(match)
    if year:
        stated = cal.safe_date(year, month, number)
        return day_of(stated, "text") if stated else None
    if not context.published:
        return None
    day = _near(lambda y: cal.safe_date(y, month, number), context.published, ahead)
    return day_of(day, "publication") if day else None


def _month(match: re.Match[str]) -> int:
    return index_of("month", got(match, "month") or got(match, "month_short") or match.group())


def days_of_month(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """24 and 27 February, May 9-11."""
    first, last = sorted(int(match[key]) for key in ("d1", "d2", "d3", "d4") if match[key])
    month, year = _month(match), _year_stated(match)
    if year is None:
        if not context.published:
            return None
        near = _near(lambda y: cal.safe_date(y, month, first), context.published, ahead)
        year = near.year if near else None
    if year is None:
        return None
    start, end = cal.safe_date(year, month, first), cal.safe_date(year, month, last)
    anchor: Anchor = "text" if _year_stated(match) else "publication"
    return stretch(start, end, "day", anchor) if start and end else None


def _month_year(match: re.Match[str], context: PeriodContext, ahead: bool) -> int | None:
    year = _year_stated(match)
    if year or not context.published:
        return year
    relative = got(match, "rel")
    if relative:  # "September of last year"
        return context.published.year - (relative == "last")
    near = _near(lambda y: date(y, _month(match), 1), context.published, ahead)
    return near.year if near else None


def month(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """February 2022, April, last March."""
    year = _month_year(match, context, ahead)
    if year is None:
        return None
    anchor: Anchor = "text" if got(match, "y") else "publication"
    return span_of(cal.month_bounds(year, _month(match)), "month", anchor)


def month_third(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Early May, mid-March, late December 2021: a third of the month, at most the whole."""
    year = _month_year(match, context, ahead)
    if year is None:
        return None
    first, last = cal.month_bounds(year, _month(match))
    start, end = cal.third_of((first, last), match["third"])
    return stretch(start, end, "month", "publication", widest=(first, last), narrowest=(end, start))


def week_of_month(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the first week of March: its first seven days, somewhere in the month."""
    year = _month_year(match, context, ahead)
    if year is None:
        return None
    first, last = cal.month_bounds(year, _month(match))
    nth = index_of("ordinal", match["nth"])
    start = first + (nth - 1) * 7 * DAY if nth else last - 6 * DAY
    week = (start, start + 6 * DAY)
    return stretch(*week, "week", "publication", widest=(first, last), narrowest=(week[1], week[0]))


def half_of_month(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the first half of March: its first 15 days."""
    month_of_year = _half_month(match, context, ahead)
    if month_of_year is None:
        return None
    first, last = month_of_year
    middle = first + 14 * DAY
    bounds = (first, middle) if match["half"] == "first" else (middle + DAY, last)
    return span_of(bounds, "month", "publication")


def _half_month(
    match: re.Match[str], context: PeriodContext, ahead: bool
) -> tuple[date, date] | None:
    """Return the month named, else that of publication or the one before: "of last month"."""
    if got(match, "month"):
        year = _month_year(match, context, ahead)
        return cal.month_bounds(year, _month(match)) if year else None
    if not context.published:
        return None
    day = cal.shift_months(context.published.replace(day=1), -bool(match["rel"]))
    return cal.month_bounds(day.year, day.month)


def quarter(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the third quarter (the last that has ended), Q3 2021, first half of 2020."""
    count, index = 3, 0
    if match["half"]:
        count, index = 6, 2 * ("first", "second").index(match["half"]) + 1
    elif got(match, "q"):
        index = int(got(match, "q") or 0)
    else:
        index = index_of("ordinal", got(match, "ordinal") or "") or 4
    if not 1 <= index <= 4:
        return None
    stated = _year_stated(match)
    year = stated or _year_told(match, 3 * index + count - 4, context, ahead)
    if year is None:
        return None
    bounds = cal.months_bounds(year, 3 * index - 2, count)
    told = context.reported
    if told and told.end and count == 3 and abs(told.end - bounds[1]) <= _OWN_QUARTER:
        return told
    widest = (cal.shift_months(bounds[0], -12), bounds[1]) if match["fiscal"] else None
    return stretch(*bounds, "quarter", "text" if stated else "publication", widest=widest)


def _ended_year(last_month: int, context: PeriodContext, ahead: bool) -> int | None:
    """Return the latest year whose `last_month` ended before publication (the next if ahead)."""
    if not context.published:
        return None
    year = context.published.year
    ended = cal.month_bounds(year, last_month)[1] < context.published
    return year if ended or ahead else year - 1


def _year_told(
    match: re.Match[str], last_month: int, context: PeriodContext, ahead: bool
) -> int | None:
    """Return the year before publication if the text says "of last year", else `_ended_year`."""
    if match["rel"] and context.published:
        return context.published.year - 1
    return _ended_year(last_month, context, ahead)


def months_to(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the nine months ended September 30, the first two months of 2021."""
    count = number_of(got(match, "number")) or int(got(match, "n") or 0)
    if not got(match, "month") and not got(match, "month_short"):
        year = _year_stated(match) or _year_told(match, min(count, 12), context, ahead)
        return span_of(cal.months_bounds(year, 1, count), "month", "text") if year else None
    last = _month(match)
    stated = _year_stated(match)
    year = stated or _ended_year(last, context, ahead)
    if year is None or not 1 <= count <= 24:
        return None
    anchor: Anchor = "text" if stated else "publication"
    return span_of(cal.months_bounds(year, last - count + 1, count), "month", anchor)


def fiscal_year(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Fiscal 2022: that calendar year; companies' years begin up to a year before."""
    year = _year_stated(match)
    if year is None:
        return None
    last = _second_year(year, match.groupdict().get("y2")) or year
    start, end = date(year, 1, 1), date(last, 12, 31)
    widest = (date(year - 1, 1, 1), end)
    return stretch(start, end, "year", "text", widest=widest, narrowest=(end, start))


def _second_year(year: int, second: str | None) -> int | None:
    if not second:
        return None
    return int(second) if len(second) == 4 else year - year % 100 + int(second)


def years(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """2022-23, 2015 to 2019; None if the second is no later year."""
    year = int(match["y"])
    last = _second_year(year, match["y2"] or match["y3"])
    if last is None or not year < last <= year + 60:
        return None
    return span_of((date(year, 1, 1), date(last, 12, 31)), "year", "text")


def decade(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the 1990s."""
    year = int(match["y"]) * 10
    return span_of((date(year, 1, 1), date(year + 9, 12, 31)), "year", "text")


def era(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve World War II, whose first and last year list `era` gives."""
    first, last = word_lists()["era"][match["era"]]
    return span_of((date(first, 1, 1), date(last, 12, 31)), "year", "text")


def year(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """2021, late 2014 (its last three months, at most the whole)."""
    number = int(match["y"])
    whole = (date(number, 1, 1), date(number, 12, 31))
    if not match["part"]:
        return span_of(whole, "year", "text")
    first = {"early": 1, "mid": 5, "late": 10}[match["part"].lower()]
    start, end = cal.months_bounds(number, first, 3 if first != 5 else 4)
    return stretch(start, end, "year", "text", widest=whole, narrowest=(end, start))


def same_in_year(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the same period in 2019, which is known to its year until its neighbour is read."""
    whole = year(match, context, ahead)
    return replace(whole, kind="instant") if whole else None
