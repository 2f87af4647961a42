"""Chooses the period of the claim at a number."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from contradict.claims.period import figures
from contradict.claims.period.case import Case, read_case
from contradict.claims.period.choice import Choice, event, instant, is_of_crime, measures_of
from contradict.claims.period.context import PeriodContext
from contradict.claims.period.cues import tells_strike
from contradict.claims.period.earlier import start_told_before, stretch_before
from contradict.claims.period.running import running, whole_story
from contradict.claims.period.stretch import DAY, stretch
from contradict.claims.period.trial import dates_the_court
from contradict.records import Period, PeriodKind, PeriodMention, Sentence

# What stands before the day, month or year in which something began.
_BEGAN = re.compile(
    r"\b(?:began|begun|started|broke out|erupted) (?:in |on |last |early in |late in )?$"
)
# Stretches in which one event may lie.
_DATES = ("this-week", "month", "month-year", "year", "last-month", "rolling", "year-of-event")
MeasureKind = Literal["tally", "flow", "stock", "level"]


def choose_period(
    sentence: Sentence,
    number_start: int,
    number_end: int,
    mentions: Sequence[PeriodMention],
    context: PeriodContext,
    *,
    measure_kind: MeasureKind | str,
    event_like: bool,
    previous: Period | None,
    measure: str = "",
    earlier: Sequence[Period] = (),
) -> Choice:
    """Return the period that the claim at a number has, and the rule that chose it.

    `mentions` are the sentence's, from `find_periods`; `event_like` says that the sentence
    tells of one event; `measure` is what is counted; `previous` is the period of the claim
    before it, which a sentence without times of its own continues, `earlier` those of all
    claims shortly before. The rule of a claim in an undated document ends in "/undated": only
    what the text dates in full has dates there.
    """
    context = context.at(sentence.index)
    case = read_case(
        sentence, number_start, number_end, mentions, context,
        measure_kind, event_like, previous, measure, earlier,
    )  # fmt: skip
    day = case.day if is_of_crime(case) else None
    if day and dates_the_court(sentence.text, day.start - sentence.start):
        case = replace(case, day=None)
    period, rule = next(choice for step in _STEPS if (choice := step(case)))
    return period, rule if context.published else f"{rule}/undated"


def _future(case: Case) -> Choice | None:
    """Give what is yet to come no period, but a total that is about to pass a mark its start."""
    if "future" not in case.cues:
        return None
    if case.counted and "imminent" in case.cues:
        begun = running(case.context, case.as_of)
        return replace(begun, end=None, widest_end=None, narrowest_end=None), "imminent"
    if case.span and case.as_of and (case.span.period.end or case.as_of) >= case.as_of:
        return case.span.period, f"future/{case.span.rule}"
    return Period(kind="none"), "future"


def _earlier(case: Case) -> Choice | None:
    """Keep what a conflict had cost before the present story out of its running total."""
    start = case.context.story_start
    if not case.counted or start is None or case.run or case.span or "earlier" not in case.cues:
        return None
    last = start - DAY
    return stretch(None, last, "unknown", "event", as_of=last), "earlier"


def _running_total(case: Case) -> Choice | None:
    """Take "so far" and "since" for counts, and what else adds up ("trained since 2015")."""
    if not case.run:
        return None
    if case.measured and case.kind != "flow" and "perfect" not in case.cues:
        return None
    if case.kind == "stock" and "perfect" not in case.cues:
        return None
    period, end = case.run.period, case.as_of
    if period.start is None:
        period = _begun(case, period)
    if end is None or (period.start and end < period.start) or case.run.rule == "days-in":
        end = period.end
    period = replace(period, end=end, widest_end=end, narrowest_end=end, as_of=end)
    return period, case.run.rule


def _story_total(case: Case) -> Choice | None:
    """Take what "the war has killed" as its running total."""
    if not case.counted or case.span or "story" not in case.cues:
        return None
    return whole_story(case.context, case.as_of), "story"


def _raised_to(case: Case) -> Choice | None:
    """Take what an event has raised a total to as a running total; a toll may be the event's."""
    if "raised-to" not in case.cues or "single-event" in case.cues:
        return None
    alone = case.kind == "tally" and case.context.fresh_start is None and case.context.event_day
    if alone and not case.context.epidemic and not case.run:
        return event(replace(case, day=None))  # the day is that of the last body found
    return running(case.context, case.as_of), "raised-to"


def _epidemic(case: Case) -> Choice | None:
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


