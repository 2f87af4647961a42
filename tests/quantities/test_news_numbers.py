"""Number forms of news text, each with its one right reading."""

from __future__ import annotations

import pytest

from contradict.quantities import read_quantities
from contradict.quantities.rows import to_row
from contradict.records import Quantity

Reading = tuple[float | None, float | None, str]


def readings(text: str, **options: str) -> list[Reading]:
    return [(q.low, q.high, q.unit) for q in found(text, **options)]


def found(text: str, **options: str) -> list[Quantity]:
    return [q for q in read_quantities(text, **options) if q.kind == "quantity"]


def exactly(value: float, unit: str) -> list[Reading]:
    return [(value, value, unit)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It paid $1.2bn.", 1.2e9, "USD"),
        ("a bill of £3m", 3e6, "GBP"),
        ("the war killed 1.2m", 1.2e6, "count"),
        ("some 1.2m people left", 1.2e6, "count"),
        ("In 2013 a magnitude 7.2 quake struck", 7.2, "magnitude"),
        ("she won the 100m race", 100, "metre"),
        ("a $500m loan", 5e8, "USD"),
        ("4.5 lakh pilgrims", 4.5e5, "count"),
        ("Rs 4.5 crore was spent", 4.5e7, "INR"),
        ("12.5k followers", 12500, "count"),
        ("he ran a 10k race", 10, "kilometre"),
        ("half a million voters", 5e5, "count"),
        ("two dozen goats", 24, "count"),
        ("spent 1,5 Mio", 1.5e6, "count"),
        ("costs 2,50 euros", 2.5, "EUR"),
        ("1.000.000 copies", 1e6, "count"),
        ("up 5 percentage points", 5, "percentage point"),
        ("a 25bp rise", 25, "basis point"),
        ("it was 20C at noon", 20, "degree Celsius"),
        ("wait 20 minutes", 20, "minute"),
        ("minus 5 percent", -5, "percentage"),
        ("-5 percent", -5, "percentage"),
        ("3.4 tn yen", 3.4e12, "JPY"),
        ("1 000 000 trees", 1e6, "count"),
        ("4,50,000 voters", 4.5e5, "count"),
        ("two hundred and fifty thousand three hundred and six pins", 250306, "count"),
        ("2 and a half million birds", 2.5e6, "count"),
        ("a 233,000 sq km park", 233000, "square kilometre"),
        ("9,000 bpd were lost", 9000, "barrel per day"),
        ("12 kt of grain", 12, "kilotonne"),
        ("four-and-a-half years", 4.5, "year"),
        ("two troy ounces", 2, "troy ounce"),
        ("98.6F", 98.6, "degree Fahrenheit"),
        ("a 6.5-magnitude quake", 6.5, "magnitude"),
        ("a magnitude 6.5 quake", 6.5, "magnitude"),
        ("a 6.5 quake", 6.5, "magnitude"),
        ("put its magnitude at 6.5", 6.5, "magnitude"),
        ("measured 5.9 on the Richter scale", 5.9, "magnitude"),
        ("The quake, the agency said, measured 6.4", 6.4, "magnitude"),
        ("The stone measured 6.4", 6.4, "count"),
        ("The quake shook a house that measured 6.4 metres", 6.4, "metre"),
        ("the strongest of 3 quakes", 3, "count"),
    ],
)
def test_one_value_and_unit(text: str, value: float, unit: str) -> None:
    assert readings(text) == exactly(value, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("five to six thousand men", 5000, 6000, "count"),
        ("1.5-2 million jobs", 1.5e6, 2e6, "count"),
        ("15 or 16 boats", 15, 16, "count"),
        ("one or two people", 1, 2, "count"),
        ("between 20 and 30 per cent", 20, 30, "percentage"),
        ("$20-$30 million", 2e7, 3e7, "USD"),
        ("dozens of homes", 24, 99, "count"),
        ("hundreds of homes", 200, 999, "count"),
        ("tens of thousands of homes", 20000, 99999, "count"),
        ("5% to 7% of voters", 5, 7, "percentage"),
        ("at least 40 people", 40, None, "count"),
        ("up to 40 people", None, 40, "count"),
        ("fewer than 40 people", None, 40, "count"),
        ("40 or more people", 40, None, "count"),
        ("40-plus people", 40, None, "count"),
        ("no fewer than 40 people", 40, None, "count"),
    ],
)
def test_ranges_and_bounds(text: str, low: float | None, high: float | None, unit: str) -> None:
    assert readings(text) == [(low, high, unit)]


