"""What place a document is about."""

from collections.abc import Callable

Dominant = Callable[..., tuple[str, str] | None]


def test_no_place(dominant: Dominant) -> None:
    assert dominant("Nothing happened.") is None


def test_dateline(dominant: Dominant) -> None:
    assert dominant("KYIV, Ukraine (AP) — It rained.") == ("Kyiv, Ukraine", "dateline")
    assert dominant("ANCHORAGE – It rained.") == ("Anchorage, Alaska", "dateline")
    assert dominant("Mumbai, Nov 11 - It rained.") == ("Mumbai, India", "dateline")


def test_a_dateline_elsewhere_is_where_the_reporter_sat(dominant: Dominant) -> None:
    body = "WASHINGTON — A quake shook Nepal. Roads in Nepal were cut. Help reached Nepal late."
    found = dominant(body, title="Quake in Nepal")
    assert found == ("Nepal", "headline")


def test_headline(dominant: Dominant) -> None:
    assert dominant("Roads were cut.", title="Quake in Nepal") == ("Nepal", "headline")


def test_most_named(dominant: Dominant) -> None:
    body = "Roads in Nepal were cut. A flight left for India. Nepal asked for help in Nepal."
    assert dominant(body) == ("Nepal", "dominant")


def test_a_city_that_makes_up_most_of_its_country(dominant: Dominant) -> None:
    body = "Shells hit Kharkiv. In Kharkiv the power failed. Ukraine fights on."
    found = dominant(body)
    assert found is not None
    assert found[0] == "Kharkiv, Ukraine"


def test_many_cities_make_a_country(dominant: Dominant) -> None:
    body = "Shells hit Kharkiv, Kyiv, Odesa, Mariupol and Lviv in Ukraine."
    found = dominant(body)
    assert found is not None
    assert found[0] == "Ukraine"


def test_an_actor_is_not_what_it_is_about(dominant: Dominant) -> None:
    body = "Moscow said so. Russia's army said so. Russia claimed so. Fighting shook Ukraine."
    body += " Two died in Ukraine."
    found = dominant(body)
    assert found is not None
    assert found[0] == "Ukraine"


def test_one_actor_alone_is_no_place(dominant: Dominant) -> None:
    assert dominant("A Britain-based monitor counted 22 dead.") is None


def test_people_alone_are_no_place(dominant: Dominant) -> None:
    assert dominant("An English class of 12 met. English teachers came.") is None


def test_a_continent_is_too_large(dominant: Dominant) -> None:
    body = "Flights across Europe stopped. In Europe it rained. Roads in Nepal were cut."
    found = dominant(body)
    assert found is not None
    assert found[0] == "Nepal"


def test_a_continent_alone_is_nothing(dominant: Dominant) -> None:
    assert dominant("Flights across Europe stopped. In Europe it rained.") is None


def test_a_town_gives_way_to_the_one_part_of_it_that_is_named(dominant: Dominant) -> None:
    body = "Two were shot in Brooklyn. Police went to East Flatbush in Brooklyn, New York."
    found = dominant(body, title="Two shot in Brooklyn")
    assert found is not None
    assert found[0] == "East Flatbush, New York"


def test_what_lies_near_a_town_is_not_in_it(dominant: Dominant) -> None:
    body = "Denmark mourned. In Copenhagen, Denmark, flags hung low. Guns were heard in Malmo."
    found = dominant(body, title="Denmark counts its dead as shells fall near Malmo")
    assert found is not None
    assert found[0].endswith("Denmark")
