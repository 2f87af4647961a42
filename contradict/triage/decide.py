"""Takes decisions: finds what an id names, and stores what was decided on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal, get_args

import duckdb

from contradict.database import connect, insert, naive, of_this_version, require_database
from contradict.errors import ContradictError
from contradict.explain.ids import FEWEST
from contradict.phrases import what
from contradict.store import state_decisions

Scope = Literal["finding", "case", "check", "source"]
Choice = Literal["confirmed", "dismissed", "open"]
SCOPES: tuple[Scope, ...] = get_args(Scope)
CHOICES: tuple[Choice, ...] = get_args(Choice)
# A decision on these holds for findings that are there; one on the others for all to come.
_OF_FINDINGS: tuple[Scope, ...] = ("finding", "case")
# A finding is named by its own column, the others are a row's target.
_TARGETS = tuple(scope for scope in SCOPES if scope != "finding")

_ABOUT = """
SELECT measure, subject, place
FROM (SELECT * FROM cases UNION ALL BY NAME SELECT * FROM past_cases)
WHERE case_id IN (SELECT case_id FROM finding_history WHERE $1 IN (finding_id, case_id))
LIMIT 1
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the user wants: a choice with its reason, or a note alone (`choice` is None)."""

    choice: Choice | None
    reason: str | None = None
    note: str | None = None
    expires: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is decided on, and the findings that it has now."""

    scope: Scope
    name: str
    findings: tuple[str, ...]


