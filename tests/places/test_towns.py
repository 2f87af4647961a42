"""Towns that the text shows to be places and that no gazetteer knows."""

from collections.abc import Callable

import pytest

from contradict.claims.place import dominant_place, find_places, with_unknown_towns
from contradict.records import Document, PlaceMention
from contradict.text import split_sentences

PlaceAt = Callable[..., tuple[str, str, str] | None]
ABOUT = "Armenia mourned. Fighting shook Armenia. "


def read(body: str, title: str = "A headline") -> tuple[list[PlaceMention], str | None]:
    text = f"{title}\n\n{body}\n"
    made = Document(document_id="d", record_id="d", path="d.txt", text=text, title=title)
    known = find_places(made, split_sentences(text, title=title))
    mentions, dominant = with_unknown_towns(made, known, dominant_place(made, known))
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text
    return [m for m in mentions if m not in known], dominant[0] if dominant else None


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Three were hurt in Zarkavan, officials said.", "Zarkavan, Armenia"),
        ("Three were hurt near Zarkavan on Friday.", "Zarkavan, Armenia"),
        ("Three were hurt in the village of Zarkavan.", "Zarkavan, Armenia"),
        ("Three died in the province of Zarkavan.", "Zarkavan, Armenia"),
        ("Three died on the Zarkavan islands.", "Zarkavan, Armenia"),
        ("The storm made landfall at Zarkavan on Friday.", "Zarkavan, Armenia"),
        ("Three died at Zarkavan, where a bus fell.", "Zarkavan, Armenia"),
        ("Three died in the town of Deir al-Zarka.", "Deir al-Zarka, Armenia"),
        ("Three died in al-Zarka, officials said.", "Al-Zarka, Armenia"),
        ("Three died near ash-Zarka north of the capital.", "Ash-Zarka, Armenia"),
        ("Shells hit the village of al-Zarka.", "Al-Zarka, Armenia"),
        ("Three died in the Polish town of Zarkavan.", "Zarkavan, Poland"),
        ("Three died in Zarkavan on the outskirts of Gyumri.", "Zarkavan, Gyumri, Armenia"),
        ("Three died in Zarkavan, a suburb of Gyumri.", "Zarkavan, Gyumri, Armenia"),
        ("Three died in Zarkavan, a rival of Gyumri.", "Zarkavan, Armenia"),
    ],
)
def test_a_town_nobody_knows_is_in_the_country_of_the_text(sentence: str, place: str) -> None:
    found, _ = read(ABOUT + sentence)
    assert [m.place for m in found] == [place]


@pytest.mark.parametrize(
    "sentence",
    [
        "Three were hurt in Congress, officials said.",
        "Three were hurt in December, officials said.",
        "Three were hurt in al-Qaeda, officials said.",
        "Three were hurt in al-Zarka and Bustan neighborhoods.",
        "Three died in al-Zarka. Ali al-Zarka said so.",
        "Nine spoke in English, officials said.",
        "He has a stake in Zarkavan, officials said.",
        "Three were hurt with Zarkavan, officials said.",
        "Three believe in Zarkavan, Ada Zarkavan said.",
        "Three believed in Zarkavan. Zarkavan said so.",
        "Three were hurt in Zarkavan Street, officials said.",
        "He was moved to a camp in Zarkavan, 350 miles from Rome.",
        "Three were hurt in Zarkavan near the Armenian border.",
    ],
)
def test_other_names_are_no_towns(sentence: str) -> None:
    assert read(ABOUT + sentence)[0] == []


def test_a_town_lies_in_the_province_whose_town_it_is_called() -> None:
    found, _ = read(ABOUT + "Three died in the Tavush village of Zarkavan.")
    assert found[-1].place == "Zarkavan, Tavush, Armenia"


def test_a_headline_alone_shows_none() -> None:
    assert read(ABOUT, title="Clashes Unite Armenia In Alarm")[0] == []


def test_without_a_country_there_is_none() -> None:
    assert read("Three were hurt in Zarkavan.")[0] == []


def test_in_america_only_its_kind_shows_a_town() -> None:
    about = "CHICAGO (AP) - Two were shot. "
    assert read(about + "Three were shot in Zarkavan.")[0] == []
    found, dominant = read(about + "Three were shot in the town of Zarkavan.")
    assert [m.place for m in found] == ["Zarkavan, United States"]
    assert dominant == "Zarkavan, United States"


def test_what_holds_it_is_part_of_the_mention() -> None:
    found, _ = read("Ukraine mourned. Seven died in Zarkavan, in the Kharkiv region, on Friday.")
    assert [(m.text, m.place) for m in found] == [
        ("Zarkavan, in the Kharkiv region", "Zarkavan, Kharkiv Oblast, Ukraine")
    ]


def test_who_is_from_a_town_counts_nothing_there() -> None:
    found, _ = read(ABOUT + "They buried 19, said Ada Petros, a teacher in Zarkavan.")
    assert [m.rule for m in found] == ["residence"]


def test_a_known_town_stays_what_a_text_is_about() -> None:
    body = "Shells hit Kharkiv. In Kharkiv the power failed. Three died in Zarkavan."
    assert read(body)[1] == "Kharkiv, Ukraine"


class TestThere:
    BODY = "The army left Kherson. Investigators {} have found [63] bodies. Ukraine mourned."

    def test_there_is_the_place_named_last(self, place_at: PlaceAt) -> None:
        found = place_at(self.BODY.format("there"), title="War in Ukraine")
        assert found is not None
        assert found[:2] == ("Kherson, Ukraine", "Kherson")

    @pytest.mark.parametrize("there", ["from there", "over there", "knew there were some who"])
    def test_elsewhere_there_is_no_place(self, there: str, place_at: PlaceAt) -> None:
        body = (
            "KYIV, Ukraine (AP) - They came from Kherson. Men {} have [63] tents. Ukraine fights."
        )
        found = place_at(body.format(there))
        assert found is not None
        assert found[0] == "Kyiv, Ukraine"


@pytest.mark.parametrize(
    ("told", "about"),
    [
        ("In the village of Zarkavan 46 died.", "Zarkavan, Armenia"),
        ("In the village of Zarkavan alone 46 died.", "Gyumri, Armenia"),
        ("In 1988 a quake hit the village of Zarkavan.", "Gyumri, Armenia"),
        ("In Shirak province nine died, and two in Vanadzor.", "Gyumri, Armenia"),
    ],
)
def test_a_dateline_gives_way_to_the_one_place_told_of(told: str, about: str) -> None:
    assert read(f"GYUMRI, Armenia - A quake shook the land. {told}")[1] == about
