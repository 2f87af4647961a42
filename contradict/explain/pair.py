"""Explains how two claims relate field by field, and whether they clash."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb

from contradict.explain.claim import why_alone, why_at_home
from contradict.explain.reasons import Verdict, conclude
from contradict.explain.relation import Closures
from contradict.explain.side import Side, load_side
from contradict.explain.words import (
    article,
    columns,
    extent,
    quote,
    short,
    speaker,
    subject_key,
    value,
    when,
    widened,
    wrapped,
)
from contradict.phrases import day, measure
from contradict.terminal import width

# Columns of a field's name and relation; both claims share what is left of the line.
_FIELD, _RELATION = 8, 10
_INDENT = "  "


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRelation:
    """One field of two claims: its values and "equal", "inside", "contains" or another word."""

    field: str
    a: str
    b: str
    relation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRelation:
    """How claim a relates to claim b, field by field, and what follows from it.

    `verdict` is "conflict", "compatible" or "not-comparable"; `reason` says why in words.
    """

    a: Side
    b: Side
    fields: tuple[FieldRelation, ...]
    verdict: Verdict
    reason: str

    def __str__(self) -> str:
        lines = [*_head("A", self.a), *_head("B", self.b), "", *field_lines(self)]
        return "\n".join((*lines, "", *wrapped(f"{self.verdict}: {self.reason}")))


def explain_pair(connection: duckdb.DuckDBPyConnection, a: str, b: str) -> PairRelation:
    """Tell how two claims relate in each field, whether they clash, and if not, why not.

    Raises KeyError for an id that is no claim.
    """
    first, second = load_side(connection, a), load_side(connection, b)
    closures = Closures(connection=connection)
    fields = _fields(first, second, closures)
    relations = {field.field: field.relation for field in fields}
    relations["time"] = closures.time(first, second)
    verdict, reason = conclude(connection, first, second, relations)
    return PairRelation(a=first, b=second, fields=fields, verdict=verdict, reason=reason)


def field_lines(pair: PairRelation) -> list[str]:
    """Return the fields as a table; what both have in common stands once."""
    rows = [("", "", "A", "B")]
    rows += [
        (f.field, f.relation, f.a, "the same" if f.a == f.b and f.a != "-" else f.b)
        for f in pair.fields
    ]
    each = (width() - len(_INDENT) - _FIELD - _RELATION - 3 * 2) // 2  # two blanks between them
    return columns(rows, (_FIELD, _RELATION, each, each), indent=_INDENT)


def _head(name: str, side: Side) -> list[str]:
    lines = [f"{name}  claim {short(side.claim_id)} ({article(side)})", *quote(side)]
    reason = why_alone(side) or why_at_home(side)
    limit = "compared with nothing" if why_alone(side) else "compared within its article only"
    return [*lines, *wrapped(f"{limit}: {reason}", "   ")] if reason else lines


def _fields(a: Side, b: Side, closures: Closures) -> tuple[FieldRelation, ...]:
    def one(field: str, relation: str, words: tuple[str, str]) -> FieldRelation:
        first, second = (word or "-" for word in words)
        return FieldRelation(field=field, relation=relation, a=first, b=second)

    return (
        one("measure", closures.measure(a, b), (measure(a.measure), measure(b.measure))),
        one(
            "unit",
            "equal" if a.base_unit == b.base_unit else "disjoint",
            (a.base_unit, b.base_unit),
        ),
        one("subject", closures.subject(a, b), (_subject(a), _subject(b))),
        one("place", closures.place(a, b), (_place(a), _place(b))),
        *(one(*row) for row in _times(a, b, closures.time(a, b))),
        one("claimant", _speakers(a, b), (speaker(a), speaker(b))),
        one(
            "modality", "equal" if a.modality == b.modality else "differs", (a.modality, b.modality)
        ),
        one("basis", _same(a.basis, b.basis), (a.basis or "", b.basis or "")),
        one("value", _values(a, b), (_value(a), _value(b))),
    )


def _same(a: str | None, b: str | None, otherwise: str = "differs") -> str:
    return "equal" if a == b else otherwise


def _subject(side: Side) -> str:
    told = side.subject or "not known"
    return f"{told} ({subject_key(side.cell_subject)})" if side.cell_subject else told


def _place(side: Side) -> str:
    if side.cell_place and not side.stays_home and side.cell_place != side.place:
        return f"{side.place or 'not known'}, taken for {side.cell_place}"
    return side.place or "not known"


def _times(a: Side, b: Side, relation: str) -> list[tuple[str, str, tuple[str, str]]]:
    """Return the row of the days, and one of the event where a claim is about one.

    Two events of one day are told apart by what happened, a day and an event by what they hold.
    """
    days = (_time(a), _time(b))
    same = (a.start_widest, a.end_widest) == (b.start_widest, b.end_widest)
    if "event" not in (a.scope, b.scope):
        told_alike = same and a.end_widest is not None and days[0] == days[1]
        return [("time", "equal" if told_alike else relation, days)]
    if a.scope == b.scope:
        relation = relation if a.event == b.event else "differs"
    return [
        ("time", "equal" if same and a.end_widest else relation, days),
        ("event", relation, (_event(a), _event(b))),
    ]


def _event(side: Side) -> str:
    if side.scope != "event":
        return "all of that time" if side.scope == "stretch" else "-"
    return f"{short(side.event or '')} as of {day(side.cell_as_of)}"


def _time(side: Side) -> str:
    if side.scope == "stretch" and side.period_kind != "cumulative":
        told = when(side)
        return told if told == extent(side) else f"{told} (at most {extent(side)})"
    return when(side)


def _value(side: Side) -> str:
    compared = widened(side)
    return f"{value(side)} (as {compared})" if compared not in ("", value(side)) else value(side)


def _speakers(a: Side, b: Side) -> str:
    if a.speaker is None or b.speaker is None:
        return "unknown"
    if a.speaker == b.speaker:
        return "equal"
    return "same side" if a.side and a.side == b.side else "differs"


def _values(a: Side, b: Side) -> str:
    low_a, high_a = _bounds(a)
    low_b, high_b = _bounds(b)
    if low_a is not None and high_b is not None and low_a > high_b:
        return "above"
    if low_b is not None and high_a is not None and low_b > high_a:
        return "below"
    return "overlap"


def _bounds(side: Side) -> tuple[float | None, float | None]:
    if side.cell_id is None:
        return side.base_low, side.base_high
    return side.least, side.most
