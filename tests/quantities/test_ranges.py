from __future__ import annotations

import pytest

from contradict.quantities import read_quantities
from contradict.records import Quantity


def found(text: str) -> list[Quantity]:
    return [q for q in read_quantities(text) if q.kind == "quantity"]


def bounds(text: str) -> list[tuple[float | None, float | None]]:
    return [(q.low, q.high) for q in found(text)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("5-10 boats", 5, 10),
        ("5–10 boats", 5, 10),
        ("5 to 10 boats", 5, 10),
        ("five to ten boats", 5, 10),
        ("two or three boats", 2, 3),
        ("TWO OR THREE BOATS", 2, 3),
        ("Two To Three Boats", 2, 3),
        ("BETWEEN FIVE AND TEN BOATS", 5, 10),
        ("between five and ten boats", 5, 10),
        ("10 to 20 million boats", 1e7, 2e7),
        ("$5-$10", 5, 10),
        ("5km-10km", 5, 10),
        ("a range of 2.25% to 2.5%", 2.25, 2.5),
        ("20 to 25 miles an hour", 20, 25),
        ("5-6,000 boats", 5000, 6000),
        ("between 15 and 20,000 boats", 15000, 20000),
        ("1-10,000 boats", 1, 10000),
        ("31, 32 or 33 boats", 31, 33),
        ("two, three or four boats", 2, 4),
        ("a three- to four-page note", 3, 4),
        ("a 30- to 40-foot wave", 30, 40),
        ("two- or three-day talks", 2, 3),
        ("31 ± 4 boats", 27, 35),
        ("31 +/- 4 boats", 27, 35),
        ("2.5 ± 0.5 million boats", 2e6, 3e6),
        ("More than 31 but fewer than 50 boats", 31, 50),
        ("no fewer than 31 and no more than 50 boats", 31, 50),
        ("hundreds, perhaps thousands, of boats", 200, 9999),
        ("dozens or even hundreds of boats", 24, 999),
    ],
)
def test_a_range_is_one_quantity(text: str, low: float, high: float) -> None:
    assert bounds(text) == [(low, high)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("5 and 10 boats", [5, 10]),
        ("12 or 500 boats", [12, 500]),
        ("a 31- and a 50-page note", [31, 50]),
        ("a row of 31 - to 50 boats", [31, 50]),
        ("220 votes to 213", [220, 213]),
        ("4 ± 31 boats", [4, 31]),
        ("31 but 50 boats", [31, 50]),
        ("10 boats to 20 ports", [10, 20]),
    ],
)
def test_two_numbers_stay_two(text: str, values: list[float]) -> None:
    assert bounds(text) == [(value, value) for value in values]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("at least 31, but fewer than 20 boats", [(31, None), (None, 20)]),
        ("33, 32 or 34 boats", [(33, 33), (32, 34)]),
        ("31 but fewer than 50 boats", [(31, 31), (None, 50)]),
        ("hundreds or dozens of boats", [(200, 999), (24, 99)]),
        ("it rose from 5 to 6,000 points", [(5, 5), (6000, 6000)]),
    ],
)
def test_bounds_of_two_numbers_stay_apart(
    text: str, values: list[tuple[float | None, float | None]]
) -> None:
    assert bounds(text) == values


def test_a_choice_of_words_before_a_scale_is_no_range() -> None:
    text = "dozens, if not hundreds, of thousands of boats"
    assert bounds(text) == [(24, 99), (200, 999), (2000, 9999)]


def test_the_noun_may_follow_an_aside() -> None:
    (quantity,) = found("It sank hundreds, perhaps thousands, of small boats.")
    assert quantity.text == "hundreds, perhaps thousands"
    assert quantity.noun is not None
    assert (quantity.vague, quantity.noun.lemma) == (True, "boat")


def test_the_span_of_a_range_holds_between() -> None:
    (quantity,) = found("they sent between 7,000 and 15,000 men")
    assert quantity.text == "between 7,000 and 15,000"


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("it rose from 5 to 7 points", "up"),
        ("it fell from 7 to 5 points", "down"),
        ("the firm raised pay from $10 to $12", "up"),
        ("it was cut from 12 miles to 10 miles", "down"),
    ],
)
def test_a_pair_has_a_direction(text: str, change: str) -> None:
    first, second = found(text)
    assert (first.pair, second.pair) == ("from", "to")
    assert second.change == change


