"""Normalises subjects and orders them by containment, without comparing all pairs.

Every subject can list the keys of all that contain it; a closure is the look-up of those
keys among the subjects that exist, so its cost grows with their number, not its square.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import combinations

from contradict.claims.roles import ancestors, singular
from contradict.claims.subject import Subject, is_bare, parse_subject, relation
from contradict.lexicon import listed, load

# More modifiers than this are kept as one: their subsets would be too many.
_MOST_MODIFIERS = 4
_WORD = re.compile(r"[^\W_]+(?:['’]s)?")
# Counted together; the role tree holds the groups that have a name of their own.
_TOGETHER = re.compile(r"\b(?:and|or)\b|/")
_GROUPS = ("women-and-children", "man-woman-child")
# Displaced within a country and fled abroad are two populations.
_INTERNAL = re.compile(r"\b(?:inside|internally|within)\b")
_EMPTY_WORDS = frozenset(
    (
        *("a", "an", "the", "of", "from", "in", "at", "on", "by", "to", "for", "with", "and"),
        *("their", "its", "his", "her", "total", "so-called", "this", "that"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A subject that contains another; `reach` is "any", or "event" for bare wholes."""

    key: str
    reach: str


def subject_key(text: str, *, country: str | None, people: bool) -> str:
    """Return the normalised subject of a claim, as a string that sorts and compares.

    `country` is that of the claim's place: civilians without an affiliation are taken to be
    at home, so that "civilians" and "Ukrainian civilians" in Ukraine are one subject. Things,
    and what is counted together ("jets and helicopters"), are told by their words: a list
    tells "artillery pieces" from "rocket launchers". `people` is false where the measure
    counts or measures no people.
    """
    subject = parse_subject(text)
    together = _TOGETHER.search(text) and subject.role not in _GROUPS and not _is_union(subject)
    if not people or together or "person" not in ancestors(subject.role or ""):
        return "thing:" + " ".join(sorted(_of_nation(_words(text), subject)))
    if _INTERNAL.search(text):
        subject = replace(subject, modifiers=tuple(sorted({*subject.modifiers, "internal"})))
    return _key(_at_home(subject, country))


def _is_union(subject: Subject) -> bool:
    """Whether two groups of people are counted together: "civilians and soldiers" are people."""
    civil = "combatant" not in ancestors(subject.role or "")
    return civil and any(" and " in word for word in subject.modifiers)


def is_known(key: str) -> bool:
    """Whether the subject can be told from others: soldiers without an army can't."""
    if key.startswith("thing:"):
        return True
    subject = _parse_key(key)
    combatant = subject.role is not None and "combatant" in ancestors(subject.role)
    return not combatant or subject.affiliation is not None or subject.named is not None


def is_national(text: str) -> bool:
    """Whether the subject names a people: "Ukrainian civilians"."""
    return parse_subject(text).affiliation is not None


