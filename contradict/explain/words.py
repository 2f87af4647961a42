"""How an explanation words values, subjects, periods and quotes."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from datetime import date

from contradict.explain.side import Side
from contradict.phrases import day, period, unit
from contradict.report.voice import own_voice
from contradict.report.wording import bounds, number
from contradict.resolve.tolerance import USUAL
from contradict.terminal import width

_SHORT = 12
_HOUR = "hour"  # the base unit of durations


def short(full_id: str) -> str:
    """Return as much of an id as explanations print; commands take any unique beginning."""
    return full_id[:_SHORT]


def value(side: Side) -> str:
    """Return the bounds with their unit: "498", "at most 4,300", "at least 19.3 kilometres"."""
    return _bounded(side, side.base_low, side.base_high)


def widened(side: Side) -> str:
    """Return the bounds that are compared: those of the value, less and plus its tolerance."""
    if side.cell_id is None:
        return ""
    return _bounded(side, side.least, side.most)


def _bounded(side: Side, low: float | None, high: float | None) -> str:
    name, factor = told_in(side)
    low, high = (None if n is None else n / factor for n in (low, high))
    return f"{bounds(low, high)}{unit(name, one=low == high == 1)}"


def told_in(side: Side) -> tuple[str, float]:
    """Return the unit in which a claim is told, and how many base units it has.

    That is the base unit, but a duration's own: 42 years are no 368,164 hours to a reader.
    """
    base = side.base_low or side.base_high
    if side.base_unit != _HOUR or not side.stated or not base:
        return side.base_unit, 1.0
    return side.unit, base / side.stated


def tolerance(side: Side) -> str:
    """Say by what rule the bounds widen, "" where they don't."""
    if (side.least, side.most) == (side.base_low, side.base_high) or side.cell_id is None:
        return ""
    factor = side.vague_factor or USUAL.vague
    why = (
        f"a vague numeral, breached only by a factor of more than {number(factor)}"
        if side.vague
        else "a hedged number"
        if side.approximate
        else "a round number"
    )
    return f"compared as {widened(side)}: {why}"


def subject_key(key: str) -> str:
    """Return a normalised subject in words: "soldier, of Russia", "tank, destroyed"."""
    if key.startswith("thing:"):
        return f'the thing "{key.removeprefix("thing:")}"'
    role, affiliation, modifiers, named = (*key.split("|"), "", "", "", "")[:4]
    parts = [role or "people", f"of {affiliation}" if affiliation else "", modifiers, named]
    return ", ".join(part.replace(",", ", ") for part in parts if part)


def when(side: Side) -> str:
    """Return a claim's period: "so far, since 24 Feb 2022, as of 27 Feb 2022"."""
    start, end = side.period_start, side.period_end or side.as_of
    if side.period_kind == "cumulative":
        since = f" since {day(start)}" if start else ""
        return f"so far{since}" + (f", as of {day(end)}" if end else "")
    told = period(start, end)
    if side.period_kind == "event":
        return f"one event, {told}" if told else "one event, undated"
    return told or "no date known"


def extent(side: Side) -> str:
    """Return the days that a claim's cell covers at most."""
    return period(side.start_widest, side.end_widest) or "open"


def speaker(side: Side) -> str:
    """Return who says it, and for whom: "Malyar (for Ukraine)", "the outlet, in its own voice"."""
    if side.claimant is None:
        return f"{side.source or 'the outlet'}, {own_voice(side.quote, side.mark_start)}"
    names = dict.fromkeys((side.claimant, side.speaker or side.claimant))
    told = " = ".join(names)
    return f"{told} (for {side.side})" if side.side else told


def article(side: Side) -> str:
    """Return where a claim stands: "Ledger, 27 Feb 2022, record ledger-3"."""
    return f"{side.source or 'unknown outlet'}, {day(side.published)}, record {side.record_id}"


def quote(side: Side, indent: str = "   ") -> list[str]:
    """Return the quote as wrapped lines, its number marked **so**."""
    before, number = side.quote[: side.mark_start], side.quote[side.mark_start : side.mark_end]
    marked = f'"{before}**{number}**{side.quote[side.mark_end :]}"'
    return wrapped(marked, indent)


def wrapped(text: str, indent: str = "", *, hang: str | None = None) -> list[str]:
    """Return text on lines that fit the terminal; `hang` indents all but the first."""
    plain = "".join(char if char.isprintable() else " " for char in text)
    return textwrap.wrap(
        " ".join(plain.split()),
        width(),
        initial_indent=indent,
        subsequent_indent=indent if hang is None else hang,
    )


def columns(rows: Iterable[Sequence[str]], widths: Sequence[int], indent: str = "") -> list[str]:
    """Return rows as columns of these widths, each cell wrapped in its own."""
    lines = []
    for row in rows:
        cells = [textwrap.wrap(cell, room) or [""] for cell, room in zip(row, widths, strict=True)]
        for at in range(max(map(len, cells))):
            parts = [
                (cell[at] if at < len(cell) else "").ljust(room)
                for cell, room in zip(cells, widths, strict=True)
            ]
            lines.append((indent + "  ".join(parts)).rstrip())
    return lines


def dates(*days: date | None) -> str:
    """Return days as a list: "24 Feb 2022 and 27 Feb 2022"."""
    return " and ".join(day(one) for one in days)
