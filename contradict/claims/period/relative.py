"""Resolves what is relative to the publication: weekdays, yesterday, the past week.

Each takes the match, the document's anchors and whether the clause looks ahead, and gives a
`Period` or None where the expression can't be resolved (an undated document, no such day).
"""

from __future__ import annotations

import re
from datetime import date

from contradict.claims.period import stretch as cal
from contradict.claims.period.context import PeriodContext
from contradict.claims.period.groups import count_of, day_of, got, span_of
from contradict.claims.period.stretch import DAY, stretch
from contradict.claims.period.words import index_of
from contradict.records import Period


def weekday(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the latest such day on or before publication; the next one if the clause looks ahead.

    "Next" is the day of the following week, "Thursday night" runs on into Friday.
    """
    published = context.published
    if published is None:
        return None
    groups = match.groupdict()
    if groups.get("which"):
        return day_of(published - DAY * (groups["which"] == "yesterday"), "publication")
    if groups.get("d"):
        return _weekday_of_month(match, published, ahead)
    wanted, mod = index_of("weekday", match["weekday"]) - 1, (groups.get("mod") or "").lower()
    day = cal.latest_weekday(published, wanted)
    if mod == "last" and day == published:
        day -= 7 * DAY
    if mod == "next":
        day = cal.week_bounds(published, 1)[0] + wanted * DAY
    elif (ahead and mod not in ("last", "the previous")) or mod == "the following":
        day = published + (wanted - published.weekday()) % 7 * DAY
    elif not mod and _is_update(day, context):
        day += 7 * DAY
    night = groups.get("part") == "night"
    widest = (day, day + DAY) if night else None
    return stretch(day, day, "day", "publication", widest=widest)


def _is_update(day: date, context: PeriodContext) -> bool:
    """Tell whether a day before the story is rather tomorrow's, of a page updated then."""
    start, now = context.story_start, context.published
    return bool(start and now and day < start <= now and day + 6 * DAY <= now)


def _weekday_of_month(match: re.Match[str], published: date, ahead: bool) -> Period | None:
    """Resolve Friday the 13th: the nearest such day of the last or next two months."""
    wanted = (index_of("weekday", match["weekday"]) - 1, int(match["d"]))
    for days in range(62):
        day = published + (days if ahead else -days) * DAY
        if (day.weekday(), day.day) == wanted:
            return day_of(day, "publication")
    return None


def today(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Today, yesterday, tonight, overnight, this morning, last night."""
    published = context.published
    if published is None:
        return None
    word = (match["day"] or "").lower()
    if word == "overnight" or match["lastnight"] or match["thenight"]:
        night = (published - DAY, published)
        return stretch(*night, "day", "publication", narrowest=(night[1], night[0]))
    return day_of(published + {"yesterday": -1, "tomorrow": 1}.get(word, 0) * DAY, "publication")


def overnight_into(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve overnight into Friday: the night to the latest such day."""
    published = context.published
    if published is None:
        return None
    wanted = index_of("weekday", match.group().removesuffix(" morning").split()[-1]) - 1
    day = cal.latest_weekday(published, wanted)
    return stretch(day - DAY, day, "day", "publication", narrowest=(day, day - DAY))


def recent(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """In recent weeks: up to publication, from a day that nobody tells."""
    end = context.published
    if end is None:
        return None
    unit = cal.granularity_of((got(match, "u") or "days").removesuffix("s"))
    return stretch(None, end, unit, "publication", narrowest=(end, end - DAY))


def previous_day(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the day before yesterday; the previous and the next day hang on the event's."""
    if context.published is None or match["x"]:
        return None
    which = got(match, "w")
    if which:
        event = context.event_day
        if event is None or event.start is None or event.start != event.end:
            return None
        shift = {"previous": -1, "same": 0}.get(which, 1)
        day = event.start + shift * DAY
        return day_of(day, "event") if day <= context.published else None
    return day_of(context.published + DAY * (2 if match["t"] else -2), "publication")


def days_after(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve "a day after a bomb killed nine" from publication, until aftermath.py anchors it."""
    if context.published is None:
        return None
    return day_of(context.published - (count_of(match) or 1) * DAY, "publication")


def days_from_event(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve "Two days earlier, ..." at the start of a sentence from the day of the one event."""
    event, published = context.event_day, context.published
    if published is None or event is None or event.start is None or event.start != event.end:
        return None
    days = (count_of(match) or 1) * (7 if got(match, "u") == "week" else 1)
    day = event.start + (days if got(match, "w") == "later" else -days) * DAY
    return day_of(day, "event") if day <= published else None


def weekend(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the last Saturday and Sunday; the coming ones if the clause looks ahead."""
    published = context.published
    if published is None:
        return None
    saturday = cal.latest_weekday(published, 5)
    if ahead or (match["mod"] or "").lower() == "next":
        saturday += 7 * DAY
    return span_of((saturday, saturday + DAY), "day", "publication")


def ago(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Two days ago, three weeks ago (give or take a week)."""
    if context.published is None:
        return None
    unit, count = got(match, "u") or "day", count_of(match) or 1
    day = cal.before(context.published, count, unit)
    granularity = cal.granularity_of(unit)
    if granularity in ("hour", "day"):
        return stretch(day, day, granularity, "publication")
    slack = day - cal.before(day, 1, unit)
    widest = (day - slack, day + slack)
    return stretch(day, day, granularity, "publication", widest=widest, narrowest=(day, day - DAY))


def year_earlier(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve a year earlier: an instant; "the previous year" is a year."""
    if context.published is None:
        return None
    if match.group().lower().endswith(("previous year", "prior year")):
        last = context.published.year - 1
        return span_of((date(last, 1, 1), date(last, 12, 31)), "year", "publication")
    day = cal.shift_months(context.published, -12)
    widest = (cal.shift_months(day, -6), cal.shift_months(day, 6))
    return stretch(
        day, day, "year", "publication", widest=widest, narrowest=(day, day - DAY), kind="instant"
    )


# "Over the last month", "in the last week" go back from now; "in the last quarter" is a calendar's.
_OVER = re.compile(r"[Oo]ver|[Dd]uring|[Ww]ithin|[Ii]n the last (?!quarter|decade)")


def rolling(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the past 48 hours (rolling back from publication), last week (the calendar's)."""
    published, unit = context.published, got(match, "u") or "day"
    if published is None:
        return None
    way = match["way"].lower()
    count, future = count_of(match), way in ("next", "coming", "following")
    counted = count is not None
    over = _OVER.match(match.group()) is not None
    if not counted and not (way == "past" or (over and way != "next")) and unit != "day":
        whole = _calendar_unit(published, unit, 1 if future else -1)
        return _part_of(whole, match["third"]) if whole and match["third"] else whole
    length = max(int(n) for n in (count or 1, match.groupdict().get("n2") or 0))
    if future:
        last = cal.before(published, -length, unit)
        return stretch(published, last, "day", "publication", kind="none")
    start = cal.before(published, length, unit)
    if start == (context.fresh_start or start) - DAY:
        start += DAY  # "over the last week" of a war that began a week ago
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


def _part_of(whole: Period, part: str) -> Period | None:
    """Return the early, middle or late third of a calendar unit, at most the whole."""
    if whole.start is None or whole.end is None:
        return None
    bounds = (whole.start, whole.end)
    start, end = cal.third_of(bounds, part)
    return stretch(
        start, end, whole.granularity, "publication", widest=bounds, narrowest=(end, start)
    )


def _calendar_unit(published: date, unit: str, shift: int) -> Period | None:
    """Return the calendar week, month, quarter or year `shift` away from publication's."""
    if unit == "week":
        return span_of(cal.week_bounds(published, shift), "week", "publication")
    if unit == "month":
        bounds = cal.month_bounds(published.year, published.month + shift)
        return span_of(bounds, "month", "publication")
    if unit == "quarter":
        index = (published.month - 1) // 3 + 1 + shift
        return span_of(cal.quarter_bounds(published.year, index), "quarter", "publication")
    if unit == "year":
        number = published.year + shift
        return span_of((date(number, 1, 1), date(number, 12, 31)), "year", "publication")
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
