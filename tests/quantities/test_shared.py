"""Sums that share the currency of the one before them."""

import pytest

from contradict.quantities import read_quantities


def units(text: str) -> list[str]:
    return [quantity.unit for quantity in read_quantities(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Revenue fell to 2.2 billion euros from 2.5 billion.",
        "It made 1.1 billion euros, missing the 1.4 billion expected.",
        "He gave 50 million euros to Graz, 50 million to Linz.",
        "It lost 24 million euros, against 35 million a year earlier.",
        "Revenue was 4.9 billion euros. Analysts had expected a loss of 90 million.",
        "It set aside 3 million euros for wards, and 40,000 for libraries.",
        "It spent 3 million euros on wards and 1.2 million on primary schools.",
    ],
)
def test_a_bare_sum_has_the_currency_of_the_one_before(text: str) -> None:
    assert units(text) == ["EUR", "EUR"]


def test_a_sum_in_brackets_only_converts() -> None:
    text = "Profit fell to 1.1 billion euros ($1.2 billion) from 1.9 billion."
    assert units(text) == ["EUR", "USD", "EUR"]


@pytest.mark.parametrize(
    "text",
    [
        "It made 5 billion euros from 2.5 million customers.",
        "It made 5 billion euros. Users grew from 2.5 million.",
        "Aid rose to 5 billion euros, and 2 million people fled to Kenya, and 3 million to Chad.",
        "It made 5 billion euros from 25.",
        "It paid 3 million euros for wards, and 40,000 for the first time marched.",
        "It spent 3 million euros on wards and 40,000 in the towns.",
        "Users grew from 2.5 million.",
    ],
)
def test_what_is_counted_has_no_currency(text: str) -> None:
    assert units(text)[-1] == "count"


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("It lost $4 million, or 88 cents a share.", "USD per share", 0.88),
        ("Fuel hit $4.06, up 45 cents from a week ago.", "USD", 0.45),
        ("The loan is for £450m. Shares rose 29p to close.", "GBP", 0.29),
        ("Fuel is up 45 cents from a week ago.", "cent", 45),
        ("It lost ¥4 million, or 88 cents a share.", "cent per share", 88),
    ],
)
def test_cents_are_those_of_the_sum_before(text: str, unit: str, value: float) -> None:
    quantity = read_quantities(text)[-1]
    assert (quantity.unit, quantity.low, quantity.base_high) == (unit, value, value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fuel may cost $5, $8, $11 a gallon.", ["USD per gallon"] * 3),
        ("Oil at $90, then $100 a barrel hurts.", ["USD per barrel"] * 2),
        ("He paid $500 and $8 a gallon.", ["USD", "USD per gallon"]),
        ("The fine was $900, $40 a day.", ["USD", "USD per day"]),
        ("It cost $8 in May and is $9 a gallon now.", ["USD", "USD per gallon"]),
    ],
)
def test_prices_of_a_list_are_of_one_thing(text: str, expected: list[str]) -> None:
    assert [quantity.unit for quantity in read_quantities(text)] == expected
