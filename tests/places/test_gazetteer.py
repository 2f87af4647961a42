"""What the gazetteer knows: names, containment, nationalities."""

from collections import Counter
from pathlib import Path

import pytest

from contradict import gazetteer
from contradict.resources import resource

CHAINS = {
    "Ukraine": ("Ukraine",),
    "Kyiv, Ukraine": ("Kyiv, Ukraine", "Ukraine"),
    "Mariupol, Ukraine": ("Mariupol, Ukraine", "Donetsk Oblast, Ukraine", "Ukraine"),
    "Chicago, Illinois": ("Chicago, Illinois", "Illinois, United States", "United States"),
    "Leeds, United Kingdom": (
        "Leeds, United Kingdom",
        "England, United Kingdom",
        "United Kingdom",
    ),
    "Idlib, Syria": ("Idlib, Syria", "Idlib Governorate, Syria", "Syria"),
    "Aceh, Indonesia": ("Aceh, Indonesia", "Indonesia"),
    "Los Angeles County, California": (
        "Los Angeles County, California",
        "California, United States",
        "United States",
    ),
}


@pytest.mark.parametrize(("place", "chain"), CHAINS.items())
def test_chain_goes_from_the_place_to_its_country(place: str, chain: tuple[str, ...]) -> None:
    assert gazetteer.chain(place) == chain


@pytest.mark.parametrize(
    "place", ["Crimea", "Gaza Strip", "West Bank", "Kashmir", "Nagorno-Karabakh", "Black Sea"]
)
def test_contested_territories_and_seas_have_no_parent(place: str) -> None:
    assert gazetteer.chain(place) == (place,)
    assert gazetteer.parent(place) is None
    assert gazetteer.country_of(place) is None


def test_what_lies_in_a_contested_territory_lies_in_no_country() -> None:
    assert gazetteer.chain("Simferopol, Crimea") == ("Simferopol, Crimea", "Crimea")
    assert gazetteer.chain("Rafah, Gaza Strip")[-1] == "Gaza Strip"
    assert gazetteer.country_of("Rafah, Gaza Strip") is None


@pytest.mark.parametrize("name", ["St. Paul", "St Paul", "Saint Paul"])
def test_a_saint_is_written_in_three_ways(name: str) -> None:
    assert gazetteer.lookup(name)[0].place == "St. Paul, Minnesota"


def test_a_neighbourhood_lies_in_its_borough() -> None:
    chain = gazetteer.chain("East Flatbush, New York")
    assert chain[1:3] == ("Brooklyn, New York City", "New York City, New York")
    assert chain[-1] == "United States"


@pytest.mark.parametrize(
    ("quarter", "town"),
    [
        ("Rogers Park, Illinois", "Chicago, Illinois"),
        ("Van Nuys, California", "Los Angeles, California"),
        ("Mattapan, Massachusetts", "Boston, Massachusetts"),
        ("Tacony, Pennsylvania", "Philadelphia, Pennsylvania"),
    ],
)
def test_a_neighbourhood_lies_in_its_city(quarter: str, town: str) -> None:
    assert gazetteer.chain(quarter)[1] == town


@pytest.mark.parametrize("town", ["Oak Park, Illinois", "Inglewood, California"])
def test_a_town_beside_a_city_lies_in_none(town: str) -> None:
    assert gazetteer.parent(town) in ("Illinois, United States", "California, United States")


def test_an_unknown_place_lies_in_the_known_one_that_its_name_ends_in() -> None:
    assert gazetteer.chain("Nowhereville, Ukraine") == ("Nowhereville, Ukraine", "Ukraine")
    assert gazetteer.chain("Fish Square, Kharkiv, Ukraine")[1:] == gazetteer.chain(
        "Kharkiv, Ukraine"
    )


def test_a_wholly_unknown_name_is_alone() -> None:
    assert gazetteer.chain("Nowhereville") == ("Nowhereville",)
    assert gazetteer.find("Nowhereville") is None


def test_is_within_is_reflexive_and_follows_the_chain() -> None:
    assert gazetteer.is_within("Moscow, Russia", "Russia")
    assert gazetteer.is_within("Russia", "Russia")
    assert not gazetteer.is_within("Russia", "Moscow, Russia")
    assert not gazetteer.is_within("Crimea", "Ukraine")
    assert not gazetteer.is_within("Crimea", "Russia")


@pytest.mark.parametrize(
    ("alias", "place"),
    [
        ("Kiev", "Kyiv, Ukraine"),
        ("Kharkov", "Kharkiv, Ukraine"),
        ("Lugansk", "Luhansk, Ukraine"),
        ("Burma", "Myanmar"),
        ("Borodyanka", "Borodianka, Ukraine"),
        ("Huliaipole", "Hulyaypole, Ukraine"),
        ("Makkah", "Mecca, Saudi Arabia"),
        ("Madinah", "Medina, Saudi Arabia"),
        ("Raqa", "Raqqa, Syria"),
        ("Bombay", "Mumbai, India"),
        ("U.S.", "United States"),
        ("UK", "United Kingdom"),
        ("Britain", "United Kingdom"),
        ("Gaza", "Gaza Strip"),
        ("Donbass", "Donbas, Ukraine"),
    ],
)
def test_other_spellings_mean_the_same_place(alias: str, place: str) -> None:
    assert gazetteer.lookup(alias)[0].place == place


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Cologne", "Cologne, Germany"),
        ("Mecca", "Mecca, Saudi Arabia"),
        ("Medina", "Medina, Saudi Arabia"),
        ("San Sebastian", "San Sebastian, Spain"),
    ],
)
def test_the_better_known_of_a_name_comes_first(name: str, place: str) -> None:
    assert gazetteer.lookup(name)[0].place == place


