"""Chooses among the rows of all checks: one finding for each disagreement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import duckdb

from contradict.checks.finding import Finding
from contradict.database import insert
from contradict.slips import diagnose
from contradict.verdicts import SEVERITIES, VERDICTS


def first_by_precedence(rows: Iterable[Finding]) -> list[Finding]:
    """Keep one finding for each set of claims; a diagnosis of another stays with it."""
    best: dict[frozenset[str], Finding] = {}
    for row in sorted(rows, key=_rank):
        key = claims_of(row)
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


def without_parts(connection: duckdb.DuckDBPyConnection, rows: list[Finding]) -> list[Finding]:
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


def without_reprints(connection: duckdb.DuckDBPyConnection, rows: list[Finding]) -> list[Finding]:
    """Drop what a reprint says with the number of its original, which is compared itself.

    What a copy says in words or with a number of its own stays, beside whatever it repeats.
    """
    reprinted = _column(connection, "SELECT claim_id FROM reprinted_claims")
    if not reprinted:
        return rows
    copied = _column(
        connection, "SELECT claim_id FROM claims INNER JOIN copies USING (document_id)"
    )
    own = copied - reprinted
    return [row for row in rows if not (claims_of(row) & reprinted) or claims_of(row) & own]


def claims_of(row: Finding) -> frozenset[str]:
    """Return all claims that a finding holds against each other."""
    return frozenset(claim for claim in (row.claim_a, row.claim_b, *row.parts) if claim)


def _column(connection: duckdb.DuckDBPyConnection, query: str) -> frozenset[str]:
    return frozenset(value for (value,) in connection.execute(query).fetchall())


def diagnosed(connection: duckdb.DuckDBPyConnection, rows: list[Finding]) -> list[Finding]:
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
