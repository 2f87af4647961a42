"""Dates as metadata states them: ISO, RFC 2822, epoch numbers, written-out English."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from email.utils import parsedate_to_datetime

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sep", "sept"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?\Z")
# Nothing but a time may touch a date's end: "2022-02-27x" is a slip of the pen.
_END = r"(?=T\d|[TZ]?(?:[\W_]|$))"
_YEAR_FIRST = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_END}")
_NUMERIC = re.compile(rf"(\d{{1,2}})[-/.](\d{{1,2}})[-/.](\d{{4}}){_END}")
_DAY_MONTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})\b")
_MONTH_DAY = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_EARLIEST, _LATEST = date(1800, 1, 1), date(2200, 1, 1)
# An epoch in seconds has 10 digits from 2001 to 2286; in milliseconds it is above 1e11.
_MILLISECONDS_FROM = 1e11


def parse_moment(stated: object) -> datetime | None:
    """Return the moment that a metadata value states, at its own clock, or None.

    A date without a time is midnight. 03/04/2022 is refused (April or March?), as is
    anything outside the years 1800-2200.
    """
    if isinstance(stated, datetime):
        return stated if _plausible(stated.date()) else None
    if isinstance(stated, date):
        return datetime(stated.year, stated.month, stated.day) if _plausible(stated) else None
    if isinstance(stated, bool):
        return None
    if isinstance(stated, int | float):
        return _epoch(float(stated))
    return _written(stated.strip()) if isinstance(stated, str) else None


def parse_time(stated: object) -> datetime | None:
    """Return the moment that a metadata value states, None at midnight: that is but a day."""
    moment = parse_moment(stated)
    return moment if moment and moment.time() != time.min else None


def parse_date(stated: object) -> date | None:
    """Return the day of `parse_moment`, in the time zone that the value itself is written in."""
    moment = parse_moment(stated)
    return moment.date() if moment else None


def meanings(stated: str) -> tuple[date, ...]:
    """Return both days that 03/04/2022 may be, or none where it is plain which is meant."""
    found = _NUMERIC.match(stated.strip())
    if found is None:
        return ()
    days = (_day(found[3], found[2], found[1]), _day(found[3], found[1], found[2]))
    both = tuple(day.date() for day in days if day)
    return both if len(set(both)) == 2 else ()


def _plausible(day: date) -> bool:
    return _EARLIEST <= day < _LATEST


def _epoch(number: float) -> datetime | None:
    if 19_000_101 <= number <= 22_000_101:  # 20220227 read as a number
        return _written(str(int(number)))
    seconds = number / 1000 if abs(number) >= _MILLISECONDS_FROM else number
    if not 1e8 <= seconds <= 7e9:
        return None
    return datetime.fromtimestamp(seconds, tz=UTC)


def _written(text: str) -> datetime | None:
    for read in (_iso, _numbers, _rfc_2822, _words):
        moment = read(text)
        if moment is not None:
            return moment if _plausible(moment.date()) else None
    return None


def _iso(text: str) -> datetime | None:
    if not _YEAR_FIRST.match(text):
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _numbers(text: str) -> datetime | None:
    if found := _COMPACT.match(text):
        return _day(found[1], found[2], found[3])
    if found := _YEAR_FIRST.match(text):
        return _day(found[1], found[2], found[3])
    if found := _NUMERIC.match(text):
        first, second = int(found[1]), int(found[2])
        if first > 12 or first == second:
            return _day(found[3], second, first)
        if second > 12:
            return _day(found[3], first, second)
    if re.fullmatch(r"1\d{9}|1\d{12}", text):
        return _epoch(float(text))
    return None


def _rfc_2822(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text) if "," in text and ":" in text else None
    except (ValueError, TypeError):
        return None


def _words(text: str) -> datetime | None:
    if found := _DAY_MONTH.search(text):
        return _day(found[3], _MONTHS.get(found[2].lower()), found[1])
    if found := _MONTH_DAY.search(text):
        return _day(found[3], _MONTHS.get(found[1].lower()), found[2])
    return None


def _day(year: object, month: object, day: object) -> datetime | None:
    try:
        return datetime(int(str(year)), int(str(month)), int(str(day)))
    except ValueError:
        return None
