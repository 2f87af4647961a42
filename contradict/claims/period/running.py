"""Resolves what is relative to the story or the event that a document is about.

Each takes the match, the document's anchors and whether the clause looks ahead, and gives a
`Period` or None where the expression can't be resolved (an undated document, no such day).
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from contradict.claims.period import stretch as cal
from contradict.claims.period.context import PeriodContext
from contradict.claims.period.groups import count_of, day_of, got
from contradict.claims.period.stretch import DAY, Anchor, stretch
from contradict.claims.period.words import index_of
from contradict.records import Period

_ABOUT = 2 * DAY  # between the end of "in seven days" and the article that tells so


def first_units(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve the first 24 hours: the story's first day and, at most, the next."""
    start = context.story_start
    if start is None:
        return None
    unit, count = got(match, "u") or "day", count_of(match) or 1
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
    """Seven days into the war, in seven days of war: from the story's start to its seventh day.

    Where a story began long before, "two days of fighting" are the last two, and "five years of
    war" go on.
    """
    unit, count = got(match, "u") or "day", count_of(match) or 1
    way, published, start = (
        (got(match, "way") or "").strip(),
        context.published,
        context.story_start,
    )
    of = way in ("of", "")
    some = of and not match.group().endswith(("war", "invasion", "conflict"))
    if published is not None and (
        start is None or (some and _is_new(start, count, unit, published))
    ):
        if got(match, "the"):  # of which nobody tells when they were
            return stretch(None, published, cal.granularity_of(unit), "publication")
        return _last_days(published, count, unit, way)
    if start is None:
        return None
    end = cal.before(start, -count, unit) - DAY
    goes_on = of and unit == "year"
    if published and (end > published or (goes_on and published < cal.before(end, -1, unit))):
        end = published
    return stretch(
        start,
        end,
        cal.granularity_of(unit),
        "event",
        widest=(start, end + DAY),
        narrowest=(start, end - DAY),
        kind="interval" if of and not goes_on else "cumulative",
        as_of=end,
    )


def _is_new(start: date, count: int, unit: str, published: date) -> bool:
    """Tell whether days or weeks of fighting are some in a story that began long before."""
    end = cal.before(start, -count, unit)
    return unit in ("hour", "day", "week") and published - end > _ABOUT + (end - start) / 2


def _last_days(published: date, count: int, unit: str, way: str) -> Period:
    """Return "two days of fighting" up to publication."""
    start = cal.before(published, count, unit)
    return stretch(
        start,
        published,
        cal.granularity_of(unit),
        "publication",
        widest=(start - DAY, published),
        narrowest=(start + DAY, published - DAY),
        kind="interval" if way in ("of", "") else "cumulative",
        as_of=published,
    )


def in_just_days(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """In just seven days: since the story began, unless that is not so long ago."""
    start, now = context.story_start, context.published
    if start is None or now is None:
        return None
    unit, count = got(match, "u") or "day", count_of(match) or 1
    days = count / 24 if unit == "hour" else count * (7 if unit == "week" else 1)
    end = start + (max(round(days), 1) - 1) * DAY
    if not -_ABOUT <= now - end <= _ABOUT:
        return None
    end = min(end, now)
    return stretch(start, end, cal.granularity_of(unit), "event", widest=(start, now), as_of=end)


def day_number(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Day 3, the third day of the war."""
    ordinal = got(match, "ordinal")
    count = index_of("ordinal", ordinal) if ordinal else count_of(match)
    if context.story_start is None or not count:
        return None
    return day_of(context.story_start + (count - 1) * DAY, "event")


def since_start(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Since the war began: from the story's start, as far as it is known.

    "Since the army began an offensive three months ago" tells its own, unless that is the story's.
    """
    now, unit, count = context.published, got(match, "u"), count_of(match)
    if now is None or unit is None or count is None:
        return _since(context.story_start, context, now)
    earliest, latest = cal.before(now, count + 1, unit), cal.before(now, count - 1, unit)
    if context.story_start and earliest <= context.story_start <= latest:
        return _since(context.story_start, context, now)
    return stretch(
        cal.before(now, count, unit),
        now,
        cal.granularity_of(unit),
        "publication",
        widest=(earliest, now),
        narrowest=(latest, now),
        kind="cumulative",
        as_of=now,
    )


def since_unit(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve since the start of the year, the month or the week: a tally from its first day."""
    end = context.published
    if end is None:
        return None
    unit = got(match, "u") or "year"
    months = {"year": 1, "month": end.month}
    start = date(end.year, months[unit], 1) if unit in months else cal.week_bounds(end)[0]
    return stretch(start, end, "day", "publication", kind="cumulative", as_of=end)


def since_event(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """Resolve since the shooting: from the day of the event that the document opens with."""
    start = context.event_day.start if context.event_day else context.story_start
    end = context.published
    return stretch(start, end, "day", "event", kind="cumulative", as_of=end)


def whole_story(context: PeriodContext, as_of: date | None) -> Period:
    """Return the tally that a war or outbreak "has killed", from its start however long ago."""
    return _since(context.story_start, context, as_of)


def so_far(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """So far: from the story's start (open if unknown) to publication."""
    return running(context, context.published)


def so_far_today(match: re.Match[str], context: PeriodContext, ahead: bool) -> Period | None:
    """So far today, so far on Friday: a total that began that day."""
    now, weekday = context.published, got(match, "weekday")
    if now is None:
        return None
    day = cal.latest_weekday(now, index_of("weekday", weekday) - 1) if weekday else now
    return stretch(day, day, "day", "publication", kind="cumulative", as_of=day)


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
    return replace(day_of(context.published, "publication"), kind="instant")
