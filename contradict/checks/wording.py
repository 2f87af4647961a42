"""Words each finding as one sentence that can be quoted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb

from contradict import phrases
from contradict.checks.finding import Finding
from contradict.database import insert

_CLAIMS = Path(__file__).with_name("said.sql")


def explain_all(connection: duckdb.DuckDBPyConnection, rows: Sequence[Finding]) -> list[str]:
    """Return each finding's sentence: who says what, as of when, and why both can't hold."""
    wanted = sorted({c for r in rows for c in (r.claim_a, r.claim_b, *r.parts) if c})
    connection.execute("CREATE OR REPLACE TEMP TABLE wanted (claim_id VARCHAR)")
    insert(connection, "wanted", [(claim_id,) for claim_id in wanted])
    cursor = connection.execute(_CLAIMS.read_text(encoding="utf-8"))
    names = [column[0] for column in cursor.description or ()]
    claims = {row[0]: dict(zip(names, row, strict=True)) for row in cursor.fetchall()}
    return [_sentence(row, claims) for row in rows]


def _sentence(row: Finding, claims: dict[str, dict[str, Any]]) -> str:
    first = said(claims[row.claim_a])
    if row.parts:
        listed = sorted(row.parts, key=lambda part: (claims[part]["number_start"], part))
        parts = ", ".join(phrases.number_text(claims[part]["number_text"]) for part in listed)
        return f"{first}; but the parts {parts} {row.relation}."
    if row.claim_b is None:
        return f"{first}: {row.relation}."
    return f"{first}; {said(claims[row.claim_b])}: {row.relation}."


def said(claim: dict[str, Any]) -> str:
    """Return "the speaker (outlet, date): number subject measure in place, period"."""
    who = claim["claimant"] or claim["source"] or "an unnamed outlet"
    outlet = claim["source"] if claim["claimant"] and claim["source"] else None
    published = phrases.day(claim["published"]) if claim["published"] else None
    printed = ", ".join(part for part in (outlet, published) if part)
    what = phrases.said(
        claim["number_text"], claim["unit"], claim["measure"], claim["subject"] or ""
    )
    where = f" in {claim['place']}" if claim["place"] else ""
    return f"{who}{f' ({printed})' if printed else ''}: {what}{where}{_when(claim)}"


def _when(claim: dict[str, Any]) -> str:
    start, end = claim["period_start"], claim["period_end"] or claim["as_of"]
    if claim["period_kind"] == "cumulative":
        return f", as of {phrases.day(end)}" if end else ", so far"
    return f", {phrases.period(start or end, end or start) or 'undated'}"
