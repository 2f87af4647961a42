"""Resolves the times of the year: last winter, in the summer of 2014."""

from __future__ import annotations

import re
from datetime import date

from contradict.claims.period import stretch as cal
from contradict.claims.period.context import PeriodContext
from contradict.claims.period.groups import got
from contradict.claims.period.stretch import stretch
from contradict.records import Period

# The first month of each, of the northern half of the earth; a winter is that of its December.
_FIRST = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_MONTHS = 3


def season(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve last winter, this spring, in the summer of 2014: three months, give or take one.

    The winter of 2014 may be that at the begin or at the end of the year.
    """
    first, stated = _FIRST[match["season"].lower()], got(match, "y")
    if stated:
        return _months(int(stated), first, open_year=first == _FIRST["winter"])
    published, way = context.published, match["way"].lower()
    if "past " in match.group():
        way = "the"  # "this past summer"
    if published is None or way == "next":
        return None
    year = published.year
    while date(year, first, 1) > published:
        year -= 1
    if way == "this" and published.year > year + (first == _FIRST["winter"]):
        return None  # it has not begun
    running = cal.months_bounds(year, first, _MONTHS)[1] >= published
    if ahead and not running:
        return None
    return _months(year - (way == "last" and running), first)


def _months(year: int, first: int, *, open_year: bool = False) -> Period:
    start, end = cal.months_bounds(year, first, _MONTHS)
    widest = (cal.shift_months(start, -12 if open_year else -1), cal.shift_months(end, 1))
    narrowest = (cal.shift_months(start, 1), cal.shift_months(end, -1))
    if open_year:
        narrowest = (end, start)
    return stretch(start, end, "quarter", "publication", widest=widest, narrowest=narrowest)
