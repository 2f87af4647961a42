"""Every example in the quantity lexicons, one test each."""

from __future__ import annotations

from typing import Any

import pytest
from lexicons import Case, examples

from contradict.quantities import read_quantities
from contradict.records import Quantity

LEXICONS = ("hedges", "quantity_changes", "zeros", "not_quantities", "products")


def of_all(kind: str) -> list[Any]:
    return [param for name in LEXICONS for param in examples(name, kind)]


def found(case: Case) -> list[Quantity]:
    return [q for q in read_quantities(case.text) if case.rule in q.rules]


def finds(case: Case) -> bool:
    """Tell whether the rule fires on an example as it states."""
    return any(_as_stated(quantity, case.stated) for quantity in found(case))


def _as_stated(quantity: Quantity, stated: dict[str, Any]) -> bool:
    return all(getattr(quantity, key) == value for key, value in stated.items())


@pytest.mark.parametrize("case", of_all("finds"))
def test_finds(case: Case) -> None:
    assert finds(case)


@pytest.mark.parametrize("case", of_all("ignores"))
def test_ignores(case: Case) -> None:
    assert not found(case)


@pytest.mark.parametrize("case", of_all("known_misses"))
def test_known_misses_still_miss(case: Case) -> None:
    assert not finds(case)


@pytest.mark.parametrize("case", of_all("known_false_alarms"))
def test_known_false_alarms_still_alarm(case: Case) -> None:
    assert finds(case)
