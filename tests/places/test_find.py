"""Which names are places, in which role, and what they mean."""

import itertools
from collections.abc import Callable

import pytest

from contradict.records import PlaceMention

Places = Callable[..., list[str | None]]
Mentions = Callable[..., list[PlaceMention]]


@pytest.mark.parametrize(
    "body",
    [
        "Paris Hilton said that she paid 5,000.",
        "Officer Houston was shot twice.",
        "The Washington Post counted 40.",
        "He was a fan of the Kansas City Chiefs for 30 years.",
        "Students at the University of Chicago raised 4,000.",
        "They lived at 12 London Road for years.",
        "Reading the report took 3 hours.",
        "Nice work, he told all 30 of them.",
        "Jordan Smith, 24, was hurt.",
        "Wells Fargo paid 3 billion.",
        "Ali al-Raqqa paid 3 billion.",
        "He spoke to al-Nusra for 3 hours.",
        "In March 40 people came.",
        "He drank Bordeaux and ate 3 Brussels sprouts.",
    ],
)
def test_names_of_people_and_things_are_no_places(body: str, places: Places) -> None:
    assert [p for p in places(body) if p not in ("Bordeaux, France", "Brussels, Belgium")] == []


def test_a_person_named_in_full_keeps_the_place_away_from_the_short_name(places: Places) -> None:
    assert places("Abraham Houston was shot. Houston was taken away.") == []


@pytest.mark.parametrize(
    "body",
    [
        "A quake hit the Philippines. In the Philippines 36 died in Bogo, 18 in Medellin and five "
        "elsewhere.",
        "A quake hit the Philippines. Help reached the town of Medellin in the Philippines late.",
    ],
)
def test_a_city_abroad_is_not_the_town_counted_beside_others(body: str, places: Places) -> None:
    assert not any(place and "Colombia" in place for place in places(body))


@pytest.mark.parametrize(
    "body",
    [
        "A quake hit the Philippines. Three died in the Philippines, and talks in Medellin go on.",
        "Colombia was hit too. In the Philippines 36 died in Bogo, and 18 in Medellin. Colombia "
        "mourns.",
    ],
)
def test_a_city_abroad_named_for_itself_is_that_city(body: str, places: Places) -> None:
    assert "Medellin, Colombia" in places(body)


def test_a_division_whose_name_opens_like_a_citys(places: Places) -> None:
    assert places("Ten died in Rio Grande do Sul.") == ["Rio Grande do Sul, Brazil"]
    assert places("Ten died in Brazil, in Rio Grande.")[1:] == ["Rio Grande, Brazil"]


def test_a_large_city_stays_one_beside_what_bears_its_name(places: Places) -> None:
    body = "Shells hit the Damascus Opera House. Rebel fire on Damascus went on."
    assert places(body) == ["Damascus, Syria"]


def test_a_town_of_that_name_still_counts_where_a_locative_shows_it(places: Places) -> None:
    body = "The Chicago Tribune wrote so. Three were shot in Chicago."
    assert places(body) == ["Chicago, Illinois"]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Ten were killed in Mariupol.", "Mariupol, Ukraine"),
        ("MARIUPOL, Ukraine (AP) — Ten were killed.", "Mariupol, Ukraine"),
        ("Ten were killed in Przemyśl.", "Przemysl, Poland"),
        ("Ten were killed in São Paulo.", "Sao Paulo, Brazil"),
        ("Ten were killed in Bosnia and Herzegovina.", "Bosnia and Herzegovina"),
        ("Ten boats sank in the Gulf of Aden.", "Gulf of Aden"),
        ("Ten died in Port-au-Prince.", "Port-au-Prince, Haiti"),
        ("Ten died in the Kharkiv region.", "Kharkiv Oblast, Ukraine"),
        ("Ten died in Kharkiv Oblast.", "Kharkiv Oblast, Ukraine"),
        ("Ten died in Helmand province.", "Helmand, Afghanistan"),
        ("Ten died in Los Angeles County.", "Los Angeles County, California"),
        ("Ten died in southern Gaza.", "Gaza Strip"),
        ("Ten were shot in Reading, Pennsylvania.", "Reading, Pennsylvania"),
        ("Ten were shot in Albany, N.Y., on Friday.", "Albany, New York"),
        ("Ten were shot in Dayton, OH.", "Dayton, Ohio"),
        ("Ten died at Kabul Airport.", "Kabul Airport, Kabul, Afghanistan"),
        ("Ten died in al-Mayadeen.", "Al Mayadin, Syria"),
        ("Ten died in Al Raqqa.", "Raqqa, Syria"),
        ("Ten died near al-Hasakah.", "Hasakah, Syria"),
    ],
)
def test_a_place_is_found_under_its_canonical_name(body: str, place: str, places: Places) -> None:
    assert places(body) == [place]


