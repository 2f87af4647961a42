"""Periods that the text states: a stretch, a day, or the stretch of a figure just before.

Each step answers with the period of the claim, or with nothing; choose.py asks them in order.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from contradict.claims.period.case import PeriodCase
from contradict.claims.period.choice import Choice, event, instant, is_few, measures_of
from contradict.claims.period.earlier import stretch_before
from contradict.claims.period.running import running
from contradict.claims.period.stretch import DAY
from contradict.records import Period, PeriodKind, PeriodMention

# What stands before the day, month or year in which something began.
_BEGAN = re.compile(
    r"\b(?:began|begun|started|broke out|erupted|flared(?: up)?|ignited|commenced|kicked off"
    r"|was (?:triggered|sparked|launched)) (?:in |on |last |early in |late in )?$"
)
# "Just today", "on Friday alone": not since the war began.
_JUST = re.compile(r"\b(?:[Jj]ust|[Oo]nly|[Aa]lone)(?: on)? $")
_ALONE = re.compile(r" alone\b")
_IN_ALL = re.compile(
    r"\b(?:[Aa] total(?: of)?|[Ii]n (?:all|total),?|[Aa]ltogether,?|[Oo]verall,?)"
    r"(?: (?:at least|about|some|around|nearly|almost|over|more than))? $"
)
_WERE = re.compile(
    r"(?: [\w’'-]+){0,4}? (?:died|perished|fled|(?:were|was)(?: also)? (?:killed|slain|shot|wounded"
    r"|injured|hurt|arrested|detained|held|evacuated|rescued|freed|captured|destroyed|damaged"
    r"|displaced|abducted|kidnapped|fired|launched))\b"
)
# "It has lost 90 tanks in ten days of war".
_ABOUT = 2 * DAY  # between the end of those ten days and the article that tells so
_IN_DAYS = ("days-in", "in-just-days")
# "300 arrests, 90 of them on Tuesday"
_OWN = re.compile(r"(?: of (?:them|those|these|which|whom))?(?: (?:on|in|during|over))?(?: the)? ?")
# Stretches in which one event may lie.
_DATES = (
    "this-week",
    "month",
    "month-year",
    "year",
    "last-month",
    "rolling",
    "year-of-event",
    "ago",
    "season-of-year",
    "in-season",
)


def of_whole(case: PeriodCase) -> Choice | None:
    """Give a part the period of the whole beside it, unless it is told how some are or when."""
    whole = case.number.whole
    if whole is None:
        return None
    own = _own_time(case)
    if own is not None:
        return (replace(own.period, as_of=own.period.end), own.rule) if case.counted else None
    if "still" in case.cues:
        return instant(case, "of-whole/still")
    if "of-whom-have" in case.cues and whole.kind == "event" and case.counted:
        end = case.as_of
        since = replace(whole, end=end, widest_end=end, narrowest_end=end, as_of=end)
        return replace(since, kind="cumulative"), "of-whole/since"
    return whole, "of-whole"


def _own_time(case: PeriodCase) -> PeriodMention | None:
    """Return the time that follows a part at once: "300 arrests, 90 of them on Tuesday"."""
    text, begin, end = case.number.sentence.text, case.number.sentence.start, case.number.end
    for mention in (case.span, case.day):
        if mention is None or mention.start < end:
            continue
        if _OWN.fullmatch(text, end - begin, mention.start - begin):
            return mention
    return None


def day_alone(case: PeriodCase) -> Choice | None:
    """Take "90 have been killed just today", "on Friday alone 90 have died" as of that day."""
    day = case.day
    if day is None or day.rule.endswith(("-after", "ago")):
        return None  # "just a day after"
    if not case.counted or not case.cues.any("perfect", "total"):
        return None
    if not case.cues.clause[0] <= day.start < case.cues.clause[1]:
        return None
    text, begin = case.number.sentence.text, case.number.sentence.start
    alone = _ALONE.match(text, day.end - begin) or _JUST.search(text, 0, day.start - begin)
    return (replace(day.period, as_of=day.period.end), day.rule) if alone else None


def stated_span(case: PeriodCase) -> Choice | None:
    """Take a stated stretch: in the first 24 hours, last week, in the third quarter."""
    span = case.span
    if span is None:
        return None
    return _until_now(case, span) or _event_within(case, span) or _whole(case, span)


def _until_now(case: PeriodCase, span: PeriodMention) -> Choice | None:
    """Take what "has" happened this week, or in what began then, as the total until now."""
    raised = "raised-to" in case.cues and is_of_this_year(case)
    if not case.counted or not (raised or "perfect" in case.cues):
        return None
    if raised or span.rule == "this-week":
        return _so_far(span.period, case), "this-week"
    done = "had-done" in case.cues  # by then
    if span.rule in _IN_DAYS and not done and _goes_on_until_now(span.period, case):
        end = case.as_of
        until = replace(span.period, end=end, widest_end=end, narrowest_end=end, as_of=end)
        return replace(until, kind="cumulative"), span.rule
    sentence = case.number.sentence
    if _BEGAN.search(sentence.text, 0, span.start - sentence.start):
        return _since(span.period, case), f"began/{span.rule}"
    return None


def _goes_on_until_now(period: Period, case: PeriodCase) -> bool:
    """Tell whether the days of a story are those since it began, until now."""
    end, now = period.end, case.as_of
    return period.anchor == "event" and bool(end and now and end <= now <= end + _ABOUT)


def is_of_this_year(case: PeriodCase) -> bool:
    """Tell whether the text names the year, month or week in which the article was published."""
    span, now = case.span, case.as_of
    if span is None or now is None or span.rule not in ("this-week", "year"):
        return False
    start, end = span.period.start, span.period.end
    return start is not None and end is not None and start <= now <= end


def _since(period: Period, case: PeriodCase) -> Period:
    """Return the total of what began in a stretch, until now."""
    end = case.as_of
    return replace(
        period,
        kind="cumulative",
        end=end,
        widest_end=end,
        narrowest_start=period.end,
        narrowest_end=end,
        as_of=end,
    )


def _event_within(case: PeriodCase, span: PeriodMention) -> Choice | None:
    """Take a week, a month or a year as the time of one event: "A November 2018 sinking killed".

    The day that the opening tells of is the event's, where it lies in the stretch.
    """
    dated = span.rule in _DATES and "perfect" not in case.cues
    if dated and case.measure in measures_of("once"):
        return replace(span.period, kind="event", as_of=case.as_of), f"event/{span.rule}"
    if dated and case.counted and "one-event" in case.cues:
        opening, period = case.context.event_day, span.period
        day = opening.start if opening else None
        if day and period.start and period.end and period.start <= day <= period.end:
            return event(case)
    elif "once" not in case.cues and not _is_of_one_day(case, span):
        return None
    return replace(span.period, kind="event", as_of=case.as_of), f"event/{span.rule}"


def _is_of_one_day(case: PeriodCase, span: PeriodMention) -> bool:
    """Whether "three weeks ago" tells when something happened, rather than how things stood."""
    results = case.measure in measures_of("money") and "deal" not in case.cues
    return span.rule in ("ago", "months-after") and case.kind != "stock" and not results


def _whole(case: PeriodCase, span: PeriodMention) -> Choice:
    """Take the whole of a stretch; a state that is a total is one of the day that tells it."""
    period = span.period
    if case.kind == "stock" and "total" in case.cues and period.end != case.as_of:
        return instant(case, "present")
    if span.rule == "weekend" and case.measure == "revenue" and period.start:
        friday = period.start - DAY  # cinemas count from there
        takings = replace(period, start=friday, widest_start=friday, as_of=period.end)
        return takings, "weekend/takings"
    stock = case.kind == "stock" or case.measure in measures_of("owed")
    kind: PeriodKind = "instant" if stock else "interval"
    if case.counted and span.rule == "year-of-event" and "single-event" in case.cues:
        kind = "event"
    return replace(period, kind=kind, as_of=period.end), span.rule


def _so_far(period: Period, case: PeriodCase) -> Period:
    """Take "this year" of what "has" happened as the year until now."""
    end = case.as_of
    if end is None or period.start is None or not period.end or not period.start <= end:
        return period
    end = min(end, period.end)
    return replace(period, kind="cumulative", end=end, widest_end=end, narrowest_end=end, as_of=end)


def goes_on(case: PeriodCase) -> Choice | None:
    """Take "The largest was ..." and "at the time ..." as of the stretch told just before."""
    if case.span or case.day or case.run or case.headline:
        return None
    told = stretch_before(case.number.sentence, case.context)
    if told is None:
        return None
    end = min(told.end, case.as_of) if told.end and case.as_of else told.end
    return replace(told, end=end, widest_end=end, narrowest_end=end, as_of=end), "told-before"


def stated_day(case: PeriodCase) -> Choice | None:
    """Take a day: of a count, as a running total's as-of, as the instant of a state."""
    day = case.day
    if day is None:
        return None
    if case.counted and case.cues.any("perfect", "total"):
        return _total_by(case, day)
    opening = case.context.event_day
    alone = case.kind == "tally" and case.context.fresh_start is None
    if alone and opening and opening.start == day.period.start:
        return event(case)
    if _is_of_one_event(case, day):
        return event(case)
    before, done = case.previous, "action" in case.cues and case.past
    goes_on = before and before.kind == "interval" and before.start == day.period.start
    if case.counted or (done and (case.kind == "stock" or (goes_on and not case.measured))):
        return replace(day.period, as_of=day.period.end), day.rule
    if case.kind != "stock" and ("deal" in case.cues if case.measured else done):
        return event(case)
    if done and case.measure == "distance" and not (case.context.fresh_start or _is_level(case)):
        return event(case)  # "it sank on Monday 12 km off the coast"
    return instant(case, day.rule)


