from __future__ import annotations

import pytest

from contradict.quantities import read_quantities
from contradict.quantities.hedges import read_after, read_before
from contradict.records import Quantity


def only(text: str) -> Quantity:
    (quantity,) = [q for q in read_quantities(text) if q.kind == "quantity"]
    return quantity


@pytest.mark.parametrize(
    ("text", "low", "high", "change", "span"),
    [
        ("over 40 flats", 40, None, ">", "over 40"),
        ("just over 40 flats", 40, None, ">", "just over 40"),
        ("in excess of 40 flats", 40, None, ">", "in excess of 40"),
        ("no less than 40 flats", 40, None, ">", "no less than 40"),
        ("topped 40 flats", 40, None, ">", "topped 40"),
        ("as few as 40 flats", 40, None, ">", "as few as 40"),
        ("under 40 flats", None, 40, "<", "under 40"),
        ("less than 40 flats", None, 40, "<", "less than 40"),
        ("as much as 40 litres", None, 40, "<", "as much as 40"),
        ("a maximum of 40 flats", None, 40, "<", "a maximum of 40"),
        ("within 48 hours", None, 48, "<", "within 48"),
        ("close to 40 flats", 40, 40, "~", "close to 40"),
        ("an estimated 40 flats", 40, 40, "~", "an estimated 40"),
        ("40 or so flats", 40, 40, "~", "40 or so"),
        ("40-odd flats", 40, 40, "~", "40-odd"),
        ("40 or fewer flats", None, 40, "<", "40 or fewer"),
        ("40-plus flats", 40, None, ">", "40-plus"),
        ("40+ flats", 40, None, ">", "40+"),
    ],
)
def test_a_hedge_is_part_of_the_value(
    text: str, low: float | None, high: float | None, change: str, span: str
) -> None:
    quantity = only(f"It has {text} now")
    assert (quantity.low, quantity.high, quantity.change) == (low, high, change)
    assert quantity.text == span


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The toll has passed 300", 300, None),
        ("Toll from the storm on the coast passes 200", 200, None),
        ("Danish casualties passed 53,000 on Monday", 53_000, None),
        ("The number of vans that passed 30 villages grew", 30, 30),
        ("The convoy passed 30 villages", 30, 30),
        ("The toll rose when they passed 30 villages", 30, 30),
    ],
)
def test_a_level_that_is_passed_is_a_lower_bound(text: str, low: float, high: float | None) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.high) == (low, high)


def test_hedges_stack() -> None:
    quantity = only("more than an estimated 40 flats")
    assert quantity.text == "more than an estimated 40"
    assert (quantity.low, quantity.high, quantity.approximate) == (40, None, True)


def test_a_hedge_after_the_unit_bounds_too() -> None:
    quantity = only("40 miles or more")
    assert (quantity.low, quantity.high, quantity.text) == (40, None, "40")


def test_a_hedge_reaches_only_the_number_that_it_touches() -> None:
    first, second = read_quantities("about 40 flats and 12 shops")
    assert first.approximate
    assert not second.approximate


@pytest.mark.parametrize(
    "text",
    [
        "more than the $21 million that he got",
        "control over one city",
        "they were downed over five regions",
        "costs $5 over 3 years",
        "the past 24 hours",
        "brought it up to 40",
    ],
)
def test_words_that_are_no_hedges(text: str) -> None:
    quantity = [q for q in read_quantities(text) if q.kind == "quantity"][-1]
    assert quantity.low == quantity.high


def test_sentence_punctuation_ends_the_search() -> None:
    assert read_before("There were more than. 40", 22, 0).start == 22


def test_offsets_of_a_hedge_in_quotes() -> None:
    text = 'He said "about 40" men'
    assert text[read_before(text, 15, 0).start : 15] == "about "
    assert read_after("40 or more men", 2, 14) == (10, "low")
    assert read_after("40 or men", 2, 9) is None


def test_a_hedge_that_opens_a_paragraph() -> None:
    text = "It earned $3.6 billion.\n\nAbout 2,900 of its workers are in Norway."
    assert [q.text for q in read_quantities(text)] == ["$3.6 billion", "About 2,900"]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("$145 million to $175 million, possibly more", 145e6, None),
        ("40 homes, if not more", 40, 40),  # the noun is between
        ("it cost 40, perhaps fewer", None, 40),
        ("it hurt 40, if not more", 40, None),
        ("it hurt 40 and counting", 40, None),
        ("it hurt 40, at least.", 40, None),
    ],
)
def test_a_hedge_may_follow_a_comma(text: str, low: float | None, high: float | None) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "12 and more than 30 others",
        "12, or more of them, 30 in all",
        "12 homes burned, at least six people died",
        "a population of 12, at least six of them ill",
        "12, at most six of them men",
    ],
)
def test_what_goes_on_is_no_hedge(text: str) -> None:
    assert read_quantities(text)[0].high == 12


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The mill turned over £3bn in May.", 3e9, 3e9),
        ("They handed over four hostages.", 4, 4),
        ("The bank took over 30 small firms.", 30, 30),
        ("It took over 30 minutes.", 30, None),
        ("The Reds took over 30 seats.", 30, None),
        ("They handed out over 30 leaflets.", 30, None),
    ],
)
def test_over_may_belong_to_a_verb(text: str, low: float, high: float | None) -> None:
    (quantity,) = read_quantities(text)
    assert (quantity.low, quantity.high) == (low, high)


@pytest.mark.parametrize("text", ["pass over nearly 100 farms", "it flew over about 100 farms"])
def test_over_bounds_no_approximate_number(text: str) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.high, quantity.approximate) == (100, 100, True)


@pytest.mark.parametrize(
    ("text", "high"),
    [
        ("visitors crossed the 1 million mark", None),
        ("the total topped the 500-mark", None),
        ("sales may surpass the 2,000 mark", None),
        ("it neared the 500 mark", 500),
        ("he topped the 500 men", 500),
    ],
)
def test_a_mark_that_is_passed_bounds_from_below(text: str, high: float | None) -> None:
    assert only(text).high == high


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("They lost 36 huts at least.", 36, None),
        ("They lost 36 huts or more, the mayor said.", 36, None),
        ("Some 36 huts at least were lost.", 36, None),
        ("They lost 36 wooden huts at most.", None, 36),
        ("They lost 36 huts at least two days ago.", 36, 36),
        ("They lost 36 huts at most of the sites.", 36, 36),
        ("They lost 36 huts or more of their land.", 36, 36),
    ],
)
def test_a_hedge_may_follow_the_noun(text: str, low: float | None, high: float | None) -> None:
    quantity = next(q for q in read_quantities(text) if q.kind == "quantity")
    assert (quantity.low, quantity.high) == (low, high)
    assert (quantity.base_low, quantity.base_high) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("in >36 huts", 36, None),
        ("in > 36 huts", 36, None),
        ("in >=36 huts", 36, None),
        ("in ≥ 36 huts", 36, None),
        ("in <36 huts", None, 36),
        ("in ≤36 huts", None, 36),
        ("in ~36 huts", 36, 36),
        ("He wrote:\n> 36 huts burnt", 36, 36),
        ("Read on -> 36 huts burnt", 36, 36),
        ("it => 36 huts", 36, 36),
    ],
)
def test_signs_bound_as_words_do(text: str, low: float | None, high: float | None) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.high) == (low, high)
