from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.documents.dates import parse_date, parse_moment, parse_time

DAY = date(2022, 2, 27)


@pytest.mark.parametrize(
    "stated",
    [
        "2022-02-27",
        "2022-2-27",
        "2022/02/27",
        "20220227",
        20220227,
        "20220227T101500Z",
        "2022-02-27T10:15:00Z",
        "2022-02-27T23:30:00-05:00",
        "2022-02-27 10:15:00",
        "2022-02-27 10:15 GMT",
        "Sun, 27 Feb 2022 10:15:00 +0000",
        "27 February 2022",
        "27th Feb. 2022",
        "February 27, 2022",
        "Feb 27 2022 10:15 AM",
        "Sunday, February 27, 2022",
        "27/02/2022",
        "02/27/2022",
        "27.02.2022",
        1645956900,
        "1645956900",
        1645956900000,
        DAY,
        datetime(2022, 2, 27, 10, 15),
    ],
    ids=str,
)
def test_dates_as_metadata_states_them(stated):
    assert parse_date(stated) == DAY


@pytest.mark.parametrize(
    "stated",
    ["03/04/2022", "2022-02-27x", "27.2.2022a", "2022-13-40", "soon", "", "Article 50", "12345",
     12, True, None, [], 1e300,
     "0001-01-01", "9999-12-31", "2022", float("nan")],
    ids=str,
)  # fmt: skip
def test_what_is_no_date_or_two_dates_is_refused(stated):
    assert parse_date(stated) is None


def test_both_readings_of_equal_numbers_agree():
    assert parse_date("04/04/2022") == date(2022, 4, 4)


def test_a_moment_keeps_its_clock():
    assert parse_moment("2022-02-27T23:30:00-05:00").hour == 23


@given(st.text() | st.integers() | st.floats())
def test_nothing_raises(stated):
    parse_date(stated)


@pytest.mark.parametrize(
    ("stated", "hour"),
    [
        ("2022-02-27T23:30:00-05:00", 23),
        ("2022-02-27 08:05", 8),
        ("2022-02-27T00:00:00Z", None),
        ("2022-02-27", None),
        ("yesterday", None),
    ],
)
def test_a_time_of_day_is_one_that_the_input_states(stated: str, hour: int | None) -> None:
    moment = parse_time(stated)
    assert (moment.hour if moment else None) == hour
