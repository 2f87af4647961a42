"""One figure, told twice: a headline's "11 hurt" are the 11 passengers of the text below.

A claim that says nothing of who is counted takes the subject that the same number of the same
measure has elsewhere in the document, if all such claims agree on one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from contradict.claims.subject import is_bare, parse_subject
from contradict.records import Claim, Evidence

_UNTOLD = frozenset(("default", "beside"))  # rules of subjects that no word of the clause names


def with_told_subjects(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, each headline count of "people" named as the text names it."""
    told: dict[tuple[str, float | None, float | None], set[str]] = {}
    for claim in claims:
        if claim.unit == "count" and not is_bare(parse_subject(claim.subject)):
            told.setdefault(_key(claim), set()).add(claim.subject)
    return [_named(claim, told.get(_key(claim), set())) for claim in claims]


def _key(claim: Claim) -> tuple[str, float | None, float | None]:
    return claim.measure, claim.low, claim.high


def _named(claim: Claim, names: set[str]) -> Claim:
    untold = claim.subject == "people" and _rule(claim) in _UNTOLD
    if not untold or claim.unit != "count" or len(names) != 1 or claim.vague:
        return claim
    evidence = tuple(
        Evidence(field="subject", rule="restated") if found.field == "subject" else found
        for found in claim.evidence
    )
    return replace(claim, subject=next(iter(names)), evidence=evidence)


def _rule(claim: Claim) -> str:
    return next((found.rule for found in claim.evidence if found.field == "subject"), "")
