"""Chooses the period of the claim at a number."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from contradict.claims.period.context import PeriodContext
from contradict.claims.period.cues import Cues, read_cues
from contradict.claims.period.expressions import DAY_RULES
from contradict.claims.period.resolvers import running
from contradict.claims.period.stretch import stretch
from contradict.records import Period, PeriodKind, PeriodMention, Sentence

MeasureKind = Literal["tally", "flow", "stock", "level"]
Choice = tuple[Period, str]


# A number with a unit or a currency: a measured level, where a bare one counts something.
_MEASURED = re.compile(
    r"[$£€¥₹%]|\b(?:miles?|km|kms|kilomet(?:er|re)s?|met(?:er|re)s?|m|feet|ft|foot|inch(?:es)?|yards?"
    r"|percent|per ?cent|percentage|dollars?|euros?|pounds?|roubles?|rubles?|USD|EUR|GBP|degrees?"
    r"|tonnes?|tons?|kg|kilos?|kilograms?|acres?|hectares?|liters?|litres?|barrels?|magnitude|blocks)\b"
)
_UNIT_AFTER = 14  # characters after a number in which its unit stands


@dataclass(frozen=True, slots=True)
class _Case:
    """All that a choice looks at; the mentions are the usable ones, nearest first."""

    cues: Cues
    run: PeriodMention | None
    span: PeriodMention | None
    day: PeriodMention | None
    as_of: date | None
    as_of_rule: str
    kind: str
    measured: bool
    headline: bool
    event_like: bool
    previous: Period | None
    context: PeriodContext

    @property
    def counted(self) -> bool:
        """Whether the claim is a tally or a flow."""
        return self.kind in ("tally", "flow")

    @property
    def past(self) -> bool:
        """Whether the clause tells of something done, not of a state."""
        return self.cues.any("action", "copula", "perfect") and "present" not in self.cues


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
) -> Choice:
    """Return the period that the claim at a number has, and the rule that chose it.

    `mentions` are the sentence's, from `find_periods`; `event_like` says that the sentence
    tells of one event; `previous` is the period of the claim before it, which a sentence
    without times of its own continues.
    """
    context = context.at(sentence.index)
    cues = read_cues(sentence, number_start, number_end)
    near = _near(mentions, number_start, number_end, cues)
    as_of, as_of_rule = _as_of(mentions, context)
    case = _Case(
        cues=cues,
        run=next((m for m in near if m.period.kind == "cumulative"), None),
        span=next((m for m in near if _is_span(m)), None),
        day=next((m for m in near if _is_day(m) and m.start < cues.clause[1]), None),
        as_of=as_of,
        as_of_rule=as_of_rule,
        kind=measure_kind,
        measured=_measured(sentence, number_start, number_end),
        headline=sentence.headline,
        event_like=event_like,
        previous=previous,
        context=context,
    )
    return next(choice for step in _STEPS if (choice := step(case)))


def _measured(sentence: Sentence, start: int, end: int) -> bool:
    begin, stop = start - sentence.start, end - sentence.start
    return bool(_MEASURED.search(sentence.text[max(0, begin - 1) : stop + _UNIT_AFTER]))


def _future(case: _Case) -> Choice | None:
    """Give what is yet to come no period."""
    return (Period(kind="none"), "future") if "future" in case.cues else None


def _static(case: _Case) -> Choice | None:
    """Give facts of geography or law no period: "a city of 3 million", "men aged 18 to 60"."""
    if case.counted or "static" not in case.cues:
        return None
    return Period(kind="none"), "static"


def _rate(case: _Case) -> Choice | None:
    """Take rates as intervals without dates: "100 billion each year"."""
    if case.counted or case.span or case.run or "rate" not in case.cues:
        return None
    return Period(kind="interval", granularity="year"), "rate"


def _kin(case: _Case) -> Choice | None:
    """Take families and the size of a thing as states: "a mother of 12", "a 40-mile convoy"."""
    if case.counted or not case.cues.any("kin", "attribute"):
        return None
    return _instant(case, "state")


def _running_total(case: _Case) -> Choice | None:
    """Take "so far" and "since" for counts, and what else adds up ("trained since 2015")."""
    if not case.run or (case.measured and not case.counted):
        return None
    if case.kind == "stock" and "perfect" not in case.cues:
        return None
    period, end = case.run.period, case.as_of
    if end is None or (period.start and end < period.start) or case.run.rule == "days-in":
        end = period.end
    period = replace(period, end=end, widest_end=end, narrowest_end=end, as_of=end)
    return period, case.run.rule


def _stated_span(case: _Case) -> Choice | None:
    """Take a stated stretch: in the first 24 hours, last week, in the third quarter."""
    if not case.span:
        return None
    kind: PeriodKind = "instant" if case.kind == "stock" else "interval"
    return replace(case.span.period, kind=kind, as_of=case.span.period.end), case.span.rule


def _stated_as_of(case: _Case) -> Choice | None:
    """Take a count "as of Monday" as running, unless it is one event's."""
    if not case.counted or "single-event" in case.cues or not case.as_of_rule.startswith("as-of"):
        return None
    return running(case.context, case.as_of), case.as_of_rule


