"""The resolvers of periods.toml by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from contradict.claims.period import calendar_dates, relative, running, seasons
from contradict.claims.period.context import PeriodContext
from contradict.records import Period

Resolver = Callable[[re.Match[str], PeriodContext, bool], Period | None]

RESOLVERS: Mapping[str, Resolver] = {
    function.__name__: function
    for function in (
        calendar_dates.numeric_date,
        calendar_dates.slash_date,
        calendar_dates.day_month,
        calendar_dates.days_of_month,
        calendar_dates.month,
        calendar_dates.month_third,
        calendar_dates.week_of_month,
        calendar_dates.half_of_month,
        calendar_dates.quarter,
        calendar_dates.months_to,
        calendar_dates.fiscal_year,
        calendar_dates.years,
        calendar_dates.decade,
        calendar_dates.era,
        calendar_dates.year,
        calendar_dates.same_in_year,
        relative.weekday,
        relative.today,
        relative.overnight_into,
        relative.previous_day,
        relative.days_after,
        relative.days_from_event,
        relative.weekend,
        relative.ago,
        relative.year_earlier,
        relative.recent,
        relative.rolling,
        relative.this_unit,
        seasons.season,
        running.first_units,
        running.days_in,
        running.in_just_days,
        running.day_number,
        running.since_start,
        running.since_unit,
        running.since_event,
        running.so_far,
        running.so_far_today,
        running.now,
    )
}
