"""Groups findings into cases, one for each number in doubt: the unit that people read."""

from __future__ import annotations

import hashlib
from pathlib import Path

import duckdb

from contradict.resolve.rows import insert
from contradict.verdicts import SEVERITIES, VERDICTS

_SQL = Path(__file__).with_name("cases.sql")

# A finding belongs to the case of its whole, or of the lower count: the number that is in
# doubt. Its topic is what is counted, where, and from which start or in which event.
_TOPICS = """
WITH doubted AS (
    SELECT
        finding_id,
        COALESCE(claim_b, claim_a) AS claim_id
    FROM findings
),

-- "Bus crash in Peru kills 27", and 27 dead near Ayacucho below it, are one number in doubt.
below AS (
    SELECT head.claim_id, MIN(body.place) AS place
    FROM claim_cells AS head
    INNER JOIN doubted ON head.claim_id = doubted.claim_id
    INNER JOIN claim_cells AS body
        ON
            head.document_id = body.document_id
            AND head.scope_key = body.scope_key
            AND head.measure = body.measure
            AND head.unit = body.unit
            AND head.least = body.least
    INNER JOIN place_closure
        ON body.place = place_closure.inner_place AND head.place = place_closure.outer_place
    WHERE
        head.scope = 'event' AND body.scope = 'event' AND head.place <> body.place
        AND head.in_headline AND NOT body.in_headline
    GROUP BY head.claim_id
    HAVING COUNT(DISTINCT body.place) = 1
)

SELECT
    doubted.finding_id,
    CASE
        WHEN c.claim_id IS NULL THEN 'claim|' || doubted.claim_id
        ELSE CONCAT_WS(
            '|', c.measure, c.unit, c.subject, COALESCE(below.place, c.place), c.scope,
            c.scope_key,
            CASE WHEN c.scope = 'stretch' THEN CAST(c.start_widest AS VARCHAR) ELSE '' END,
            CASE
                WHEN c.scope = 'moment' THEN COALESCE(c.event, CAST(c.end_widest AS VARCHAR))
                ELSE ''
            END
        )
    END AS topic,
    c.scope = 'stretch' AND c.scope_key = '' AS lasting,
    CONCAT_WS('|', COALESCE(CAST(d.published AS VARCHAR), '9999'), d.record_id, claims.claim_id)
        AS age
FROM doubted
INNER JOIN claims USING (claim_id)
INNER JOIN documents AS d USING (document_id)
LEFT JOIN claim_cells AS c USING (claim_id)
LEFT JOIN below USING (claim_id)
ORDER BY ALL
"""


def fill_cases(connection: duckdb.DuckDBPyConnection) -> int:
    """Fill cases, case_claims and findings.case_id from findings; return how many cases.

    A running total's case is named by its topic, any other by the earliest claim in doubt,
    so that a case keeps its id while it grows: ids of events change as articles come in.
    """
    rows = connection.execute(_TOPICS).fetchall()
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
