"""Facts that extraction must give for an article, and how a claim is held against them.

A fact names a number and what its claim must say; what it leaves out is free. `subject` and
`claimant` are parts of the value, "" means that there must be none. `low = "unbounded"` means
no lower bound (0 counts as none).
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from contradict.records import Claim, Document

Fact = dict[str, Any]


def load_facts(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def document_of(path: Path, published: date, source: str) -> Document:
    """Read an article whose first line is its headline."""
    text = path.read_text(encoding="utf-8").strip() + "\n"
    return Document(
        document_id=path.stem,
        record_id=path.stem,
        path=path.name,
        text=text,
        title=text.split("\n", 1)[0],
        source=source,
        published=published,
        language="en",
    )


def claims_of(fact: Fact, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims of the fact's number: whole figures, not digits within a longer one."""
    number = fact["number"].lower()
    return [
        claim
        for claim in claims
        if number in claim.number_text.lower().split() and fact.get("quote", "") in claim.quote
    ]


def failures(fact: Fact, claims: Sequence[Claim]) -> list[str]:
    """Say what is wrong with the best claim of this number; empty if one fits wholly."""
    candidates = claims_of(fact, claims)
    if not candidates:
        return [f"{fact['number']}: no claim"]
    by_id = {claim.claim_id: claim for claim in claims}
    return min((_mismatches(fact, claim, by_id) for claim in candidates), key=len)


def _mismatches(fact: Fact, claim: Claim, by_id: dict[str, Claim]) -> list[str]:
    seen = {
        "low": "unbounded" if not claim.low else claim.low,
        "high": claim.high,
        "unit": claim.unit,
        "base_unit": claim.base_unit,
        "measure": claim.measure,
        "modality": claim.modality,
        "place": claim.place,
        "period_kind": claim.period.kind,
        "period_start": claim.period.start,
        "period_end": claim.period.end,
        "comparable": claim.comparable,
    }
    wrong = [
        f"{fact['number']}: {name} is {seen[name]!r}, not {fact[name]!r}"
        for name in seen
        if name in fact and seen[name] != fact[name]
    ]
    return wrong + _loose_mismatches(fact, claim, by_id)


def _loose_mismatches(fact: Fact, claim: Claim, by_id: dict[str, Claim]) -> list[str]:
    number, wrong = fact["number"], []
    subject = f"{claim.subject} {claim.subject_text}".lower()
    if fact.get("subject", "").lower() not in subject:
        wrong.append(f"{number}: subject is {claim.subject!r}, not {fact['subject']!r}")
    if not _named(fact.get("claimant"), claim.claimant):
        wrong.append(f"{number}: claimant is {claim.claimant!r}, not {fact['claimant']!r}")
    if fact.get("not_measure") == claim.measure:
        wrong.append(f"{number}: measure is {claim.measure!r}")
    if "base_low" in fact and abs((claim.base_low or 0) - fact["base_low"]) > 0.01:
        wrong.append(f"{number}: base_low is {claim.base_low!r}, not {fact['base_low']!r}")
    whole = by_id.get(claim.part_of or "")
    if "part_of" in fact and (whole is None or fact["part_of"] not in whole.number_text):
        wrong.append(f"{number}: part_of is {whole and whole.number_text!r}")
    return wrong


def _named(wanted: str | None, said: str | None) -> bool:
    if wanted is None:
        return True
    return wanted.lower() in said.lower() if wanted and said else not wanted and not said


def finding_failures(wanted: dict[str, Any], findings: Sequence[Sequence[str]]) -> list[str]:
    """Hold findings, each given as its claims' number texts, against what may be found."""
    wrong = []
    allowed = {wanted["odd"].lower(), *wanted["against"]}
    for numbers in findings:
        bare = {number.lower().split()[-1] for number in numbers}
        if wanted["odd"].lower() not in bare or not bare <= allowed:
            wrong.append(f"unwanted finding: {' / '.join(numbers)}")
    hit = any({wanted["odd"].lower(), wanted["must"]} <= {n.lower() for n in f} for f in findings)
    return wrong if hit else [*wrong, f"not found: {wanted['odd']} against {wanted['must']}"]