def _ongoing(case: _Case) -> Choice | None:
    """Take what is going on as a state: "thousands are being evacuated"."""
    if "ongoing" not in case.cues:
        return None
    return _instant(case, "ongoing")


def _single_event(case: _Case) -> Choice | None:
    """Take the event of "killed when a shell hit", on the day that it or the opening names."""
    cues = case.cues
    if "no-reports" in cues:
        return _event(case)
    if not case.counted and (not case.past or (case.measured and "deal" not in cues)):
        return None
    strong = cues.any("single-event", "result")
    weak = case.event_like and not cues.any("perfect", "total") and case.kind != "stock"
    return _event(case) if strong or weak else None


def _stated_day(case: _Case) -> Choice | None:
    """Take a day: of a count, as a running total's as-of, as the instant of a state."""
    day = case.day
    if not day:
        return None
    if case.counted and case.cues.any("perfect", "total"):
        if case.as_of_rule.startswith("said") and day.start < case.cues.clause[0]:
            return None
        return running(case.context, day.period.end), f"as-of/{day.rule}"
    same = case.previous and (case.previous.kind, case.previous.start) == (
        "interval",
        day.period.start,
    )
    done = "action" in case.cues and case.past
    if case.counted or (done and (case.kind == "stock" or (same and not case.measured))):
        return replace(day.period, as_of=day.period.end), day.rule
    if case.kind == "level" and ("deal" in case.cues if case.measured else done):
        return _event(case)
    return _instant(case, day.rule)


def _continued(case: _Case) -> Choice | None:
    """Go on with the event of the claim before: "It said three were hurt"."""
    if case.previous is None or case.previous.kind != "event" or not case.counted:
        return None
    if case.cues.any("perfect", "total") or case.as_of_rule != "publication":
        return None
    return case.previous, "continued"


def _tally(case: _Case) -> Choice | None:
    """Take a count without a time as running if it says so or a story is on."""
    if case.counted and (case.context.fresh_start or "total" in case.cues):
        return running(case.context, case.as_of), "running"
    if case.kind == "level" and not case.measured and "perfect" in case.cues:
        return running(case.context, case.as_of), "running"
    return None


def _otherwise(case: _Case) -> Choice:
    """Take a past count as an event's, a present state as an instant."""
    if case.counted:
        return _event(case)
    if case.kind == "level":
        if case.measured and "deal" in case.cues and "present" not in case.cues:
            return _event(case)
        if not case.measured and (case.past or (case.headline and "present" not in case.cues)):
            return _event(case)
    return _instant(case, "present")


_STEPS: tuple[Callable[[_Case], Choice | None], ...] = (
    _future,
    _static,
    _rate,
    _kin,
    _running_total,
    _stated_span,
    _stated_as_of,
    _ongoing,
    _single_event,
    _stated_day,
    _continued,
    _tally,
    _otherwise,
)


def _instant(case: _Case, rule: str) -> Choice:
    if case.day:
        period = case.day.period
        return replace(period, kind="instant", as_of=period.end), case.day.rule
    day = case.as_of
    return stretch(day, day, "day", "publication", kind="instant", as_of=day), rule


def _event(case: _Case) -> Choice:
    known = case.day.period if case.day else None
    rule = f"event/{case.day.rule}" if case.day else "event"
    if known is None and case.previous is not None and case.previous.kind == "event":
        known, rule = case.previous, "event/continued"
    if known is None and case.context.event_day:
        known, rule = case.context.event_day, "event/opening"
    if known is None:
        day = case.as_of if case.as_of_rule.startswith("said") else None
        return stretch(
            day,
            case.as_of,
            "unknown",
            "none",
            widest=(None, case.as_of),
            kind="event",
            as_of=case.as_of,
        ), rule
    return replace(known, kind="event", as_of=case.as_of), rule


def _as_of(mentions: Sequence[PeriodMention], context: PeriodContext) -> tuple[date | None, str]:
    """Return the day up to which the sentence counts: stated, said on, or publication."""
    for wanted in ("as-of/", "said"):
        for mention in mentions:
            if mention.rule.startswith(wanted) and mention.period.as_of:
                return mention.period.as_of, mention.rule
    return context.published, "publication"


def _near(
    mentions: Sequence[PeriodMention], start: int, end: int, cues: Cues
) -> list[PeriodMention]:
    """Return the mentions that can date the number, those of its clause first, nearest first."""
    first = min((m.start for m in mentions), default=0)

    def rank(mention: PeriodMention) -> tuple[bool, int]:
        inside = cues.clause[0] <= mention.start < cues.clause[1]
        return not inside, max(start - mention.end, mention.start - end, 0)

    usable = (
        m
        for m in mentions
        if m.period.kind not in ("none", "instant")
        and (cues.stretch[0] <= m.start < cues.stretch[1] or m.start == first)
        and not (m.rule == "year" and "perfect" in cues)
    )
    return sorted(usable, key=rank)


def _is_day(mention: PeriodMention) -> bool:
    period = mention.period
    dated = period.granularity in ("day", "hour") and mention.rule in DAY_RULES
    return period.kind == "interval" and dated


def _is_span(mention: PeriodMention) -> bool:
    framed = mention.rule.startswith(("before/", "after/"))
    short = mention.rule in DAY_RULES
    return mention.period.kind == "interval" and not short and not framed
