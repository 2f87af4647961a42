from __future__ import annotations

import pytest

from contradict.quantities import read_quantities


@pytest.mark.parametrize(
    ("text", "span", "lemma"),
    [
        ("There were no casualties.", "no", "casualty"),
        ("No injuries were reported.", "No", "injury"),
        ("no reported injuries", "no", "injury"),
        ("no immediate reports of casualties", "no", "casualty"),
        ("no Russian troops have entered", "no", "troop"),
        ("none of the passengers was hurt", "none", "passenger"),
        ("None were killed.", "None", None),
        ("nobody was hurt", "nobody", None),
        ("No one was injured.", "No one", None),
        ("nobody else was arrested", "nobody", None),
        ("no one in the car was hurt", "no one", None),
        ("Not one of the passengers was hurt", "Not one", "passenger"),
        ("Neither of the pilots was hurt", "Neither", "pilot"),
        ("not a single soldier was killed", "not a single", "soldier"),
        ("Not a single one of the sailors died", "Not a single one", "sailor"),
        ("No officer was hurt.", "No", "officer"),
        ("No Danish soldier on the ship has been killed.", "No", "soldier"),
        ("No guest died.", "No", "guest"),
        ("The ward did not see one single infection.", "one single", "infection"),
        ("The army hasn't lost a single tank.", "a single", "tank"),
        ("It ended without a single arrest.", "a single", "arrest"),
    ],
)
def test_zero_claims(text: str, span: str, lemma: str | None) -> None:
    (quantity,) = read_quantities(text)
    assert (quantity.text, quantity.low, quantity.high) == (span, 0, 0)
    assert (quantity.noun.lemma if quantity.noun else None) == lemma


@pytest.mark.parametrize(
    "text",
    [
        "no longer",
        "no doubt",
        "no idea",
        "There is no word on a motive.",
        "no claim of responsibility",
        "no evidence of deaths in care",
        "nobody knows",
        "no man's land",
        "No child should wait.",
        "None of this matters.",
        "no way",
        "No officer should be hurt.",
        "They do not arm a single guard.",
        "It was a single soldier.",
        "no comment",
        "no-fly zone",
        "No, soldiers left.",
        "He is not a single man.",
        "It is not one of the towns that were hit.",
        "Neither of the victims' names is known.",
    ],
)
def test_most_uses_of_no_count_nothing(text: str) -> None:
    assert [q for q in read_quantities(text) if q.kind == "quantity"] == []


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("There were no deaths or injuries.", ["no", "or injuries"]),
        ("No deaths, injuries or arrests were reported.", ["No", "injuries", "or arrests"]),
        ("No deaths or doubts remain.", ["No"]),
        ("No guards or cooks were hurt.", ["No"]),
        ("No deaths, doctors said, or anything else.", ["No"]),
    ],
)
def test_a_list_under_one_no_counts_none_of_each(text: str, spans: list[str]) -> None:
    found = [q for q in read_quantities(text) if q.kind == "quantity"]
    assert [q.text for q in found] == spans
    assert {(q.low, q.high) for q in found} == {(0, 0)}


def test_a_report_of_none_is_marked_as_such() -> None:
    (quantity,) = read_quantities("There are no reports of injuries.")
    assert "no-reports" in quantity.rules


def test_zero_as_a_word() -> None:
    (quantity,) = read_quantities("zero casualties")
    assert (quantity.low, quantity.high) == (0, 0)


def test_none_of_so_many_counts_whatever_they_are() -> None:
    none, forty = read_quantities("Not one of the 40 miners survived")
    assert (none.text, none.high, forty.text) == ("Not one", 0, "40")