def test_a_place_and_what_encloses_it_are_one_mention(mentions: Mentions) -> None:
    (found,) = mentions("Shells fell on Lviv, western Ukraine, twice.")
    assert (found.text, found.place) == ("Lviv, western Ukraine", "Lviv, Ukraine")


def test_places_side_by_side_stay_two(places: Places) -> None:
    assert places("Shells fell on Kyiv, Kharkiv and Mariupol.") == [
        "Kyiv, Ukraine",
        "Kharkiv, Ukraine",
        "Mariupol, Ukraine",
    ]


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ("Moscow's forces lost 200 men.", "actor"),
        ("Kyiv said that 200 had died.", "actor"),
        ("The US said that 200 had died.", "actor"),
        ("Washington warned of 200 more.", "actor"),
        ("Ukraine claimed to have killed 60.", "actor"),
        ("Israel on Tuesday said that 60 had died.", "actor"),
        ("Sanctions against Russia cost 60 billion.", "actor"),
        ("The president of Ukraine named 60.", "actor"),
        ("Chicago Police counted 60.", "actor"),
        ("A Boston private equity firm paid 60 million.", "actor"),
        ("Officials in Moscow said that 60 had died.", "place"),
        ("Moscow's suburbs have 60 schools.", "place"),
        ("Russian soldiers lost 60 tanks.", "demonym"),
        ("Police held people in 58 Russian cities.", "place"),
        ("A U.S. air strike killed 60.", "demonym"),
        ("Crowds filled 60 U.S. cities.", "place"),
        ("There were 60 in the U.S. on Friday.", "place"),
    ],
)
def test_role(body: str, role: str, mentions: Mentions) -> None:
    assert [m.role for m in mentions(body)] == [role]


def test_both_sides_of_a_compound_are_actors(mentions: Mentions) -> None:
    assert [m.role for m in mentions("The Russia-Ukraine war cost 60 billion.")] == [
        "actor",
        "actor",
    ]


def test_a_sea_is_no_place_where_it_describes_a_port(places: Places) -> None:
    assert places("The Black Sea port of Kherson fell in 6 days.") == ["Kherson, Ukraine"]


class TestNamesOfPersonsToo:
    """Houston, Jackson and Lincoln are places only where the text shows them to be."""

    @pytest.mark.parametrize(
        "body",
        [
            "HOUSTON - Two men were shot.",
            "HOUSTON (KZZQ) — Two men were shot.",
            "Houston police are looking for two men.",
            "Two men were shot in southwest Houston.",
        ],
    )
    def test_datelines_and_police_show_a_place(self, body: str, mentions: Mentions) -> None:
        assert [m.place for m in mentions(body)] == ["Houston, Texas"]

    def test_a_name_alone_does_not(self, mentions: Mentions) -> None:
        assert mentions("Houston fired twice. Nobody saw Houston again.") == []
        assert mentions("Houston - a man of 60 - fired twice.") == []


