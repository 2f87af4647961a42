"""Places a case's values on one scale, for the plot beside them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from contradict.report.model import Case, Value
from contradict.report.wording import number, value_text

_MOST = 12
_BEYOND = 8.0  # so that an open end shows even where it starts at the edge
_LOG_FROM = 20.0  # spans of more than 20x hide the small values on a linear scale


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One value as an interval, in per cent of the scale; open ends run beyond its edge."""

    label: str
    start: float
    end: float
    open_start: bool
    open_end: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """The bars of a case by claim, and what the two ends of their scale stand for."""

    bars: dict[str, Bar]
    lowest: str
    highest: str
    logarithmic: bool


def draw(case: Case) -> Strip | None:
    """Return the leading values on a scale from their lowest bound to their highest.

    None where there is but one point. The scale is logarithmic where the highest is more
    than 20 times the lowest.
    """
    values = case.leading(_MOST)
    bounds = [b for v in values for b in (v.base_low, v.base_high) if b is not None]
    if not bounds or min(bounds) == max(bounds):
        return None
    lowest, highest = min(bounds), max(bounds)
    logarithmic = lowest > 0 and highest / lowest > _LOG_FROM
    bars = {value.claim_id: _bar(value, lowest, highest, logarithmic) for value in values}
    return Strip(bars=bars, lowest=number(lowest), highest=number(highest), logarithmic=logarithmic)


def _bar(value: Value, lowest: float, highest: float, logarithmic: bool) -> Bar:
    def place(bound: float | None, otherwise: float) -> float:
        if bound is None:
            return otherwise
        if logarithmic:
            return 100 * math.log(bound / lowest) / math.log(highest / lowest)
        return 100 * (bound - lowest) / (highest - lowest)

    return Bar(
        label=value_text(value),
        start=round(place(value.base_low, -_BEYOND), 2),
        end=round(place(value.base_high, 100 + _BEYOND), 2),
        open_start=value.base_low is None,
        open_end=value.base_high is None,
    )
