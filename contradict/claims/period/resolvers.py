"""What a matched time expression resolves to, one function per `resolve` of periods.toml.

Each takes the match, the document's anchors and whether the clause looks ahead, and gives a
`Period` or None where the expression can't be resolved (an undated document, no such day).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from contradict.claims.period import stretch as cal
from contradict.claims.period.context import PeriodContext
from contradict.claims.period.stretch import DAY, Anchor, Granularity, stretch
from contradict.claims.period.words import index_of, number_of
from contradict.records import Period

Resolver = Callable[[re.Match[str], PeriodContext, bool], Period | None]

# Pages are updated after the publication date that they carry: a date without a year that
# lies at most this far ahead is meant (11 of 36 Ukraine pages name a day up to 4 days ahead).
_UPDATED = 14 * DAY


def got(match: re.Match[str], name: str) -> str | None:
    """Return the text of group `name`, or of its numbered repetitions (`name2`, ...)."""
    groups = match.groupdict()
    for key, value in groups.items():
        if value is not None and key.rstrip("0123456789_") == name:
            return value
    return None


def _day(day: date, anchor: Anchor) -> Period:
    return stretch(day, day, "day", anchor)


def _span(bounds: tuple[date, date], granularity: Granularity, anchor: Anchor) -> Period:
    return stretch(bounds[0], bounds[1], granularity, anchor)


def numeric_date(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """2022-02-24."""
    day = cal.safe_date(int(match["y"]), int(match["m"]), int(match["d"]))
    return _day(day, "text") if day else None


def slash_date(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """13/5/2023 or 5/13/23; where both readings are dates, the only one not yet to come."""
    year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)
    a, b = int(match["a"]), int(match["b"])
    found = {cal.safe_date(year, b, a), cal.safe_date(year, a, b)} - {None}
    if len(found) > 1 and context.published:
        found = {day for day in found if day and day <= context.published}
    day = found.pop() if len(found) == 1 else None
    return _day(day, "text") if day else None


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
        return _day(stated, "text") if stated else None
    if not context.published:
        return None
    day = _near(lambda y: cal.safe_date(y, month, number), context.published, ahead)
    return _day(day, "publication") if day else None


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
    near = _near(lambda y: date(y, _month(match), 1), context.published, ahead)
    return near.year if near else None


def month(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """February 2022, April, last March."""
    year = _month_year(match, context, ahead)
    if year is None:
        return None
    anchor: Anchor = "text" if got(match, "y") else "publication"
    return _span(cal.month_bounds(year, _month(match)), "month", anchor)


def month_third(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Early May, mid-March, late December 2021: a third of the month, at most the whole."""
    year = _month_year(match, context, ahead)
    if year is None:
        return None
    first, last = cal.month_bounds(year, _month(match))
    third = match["third"].lower()
    start, end = {
        "early": (first, first + 9 * DAY),
        "mid": (first + 10 * DAY, first + 19 * DAY),
        "late": (first + 20 * DAY, last),
    }[third]
    return stretch(start, end, "month", "publication", widest=(first, last), narrowest=(end, start))


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
    year = stated or _ended_year(3 * index + count - 4, context, ahead)
    if year is None:
        return None
    bounds = cal.months_bounds(year, 3 * index - 2, count)
    widest = (cal.shift_months(bounds[0], -12), bounds[1]) if match["fiscal"] else None
    return stretch(*bounds, "quarter", "text" if stated else "publication", widest=widest)


def _ended_year(last_month: int, context: PeriodContext, ahead: bool) -> int | None:
    """Return the latest year whose `last_month` ended before publication (the next if ahead)."""
    if not context.published:
        return None
    year = context.published.year
    ended = cal.month_bounds(year, last_month)[1] < context.published
    return year if ended or ahead else year - 1