class TestAmbiguous:
    def test_a_bare_springfield_stays_open(self, mentions: Mentions) -> None:
        (found,) = mentions("Two were shot in Springfield.")
        assert found.place is None

    def test_the_enclosing_place_decides(self, places: Places) -> None:
        assert places("Two were shot in Springfield, Illinois.") == ["Springfield, Illinois"]

    def test_once_decided_it_holds_for_the_document(self, places: Places) -> None:
        body = "Two were shot in Springfield, Oregon. Police in Springfield held one."
        assert places(body) == ["Springfield, Oregon"] * 2

    def test_the_named_state_decides(self, places: Places) -> None:
        body = "Two were shot in Springfield. It was the worst day that Ohio had seen."
        assert places(body)[0] == "Springfield, Ohio"

    def test_the_overwhelmingly_larger_is_meant(self, places: Places) -> None:
        assert places("Two were shot in London.") == ["London, United Kingdom"]

    def test_athens_stays_open_without_its_country(self, places: Places) -> None:
        assert places("Two were shot in Athens.") == [None]
        assert places("Two were shot in Athens. Greece mourned.")[0] == "Athens, Greece"

    def test_the_outlet_tells_where_it_is(self, places: Places) -> None:
        body = "Two were shot in Birmingham."
        assert places(body, source="www.example.co.uk") == ["Birmingham, United Kingdom"]

    def test_a_call_sign_tells_the_country(self, places: Places) -> None:
        body = "Two were shot in Flint."
        assert places(body) == [None]
        assert places(body, source="www.wzzq12.com") == ["Flint, Michigan"]
        assert places(body, source="kzzq.com:80") == ["Flint, Michigan"]
        assert places(body, source="wording.com") == [None]
        dateline = "HARBOUR POINT (KZZQ 4) - Two were shot in Flint."
        assert places(dateline, source="example.org")[-1] == "Flint, Michigan"

    def test_an_outlet_names_the_country_of_a_town_abroad(self, places: Places) -> None:
        body = "Two were shot in Gentilly."
        assert places(body) == ["Gentilly, France"]
        assert places(body, source="www.wzzq12.com") == [None]
        told = f"{body} Police in France said so."
        assert places(told, source="www.wzzq12.com")[0] == "Gentilly, France"

    def test_georgia_is_told_by_its_neighbours(self, places: Places) -> None:
        body = "Two died in Georgia. Armenia and Azerbaijan sent help."
        assert places(body)[0] == "Georgia"
        body = "Two died in Georgia. Storms had crossed Atlanta and Savannah in Georgia."
        assert places(body)[1:2] != ["Georgia"]

    def test_a_division_is_no_small_town_of_its_name(self, places: Places) -> None:
        assert places("Two died in England.") == ["England, United Kingdom"]
        assert places("Two died in Florida.") == ["Florida, United States"]

    def test_a_town_of_the_country_told_of_is_no_division_abroad(self, places: Places) -> None:
        text = "Floods hit the Philippines. Ten died in Isabela."
        assert "Isabela, Philippines" in places(text)
        assert "Isabela, Puerto Rico" in places("Ten died in Isabela, Puerto Rico.")

    def test_a_large_city_is_no_division_of_its_name_abroad(self, places: Places) -> None:
        assert places("Two died in Charlotte.") == ["Charlotte, North Carolina"]

    def test_a_name_does_not_speak_for_its_own_country(self, places: Places) -> None:
        body = "Two died in Ranong, two were hurt in Ranong. Syria, Syria, Syria and Syria mourned."
        assert "Ranong, Thailand" not in places(body)

    def test_a_namesake_abroad_is_not_taken(self, places: Places) -> None:
        body = "Ten left Ranong near Damascus. Syria, Syria's army and Syria's rebels in Syria."
        assert "Ranong, Thailand" not in places(body)
        assert places("Ten left in Ranong.") == ["Ranong, Thailand"]

    def test_a_part_of_a_city_is_not_a_city_elsewhere(self, places: Places) -> None:
        body = "Three were shot in Chicago, Illinois. A girl was shot in Austin."
        assert places(body) == ["Chicago, Illinois", None]


def test_air_strikes_of_a_country_in_title_case_are_not_in_it(mentions: Mentions) -> None:
    found = mentions("Ten died.", title="US Airstrikes Kill Ten Civilians Near Aleppo")
    assert [(m.place, m.role) for m in found] == [
        ("United States", "demonym"),
        ("Aleppo, Syria", "place"),
    ]


def test_title_case_does_not_make_names_of_all_neighbours(places: Places) -> None:
    title = "Two Climbers Killed In New Zealand Storm"
    assert places("It rained.", title=title) == ["New Zealand"]


def test_text_without_a_place(mentions: Mentions) -> None:
    assert mentions("Nothing happened for 3 days.") == []


def test_mentions_are_in_order_and_do_not_overlap(mentions: Mentions) -> None:
    body = (
        "From Kyiv, Ukraine, to the Gulf of Aden, U.S. troops and Poles met Moscow's men in Rome."
    )
    found = mentions(body)
    assert len(found) == 6
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("He is of Utica, N. Y., and left.", "Utica, New York"),
        ("Two died in Washington, D. C. on Friday.", "Washington, District of Columbia"),
        ("Two died in the U. S. on Friday.", "United States"),
    ],
)
def test_initials_set_apart_are_read(body: str, place: str, places: Places) -> None:
    assert places(body) == [place]


def test_long_names_in_capitals_are_read(places: Places) -> None:
    assert places("NEW ORLEANS - Two died.") == ["New Orleans, Louisiana"]
    assert places("FORT WAYNE, Ind. (XYZ) - Two died.") == ["Fort Wayne, Indiana"]


def test_a_joined_surname_is_no_place(mentions: Mentions) -> None:
    assert mentions("They named Ada Flores-Vargas, 23.") == []


