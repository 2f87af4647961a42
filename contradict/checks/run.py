"""Runs every check and turns its rows into findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from contradict.checks.cases import fill_cases
from contradict.checks.diagnosis import diagnose
from contradict.checks.finding import Finding
from contradict.checks.load import BrokenCheck, Check, load_all
from contradict.checks.select import EVERYTHING, Selection
from contradict.checks.wording import explain_all
from contradict.resolve.rows import insert
from contradict.verdicts import INFORMATION, SEVERITIES, VERDICTS

_HERE = Path(__file__).parent
_FILLED = (
    *("findings", "finding_claims", "cases", "case_claims", "check_runs", "conflicts"),
    "notes",
)
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
    connection.execute(_HERE.joinpath("conflicts.sql").read_text(encoding="utf-8"))
    checks, broken = load_all(queries)
    insert(connection, "thresholds", _thresholds(checks, thresholds))
    rows, states = _run_all(connection, checks, broken, selection)
    insert(connection, "check_runs", states)
    _store_notes(connection, [row for row in rows if row.verdict == INFORMATION])
    alarms = _first_by_precedence(row for row in rows if row.verdict != INFORMATION)
    alarms = _subsume(connection, alarms)
    kept = [row for row in alarms if selection.takes(row.check, row.verdict, row.severity)]
    _deselect(connection, alarms, kept, [name for name, state, *_ in states if state == "skipped"])
    kept = _diagnosed(connection, kept)
    _store(connection, kept, naive(started or datetime.now(UTC)))
    cases = fill_cases(connection)
    new, resolved = _history(connection)
    return CheckCounts(findings=len(kept), cases=cases, new=new, resolved=resolved)


def naive(moment: datetime) -> datetime:
    """Return the moment in UTC without its zone, as the database's TIMESTAMP columns hold it."""
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def _run_all(
    connection: duckdb.DuckDBPyConnection,
    checks: Sequence[Check],
    broken: Sequence[BrokenCheck],
    selection: Selection,
) -> tuple[list[Finding], list[tuple[str, str, int, str | None]]]:
    rows: list[Finding] = []
    states: list[tuple[str, str, int, str | None]] = []
    for check in checks:
        if not selection.runs(check):
            states.append((check.id, "skipped", 0, "not selected"))
            continue
        try:
            found = _run_one(connection, check)
        except duckdb.Error as error:
            states.append((check.id, "failed", 0, located(check, error)))
            continue
        except ValueError as error:
            states.append((check.id, "failed", 0, f"{check.path}:{_body(check)}: {error}"))
            continue
        rows.extend(found)
        states.append((check.id, "ran", len(found), None))
    states.extend((b.name, "failed", 0, b.message) for b in broken)
    return rows, states


def _thresholds(
    checks: Sequence[Check], chosen: Mapping[tuple[str, str], float]
) -> list[tuple[str, str, float]]:
    return [
        (check.id, threshold.name, chosen.get((check.id, threshold.name), threshold.number))
        for check in checks
        for threshold in check.thresholds
    ]


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


def located(check: Check, error: duckdb.Error) -> str:
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


def _first_by_precedence(rows: Iterable[Finding]) -> list[Finding]:
    """Keep one finding for each set of claims; a diagnosis of another stays with it."""
    best: dict[frozenset[str | None], Finding] = {}
    for row in sorted(rows, key=_rank):
        key = frozenset((row.claim_a, row.claim_b, *row.parts))
        kept = best.setdefault(key, row)
        if kept.diagnosis is None and row.diagnosis is not None:
            best[key] = replace(kept, diagnosis=row.diagnosis)
    return list(best.values())


def _rank(row: Finding) -> tuple[int, bool, int, str, str, str]:
    known = row.verdict in VERDICTS
    return (
        VERDICTS.index(row.verdict) if known else len(VERDICTS),
        not row.stated,
        SEVERITIES.index(row.severity) if row.severity in SEVERITIES else len(SEVERITIES),
        row.check,
        row.claim_a,
        row.claim_b or "",
    )


def _subsume(connection: duckdb.DuckDBPyConnection, rows: list[Finding]) -> list[Finding]:
    """Drop a part's finding where its whole has the same one: 1,002 of 1,820 against 999."""
    wholes = dict(
        connection.execute(
            "SELECT claim_id, part_of FROM claims WHERE part_of IS NOT NULL"
        ).fetchall()
    )
    pairs = {(row.claim_a, row.claim_b) for row in rows if row.claim_b}
    return [
        row
        for row in rows
        if (wholes.get(row.claim_a), row.claim_b) not in pairs
        or wholes.get(row.claim_a) == row.claim_b
    ]