def closure(keys: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Yield (inner, outer, reach) for all pairs of keys in containment, each in itself too."""
    known = set(keys)
    for key in sorted(known):
        found: dict[str, str] = {}
        for whole in _wholes(key):
            if whole.key in known:
                found.setdefault(whole.key, whole.reach)
        for outer, reach in sorted(found.items()):
            yield key, outer, reach


def are_disjoint(one: str, other: str) -> bool:
    """Whether nobody can be in both subjects, given by their keys: men and women.

    Things are told by their words alone, which keep nothing apart for sure.
    """
    if one.startswith("thing:") or other.startswith("thing:"):
        return False
    return relation(_parse_key(one), _parse_key(other)) == "disjoint"


def _at_home(subject: Subject, country: str | None) -> Subject:
    role = subject.role
    civil = role is not None and "person" in ancestors(role) and "combatant" not in ancestors(role)
    return replace(subject, affiliation=country) if civil and not subject.affiliation else subject


def _key(subject: Subject) -> str:
    modifiers = ",".join(subject.modifiers)
    return "|".join((subject.role or "", subject.affiliation or "", modifiers, subject.named or ""))


def _parse_key(key: str) -> Subject:
    role, affiliation, modifiers, named = key.split("|")
    return Subject(
        role=role or None,
        affiliation=affiliation or None,
        modifiers=tuple(modifiers.split(",")) if modifiers else (),
        named=named or None,
    )


def _wholes(key: str) -> Iterator[Whole]:
    """Yield the subject itself first, then all that contain it."""
    yield Whole(key=key, reach="any")
    if key.startswith("thing:"):
        return
    inner = _parse_key(key)
    for role in _wider_roles(inner.role):
        for affiliation in dict.fromkeys((inner.affiliation, None)):
            for modifiers in _subsets(inner.modifiers):
                for named in dict.fromkeys((inner.named, None)):
                    outer = Subject(
                        role=role, affiliation=affiliation, modifiers=modifiers, named=named
                    )
                    yield Whole(key=_key(outer), reach=_reach(inner, outer))


def _wider_roles(role: str | None) -> tuple[str | None, ...]:
    """Only people nest: a list of "146 tanks and 30 vehicles" counts other vehicles."""
    above = ancestors(role) if role else frozenset()
    return tuple(sorted(above)) if "person" in above else (role,)


def _subsets(modifiers: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if len(modifiers) > _MOST_MODIFIERS:
        yield from (modifiers, ())
        return
    for size in range(len(modifiers), -1, -1):
        yield from combinations(modifiers, size)


def _reach(inner: Subject, outer: Subject) -> str:
    """Tell how far a containment holds.

    A side that is left open is no wildcard: "soldiers" may mean one army. A bare whole such
    as people holds its parts only within one event: who says "people" of a war may mean those
    of one town, of one army or of the day.
    """
    if inner == outer:
        return "any"
    if inner.affiliation != outer.affiliation:
        return "event"
    if is_bare(outer):
        return "event"
    return "any"


@lru_cache(maxsize=65536)
def _words(text: str) -> frozenset[str]:
    words = (w.lower().replace("’", "'").removesuffix("'s") for w in _WORD.findall(text))
    same = _same_things()
    bare = (singular(word) for word in words if word not in _EMPTY_WORDS)
    return frozenset(same.get(word, word) for word in bare)


def _of_nation(words: frozenset[str], subject: Subject) -> Iterable[str]:
    """Use one word for what a nation has of one kind: Russian planes are its warplanes."""
    same = load("comparison").tables["same_things_of_nations"]
    return {same.get(word, word) for word in words} if subject.affiliation else words


@cache
def _same_things() -> Mapping[str, str]:
    return dict(load("comparison").tables["same_things"])


@lru_cache(maxsize=65536)
def names_in(text: str) -> int:
    """Count the proper names of a subject that are neither places nor peoples."""
    words = [word.replace("’", "'").removesuffix("'s") for word in _WORD.findall(text)]
    return sum(word[:1].isupper() and not _is_place(word) for word in words)


@lru_cache(maxsize=65536)
def has_owner(text: str) -> bool:
    """Whether a subject names a firm or person: "Orvex revenue", and not "Government revenue"."""
    names = (word for word in _WORD.findall(text) if word[:1].isupper())
    return any(word.lower() not in _bodies() and names_in(word) for word in names)


@cache
def _bodies() -> frozenset[str]:
    return listed("comparison", "bodies")


@lru_cache(maxsize=65536)
def says_more_than_names(text: str) -> bool:
    """Whether a subject has a word beside its names: "Orvex offer", and not "Orvex" alone."""
    names = [word for word in _WORD.findall(text) if word[:1].isupper()]
    return len(_words(text)) > len(names)


@lru_cache(maxsize=65536)
def _is_place(word: str) -> bool:
    from contradict import gazetteer

    if gazetteer.nationality(word) is not None:
        return True
    # Many surnames are small towns too.
    return any(p.kind != "city" or p.population >= 300_000 for p in gazetteer.lookup(word))


def countries(chains: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Map each place to the last link of its chain, its country."""
    return {place: chain[-1] for place, chain in chains.items() if chain}