def _is_of_one_event(case: PeriodCase, day: PeriodMention) -> bool:
    """Tell a few from a tally of the day: "police held four on Sunday", not "arrested 900"."""
    taken = case.measure in measures_of("toll") or case.measure in measures_of("held")
    told = case.cues.clause[0] <= day.start < case.cues.clause[1]
    if not (told and taken and is_few(case) and case.past):
        return False
    return not case.cues.any("losses", "day-long")


def _is_level(case: PeriodCase) -> bool:
    """Tell how high something stood: "the lake peaked at 5 metres"."""
    return "quoted-at" in case.cues


def _total_by(case: PeriodCase, day: PeriodMention) -> Choice | None:
    """Take what "had been killed by Friday" as the total until then.

    "Two have been shot in the city Friday evening" and "it had arrested 900 people Sunday" are of
    one day, and the day on which somebody said it is none of the count.
    """
    clause = case.cues.clause
    if case.as_of_rule.startswith("said") and day.start < clause[0]:
        return None
    follows = case.cues.end <= day.start < clause[1]
    if follows and case.kind == "flow" and "total" not in case.cues:
        return replace(day.period, as_of=day.period.end), day.rule
    if follows and not case.context.fresh_start and "total" not in case.cues:
        return event(case)
    if follows and "perfect" not in case.cues and _is_sum_of_a_day(case):
        return replace(day.period, as_of=day.period.end), day.rule
    return running(case.context, day.period.end), f"as-of/{day.rule}"


