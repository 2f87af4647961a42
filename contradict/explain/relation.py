"""How two claims relate in one coordinate: equal, inside, contains, disjoint or unknown."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb

from contradict.explain.side import Side

_TIMES = """
SELECT TIME_WITHIN(a, b), TIME_WITHIN(b, a)
FROM cells AS a, cells AS b
WHERE a.cell_id = ? AND b.cell_id = ?
"""
_SEEN_FROM_B = {"earlier": "later", "inside": "contains"}


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

    def time(self, a: Side, b: Side) -> str:
        """Relate the times: as the places, or "earlier"/"later" for one count taken twice."""
        if a.cell_id is None or b.cell_id is None:
            return "unknown"
        row = self.connection.execute(_TIMES, [a.cell_id, b.cell_id]).fetchone()
        within, around = row or (None, None)
        if within is None and around is None:
            return "disjoint" if _is_comparable(a, b) else "unknown"
        return str(within or _SEEN_FROM_B.get(around, around))

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


def _is_comparable(a: Side, b: Side) -> bool:
    """Whether enough is known of two times to say that neither lies in the other."""
    if a.scope != b.scope:
        stretch = a if a.scope == "stretch" else b
        return {a.scope, b.scope} == {"event", "stretch"} and stretch.scope_key == ""
    if a.scope_key != b.scope_key:
        return True
    days = (a.cell_as_of, b.cell_as_of) if a.scope == "event" else (a.end_widest, b.end_widest)
    return None not in days
