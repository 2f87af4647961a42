"""Explains a finding: its sentence, its claims with every rule behind them, and the check."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from contradict.database import has_table
from contradict.explain.claim import claim_lines
from contradict.explain.pair import explain_pair, field_lines
from contradict.explain.side import load_side
from contradict.explain.words import short, wrapped
from contradict.report.wording import counted

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finding:
    finding_id: str
    check_name: str
    verdict: str
    diagnosis: str | None
    severity: str
    claim_a: str
    claim_b: str | None
    case_id: str | None
    explanation: str
    status: str
    first_seen: datetime | None


def explain_finding(
    connection: duckdb.DuckDBPyConnection, finding_id: str, queries: Path | None = None
) -> str:
    """Return a finding's whole derivation; `queries` holds the user's own checks.

    Raises KeyError if there is no such finding.
    """
    finding = _load(connection, finding_id)
    lines = [*_head(finding), "", *_claims(connection, finding)]
    if finding.claim_b is not None:
        pair = explain_pair(connection, finding.claim_a, finding.claim_b)
        lines += ["", "How they relate", *field_lines(pair)]
    return "\n".join((*lines, "", *_check(connection, finding, queries)))


def explain_case(connection: duckdb.DuckDBPyConnection, case_id: str) -> str:
    """Return the findings of a case, a sentence each. Raises KeyError if there is none."""
    rows = connection.execute(
        "SELECT finding_id FROM findings WHERE case_id = ?"
        " ORDER BY LIST_POSITION(['error', 'warning', 'info'], severity), finding_id",
        [case_id],
    ).fetchall()
    if not rows:
        raise KeyError(case_id)
    number = counted(len(rows), "finding")
    lines = [f"case {case_id}: {number}; `contradict explain FINDING` derives one", ""]
    for (finding_id,) in rows:
        finding = _load(connection, finding_id)
        slip = f" [{finding.diagnosis}]" if finding.diagnosis else ""
        told = f"{short(finding_id)}  {finding.severity} {finding.verdict}, {finding.check_name}"
        lines += [told, *wrapped(f"{finding.explanation}{slip}", "    ")]
    return "\n".join(lines)


def _load(connection: duckdb.DuckDBPyConnection, finding_id: str) -> _Finding:
    cursor = connection.execute(
        "SELECT finding_id, check_name, verdict, diagnosis, severity, claim_a, claim_b, case_id,"
        " explanation, status, first_seen FROM findings WHERE finding_id = ?",
        [finding_id],
    )
    names = [column[0] for column in cursor.description or ()]
    row = cursor.fetchone()
    if row is None:
        raise KeyError(finding_id)
    return _Finding(**dict(zip(names, row, strict=True)))


def _head(finding: _Finding) -> list[str]:
    seen = f", first seen {finding.first_seen:%Y-%m-%d}" if finding.first_seen else ""
    lines = [
        f"finding {finding.finding_id}: {finding.verdict} ({finding.severity})",
        f"case {finding.case_id}, {finding.status}{seen}",
        "",
        *wrapped(finding.explanation),
    ]
    return [*lines, f"Likely slip: {finding.diagnosis}."] if finding.diagnosis else lines


def _claims(connection: duckdb.DuckDBPyConnection, finding: _Finding) -> list[str]:
    """Return every claim of the finding, the two sides in the order of the finding."""
    rows = connection.execute(
        "SELECT claim_id, role FROM finding_claims WHERE finding_id = ?"
        " ORDER BY claim_id <> ?, claim_id <> COALESCE(?, ''), claim_id",
        [finding.finding_id, finding.claim_a, finding.claim_b],
    ).fetchall()
    lines: list[str] = []
    for at, (claim_id, role) in enumerate(rows):
        name = f"{_LETTERS[at % len(_LETTERS)]}  claim"
        lines += [
            *([""] if lines else []),
            *claim_lines(load_side(connection, claim_id), name, role),
        ]
    return lines


def _check(
    connection: duckdb.DuckDBPyConnection, finding: _Finding, queries: Path | None
) -> list[str]:
    """Return what the check says of itself, if it is still among the checks."""
    from contradict.checks.load import load_all

    check = next((c for c in load_all(queries)[0] if c.id == finding.check_name), None)
    lines = [f"Found by check {finding.check_name}"]
    if check is None:
        return lines
    lines += wrapped(check.finds, "  finds    ", hang=" " * 11)
    lines += wrapped(check.why, "  why      ", hang=" " * 11)
    if not has_table(connection, "thresholds"):
        return lines
    for name, setting in connection.execute(
        "SELECT threshold, setting FROM thresholds WHERE check_name = ? ORDER BY 1", [check.id]
    ).fetchall():
        lines.append(f"  with     {name} = {setting:g}")
    return lines
