"""Who or what a number counts: a noun phrase as affiliation, role, modifiers and name.

`parse_subject` is a pure function of the phrase; `relation` orders two subjects by
containment, which is what every comparison of claims rests on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from contradict.claims.roles import ancestors, disjoint, opposites, phrase_at, role_of, roles
from contradict.claims.roles import singular as _singular
from contradict.claims.roles import words as _words

__all__ = ["Relation", "Subject", "is_bare", "parse_subject", "relation", "roles"]

Relation = Literal["equal", "inside", "contains", "disjoint", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What is counted.

    `affiliation` is a country as the gazetteer names it ("Russia"), `role` an entry of the
    role tree or, outside it, "other:" and the head's singular. `modifiers` narrow further
    (sorted, lower case); `named` is a proper name that is no affiliation.
    """

    affiliation: str | None = None
    role: str | None = None
    modifiers: tuple[str, ...] = ()
    named: str | None = None


_TOKEN = re.compile(r"[^\W_](?:[\w.]*\w)?(?:['’]\w+)?(?:[-‐‑–][\w.]*\w)*\.?")
_PARENTHESIS = re.compile(r"^(.*?)\s*\(([^()]*)\)\s*$")
_OF = frozenset(("of", "from"))
_WHERE = frozenset(("in", "at", "inside", "within", "near", "around", "across", "aboard", "on"))
_BREAK = frozenset(
    (
        *("who", "which", "that", "whose", "where", "when", "while", "after", "before", "since"),
        *("during", "as", "by", "with", "for", "to", "into", "under", "over", "against"),
        *("between", "among", "amid", "through", "throughout", "than", "until"),
    )
)
_LINKS = _OF | _WHERE | _BREAK
_COUNTED = re.compile(r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|"
                      r"hundreds?|thousands?|millions?|scores)$")  # fmt: skip


@lru_cache(maxsize=65536)
def parse_subject(text: str) -> Subject:
    """Read a noun phrase: "Russian military personnel" -> Russia, soldier.

    Place names after "in" are left out (a claim has its place), buildings stay as
    modifiers. An empty phrase gives an empty subject.
    """
    aside = _PARENTHESIS.match(text)
    if aside:
        return _with_aside(aside[1], aside[2])
    tokens = [match.group().rstrip(".") for match in _TOKEN.finditer(text)]
    lemmas = [_lemma(token) for token in tokens]
    cut = _end_of_head(lemmas)
    head = _read_head(tokens[:cut], lemmas[:cut])
    return _narrow(head, tokens[cut:], lemmas[cut:])


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


def is_bare(subject: Subject) -> bool:
    """Whether this is a whole without a population of its own: people, Russians, victims.

    Such a whole holds a part only within one document or event (design, section 1).
    """
    bare_role = subject.role is None or subject.role in _words("bare")
    return bare_role and not subject.modifiers and subject.named is None


def _lemma(token: str) -> str:
    bare = token.lower().replace("’", "'")
    return _singular(bare.removesuffix("'s").removesuffix("s'"))


def _end_of_head(lemmas: Sequence[str]) -> int:
    """Where the head's words end: before the first link that is inside no role's name."""
    at = 0
    while at < len(lemmas):
        span = phrase_at(lemmas, at)
        if span:
            at += span
        elif at and (
            lemmas[at] in _LINKS or (lemmas[at] in _words("measured") and role_of(lemmas[:at])[0])
        ):
            return at
        else:
            at += 1
    return at


def _read_head(tokens: Sequence[str], lemmas: Sequence[str]) -> Subject:
    role, size = role_of(lemmas)
    rest = list(zip(tokens, lemmas, strict=True))
    if role is not None:
        rest = rest[: len(rest) - size]
        role, rest = _adjective_role(role, rest)
    affiliation, rest = _take_affiliation(rest)
    if role is None and rest and not _is_name(rest[-1][0]) and rest[-1][0] == tokens[-1]:
        role, rest = f"other:{rest[-1][1]}", rest[:-1]
    if role is None and affiliation is not None:
        role = "person"
    names, modifiers = _names_and_modifiers(rest)
    return Subject(affiliation=affiliation, role=role, modifiers=modifiers, named=names)


