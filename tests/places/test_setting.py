"""Seats of firms, datelines, clubs, ports: names that are no place of what is counted."""

from collections.abc import Callable

import pytest

from contradict.records import PlaceMention

PlaceAt = Callable[..., tuple[str, str, str] | None]
Mentions = Callable[..., list[PlaceMention]]

FIRM = "Shares of Velmont fell and its shareholders were told of fiscal 2011. "


@pytest.mark.parametrize(
    "body",
    [
        f"SEATTLE (AP) - {FIRM}It cut [300] jobs.",
        f"{FIRM}The firm, based in Seattle, cut [300] jobs.",
        f"{FIRM}Seattle, Wash. - based Velmont cut [300] jobs.",
        f"{FIRM}Velmont, founded in a cellar in Seattle, holds [14] percent of the market.",
    ],
)
def test_a_firms_seat_is_no_place_of_its_figures(body: str, place_at: PlaceAt) -> None:
    assert place_at(body) is None


def test_a_firms_plant_is_a_place(place_at: PlaceAt) -> None:
    found = place_at(f"SEATTLE (AP) - {FIRM}It cut [300] jobs in Denver.")
    assert found is not None
    assert found[0] == "Denver, Colorado"


def test_one_word_of_business_makes_no_firm(place_at: PlaceAt) -> None:
    found = place_at("SEATTLE (AP) - Shares of the loot went to [three] men, police said.")
    assert found is not None
    assert found[0] == "Seattle, Washington"


def test_a_seat_keeps_its_place_as_an_actor(mentions: Mentions) -> None:
    found = mentions(f"SEATTLE (AP) - {FIRM}")
    assert [(m.place, m.role, m.rule) for m in found] == [("Seattle, Washington", "actor", "seat")]


def test_bare_towns_in_sport_are_clubs(mentions: Mentions, place_at: PlaceAt) -> None:
    body = "Liverpool sold the striker and a goalkeeper. Liverpool had [two] bids."
    assert {m.rule for m in mentions(body.replace("[", "").replace("]", ""))} == {"club"}
    assert place_at(body) is None


def test_a_match_in_a_town_is_played_there(place_at: PlaceAt) -> None:
    found = place_at("The striker beat the goalkeeper before [9,000] in Liverpool.")
    assert found is not None
    assert found[0] == "Liverpool, United Kingdom"


class TestDistances:
    def test_a_quake_is_not_where_its_distance_is_measured_from(self, place_at: PlaceAt) -> None:
        body = "The tremor 90 km south of Arequipa killed [six]. Aid reached Peru."
        found = place_at(body, title="Quake in Peru")
        assert found is not None
        assert found[0] == "Peru"

    def test_nor_are_the_sentences_after_it(self, place_at: PlaceAt) -> None:
        body = "It struck 90 km south of Arequipa. [Six] died. Aid reached Peru."
        found = place_at(body, title="Quake in Peru")
        assert found is not None
        assert found[0] == "Peru"

    def test_a_distance_without_a_direction_is_close(self, place_at: PlaceAt) -> None:
        body = "Flames came within three miles of the town of Butte and burned [40] homes."
        found = place_at(body, title="Fires in Montana")
        assert found is not None
        assert found[0].startswith("Butte")

    def test_the_distance_itself_is_measured_there(self, place_at: PlaceAt) -> None:
        found = place_at("It struck [90] km south of Arequipa.", title="Quake in Peru")
        assert found is not None
        assert found[0] == "Arequipa, Peru"

    def test_what_happens_at_sea_is_not_in_the_port_it_is_told_from(
        self, place_at: PlaceAt
    ) -> None:
        body = "MUMBAI - Pirates took a ship 200 nautical miles west of Mumbai.\n\n[Three] drowned."
        assert place_at(body) is None


@pytest.mark.parametrize(
    "body",
    [
        "Its shops are in Canada. It employs [9,000] people worldwide.",
        "Its shops are in Canada. It trades in [62] countries.",
        "Cholera is in Kenya. Across the four worst-hit countries, doctors counted [700] cases.",
    ],
)
def test_what_is_counted_everywhere_is_nowhere(body: str, place_at: PlaceAt) -> None:
    assert place_at(body, title="News from Canada") is None


