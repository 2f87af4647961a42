"""Words each finding as one sentence that can be quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb

from contradict import phrases
from contradict.checks.finding import Finding
from contradict.database import insert

_CLAIMS = Path(__file__).with_name("said.sql")


def explain_all(
    connection: duckdb.DuckDBPyConnection, rows: Sequence[Finding]
) -> list[tuple[str, str]]:
    """Return each finding's sentence, who says what, as of when, and why both can't hold.

    Beside it stands the clause that says why, which names the parts of a whole.
    """
    wanted = sorted({c for r in rows for c in (r.claim_a, r.claim_b, *r.parts) if c})
    connection.execute("CREATE OR REPLACE TEMP TABLE wanted (claim_id VARCHAR)")
    insert(connection, "wanted", [(claim_id,) for claim_id in wanted])
    cursor = connection.execute(_CLAIMS.read_text(encoding="utf-8"))
    names = [column[0] for column in cursor.description or ()]
    claims = {row[0]: dict(zip(names, row, strict=True)) for row in cursor.fetchall()}
    clauses = [_clause(row, claims) for row in rows]
    return [(_sentence(row, why, claims), why) for row, why in zip(rows, clauses, strict=True)]


def _clause(row: Finding, claims: dict[str, dict[str, Any]]) -> str:
    """Return a check's relation: of parts, what "the parts 230, 140 and 95" do."""
    if not row.parts:
        return row.relation
    listed = sorted(row.parts, key=lambda part: (claims[part]["number_start"], part))
    numbers = [phrases.number_text(claims[part]["number_text"]) for part in listed]
    return f"the parts {phrases.listing(numbers, most=len(numbers))} {row.relation}"


def _sentence(row: Finding, why: str, claims: dict[str, dict[str, Any]]) -> str:
    a, b = claims[row.claim_a], claims.get(row.claim_b or "")
    first = said(a, beside=b)
    first = _capital(first) if a["claimant"] else first  # "cnn.com" stays
    if row.parts:
        return f"{first}; but {why}."
    if b is None:
        return f"{first} – {why}."
    return f"{first}; {said(b, beside=a, elided=True)} – {why}."


def said(
    claim: dict[str, Any], *, beside: dict[str, Any] | None = None, elided: bool = False
) -> str:
    """Return "the speaker (outlet, date): number subject measure in place, period".

    If `elided`, what is the same in the claim `beside` it is left out.
    """
    what, where, when = _counted(claim), _where(claim), _when(claim, beside)
    if beside is not None and elided:
        if (claim["measure"], claim["subject"]) == (beside["measure"], beside["subject"]):
            what = phrases.with_unit(claim["number_text"], claim["unit"], claim["measure"])
        unknown = "" if claim["place"] else " in a place not known"
        where = "" if claim["place"] == beside["place"] else where or unknown
        when = "" if when == _when(beside, claim) else when
    return f"{_who(claim)}: {what}{where}{when}"


def _who(claim: dict[str, Any]) -> str:
    who = claim["claimant"] or claim["source"] or "an unnamed outlet"
    outlet = claim["source"] if claim["claimant"] and claim["source"] else None
    published = phrases.day(claim["published"]) if claim["published"] else None
    printed = ", ".join(part for part in (outlet, published) if part)
    return f"{who}{f' ({printed})' if printed else ''}"


def _counted(claim: dict[str, Any]) -> str:
    printed, subject = claim["number_text"], claim["subject"] or ""
    return phrases.said(printed, claim["unit"], claim["measure"], subject)


def _where(claim: dict[str, Any]) -> str:
    """Return " in Ghent, Belgium", "" where the words for what is counted name the place."""
    place = claim["place"]
    named = place and re.search(rf"\b{re.escape(place.partition(',')[0])}\b", _counted(claim))
    return f" in {place}" if place and not named else ""


def _when(claim: dict[str, Any], beside: dict[str, Any] | None) -> str:
    """Return the period, or until when it counts: of an event where another day's is beside it."""
    start, end = claim["period_start"], claim["period_end"] or claim["as_of"]
    if claim["period_kind"] == "cumulative":
        return f", as of {phrases.day(end)}" if end else ", so far"
    counted = claim["period_kind"] == "event" and claim["unit"] == "count"
    if counted and beside and claim["as_of"] not in (None, beside["as_of"]):
        return f", as of {phrases.day(claim['as_of'])}"
    return f", {phrases.period(start or end, end or start) or 'undated'}"


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:] if sentence[:2].islower() else sentence
