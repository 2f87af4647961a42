"""Quarters of the cities that a text names."""

from collections.abc import Callable

import pytest

from contradict import gazetteer
from contradict.records import Dominant

Places = Callable[..., list[str | None]]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        # what else bears the name is a large city, a capital, a town of another state or land
        ("Two died in Brooklyn on Monday. Baltimore police said so.", "Brooklyn, Maryland"),
        ("NEW ORLEANS - Two died in Algiers on Monday.", "Algiers, New Orleans"),
        ("Two died in Whitehaven on Monday, Memphis police said.", "Whitehaven, Memphis"),
        ("Two died in Austin on Monday. Chicago police said so.", "Austin, Chicago"),
        ("Two died in Uptown on Monday. Oakland mourns. In Oakland, 12.", "Uptown, Oakland"),
        # a town of the same state
        ("Two died in Chatham, in Chicago.", "Chatham, Chicago"),
        # no town at all
        ("Two died in the Tenderloin on Monday. In San Francisco 12 died.",
         "Tenderloin, San Francisco"),
        ("Two died in Chicago's Pilsen neighborhood.", "Pilsen, Chicago"),
        # a side of the city, which is a town elsewhere
        ("Two died in North Baltimore. In Baltimore 12 died.", "Baltimore, Maryland"),
    ],
)  # fmt: skip
def test_a_quarter_of_the_city_told_of(body: str, place: str, places: Places) -> None:
    assert place in places(body)


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Two died in Brooklyn on Monday. New York mourns.", "Brooklyn, New York City"),
        ("Two died in Algiers on Monday. Algeria mourns, New Orleans police said.",
         "Algiers, Algeria"),
        ("Two died in Algiers on Monday. A man flew to New Orleans.", "Algiers, Algeria"),
        ("Two died in Whitehaven on Monday, and two in Leeds. One flew to Memphis. In the United "
         "Kingdom 12 died.", "Whitehaven, United Kingdom"),
        ("Two died in Austin, Texas, on Monday. Chicago police said so.", "Austin, Texas"),
        ("Two died in North Las Vegas. In Las Vegas 12 died.", "North Las Vegas, Nevada"),
    ],
)  # fmt: skip
def test_another_place_of_the_name_is_meant(body: str, place: str, places: Places) -> None:
    assert place in places(body)


def test_a_quarter_of_a_city_that_no_text_names_is_none(places: Places) -> None:
    assert places("Two died in the Tenderloin on Monday.") == []
    assert places("Ruiz Tenderloin spoke in San Francisco.") == ["San Francisco, California"]


def test_a_quarter_lies_in_its_city() -> None:
    city = "Chicago, Illinois"
    assert gazetteer.is_within("South Shore, Illinois", city)
    assert gazetteer.is_within("Pilsen, Chicago", city)
    assert not gazetteer.is_within("Chatham, Illinois", city)
    assert gazetteer.find("Anacostia, District of Columbia") is not None


def test_a_quarter_named_once_and_late_is_not_what_a_text_is_about(
    dominant: Callable[..., Dominant | None],
) -> None:
    opening = "Two died in Chicago. " + "The fire was put out by noon. " * 25
    found = dominant(f"{opening}In Chicago another man lives in Pilsen.")
    assert found is not None
    assert found.place == "Chicago, Illinois"
    again = dominant(f"{opening}In Chicago it burned in Pilsen. The men lived in Pilsen.")
    assert again is not None
    assert again.place == "Pilsen, Chicago"


def test_a_text_on_all_of_a_city_is_not_on_one_quarter(
    dominant: Callable[..., Dominant | None],
) -> None:
    found = dominant(
        "Four died in shootings across Chicago. Chicago mourns two who died in Pilsen."
    )
    assert found is not None
    assert found.place == "Chicago, Illinois"