def _stated_span(case: Case) -> Choice | None:
    """Take a stated stretch: in the first 24 hours, last week, in the third quarter."""
    if not case.span:
        return None
    if case.span.rule == "this-week" and case.counted and "perfect" in case.cues:
        return _so_far(case.span.period, case), "this-week"
    if case.counted and "perfect" in case.cues and _begins(case):
        return _since(case.span.period, case), f"began/{case.span.rule}"
    if _is_dated_event(case):
        told, period = case.context.event_day, case.span.period
        day = told.start if told else None
        if day and period.start and period.end and period.start <= day <= period.end:
            return event(case)
        return replace(period, kind="event", as_of=case.as_of), f"event/{case.span.rule}"
    if "once" in case.cues:
        return replace(case.span.period, kind="event", as_of=case.as_of), f"event/{case.span.rule}"
    if case.kind == "stock" and "total" in case.cues and case.span.period.end != case.as_of:
        return instant(case, "present")
    if case.span.rule == "weekend" and case.measure == "revenue" and case.span.period.start:
        friday = case.span.period.start - DAY  # cinemas count from there
        period = replace(case.span.period, start=friday, widest_start=friday)
        return replace(period, as_of=period.end), "weekend/takings"
    kind: PeriodKind = "instant" if case.kind == "stock" else "interval"
    if case.counted and case.span.rule == "year-of-event" and "single-event" in case.cues:
        kind = "event"
    return replace(case.span.period, kind=kind, as_of=case.span.period.end), case.span.rule


def _begins(case: Case) -> bool:
    """Whether a stretch only tells when it began: "the war, which began in April, has killed"."""
    if case.span is None:
        return False
    sentence = case.cues.sentence
    return _BEGAN.search(sentence.text, 0, case.span.start - sentence.start) is not None


def _since(period: Period, case: Case) -> Period:
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


def _is_dated_event(case: Case) -> bool:
    """Whether a week, a month or a year dates one event: "A November 2018 sinking killed 32"."""
    dated = case.span is not None and case.span.rule in _DATES
    return (
        dated and case.kind == "tally" and "perfect" not in case.cues and "one-event" in case.cues
    )


def _so_far(period: Period, case: Case) -> Period:
    """Take "this year" of what "has" happened as the year until now."""
    end = case.as_of
    if end is None or period.start is None or not period.end or not period.start <= end:
        return period
    end = min(end, period.end)
    return replace(period, kind="cumulative", end=end, widest_end=end, narrowest_end=end, as_of=end)


def _begun(case: Case, period: Period) -> Period:
    """Give a total without a start the one that the sentences just before tell.

    Not a toll: it counts from the start of its story, whatever else counts from January.
    """
    if case.kind == "tally":
        return period
    start = start_told_before(case.cues.sentence, case.context)
    if start is None or (period.end and start > period.end):
        return period
    return replace(period, start=start, widest_start=start, narrowest_start=start)


def _goes_on(case: Case) -> Choice | None:
    """Take "The largest was ..." and "at the time ..." as of the stretch told just before."""
    if case.span or case.day or case.run or case.headline:
        return None
    told = stretch_before(case.cues.sentence, case.context)
    if told is None:
        return None
    end = min(told.end, case.as_of) if told.end and case.as_of else told.end
    return replace(told, end=end, widest_end=end, narrowest_end=end, as_of=end), "told-before"


def _occasion(case: Case) -> Choice | None:
    """Take a crowd, a magnitude, a vote as that of the event at which it was taken."""
    struck = case.measure in ("distance", "depth") and "quake-at" in case.cues
    if struck or (case.measure == "share" and "polled" in case.cues):
        return event(case)
    if case.measure not in measures_of("occasion") or "ongoing" in case.cues:
        return None
    if "present" in case.cues and not case.headline and not case.cues.any("action", "copula"):
        return None
    return event(case)


def _stated_as_of(case: Case) -> Choice | None:
    """Take a count "as of Monday" as running, unless it is one event's."""
    counts = case.counted or (case.kind == "level" and not case.measured)
    if not counts or "single-event" in case.cues or not case.as_of_rule.startswith("as-of"):
        return None
    return running(case.context, case.as_of), case.as_of_rule


def _ongoing(case: Case) -> Choice | None:
    """Take what is going on as a state: "thousands are being evacuated"."""
    if "ongoing" not in case.cues:
        return None
    return instant(case, "ongoing")


def _single_event(case: Case) -> Choice | None:
    """Take the event of "killed when a shell hit", on the day that it or the opening names."""
    cues = case.cues
    if "no-reports" in cues or (case.kind == "stock" and "gathering" in cues):
        return event(case)
    told = case.past or (not case.measured and "result" in cues)
    if not case.counted and (not told or (case.measured and not _is_of_event(case))):
        return None
    strong = cues.any("single-event", "result")
    weak = case.event_like and not cues.any("perfect", "total") and case.kind != "stock"
    return event(case) if strong or weak else None


def _is_of_event(case: Case) -> bool:
    """Whether a past figure with a unit belongs to a deal or, outside a long story, an event."""
    if "deal" in case.cues and case.measure not in measures_of("relative"):
        return True
    if case.context.fresh_start is not None or case.measure in measures_of("money"):
        return False
    return "single-event" in case.cues


