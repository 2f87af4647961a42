"""Running totals: what has added up until now, since a start that the text tells or leaves open.

Each step answers with the period of the claim, or with nothing; choose.py asks them in order.
"""

from __future__ import annotations

from dataclasses import replace

from contradict.claims.period.case import PeriodCase
from contradict.claims.period.choice import Choice, event, instant, is_few, measures_of
from contradict.claims.period.earlier import (
    is_same_period,
    is_told_before,
    start_told_before,
    total_before,
)
from contradict.claims.period.running import running, whole_story
from contradict.claims.period.stated import is_of_this_year
from contradict.claims.period.stretch import DAY, stretch
from contradict.records import Period

_ENDED = ("days-in", "so-far-today")  # totals that end with the days that they name


def earlier(case: PeriodCase) -> Choice | None:
    """Keep what a conflict had cost before the present story out of its running total."""
    start = case.context.story_start
    if not case.counted or start is None or case.run or case.span or "earlier" not in case.cues:
        return None
    last = start - DAY
    return stretch(None, last, "unknown", "event", as_of=last), "earlier"


def running_total(case: PeriodCase) -> Choice | None:
    """Take "so far" and "since" for counts, and what else adds up ("trained since 2015")."""
    if not case.run:
        return None
    if case.measured and case.kind != "flow" and "perfect" not in case.cues:
        return None
    if case.kind == "stock" and not case.cues.any("perfect", "who-have"):
        return None
    period, end = case.run.period, case.as_of
    if period.start is None:
        period = _with_start(case, period)
    if end is None or (period.start and end < period.start) or case.run.rule in _ENDED:
        end = period.end
    period = replace(period, end=end, widest_end=end, narrowest_end=end, as_of=end)
    return period, case.run.rule


def in_that_time(case: PeriodCase) -> Choice | None:
    """Go on with the total of the sentence before: "since 2009. Nine have died in that time"."""
    if not case.counted or case.span or case.day or case.run or "perfect" not in case.cues:
        return None
    told = total_before(case.number.sentence, case.context)
    return (told, "in-that-time") if told is not None else None


def same_time(case: PeriodCase) -> Choice | None:
    """Go on with the total of the claim before: "As of Friday 40 died. By then 90 had fled"."""
    if case.previous is None or not case.counted or case.span or case.day or case.run:
        return None
    told = "same-time" in case.cues and case.previous.kind == "cumulative"
    return (case.previous, "same-time") if told else None


def same_period(case: PeriodCase) -> Choice | None:
    """Go on with a stretch told just before: "90 died in the same period", "12 had died there".

    Not where "the same period" is that of a year before: "40, up from 31 in the same period".
    """
    told = case.previous
    if told is None or not case.counted or case.run or case.day or "single-event" in case.cues:
        return None
    if case.span is None:
        again = case.kind == "tally" and "died-there" in case.cues
    else:
        again = is_same_period(case.span, case.number.sentence)
    if not again or not is_told_before(told, case.number.sentence, case.context):
        return None
    return told, "same-period"


def story_total(case: PeriodCase) -> Choice | None:
    """Take what "the war has killed" as its running total."""
    if not case.counted or case.span or "story" not in case.cues:
        return None
    return whole_story(case.context, case.as_of), "story"


def rival(case: PeriodCase) -> Choice | None:
    """Take "the ministry put the number at 30" as of what the claim before counts, of one day."""
    told = case.number.rival
    if told is None or told.kind not in ("interval", "event") or "rival" not in case.cues:
        return None
    free = not (case.span or case.day or case.run) and case.counted
    return (told, "rival") if free else None


def raised_to(case: PeriodCase) -> Choice | None:
    """Take what an event has raised a total to as a running total; a toll may be the event's."""
    if "raised-to" not in case.cues or "single-event" in case.cues or is_of_this_year(case):
        return None
    alone = case.kind == "tally" and case.context.fresh_start is None and case.context.event_day
    if alone and not case.context.epidemic and not case.run:
        return event(replace(case, day=None))  # the day is that of the last body found
    return running(case.context, case.as_of), "raised-to"


def epidemic(case: PeriodCase) -> Choice | None:
    """Take the sick and the dead of a disease as running totals, new ones as those of a day."""
    told = case.measure == "cases" or (case.measure == "killed" and case.headline)
    spreads = case.context.epidemic and (told or "perfect" in case.cues)
    if "single-event" in case.cues:
        return None
    if not case.counted or case.kind == "stock" or case.span or not spreads:
        return None
    if case.day and not case.cues.any("perfect", "total"):
        return None
    return running(case.context, case.as_of), "epidemic"


def stated_as_of(case: PeriodCase) -> Choice | None:
    """Take a count "as of Monday" as running, unless it is one event's."""
    counts = case.counted or (case.kind == "level" and not case.measured)
    if not counts or "single-event" in case.cues or not case.as_of_rule.startswith("as-of"):
        return None
    return running(case.context, case.as_of), case.as_of_rule


def untimed(case: PeriodCase) -> Choice | None:
    """Take a count without a time as running if it says so or a story is on.

    Not "the two men were taken away", who are known and of one event, nor "five were killed",
    fewer than a war takes.
    """
    if is_few(case) and ("known-ones" in case.cues or _is_told_as_past(case)):
        return event(case)
    if case.counted and (case.context.fresh_start or "total" in case.cues):
        total = running(case.context, case.as_of)
        told = total.start is None and "perfect" in case.cues
        return (_with_start(case, total) if told else total), "running"
    perfect = "perfect" in case.cues
    if perfect and case.kind == "level" and not case.measured and "known" in case.cues:
        return instant(case, "known")
    adds_up = (case.measure in measures_of("running") and perfect) or (
        case.measure in measures_of("money") and "accrued" in case.cues
    )
    if not adds_up and not (case.kind == "level" and not case.measured and perfect):
        return None
    alone = case.context.event_day is not None and case.context.fresh_start is None
    if not adds_up and alone and "pluperfect" in case.cues:
        return event(case)
    return running(case.context, case.as_of), "running"


def _is_told_as_past(case: PeriodCase) -> bool:
    """Tell whether a toll is told in the plain past: "five were killed", not "have been".

    Nor is it the next of a list of totals: "90 men, and four women".
    """
    if case.measure not in measures_of("toll"):
        return False
    listed = case.previous is not None and case.previous.kind == "cumulative" and not case.past
    return not listed and not case.cues.any(
        "perfect", "who-have", "total", "army", "story", "losses"
    )


def _with_start(case: PeriodCase, period: Period) -> Period:
    """Give a total without a start the one that the sentences just before tell.

    Not a toll: it counts from the start of its story, whatever else counts from January.
    """
    if case.kind == "tally":
        return period
    start = start_told_before(case.number.sentence, case.context)
    if start is None or (period.end and start > period.end):
        return period
    return replace(period, start=start, widest_start=start, narrowest_start=start)
