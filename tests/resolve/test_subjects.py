from __future__ import annotations

import pytest

from contradict.resolve.subjects import closure, is_known, names_in, subject_key


def key(text: str, country: str | None = "Ukraine", people: bool = True) -> str:
    return subject_key(text, country=country, people=people)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("civilians", "Ukrainian civilians"),
        ("Ukrainians", "people"),
        ("Russian military personnel", "Russian soldiers"),
        ("demonstrators", "protesters"),
        ("homes", "houses"),
        ("residential apartments", "residential flats"),
        ("Russian armored vehicles", "Russian armoured vehicles"),
        ("Russian warplanes", "Russian planes"),
    ],
)
def test_two_wordings_of_one_subject(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russian soldiers", "Ukrainian soldiers"),
        ("jets and helicopters", "helicopters"),
        ("artillery pieces", "rocket launchers"),
        ("people displaced inside the country", "people"),
        ("pirates", "Somali pirates"),
        ("warplanes", "planes"),
        ("homes", "care homes"),
    ],
)
def test_two_subjects(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_civilians_and_soldiers_together_are_people() -> None:
    both = "civilians and military personnel"
    assert key(both) == key("soldiers and civilians")
    assert reaches(both, "people") == {(both, "people"): "event"}


def test_what_is_measured_keeps_all_its_words() -> None:
    length, distance = (key(f"convoy ({what})", people=False) for what in ("length", "distance"))
    assert length != distance


def reaches(*texts: str) -> dict[tuple[str, str], str]:
    keys = {key(text): text for text in texts}
    return {(keys[a], keys[b]): reach for a, b, reach in closure(keys) if a != b}


def test_children_are_civilians_anywhere_and_people_within_one_event() -> None:
    assert reaches("children", "civilians", "people") == {
        ("children", "civilians"): "any",
        ("children", "people"): "event",
        ("civilians", "people"): "event",
    }


def test_people_contain_soldiers_only_within_one_event() -> None:
    assert reaches("Ukrainian soldiers", "people") == {("Ukrainian soldiers", "people"): "event"}


def test_an_open_side_is_no_wildcard() -> None:
    assert reaches("Russian soldiers", "soldiers") == {("Russian soldiers", "soldiers"): "event"}
    assert not is_known(key("soldiers"))
    assert is_known(key("Russian soldiers"))


def test_a_modifier_narrows() -> None:
    assert ("Russian major generals", "Russian generals") in reaches(
        "Russian major generals", "Russian generals"
    )


def test_vehicles_of_a_list_don_t_contain_its_tanks() -> None:
    assert reaches("Russian tanks", "Russian vehicles") == {}


def test_names_are_neither_places_nor_peoples() -> None:
    assert names_in("Red Sox offer to Mark Teixeira") == 4
    assert names_in("Russian troops from Kyiv") == 0
