from __future__ import annotations

import pytest

from contradict.quantities import read_quantities


def change(text: str) -> str:
    found = [q for q in read_quantities(text) if q.kind == "quantity"]
    return found[0].change


@pytest.mark.parametrize(
    "text",
    [
        "shares rose 5%",
        "shares rose by 5%",
        "shares are up 5%",
        "a 5% increase",
        "5 per cent higher",
        "an increase of 5%",
        "growth of 5%",
        "the bank raised rates by 25 basis points",
        "it gained 12 points",
    ],
)
def test_up(text: str) -> None:
    assert change(text) == "up"


@pytest.mark.parametrize(
    "text",
    [
        "shares fell 5%",
        "shares fell by another 5%",
        "down about 5%",
        "a 5% fall",
        "a decline of $5 million",
        "the index shed 40 points",
        "prices were cut by 5%",
    ],
)
def test_down(text: str) -> None:
    assert change(text) == "down"


@pytest.mark.parametrize(
    "text",
    [
        "the toll rose to 60",
        "the firm raised $5m",
        "the army lost 500 men",
        "he fell 600 metres",
        "he went down 40 minutes later",
        "5% of the increase",
        "the rise in 40 towns",
    ],
)
def test_neither(text: str) -> None:
    assert change(text) == "="


def test_a_bound_keeps_its_sign() -> None:
    assert change("shares rose more than 5%") == ">"
    assert change("shares fell as much as 5%") == "<"
