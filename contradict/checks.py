"""Loads, runs and explains the checks: the SQL files in `queries/` and the user's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb


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
) -> CheckCounts:
    """Run every check and fill findings, finding_claims, cases, case_claims and check_runs.

    `started` dates the findings; `queries` is a folder of the user's own checks.
    """
    return CheckCounts(findings=0, cases=0, new=0, resolved=0)


def naive(moment: datetime) -> datetime:
    """Return the moment in UTC without its zone, as the database's TIMESTAMP columns hold it."""
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