def _is_sum_of_a_day(case: PeriodCase) -> bool:
    """Tell whether a number sums up what was done: "A total of 54 men were killed on Friday"."""
    sentence, number = case.number.sentence, case.number
    start, end = number.start - sentence.start, number.end - sentence.start
    return bool(_IN_ALL.search(sentence.text, 0, start) and _WERE.match(sentence.text, end))


def same_stretch(case: PeriodCase) -> Choice | None:
    """Go on with the quarter or year of the figure before: "Sales fell to 9 million"."""
    flows = case.kind == "flow" or case.measure == "percent-change"
    if not (flows and case.measured and case.past) or "perfect" in case.cues:
        return None
    now = case.as_of
    begun = (p for p in case.number.earlier if not (p.start and now and p.start >= now))
    long = (period for period in begun if _goes_on_from(case, period))
    # Not the quarter "a year earlier" that figures are compared with.
    latest = max(long, key=lambda period: period.end or date.min, default=None)
    return (latest, "continued") if latest else None


def _goes_on_from(case: PeriodCase, period: Period) -> bool:
    """Whether figures may go on with a period: a quarter, or a weekend's takings."""
    if period.kind != "interval":
        return False
    if period.granularity in ("month", "quarter", "year"):
        return True
    if case.measure != "revenue" or period.start is None or period.end is None:
        return False
    return DAY <= period.end - period.start <= 2 * DAY
