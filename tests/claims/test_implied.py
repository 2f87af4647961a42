"""Victims whom a sentence counts without a numeral."""

import pytest

from contradict.claims.measure import Measured, read_numbers
from contradict.claims.measure.implied import RULES, with_implied
from contradict.quantities import read_quantities
from contradict.records import Quantity
from contradict.text import split_sentences


def read(text: str, *, title: bool = False) -> Measured:
    sentence = split_sentences(text, title=text if title else None)[-1]
    return read_numbers(
        sentence,
        [q for q in read_quantities(text) if q.kind == "quantity" and q.start >= sentence.start],
    )


def victims(text: str, *, title: bool = False) -> list[Quantity]:
    found = with_implied(read(text, title=title))
    numbers = [slot.quantity for slot in found.slots] if found else []
    return [quantity for quantity in numbers if RULES.intersection(quantity.rules)]


def implied(text: str, *, title: bool = False) -> list[tuple[str, float | None]]:
    return [(q.text, q.low) for q in victims(text, title=title)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A man was shot dead outside a bar.", "A"),
        ("The blast killed a policeman and wounded two others.", "a"),
        ("An elderly woman died in the fire.", "An"),
        ("A mother of two was killed.", "A"),
        ("Officers shot a teenager in the leg.", "a"),
    ],
)
def test_one_person_without_a_numeral_is_one(text: str, number: str) -> None:
    assert implied(text) == [(number, 1)]


def test_who_says_so_is_no_victim() -> None:
    assert implied("The blast killed 37 miners, the mayor said.") == []
    assert implied("It killed a man and a boy, the mayor said.") == [("a man and a boy", 2)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("A man and a woman were found dead.", ("A man and a woman", 2)),
        ("Two women and a child died in the fire.", ("Two women and a child", 3)),
        ("Divers found bodies of a mother and her two sons.", ("a mother and her two sons", 3)),
        ("He admits killing his wife and four daughters.", ("his wife and four daughters", 5)),
        ("A man, 31, and a woman, 30, were killed.", ("A man, 31, and a woman", 2)),
        ("It left a man and woman dead.", ("a man and woman", 2)),
        ("Two boys, ages 3 and 5, and an aunt died.", ("Two boys, ages 3 and 5, and an aunt", 3)),
        ("He shot his wife Ana Ruiz and six sons.", ("his wife Ana Ruiz and six sons", 7)),
        ("Ivo Lund, 33, and Ana Ruiz, 28, were killed.", ("Ivo Lund, 33, and Ana Ruiz", 2)),
        ("He shot a clerk, Ana Ruiz, 33, and a boy.", ("a clerk, Ana Ruiz, 33, and a boy", 2)),
        ("Ana Ruiz, 33, a clerk, and two boys died.", ("Ana Ruiz, 33, a clerk, and two boys", 3)),
        ("It killed 9-year-old Per Lund and Jo Ruiz, 8.", ("9-year-old Per Lund and Jo Ruiz", 2)),
        ("Ivo Lund, 33, and his two sons were hurt.", ("Ivo Lund, 33, and his two sons", 3)),
    ],
)  # fmt: skip
def test_a_list_counts_its_members(text: str, counted: tuple[str, float]) -> None:
    assert implied(text) == [counted]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Both men died at the scene.", ("Both", 2)),
        ("Both Moreno and Ortiz died of their wounds.", ("Both Moreno and Ortiz", 2)),
        ("He is wanted for a triple homicide in Leeds.", ("triple", 3)),
        ("A quadruple murder shook the village.", ("quadruple", 4)),
    ],
)
def test_words_that_count(text: str, counted: tuple[str, float]) -> None:
    assert implied(text) == [counted]


def test_a_headline_does_without_articles() -> None:
    assert implied("Mother, 2 children found dead in home", title=True) == [
        ("Mother, 2 children", 3)
    ]
    assert implied("Mother, 2 children found dead in home") == []


@pytest.mark.parametrize(
    "text",
    [
        "A man killed his neighbour's dog.",  # the agent
        "A man and his children were killed.",  # nobody says how many
        "Three people, a man and two women, were killed.",  # the list says who the three are
        "The double murder-suicide shook the town.",  # two dead, or three
        "If a worker is killed, the firm pays.",
        "A man and a woman were arrested.",
        "Four people and two vehicles were hit by gunfire.",
        "The dead include the suspect and two guards, including a boy and two girls.",
        "1 Dead, 3 Others Injured in City Shooting",
        "The shop sold a knife and two shirts.",
        "The blast killed 12 people.",
    ],
)
def test_what_cannot_be_counted_is_left_alone(text: str) -> None:
    assert [counted for counted in implied(text) if counted[1] != 1] == []
    assert not {"A man", "a worker"} & {text for text, _ in implied(text)}


def test_a_list_takes_the_place_of_its_numbers() -> None:
    merged = with_implied(read("Two women and a child died; 12 people were hurt."))
    assert merged is not None
    assert [slot.quantity.text for slot in merged.slots] == ["Two women and a child", "12"]


def test_offsets_and_rules_are_those_of_the_text() -> None:
    text = "It rained. A man and a woman were found dead."
    (counted,) = victims(text)
    assert text[counted.start : counted.end] == counted.text == "A man and a woman"
    assert RULES.intersection(counted.rules)


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Lund, 33, was killed.",
        "Two sons, Ivo Lund, 33, and Per Lund, 30, died.",
        "Two boys, 9-year-old Per Lund and 8-year-old Ivo Lund, died.",
        "Police say that 9-year-old Per Lund was killed.",
        "Ivo Lund, 33, a clerk, was killed.",
        "One victim, Ivo Lund, 33, was killed.",
        "Ivo Lund, 33, and Ana Ruiz, 28, were arrested.",
        "The Lund Trust, 33 of whose 40 staff were hurt, and Ana Ruiz sued.",
    ],
)
def test_names_that_are_no_list_of_victims(text: str) -> None:
    assert implied(text) == []


def test_a_group_and_its_names_are_counted_once() -> None:
    text = "Ana Ruiz, 35, and her two sons, 9-year-old Per Lund and 8-year-old Ivo Lund, died."
    assert [people for _, people in implied(text)] == [3]