@pytest.mark.parametrize("text", ["it lost $2 to $38", "shares rose 29p to 391p"])
def test_by_how_much_and_to_what_is_no_range(text: str) -> None:
    first, second = found(text)
    assert first.low < second.low


def test_a_pair_shares_the_unit() -> None:
    first, second = found("speeds went from 40 to 60 mph")
    assert first.unit == second.unit == "mile per hour"
    assert first.base_low == pytest.approx(64.37376)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("1 in 5", 0.2),
        ("one in four", 0.25),
        ("9 out of 10", 0.9),
        ("1 in 100", 0.01),
        ("more than 8 in 10", 0.8),
    ],
)
def test_ratios(text: str, share: float) -> None:
    (quantity,) = found(f"it hit {text} adults")
    assert quantity.low == pytest.approx(share)
    assert quantity.unit == "dimensionless"


@pytest.mark.parametrize(
    ("text", "share", "noun"),
    [
        ("One voter in five agrees.", 0.2, "voter"),
        ("It said only one child in every ten is at school.", 0.1, "child"),
        ("Two in three islanders are abroad.", 2 / 3, "islander"),
        ("They said: three in four riders fell.", 0.75, "rider"),
    ],
)
def test_a_share_of_those_who_are_named(text: str, share: float, noun: str) -> None:
    (quantity,) = found(text)
    assert quantity.low == pytest.approx(share)
    assert quantity.noun is not None
    assert quantity.noun.lemma == noun


@pytest.mark.parametrize(
    "text",
    [
        *("two in two years", "killed 3 in 12 raids", "seven of its 10 games", "5 in 10 days"),
        *("one man in two cars", "she won two in three starts"),
    ],
)
def test_two_counts_are_no_ratio(text: str) -> None:
    assert len(found(text)) == 2


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("3 dollars 50 cents", 3.5, "USD"),
        ("three dollars and fifty cents", 3.5, "USD"),
        ("6 feet 2 inches", 74, "inch"),
        ("6ft 2in", 74, "inch"),
        ("6 - feet - 2 inches", 74, "inch"),
        ("a 6-foot-2 man", 74, "inch"),
        ("7 pounds 8 ounces", 120, "ounce"),
    ],
)
def test_compounds_are_one_value(text: str, value: float, unit: str) -> None:
    (quantity,) = found(text)
    assert (quantity.low, quantity.unit) == (pytest.approx(value), unit)
    assert quantity.text in text
    assert quantity.text.startswith(text.removeprefix("a ")[:7])


@pytest.mark.parametrize("text", ["won 3-1", "a 52-48 vote", "6-3, 4-6, 7-5", "lost 1-3", "2-0"])
def test_scores_are_no_ranges(text: str) -> None:
    assert {q.kind for q in read_quantities(f"they {text}")} == {"score"}


@pytest.mark.parametrize("text", ["in 2008-2009", "from 2008 to 2013", "between 2013 and 2014"])
def test_ranges_of_years_are_dates(text: str) -> None:
    assert {q.kind for q in read_quantities(text)} == {"date"}


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("men aged 18 to 60", 18, 60),
        ("people ages 18-65", 18, 65),
        ("aged between 18 and 60", 18, 60),
    ],
)
def test_ages_of_a_group_are_a_range_of_years(text: str, low: float, high: float) -> None:
    (quantity,) = found(text)
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, "year")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twice as many", 2),
        ("three times as many", 3),
        ("about four times that amount", 4),
        ("a tenfold rise", 10),
        ("20-fold", 20),
        ("more than doubled in size", 2),
        ("3x faster", 3),
        ("at 14 times last year’s core earnings", 14),
    ],
)
def test_factors(text: str, value: float) -> None:
    quantity = found(f"it was {text}")[0]
    assert (quantity.low, quantity.unit) == (value, "multiple")


def test_plain_repetitions_are_counted() -> None:
    (quantity,) = found("she called 3 times already")
    assert quantity.unit == "count"