def _diagnosed(connection: duckdb.DuckDBPyConnection, rows: list[Finding]) -> list[Finding]:
    """Add the likely slip to each pair of exact numbers that gives it away."""
    wanted = sorted(
        {c for r in rows if r.claim_b and not r.diagnosis for c in (r.claim_a, r.claim_b)}
    )
    connection.execute("CREATE OR REPLACE TEMP TABLE wanted (claim_id VARCHAR)")
    insert(connection, "wanted", [(claim_id,) for claim_id in wanted])
    exact = {
        claim_id: (value, unit)
        for claim_id, value, unit in connection.execute(
            "SELECT claim_id, base_low, base_unit FROM claims INNER JOIN wanted USING (claim_id)"
            " WHERE base_low = base_high AND NOT vague"
        ).fetchall()
    }
    done = []
    for row in rows:
        a, b = exact.get(row.claim_a), exact.get(row.claim_b or "")
        slip = diagnose(a[0], b[0], a[1]) if a and b and not row.diagnosis else row.diagnosis
        done.append(replace(row, diagnosis=slip))
    return done


def _store(connection: duckdb.DuckDBPyConnection, rows: list[Finding], started: datetime) -> None:
    sentences = explain_all(connection, rows)
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE found (finding_id VARCHAR, check_name VARCHAR,"
        " verdict VARCHAR, diagnosis VARCHAR, severity VARCHAR, claim_a VARCHAR,"
        " claim_b VARCHAR, explanation VARCHAR, started TIMESTAMP)"
    )
    insert(
        connection,
        "found",
        [
            (
                *(r.finding_id, r.check, r.verdict, r.diagnosis, r.severity),
                *(r.claim_a, r.claim_b, sentence, started),
            )
            for r, sentence in zip(rows, sentences, strict=True)
        ],
    )
    insert(connection, "finding_claims", [pair for row in rows for pair in _roles(row)])
    connection.execute(_HERE.joinpath("store.sql").read_text(encoding="utf-8"))


def _store_notes(connection: duckdb.DuckDBPyConnection, rows: Sequence[Finding]) -> None:
    """Fill notes, each row once."""
    told = {(row.check, row.claim_a, row.claim_b, row.relation) for row in rows}
    insert(connection, "notes", sorted(told, key=lambda note: (*note[:2], note[2] or "", note[3])))


def _deselect(
    connection: duckdb.DuckDBPyConnection,
    alarms: Sequence[Finding],
    kept: Sequence[Finding],
    skipped: Sequence[str],
) -> None:
    """Table deselected holds findings that the user left out: they are gone, not resolved."""
    left = {row.finding_id for row in alarms} - {row.finding_id for row in kept}
    connection.execute("CREATE OR REPLACE TEMP TABLE deselected (finding_id VARCHAR)")
    insert(connection, "deselected", [(finding_id,) for finding_id in sorted(left)])
    connection.execute(
        "INSERT INTO deselected SELECT finding_id FROM finding_history"
        " WHERE LIST_CONTAINS(?, check_name)",
        [list(skipped)],
    )


def _roles(row: Finding) -> list[tuple[str, str, str]]:
    if row.parts:
        parts = [(row.finding_id, part, "part") for part in row.parts]
        return [(row.finding_id, row.claim_a, "whole"), *parts]
    pairs = zip((row.claim_a, row.claim_b), row.roles, strict=True)
    return [(row.finding_id, claim, role) for claim, role in pairs if claim]


def _history(connection: duckdb.DuckDBPyConnection) -> tuple[int, int]:
    """Count findings that no run had before, and those of the last run that are gone."""
    row = connection.execute(
        """
        SELECT
            (SELECT COUNT(*) FROM findings WHERE first_seen = last_seen),
            (
                SELECT COUNT(*) FROM finding_history AS h
                WHERE h.last_seen = (SELECT MAX(started) FROM runs)
                AND NOT EXISTS (SELECT 1 FROM findings AS f WHERE f.finding_id = h.finding_id)
                AND h.finding_id NOT IN (SELECT finding_id FROM deselected)
            )
        """
    ).fetchone()
    return (int(row[0]), int(row[1])) if row else (0, 0)
