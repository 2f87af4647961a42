"""Periods of figures with a unit, and of what only is: prices, rates, results, families, staff.

Each step answers with the period of the claim, or with nothing; choose.py asks them in order.
"""

from __future__ import annotations

from dataclasses import replace

from contradict.claims.period.case import PeriodCase
from contradict.claims.period.choice import Choice, event, instant, measures_of
from contradict.claims.period.stretch import stretch
from contradict.records import Period


def staff(case: PeriodCase) -> Choice | None:
    """Take "a plant with 90 workers is to go" as those who work there now."""
    if case.measure != "employees":
        return None
    if "employs" in case.cues and not case.as_of_rule.startswith("as-of"):
        return instant(replace(case, day=None, as_of=case.context.published), "present")
    return instant(case, "present") if "staffed" in case.cues and not case.span else None


def seated(case: PeriodCase) -> Choice | None:
    """Give the seats of a body no period: "the 150-member chamber"."""
    return (Period(kind="none"), "static") if "seated" in case.cues else None


def struck(case: PeriodCase) -> Choice | None:
    """Take "is to buy its rival for 9 million" as a deal of the day on which it is told."""
    told = case.measure in measures_of("money") and not case.span
    if not told or not case.cues.any("struck", "sold-for"):
        return None
    if case.day or "sold-for" in case.cues:
        return event(case)
    day = case.as_of
    return stretch(day, day, "day", "publication", kind="event", as_of=day), "struck"


def asked(case: PeriodCase) -> Choice | None:
    """Take what is asked for, at law or of a parliament, as asked on the day of the asking."""
    told = case.measure in measures_of("asked") and not case.span
    return event(case) if told and "asked" in case.cues else None


def degrees(case: PeriodCase) -> Choice | None:
    """Take how warm it was as a state."""
    return instant(case, "degrees") if "degrees" in case.cues and not case.span else None


def unbegun(case: PeriodCase) -> Choice | None:
    """Take a career's figures and what the net counts as totals without a start."""
    if "unbegun" not in case.cues or case.span or case.run:
        return None
    return stretch(None, case.as_of, "unknown", "none", kind="cumulative", as_of=case.as_of), "open"


def until(case: PeriodCase) -> Choice | None:
    """Take "through 2030" of what is paid or kept as a stretch that ends then."""
    if not case.measured or case.until is None:
        return None
    return stretch(None, case.until, "unknown", "text"), "until"


def static(case: PeriodCase) -> Choice | None:
    """Give facts of geography or law no period: "a city of 3 million", "men aged 18 to 60"."""
    if case.measure == "share" and "portion" in case.cues:
        return Period(kind="none"), "static"
    if case.counted or "static" not in case.cues:
        return instant(case, "present") if case.measure == "population" else None
    return Period(kind="none"), "static"


def rate(case: PeriodCase) -> Choice | None:
    """Take rates as intervals without dates: "100 billion each year", "5,000 drown every year"."""
    cue = "yearly" if case.counted else "rate"
    if case.span or case.run or cue not in case.cues:
        return None
    return Period(kind="interval", granularity="year"), "rate"


def in_days(case: PeriodCase) -> Choice | None:
    """Take "killed 83 in two days" as an interval that nobody dates."""
    told = "in-a-day" in case.cues or ("in-days" in case.cues and case.context.fresh_start is None)
    if not case.counted or not told:
        return None
    if case.span or case.run or case.day:
        return None
    return Period(kind="interval"), "in-days"


def of_several(case: PeriodCase) -> Choice | None:
    """Give "in those nine attacks 171 died" no period: it counts more than the last of them."""
    several = case.counted and "in-those" in case.cues
    return (Period(kind="none"), "of-several") if several else None


def kin(case: PeriodCase) -> Choice | None:
    """Take families and the size of a thing as states: "a mother of 12", "a 40-mile convoy"."""
    if case.counted or not case.cues.any("kin", "attribute"):
        return None
    known = case.context.crime or case.context.event_day
    if known and "kin" in case.cues:
        return replace(known, kind="instant", as_of=case.as_of), "state/event"
    return instant(case, "state")


def quoted(case: PeriodCase) -> Choice | None:
    """Take a price of shares and a rate that was set as a state, a day's gain as of that day."""
    quoted = case.kind != "tally" and case.measure != "volume" and "quoted" in case.cues
    if quoted and "quoted-at" in case.cues:
        return instant(case, "quoted")
    if case.measure in measures_of("set") and not case.run:
        return instant(case, "quoted")
    if not quoted or not case.measured or case.span or case.run or "perfect" in case.cues:
        return None
    day = case.day.period if case.day else case.context.event_day
    if day is None:
        day = stretch(case.as_of, case.as_of, "day", "publication")
    return replace(day, kind="interval", as_of=day.end), "quoted/day"


def season(case: PeriodCase) -> Choice | None:
    """Take what a player did "last season" as an interval, "has done this season" as a total."""
    if case.kind == "tally" or case.span or case.run or "season" not in case.cues:
        return None
    if "perfect" in case.cues:
        end = case.as_of
        return stretch(None, end, "unknown", "none", kind="cumulative", as_of=end), "season"
    return Period(kind="interval", granularity="year"), "season"


def grown(case: PeriodCase) -> Choice | None:
    """Take "prices have gone up 30 %" as a change until now, its start untold."""
    grown = case.measure in measures_of("grown") and "perfect" in case.cues
    if not grown or case.span or case.run or case.day:
        return None
    end = case.as_of
    return stretch(None, end, "unknown", "none", kind="cumulative", as_of=end), "grown"


def quarterly(case: PeriodCase) -> Choice | None:
    """Take "quarterly profit" as that of the quarter reported, which the text may leave untold."""
    if not case.measured or case.span or "quarterly" not in case.cues:
        return None
    return case.context.reported or Period(kind="interval", granularity="quarter"), "quarterly"


def result(case: PeriodCase) -> Choice | None:
    """Take "profit drops 17 percent" as that of the quarter which the article reports."""
    told = case.context.reported
    if told is None or case.kind in ("tally", "stock") or "results" not in case.cues:
        return None
    free = not (case.span or case.day or case.run) and "quoted" not in case.cues
    return (told, "reported") if free and (case.headline or case.past) else None


def measured_event(case: PeriodCase) -> Choice | None:
    """Go on with the event in a past figure with a unit: "It was centred 9 km north"."""
    if not case.measured or case.kind != "level" or not case.past or "perfect" in case.cues:
        return None
    if case.context.fresh_start is not None or case.measure in measures_of("money"):
        return None
    told = case.previous is not None and case.previous.kind == "event"
    return event(case) if told or case.context.event_day else None
