"""Says why two names of claimants are held for one speaker, where a finding turns on that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import duckdb

from contradict.checks.finding import Finding

# The verdicts that say of one speaker or side what two may well say.
_OF_ONE = ("relay-conflict", "toll-fell")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Speaker:
    claimant: str
    speaker: str
    side: str | None
    reason: str


def with_speakers(connection: duckdb.DuckDBPyConnection, rows: Sequence[Finding]) -> list[Finding]:
    """Add to each relation between two names of one speaker, or of one side, why they are one."""
    rows_of_one = {c for r in rows if r.verdict in _OF_ONE for c in (r.claim_a, r.claim_b) if c}
    found = connection.execute(
        "SELECT claims.claim_id, claimants.claimant, claimants.speaker, claimants.side,"
        " claimants.reason FROM claims INNER JOIN claimants USING (claimant)"
        " INNER JOIN (SELECT UNNEST(?) AS claim_id) AS wanted USING (claim_id)",
        [sorted(rows_of_one)],
    ).fetchall()
    said = {
        claim: _Speaker(claimant=claimant, speaker=speaker, side=side, reason=reason)
        for claim, claimant, speaker, side, reason in found
    }
    return [_with_speakers(row, said) for row in rows]


def _with_speakers(row: Finding, said: Mapping[str, _Speaker]) -> Finding:
    a, b = said.get(row.claim_a), said.get(row.claim_b or "")
    if row.verdict not in _OF_ONE or a is None or b is None:
        return row
    why = why_one(a, b)
    return replace(row, relation=f"{row.relation}; {why}") if why else row


def why_one(a: _Speaker, b: _Speaker) -> str:
    """Say why two claimants are one, "" where their names are, or where they are not."""
    if _plain(a.claimant) == _plain(b.claimant):
        return ""
    if a.speaker == b.speaker:
        told = [x for x in (a, b) if _plain(x.claimant) != _plain(x.speaker)]
        return " and ".join(f'"{x.claimant}" is {x.reason}' for x in told)
    if a.side is None or a.side != b.side:
        return ""
    names = [x.claimant for x in (a, b) if _plain(x.claimant) != _plain(a.side)]
    verb = "speak for" if len(names) > 1 else "speaks for"
    return f"{' and '.join(names)} {'both ' if len(names) > 1 else ''}{verb} {a.side}"


def _plain(name: str) -> str:
    return name.replace("’", "'").casefold()
