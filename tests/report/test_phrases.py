"""Phrases for numbers, units, what is counted, and periods."""

from datetime import date

import pytest

from contradict.phrases import number_text, period, said, unit, what, with_unit


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("At least 91", "at least 91"),
        ("More Than\n500,000", "more than 500,000"),
        ("DOZENS", "dozens"),
        ("An estimated 827,600", "an estimated 827,600"),
        ("A dozen", "a dozen"),
        ("USD 5 million", "USD 5 million"),
        ("Rs 500", "Rs 500"),
        ("$5M", "$5M"),
    ],
)
def test_a_number_stands_within_a_sentence(printed: str, told: str) -> None:
    assert number_text(printed) == told


@pytest.mark.parametrize(
    ("name", "many", "one"),
    [
        ("hectare", " hectares", " hectare"),
        ("foot", " feet", " foot"),
        ("square mile", " square miles", " square mile"),
        ("degree Celsius", " degrees Celsius", " degree Celsius"),
        ("kilometre per hour", " kilometres per hour", " kilometre per hour"),
        ("pound-mass", " pounds", " pound"),
        ("century", " centuries", " century"),
        ("percentage", "%", "%"),
        ("percentage point", " percentage points", " percentage point"),
        ("USD per gallon", " USD per gallon", " USD per gallon"),
        ("count per 100000", " per 100,000", " per 100,000"),
        ("count", "", ""),
    ],
)
def test_units_are_told_in_words(name: str, many: str, one: str) -> None:
    assert (unit(name), unit(name, one=True)) == (many, one)


@pytest.mark.parametrize(
    ("printed", "of", "measured", "told"),
    [
        ("35,000", "hectare", "area", "35,000 hectares"),
        ("a", "mile", "distance", "a mile"),
        ("One", "mile", "distance", "one mile"),
        ("6.3", "magnitude", "magnitude", "6.3"),
        ("£3.4bn", "GBP", "money", "£3.4bn"),
        ("3.4bn", "GBP", "money", "3.4bn GBP"),
        ("$4.17", "USD per gallon", "price", "$4.17 per gallon"),
        ("82", "percentage", "share", "82%"),
        ("6ft 2in", "inch", "height", "6ft 2in"),
        ("3 dollars 50 cents", "USD", "money", "3 dollars 50 cents"),
        ("between 5 and 6", "foot", "height", "between 5 and 6 feet"),
    ],
)
def test_a_unit_stands_once(printed: str, of: str, measured: str, told: str) -> None:
    assert with_unit(printed, of, measured) == told


@pytest.mark.parametrize(
    ("measured", "subject", "told"),
    [
        ("killed", "Danish soldiers", "Danish soldiers killed"),
        ("without power", "homes", "homes without power"),
        ("casualties", "Russian soldiers", "Russian soldiers killed or injured"),
        ("attendees", "people", "people attending"),
        ("attendees", "protesters", "protesters"),
        ("detained", "protesters", "protesters detained"),
        ("cases", "cholera cases", "cholera cases"),
        ("revenue", "Halvorsen Tidal revenue", "Halvorsen Tidal revenue"),
        ("turnout", "Turnout in Ghent", "turnout in Ghent"),
        ("displaced", "refugees from Ukraine", "refugees from Ukraine"),
        ("captured", "hostages", "hostages"),
        ("captured", "people", "people captured or held"),
        ("troops", "naval infantry", "naval infantry"),
        ("population", "people", "population"),
        ("other:plant", "nuclear power plants", "nuclear power plants"),
        ("other:plant", "", "plant"),
        ("magnitude", "earthquake", "magnitude of earthquake"),
        ("share", "or", "share"),
        ("money", "Government", "Government"),
        ("percent-change", None, "percent change"),
    ],
)
def test_what_is_counted_in_words(measured: str, subject: str | None, told: str) -> None:
    assert what(measured, subject) == told


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (("At least 91", "count", "killed", "people"), "at least 91 people killed"),
        (("157", "count", "aboard", "passengers"), "157 passengers aboard"),
        (("Hundreds", "count", "killed", "people"), "hundreds of people killed"),
        (("58", "count", "captured", "hostages"), "58 hostages"),
        (("412", "count", "cases", "cholera cases"), "412 cholera cases"),
        (("17", "count", "cases", "children"), "17 children (cases)"),
        (("400,000", "count", "population", "people"), "400,000 people living"),
        (("30", "count per day", "killed", "people"), "30 people killed per day"),
        (("35,000", "hectare", "area", "fire"), "35,000 hectares (area of fire)"),
        (("6.3", "magnitude", "magnitude", "earthquake"), "6.3 (magnitude of earthquake)"),
        (("82", "percentage", "share", "or"), "82% (share)"),
        (("£3.4bn", "GBP", "money", "Government"), "£3.4bn (Government)"),
        (
            ("At least twice", "count", "shots", "shots that hit Ada Keel"),
            "at least twice (shots that hit Ada Keel)",
        ),
    ],
)
def test_a_number_with_what_it_counts(claim: tuple[str, str, str, str], told: str) -> None:
    assert said(*claim) == told


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (date(2022, 2, 24), date(2022, 3, 8), "24 Feb to 8 Mar 2022"),
        (date(2021, 12, 24), date(2022, 1, 8), "24 Dec 2021 to 8 Jan 2022"),
        (date(2022, 3, 3), date(2022, 3, 8), "3 to 8 Mar 2022"),
        (date(2022, 3, 3), date(2022, 3, 3), "3 Mar 2022"),
        (date(2022, 3, 3), None, "since 3 Mar 2022"),
        (None, date(2022, 3, 3), "up to 3 Mar 2022"),
        (None, None, ""),
    ],
)
def test_a_period_tells_a_year_once(start: date | None, end: date | None, told: str) -> None:
    assert period(start, end) == told
