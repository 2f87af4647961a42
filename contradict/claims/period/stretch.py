"""Calendar arithmetic: stretches of days, with the extent that vague words leave open.

Every function returns a `Period` of kind "interval", or its bounds. An empty narrowest
extent (start after end) says that no day surely lies inside, so that nothing is contained.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from contradict.records import Period, PeriodKind

Granularity = Literal["hour", "day", "week", "month", "quarter", "year", "unknown"]
Anchor = Literal["text", "publication", "event", "none"]
Bounds = tuple[date | None, date | None]

DAY = timedelta(days=1)
# Days in a unit: enough for rolling stretches ("the past two months"), which are vague anyway.
UNIT_DAYS = {
    "day": 1,
    "night": 1,
    "week": 7,
    "fortnight": 14,
    "month": 30,
    "quarter": 91,
    "half": 182,
}


def stretch(
    start: date | None,
    end: date | None,
    granularity: Granularity,
    anchor: Anchor,
    *,
    widest: Bounds | None = None,
    narrowest: Bounds | None = None,
    kind: PeriodKind = "interval",
    as_of: date | None = None,
) -> Period:
    """Build a period whose vague extents are its own bounds unless given."""
    wide, narrow = widest or (start, end), narrowest or (start, end)
    return Period(
        kind=kind,
        start=start,
        end=end,
        widest_start=wide[0],
        widest_end=wide[1],
        narrowest_start=narrow[0],
        narrowest_end=narrow[1],
        granularity=granularity,
        anchor=anchor,
        as_of=as_of,
    )


def safe_date(year: int, month: int, day: int) -> date | None:
    """Return the date, or None if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def latest_weekday(published: date, wanted: int) -> date:
    """Return the latest such day on or before publication; Monday is 0."""
    return published - (published.weekday() - wanted) % 7 * DAY


def month_bounds(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month; `month` may run past 12 or below 1."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def months_bounds(year: int, first: int, count: int) -> tuple[date, date]:
    """First day of month `first` and last day of the `count`th month from there."""
    return month_bounds(year, first)[0], month_bounds(year, first + count - 1)[1]


def quarter_bounds(year: int, quarter: int) -> tuple[date, date]:
    """First and last day of a calendar quarter; `quarter` may run past 4 or below 1."""
    return months_bounds(year, 3 * quarter - 2, 3)


def week_bounds(day: date, shift: int = 0) -> tuple[date, date]:
    """Monday and Sunday of the week of `day`, `shift` weeks later."""
    monday = day - day.weekday() * DAY + shift * 7 * DAY
    return monday, monday + 6 * DAY


def third_of(bounds: tuple[date, date], part: str) -> tuple[date, date]:
    """Return the early (beginning, start), middle or late (end) third of a stretch.

    Of a week that is Monday to Wednesday, Tuesday to Friday, Thursday to Sunday (after
    Recognizers-Text); of a month its first and second ten days, and the rest; of a year four
    months.
    """
    first, last = bounds
    length = (last - first).days + 1
    if length > 31:
        month = {"e": 1, "b": 1, "s": 1, "m": 5}.get(part[0].lower(), 9)
        if part.lower().startswith("end"):
            month = 9
        return months_bounds(first.year, month, 4)
    early, mid, late = ((0, 2), (1, 4), (3, 6)) if length == 7 else ((0, 9), (10, 19), (20, 99))
    word = part.lower().split()[0]
    begin, end = early if word in ("early", "beginning", "start") else late
    if word in ("mid", "middle"):
        begin, end = mid
    return first + begin * DAY, min(first + end * DAY, last)


def shift_months(day: date, months: int) -> date:
    """Return the same day of the month, `months` later, or the month's last day."""
    first, last = month_bounds(day.year, day.month + months)
    return min(first + (day.day - 1) * DAY, last)


def before(day: date, count: int, unit: str) -> date:
    """Return the day `count` units before `day` (negative: after)."""
    if unit == "year":
        return shift_months(day, -12 * count)
    if unit == "decade":
        return shift_months(day, -120 * count)
    if unit == "month":
        return shift_months(day, -count)
    if unit == "hour":
        return day - (count // 24) * DAY
    return day - count * UNIT_DAYS[unit] * DAY


def granularity_of(unit: str) -> Granularity:
    """Return the granularity that a unit word states."""
    names: dict[str, Granularity] = {
        "hour": "hour",
        "day": "day",
        "night": "day",
        "week": "week",
        "fortnight": "week",
        "month": "month",
        "quarter": "quarter",
        "half": "quarter",
        "year": "year",
        "decade": "year",
    }
    return names[unit]