@pytest.mark.parametrize("hedge", ["about", "around", "some", "nearly", "almost", "roughly"])
def test_approximate_hedges_keep_the_value(hedge: str) -> None:
    (quantity,) = found(f"{hedge} 40 people")
    assert (quantity.low, quantity.high, quantity.approximate) == (40, 40, True)
    assert (quantity.text, quantity.change) == (f"{hedge} 40", "~")


def test_nested_amounts_in_brackets_are_positive() -> None:
    assert readings("a dollar ($1 (£0.75)) each") == [(1, 1, "USD"), (0.75, 0.75, "GBP")]


def test_from_to_with_a_verb_of_change_is_a_pair() -> None:
    first, second = found("the share rose from 5% to 7% last year")
    assert (first.low, first.pair) == (5, "from")
    assert (second.low, second.pair, second.change) == (7, "to", "up")


def test_from_to_shares_a_scale() -> None:
    assert readings("cut from 1.2 to 1.1 million") == [
        (1.2e6, 1.2e6, "count"),
        (1.1e6, 1.1e6, "count"),
    ]


def test_from_to_without_a_verb_of_change_is_a_range() -> None:
    assert readings("groups of from 5 to 7 people") == [(5, 7, "count")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 in 5 adults", 0.2),
        ("nine out of 10 adults", 0.9),
        ("a third of adults", 1 / 3),
        ("two-thirds of adults", 2 / 3),
        ("half of adults", 0.5),
    ],
)
def test_shares_are_dimensionless_and_convert_to_percent(text: str, value: float) -> None:
    (quantity,) = found(text)
    assert quantity.unit == "dimensionless"
    assert quantity.low == pytest.approx(value)
    assert (quantity.base_unit, quantity.base_low) == ("percentage", pytest.approx(100 * value))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("40 per 100,000 people", "count per 100000"),
        ("5 % a year", "percentage per year"),
        ("500,000 barrels a day", "barrel per day"),
        ("$2 per share", "USD per share"),
        ("60 miles an hour", "mile per hour"),
        ("200 cars a day", "count per day"),
        ("2 billion gallons of jet fuel a year", "gallon per year"),
    ],
)
def test_rates_are_part_of_the_unit(text: str, unit: str) -> None:
    (quantity,) = found(text)
    assert quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "value", "change"),
    [
        ("deaths doubled in May", 2, "up"),
        ("output halved", 0.5, "down"),
        ("twice as many people", 2, "="),
        ("three times as many people", 3, "="),
    ],
)
def test_multiples_are_factors(text: str, value: float, change: str) -> None:
    (quantity,) = found(text)
    assert (quantity.low, quantity.unit, quantity.change) == (value, "multiple", change)


def test_doubled_to_gives_the_new_value() -> None:
    assert readings("the toll doubled to 40") == exactly(40, "count")


def test_up_by_to() -> None:
    first, second = found("sales were up 12 % to 40")
    assert (first.low, first.unit, first.change) == (12, "percentage", "up")
    assert (second.low, second.unit) == (40, "count")


