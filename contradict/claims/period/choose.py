"""Chooses the period of the claim at a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from contradict.claims.period.context import PeriodContext
from contradict.claims.period.cues import Cues, read_cues
from contradict.claims.period.resolvers import running
from contradict.claims.period.stretch import stretch
from contradict.records import Period, PeriodMention, Sentence

MeasureKind = Literal["tally", "flow", "stock", "level"]
NONE = Period(kind="none")


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
) -> tuple[Period, str]:
    """Return the period that the claim at a number has, and the rule that chose it.

    `mentions` are the sentence's, from `find_periods`; `event_like` says that the caller
    knows the claim to be about one event; `previous` is the period of the claim before it
    in the same paragraph, which an undated part or a following sentence continues.
    """
    cues = read_cues(sentence, number_start, number_end)
    as_of, _ = _as_of(mentions, context)
    if "future" in cues:
        return NONE, "future"
    near = _near(mentions, number_start, number_end)
    run = next((m for m in near if m.period.kind == "cumulative"), None)
    if measure_kind in ("tally", "flow") and run:
        return _cumulative(run, as_of, context), run.rule
    span = next((m for m in near if _is_span(m)), None)
    if span:
        return replace(span.period, as_of=span.period.end), span.rule
    day = next((m for m in near if _is_day(m)), None)
    if measure_kind == "level":
        return _level(cues, day, as_of)
    if measure_kind == "stock":
        return _instant(day, as_of)
    if event_like or "single-event" in cues:
        return _event(day, as_of, context), "event" + (f"+{day.rule}" if day else "")
    if day:
        return replace(day.period, as_of=day.period.end), day.rule
    if "perfect" in cues or "total" in cues or context.story_start:
        return running(context, as_of), "running"
    if previous is not None and previous.kind == "event":
        return previous, "continued"
    return _event(None, as_of, context), "event"


def _as_of(mentions: Sequence[PeriodMention], context: PeriodContext) -> tuple[date | None, str]:
    """Return the day up to which the sentence's tallies count: stated, said, or publication."""
    for wanted in ("as-of/", "said/"):
        for mention in mentions:
            if mention.rule.startswith(wanted) and mention.period.as_of:
                return mention.period.as_of, mention.rule
    return context.published, "publication"


def _near(mentions: Sequence[PeriodMention], start: int, end: int) -> list[PeriodMention]:
    usable = [
        m
        for m in mentions
        if m.period.kind != "none" and not m.rule.startswith(("said/", "as-of/"))
    ]
    return sorted(usable, key=lambda m: max(start - m.end, m.start - end, 0))


def _is_span(mention: PeriodMention) -> bool:
    period = mention.period
    return period.kind == "interval" and not _is_day(mention)


def _is_day(mention: PeriodMention) -> bool:
    return mention.period.kind == "interval" and mention.period.granularity == "day"


def _cumulative(run: PeriodMention, as_of: date | None, context: PeriodContext) -> Period:
    end = as_of if as_of and (run.period.start is None or as_of >= run.period.start) else None
    end = end or run.period.end
    return replace(run.period, end=end, widest_end=end, narrowest_end=end, as_of=end)


def _level(cues: Cues, day: PeriodMention | None, as_of: date | None) -> tuple[Period, str]:
    if "static" in cues:
        return NONE, "static"
    if day:
        return replace(day.period, kind="instant", as_of=day.period.end), day.rule
    if as_of is None:
        return Period(kind="instant"), "present"
    return stretch(as_of, as_of, "day", "publication", kind="instant", as_of=as_of), "present"


def _instant(day: PeriodMention | None, as_of: date | None) -> tuple[Period, str]:
    if day:
        return replace(day.period, kind="instant", as_of=day.period.end), day.rule
    return stretch(as_of, as_of, "day", "publication", kind="instant", as_of=as_of), "stock"


def _event(day: PeriodMention | None, as_of: date | None, context: PeriodContext) -> Period:
    if day:
        return replace(day.period, kind="event", as_of=as_of)
    if context.event_day:
        return replace(context.event_day, kind="event", as_of=as_of)
    return stretch(None, as_of, "unknown", "none", kind="event", as_of=as_of)
