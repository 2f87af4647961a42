"""How two claims relate in one coordinate: equal, inside, contains, disjoint or unknown."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb

from contradict.explain.side import Side

_FORTNIGHT = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Closures:
    """The database's containment tables, asked pair by pair."""

    connection: duckdb.DuckDBPyConnection

    def measure(self, a: Side, b: Side) -> str:
        """Relate the measures."""
        return self._relation("measure", a.measure, b.measure)

    def subject(self, a: Side, b: Side) -> str:
        """Relate the normalised subjects."""
        if a.cell_subject is None or b.cell_subject is None:
            return "unknown"
        return self._relation("subject", a.cell_subject, b.cell_subject)

    def place(self, a: Side, b: Side) -> str:
        """Relate the places of the cells; one that only its article knows is its own."""
        if a.cell_place is None or b.cell_place is None:
            return "unknown"
        if a.cell_place != b.cell_place and (a.stays_home or b.stays_home):
            return "unknown"
        return self._relation("place", a.cell_place, b.cell_place)

    def _relation(self, what: str, a: str, b: str) -> str:
        if a == b:
            return "equal"
        return (
            "inside"
            if self.holds(what, a, b)
            else "contains"
            if self.holds(what, b, a)
            else ("disjoint")
        )

    def holds(self, what: str, inner: str, outer: str) -> bool:
        """Tell whether `inner` is inside `outer`; `what` is measure, subject or place."""
        row = self.connection.execute(
            f"SELECT 1 FROM {what}_closure WHERE inner_{what} = ? AND outer_{what} = ? LIMIT 1",
            [inner, outer],
        ).fetchone()
        return row is not None

    def reach(self, what: str, inner: str, outer: str) -> str:
        """Return "event" where the containment holds only within one article or event."""
        if what == "place":
            return "any"
        row = self.connection.execute(
            f"SELECT reach FROM {what}_closure WHERE inner_{what} = ? AND outer_{what} = ?",
            [inner, outer],
        ).fetchone()
        return str(row[0]) if row else "any"


def time_relation(a: Side, b: Side) -> str:
    """Relate the times: as the places, or "earlier"/"later" for one count taken twice."""
    if a.scope is None or b.scope is None:
        return "unknown"
    if a.event is not None and a.event == b.event:
        return _by_day(a, b)
    if a.scope != b.scope:
        return _event_in_stretch(a, b)
    if a.scope_key != b.scope_key:
        return "disjoint"
    if a.scope in ("event", "standing"):
        return _by_day(a, b) if a.scope == "event" else "equal"
    if (a.start_widest, a.end_widest) == (b.start_widest, b.end_widest):
        return "equal"
    if a.scope == "attribute":
        return _within_a_fortnight(a, b)
    return _stretches(a, b) if a.scope == "stretch" else "disjoint"


def _by_day(a: Side, b: Side) -> str:
    """Relate two counts of one event by the days on which they were current."""
    if a.kind in ("level", "stock") or a.cell_as_of == b.cell_as_of:
        return "equal"
    if a.cell_as_of is None or b.cell_as_of is None:
        return "unknown"
    return "earlier" if a.cell_as_of < b.cell_as_of else "later"


def _event_in_stretch(a: Side, b: Side) -> str:
    if a.scope == "event" and b.scope == "stretch" and b.scope_key == "":
        return "inside" if _inside(a, b) else "disjoint"
    if b.scope == "event" and a.scope == "stretch" and a.scope_key == "":
        return "contains" if _inside(b, a) else "disjoint"
    return "unknown"


def _stretches(a: Side, b: Side) -> str:
    if a.end_widest is None or b.end_widest is None:
        return "unknown"
    if a.start_widest == b.start_widest:
        return "earlier" if a.end_widest < b.end_widest else "later"
    return "inside" if _inside(a, b) else "contains" if _inside(b, a) else "disjoint"


def _inside(a: Side, b: Side) -> bool:
    """Tell whether a's widest extent lies within b's narrowest."""
    if a.start_widest is None or b.start_narrowest is None:
        return False
    if a.end_widest is None or b.end_narrowest is None:
        return False
    return a.start_widest >= b.start_narrowest and a.end_widest <= b.end_narrowest


def _within_a_fortnight(a: Side, b: Side) -> str:
    if a.end_widest is None or b.end_widest is None:
        return "unknown"
    return "equal" if abs((a.end_widest - b.end_widest).days) <= _FORTNIGHT else "disjoint"
