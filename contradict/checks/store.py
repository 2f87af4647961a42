"""Stores what a run of the checks found, and tells what is new since the last one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import duckdb

from contradict.checks.finding import Finding
from contradict.checks.wording import explain_all
from contradict.database import insert

_SQL = Path(__file__).with_name("store.sql")
_HISTORY = """
SELECT
    (SELECT COUNT(*) FROM findings WHERE first_seen = last_seen),
    (
        SELECT COUNT(*) FROM finding_history AS h
        WHERE h.last_seen = (SELECT MAX(started) FROM runs)
        AND NOT EXISTS (SELECT 1 FROM findings AS f WHERE f.finding_id = h.finding_id)
        AND h.finding_id NOT IN (SELECT finding_id FROM deselected)
    )
"""


def store_findings(
    connection: duckdb.DuckDBPyConnection, rows: list[Finding], started: datetime
) -> None:
    """Fill findings and finding_claims, each finding with its sentence and its history."""
    sentences = explain_all(connection, rows)
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE found (finding_id VARCHAR, check_name VARCHAR,"
        " verdict VARCHAR, diagnosis VARCHAR, severity VARCHAR, claim_a VARCHAR,"
        " claim_b VARCHAR, explanation VARCHAR, started TIMESTAMP, relation VARCHAR)"
    )
    insert(
        connection,
        "found",
        [
            (
                *(r.finding_id, r.check, r.verdict, r.diagnosis, r.severity),
                *(r.claim_a, r.claim_b, sentence, started, relation),
            )
            for r, (sentence, relation) in zip(rows, sentences, strict=True)
        ],
    )
    insert(connection, "finding_claims", [pair for row in rows for pair in _roles(row)])
    connection.execute(_SQL.read_text(encoding="utf-8"))


def _roles(row: Finding) -> list[tuple[str, str, str]]:
    if row.parts:
        parts = [(row.finding_id, part, "part") for part in row.parts]
        return [(row.finding_id, row.claim_a, "whole"), *parts]
    pairs = zip((row.claim_a, row.claim_b), row.roles, strict=True)
    return [(row.finding_id, claim, role) for claim, role in pairs if claim]


def store_notes(connection: duckdb.DuckDBPyConnection, rows: Sequence[Finding]) -> None:
    """Fill notes, each row once."""
    told = {(row.check, row.claim_a, row.claim_b, row.relation) for row in rows}
    insert(connection, "notes", sorted(told, key=lambda note: (*note[:2], note[2] or "", note[3])))


def store_deselected(
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


def count_changes(connection: duckdb.DuckDBPyConnection) -> tuple[int, int]:
    """Count findings that no run had before, and those of the last run that are gone."""
    row = connection.execute(_HISTORY).fetchone()
    return (int(row[0]), int(row[1])) if row else (0, 0)
