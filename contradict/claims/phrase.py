"""Reads a noun phrase: affiliation, role, modifiers, name.

`contradict.claims.subject` is the module to import; it adds how two subjects compare.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from contradict.claims.affiliation import affiliation_of, country_named
from contradict.claims.roles import ancestors, phrase_at, role_of, role_table, role_words, singular
from contradict.vocabulary import SMALL_NUMBER


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


Pair = tuple[str, str]
"""A word as written, and its singular in lower case."""

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|[^\W_](?:[\w.]*\w)?(?:['’]\w+|(?<=s)['’])?(?:[-‐‑–][\w.]*\w)*\.?"
)
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
_COUNTED = re.compile(
    rf"(?:\d[\d,.]*|one|{SMALL_NUMBER}|dozens?|scores|hundreds?|thousands?|millions?)$"
)


@lru_cache(maxsize=65536)
def parse_subject(text: str) -> Subject:
    """Read a noun phrase: "Russian military personnel" -> Russia, soldier.

    Place names after "in" are left out (a claim has its place), buildings stay as
    modifiers. An empty phrase gives an empty subject.
    """
    aside = _PARENTHESIS.match(text)
    if aside:
        return _with_aside(aside[1], aside[2])
    tokens = [match.group() for match in _TOKEN.finditer(text)]
    tokens = [token if "." in token[:-1] else token.rstrip(".") for token in tokens]
    pairs = [(token, _lemma(token)) for token in tokens]
    cut = _end_of_head([lemma for _, lemma in pairs])
    transparent = cut > 0 and pairs[cut - 1][1] in role_words("transparent")
    return _narrow(_read_head(pairs[:cut]), pairs[cut:], transparent=transparent)


def _lemma(token: str) -> str:
    bare = token.lower().replace("’", "'")
    return singular(bare.removesuffix("'s").removesuffix("'"))


def _end_of_head(lemmas: Sequence[str]) -> int:
    """Where the head's words end: before the first link that is inside no role's name."""
    at = 0
    while at < len(lemmas):
        span = phrase_at(lemmas, at)
        if span:
            at += span
        elif at and (lemmas[at] in _LINKS or _is_participle(lemmas, at)):
            return at
        else:
            at += 1
    return at


def _is_participle(lemmas: Sequence[str], at: int) -> bool:
    """Whether a word after a complete head tells what befell it: "soldiers captured by"."""
    if role_of(lemmas[:at])[0] is None:
        return False
    if lemmas[at] in role_words("measured"):
        return True
    if role_of(lemmas[: at + 1])[0] is not None:
        return False
    last = at + 1 == len(lemmas) or lemmas[at + 1] in _LINKS
    return last and lemmas[at].endswith(("ed", "ing"))


def _read_head(pairs: list[Pair]) -> Subject:
    """Read the words of a phrase from its last: role, then affiliation, names and modifiers."""
    joined = _joined(pairs)
    if joined is not None:
        return joined
    lemmas = [lemma for _, lemma in pairs]
    role, size = role_of(lemmas)
    rest = pairs
    if role is not None:
        rest = pairs[: len(pairs) - size]
        role, rest = _adjective_role(role, rest)
    affiliation, rest = affiliation_of(rest, role)
    if role is None and rest and rest[-1] == pairs[-1]:
        role, rest = _open_role(rest)
    if role is None and affiliation is not None:
        role = "person"
    names, modifiers = _names_and_modifiers(rest, role)
    return Subject(affiliation=affiliation, role=role, modifiers=modifiers, named=names)


def _open_role(rest: list[Pair]) -> tuple[str | None, list[Pair]]:
    """Name a head outside the tree; "members" without an "of" are people."""
    token, lemma = rest[-1]
    if lemma in role_words("transparent"):
        return "person", rest[:-1]
    return (None, rest) if _is_name(token) else (f"other:{lemma}", rest[:-1])


def _joined(pairs: list[Pair]) -> Subject | None:
    """Read "soldiers and civilians" as what holds both, narrowed to the two.

    So the pair stays below "people", and its relation to soldiers alone is unknown.
    """
    at = next((i for i, (_, lemma) in enumerate(pairs) if i and lemma in ("and", "or")), 0)
    if not at or any(phrase_at([lemma for _, lemma in pairs], i) for i in range(at)):
        return None
    left, right = _read_head(pairs[:at]), _read_head(pairs[at + 1 :])
    if left.affiliation and role_of([lemma for _, lemma in pairs[:at]])[0] is None:
        return _of_two(left.affiliation, right)
    if left.role is None or right.role is None or left.role.startswith("other:"):
        return None
    shared = [role for role in ancestors(left.role) if role in ancestors(right.role)]
    if not shared or left.role == right.role or not _is_role(right.role):
        return None
    lowest = max(shared, key=lambda role: (len(ancestors(role)), role))
    both = " and ".join(sorted((left.role, right.role)))
    affiliation = left.affiliation or right.affiliation
    mixed = right.affiliation not in (None, affiliation)
    return Subject(
        affiliation=None if mixed else affiliation,
        role=lowest,
        modifiers=tuple(sorted({both, *left.modifiers, *right.modifiers})),
        named=left.named or right.named,
    )


def _of_two(first: str, right: Subject) -> Subject | None:
    """Read "Russian and Belarusian soldiers": soldiers, narrowed to those of two."""
    if right.affiliation is None:
        return None
    both = " and ".join(sorted((first.lower(), right.affiliation.lower())))
    return replace(right, affiliation=None, modifiers=tuple(sorted({both, *right.modifiers})))


def _is_role(role: str) -> bool:
    return not role.startswith("other:")


def _names_and_modifiers(
    rest: Sequence[Pair], role: str | None
) -> tuple[str | None, tuple[str, ...]]:
    """Part the words before a head; one capital that only opens the phrase makes no name."""
    implied = role_table("implied").get(role or "", ())
    kept = [
        (token, lemma) for token, lemma in rest if not is_filler(lemma) and lemma not in implied
    ]
    names = [token for token, _ in kept if _is_name(token)]
    if len(names) == 1 and names[0].istitle() and rest[0][0] == names[0] and len(kept) > 1:
        names = []
    modifiers = {lemma for token, lemma in kept if token not in names}
    return " ".join(names) or None, tuple(sorted(modifiers))


def _adjective_role(role: str, rest: list[Pair]) -> tuple[str, list[Pair]]:
    """Let the word before a bare person name the role: military casualties, child deaths."""
    if role == "person" and rest:
        inner, size = role_of([lemma for _, lemma in rest])
        if inner is not None and "person" in ancestors(inner) and inner != "person":
            return inner, rest[: len(rest) - size]
    return role, rest


def _narrow(head: Subject, pairs: list[Pair], *, transparent: bool) -> Subject:
    """Add what follows the head: an origin, an owner, a building; the rest is not read.

    After a `transparent` head ("members of the army") the "of" names the role.
    """
    affiliation, role = head.affiliation, head.role
    modifiers, named = set(head.modifiers), head.named
    lemmas = [lemma for _, lemma in pairs]
    at = next((i for i, lemma in enumerate(lemmas) if lemma in _LINKS), len(lemmas))
    while at < len(lemmas) and lemmas[at] not in _BREAK:
        stop = next((i for i in range(at + 1, len(lemmas)) if lemmas[i] in _LINKS), len(lemmas))
        phrase = pairs[at + 1 : stop]
        inner = _read_head(phrase) if phrase else Subject()
        if lemmas[at] in _OF:
            country = country_named([token for token, _ in phrase])
            if at == 0 and transparent:
                role = inner.role
                modifiers.update(inner.modifiers)
            elif not (country or inner.affiliation or inner.named):
                modifiers.update(lemma for _, lemma in phrase if not is_filler(lemma))
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
    return "person" if located and role in role_words("one_population_in_a_building") else role


def _is_name(token: str) -> bool:
    return token[:1].isupper() and (len(token) > 1 or not token.isupper())


def is_filler(lemma: str) -> bool:
    """Whether a word says nothing about who is counted."""
    return lemma in role_words("fillers") or is_number_word(lemma)


def is_number_word(lemma: str) -> bool:
    """Whether a word is a number: "12", "two", "dozen"."""
    return _COUNTED.match(lemma) is not None
