"""Events: what a number has in common with one that the sentence, or the claim before it, tells.

Each step answers with the period of the claim, or with nothing; choose.py asks them in order.
"""

from __future__ import annotations

from dataclasses import replace

from contradict.claims.period.aftermath import is_of_count
from contradict.claims.period.case import PeriodCase
from contradict.claims.period.choice import Choice, event, measures_of
from contradict.claims.period.cues import tells_strike
from contradict.claims.period.stretch import DAY, before, stretch
from contradict.records import PeriodMention

_NEXT = 16  # characters between a count and the day on which it was reached
_OPENING = 3  # sentences in which an article tells of its own event


def occasion(case: PeriodCase) -> Choice | None:
    """Take a crowd, a magnitude, a vote as that of the event at which it was taken."""
    struck = case.measure in ("distance", "depth") and "quake-at" in case.cues
    if struck or (case.measure == "share" and "polled" in case.cues):
        return event(case)
    taken = case.number.occasion or case.measure in measures_of("occasion")
    if not taken or "ongoing" in case.cues:
        return None
    if "present" in case.cues and not case.headline and not case.cues.any("action", "copula"):
        return None
    return event(case)


def other_toll(case: PeriodCase) -> Choice | None:
    """Take "gave a higher toll of 40", "had earlier put the toll at 9" as a toll of the event told.

    In a long story only where the article opens with a strike: else the toll may be the war's.
    """
    if case.kind != "tally" or case.span or case.day or "other-toll" not in case.cues:
        return None
    opening = case.context.sentences[:_OPENING]
    known = case.context.event_day is not None and case.context.fresh_start is None
    return event(case) if known or any(tells_strike(s.text) for s in opening) else None


def no_arrests(case: PeriodCase) -> Choice | None:
    """Take "No arrests have been made", "nobody has been held" as what holds from the event on."""
    day = case.context.event_day
    if day is None or case.measure not in measures_of("held") or not _is_since(case):
        return None
    end = case.as_of
    if end is None or day.start is None or day.start > end:
        return None
    return stretch(day.start, end, "day", "event", kind="cumulative", as_of=end), "no-arrests"


def _is_since(case: PeriodCase) -> bool:
    """Tell whether nobody has been held by now, and the text tells no time of its own."""
    if "no-arrests" in case.cues:
        return True
    none = "none-yet" in case.cues and "had-done" not in case.cues
    return none and "perfect" in case.cues and not (case.run or case.span or case.day)


def in_which(case: PeriodCase) -> Choice | None:
    """Take "the worst fire since 1983, when 18 people died" as an event of that year.

    And "the first death since a raid on Tuesday that killed nine" as one of Tuesday.
    """
    if case.then is None or case.then.period.start is None:
        return None
    if not case.counted and case.measure not in measures_of("occasion"):
        return None
    start, granularity = case.then.period.start, case.then.period.granularity
    if case.then.rule.endswith("ago"):
        widest = before(start, 1, granularity), before(start, -1, granularity)
        known = stretch(start, start, granularity, "publication", widest=widest, kind="event")
        return replace(known, as_of=case.as_of), "event/when"
    if granularity == "day":
        known = stretch(start, start, granularity, case.then.period.anchor, kind="event")
        return replace(known, as_of=case.as_of), "event/when"
    whole = granularity in ("year", "month")
    end = before(start, -1, granularity) - DAY if whole else start
    return stretch(start, end, granularity, "text", kind="event", as_of=end), "event/when"


def widespread(case: PeriodCase) -> Choice | None:
    """Take what strikes in several places took on a day as the tally of that day."""
    if not case.counted or case.span or "widespread" not in case.cues:
        return None
    if case.kind == "stock" or case.cues.any("perfect", "total"):
        return None
    day = case.day.period if case.day else case.context.event_day if case.headline else None
    if day is None or (case.day and _is_of_count(case, case.day)):
        return None
    return replace(day, kind="interval", as_of=day.end), "widespread"


def single_event(case: PeriodCase) -> Choice | None:
    """Take the event of "killed when a shell hit", on the day that it or the opening names."""
    cues = case.cues
    if case.measure in measures_of("decided"):
        return None  # "cut 600 jobs on Friday"
    if "no-reports" in cues or (case.kind == "stock" and "gathering" in cues):
        return event(case)
    told = case.past or (not case.measured and "result" in cues)
    if not case.counted and (not told or (case.measured and not _is_of_event(case))):
        return None
    if case.measure == "displaced" and "perfect" in cues and case.context.fresh_start:
        return None  # "the attack has prompted a million to flee": the whole of the story has
    strong = cues.any("single-event", "result")
    if strong and case.day and _is_of_count(case, case.day):
        case = replace(case, day=None)
    weak = case.number.event_like and not cues.any("perfect", "total") and case.kind != "stock"
    return event(case) if strong or weak else None


def _is_of_count(case: PeriodCase, day: PeriodMention) -> bool:
    """Whether a day is that on which the toll had risen to the number: "rose to 40 on Friday"."""
    sentence = case.number.sentence
    follows = 0 <= day.start - case.number.end <= _NEXT
    return follows and is_of_count(sentence.text, day.start - sentence.start)


def _is_of_event(case: PeriodCase) -> bool:
    """Whether a past figure with a unit belongs to a deal or, outside a long story, an event."""
    if "deal" in case.cues and case.measure not in measures_of("relative"):
        return True
    if case.context.fresh_start is not None or case.measure in measures_of("money"):
        return False
    return "single-event" in case.cues


def of_those(case: PeriodCase) -> Choice | None:
    """Give "four of the dead" the period in which the dead were counted."""
    if case.previous is None or not case.counted or "of-those" not in case.cues:
        return None
    return (case.previous, "of-those") if case.previous.kind != "none" else None


def continued(case: PeriodCase) -> Choice | None:
    """Go on with the event of the claim before: "It said three were hurt"."""
    if case.previous is None or case.previous.kind != "event" or not case.counted:
        return None
    if case.cues.any("perfect", "who-have", "total") or case.as_of_rule != "publication":
        return None
    if case.context.fresh_start and "army" in case.cues:
        return None
    return case.previous, "continued"


def after_strike(case: PeriodCase) -> Choice | None:
    """Take "it said three were hurt" and "18 dead.", after a strike is told, as its toll."""
    if not case.counted or case.context.fresh_start is None or case.headline or case.day:
        return None
    fragment = not case.cues.any("action", "copula", "present") and not case.measured
    if not (case.past or fragment) or case.cues.any("perfect", "total", "army", "story"):
        return None
    return event(case) if tells_strike(case.before) else None
