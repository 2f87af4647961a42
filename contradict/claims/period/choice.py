"""A choice of period: of a state, of an event, and the measures that go their own way."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from contradict.claims.period.case import PeriodCase
from contradict.claims.period.stretch import stretch
from contradict.claims.period.words import word_lists
from contradict.lexicon import load
from contradict.records import Period

_FEW = 20  # of people, whom one event may take
# A period and the rule that chose it.
Choice = tuple[Period, str]


@cache
def measures_of(kind: str) -> frozenset[str]:
    """Return the measures of a kind whose periods differ from the rest: "money", "running"."""
    return frozenset(load("period_cues").tables["measures"][kind])


def is_few(case: PeriodCase) -> bool:
    """Tell whether a number is a small one: "two", "at least 5"."""
    number = case.number
    begin = number.sentence.start
    words = number.sentence.text[number.start - begin : number.end - begin].lower().split()
    last = words[-1] if words else ""
    return last in word_lists()["number"] or (last.isdecimal() and int(last) <= _FEW)


def instant(case: PeriodCase, rule: str) -> Choice:
    """Take a state as of the day that its clause names, else of the day on which it is told."""
    if case.day:
        period = case.day.period
        return replace(period, kind="instant", as_of=period.end), case.day.rule
    day = case.as_of
    return stretch(day, day, "day", "publication", kind="instant", as_of=day), rule


def is_of_crime(case: PeriodCase) -> bool:
    """Whether a figure belongs to the crime that an article on its trial tells of."""
    told = case.measure in measures_of("crime") or "from-crime" in case.cues
    return case.context.crime is not None and told


def event(case: PeriodCase) -> Choice:
    """Take the event of the day that its words, the claim before or the opening tell.

    New cases come day by day, and are of no single event.
    """
    day = case.owned or case.day
    known = day.period if day else None
    rule = f"event/{day.rule}" if day else "event"
    if known is None and is_of_crime(case):
        known, rule = case.context.crime, "event/crime"
    if known is None and case.previous is not None and case.previous.kind == "event":
        known, rule = case.previous, "event/continued"
    if known is None and case.context.event_day:
        known, rule = case.context.event_day, "event/opening"
    if known is None:
        said = case.as_of if case.as_of_rule.startswith("said") else None
        return stretch(
            said,
            case.as_of,
            "unknown",
            "none",
            widest=(None, case.as_of),
            kind="event",
            as_of=case.as_of,
        ), rule
    daily = day is not None and case.measure in measures_of("daily")
    return replace(known, kind="interval" if daily else "event", as_of=case.as_of), rule
