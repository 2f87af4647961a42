"""Runs every check and turns its rows into findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from contradict.checks.cases import fill_cases
from contradict.checks.choose import (
    diagnosed,
    first_by_precedence,
    without_parts,
    without_reprints,
)
from contradict.checks.conflicts import fill_conflicts
from contradict.checks.load import Check, load_all
from contradict.checks.one_speaker import with_speakers
from contradict.checks.query import run_queries
from contradict.checks.select import EVERYTHING, Selection
from contradict.checks.store import (
    count_changes,
    store_deselected,
    store_findings,
    store_notes,
)
from contradict.database import insert, naive
from contradict.verdicts import INFORMATION

_FILLED = ("findings", "finding_claims", "cases", "case_claims", "check_runs", "notes")
_NO_THRESHOLDS: Mapping[tuple[str, str], float] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCounts:
    """What the checks of one run found."""

    findings: int
    cases: int
    new: int
    resolved: int


def run(
    connection: duckdb.DuckDBPyConnection,
    *,
    started: datetime | None = None,
    queries: Path | None = None,
    selection: Selection = EVERYTHING,
    thresholds: Mapping[tuple[str, str], float] = _NO_THRESHOLDS,
) -> CheckCounts:
    """Run the checks and fill findings, finding_claims, notes, cases, case_claims, check_runs.

    `started` dates the findings; `queries` is a folder of the user's own checks; `selection`
    says what counts; `thresholds` holds numbers by (check, name) that differ from the headers'.
    A check that fails is recorded with file and line and doesn't stop the others.
    """
    for table in _FILLED:
        connection.execute(f"DELETE FROM {table}")
    connection.execute("DELETE FROM thresholds WHERE check_name <> 'tolerance'")
    fill_conflicts(connection)
    checks, broken = load_all(queries)
    insert(connection, "thresholds", _thresholds(checks, thresholds))
    rows, states = run_queries(connection, checks, broken, selection)
    insert(connection, "check_runs", states)
    skipped = [name for name, state, *_ in states if state == "skipped"]
    notes = [row for row in rows if row.verdict == INFORMATION and row.check not in skipped]
    store_notes(connection, notes)
    alarms = first_by_precedence(row for row in rows if row.verdict != INFORMATION)
    alarms = without_reprints(connection, without_parts(connection, alarms))
    kept = [row for row in alarms if selection.takes(row.check, row.verdict, row.severity)]
    store_deselected(connection, alarms, kept, skipped)
    kept = with_speakers(connection, diagnosed(connection, kept))
    store_findings(connection, kept, naive(started or datetime.now(UTC)))
    cases = fill_cases(connection)
    new, resolved = count_changes(connection)
    return CheckCounts(findings=len(kept), cases=cases, new=new, resolved=resolved)


def _thresholds(
    checks: Sequence[Check], chosen: Mapping[tuple[str, str], float]
) -> list[tuple[str, str, float]]:
    return [
        (check.id, threshold.name, chosen.get((check.id, threshold.name), threshold.number))
        for check in checks
        for threshold in check.thresholds
    ]
