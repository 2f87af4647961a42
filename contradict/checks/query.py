"""Runs the query of each check and reads its rows, each completed from the header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress

import duckdb

from contradict.checks.finding import Finding
from contradict.checks.load import BrokenCheck, Check
from contradict.checks.select import Selection
from contradict.verdicts import SEVERITIES

State = tuple[str, str, int, str | None]  # a row of table check_runs


def run_queries(
    connection: duckdb.DuckDBPyConnection,
    checks: Sequence[Check],
    broken: Sequence[BrokenCheck],
    selection: Selection,
) -> tuple[list[Finding], list[State]]:
    """Return all rows, and how each check fared: one that fails doesn't stop the others.

    The rows of checks that the user ignores are among them, to be left out after precedence.
    """
    rows: list[Finding] = []
    states: list[State] = []
    for check in checks:
        if not selection.counts(check):
            states.append((check.id, "skipped", 0, "not selected"))
            if selection.runs(check):
                with suppress(duckdb.Error, ValueError):
                    rows.extend(_run_one(connection, check))
            continue
        try:
            found = _run_one(connection, check)
        except duckdb.Error as error:
            states.append((check.id, "failed", 0, _located(check, error)))
            continue
        except ValueError as error:
            states.append((check.id, "failed", 0, f"{check.path}:{_body(check)}: {error}"))
            continue
        rows.extend(found)
        states.append((check.id, "ran", len(found), None))
    states.extend((b.name, "failed", 0, b.message) for b in broken)
    return rows, states


def _run_one(connection: duckdb.DuckDBPyConnection, check: Check) -> list[Finding]:
    """Run one query. Raises duckdb.Error or ValueError where it is not what a check must be."""
    body = "\n".join(check.sql.splitlines()[_header_lines(check.sql) :])
    statements = duckdb.extract_statements(body)
    if [statement.type for statement in statements] != [duckdb.StatementType.SELECT]:
        raise ValueError("a check is one SELECT and nothing else")
    cursor = connection.execute(body)
    names = [column[0] for column in cursor.description or ()]
    if "claim_a" not in names:
        raise ValueError("the query selects no column claim_a")
    found = []
    for number, row in enumerate(cursor.fetchall(), start=1):
        told = dict(zip(names, row, strict=True))
        if told["claim_a"] is None:
            raise ValueError(f"claim_a is NULL in row {number}")
        found.append(_finding(check, told))
    _require_claims(connection, found)
    return found


def _finding(check: Check, row: dict[str, object]) -> Finding:
    def text(name: str) -> str | None:
        got = row.get(name)
        return None if got is None else str(got)

    parts = row.get("parts")
    finding = Finding(
        check=check.id,
        verdict=text("verdict") or check.verdicts[0],
        severity=text("severity") or check.severity,
        claim_a=str(row["claim_a"]),
        claim_b=text("claim_b"),
        parts=tuple(str(p) for p in parts) if isinstance(parts, (list, tuple)) else (),
        diagnosis=text("diagnosis"),
        relation=text("relation") or check.finds,
        roles=check.roles,
        stated=check.stated,
    )
    if finding.verdict not in check.verdicts:
        told = " | ".join(check.verdicts)
        raise ValueError(f"a row has the verdict {finding.verdict!r}; the header says {told}")
    if finding.severity not in SEVERITIES:
        raise ValueError(f"severity {finding.severity!r} is none of {', '.join(SEVERITIES)}")
    return finding


def _require_claims(connection: duckdb.DuckDBPyConnection, found: Sequence[Finding]) -> None:
    """Raise ValueError where a row names a claim that there is not."""
    named = sorted({c for row in found for c in (row.claim_a, row.claim_b, *row.parts) if c})
    if not named:
        return
    unknown = connection.execute(
        "SELECT named.claim_id FROM (SELECT UNNEST(?) AS claim_id) AS named"
        " ANTI JOIN claims USING (claim_id) ORDER BY 1 LIMIT 1",
        [named],
    ).fetchone()
    if unknown:
        raise ValueError(f"a row names {unknown[0]!r}, which is the claim_id of no claim")


def _located(check: Check, error: duckdb.Error) -> str:
    """Return the error's first line with the check's file and line."""
    line = re.search(r"LINE (\d+)", str(error))
    number = int(line[1]) + _header_lines(check.sql) if line else _line_of(check, error)
    return f"{check.path}:{number}: {_first_line(error)}"


def _body(check: Check) -> int:
    """Return the line on which the query begins."""
    return _header_lines(check.sql) + 1


def _header_lines(sql: str) -> int:
    """Return how many lines stand before the query; DuckDB doesn't count them."""
    lines = sql.splitlines()
    body = (n for n, line in enumerate(lines) if line.strip() and not line.startswith("--"))
    return next(body, 0)


def _line_of(check: Check, error: duckdb.Error) -> int:
    """Return the line of the SQL that holds the name that the error quotes, else the first."""
    named = re.search(r'"([^"]+)"', str(error))
    for number, line in enumerate(check.sql.splitlines(), start=1):
        if named and named[1] in line and not line.startswith("--"):
            return number
    return 1


def _first_line(error: duckdb.Error) -> str:
    return str(error).splitlines()[0]
