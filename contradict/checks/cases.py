"""Groups findings into cases: connected disagreements, the unit that people read."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from pathlib import Path

import duckdb

from contradict.resolve.rows import insert

_SQL = Path(__file__).with_name("cases.sql")

# Claims of one topic (measure, subject, place, scope) belong to one case; findings that
# share a claim do so anyway.
_LINKS = """
SELECT
    finding_claims.finding_id,
    finding_claims.claim_id,
    MD5(CONCAT_WS(
        '|', c.measure, c.unit, c.subject, c.place, c.scope, c.scope_key,
        CASE WHEN c.scope = 'stretch' THEN CAST(c.start_widest AS VARCHAR) ELSE '' END,
        CASE WHEN c.scope = 'moment' THEN CAST(c.end_widest AS VARCHAR) ELSE '' END
    )) AS topic,
    CONCAT_WS('|', COALESCE(CAST(d.published AS VARCHAR), '9999'), d.record_id, claims.claim_id)
        AS age
FROM finding_claims
INNER JOIN findings USING (finding_id)
INNER JOIN claims USING (claim_id)
INNER JOIN documents AS d USING (document_id)
LEFT JOIN claim_cells AS c USING (claim_id)
ORDER BY ALL
"""


def fill_cases(connection: duckdb.DuckDBPyConnection) -> int:
    """Fill cases, case_claims and findings.case_id from findings; return how many cases.

    A case's id is the hash of its earliest claim, so that it keeps it while it grows.
    """
    rows = connection.execute(_LINKS).fetchall()
    groups = _Groups()
    for finding_id, claim_id, topic, _ in rows:
        groups.join(("finding", finding_id), ("claim", claim_id))
        if topic is not None:
            groups.join(("finding", finding_id), ("topic", topic))
    oldest: dict[object, str] = {}
    for finding_id, _, _, age in rows:
        root = groups.root(("finding", finding_id))
        oldest[root] = min(oldest.get(root, age), age)
    names = {root: _case_id(age) for root, age in oldest.items()}
    of_finding = {
        finding_id: names[groups.root(("finding", finding_id))] for finding_id, *_ in rows
    }
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE finding_case (finding_id VARCHAR, case_id VARCHAR)"
    )
    insert(connection, "finding_case", sorted(of_finding.items()))
    connection.execute(_SQL.read_text(encoding="utf-8"))
    return len(names)


def _case_id(age: str) -> str:
    return hashlib.sha256(age.rsplit("|", 1)[-1].encode()).hexdigest()[:16]


class _Groups:
    """Connected groups of anything hashable."""

    def __init__(self) -> None:
        self._parent: dict[tuple[str, str], tuple[str, str]] = defaultdict()

    def root(self, item: tuple[str, str]) -> tuple[str, str]:
        """Return the item that stands for the group."""
        while (above := self._parent.setdefault(item, item)) != item:
            self._parent[item] = self._parent.setdefault(above, above)
            item = above
        return item

    def join(self, a: tuple[str, str], b: tuple[str, str]) -> None:
        """Put two items into one group."""
        self._parent[self.root(a)] = self.root(b)
