"""The examples of the rules in `data/lexicons`, as cases that a test runs one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from contradict.lexicon import Rule, load

KINDS = ("finds", "ignores", "known_misses", "known_false_alarms")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One example of a rule; `rule` is the table's name where a table holds the example."""

    lexicon: str
    rule: str
    kind: str
    pattern: str
    fields: Mapping[str, Any]
    example: Any

    @property
    def text(self) -> str:
        return str(self.example["text"] if isinstance(self.example, dict) else self.example)

    @property
    def stated(self) -> dict[str, Any]:
        """What the example says of its text."""
        if not isinstance(self.example, dict):
            return {}
        return {key: value for key, value in self.example.items() if key != "text"}

    @property
    def key(self) -> tuple[str, str, str, str]:
        return self.lexicon, self.rule, self.kind, repr(self.example)


def cases(name: str) -> list[Case]:
    """Return every example of a lexicon, those of its tables included."""
    lexicon = load(name)
    return [case for rule in lexicon.rules for case in _of_rule(name, rule)] + [
        _case(name, Rule(id=table, pattern="", fields=part), kind, example)
        for table, part in lexicon.tables.items()
        if isinstance(part, dict)
        for kind in KINDS
        for example in part.get(kind, ())
    ]


def _of_rule(name: str, rule: Rule) -> list[Case]:
    return [_case(name, rule, kind, example) for kind in KINDS for example in getattr(rule, kind)]


def _case(name: str, rule: Rule, kind: str, example: Any) -> Case:
    return Case(
        lexicon=name,
        rule=rule.id,
        kind=kind,
        pattern=rule.pattern,
        fields=rule.fields,
        example=example,
    )


def examples(name: str, *kinds: str, table: str | None = None, **fields: object) -> list[Any]:
    """Return the cases of these kinds to parametrise a test with.

    They are those of the rules that have these `fields`, or those of a `table`.
    """
    ids = {rule.id for rule in load(name).rules}
    return [
        pytest.param(case, id=f"{name}: {case.rule}: {case.text}")
        for case in cases(name)
        if case.kind in kinds
        and (case.rule == table if table else case.rule in ids)
        and fields.items() <= {key: case.fields.get(key) for key in fields}.items()
    ]
