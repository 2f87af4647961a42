"""Groups findings into cases, one for each number in doubt: the unit that people read."""

from __future__ import annotations

import hashlib
from pathlib import Path

import duckdb

from contradict.database import insert
from contradict.verdicts import SEVERITIES, VERDICTS

_TOPICS = Path(__file__).with_name("topics.sql")
_SQL = Path(__file__).with_name("cases.sql")


def fill_cases(connection: duckdb.DuckDBPyConnection) -> int:
    """Fill cases, case_claims and findings.case_id from findings; return how many cases.

    A running total's case is named by its topic, any other by the earliest claim in doubt,
    so that a case keeps its id while it grows: ids of events change as articles come in.
    """
    rows = connection.execute(_TOPICS.read_text(encoding="utf-8")).fetchall()
    oldest: dict[str, str] = {}
    for _, topic, _, age in rows:
        oldest[topic] = min(oldest.get(topic, age), age)
    named = {
        topic: _case_id(topic if lasting else oldest[topic].rsplit("|", 1)[-1])
        for _, topic, lasting, _ in rows
    }
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE finding_case (finding_id VARCHAR, case_id VARCHAR)"
    )
    insert(connection, "finding_case", sorted((row[0], named[row[1]]) for row in rows))
    connection.execute("SET VARIABLE verdicts = ?", [list(VERDICTS)])
    connection.execute("SET VARIABLE severities = ?", [list(SEVERITIES)])
    connection.execute(_SQL.read_text(encoding="utf-8"))
    return len(set(named.values()))


def _case_id(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:16]