@pytest.mark.parametrize(
    "text", ["5'10\" tall", "5ft 10in tall", "5 feet 10 inches tall", "5-foot-10"]
)
def test_a_compound_length_is_one_value(text: str) -> None:
    (quantity,) = found(text)
    assert quantity.unit == "inch"
    assert quantity.low == 70
    assert quantity.base_low == pytest.approx(0.001778)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("She, 45, left", "age"),
        ("a 45-year-old", "age"),
        ("in 2019 it fell", "date"),
        ("another 1986 Orlo disaster", "date"),
        ("on May 12", "date"),
        ("at 4:00pm", "time"),
        ("at 0401 GMT", "time"),
        ("since 9/11", "idiom"),
        ("open 24/7", "idiom"),
        ("a Boeing 737", "name"),
        ("Article 50", "name"),
        ("at No. 1", "name"),
        ("dial +1 (202) 555-0143", "id"),
        ("they won 3-1", "score"),
        ("the G7", "name"),
        ("COVID-19", "name"),
        ("an F-16", "name"),
        ("the 3rd place", "ordinal"),
        ("costs 1.234 each", "refused"),
    ],
)
def test_other_kinds_say_why(text: str, kind: str) -> None:
    (quantity,) = read_quantities(text)
    assert quantity.kind == kind
    assert quantity.reason
    assert (quantity.low, quantity.high) == (None, None)


def test_a_year_of_one_thing_is_no_count_of_many() -> None:
    assert [q.low for q in found("Another 1986 refugees came.")] == [1986]
    assert found("Another 1986 Orlo disaster came.") == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a 45-year-old", 45, "year of age"),
        ("She, 45, left", 45, "year of age"),
        ("an eighteen-month-old", 18, "month of age"),
        ("at the age of 87", 87, "year of age"),
    ],
)
def test_a_listing_shows_the_value_of_ages(text: str, value: float, unit: str) -> None:
    (quantity,) = read_quantities(text)
    row = to_row("r", text, quantity)
    assert (quantity.kind, row["low"], row["unit"]) == ("age", value, unit)


def test_ordinal_words_are_no_numbers() -> None:
    assert readings("a third-degree burn") == []
    assert readings("in third place") == []


@pytest.mark.parametrize(
    ("text", "about", "code"),
    [
        ("Rs 300,000 each", "Pakistan", "PKR"),
        ("Rs 300,000 each", "India", "INR"),
        ("3 million pesos", "Argentina", "ARS"),
        ("3 million pesos", None, "MXN"),
        ("5 million shillings", "Uganda", "UGX"),
        ("3 million Mexican pesos", "Argentina", "MXN"),
        ("3 million crowns", "Sweden", "SEK"),
        ("3 million kroner", "Denmark", "DKK"),
        ("3 million Czech crowns", None, "CZK"),
        ("3 million crowns", None, "count"),
    ],
)
def test_rupees_and_pesos_are_those_of_the_country_told_of(
    text: str, about: str | None, code: str
) -> None:
    (quantity,) = read_quantities(f"it cost {text}", about=about)
    assert quantity.unit == code


@pytest.mark.parametrize("text", ["twenty - eight homes", "about two - thirds of the homes"])
def test_tokenised_number_words_are_one_number(text: str) -> None:
    (quantity,) = read_quantities(f"it hit {text}")
    assert quantity.low in (28, pytest.approx(2 / 3))


def test_an_age_before_an_aside_is_none() -> None:
    (read,) = read_quantities("Wounded: Ada Lindqvist, 23 (shot in a car)")
    assert read.kind == "age"


def test_nine_of_them_is_no_age() -> None:
    read = read_quantities("Shells killed 14 on Saturday, nine of them in the port.")
    assert [q.low for q in read if q.kind == "quantity"] == [14, 9]


@pytest.mark.parametrize(
    "text",
    ["an inch and a half of rain", "the last week and a half", "a third Orlan battery"],
)
def test_no_part_of_a_whole(text: str) -> None:
    assert not [q for q in read_quantities(f"it had {text}") if q.unit == "dimensionless"]


def test_a_third_fire_is_no_part_of_one() -> None:
    fire = "A second fire is out. A third, the Alder fire, is not."
    assert readings(fire) == []
    assert len(readings("A third, the police said, were children.")) == 1


def test_metres_told_in_feet_too_are_no_millions() -> None:
    assert [unit for *_, unit in readings("the lake reached 5.33m (17.5ft)")] == ["metre", "foot"]
    assert readings("the budget reached 5.33m") == [(5.33e6, 5.33e6, "count")]