def _names_and_modifiers(
    rest: Sequence[tuple[str, str]],
) -> tuple[str | None, tuple[str, ...]]:
    """Part the words before a head; one capital that only opens the phrase makes no name."""
    kept = [(token, lemma) for token, lemma in rest if not _is_filler(lemma)]
    names = [token for token, _ in kept if _is_name(token)]
    if len(names) == 1 and names[0].istitle() and rest[0][0] == names[0] and len(kept) > 1:
        names = []
    modifiers = {lemma for token, lemma in kept if token not in names}
    return " ".join(names) or None, tuple(sorted(modifiers))


def _adjective_role(role: str, rest: list[tuple[str, str]]) -> tuple[str, list[tuple[str, str]]]:
    """Let the word before a bare person name the role: military casualties, child deaths."""
    if role == "person" and rest:
        inner, size = role_of([lemma for _, lemma in rest])
        if inner is not None and "person" in ancestors(inner) and inner != "person":
            return inner, rest[: len(rest) - size]
    return role, rest


def _take_affiliation(
    pairs: list[tuple[str, str]],
) -> tuple[str | None, list[tuple[str, str]]]:
    """Take out the first word, or two, that name a nationality."""
    for at, (token, _) in enumerate(pairs):
        for size in (2, 1):
            name = " ".join(part for part, _ in pairs[at : at + size])
            country = _nationality(name) if token[:1].isupper() or size == 1 else None
            if country is not None:
                return country, pairs[:at] + pairs[at + size :]
    return None, pairs


def _narrow(head: Subject, tokens: Sequence[str], lemmas: Sequence[str]) -> Subject:
    """Add what follows the head: an origin, an owner, a building; the rest is not read."""
    affiliation, role = head.affiliation, head.role
    modifiers, named = set(head.modifiers), head.named
    at = 0
    while at < len(lemmas) and lemmas[at] not in _BREAK:
        stop = next((i for i in range(at + 1, len(lemmas)) if lemmas[i] in _LINKS), len(lemmas))
        link, phrase = lemmas[at], list(tokens[at + 1 : stop])
        inner = _read_head(phrase, lemmas[at + 1 : stop]) if phrase else Subject()
        country = _country(phrase) if link in _OF else None
        if (
            link in _OF
            and role is not None
            and role.removeprefix("other:") in _words("transparent")
        ):
            role = inner.role
            modifiers.update(inner.modifiers)
        elif link in _OF and country is None and inner.affiliation is None and not inner.named:
            modifiers.update(lemma for lemma in lemmas[at + 1 : stop] if not _is_filler(lemma))
        if link in _OF:
            affiliation = affiliation or country or inner.affiliation
            named = named or (None if country else inner.named)
        elif inner.role is not None and "building" in ancestors(inner.role):
            modifiers.add(inner.role)
        at = stop
    return Subject(
        affiliation=affiliation,
        role=_in_building(role, modifiers),
        modifiers=tuple(sorted(modifiers)),
        named=named,
    )


def _with_aside(outer: str, aside: str) -> Subject:
    """Read "theatre in Mariupol (people sheltering)" as people, narrowed by the building."""
    whole, inner = parse_subject(outer), parse_subject(aside)
    building = whole.role is not None and "building" in ancestors(whole.role)
    if not building or inner.role is None or "person" not in ancestors(inner.role):
        return whole
    modifiers = {*inner.modifiers, str(whole.role)}
    return Subject(
        affiliation=inner.affiliation,
        role=_in_building(inner.role, modifiers),
        modifiers=tuple(sorted(modifiers)),
        named=inner.named,
    )


def _in_building(role: str | None, modifiers: set[str]) -> str | None:
    """Whoever shelters in a theatre is one population: civilians, people, men and women."""
    located = any("building" in ancestors(word) for word in modifiers)
    return "person" if located and role in _words("one_population_in_a_building") else role


def _affiliations(a: str | None, b: str | None) -> Relation:
    if a == b:
        return "equal"
    if a is None or b is None:
        return "contains" if a is None else "inside"
    return "disjoint"


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


def _is_name(token: str) -> bool:
    return token[:1].isupper() and (len(token) > 1 or not token.isupper())


def _is_filler(lemma: str) -> bool:
    return lemma in _words("fillers") or _COUNTED.match(lemma) is not None


def _country(phrase: Sequence[str]) -> str | None:
    """Return the country that a phrase after "of" or "from" names, if it names one."""
    name = " ".join(word for word in phrase if word.lower() != "the")
    if not name[:1].isupper():
        return None
    from contradict.gazetteer import chain

    return name if chain(name) == (name,) else None


def _nationality(word: str) -> str | None:
    from contradict.gazetteer import nationality

    return nationality(word)
