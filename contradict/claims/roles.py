"""The role tree of `data/lexicons/roles.toml`: soldier < combatant < person, tank < vehicle.

Roles are looked up by the singular, lower-case head of a noun phrase.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from contradict.lexicon import load

_IRREGULAR = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "lives": "life",
    "wives": "wife", "thieves": "thief", "police": "police", "police's": "police",
    "bodies": "body", "buses": "bus", "aircraft": "aircraft", "personnel": "personnel",
    "feet": "foot", "teeth": "tooth", "mice": "mouse", "knives": "knife", "shelves": "shelf",
    "halves": "half", "leaves": "leaf", "crises": "crisis", "series": "series",
    "species": "species", "movies": "movie", "zombies": "zombie", "shoes": "shoe",
    "heroes": "hero", "potatoes": "potato", "premises": "premises", "clothes": "clothes",
}  # fmt: skip


@cache
def roles() -> Mapping[str, tuple[str, ...]]:
    """Every role with its direct parents."""
    return {rule.id: tuple(rule.fields["parents"]) for rule in load("roles").rules}


@cache
def ancestors(role: str) -> frozenset[str]:
    """Return the roles that contain `role`, itself included; an unknown role is alone."""
    above = {role}
    for parent in roles().get(role, ()):
        above |= ancestors(parent)
    return frozenset(above)


@cache
def disjoint(a: str, b: str) -> bool:
    """Whether no one can have both roles, by the groups that the lexicon declares."""
    above_a, above_b = ancestors(a), ancestors(b)
    if a in above_b or b in above_a:
        return False
    return any(
        (above_a & group) and (above_b & group) and not (above_a & above_b & group)
        for group in _groups()
    )


@cache
def role_words(table: str) -> frozenset[str]:
    """Return one of the lexicon's plain word lists ("fillers", "measured", "bare", ...)."""
    return frozenset(load("roles").tables[table])


@cache
def role_table(name: str) -> Mapping[str, Any]:
    """Return one of the lexicon's tables ("implied", "seats")."""
    return dict(load("roles").tables[name])


@cache
def opposites() -> Mapping[str, str]:
    """Map each modifier to the one that it excludes."""
    pairs = load("roles").tables["opposite_modifiers"]
    return {a: b for x, y in pairs for a, b in ((x, y), (y, x))}


def role_of(lemmas: Sequence[str]) -> tuple[str | None, int]:
    """Return the role that the last words of a head name, and how many words that took.

    `lemmas` are singular and lower case, the head last. The longest match wins:
    "police officer" is police although "officer" is an officer. No match: (None, 0).
    """
    names, longest = _names()
    for size in range(min(longest, len(lemmas)), 0, -1):
        role = names.get(" ".join(lemmas[-size:]))
        if role is not None:
            return role, size
    return None, 0


def phrase_at(lemmas: Sequence[str], start: int) -> int:
    """Return the length of the longest many-word role name that begins at `start`, or 0."""
    names, longest = _names()
    for size in range(min(longest, len(lemmas) - start), 1, -1):
        if " ".join(lemmas[start : start + size]) in names:
            return size
    return 0


@cache
def singular(word: str) -> str:
    """Return the singular of a lower-case English noun: "ferries" -> "ferry"."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(("men",)) and len(word) > 5:
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


@cache
def _names() -> tuple[Mapping[str, str], int]:
    names = {phrase: f"other:{phrase}" for phrase in role_words("false_heads")}
    for rule in load("roles").rules:
        fields: Mapping[str, Any] = rule.fields
        for name in (*fields.get("words", ()), *fields.get("phrases", ())):
            lemma = " ".join(singular(part) for part in name.replace(",", "").split())
            for form in (name.replace(",", ""), lemma):
                if names.setdefault(form, rule.id) != rule.id:
                    raise ValueError(f"roles.toml: {form!r} names {names[form]} and {rule.id}")
    return names, max(len(name.split()) for name in names)


@cache
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group) for group in load("roles").tables["disjoint"])
