"""Places that a relative clause is about: the number in [] and its place."""

from collections.abc import Callable

import pytest

PlaceAt = Callable[..., tuple[str, str, str] | None]
ABOUT = "DODOMA, Tanzania - Fever has killed nine people in Tanzania, the minister said. "


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Uganda, whose own outbreak has killed [two], closed a crossing.", "Uganda"),
        ("Uganda, whose own outbreak has killed two and infected [1,400], shut it.", "Uganda"),
        ("Rwanda, where the fever killed [15] people last year, sent doctors.", "Rwanda"),
        ("Kenya, which has had [no] cases, is on alert.", "Kenya"),
        ("It spread to Burundi, which has already reported at least [12] cases.", "Burundi"),
    ],
)
def test_the_subject_of_a_relative_clause_is_its_place(
    sentence: str, place: str, place_at: PlaceAt
) -> None:
    found = place_at(ABOUT + sentence)
    assert found is not None
    assert found[0] == place


def test_a_quarter_of_the_place_stands_nearer(place_at: PlaceAt) -> None:
    found = place_at("They met in East Flatbush in Brooklyn, New York, where [11] people died.")
    assert found is not None
    assert found[0].startswith("East Flatbush")


def test_a_neighbour_told_of_before_keeps_its_own_cases(place_at: PlaceAt) -> None:
    found = place_at(
        ABOUT + "Some 12,000 were screened at the crossing with Uganda since the weekend. "
        "Uganda, whose own outbreak has killed [two] people, closed a bridge."
    )
    assert found is not None
    assert found[0] == "Uganda"


@pytest.mark.parametrize(
    "sentence",
    [
        # the clause is over
        "Rwanda, where the fever killed many last year, sent [12] doctors.",
        # what it sends is elsewhere, and so may be what its army does
        "Kenya, which sent [12] doctors, is on alert.",
        "Kenya, whose army killed [12] people, is on alert.",
        # soldiers are lost at war
        "Kenya, which has reported [12] losses, is on alert.",
        # another place is named in it
        "Rwanda, where police held [15] people in Kigali, sent doctors.",
        "The Kenyan press, which has reported [12] cases, is on alert.",
    ],
)
def test_what_else_such_a_sentence_counts_is_not_there(sentence: str, place_at: PlaceAt) -> None:
    found = place_at(ABOUT + sentence)
    assert found is None or found[2] != "clause:relative"
