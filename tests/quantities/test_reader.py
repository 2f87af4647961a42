from __future__ import annotations

import pytest

from contradict.quantities import read_quantities, to_row
from contradict.records import Quantity


def quantities(text: str) -> list[Quantity]:
    return [q for q in read_quantities(text) if q.kind == "quantity"]


def only(text: str) -> Quantity:
    found = quantities(text)
    assert len(found) == 1, found
    return found[0]


def test_counted_noun_has_head_lemma_modifiers_and_offsets() -> None:
    text = "About 450 Russian military personnel left on Monday."
    noun = only(text).noun
    assert noun is not None
    assert (noun.text, noun.head, noun.lemma) == (
        "Russian military personnel",
        "personnel",
        "personnel",
    )
    assert noun.modifiers == ("Russian", "military")
    assert text[noun.start : noun.end] == noun.text


@pytest.mark.parametrize(
    ("text", "span", "low", "high"),
    [
        ("as many as 4,300 troops", "as many as 4,300", None, 4300),
        ("at least 20 cars", "at least 20", 20, None),
        ("fewer than 30 cases", "fewer than 30", None, 30),
        ("about 40 houses", "about 40", 40, 40),
        ("between 7,000 and 15,000 men", "between 7,000 and 15,000", 7000, 15000),
        ("hundreds of people", "hundreds", 200, 999),
        ("several hundred rioters", "several hundred", 200, 999),
        ("no casualties so far", "no", 0, 0),
        ("none of the passengers was hurt", "none", 0, 0),
        ("nobody was killed", "nobody", 0, 0),
        ("$1.2bn in aid", "$1.2bn", 1.2e9, 1.2e9),
        ("a half-mile to the ferry", "a half", 0.5, 0.5),
        ("a half-day at sea", "half", 0.5, 0.5),
    ],
)
def test_span_holds_hedge_and_numeral(
    text: str, span: str, low: float | None, high: float | None
) -> None:
    quantity = only(text)
    assert (quantity.text, quantity.low, quantity.high) == (span, low, high)
    assert text[quantity.start : quantity.end] == span


@pytest.mark.parametrize(
    "text",
    [
        "He is no longer here.",
        "There is no doubt.",
        "I have no idea.",
        "one of the towns",
        "Sara Lind, 45, spoke.",
        "on 24 February",
        "at 4:00pm",
        "a Boeing 737",
        "It rained.\n\nBoeing 737",
        "It rained.\n\nFlight 12 burnt.",
        "9/11",
        "24/7",
    ],
)
def test_what_is_no_quantity_is_kept_out(text: str) -> None:
    assert quantities(text) == []


def test_row_has_the_contract_fields() -> None:
    quantity = only("more than 300 flats burned")
    row = to_row("a.txt", "more than 300 flats burned", quantity)
    assert row["low"] == 300
    assert row["high"] is None
    assert row["change"] == ">"
    assert row["noun"] == "flat"
    assert (row["number_start"], row["number_end"]) == (0, 13)
