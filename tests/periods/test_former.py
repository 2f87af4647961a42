"""When a figure holds with which another one is compared."""

from datetime import date

import pytest

from contradict.claims.claims import extract
from contradict.records import Claim, Document


def claims(text: str) -> dict[str, Claim]:
    document = Document(
        document_id="d", record_id="r", path="p", text=text, published=date(2022, 3, 5)
    )
    return {claim.number_text: claim for claim in extract(document).claims}


YEARS = [
    # the year before the neighbour's, which this sentence or the one before tells
    ("Marlow lost £4m in 2020. Profit was £3m, against £9m the previous year.", "£3m", 2020),
    ("Marlow lost £4m in 2020. Profit was £3m, against £9m the previous year.", "£9m", 2019),
    ("Marlow earned £3m in 2020. Sales were £8m, compared with £9m the year before.", "£9m", 2019),
    (
        "Marlow, bought in 2015, lost £3m last year after a loss of £9m the year before.",
        "£9m",
        2020,
    ),
    # "a year earlier" dates what it follows, not the figures after it
    (
        "Sales were £8m in 2020, up from £7m a year earlier, and profit was £3m.",
        "£3m",
        2020,
    ),
    # a year's figure against that of the year before
    ("In 2020 profit was £3m, compared with £9m.", "£9m", 2019),
    ("In 2020 its share of the market slipped to 3% from 9%.", "9%", 2019),
    ("In 2020 its share of the market slipped to 3% from 9%.", "3", 2020),
    ("It sold 3,000 tyres last year, 8% fewer than in 2020.", "3,000", 2021),
    ("It sold 3,000 tyres last year, 8% fewer than in 2020.", "8", 2021),
    # its own time wins
    ("In 2020 profit was £3m, compared with £9m in 2017.", "£9m", 2017),
]


@pytest.mark.parametrize(("text", "number", "year"), YEARS)
def test_the_year_of_a_compared_figure(text: str, number: str, year: int) -> None:
    found = claims(text)
    period = (found.get(number) or found[number.strip("%")]).period
    assert (period.start, period.end) == (date(year, 1, 1), date(year, 12, 31))


def test_the_same_period_in_a_year_is_that_of_the_neighbour() -> None:
    found = claims(
        "Sales in the three months to 31 May rose to £3m, from £9m for the same period in 2018."
    )
    assert found["£3m"].period.start == date(2021, 3, 1)
    assert (found["£9m"].period.start, found["£9m"].period.end) == (
        date(2018, 3, 1),
        date(2018, 5, 31),
    )


def test_the_same_period_in_a_year_is_of_no_time_where_the_neighbour_has_none() -> None:
    found = claims("Marlow is worth £3m, against £9m in the same period in 2018.")
    assert found["£9m"].period.start is None


def test_a_quarters_profit_is_compared_with_that_of_the_year_before() -> None:
    found = claims("In the third quarter profit was £3m, down from £9m.")
    assert found["£9m"].period.start == date(2020, 7, 1)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Police counted 31 murders, down from 44 the year before.", "44"),
        ("Profit was £3m, against £9m the previous year.", "£9m"),
        ("Inflation was 3.3% in January, up from 2.2%.", "2.2"),
    ],
)
def test_a_time_that_nobody_tells_leaves_nothing_to_compare(text: str, number: str) -> None:
    claim = claims(text)[number]
    assert claim.period.kind == "none"
    assert not claim.comparable
    assert claim.skip_reason == "what another figure is compared with, of a time that nobody tells"


@pytest.mark.parametrize(
    "text",
    [
        "In 2020 Marlow had 3% of the market, versus 9% for Denby.",
        "In 2020 prices rose 3%, compared with a gain of 9% in the north.",
        "In 2020 profit rose 3%, against an expected 9%.",
    ],
)
def test_a_figure_of_others_is_of_the_same_time(text: str) -> None:
    assert claims(text)["9"].period.start == date(2020, 1, 1)


def test_no_figure_is_compared_with_who_or_where_it_comes_from() -> None:
    found = claims("In 2020 the fire killed 12 men from 3 villages.")
    assert found["12"].period.start == date(2020, 1, 1)
    assert all(claim.period.kind != "none" for claim in found.values())