def months_to(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the nine months ended September 30, the first two months of 2021."""
    count = number_of(got(match, "number")) or int(got(match, "n") or 0)
    if not got(match, "month") and not got(match, "month_short"):
        year = _year_stated(match) or (context.published.year if context.published else None)
        return _span(cal.months_bounds(year, 1, count), "month", "text") if year else None
    last = _month(match)
    stated = _year_stated(match)
    year = stated or _ended_year(last, context, ahead)
    if year is None or not 1 <= count <= 24:
        return None
    anchor: Anchor = "text" if stated else "publication"
    return _span(cal.months_bounds(year, last - count + 1, count), "month", anchor)


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
    return _span((date(year, 1, 1), date(last, 12, 31)), "year", "text")


def decade(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the 1990s."""
    year = int(match["y"]) * 10
    return _span((date(year, 1, 1), date(year + 9, 12, 31)), "year", "text")


def year(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """2021, late 2014 (its last three months, at most the whole)."""
    number = int(match["y"])
    whole = (date(number, 1, 1), date(number, 12, 31))
    if not match["part"]:
        return _span(whole, "year", "text")
    first = {"early": 1, "mid": 5, "late": 10}[match["part"].lower()]
    start, end = cal.months_bounds(number, first, 3 if first != 5 else 4)
    return stretch(start, end, "year", "text", widest=whole, narrowest=(end, start))


def weekday(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the latest such day on or before publication; the next one if the clause looks ahead.

    "Next" is the day of the following week, "Thursday night" runs on into Friday.
    """
    published = context.published
    if published is None:
        return None
    groups = match.groupdict()
    if groups.get("which"):
        return _day(published - DAY * (groups["which"] == "yesterday"), "publication")
    wanted, mod = index_of("weekday", match["weekday"]) - 1, (groups.get("mod") or "").lower()
    day = published - (published.weekday() - wanted) % 7 * DAY
    if mod == "last" and day == published:
        day -= 7 * DAY
    if mod == "next":
        day = cal.week_bounds(published, 1)[0] + wanted * DAY
    elif ahead or mod == "the following":
        day = published + (wanted - published.weekday()) % 7 * DAY
    night = groups.get("part") == "night"
    widest = (day, day + DAY) if night else None
    return stretch(day, day, "day", "publication", widest=widest)


def today(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Today, yesterday, tonight, overnight, this morning, last night."""
    published = context.published
    if published is None:
        return None
    word = (match["day"] or "").lower()
    if word == "overnight" or match["lastnight"] or match["thenight"]:
        night = (published - DAY, published)
        return stretch(*night, "day", "publication", narrowest=(night[1], night[0]))
    return _day(published + {"yesterday": -1, "tomorrow": 1}.get(word, 0) * DAY, "publication")


def previous_day(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the previous day, the day before yesterday; "the same day" has no anchor here."""
    if context.published is None or match["x"] or match["w"] in ("same", "following", "next"):
        return None
    return _day(context.published - DAY * (2 if match["y"] else 1), "publication")


def weekend(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the last Saturday and Sunday; the coming ones if the clause looks ahead."""
    published = context.published
    if published is None:
        return None
    saturday = published - (published.weekday() - 5) % 7 * DAY
    if ahead or (match["mod"] or "").lower() == "next":
        saturday += 7 * DAY
    return _span((saturday, saturday + DAY), "day", "publication")


def ago(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Two days ago, three weeks ago (give or take a week)."""
    if context.published is None:
        return None
    unit, count = got(match, "u") or "day", _count(match) or 1
    day = cal.before(context.published, count, unit)
    granularity = cal.granularity_of(unit)
    if granularity in ("hour", "day"):
        return stretch(day, day, granularity, "publication")
    slack = day - cal.before(day, 1, unit)
    widest = (day - slack, day + slack)
    return stretch(day, day, granularity, "publication", widest=widest, narrowest=(day, day - DAY))


def _count(match: re.Match[str]) -> int | None:
    digits = got(match, "n")
    return int(digits) if digits else number_of(got(match, "number"))


def year_earlier(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve a year earlier: an instant; "the previous year" is a year."""
    if context.published is None:
        return None
    if match.group().lower().endswith(("previous year", "prior year")):
        last = context.published.year - 1
        return _span((date(last, 1, 1), date(last, 12, 31)), "year", "publication")
    day = cal.shift_months(context.published, -12)
    widest = (cal.shift_months(day, -6), cal.shift_months(day, 6))
    return stretch(
        day, day, "year", "publication", widest=widest, narrowest=(day, day - DAY), kind="instant"
    )


def rolling(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the past 48 hours (rolling back from publication), last week (the calendar's)."""
    published, unit = context.published, got(match, "u") or "day"
    if published is None:
        return None
    way = match["way"].lower()
    count, future = _count(match), way in ("next", "coming", "following")
    counted = count is not None
    over = re.match(r"[Oo]ver|[Dd]uring|[Ww]ithin", match.group()) is not None
    if not counted and not (way == "past" or (over and way != "next")) and unit != "day":
        return _calendar_unit(published, unit, 1 if future else -1)
    length = max(int(n) for n in (count or 1, match.groupdict().get("n2") or 0))
    if future:
        return stretch(published, cal.before(published, -length, unit), "day", "publication")
    start = cal.before(published, length, unit)
    if unit == "hour" and length < 24:
        start = published
    vague = 2 if got(match, "number") in ("few", "several", "couple") else 1
    widest = (cal.before(published, length * vague, unit) - DAY, published)
    narrowest = (start + DAY, published - DAY)
    if vague > 1:
        narrowest = (published, published - DAY)
    return stretch(
        start,
        published,
        cal.granularity_of(unit),
        "publication",
        widest=widest,
        narrowest=narrowest,
    )


def _calendar_unit(published: date, unit: str, shift: int) -> Period | None:
    """Return the calendar week, month, quarter or year `shift` away from publication's."""
    if unit == "week":
        return _span(cal.week_bounds(published, shift), "week", "publication")
    if unit == "month":
        bounds = cal.month_bounds(published.year, published.month + shift)
        return _span(bounds, "month", "publication")
    if unit == "quarter":
        index = (published.month - 1) // 3 + 1 + shift
        return _span(cal.quarter_bounds(published.year, index), "quarter", "publication")
    if unit == "year":
        number = published.year + shift
        return _span((date(number, 1, 1), date(number, 12, 31)), "year", "publication")
    return None


def this_unit(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve this week (whole), earlier this month (up to yesterday), so far this year."""
    published = context.published
    if published is None:
        return None
    unit = "year" if match["ytd"] else (got(match, "u") or "year")
    whole = _calendar_unit(published, unit, 0)
    if whole is None or whole.start is None:
        return None
    when = (match["when"] or "").lower()
    if when == "earlier":
        last = max(published - DAY, whole.start)
        return stretch(whole.start, last, whole.granularity, "publication")
    if when == "later":
        return stretch(published, whole.end, whole.granularity, "publication", kind="none")
    if when == "so far" or match["ytd"] or match.group().lower().endswith("so far"):
        return stretch(
            whole.start,
            published,
            whole.granularity,
            "publication",
            kind="cumulative",
            as_of=published,
        )
    return whole


def first_units(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the first 24 hours: the story's first day and, at most, the next."""
    start = context.story_start
    if start is None:
        return None
    unit, count = got(match, "u") or "day", _count(match) or 1
    if unit == "hour":
        days = count // 24
        end, sure = start + days * DAY, start + max(days - 1, 0) * DAY
        return stretch(start, end, "hour", "event", narrowest=(start, sure))
    end = cal.before(start, -count, unit) - DAY
    if count == 1 and unit in ("day", "night"):
        return stretch(start, end, "day", "event")
    narrowest = (start, end - DAY)
    return stretch(
        start,
        end,
        cal.granularity_of(unit),
        "event",
        widest=(start, end + DAY),
        narrowest=narrowest,
    )


def days_in(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Seven days into the war: from the story's start, as of its seventh day."""
    unit, count = got(match, "u") or "day", _count(match) or 1
    published, start = context.published, context.story_start
    if start is None and published is not None:
        start = cal.before(published, count, unit)
    if start is None:
        return None
    end = cal.before(start, -count, unit) - DAY
    if published and end > published:
        end = published
    return stretch(
        start,
        end,
        cal.granularity_of(unit),
        "event",
        widest=(start, end + DAY),
        narrowest=(start, end - DAY),
        kind="cumulative",
        as_of=end,
    )


def day_number(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Day 3, the third day of the war."""
    ordinal = got(match, "ordinal")
    count = index_of("ordinal", ordinal) if ordinal else _count(match)
    if context.story_start is None or not count:
        return None
    return _day(context.story_start + (count - 1) * DAY, "event")


def since_start(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Since the war began: from the story's start, as far as it is known."""
    return _since(context.story_start, context, context.published)


def since_event(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve since the shooting: from the day of the event that the document opens with."""
    start = context.event_day.start if context.event_day else context.story_start
    end = context.published
    return stretch(start, end, "day", "event", kind="cumulative", as_of=end)


def so_far(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """So far: from the story's start (open if unknown) to publication."""
    return running(context, context.published)


def running(context: PeriodContext, as_of: date | None) -> Period:
    """Return a running tally as of a day: from the story's start, open where that is unknown."""
    return _since(context.fresh_start, context, as_of)


def _since(start: date | None, context: PeriodContext, as_of: date | None) -> Period:
    known = context.story_start
    if known and as_of and as_of < known:
        start = known = None
    anchor: Anchor = "event" if start else "none"
    widest = (start or known, as_of)
    return stretch(start, as_of, "day", anchor, widest=widest, kind="cumulative", as_of=as_of)


def now(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Now: an instant, the publication day."""
    if context.published is None:
        return None
    return replace(_day(context.published, "publication"), kind="instant")


RESOLVERS: Mapping[str, Resolver] = {
    function.__name__: function
    for function in (
        numeric_date,
        slash_date,
        day_month,
        days_of_month,
        month,
        month_third,
        quarter,
        months_to,
        fiscal_year,
        years,
        decade,
        year,
        weekday,
        today,
        previous_day,
        weekend,
        ago,
        year_earlier,
        rolling,
        this_unit,
        first_units,
        days_in,
        day_number,
        since_start,
        since_event,
        so_far,
        now,
    )
}