def test_people_from_many_countries_are_in_one(place_at: PlaceAt) -> None:
    found = place_at("Kenya took in people from [62] countries.")
    assert found is not None
    assert found[0] == "Kenya"


@pytest.mark.parametrize(
    "sentence",
    [
        "She was fined [$2,700] for speeding.",
        "He is held on [$3 million] bail.",
        "The robbers took gems worth [$4 million].",
        "Officers recovered [$41,000] in all.",
    ],
)
def test_fines_and_loot_are_of_the_article_s_town(sentence: str, place_at: PlaceAt) -> None:
    filler = "It was a long day for all of them. " * 12
    found = place_at(f"DENVER (AP) - Two men went to court in Denver. {filler}{sentence}")
    assert found is not None
    assert found[0] == "Denver, Colorado"


@pytest.mark.parametrize(
    "body",
    [
        "The jet was arriving from Kolkata with [136] on board.",
        "Then [17] flights were diverted to Kolkata.",
        "Two planes with tents for [900] people were on their way from Kolkata.",
    ],
)
def test_a_journeys_ends_are_not_where_it_went_wrong(body: str, place_at: PlaceAt) -> None:
    found = place_at(f"The runway in Guwahati was wet. {body}", title="Crash in Guwahati")
    assert found is not None
    assert found[0] == "Guwahati, India"


def test_a_capitals_dateline_gives_way_to_the_headlines_town(place_at: PlaceAt) -> None:
    filler = "It was dark for many hours. " * 20
    body = f"LIMA (AP) - A tremor shook Arequipa. {filler}[Six] died."
    found = place_at(body, title="Quake in Arequipa")
    assert found is not None
    assert found[0] == "Arequipa, Peru"


def test_a_capitals_dateline_gives_way_to_the_country_of_the_headline(place_at: PlaceAt) -> None:
    filler = "It was dark for many hours. " * 20
    body = f"LIMA (AP) - A tremor shook Peru. {filler}[Six] died."
    found = place_at(body, title="Quake in Peru")
    assert found is not None
    assert found[0] == "Peru"


def test_a_capitals_dateline_stays_where_the_body_names_the_capital(place_at: PlaceAt) -> None:
    filler = "It was dark for many hours. " * 20
    body = f"LIMA (AP) - A tremor shook the north of Lima. Peru mourns. {filler}[Six] died."
    found = place_at(body, title="Quake in Peru")
    assert found is not None
    assert found[0] == "Lima, Peru"


def test_jets_that_are_sent_are_counted_where_they_go(place_at: PlaceAt) -> None:
    found = place_at("The ministry sent [six] jets to Cyprus.", title="War in Ukraine")
    assert found is not None
    assert found[0] == "Cyprus"


def test_a_quarters_figures_are_those_of_a_firm(place_at: PlaceAt) -> None:
    body = (
        "STOCKHOLM (AP) - In its third-quarter report Velmont's order intake fell to [300] tools."
    )
    assert place_at(body) is None


def test_a_price_is_not_in_the_town_named_before(place_at: PlaceAt) -> None:
    body = f"{FIRM}It shuts a plant in Munich. They were quoted at [131 crowns] on Friday."
    assert place_at(body) is None


QUAKE = "A quake shook the Philippines. The tremor was centred at sea off the city of Bogo. "


def test_where_a_quake_was_centred_is_not_where_people_died(place_at: PlaceAt) -> None:
    found = place_at(f"{QUAKE}The toll rose to [72] on Monday.", "Quake in the Philippines")
    assert found is not None
    assert found[0] == "Philippines"
    found = place_at(
        "A quake shook the Philippines. Crowds met in the city of Bogo. [Nine] died on Monday.",
        "Quake in the Philippines",
    )
    assert found is not None
    assert found[0] == "Bogo, Philippines"
