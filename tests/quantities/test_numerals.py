from __future__ import annotations

import pytest

from contradict.quantities import read_quantities
from contradict.quantities.numerals import Numeral, read_numeral


def read(text: str, *, money: bool = False) -> Numeral:
    numeral = read_numeral(text, 0, len(text), money=money)
    assert numeral is not None
    return numeral


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("450", 450),
        ("4,300", 4300),
        ("1,234,567.89", 1234567.89),
        ("12'000", 12000),
        ("1’234’567", 1234567),
        ("12,34,567.5", 1234567.5),
        ("1\u00a0000\u00a0000", 1e6),
        ("10\u202f000", 1e4),
        (".5", 0.5),
        ("0.25", 0.25),
        ("2½", 2.5),
        ("2 1/2", 2.5),
        ("3/4", 0.75),
        ("1.2bn", 1.2e9),
        ("3.4 tn", 3.4e12),
        ("12.5k", 12500),
        ("50K", 50000),
        ("5M", 5e6),
        ("8.3 billion", 8.3e9),
        ("2 hundred thousand", 2e5),
        ("4.5 lakh", 4.5e5),
        ("4.5 crore", 4.5e7),
        ("2 and a half", 2.5),
        ("3 million", 3e6),
    ],
)
def test_figures(text: str, value: float) -> None:
    numeral = read(text)
    assert numeral.low == numeral.high == pytest.approx(value)
    assert numeral.end == len(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("zero", 0),
        ("seven", 7),
        ("Twenty-one", 21),
        ("twenty one", 21),
        ("a hundred", 100),
        ("a hundred and one", 101),
        ("one hundred and ninety-nine", 199),
        ("twelve hundred", 1200),
        ("two thousand and five", 2005),
        ("three hundred thousand", 3e5),
        ("one million two hundred thousand and three", 1200003),
        ("a hundred million", 1e8),
        ("one hundred billion", 1e11),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("half a million", 5e5),
        ("a quarter of a million", 2.5e5),
        ("three quarters billion", 7.5e8),
        ("one and a half million", 1.5e6),
        ("two and three-quarters", 2.75),
        ("one point two million", 1.2e6),
        ("a couple of hundred", 200),
        ("two-thirds", 2 / 3),
        ("three fifths", 0.6),
    ],
)
def test_words(text: str, value: float) -> None:
    numeral = read(text)
    assert numeral.low == numeral.high == pytest.approx(value)
    assert numeral.end == len(text)


@pytest.mark.parametrize(
    ("text", "stop"),
    [
        ("five six", "five"),
        ("twenty thirty", "twenty"),
        ("one hundred two hundred", "one hundred two"),
        ("two and three", "two"),
        ("ten and a dog", "ten"),
        ("hundred and counting", "hundred"),
        ("1,2345", "1"),
        ("5 Mornings", "5"),
        ("12 b", "12"),
    ],
)
def test_where_a_numeral_ends(text: str, stop: str) -> None:
    assert text[: read(text).end] == stop


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 24, 99),
        ("tens of thousands", 20000, 99999),
        ("scores of men", 40, 199),
        ("hundreds", 200, 999),
        ("hundreds of thousands", 200000, 999999),
        ("thousands", 2000, 9999),
        ("millions", 2e6, 9999999),
        ("tens of millions", 2e7, 99999999),
        ("hundreds of billions", 2e11, 999999999999),
        ("several hundred", 200, 999),
        ("several thousand", 2000, 9999),
        ("a few dozen", 24, 99),
        ("several hundred thousand", 200000, 999999),
    ],
)
def test_vague_numerals(text: str, low: float, high: float) -> None:
    numeral = read(text)
    assert (numeral.low, numeral.high) == (low, high)
    assert numeral.vague
    assert numeral.approximate


@pytest.mark.parametrize(
    "text", ["scores", "tens", "a third party", "third", "a fifth column", "quarter"]
)
def test_what_is_no_numeral(text: str) -> None:
    assert read_numeral(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1.234", "ambiguous-grouping"),
        ("2,50", "ambiguous-comma"),
        ("1 200", "ambiguous-grouping"),
        ("1 200 and 300", "ambiguous-grouping"),
        ("1 200 people", None),
        ("1.23", None),
        ("1.2345", None),
    ],
)
def test_ambiguous_grouping_is_marked(text: str, reason: str | None) -> None:
    assert read(text).refused == reason


def test_a_scale_settles_ambiguity() -> None:
    assert read("1.234 million").refused is None
    assert read("1,5 Mio").refused is None


def test_m_is_million_with_money_and_with_a_plural() -> None:
    assert read("3m", money=True).low == 3e6
    assert read("3m people").low == 3e6
    assert read("3m tall").low == 3
    assert read("100m race").low == 100


def test_nothing_is_read_past_the_end() -> None:
    assert read_numeral("3 million", 0, 2) == read_numeral("3", 0, 1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hundreds held, scores hurt in Oslo", ["Hundreds", "scores"]),
        ("Six died and scores were injured.", ["Six", "scores"]),
        ("Low test scores hurt the school.", []),
        ("Low wages, scores hurt the school.", []),
        ("The scores were hurt by fog.", []),
    ],
)
def test_scores_without_a_noun_are_of_those_harmed(text: str, found: list[str]) -> None:
    assert [q.text for q in read_quantities(text) if q.kind == "quantity"] == found


@pytest.mark.parametrize(
    ("text", "at", "low"),
    [
        ("some 12 500 people fled", 5, 12500),
        ("Some 12 500 people fled", 5, 12500),
        ("1 200 people fled", 0, 1200),
        ("On May 1 200 people fled", 7, 1),
        ("a girl aged 12 500 others", 12, 12),
        ("in Room 12 500 people", 8, 12),
        ("call 504 822-1111", 5, 504),
    ],
)
def test_a_space_groups_thousands_before_what_is_counted(text: str, at: int, low: float) -> None:
    numeral = read_numeral(text, at, len(text))
    assert numeral is not None
    assert (numeral.low, numeral.refused) == (low, None)


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("three score and ten years", 70, 19),
        ("two score people", 40, 9),
        ("two score people and ten dogs", 40, 9),
        ("two score in the final", 2, 3),
        ("two score and three assist", 2, 3),
        ("two score draws", 2, 3),
    ],
)
def test_a_score_is_twenty_before_what_it_counts(text: str, value: float, end: int) -> None:
    numeral = read_numeral(text, 0, len(text))
    assert numeral is not None
    assert (numeral.low, numeral.end) == (value, end)
