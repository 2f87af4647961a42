"""Words each finding as one sentence that can be quoted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from contradict.checks.finding import Finding
from contradict.resolve.rows import insert

# What befell or was done to those counted is said of them: "40 people killed". Other measures
# stand in brackets: "40 people (population)".
_SAID_OF_THEM = ("ed", "ing", "shot", "off", "stolen", "without power", "on strike", "troops")
_SIGNS = {"count": "", "percentage": "%"}

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
        parts = ", ".join(claims[part]["number_text"] for part in row.parts)
        return f"{first}; but the parts {parts} {row.relation}."
    if row.claim_b is None:
        return f"{first}: {row.relation}."
    return f"{first}; {said(claims[row.claim_b])}: {row.relation}."


def said(claim: dict[str, Any]) -> str:
    """Return "the speaker (outlet, date): number subject measure in place, period"."""
    who = claim["claimant"] or claim["source"] or "an unnamed outlet"
    outlet = claim["source"] if claim["claimant"] and claim["source"] else None
    published = _day(claim["published"]) if claim["published"] else None
    printed = ", ".join(part for part in (outlet, published) if part)
    where = f" in {claim['place']}" if claim["place"] else ""
    return f"{who}{f' ({printed})' if printed else ''}: {_what(claim)}{where}{_when(claim)}"


def _what(claim: dict[str, Any]) -> str:
    """Return "40 people killed", "137 Danes (casualties)", "70% (share, conscripts)"."""
    measure, subject = claim["measure"], claim["subject"]
    number = _with_unit(claim["number_text"], claim["unit"])
    if measure.startswith("other:"):
        return f"{number} {subject}".strip()
    if claim["unit"] != "count":
        about = ", ".join(part for part in (measure.replace("-", " "), subject) if part)
        return f"{number} ({about})"
    if measure.endswith(_SAID_OF_THEM):
        return f"{number} {subject}" if measure == "troops" else f"{number} {subject} {measure}"
    return f"{number} {subject} ({measure.replace('-', ' ')})"


def _with_unit(number: str, unit: str) -> str:
    """Return the number with its unit, where it does not name it itself, or "hundreds of"."""
    if unit == "count":
        vague = number.lower().endswith(("dozens", "scores", "hundreds", "thousands", "millions"))
        return f"{number} of" if vague else number
    is_money = len(unit) == 3 and unit.isupper()
    if is_money and any(not (char.isalnum() or char in " .,-–—") for char in number):
        return number
    return number + _SIGNS.get(unit, f" {unit.replace('_', ' ')}")


def _when(claim: dict[str, Any]) -> str:
    start, end = claim["period_start"], claim["period_end"] or claim["as_of"]
    if claim["period_kind"] == "cumulative":
        return f", as of {_day(end)}" if end else ", so far"
    if start and end and start != end:
        return f", {_day(start)} to {_day(end)}"
    return f", {_day(end or start)}" if end or start else ", undated"


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