@pytest.mark.parametrize("part", ["west", "West", "northeast", "South"])
def test_a_part_of_a_town_is_in_it(part: str, places: Places) -> None:
    assert places(f"Two died in {part} Dallas on Sunday.") == ["Dallas, Texas"]


def test_a_namesake_in_another_state_is_not_taken(places: Places) -> None:
    body = "Two died in Liberty City. In Naples, Florida, all wept, and in Tampa, Florida, too."
    assert places(body)[0] is None
    assert places("Two died in Liberty City.") == ["Liberty City, Texas"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Leaders at Meta said so. Meta has 40 offices.", []),
        ("Ivo Vargas was held. Vargas had 40 guns.", []),
        ("Floods hit Meta. Meta counts 40 dead.", ["Meta, Colombia", "Meta, Colombia"]),
        ("Colombia mourns. Meta counts 40 dead.", ["Colombia", "Meta, Colombia"]),
        ("California mourns.", ["California, United States"]),
    ],
)
def test_a_division_abroad_needs_its_country_or_a_word_that_shows_it(
    body: str, found: list[str], mentions: Mentions
) -> None:
    assert [m.place for m in mentions(body)] == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Ten died in the Shahba neighbourhood of Aleppo.", ["Aleppo, Syria"]),
        ("Ten died in al-Sulaimaniyeh area in Aleppo.", ["Aleppo, Syria"]),
        ("Ten died in the Damascus suburb of Darayya.", ["Damascus, Syria", "Darayya, Syria"]),
        ("Ten died in the Aleppo district of Sukkari.", ["Aleppo, Syria"]),
        ("Ten died in the Ghouta area of Damascus.", ["Eastern Ghouta, Syria", "Damascus, Syria"]),
        ("Ten died in Shahba and Aleppo in Syria.", ["Shahba, Syria", "Aleppo, Syria", "Syria"]),
    ],
)
def test_a_part_of_a_city_is_no_town_of_its_name(
    body: str, found: list[str], places: Places
) -> None:
    assert places(body) == found


def test_a_name_within_a_word_is_no_place(places: Places) -> None:
    assert places("It was sold on eBay and on iPeru.") == []


def test_damascus_is_no_dam(places: Places) -> None:
    assert places("Two died in Central Damascus.") == ["Damascus, Syria"]


def test_who_is_from_a_country_is_not_in_it(mentions: Mentions) -> None:
    def roles(body: str) -> list[str]:
        return [m.role for m in mentions(body) if m.text.startswith(("Kenya", "Ukraine"))]

    assert roles("And Kenya's Daniel Kiptarus finished first.") == ["actor"]
    assert roles("And Kenya's Uhuru Park was full.") != ["actor"]
    assert roles("And Ukraine's Kharkiv Oblast was hit.") != ["actor"]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Shells hit a market in Sudan's El Fasher.", "El Fasher, Sudan"),
        ("Two died in Ukraine's eastern Kharkiv region.", "Kharkiv Oblast, Ukraine"),
    ],
)
def test_a_country_and_its_town_are_one_place(body: str, place: str, mentions: Mentions) -> None:
    (found,) = mentions(body)
    assert (found.place, found.role) == (place, "place")
    assert not found.rule.startswith("plain")


def test_a_country_and_another_town_are_two(places: Places) -> None:
    assert places("They met Peru's Lima in Paris.")[-1] == "Paris, France"
    assert len(places("It was in Norway's London.")) == 2


def test_media_of_a_state_are_no_division(mentions: Mentions) -> None:
    (found,) = mentions("It hurt 12, Russia state media said.")
    assert not found.rule.startswith("division")


@pytest.mark.parametrize("body", ["Bingöl in Turkey mourns.", "Men in Malmö in Sweden mourn."])
def test_a_name_with_its_accents_within_a_sentence(body: str, places: Places) -> None:
    assert places(body)[0] in ("Bingol, Turkey", "Malmo, Sweden")


def test_a_country_before_another_is_no_town_of_it(places: Places) -> None:
    body = "They left Italy. After the way from Italy, the U.S. men slept in Italy."
    assert set(places(body)) <= {"Italy", "United States"}


