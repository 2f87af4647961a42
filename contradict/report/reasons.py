"""Why the claims of a finding compare, and why they can't all be true, each as a sentence."""

from __future__ import annotations

from contradict.report.model import Case, Finding, Value
from contradict.report.wording import number, unit


def comparable(finding: Finding) -> str:
    """Return what makes the claims comparable: the last clause of the explanation."""
    clause = finding.explanation.rsplit(": ", 1)[-1].strip()
    return clause[:1].upper() + clause[1:]


def impossible(finding: Finding, case: Case) -> str:
    """Return the bounds that leave no number between them, "" where there are no two.

    "One says at least 91, the other at most 61: no number is both." Parts are added up.
    """
    sides = [(side.role, _of(side.claim_id, case)) for side in finding.claims]
    wholes = [value for role, value in sides if value and role == "whole"]
    parts = [value for role, value in sides if value and role == "part"]
    if parts and len(wholes) == 1:
        least, most = sum(part.base_low or 0 for part in parts), wholes[0].base_high
        one = "The parts come to" if len(parts) > 1 else "The part is"
        return _clash(one, "the whole is", least, most, wholes[0])
    values = [value for _, value in sides if value]
    if len(values) != 2:
        return ""
    high, low = sorted(values, key=lambda value: -(value.base_low or 0))
    return _clash("One says", "the other", high.base_low, low.base_high, low)


def _of(claim_id: str, case: Case) -> Value | None:
    return next((value for value in case.values if claim_id in value.claim_ids), None)


def _clash(one: str, other: str, least: float | None, most: float | None, value: Value) -> str:
    if least is None or most is None or least <= most:
        return ""
    sign = unit(value.base_unit)
    no = "no number is both" if one == "One says" else "a part can't exceed its whole"
    return f"{one} at least {number(least)}{sign}, {other} at most {number(most)}{sign}: {no}."