@contextmanager
def writing(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a database to decide in, and state the decisions on its findings at the end.

    Raises ContradictError if there is none, or another program has it open.
    """
    require_database(path)
    with connect(path, read_only=False) as connection, of_this_version(path):
        connection.begin()
        yield connection
        state_decisions(connection)
        connection.commit()


def decide(
    connection: duckdb.DuckDBPyConnection,
    order: Order,
    *,
    ids: Sequence[str] = (),
    checks: Sequence[str] = (),
    sources: Sequence[str] = (),
) -> list[str]:
    """Decide on findings or cases by id, on checks and on outlets; return a line for each.

    A decision on a case holds for the findings that it has now: a number that joins it later
    opens it again. One on a check or an outlet holds for all it ever finds. Raises
    ContradictError for what the database doesn't hold.
    """
    targets = [_named(connection, text) for text in ids]
    targets += [_check(connection, name) for name in checks]
    targets += [_source(connection, name) for name in sources]
    now = naive(datetime.now(UTC))
    return [_store(connection, target, order, now) for target in targets]


def listed(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Return a line for each finding, case, check or outlet decided on, the latest first."""
    rows = connection.execute(
        """
        SELECT scope, coalesce(target, finding_id), arg_max(decision, decided),
            arg_max(coalesce(reason, ''), decided), arg_max(coalesce(note, ''), decided),
            arg_max(coalesce(CAST(expires AS VARCHAR), ''), decided)
        FROM triage
        GROUP BY scope, coalesce(target, finding_id)
        ORDER BY max(decided) DESC, scope, coalesce(target, finding_id)
        """
    ).fetchall()
    return [
        _line(choice, scope, name, reason or None, note or None, until or None)
        + _about(connection, scope, name)
        for scope, name, choice, reason, note, until in rows
    ]


def _store(
    connection: duckdb.DuckDBPyConnection, target: Target, order: Order, now: datetime
) -> str:
    choice, reason, expires = order.choice, order.reason, order.expires
    if choice is None:
        choice, reason, expires = _standing(connection, target)
    keys = target.findings if target.scope in _OF_FINDINGS else (None,)
    name = target.name if target.scope in _TARGETS else None
    row = (choice, reason, now, target.scope, name)
    insert(connection, "triage", [(key, *row, order.note, expires) for key in keys])
    line = _line(choice, target.scope, target.name, reason, order.note, expires)
    return line + _about(connection, target.scope, target.name)


def _about(connection: duckdb.DuckDBPyConnection, scope: str, name: str) -> str:
    """Return what a finding or case is about: " [people killed, Borno, Nigeria]"."""
    row = connection.execute(_ABOUT, [name]).fetchone() if scope in _OF_FINDINGS else None
    if row is None:
        return ""
    measure, subject, place = row
    return f" [{', '.join(filter(None, (what(measure, subject), place)))}]"


def _standing(
    connection: duckdb.DuckDBPyConnection, target: Target
) -> tuple[Choice, str | None, date | None]:
    """Return what holds for a target now, for a note to be added to."""
    row = connection.execute(
        """
        SELECT decision, reason, expires
        FROM triage
        WHERE scope = ? AND (target = ? OR finding_id = ?)
        ORDER BY decided DESC
        LIMIT 1
        """,
        [target.scope, target.name, target.name],
    ).fetchone()
    return (row[0], row[1], row[2]) if row else ("open", None, None)


def _line(
    choice: str, scope: str, name: str, reason: str | None, note: str | None, until: object
) -> str:
    told = {"open": "open again"}.get(choice, choice) if reason or not note else choice
    parts = [f"{told}: {scope} {name}", reason, f"until {until}" if until else None]
    return "; ".join([part for part in parts if part] + ([f"note: {note}"] if note else []))


def _named(connection: duckdb.DuckDBPyConnection, text: str) -> Target:
    """Return the finding or case that an id, or the beginning of one, names."""
    if text.isalnum() and len(text) < FEWEST:
        raise ContradictError(text, "is too short", f"give {FEWEST} characters of an id or more")
    if not text.isalnum():
        raise ContradictError(text, "is no id", "give that of a finding or case in the report")
    rows = connection.execute(
        """
        SELECT DISTINCT 'finding', finding_id FROM finding_history
        WHERE starts_with(finding_id, ?)
        UNION SELECT DISTINCT 'case', case_id FROM case_states
        WHERE starts_with(case_id, ?)
        ORDER BY ALL
        """,
        [text, text],
    ).fetchall()
    if not rows:
        raise ContradictError(
            text, "no such finding or case", "`contradict report --format json` shows the ids"
        )
    if len(rows) > 1:
        names = ", ".join(f"{scope} {name}" for scope, name in rows[:4])
        raise ContradictError(text, f"begins more than one id ({names})", "write it in full")
    ((scope, name),) = rows
    findings = (name,) if scope == "finding" else findings_of(connection, name)
    return Target(scope=scope, name=name, findings=findings)


def findings_of(connection: duckdb.DuckDBPyConnection, case_id: str) -> tuple[str, ...]:
    """Return the ids of all findings that a case has or had."""
    rows = connection.execute(
        """
        SELECT finding_id FROM finding_history
        WHERE case_id = ?
        ORDER BY finding_id
        """,
        [case_id],
    ).fetchall()
    return tuple(finding_id for (finding_id,) in rows)


def _check(connection: duckdb.DuckDBPyConnection, name: str) -> Target:
    known = _names(connection, "SELECT check_name FROM check_runs")
    if name not in known:
        raise ContradictError(name, "no such check", f"there are {', '.join(sorted(known))}")
    return Target(scope="check", name=name, findings=())


def _source(connection: duckdb.DuckDBPyConnection, name: str) -> Target:
    known = _names(connection, "SELECT source FROM documents UNION SELECT source FROM past_claims")
    if name not in known:
        near = sorted(other for other in known if other and name.casefold() in other.casefold())
        remedy = f"did you mean {', '.join(near[:4])}?" if near else "write it as reports do"
        raise ContradictError(name, "no such outlet", remedy)
    return Target(scope="source", name=name, findings=())


def _names(connection: duckdb.DuckDBPyConnection, query: str) -> set[str]:
    return {name for (name,) in connection.execute(query).fetchall()}