@pytest.mark.parametrize(
    ("country", "code"), [("Australia", "AUD"), ("Canada", "CAD"), (None, "USD"), ("France", "USD")]
)
def test_a_bare_dollar_is_the_outlets(country: str | None, code: str) -> None:
    (quantity,) = read_quantities("it cost $5 million", country=country)
    assert quantity.unit == code


@pytest.mark.parametrize(
    ("text", "unit", "low"),
    [
        ("12 miles away", "kilometre", 19.312128),
        ("two tonnes", "kilogram", 2000),
        ("three days", "hour", 72),
        ("68 degrees Fahrenheit", "degree Celsius", 20),
        ("ten acres", "square kilometre", 0.040468564224),
        ("25bp", "percentage point", 0.25),
    ],
)
def test_base_units_and_converted_bounds(text: str, unit: str, low: float) -> None:
    (quantity,) = found(text)
    assert quantity.base_unit == unit
    assert quantity.base_low == pytest.approx(low)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The shop was fined 900 pounds on Friday.", "GBP"),
        ("Bail was set at 3,000 pounds.", "GBP"),
        ("A clerk stole about 700 pounds from the till.", "GBP"),
        ("They found 9,000 pounds in cash.", "GBP"),
        ("They stole 700 pounds of copper.", "pound-mass"),
        ("The calf weighs 210 pounds.", "pound-mass"),
        ("She lost 30 pounds in cashmere.", "pound-mass"),
        ("They carried 700 pounds on Friday.", "pound-mass"),
        ("A loss of 86 billion won", "KRW"),
        ("The share closed at 8,100 won on Friday.", "KRW"),
        ("It costs 12,000 won ($9).", "KRW"),
        ("Some 8,100 won on Friday.", "count"),
        ("Of 12,000 players, 8,100 won a prize.", "count"),
        ("At 8,100 won games", "count"),
        ("At the polls 12 won.", "count"),
    ],
)
def test_pounds_and_won_are_money_where_the_words_around_say_so(text: str, unit: str) -> None:
    assert read_quantities(text)[-1 if unit == "count" else 0].unit == unit


def test_won_are_money_in_an_article_on_korea() -> None:
    (quantity,) = read_quantities("Shares: 8,100 won.", about="South Korea")
    assert quantity.unit == "KRW"


def test_pounds_in_millions_are_sterling_and_few_are_weight() -> None:
    assert readings("a profit of 361 million pounds") == exactly(361e6, "GBP")
    assert readings("he lost 25 pounds") == exactly(25, "pound-mass")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("They found a. 38 - caliber pistol", 0.38, "inch"),
        ("He fired a. 357 calibre weapon", 0.357, "inch"),
        ("a career. 290 hitter", 0.29, "count"),
        ("a 6. 1 - magnitude quake", 6.1, "magnitude"),
        ("it paid $13. 9 billion", 13.9e9, "USD"),
        ("prices rose 8. 5 percent", 8.5, "percentage"),
    ],
)
def test_a_parted_decimal_point_is_one(text: str, value: float, unit: str) -> None:
    assert readings(text) == exactly(value, unit)


@pytest.mark.parametrize("text", ["He was shot. 38 people saw it", "in town. 290 hits were made"])
def test_a_full_stop_is_no_decimal_point(text: str) -> None:
    assert [q.low for q in found(text)] in ([38], [290])


def test_a_calibre_below_one_is_in_inches() -> None:
    assert readings("a .38-caliber revolver") == exactly(0.38, "inch")
    assert readings("a 40-caliber pistol") == exactly(40, "count")


def test_an_e_glued_to_millions_is_the_lost_euro_sign() -> None:
    assert readings("rings worth e85 million") == exactly(85e6, "EUR")
    assert readings("a line named e85 runs") == []


@pytest.mark.parametrize(
    "text",
    [
        "see https://news.example/2013/09/14/story-45.html now",
        "at www.example.com/12345 today",
        "photo DSC1234.jpg shows it",
    ],
)
def test_addresses_and_file_names_hold_no_quantity(text: str) -> None:
    assert found(text) == []
