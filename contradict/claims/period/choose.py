"""Chooses the period of the claim at a number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Literal

from contradict.claims.period.case import Case, read_case
from contradict.claims.period.context import PeriodContext
from contradict.claims.period.cues import tells_strike
from contradict.claims.period.earlier import start_told_before, stretch_before
from contradict.claims.period.running import running, whole_story
from contradict.claims.period.stretch import DAY, stretch
from contradict.claims.period.trial import dates_the_court
from contradict.lexicon import load
from contradict.records import Period, PeriodKind, PeriodMention, Sentence

MeasureKind = Literal["tally", "flow", "stock", "level"]
Choice = tuple[Period, str]


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
        sentence, number_start, number_end, mentions, context, measure_kind, event_like, previous
    )
    case.measure, case.earlier = measure, earlier
    if case.day and _is_of_crime(case):
        ruled = dates_the_court(sentence.text, case.day.start - sentence.start)
        case.day = None if ruled else case.day
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


def _staff(case: Case) -> Choice | None:
    """Take "a plant with 90 workers is to go" as those who work there now."""
    staff = case.measure == "employees" and "staffed" in case.cues
    return _instant(case, "present") if staff and not case.span else None


def _struck(case: Case) -> Choice | None:
    """Take "is to buy its rival for 9 million" as a deal of the day on which it is told."""
    if case.measure not in _measures()["money"] or "struck" not in case.cues or case.span:
        return None
    if case.day:
        return _event(case)
    day = case.as_of
    return stretch(day, day, "day", "publication", kind="event", as_of=day), "struck"


def _degrees(case: Case) -> Choice | None:
    """Take how warm it was as a state."""
    return _instant(case, "degrees") if "degrees" in case.cues and not case.span else None


def _unbegun(case: Case) -> Choice | None:
    """Take a career's figures and what the net counts as totals without a start."""
    if "unbegun" not in case.cues or case.span or case.run:
        return None
    return stretch(None, case.as_of, "unknown", "none", kind="cumulative", as_of=case.as_of), "open"


def _until(case: Case) -> Choice | None:
    """Take "through 2030" of what is paid or kept as a stretch that ends then."""
    if not case.measured or case.until is None:
        return None
    return stretch(None, case.until, "unknown", "text"), "until"


def _static(case: Case) -> Choice | None:
    """Give facts of geography or law no period: "a city of 3 million", "men aged 18 to 60"."""
    if case.counted or "static" not in case.cues:
        return _instant(case, "present") if case.measure == "population" else None
    return Period(kind="none"), "static"


def _rate(case: Case) -> Choice | None:
    """Take rates as intervals without dates: "100 billion each year"."""
    if case.counted or case.span or case.run or "rate" not in case.cues:
        return None
    return Period(kind="interval", granularity="year"), "rate"


def _kin(case: Case) -> Choice | None:
    """Take families and the size of a thing as states: "a mother of 12", "a 40-mile convoy"."""
    if case.counted or not case.cues.any("kin", "attribute"):
        return None
    known = case.context.crime or case.context.event_day
    if known and "kin" in case.cues:
        return replace(known, kind="instant", as_of=case.as_of), "state/event"
    return _instant(case, "state")


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
    """Take what an event has raised a total to as a running total."""
    if "raised-to" not in case.cues or "single-event" in case.cues:
        return None
    return running(case.context, case.as_of), "raised-to"


def _quoted(case: Case) -> Choice | None:
    """Take a price of shares and a rate that was set as a state, a day's gain as of that day."""
    quoted = case.kind != "tally" and case.measure != "volume" and "quoted" in case.cues
    if quoted and "quoted-at" in case.cues:
        return _instant(case, "quoted")
    if case.measure in _measures()["set"] and not case.run:
        return _instant(case, "quoted")
    if not quoted or not case.measured or case.span or case.run or "perfect" in case.cues:
        return None
    day = case.day.period if case.day else case.context.event_day
    if day is None:
        day = stretch(case.as_of, case.as_of, "day", "publication")
    return replace(day, kind="interval", as_of=day.end), "quoted/day"


def _season(case: Case) -> Choice | None:
    """Take what a player did "last season" as an interval, "has done this season" as a total."""
    if case.kind == "tally" or case.span or case.run or "season" not in case.cues:
        return None
    if "perfect" in case.cues:
        end = case.as_of
        return stretch(None, end, "unknown", "none", kind="cumulative", as_of=end), "season"
    return Period(kind="interval", granularity="year"), "season"


def _grown(case: Case) -> Choice | None:
    """Take "prices have gone up 30 %" as a change until now, its start untold."""
    grown = case.measure in _measures()["grown"] and "perfect" in case.cues
    if not grown or case.span or case.run or case.day:
        return None
    end = case.as_of
    return stretch(None, end, "unknown", "none", kind="cumulative", as_of=end), "grown"


def _stated_span(case: Case) -> Choice | None:
    """Take a stated stretch: in the first 24 hours, last week, in the third quarter."""
    if not case.span:
        return None
    if case.span.rule == "this-week" and case.counted and "perfect" in case.cues:
        return _so_far(case.span.period, case), "this-week"
    if "once" in case.cues:
        return replace(case.span.period, kind="event", as_of=case.as_of), f"event/{case.span.rule}"
    if case.kind == "stock" and "total" in case.cues and case.span.period.end != case.as_of:
        return _instant(case, "present")
    if case.span.rule == "weekend" and case.measure == "revenue" and case.span.period.start:
        friday = case.span.period.start - DAY  # cinemas count from there
        period = replace(case.span.period, start=friday, widest_start=friday)
        return replace(period, as_of=period.end), "weekend/takings"
    kind: PeriodKind = "instant" if case.kind == "stock" else "interval"
    if case.counted and case.span.rule == "year-of-event" and "single-event" in case.cues:
        kind = "event"
    return replace(case.span.period, kind=kind, as_of=case.span.period.end), case.span.rule


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
        return _event(case)
    if case.measure not in _measures()["occasion"] or "ongoing" in case.cues:
        return None
    if "present" in case.cues and not case.headline and not case.cues.any("action", "copula"):
        return None
    return _event(case)


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
    return _instant(case, "ongoing")


