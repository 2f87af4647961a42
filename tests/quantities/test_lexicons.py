"""Every example in the quantity lexicons, one test each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from contradict.lexicon import load
from contradict.quantities import read_quantities
from contradict.records import Quantity

LEXICONS = ("hedges", "quantity_changes", "zeros", "not_quantities")
Case = tuple[str, str, Any]


def cases(wanted: str) -> Iterator[Any]:
    for name in LEXICONS:
        for rule in load(name).rules:
            for example in getattr(rule, wanted):
                text = example["text"] if isinstance(example, dict) else example
                yield pytest.param(name, rule.id, example, id=f"{name}:{rule.id}:{text}")


def finds(name: str, rule: str, example: Any) -> bool:
    """Tell whether the rule of lexicon `name` fires on an example as it states."""
    text = example["text"] if isinstance(example, dict) else example
    found = [q for q in read_quantities(text) if rule in q.rules]
    if not isinstance(example, dict):
        return bool(found)
    return any(_as_stated(quantity, example) for quantity in found)


def _as_stated(quantity: Quantity, example: dict[str, Any]) -> bool:
    return all(getattr(quantity, key) == value for key, value in example.items() if key != "text")


@pytest.mark.parametrize(("name", "rule", "example"), list(cases("finds")))
def test_finds(name: str, rule: str, example: Any) -> None:
    assert finds(name, rule, example)


@pytest.mark.parametrize(("name", "rule", "example"), list(cases("ignores")))
def test_ignores(name: str, rule: str, example: Any) -> None:
    text = example["text"] if isinstance(example, dict) else example
    assert not [q for q in read_quantities(text) if rule in q.rules]


@pytest.mark.parametrize(("name", "rule", "example"), list(cases("known_misses")))
def test_known_misses_still_miss(name: str, rule: str, example: Any) -> None:
    assert not finds(name, rule, example)


@pytest.mark.parametrize(("name", "rule", "example"), list(cases("known_false_alarms")))
def test_known_false_alarms_still_alarm(name: str, rule: str, example: Any) -> None:
    assert finds(name, rule, example)
