"""What a number measures, read off its sentence: of wholes and parts, of quakes."""

import pytest

from contradict.claims.measure import read_numbers
from contradict.quantities import read_quantities
from contradict.text import split_sentences


def measures(text: str) -> dict[str, str | None]:
    (sentence,) = split_sentences(text)
    numbers = [q for q in read_quantities(text) if q.kind == "quantity"]
    read = read_numbers(sentence, numbers)
    return {
        slot.quantity.text: reading and reading.measure
        for slot, reading in zip(read.slots, read.readings, strict=True)
    }


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Three of the 30 sailors died.", "killed", None),
        ("None of the 33 sailors died.", "killed", None),
        ("12 of the 40 injured died in Arica.", "killed", "injured"),
        ("Two of the four people shot have died.", "killed", "shot"),
        ("Three of the 50 people arrested on Friday were charged.", "charged", "detained"),
        ("Neither of the 2 pilots was killed.", "killed", None),
        ("Not one of the 40 miners survived.", "survived", None),
        ("Last year 15 of 66 people infected died.", "killed", "cases"),
        ("Fifteen of 66 infected died.", "killed", "cases"),
        ("In all 31 of 48 members backed it.", None, None),
    ],
)
def test_the_verb_of_a_part_is_not_its_wholes(text: str, part: str, whole: str | None) -> None:
    assert list(measures(text).values()) == [part, whole]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The 12 miners walking home were killed.", "killed"),
        ("The 12 miners protesting in Arica were arrested.", "detained"),
        ("The 12 miners protesting in Arica want more pay.", "attendees"),
        ("The 12 people crossing into Chile since the war broke out had no papers.", "displaced"),
        ("Of those 12 boys among", None),  # a teaser that breaks off
        ("Seen were 12 flashes coming out of a car, and she was killed.", None),
    ],
)
def test_which_people_are_meant_is_not_what_became_of_them(text: str, measure: str | None) -> None:
    assert measures(text) == {"12": measure}


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("All of the 12 sailors died.", "killed"),
        ("Few of the 12 sailors died.", None),
        ("Not all of the 12 sailors died.", None),
        ("All but 12 sailors died.", None),
        ("All but 12 of the sailors have not died.", "killed"),
    ],
)
def test_the_verb_of_all_is_that_of_so_many(text: str, measure: str | None) -> None:
    assert measures(text) == {"12": measure}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A magnitude 7 quake hit Arica.", {"7": "magnitude"}),
        ("The quake had a magnitude of 6.", {"6": "magnitude"}),
        ("The quake measured 5.9 on the Richter scale.", {"5.9": "magnitude"}),
        ("A 6.4-magnitude quake killed 15 in Arica.", {"6.4": "magnitude", "15": "killed"}),
        ("The 7.1-magnitude quake left 120 missing.", {"7.1": "magnitude", "120": "missing"}),
        ("A magnitude 6.2 quake injured 7.", {"6.2": "magnitude", "7": "injured"}),
    ],
)
def test_who_was_hit_is_no_magnitude(text: str, expected: dict[str, str]) -> None:
    assert measures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shares closed at 151 pence.", {"151": "price"}),
        ("Shares closed at 88 cents.", {"88": "price"}),
        ("Arica fell $3.20 to $4.10.", {"$3.20": "change", "$4.10": "price"}),
        ("Prices fell by $3 to $4.", {"$3 to $4": "change"}),
    ],
)
def test_prices_and_what_they_rose_by(text: str, expected: dict[str, str]) -> None:
    assert measures(text) == expected


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Killed: 36", "killed"),
        ("People killed: 36", "killed"),
        ("Killed: 36 people.", "killed"),
        ("Hospitalised: 36", "injured"),
        ("Death toll: 36", "killed"),
        ("Soldiers killed: 36", None),
        ("Gunman killed: 36", None),
        ("Killed: 36 sheep.", None),
        ("Three were killed: 36 came.", None),
    ],
)
def test_a_label_says_what_its_figure_counts(text: str, measure: str | None) -> None:
    assert list(measures(text).values())[-1] == measure


@pytest.mark.parametrize("number", ["36 (thirty-six)", "thirty-six (36)", "c. 36", '"36"'])
def test_a_figure_may_be_set_in_other_ways(number: str) -> None:
    assert list(measures(f"The slide killed {number} people.").values()) == ["killed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine women, four men and two boys were hurt.", ["injured"] * 3),
        ("Officials said nine women, four men, and two boys are missing.", ["missing"] * 3),
        ("At least nine women, four men, two boys and a girl died.", ["killed"] * 3),
        ("Nine adults, four boys and a baby were hurt.", ["injured"] * 2),
        ("He claimed 61 tanks, 12 jets and 95 trucks had been destroyed.", ["destroyed"] * 3),
        ("Nine women, four men and two boys said they were hurt.", [None] * 3),
        ("Nine women, four men and two dogs.", [None] * 3),
        ("Of the 40 pupils, nine women and six men were hurt.", [None, "injured", "injured"]),
        ("In a bus with 40 pupils, six men and two boys were hurt.", [None, "injured", "injured"]),
        ("Fifteen pupils, nine women and six men were hurt.", [None, "injured", "injured"]),
        ("Ten victims, two men and a girl were hurt.", ["casualties", "injured"]),
    ],
)
def test_a_list_shares_the_verb_of_its_last_item(text: str, expected: list[str | None]) -> None:
    assert list(measures(text).values()) == expected
