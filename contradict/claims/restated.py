"""One figure, told twice: a headline's "11 hurt" are the 11 passengers of the text below.

A claim that says nothing of who is counted takes the subject that the same number of the same
measure has elsewhere in the document, if all such claims agree on one. "Russians" of a text
that counts only Russian soldiers among the dead are soldiers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from contradict import gazetteer
from contradict.claims.subject import is_bare, parse_subject
from contradict.claims.triggers import triggers
from contradict.records import Claim, Evidence

_UNTOLD = frozenset(("default", "beside"))  # rules of subjects that no word of the clause names


def with_told_subjects(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, each headline count of "people" named as the text names it."""
    told: dict[tuple[str, float | None, float | None], set[str]] = {}
    for claim in claims:
        if claim.unit == "count" and not is_bare(parse_subject(claim.subject)):
            told.setdefault(_key(claim), set()).add(claim.subject)
    forces = _forces(claims)
    return [_as_force(_named(c, told.get(_key(c), set())), forces) for c in claims]


def _forces(claims: Sequence[Claim]) -> dict[tuple[str, str], set[str]]:
    """Map a nation and a measure to the subjects told of it, as "soldier", "civilian", ..."""
    found: dict[tuple[str, str], set[str]] = {}
    for claim in claims:
        subject = parse_subject(claim.subject)
        told = subject.affiliation and subject.role and not subject.modifiers
        if told and subject.affiliation and subject.role and subject.role != "person":
            found.setdefault((subject.affiliation, _harm(claim)), set()).add(subject.role)
    return found


def _as_force(claim: Claim, forces: Mapping[tuple[str, str], set[str]]) -> Claim:
    """Read 'Russians have died' as soldiers in a text that counts only Russian soldiers dead."""
    subject = parse_subject(claim.subject)
    if subject.role != "person" or subject.modifiers or subject.affiliation is None:
        return claim
    if forces.get((subject.affiliation, _harm(claim))) != {"soldier"}:
        return claim
    adjective = gazetteer.adjective(subject.affiliation)
    return replace(claim, subject=f"{adjective} soldiers") if adjective else claim


def _harm(claim: Claim) -> str:
    return triggers().parents.get(claim.measure, claim.measure)


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
