"""Loads `data/lexicons/*.toml`: words and patterns as data, each rule with its examples."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

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
    tables: Mapping[str, Any]


_EXAMPLES = ("finds", "ignores", "known_misses", "known_false_alarms")


@cache
def load(name: str) -> Lexicon:
    """Load `data/lexicons/NAME.toml`.

    Raises FileNotFoundError if there is none, ValueError if two rules share an id or a list holds
    a word twice.
    """
    path = resource(f"data/lexicons/{name}.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    for word in _twice(data):
        raise ValueError(f"{path}: {word!r} stands twice in one list")
    rules = tuple(_rule(entry) for entry in data.pop("rule", []))
    ids = [rule.id for rule in rules]
    if len(ids) != len(set(ids)):
        raise ValueError(f"{path}: two rules share an id")
    return Lexicon(name=name, rules=rules, tables=data)


@cache
def listed(name: str, table: str) -> frozenset[str]:
    """Return one of a lexicon's plain lists of words."""
    return frozenset(load(name).tables[table])


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


def _rule(entry: dict[str, Any]) -> Rule:
    examples = {key: tuple(entry.pop(key, ())) for key in _EXAMPLES}
    return Rule(id=entry.pop("id"), pattern=entry.pop("pattern", ""), fields=entry, **examples)
