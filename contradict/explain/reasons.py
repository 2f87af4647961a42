"""Concludes from the fields of two claims whether they clash, and if not, for what reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import duckdb

from contradict.database import has_table
from contradict.explain.claim import why_alone, why_at_home, why_unknown
from contradict.explain.relation import Closures
from contradict.explain.side import Side
from contradict.explain.words import (
    extent,
    short,
    subject_key,
    told_in,
    value,
    when,
    widened,
)
from contradict.phrases import day, measure, unit
from contradict.resolve.events import Told, is_apart, two_happenings
from contradict.resolve.happenings import Happening, apart, singled_out

Verdict = Literal["conflict", "compatible", "not-comparable"]
_COORDINATES = ("measure", "subject", "place", "time")


def conclude(
    connection: duckdb.DuckDBPyConnection, a: Side, b: Side, relation: Mapping[str, str]
) -> tuple[Verdict, str]:
    """Return the verdict on two claims and its reason, one sentence or two.

    `relation` maps measure, unit, subject, place, time and value to how they relate.
    """
    if found := _finding(connection, a, b):
        return "conflict", found
    if kept_apart := _kept_apart(connection, a, b, relation):
        return "not-comparable", kept_apart
    directions = {relation[field] for field in _COORDINATES}
    if {"inside", "contains"} <= directions:
        return "not-comparable", f"each is narrower than the other: {_narrower(relation)}"
    if relation["value"] == "overlap":
        return "compatible", f"{_overlap(a, b)}, so that both can be true"
    if fits := _fits(a, b, relation):
        return "compatible", fits
    return _held_back(connection, a, b)


def _finding(connection: duckdb.DuckDBPyConnection, a: Side, b: Side) -> str:
    """Return the finding that holds both claims, in words; "" where there is none."""
    row = connection.execute(
        "SELECT f.finding_id, f.verdict, f.severity, f.check_name, f.relation"
        " FROM findings AS f INNER JOIN finding_claims AS x USING (finding_id)"
        " INNER JOIN finding_claims AS y USING (finding_id)"
        " WHERE x.claim_id = ? AND y.claim_id = ? ORDER BY f.claim_b IS NULL, f.finding_id",
        [a.claim_id, b.claim_id],
    ).fetchone()
    if row is None:
        return ""
    finding, verdict, severity, check, relation = row
    return f"{relation}. Finding {short(finding)}: {verdict} ({severity}), by check {check}"


def _kept_apart(
    connection: duckdb.DuckDBPyConnection, a: Side, b: Side, relation: Mapping[str, str]
) -> str:
    """Return the first coordinate that keeps two claims apart, in words.

    What surely differs goes before what is only not known.
    """
    for name, side in (("A", a), ("B", b)):
        if reason := why_alone(side):
            return f"claim {name} is compared with nothing: {reason}"
    if relation["unit"] == "disjoint":
        return f"the units are disjoint: {a.base_unit} and {b.base_unit}"
    # A place often decides whose people they are, so that it is named first.
    for name, side in (("A", a), ("B", b)):
        if relation["place"] == "unknown" and side.place is not None and side.stays_home:
            return f"claim {name} is compared within its own article only: {why_at_home(side)}"
    for how in ("disjoint", "unknown"):
        for field in ("measure", "place", "subject"):
            if relation[field] == how:
                return _differ(field, how, a, b)
    if relation["time"] not in ("disjoint", "unknown"):
        return ""
    if {a.scope, b.scope} == {"event"}:
        return _times_apart(a, b) + _two_events(connection, a, b)
    return f"the times are {relation['time']}: {_times_apart(a, b)}"


def _differ(field: str, how: str, a: Side, b: Side) -> str:
    """Say that measures, places or subjects are disjoint or unknown, and why."""
    why = {"place": why_at_home, "subject": why_unknown}.get(field)
    for name, side in (("A", a), ("B", b)):
        if why is not None and (reason := why(side)):
            return f"claim {name} is compared within its own article only: {reason}"
    return f"the {field}s are {how}: {_apart(field, a, b)}"


def _apart(field: str, a: Side, b: Side) -> str:
    if field == "measure":
        return f"neither of {measure(a.measure)} and {measure(b.measure)} holds the other"
    if field == "subject":
        words = [one.subject or "-" for one in (a, b)]
        if words[0] == words[1]:
            words = [subject_key(one.cell_subject or "") for one in (a, b)]
        return f"neither of {words[0]} and {words[1]} is surely among the other"
    return f"neither of {a.place} and {b.place} holds the other"


def _times_apart(a: Side, b: Side) -> str:
    if a.scope != b.scope:
        return f"{_scope(a)} against {_scope(b)}"
    if a.scope == "event":
        return "two different events, as far as their articles tell"
    return f"neither of {_days(a)} and {_days(b)} surely holds the other"


def _two_events(connection: duckdb.DuckDBPyConnection, a: Side, b: Side) -> str:
    """Say what two articles lack that would make their events one."""
    told = [_told(one) for one in (a, b)]
    if a.document_id == b.document_id or {a.scope, b.scope} != {"event"} or None in told:
        return ""
    for name, side in (("A", a), ("B", b)):
        if is_apart(connection, side.claim_id):
            return (
                f": the sentence of claim {name} tells of another one than its article did before"
            )
    ours, theirs = two_happenings(connection, *(one for one in told if one is not None))
    if differing := apart(ours.slots, theirs.slots):
        first, second = (
            _said(things, x) for things, x in zip(differing, (ours, theirs), strict=True)
        )
        return f": one tells of {first}, the other of {second}"
    if days := abs((ours.day - theirs.day).days):
        return f": {days} {'day lies' if days == 1 else 'days lie'} between them"
    things = singled_out(ours, theirs)
    shared = _said(things or ours.things & theirs.things, ours, theirs)
    if shared and not things:
        return f": both tell of {shared}, and one of the articles of another such there"
    if shared:
        return f": beside place and day both tell of {shared}, which is not rare enough there"
    return ": nothing but place and day is shared"


def _said(things: frozenset[str], *tellings: Happening) -> str:
    """Quote the words by which tellings name things: "crash" or "overturned" and "bus"."""
    words = (dict.fromkeys(telling.said[thing] for telling in tellings) for thing in sorted(things))
    return " and ".join(" or ".join(f'"{word}"' for word in found) for found in words)


def _told(side: Side) -> Told | None:
    happened = side.period_end or side.period_start
    if side.place is None or happened is None or side.period_kind not in ("event", "instant"):
        return None
    return Told(
        document_id=side.document_id, origin=side.document_id, place=side.place, day=happened
    )


def _scope(side: Side) -> str:
    words = {"event": "one event", "stretch": "a stretch of days", "moment": "one moment"}
    return f"{words.get(side.scope or '', 'no date')} ({when(side)})"


def _days(side: Side) -> str:
    return extent(side) if side.start_widest or side.end_widest else when(side)


def _narrower(relation: Mapping[str, str]) -> str:
    ours = [field for field in _COORDINATES if relation[field] == "inside"]
    theirs = [field for field in _COORDINATES if relation[field] == "contains"]
    return f"A in {' and '.join(ours)}, B in {' and '.join(theirs)}"


def _overlap(a: Side, b: Side) -> str:
    first, second = widened(a) or value(a), widened(b) or value(b)
    if first == second:
        return f"both bound it alike: {first}"
    return f"{first} and {second} have numbers in common"


def _fits(a: Side, b: Side, relation: Mapping[str, str]) -> str:
    """Say why a part below its whole, or a count that grew, is as it should be."""
    below = relation["value"] == "below"
    inner, outer = ("A", "B") if below else ("B", "A")
    wanted = "inside" if below else "contains"
    fields = [field for field in _COORDINATES if relation[field] == wanted]
    if fields:
        return f"{inner} is part of {outer} by its {' and '.join(fields)}, and is the smaller one"
    if relation["time"] == ("earlier" if below else "later"):
        earlier, later = (a, b) if below else (b, a)
        told = [f"{value(one)} ({day(one.cell_as_of)})" for one in (earlier, later)]
        return f"a count that grew from {' to '.join(told)} is an update"
    return ""


def _held_back(connection: duckdb.DuckDBPyConnection, a: Side, b: Side) -> tuple[Verdict, str]:
    """Say why two claims that look incompatible make no finding."""
    if whole := _bare_whole(connection, a, b):
        return "not-comparable", whole
    if reason := _recorded(connection, a, b):
        return "not-comparable", reason
    if clash := _told_by_another(connection, a, b):
        return "conflict", clash
    gap = _gap(a, b)
    return (
        "not-comparable",
        f"their bounds clash{gap}, but a rule of precision keeps them apart: a bare whole, a"
        " verified floor, a place taken from the context, one sentence, or figures too far apart",
    )


def _bare_whole(connection: duckdb.DuckDBPyConnection, a: Side, b: Side) -> str:
    """Say where one holds the other only within one article or event: bare "people"."""
    if a.document_id == b.document_id or (a.event is not None and a.event == b.event):
        return ""
    closures = Closures(connection=connection)
    for inner, outer in ((a, b), (b, a)):
        if closures.reach("measure", inner.measure, outer.measure) == "event":
            words = (measure(outer.measure), measure(inner.measure))
        elif (
            closures.reach("subject", inner.cell_subject or "", outer.cell_subject or "") == "event"
        ):
            words = (outer.subject, inner.subject)
        else:
            continue
        return (
            f"{words[0]} of one article need not hold the {words[1]} of another: a bare whole"
            " holds its parts only within one article or event"
        )
    return ""


def _recorded(connection: duckdb.DuckDBPyConnection, a: Side, b: Side) -> str:
    """Return the reason that the checks recorded for the pair, "" where there is none."""
    if not has_table(connection, "not_compared"):
        return ""
    row = connection.execute(
        "SELECT MIN(reason) FROM not_compared"
        " WHERE (claim_a = $1 AND claim_b = $2) OR (claim_a = $2 AND claim_b = $1)",
        [a.claim_id, b.claim_id],
    ).fetchone()
    return str(row[0]) if row and row[0] else ""


def _told_by_another(connection: duckdb.DuckDBPyConnection, a: Side, b: Side) -> str:
    """Return what stands for the pair where its cells clash but others tell it."""
    row = connection.execute(
        "SELECT 1 FROM conflicts"
        " WHERE (claim_a = $1 AND claim_b = $2) OR (claim_a = $2 AND claim_b = $1)",
        [a.claim_id, b.claim_id],
    ).fetchone()
    if row:
        return (
            "they can't both be true, but no check reports the pair: it was not selected, or a"
            " finding on the whole of one of them says it already"
        )
    twin = connection.execute(
        "SELECT f.finding_id FROM findings AS f"
        " INNER JOIN claim_cells AS x ON f.claim_a = x.claim_id"
        " INNER JOIN claim_cells AS y ON f.claim_b = y.claim_id"
        " WHERE (x.cell_id = $1 AND y.cell_id = $2) OR (x.cell_id = $2 AND y.cell_id = $1)"
        " ORDER BY 1",
        [a.cell_id, b.cell_id],
    ).fetchone()
    if twin is None:
        return ""
    return (
        "they can't both be true; the tightest claims of their cells stand for them in"
        f" finding {short(twin[0])}"
    )


def _gap(a: Side, b: Side) -> str:
    for high, low in ((a, b), (b, a)):
        if high.least is not None and low.most is not None and high.least > low.most:
            name, factor = told_in(a)
            return f" by {(high.least - low.most) / factor:,.6g}{unit(name)}"
    return ""