def test_every_springfield_is_a_place_of_its_own_state() -> None:
    found = [place.place for place in gazetteer.lookup("Springfield")]
    assert {"Springfield, Illinois", "Springfield, Missouri"} <= set(found)
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("Russian", "Russia"),
        ("Russians", "Russia"),
        ("Briton", "United Kingdom"),
        ("British", "United Kingdom"),
        ("Palestinian", "Palestinian Territories"),
        ("Palestinians", "Palestinian Territories"),
        ("Turks", "Turkey"),
        ("Swedes", "Sweden"),
        ("Danes", "Denmark"),
        ("Filipinos", "Philippines"),
        ("Iranian", "Iran"),
        ("South Koreans", "South Korea"),
        ("Chechens", "Chechnya, Russia"),
    ],
)
def test_nationality_of_people_and_adjectives(word: str, place: str) -> None:
    assert gazetteer.nationality(word) == place


@pytest.mark.parametrize("word", ["russian", "Soldier", "Ukraine", ""])
def test_other_words_are_no_nationality(word: str) -> None:
    assert gazetteer.nationality(word) is None


def test_capital_and_neighbours() -> None:
    assert gazetteer.capital("Ukraine") == "Kyiv, Ukraine"
    assert gazetteer.capital("United States") == "Washington, District of Columbia"
    assert gazetteer.capital("Nowhereland") is None
    assert "Poland" in gazetteer.neighbours("Ukraine")
    assert gazetteer.neighbours("Nowhereland") == ()


def test_several_places_lie_in_what_holds_them() -> None:
    assert gazetteer.chain("Kyiv, Sumy and Odesa, Ukraine")[1:] == ("Ukraine",)
    assert gazetteer.chain("Albany and Troy, New York, United States")[1:] == (
        "New York, United States",
        "United States",
    )
    assert gazetteer.country_of("Nowheredorf, Bosnia and Herzegovina") == "Bosnia and Herzegovina"


def test_islands_have_the_spellings_of_news() -> None:
    for name in ("Snake Island", "Zmiinyi Island", "Zmiiniy Island"):
        assert [place.place for place in gazetteer.lookup(name)] == ["Snake Island, Ukraine"]
    assert gazetteer.lookup("Samar")[0].country == "Philippines"


def test_a_division_is_found_by_its_bare_name() -> None:
    found = gazetteer.division("Kherson", "Ukraine")
    assert found is not None
    assert found.place == "Kherson Oblast, Ukraine"
    assert gazetteer.division("Nowhere") is None
    assert gazetteer.division("Punjab") is None  # one in India, one in Pakistan
    assert gazetteer.division("Punjab", "India") is not None


def rows(name: str) -> list[list[str]]:
    text = resource(f"data/gazetteer/{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]


def test_every_alias_means_a_place() -> None:
    missing = [canonical for _, canonical in rows("aliases") if gazetteer.find(canonical) is None]
    assert missing == []


def test_every_demonym_means_a_place() -> None:
    assert [row for row in rows("demonyms") if gazetteer.find(row[1]) is None] == []


def test_every_area_and_part_lies_in_a_place() -> None:
    parents = [row[1] for row in [*rows("areas"), *rows("parts")] if row[1]]
    parents.extend(row[0] for row in rows("quarters"))
    assert [parent for parent in parents if gazetteer.find(parent) is None] == []


def test_no_name_stands_twice_in_a_file() -> None:
    for name in ("cities", "cities_linked", "countries", "regions", "demonyms", "areas"):
        counted = Counter(row[0] for row in rows(name))
        assert [word for word, count in counted.items() if count > 1] == [], name


def test_every_quarter_lies_in_its_city() -> None:
    for city, names in rows("quarters"):
        quarters = names.split("|")
        assert len(quarters) == len(set(quarters))
        for name in quarters:
            held = [q.place for q in gazetteer.quarters(name.rstrip("*"))]
            assert [place for place in held if gazetteer.is_within(place, city)] != [], name


def test_cities_are_sorted_and_ascii() -> None:
    names = [row[0] for row in rows("cities")]
    assert names == sorted(names)
    assert all(name.isascii() for name in names)


def test_the_data_is_small_enough_for_the_wheel() -> None:
    folder = Path(resource("data/gazetteer"))
    assert sum(file.stat().st_size for file in folder.iterdir() if file.is_file()) < 2_000_000


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Al-Mayadeen", "Al Mayadin, Syria"),
        ("Al Rastan", "Ar Rastan, Syria"),
        ("Al-Raqqah", "Raqqa, Syria"),
        ("El-Foua", "Foua, Syria"),
        ("Al-Hasakah", "Hasakah, Syria"),
    ],
)
def test_an_arab_town_is_found_under_any_spelling_with_its_article(name: str, place: str) -> None:
    assert gazetteer.lookup(gazetteer.with_article(name))[0].place == place


@pytest.mark.parametrize("name", ["Al-Nusra", "Al-Qaeda", "Al Capone", "As Kyiv", "Mayadeen"])
def test_other_names_with_an_article_are_no_towns(name: str) -> None:
    assert gazetteer.with_article(name) == ""