def _single_event(case: Case) -> Choice | None:
    """Take the event of "killed when a shell hit", on the day that it or the opening names."""
    cues = case.cues
    if "no-reports" in cues or (case.kind == "stock" and "gathering" in cues):
        return _event(case)
    told = case.past or (not case.measured and "result" in cues)
    if not case.counted and (not told or (case.measured and not _is_of_event(case))):
        return None
    strong = cues.any("single-event", "result")
    weak = case.event_like and not cues.any("perfect", "total") and case.kind != "stock"
    return _event(case) if strong or weak else None


def _is_of_event(case: Case) -> bool:
    """Whether a past figure with a unit belongs to a deal or, outside a long story, an event."""
    if "deal" in case.cues and case.measure not in _measures()["relative"]:
        return True
    if case.context.fresh_start is not None or case.measure in _measures()["money"]:
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
            return _event(case)
        return running(case.context, day.period.end), f"as-of/{day.rule}"
    opening = case.context.event_day
    alone = case.kind == "tally" and case.context.fresh_start is None
    if alone and opening and opening.start == day.period.start:
        return _event(case)
    same = case.previous and (case.previous.kind, case.previous.start) == (
        "interval",
        day.period.start,
    )
    done = "action" in case.cues and case.past
    if case.counted or (done and (case.kind == "stock" or (same and not case.measured))):
        return replace(day.period, as_of=day.period.end), day.rule
    if case.kind != "stock" and ("deal" in case.cues if case.measured else done):
        return _event(case)
    return _instant(case, day.rule)


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
    return _event(case) if tells_strike(case.before) else None


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


def _result(case: Case) -> Choice | None:
    """Take "profit drops 17 percent" as that of the quarter which the article reports."""
    told = case.context.reported
    if told is None or case.kind in ("tally", "stock") or "results" not in case.cues:
        return None
    free = not (case.span or case.day or case.run) and "quoted" not in case.cues
    return (told, "reported") if free and (case.headline or case.past) else None


def _quarterly(case: Case) -> Choice | None:
    """Take "quarterly profit" as that of a quarter which the text leaves untold."""
    if not case.measured or case.span or "quarterly" not in case.cues:
        return None
    return Period(kind="interval", granularity="quarter"), "quarterly"


def _measured_event(case: Case) -> Choice | None:
    """Go on with the event in a past figure with a unit: "It was centred 9 km north"."""
    if not case.measured or case.kind != "level" or not case.past or "perfect" in case.cues:
        return None
    if case.context.fresh_start is not None or case.measure in _measures()["money"]:
        return None
    told = case.previous is not None and case.previous.kind == "event"
    return _event(case) if told or case.context.event_day else None


def _tally(case: Case) -> Choice | None:
    """Take a count without a time as running if it says so or a story is on."""
    if case.counted and (case.context.fresh_start or "total" in case.cues):
        total = running(case.context, case.as_of)
        told = total.start is None and "perfect" in case.cues
        return (_begun(case, total) if told else total), "running"
    if case.measure in _measures()["running"] and "perfect" in case.cues:
        return running(case.context, case.as_of), "running"
    if case.measure in _measures()["money"] and "accrued" in case.cues:
        return running(case.context, case.as_of), "running"
    if case.kind == "level" and not case.measured and "perfect" in case.cues:
        return running(case.context, case.as_of), "running"
    return None


def _otherwise(case: Case) -> Choice:
    """Take a past count as an event's, a present state as an instant."""
    if case.counted:
        return _event(case)
    if case.kind in ("level", "flow"):
        if case.measured and "deal" in case.cues and "present" not in case.cues:
            return _event(case)
        if not case.measured and (case.past or (case.headline and "present" not in case.cues)):
            return _event(case)
    return _instant(case, "present")


_STEPS: tuple[Callable[[Case], Choice | None], ...] = (
    _staff,
    _struck,
    _future,
    _degrees,
    _unbegun,
    _until,
    _static,
    _rate,
    _kin,
    _earlier,
    _running_total,
    _story_total,
    _raised_to,
    _quoted,
    _season,
    _grown,
    _stated_span,
    _quarterly,
    _result,
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
    _measured_event,
    _tally,
    _otherwise,
)


@cache
def _measures() -> dict[str, frozenset[str]]:
    """Return the measures whose periods differ from the rest of their kind."""
    tables = load("period_cues").tables["measures"]
    return {name: frozenset(measures) for name, measures in tables.items()}


def _instant(case: Case, rule: str) -> Choice:
    if case.day:
        period = case.day.period
        return replace(period, kind="instant", as_of=period.end), case.day.rule
    day = case.as_of
    return stretch(day, day, "day", "publication", kind="instant", as_of=day), rule


def _is_of_crime(case: Case) -> bool:
    """Whether a figure belongs to the crime that an article on its trial tells of."""
    return case.context.crime is not None and case.measure in _measures()["crime"]


def _event(case: Case) -> Choice:
    day = case.owned or case.day
    known = day.period if day else None
    rule = f"event/{day.rule}" if day else "event"
    if known is None and _is_of_crime(case):
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
    return replace(known, kind="event", as_of=case.as_of), rule
