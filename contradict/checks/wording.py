"""Words each finding as one sentence that can be quoted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import duckdb

if TYPE_CHECKING:
    from contradict.checks.run import Finding

_CLAIMS = """
SELECT
    claims.claim_id,
    claims.number_text,
    claims.measure,
    claims.subject,
    claims.place,
    claims.period_kind,
    claims.period_start,
    claims.period_end,
    claims.as_of,
    claims.claimant,
    claims.unit,
    documents.source,
    documents.published
FROM claims
INNER JOIN documents ON claims.document_id = documents.document_id
INNER JOIN wanted ON claims.claim_id = wanted.claim_id
"""


def explain_all(connection: duckdb.DuckDBPyConnection, rows: Sequence[Finding]) -> list[str]:
    """Return each finding's sentence: who says what, as of when, and why both can't hold."""
    from contradict.resolve.rows import insert

    wanted = sorted({c for r in rows for c in (r.claim_a, r.claim_b, *r.parts) if c})
    connection.execute("CREATE OR REPLACE TEMP TABLE wanted (claim_id VARCHAR)")
    insert(connection, "wanted", [(claim_id,) for claim_id in wanted])
    cursor = connection.execute(_CLAIMS)
    names = [column[0] for column in cursor.description or ()]
    claims = {row[0]: dict(zip(names, row, strict=True)) for row in cursor.fetchall()}
    return [_sentence(row, claims) for row in rows]


def _sentence(row: Finding, claims: dict[str, dict[str, Any]]) -> str:
    first = said(claims[row.claim_a])
    if row.parts:
        parts = ", ".join(claims[part]["number_text"] for part in row.parts)
        return f"{first}; but the parts {parts} {row.relation}."
    if row.claim_b is None:
        return f"{first}: {row.relation}."
    return f"{first}; {said(claims[row.claim_b])}: {row.relation}."


def said(claim: dict[str, Any]) -> str:
    """Return "the speaker (outlet, date) says number subject measure in place, period"."""
    who = claim["claimant"] or claim["source"] or "an unnamed outlet"
    outlet = claim["source"] if claim["claimant"] and claim["source"] else None
    printed = ", ".join(str(part) for part in (outlet, claim["published"]) if part)
    what = f"{claim['number_text']} {_unit(claim['unit'])}{claim['subject']}".strip()
    where = f" in {claim['place']}" if claim["place"] else ""
    return (
        f"{who}{f' ({printed})' if printed else ''}: {what} {_measure(claim)}{where}{_when(claim)}"
    )


def _measure(claim: dict[str, Any]) -> str:
    return str(claim["measure"]).removeprefix("other:")


def _unit(unit: str) -> str:
    return "" if unit == "count" else f"{unit}, "


def _when(claim: dict[str, Any]) -> str:
    start, end = claim["period_start"], claim["period_end"] or claim["as_of"]
    if claim["period_kind"] == "cumulative":
        return f", as of {end}" if end else ", so far"
    if start and end and start != end:
        return f", {start} to {end}"
    return f", {end or start}" if end or start else ", undated"