def _stated_day(case: Case) -> Choice | None:
    """Take a day: of a count, as a running total's as-of, as the instant of a state."""
    day = case.day
    if not day:
        return None
    if case.counted and case.cues.any("perfect", "total"):
        if case.as_of_rule.startswith("said") and day.start < case.cues.clause[0]:
            return None
        if _is_dated_perfect(case):
            return event(case)
        return running(case.context, day.period.end), f"as-of/{day.rule}"
    opening = case.context.event_day
    alone = case.kind == "tally" and case.context.fresh_start is None
    if alone and opening and opening.start == day.period.start:
        return event(case)
    same = case.previous and (case.previous.kind, case.previous.start) == (
        "interval",
        day.period.start,
    )
    done = "action" in case.cues and case.past
    if case.counted or (done and (case.kind == "stock" or (same and not case.measured))):
        return replace(day.period, as_of=day.period.end), day.rule
    if case.kind != "stock" and ("deal" in case.cues if case.measured else done):
        return event(case)
    return instant(case, day.rule)


def _is_dated_perfect(case: Case) -> bool:
    """Whether "have been" tells of one day: "Two have been shot in the city Friday evening"."""
    if case.day is None or case.context.fresh_start or "total" in case.cues:
        return False
    return case.day.start >= case.cues.end and case.day.start < case.cues.clause[1]


def _continued(case: Case) -> Choice | None:
    """Go on with the event of the claim before: "It said three were hurt"."""
    if case.previous is None or case.previous.kind != "event" or not case.counted:
        return None
    if case.cues.any("perfect", "total") or case.as_of_rule != "publication":
        return None
    if case.context.fresh_start and "army" in case.cues:
        return None
    return case.previous, "continued"


def _of_those(case: Case) -> Choice | None:
    """Give "four of the dead" the period in which the dead were counted."""
    if case.previous is None or not case.counted or "of-those" not in case.cues:
        return None
    return (case.previous, "of-those") if case.previous.kind != "none" else None


def _after_strike(case: Case) -> Choice | None:
    """Take "it said three were hurt", after the sentence that tells of a strike, as its toll."""
    if not case.counted or case.context.fresh_start is None or case.headline or case.day:
        return None
    if not case.past or case.cues.any("perfect", "total", "army", "story"):
        return None
    return event(case) if tells_strike(case.before) else None


def _same_stretch(case: Case) -> Choice | None:
    """Go on with the quarter or year of the figure before: "Sales fell to 9 million"."""
    flows = case.kind == "flow" or case.measure == "percent-change"
    if not (flows and case.measured and case.past) or "perfect" in case.cues:
        return None
    long = (period for period in case.earlier if _goes_on_from(case, period))
    # Not the quarter "a year earlier" that figures are compared with.
    latest = max(long, key=lambda period: period.end or date.min, default=None)
    return (latest, "continued") if latest else None


def _goes_on_from(case: Case, period: Period) -> bool:
    """Whether figures may go on with a period: a quarter, or a weekend's takings."""
    if period.kind != "interval":
        return False
    if period.granularity in ("month", "quarter", "year"):
        return True
    if case.measure != "revenue" or period.start is None or period.end is None:
        return False
    return DAY <= period.end - period.start <= 2 * DAY


def _tally(case: Case) -> Choice | None:
    """Take a count without a time as running if it says so or a story is on."""
    if case.counted and (case.context.fresh_start or "total" in case.cues):
        total = running(case.context, case.as_of)
        told = total.start is None and "perfect" in case.cues
        return (_begun(case, total) if told else total), "running"
    if case.measure in measures_of("running") and "perfect" in case.cues:
        return running(case.context, case.as_of), "running"
    if case.measure in measures_of("money") and "accrued" in case.cues:
        return running(case.context, case.as_of), "running"
    if case.kind == "level" and not case.measured and "perfect" in case.cues:
        alone = case.context.event_day is not None and case.context.fresh_start is None
        if alone and "pluperfect" in case.cues:
            return event(case)
        return running(case.context, case.as_of), "running"
    return None


def _otherwise(case: Case) -> Choice:
    """Take a past count as an event's, a present state as an instant."""
    if case.counted:
        return event(case)
    if case.kind in ("level", "flow"):
        if case.measured and "deal" in case.cues and "present" not in case.cues:
            return event(case)
        if not case.measured and (case.past or (case.headline and "present" not in case.cues)):
            return event(case)
    return instant(case, "present")


_STEPS: tuple[Callable[[Case], Choice | None], ...] = (
    figures.staff,
    figures.struck,
    _future,
    figures.degrees,
    figures.unbegun,
    figures.until,
    figures.static,
    figures.rate,
    figures.kin,
    _earlier,
    _running_total,
    _story_total,
    _raised_to,
    _epidemic,
    figures.quoted,
    figures.season,
    figures.grown,
    _stated_span,
    figures.quarterly,
    figures.result,
    _goes_on,
    _occasion,
    _stated_as_of,
    _ongoing,
    _single_event,
    _stated_day,
    _of_those,
    _same_stretch,
    _continued,
    _after_strike,
    figures.measured_event,
    _tally,
    _otherwise,
)
