"""Who or what a number counts, and how two such subjects stand to each other.

`parse_subject` reads a noun phrase; `relation` orders two subjects by containment, which is
what every comparison of claims rests on.
"""

from __future__ import annotations

from typing import Literal

from contradict import gazetteer
from contradict.claims.phrase import Subject, parse_subject
from contradict.claims.roles import ancestors, disjoint, opposites, role_words, roles

__all__ = ["Relation", "Subject", "counts_people", "is_bare", "parse_subject", "relation", "roles"]

Relation = Literal["equal", "inside", "contains", "disjoint", "unknown"]


def relation(a: Subject, b: Subject) -> Relation:
    """Order two subjects: `a` is equal to, inside, containing, or disjoint from `b`.

    "unknown" where each is narrower in one respect, or where names can't be compared.
    A whole such as "people" contains its parts here; `is_bare` says when not to rely on it.
    """
    parts = (
        _affiliations(a.affiliation, b.affiliation),
        _roles(a, b),
        _modifiers(frozenset(a.modifiers), frozenset(b.modifiers)),
        _names(a.named, b.named),
    )
    if "disjoint" in parts:
        return "disjoint"
    if "unknown" in parts:
        return "unknown"
    narrower, wider = "inside" in parts, "contains" in parts
    if narrower and wider:
        return "unknown"
    return "inside" if narrower else "contains" if wider else "equal"


def counts_people(subject: Subject) -> bool:
    """Whether this is a group of people whose role the tree knows: soldiers, refugees."""
    return subject.role is not None and "person" in ancestors(subject.role)


def is_bare(subject: Subject) -> bool:
    """Whether this is a whole without a population of its own: people, Russians, victims.

    Such a whole holds a part only within one document or event (design, section 1).
    """
    bare_role = subject.role is None or subject.role in role_words("bare")
    return bare_role and not subject.modifiers and subject.named is None


def _affiliations(a: str | None, b: str | None) -> Relation:
    if a == b:
        return "equal"
    if a is None or b is None:
        return "contains" if a is None else "inside"
    if gazetteer.is_within(a, b):
        return "inside"
    return "contains" if gazetteer.is_within(b, a) else "disjoint"


def _roles(a: Subject, b: Subject) -> Relation:
    if a.role == b.role:
        return "equal"
    if a.role is None or b.role is None:
        return "unknown"
    if b.role in ancestors(a.role):
        return "inside"
    if a.role in ancestors(b.role):
        return "contains"
    return "disjoint" if disjoint(a.role, b.role) else "unknown"


def _modifiers(a: frozenset[str], b: frozenset[str]) -> Relation:
    if a == b:
        return "equal"
    if any(opposites().get(word) in b for word in a):
        return "disjoint"
    if a > b:
        return "inside"
    return "contains" if a < b else "unknown"


def _names(a: str | None, b: str | None) -> Relation:
    if a == b:
        return "equal"
    if a is None or b is None:
        return "contains" if a is None else "inside"
    return "unknown"
