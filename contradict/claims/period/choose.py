"""Chooses the period of the claim at a number.

The steps are asked in order, and the first that answers decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from contradict.claims.period import events, figures, former, polls, stated, totals
from contradict.claims.period.case import PeriodCase, read_case
from contradict.claims.period.choice import Choice, event, instant, is_of_crime, measures_of
from contradict.claims.period.context import PeriodContext
from contradict.claims.period.dated_event import names_event
from contradict.claims.period.number import Number
from contradict.claims.period.running import running
from contradict.claims.period.stretch import stretch
from contradict.claims.period.trial import dates_an_arrest, dates_the_court
from contradict.records import Period, PeriodKind, PeriodMention

# Events at which people are held: "the 2019 protests", "the May 2016 raids".
_ARRESTING = re.compile(
    r"\b(?:raid|operation|protest|demonstration|march|riot|rall|crackdown|sweep)"
)
_NOUNS = 30  # characters behind a time in which the noun of its event stands


def choose_period(
    number: Number, mentions: Sequence[PeriodMention], context: PeriodContext
) -> Choice:
    """Return the period that the claim at a number has, and the rule that chose it.

    `mentions` are those of the number's sentence, from `find_periods`. The rule of a claim in an
    undated document ends in "/undated": only what the text dates in full has dates there.
    """
    context = context.at(number.sentence.index)
    case = _without_time_of_others(_without_court_day(read_case(number, mentions, context)))
    period, rule = next(choice for step in _STEPS if (choice := step(case)))
    return period, rule if context.published else f"{rule}/undated"


def _without_court_day(case: PeriodCase) -> PeriodCase:
    """Leave out the day of an arrest, or on which a court sat, from what is told of the crime."""
    day, sentence = case.day, case.number.sentence
    if day is None:
        return case
    at = day.start - sentence.start
    court = is_of_crime(case) and dates_the_court(sentence.text, at)
    held = case.measure in measures_of("crime") and dates_an_arrest(sentence.text, at)
    return replace(case, day=None) if court or held else case


def _without_time_of_others(case: PeriodCase) -> PeriodCase:
    """Leave out when an event was from what only is, and from who was held or charged for it.

    "Charged over the May 2014 raid", "has 15 reactors, and knew the 1986 blast".
    """
    span, sentence = case.span, case.number.sentence
    state = case.kind != "tally" and "present" in case.cues
    if span is None or not (state or case.measure in measures_of("held")):
        return case
    behind = sentence.text[span.end - sentence.start :]
    if state and span.rule == "season-of-year":
        return replace(case, span=None)  # "the mill that burned last summer has 90 looms"
    if not names_event(span, behind) or _ARRESTING.search(span.text + behind[:_NOUNS]):
        return case
    return replace(case, span=None)


def _future(case: PeriodCase) -> Choice | None:
    """Give what is yet to come no period, but a total that is about to pass a mark its start."""
    if "future" not in case.cues:
        return None
    if case.counted and "imminent" in case.cues:
        begun = running(case.context, case.as_of)
        return replace(begun, end=None, widest_end=None, narrowest_end=None), "imminent"
    span, now = case.span, case.as_of
    if span and now and ((span.period.end or now) >= now or _is_due(case, span)):
        return span.period, f"future/{span.rule}"
    if case.coming is not None:
        return replace(case.coming, kind="interval", as_of=case.coming.end), "future/coming"
    if case.until is not None:
        kind: PeriodKind = "instant" if case.kind == "stock" else "interval"
        start = case.until if kind == "instant" else now
        return stretch(
            start, case.until, "unknown", "text", kind=kind, as_of=case.until
        ), "future/until"
    return Period(kind="none"), "future"


def _is_due(case: PeriodCase, span: PeriodMention) -> bool:
    """Tell whether results of a quarter gone by are yet to come: "a fourth-quarter loss of"."""
    return case.measured and span.rule.startswith("quarter")


def _ongoing(case: PeriodCase) -> Choice | None:
    """Take what is going on as a state: "thousands are being evacuated"."""
    return instant(case, "ongoing") if "ongoing" in case.cues else None


def _otherwise(case: PeriodCase) -> Choice:
    """Take a past count as an event's, a present state as an instant."""
    if case.measure in measures_of("decided"):
        period, rule = event(case)  # "cut 600 jobs", the firm said on Friday
        return replace(period, kind="interval"), rule
    if case.counted:
        return event(case)
    if case.kind in ("level", "flow"):
        if case.measured and "deal" in case.cues and "present" not in case.cues:
            return event(case)
        if not case.measured and (case.past or (case.headline and "present" not in case.cues)):
            return event(case)
    return instant(case, "present")


_STEPS: tuple[Callable[[PeriodCase], Choice | None], ...] = (
    polls.polled,
    stated.of_whole,
    former.former,
    # What has its period whatever times stand beside it: staff, plans, facts, rates, kin.
    figures.staff,
    figures.seated,
    figures.struck,
    figures.asked,
    _future,
    figures.degrees,
    figures.unbegun,
    figures.until,
    figures.static,
    figures.rate,
    figures.in_days,
    figures.of_several,
    figures.kin,
    events.in_which,
    events.no_arrests,
    # What adds up.
    totals.earlier,
    stated.day_alone,
    totals.running_total,
    totals.in_that_time,
    totals.same_time,
    totals.same_period,
    totals.story_total,
    totals.rival,
    events.other_toll,
    totals.raised_to,
    totals.epidemic,
    # What the words of the figure or a stated time tell.
    figures.quoted,
    figures.season,
    figures.grown,
    stated.stated_span,
    figures.quarterly,
    figures.result,
    stated.goes_on,
    events.occasion,
    totals.stated_as_of,
    _ongoing,
    events.widespread,
    events.single_event,
    stated.stated_day,
    # What only the claims and the sentence before tell.
    events.of_those,
    stated.same_stretch,
    events.continued,
    events.after_strike,
    figures.measured_event,
    # What is left.
    totals.untimed,
    _otherwise,
)
