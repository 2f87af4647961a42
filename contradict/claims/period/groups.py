"""Reads the groups of a matched time expression, and makes the simplest periods."""

from __future__ import annotations

import re
from datetime import date

from contradict.claims.period.stretch import Anchor, Granularity, stretch
from contradict.claims.period.words import number_of
from contradict.records import Period


def got(match: re.Match[str], name: str) -> str | None:
    """Return the text of group `name`, or of its numbered repetitions (`name2`, ...)."""
    groups = match.groupdict()
    for key, value in groups.items():
        if value is not None and key.rstrip("0123456789_") == name:
            return value
    return None


def count_of(match: re.Match[str]) -> int | None:
    """Return the count that an expression states, in digits or as a word."""
    digits = got(match, "n")
    return int(digits) if digits else number_of(got(match, "number"))


def day_of(day: date, anchor: Anchor) -> Period:
    """Return one day as an interval."""
    return stretch(day, day, "day", anchor)


def span_of(bounds: tuple[date, date], granularity: Granularity, anchor: Anchor) -> Period:
    """Return a stretch between two days as an interval."""
    return stretch(bounds[0], bounds[1], granularity, anchor)