@pytest.mark.parametrize(
    ("body", "place"),
    [
        # the province, not its capital
        ("Turkey mourns. Ten died in Kutahya province.", "Kutahya Province, Turkey"),
        ("Turkey mourns. Ten died in Mus province.", "Mus Province, Turkey"),
        ("Ukraine mourns. Ten died in the Lugansk region.", "Luhansk Oblast, Ukraine"),
        ("Ukraine mourns. Ten died in the Luhansk Oblast region.", "Luhansk Oblast, Ukraine"),
        ("Turkey mourns. Ten died in the western province of Kutahya.", "Kutahya Province, Turkey"),
        ("Ukraine mourns. Ten died in the region of Lugansk.", "Luhansk Oblast, Ukraine"),
        ("Turkey mourns. Ten died in the city of Kutahya.", "Kutahya, Turkey"),
        # one that the gazetteer lacks holds nothing known
        ("Ten died in Yen Bai province, Vietnam.", "Yen Bai Province, Vietnam"),
        ("Ukraine mourns. Ten died in the Bucha region.", "Bucha Region, Ukraine"),
        # of two, that of the country told of
        ("MANILA, Philippines - Ten died in Isabela province.", "Isabela Province, Philippines"),
        ("Puerto Rico mourns. Ten died in Isabela province.", "Isabela, Puerto Rico"),
        ("Argentina mourns. Ten died in San Juan province.", "San Juan Province, Argentina"),
        ("Talks were held. Ten died in San Juan province.", None),
        # no division, but what lies around a city
        ("Texas mourns. Ten died in the Houston region.", "Houston, Texas"),
        ("Syria mourns. Ten died in Damascus on Monday state media said.", "Damascus, Syria"),
    ],
)
def test_a_division_is_not_its_capital(body: str, place: str | None, mentions: Mentions) -> None:
    assert [m.place for m in mentions(body) if m.role == "place"][-1] == place


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Britain mourns. Ten died in Hull.", "Hull, United Kingdom"),
        ("Britain mourns. Ten died in Newcastle upon Tyne.", "Newcastle, United Kingdom"),
        ("Canada mourns. Ten died in Hull.", "Hull, Canada"),
        ("Ten died in Newcastle.", None),
    ],
)
def test_cities_that_news_names_in_short(body: str, place: str | None, mentions: Mentions) -> None:
    assert mentions(body)[-1].place == place


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Chile mourns. Ten died in Chiles Santiago.", "Santiago, Chile"),
        ("Syria mourns. Ten died in western Syrias Homs province.", "Homs Governorate, Syria"),
    ],
)
def test_a_town_behind_its_country_without_the_apostrophe(
    body: str, place: str, places: Places
) -> None:
    assert places(body)[-1] == place


def test_a_persons_name_in_s_is_no_country(places: Places) -> None:
    assert places("Ada Marlows Lima paid 300.") == []


@pytest.mark.parametrize(
    "body",
    [
        "Two died in Denver at Ninth and Montana.",
        "Two died in Denver at Montana & 33rd.",
        "Two died in Denver on South Birch at Montana.",
        "Two died in Denver near Hollis and Carter streets.",
        "Two died in Denver in the area of Vermont and Elm avenues.",
        "Two died in Denver near Wyoming and Elm NE.",
        "Two died in Denver in the 700 block of Idaho. Two were taken from the scene on Idaho.",
        "Two died in Denver at the corner of Ohio and Elm.",
    ],
)
def test_streets_that_bear_the_name_of_a_place_are_none(body: str, places: Places) -> None:
    assert {*places(body)} == {"Denver, Colorado"}


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Two died in Texas, and 33rd Street was shut.", "Texas, United States"),
        ("They met in Ohio and 4th of July parades went on.", "Ohio, United States"),
        ("Shells hit on the 24th near Kharkiv.", "Kharkiv, Ukraine"),
        ("Shells fell on Kyiv and Kharkiv streets.", "Kyiv, Ukraine"),
        ("Two died in the 700 block of Idaho Street, the first of 2017 in Idaho.", "Idaho"),
        ("Two died at a Texas home.", "Texas, United States"),
    ],
)
def test_places_beside_streets_remain(body: str, place: str, places: Places) -> None:
    assert any((found or "").startswith(place) for found in places(body))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Two died in SW Atlanta on Monday.", ["Atlanta, Georgia"]),
        ("Two died in S. Houston on Monday.", ["Houston, Texas"]),
        ("They saw S. Houston on Monday.", []),
    ],
)
def test_sides_of_a_town_in_letters(body: str, expected: list[str], places: Places) -> None:
    assert places(body) == expected


def test_half_the_name_of_a_county_is_no_town(places: Places) -> None:
    found = places("Two died at a Miami-Dade convenience store, said Miami-Dade police in Miami.")
    assert {place for place in found if place} <= {"Miami, Florida"}
    assert places("Two died in Miami-Dade County.") == ["Miami-Dade County, Florida"]
