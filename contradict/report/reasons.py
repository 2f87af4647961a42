"""Why the claims of a finding compare, and why they can't all be true, each as a sentence."""

from __future__ import annotations

from datetime import date

from contradict.phrases import day, period, unit, what
from contradict.report.model import Case, Finding, Value
from contradict.report.wording import number, value_text


def comparable(finding: Finding, case: Case) -> str:
    """Return what the claims have in common, "" where there are no two.

    "Both are about people killed in Borno, Nigeria, one as of 4 Sep 2025, the other as of
    6 Sep 2025."
    """
    sides = _sides(finding, case)
    wholes = [value for role, value in sides if role == "whole"]
    if len(sides) > 2 and len(wholes) == 1:
        (whole,) = wholes
        place = f" in {whole.place}" if whole.place else ""
        when = f", {_when(whole)}" if _when(whole) else ""
        return f"All are parts of the {what(whole.measure, whole.subject)}{place}{when}."
    if len(sides) != 2:
        return ""
    values = [value for _, value in sides]
    told = [what(value.measure, value.subject) for value in values]
    places = [value.place or "no place that is known" for value in values]
    if not wholes:  # a national toll told in an article from a city is the country's
        places = [_common(place, other) for place, other in zip(places, places[::-1], strict=True)]
    counted_on = {value.as_of for value in values if value.base_unit == "count"}
    times = [_when(value, total=len(counted_on) > 1) for value in values]
    same = told[0] == told[1]
    things = f"about {told[0]}" if same else f"One is about {told[0]}, the other about {told[1]}"
    if places[0] != places[1]:
        where = f", one in {places[0]}, the other in {places[1]}"
    elif values[0].place:
        where = f"{'' if same else ', both'} in {places[0]}"
    else:
        where = ""
    when = f", {times[0]}" if times[0] else ""
    if times[0] != times[1]:
        when = ", one {}, the other {}".format(*(_for(time) for time in times))
    return f"{'Both are ' if same else ''}{things}{where}{when}."


def impossible(finding: Finding, case: Case) -> str:
    """Return why the numbers can't all be right, as their sources print them.

    "One says at least 91, the other 61: both count the same." Parts are added up.
    """
    if finding.relation is None:
        return finding.explanation
    clause = finding.relation.rstrip(".")
    sides = _sides(finding, case)
    wholes = [value for role, value in sides if role == "whole"]
    parts = [value for role, value in sides if role == "part"]
    if parts and len(wholes) == 1:
        return _exceeds(parts, wholes[0]) or _sentence(clause)
    if len(sides) != 2:
        return _sentence(clause)
    (_, a), (_, b) = sides
    return f"One says {value_text(a)}, the other {value_text(b)}: {clause}."


def _sides(finding: Finding, case: Case) -> list[tuple[str, Value]]:
    """Return the roles and values of a finding's claims, as far as its case has them.

    Wholes come last, and of two days the earlier first, of one day the higher value.
    """
    found = dict.fromkeys(
        (side.role, value)
        for side in finding.claims
        for value in case.values
        if side.claim_id in value.claim_ids
    )
    return sorted(found, key=lambda one: (one[0] == "whole", _day(one[1]), -(one[1].base_low or 0)))


def _day(value: Value) -> date:
    return value.as_of or value.period_end or value.printed.published or date.max


def _exceeds(parts: list[Value], whole: Value) -> str:
    least = sum(part.base_low or 0 for part in parts)
    if whole.base_high is None or least <= whole.base_high:
        return ""
    if len(parts) == 1:
        told = f"The part is {value_text(parts[0])}"
    else:
        at_least = "at least " if any(part.base_high is None for part in parts) else ""
        told = f"The parts come to {at_least}{number(least)}{unit(parts[0].base_unit)}"
    return f"{told}, the whole {value_text(whole)}: a part can't exceed its whole."


def _when(value: Value, *, total: bool = False) -> str:
    """Return "as of 5 Jun 2025" of a running total, "3 to 5 Jun 2025" of a period.

    What an event cost is a `total` too, where two days on which it was counted are compared.
    """
    if value.as_of and value.period_kind in ("cumulative", "event" if total else "cumulative"):
        return f"as of {day(value.as_of)}"
    return period(value.period_start, value.period_end)


def _for(time: str) -> str:
    return time if time.startswith(("as of", "since", "up to")) else f"for {time or 'no known day'}"


def _common(place: str, other: str) -> str:
    """Return the wider of two places of which one lies in the other, else the first."""
    return other if place.endswith(f", {other}") else place


def _sentence(clause: str) -> str:
    return f"{clause[:1].upper()}{clause[1:]}."
