"""Loads `data/lexicons/*.toml`: words and patterns as data, each rule with its examples."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any

from contradict.errors import ContradictError
from contradict.resources import resource


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of a lexicon.

    `fields` holds what is particular to its lexicon (a bound, a measure, its words).
    `finds` and `known_misses` are examples that the rule should match, `ignores` and
    `known_false_alarms` those that it should not; the `known_*` ones still go wrong, and a
    test fails once they don't, so that a fix is noticed.
    """

    id: str
    pattern: str
    fields: Mapping[str, Any]
    finds: tuple[Any, ...] = ()
    ignores: tuple[Any, ...] = ()
    known_misses: tuple[Any, ...] = ()
    known_false_alarms: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """One file: its rules in order, and its other tables as plain data."""

    name: str
    rules: tuple[Rule, ...]
    tables: Tables


class Tables(dict[str, Any]):
    """The tables of a lexicon by name; a name that the file lacks is told with those like it."""

    def __init__(self, where: str, tables: Mapping[str, Any]) -> None:
        self._where = where
        super().__init__(
            (name, Tables(f"{where} [{name}]", part) if isinstance(part, dict) else part)
            for name, part in tables.items()
        )

    def __missing__(self, name: str) -> Any:
        alike = _names(get_close_matches(name, self) or self)
        raise ContradictError(self._where, f"it has no table {name!r}", f"it has {alike}")


_EXAMPLES = ("finds", "ignores", "known_misses", "known_false_alarms")


@cache
def load(name: str) -> Lexicon:
    """Load `data/lexicons/NAME.toml`.

    Raises FileNotFoundError if there is none. Raises ContradictError if a rule has a key that is
    not among the `needed_keys` and `optional_keys` of the file, or lacks a needed one, if a key
    holds a list in one rule and a word in another, if two rules share an id, or if a list holds a
    word twice.
    """
    path = resource(f"data/lexicons/{name}.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    for word in _twice(data):
        raise ContradictError(str(path), f"{word!r} stands twice in one list")
    needed, optional = data.pop("needed_keys", []), data.pop("optional_keys", [])
    entries = data.pop("rule", [])
    _check(str(path), entries, frozenset(needed), frozenset(optional))
    rules = tuple(map(_rule, entries))
    return Lexicon(name=name, rules=rules, tables=Tables(str(path), data))


@cache
def listed(name: str, table: str) -> frozenset[str]:
    """Return one of a lexicon's plain lists of words."""
    return frozenset(load(name).tables[table])


def any_of(words: Iterable[str]) -> str:
    """Return a pattern of any of these words, the longest first.

    >>> any_of(["said", "says", "promised"])
    '(?:promised|said|says)'
    """
    alternatives = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, alternatives)) + ")"


def any_listed(name: str, table: str) -> str:
    """Return a pattern of any word of one of a lexicon's plain lists."""
    return any_of(listed(name, table))


def patterns_of(
    name: str, effect: str, spelled: Callable[[str], str]
) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a lexicon's rules of one effect, each as `spelled` writes it out."""
    rules = (rule for rule in load(name).rules if rule.fields["effect"] == effect)
    return tuple(re.compile(spelled(rule.pattern)) for rule in rules)


def _twice(data: object) -> Iterator[str]:
    """Yield the words that stand twice in one list."""
    if isinstance(data, dict):
        for part in data.values():
            yield from _twice(part)
    elif isinstance(data, list):
        words = [part for part in data if isinstance(part, str)]
        if len(set(words)) < len(words):
            yield from (word for word, times in Counter(words).items() if times > 1)
        for part in data:
            yield from _twice(part)


def _check(
    path: str, entries: Sequence[dict[str, Any]], needed: Set[str], optional: Set[str]
) -> None:
    """Refuse rules with a missing or an unknown key, a value of another type, or one id twice."""
    types: dict[str, type] = {}
    ids: set[str] = set()
    allowed = {"id", *needed, *optional, *_EXAMPLES}
    for at, entry in enumerate(entries, start=1):
        rule = f"{path}, rule {entry.get('id', at)!r}"
        for key in entry.keys() - allowed:
            raise ContradictError(rule, f"it has the unknown key {key!r}", f"use {_names(allowed)}")
        for key in {"id", *needed} - entry.keys():
            raise ContradictError(rule, f"it lacks the key {key!r}")
        for key, part in entry.items():
            if types.setdefault(key, type(part)) is not type(part):
                kinds = f"{type(part).__name__}, elsewhere a {types[key].__name__}"
                raise ContradictError(rule, f"its {key!r} is a {kinds}")
        if entry["id"] in ids:
            raise ContradictError(rule, "another rule has its id")
        ids.add(entry["id"])


def _names(words: Iterable[str]) -> str:
    return ", ".join(sorted(words))


def _rule(entry: dict[str, Any]) -> Rule:
    examples = {key: tuple(entry.pop(key, ())) for key in _EXAMPLES}
    return Rule(id=entry.pop("id"), pattern=entry.pop("pattern", ""), fields=entry, **examples)
