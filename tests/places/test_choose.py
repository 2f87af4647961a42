"""Which place the number in [] is about, and by which rule."""

from collections.abc import Callable

import pytest

from contradict.claims.place import place_for
from contradict.records import Dominant, Sentence

PlaceAt = Callable[..., tuple[str, str, str] | None]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        # the nearest place in the clause
        ("Police held 1,820 people in 58 Russian cities, including [1,002] in Moscow.", "Moscow"),
        ("Police held [1,820] people in 58 Russian cities, including 1,002 in Moscow.", "Russia"),
        ("In Kharkiv, [21] people died; in Kyiv, five died.", "Kharkiv"),
        # an aside between a place and its number
        ("In Peru, from where troops came through Chile, [20] people were held.", "Peru"),
        ("In Peru, where [20] people were held in Lima, it rained.", "Lima"),
        ("In Kharkiv, 21 people died; in Kyiv, [five] died.", "Kyiv"),
        ("Shelling killed [five] in southern Russia's Rostov.", "Rostov-on-Don"),
        ("As he spoke in Washington, D.C., a column of [40] tanks rolled on Kyiv.", "Kyiv"),
        # what only says where another place is
        ("Strikes on the village of Irpin near the city of Kyiv hit [30] homes.", "Irpin"),
        ("Shells hit Irpin on the western outskirts of Kyiv and killed [six].", "Irpin"),
        ("Shells hit Irpin, a suburb of Kyiv, and killed [six].", "Irpin"),
        ("Shells hit the outskirts of Kyiv and killed [six].", "Kyiv"),
        ("Shells in the Kyiv suburb of Irpin killed [six].", "Irpin"),
        ("Shells hit Izyum, 120 km from Kharkiv, and killed [six].", "Izyum"),
        # distances
        ("The column is [12] miles from Kyiv.", "Kyiv"),
        ("The city of Sumy, [90] miles south of Kursk, was bombed.", "Sumy"),
        ("Some [90] miles north of Kyiv, Chernihiv is without power.", "Chernihiv"),
        ("Sumy is in northern Ukraine, around [200] miles east of Kyiv.", "Sumy"),
        ("Sumy is just [24] miles from the Russian border.", "Sumy"),
        ("Swedish lorries, which drove in from Belarus, are [15] miles outside of Kyiv.", "Kyiv"),
        ("It has images from Sumy, just [16] miles from Kyiv.", "Sumy"),
        (
            "Shots fell March 1, which is odd, in Sumy, just off a road and [16] miles from Kyiv.",
            "Sumy",
        ),
        # a country's capital
        ("Troops press into Ukraine's capital, with Ukraine reporting [198] killed.", "Ukraine"),
        ("A convoy is [40] miles long outside Ukraine's capital.", "Kyiv"),
        ("Shells killed [12] west of Chile ’s capital city.", "Santiago"),
        ("Funds in Chile's capital markets hold [12] bonds.", "Chile"),
        # whose country "his country" is
        (
            "Ukraine burned. German Chancellor Ott said his country would pay [40] million.",
            "Germany",
        ),
        ("Ukraine burned. Moldova's president said her country had [90] beds.", "Moldova"),
        ("Sweden is at war. Sweden hopes. Some [70] men were flown in from Chad.", "Sweden"),
        (
            "Kyiv burned. They hold Lutsk, the capital of the old province of that name [20].",
            "Lutsk",
        ),
        # where one of its kind is the largest
        ("In Lima, which has the largest market in Peru, [90] stalls burned.", "Lima"),
        ("Fire in the largest market in Peru burned [90] stalls.", "Peru"),
        # whose army it is
        ("Kyiv burned. There are [4,000] men in the Polish army.", "Poland"),
        ("Kyiv burned. The Danish Army has [7,000] men, 900 in the Royal Guard.", "Denmark"),
        ("Kyiv burned. Kyiv got [400] men and guns in Polish military aid.", "Kyiv"),
        # a long time, and a people
        ("Chile mourns. Shells hit Arica. In the past year [90] Chilean men died.", "Chile"),
        ("Chile mourns. Shells hit Arica. In all, [90] Chilean men died.", "Arica"),
        # the border of another country only tells where in this one
        ("Sweden is at war. Swedes killed [70] men near the Norwegian border.", "Sweden"),
        ("Sweden is at war. Some [70] men crossed the Norwegian border.", "Norway"),
        # whose gas it is, wherever it comes from
        ("Sweden relies on Norway for [40] percent of its gas.", "Sweden"),
        ("In Oslo they say that Sweden, which gets [40]% of its gas from Norway, pays.", "Sweden"),
        ("Sweden bought gas from Norway, and [40]% of the men from Norway left.", "Norway"),
        # who speaks sits elsewhere
        (
            "Officials in the US have claimed that [160] missiles have been launched against Kyiv.",
            "Kyiv",
        ),
        ("Officials in Kharkiv said [12] people were killed.", "Kharkiv"),
        # where arms are sent
        (
            "It has [20] jets from Germany to Norway, and 12 jets moved from Greece to Poland.",
            "Norway",
        ),
        (
            "It has 20 jets from Germany to Norway, and [12] jets moved from Greece to Poland.",
            "Poland",
        ),
        # where people come from is not where they are counted
        ("Tents in Warsaw hold [5,000] refugees from Ukraine.", "Warsaw"),
        ("Poland has received [5,000] people who fled from Ukraine.", "Poland"),
        # homes and head offices are not where a thing is counted
        ("The firm, based in Boston, has [350] people in Canada.", "Canada"),
        # the inner of two that stand together
        ("[Three] were shot in the Brownsville area of Brooklyn.", "Brownsville"),
        # the town that lies so far from another, not the other
        (
            "Many left Irpin, which is 12 miles west of Kyiv. Shells killed [eight] in the city.",
            "Irpin",
        ),
        ("A crash 90 km south of Lima kept buses away. In the city [40] waited.", "Lima"),
        # a capital abroad that stands for its country is no town of the article
        (
            "Ukraine fears for Mariupol. Its fall would allow Moscow to rest. Some [200] died in "
            "the port city.",
            "Mariupol",
        ),
        # a town that the sentence before leaves unnamed is no other that the text names
        (
            "Jets struck Aleppo. Others bombed a bakery of a town in the province of Idlib. They "
            "killed [13] at a school in the same town.",
            "Idlib Governorate",
        ),
        # nothing but an origin is still a place
        ("[Five] thousand fled from Mosul.", "Mosul"),
    ],
)
def test_place_of_the_clause(body: str, place: str, place_at: PlaceAt) -> None:
    found = place_at(body)
    assert found is not None
    assert found[0].split(", ")[0].removesuffix(" Oblast") == place


@pytest.mark.parametrize(
    ("body", "place"),
    [
        # the town's police tell of their town, not of another state that the sentence before names
        (
            "TOLEDO, Ohio — He bought a rifle in Mobile, Ala., last year. Toledo Police Chief Ann "
            "Reed said [15] were hurt.",
            "Toledo, Ohio",
        ),
        (
            "TOLEDO, Ohio — He bought it in Mobile, Ala., last year. Toledo police said he shot "
            "at guests. He fled among [40] others.",
            "Toledo, Ohio",
        ),
        # what other police tell, or those of the town before the other was named, is told of it
        (
            "TOLEDO, Ohio — A man fled Toledo on Friday. He was seen in Mobile, Ala., at noon. "
            "Police said [15] were hurt.",
            "Mobile, Alabama",
        ),
        (
            "TOLEDO, Ohio — Toledo police said he was seen in Mobile, Ala., at noon. He shot [15].",
            "Mobile, Alabama",
        ),
        (
            "TOLEDO, Ohio — A barn burned in Dayton, Ohio, at noon. Toledo police said [15] were "
            "hurt.",
            "Dayton, Ohio",
        ),
        # a capital's ministries speak for all the country
        (
            "LIMA, Peru — A barn burned in Cusco, Peru, at noon. Lima officials said [15] died.",
            "Cusco, Peru",
        ),
    ],
)
def test_a_towns_police_tell_of_their_town(body: str, place: str, place_at: PlaceAt) -> None:
    found = place_at(body)
    assert found is not None
    assert found[0] == place


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (
            "Shells fell on Homs. [Two] girls died on al-Warda neighborhood in Homs.",
            "al-Warda neighborhood, Homs, Syria",
        ),
        (
            "Shells fell on Homs. In the Khalid district [six] were hurt.",
            "Khalid district, Homs, Syria",
        ),
        (
            "Shells fell on Homs. [Six] were hurt at the Old Mill apartments.",
            "Old Mill apartments, Homs, Syria",
        ),
        (
            "Shells fell on Homs. [Four] were shot in the 600 block of Cedar Avenue.",
            "Cedar Avenue, Homs, Syria",
        ),
        ("Shells fell on Homs. [Nine] died in the Tarsha camp.", "Tarsha camp, Syria"),
        # what bears no name of its own is no place
        ("Shells fell on Homs. [Six] were hurt in the Christian district.", "Homs, Syria"),
        ("Shells fell on Homs. [Six] were hurt in the rebel-held area.", "Homs, Syria"),
        ("Shells fell on Homs. [Six] were hurt in the IS-held area.", "Homs, Syria"),
        ("Shells fell on Homs. [Six] were hurt on the Homs road.", "Homs, Syria"),
    ],
)
def test_parts_of_a_town_are_named_by_their_kind(body: str, place: str, place_at: PlaceAt) -> None:
    found = place_at(body, title="Shells fall on Homs")
    assert found is not None
    assert found[0] == place


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Raids killed [42] people, including 16 children in Homs.", "Homs, Syria"),
        ("Raids killed [42] people, including 16 in Homs.", "Syria"),
        ("Raids killed [42] people, including 16 soldiers in Homs.", "Syria"),
        ("Raids killed [42] people: 16 children in Homs, 26 men in Hama.", "Syria"),
    ],
)
def test_whom_a_count_singles_out_died_where_all_did(
    body: str, place: str, place_at: PlaceAt
) -> None:
    found = place_at(body, title="War in Syria")
    assert found is not None
    assert found[0] == place


def test_totals_since_the_landing_are_the_countrys_not_the_datelines(place_at: PlaceAt) -> None:
    body = (
        "COPENHAGEN, June 5 - Denmark has lost [340] men since Swedish forces crossed the sound."
        "\n\nShops in Denmark were shut."
    )
    found = place_at(body, title="Denmark counts its dead")
    assert found is not None
    assert found[0] == "Denmark"


def test_what_an_outbreak_has_cost_is_the_countrys(place_at: PlaceAt) -> None:
    body = "Wells in Buzi were shut.\n\nThe outbreak has killed [34] people so far."
    found = place_at(body, title="Cholera spreads in Mozambique")
    assert found is not None
    assert found[0] == "Mozambique"


@pytest.mark.parametrize(
    ("total", "place"),
    [
        ("At least [34,000] people have died in Mozambique's long civil war.", "Mozambique"),
        ("At least [34,000] people have died in Mozambiques ongoing conflict.", "Mozambique"),
        ("At least [34,000] people have died in the country's many-sided conflict.", "Mozambique"),
        ("At least [34] people have died in the raid.", "Beira, Mozambique"),
    ],
)
def test_what_a_countrys_war_has_cost_is_the_countrys(
    total: str, place: str, place_at: PlaceAt
) -> None:
    found = place_at(f"Shells hit Beira.\n\n{total}", title="War in Mozambique")
    assert found is not None
    assert found[0] == place


def test_a_town_in_its_province_is_what_was_told_of(place_at: PlaceAt) -> None:
    body = "Eight died in Rastan in rural Homs province. [Five] of them died on a market."
    found = place_at(body, title="War in Syria")
    assert found is not None
    assert found[0] == "Ar Rastan, Syria"


def test_counts_of_the_united_nations_are_the_countrys(place_at: PlaceAt) -> None:
    body = "Shells hit Kharkiv.\n\nIn all [406] have died, the U.N. rights office said."
    found = place_at(body, title="Ukraine under fire in Ukraine")
    assert found is not None
    assert found[0] == "Ukraine"


def test_farms_elsewhere_are_not_where_a_company_earns(place_at: PlaceAt) -> None:
    body = "BERGEN, Oct 23 - Kerr Tidal took [$9] million, as farms off Scotland fed the grid."
    assert place_at(body, title="Kerr Tidal sales rise") is None


def test_a_persons_height_is_nowhere(place_at: PlaceAt) -> None:
    assert place_at("Police in Boston seek him. He is [six] feet tall.", title="Boston") is None


def test_a_home_gives_way_to_what_the_text_is_about(place_at: PlaceAt) -> None:
    body = "Guides in Nepal were out early. A man living in Leeds fell [700] metres."
    found = place_at(body, title="Climber dies in Nepal")
    assert found is not None
    assert found[0] == "Nepal"


def test_a_mountain_stands_for_the_park_that_the_text_names(place_at: PlaceAt) -> None:
    body = "[Two] fell on Mt Cook on Friday. Rangers of Mt Cook National Park went out."
    found = place_at(body, title="Climbers fall in New Zealand")
    assert found is not None
    assert found[0] == "Mount Cook National Park, New Zealand"


def test_a_states_name_before_a_noun_stands_for_the_town(place_at: PlaceAt) -> None:
    body = "Police in New Haven, Connecticut, are out. [One] died at a Connecticut nightclub."
    found = place_at(body, title="Shooting in New Haven, Connecticut")
    assert found is not None
    assert found[0] == "New Haven, Connecticut"


def test_a_quarter_lies_in_the_town(place_at: PlaceAt) -> None:
    body = "CHICAGO (CBS) — [Three] men were shot in the Garfield neighborhood."
    found = place_at(body, title="Shooting in Chicago")
    assert found is not None
    assert found[0] == "Garfield neighborhood, Chicago, Illinois"


def test_an_actor_is_no_place(place_at: PlaceAt) -> None:
    body = "Fighting went on in Ukraine.\n\nMoscow's forces lost [498] men."
    found = place_at(body, title="War in Ukraine")
    assert found is not None
    assert found[0] == "Ukraine"


def test_the_place_text_is_as_written(place_at: PlaceAt) -> None:
    assert place_at("Shells killed [ten] in Kiev.") == ("Kyiv, Ukraine", "Kiev", "clause:locative")


class TestReference:
    def test_the_city_is_the_one_named_before(self, place_at: PlaceAt) -> None:
        found = place_at("Tanks reached Kharkiv. [Ten] people left the city.")
        assert found == ("Kharkiv, Ukraine", "the city", "clause:anaphor")

    def test_the_capital_is_that_of_the_country(self, place_at: PlaceAt) -> None:
        body = "The war in Ukraine goes on. Tanks are [18] miles from the capital."
        found = place_at(body, title="War in Ukraine")
        assert found is not None
        assert found[0] == "Kyiv, Ukraine"

    def test_the_capital_is_none_abroad_named_long_before(self, place_at: PlaceAt) -> None:
        body = "So far Moscow has told of 498 dead. " + "Fighting in Ukraine goes on. " * 9
        body += "In the capital, the closest troops are [15] miles from the city centre."
        found = place_at(body, title="War in Ukraine")
        assert found is not None
        assert found[0] == "Kyiv, Ukraine"

    def test_an_article_that_names_a_countrys_capital_is_on_the_country(
        self, place_at: PlaceAt
    ) -> None:
        body = "A convoy is outside Ukraine's capital. " + "It rained for a whole day. " * 12
        body += "The king said [498] had died."
        found = place_at(body, title="What is known of the convoy outside Ukraine's capital")
        assert found == ("Ukraine", "", "headline")

    def test_the_country_is_the_last_one_named(self, place_at: PlaceAt) -> None:
        body = "The war in Ukraine goes on. Britain has troops in Estonia. Tanks there rise to"
        body += " [1,200] to protect the country."
        assert place_at(body, title="War in Ukraine") == (
            "Estonia",
            "the country",
            "clause:anaphor",
        )

    def test_the_island_is_the_last_one_named(self, place_at: PlaceAt) -> None:
        body = "Ships came to Snake Island in Ukraine. The [13] troops on the tiny island held out."
        found = place_at(body, title="War in Ukraine")
        assert found is not None
        assert found[0] == "Snake Island, Ukraine"

    def test_a_village_outside_the_gazetteer_lies_in_the_country(self, place_at: PlaceAt) -> None:
        body = "The war in Ukraine goes on. Strikes on the village of Nowherivka hit [30] homes."
        found = place_at(body, title="War in Ukraine")
        assert found == ("Nowherivka, Ukraine", "Nowherivka", "clause:feature")

    @pytest.mark.parametrize("body", ["in Chadian town in Sudan", "in IS town in Sudan"])
    def test_whose_a_town_is_names_none(self, body: str, place_at: PlaceAt) -> None:
        found = place_at(f"Shells hit Sudan. Raids killed [30] {body}.")
        assert found is not None
        assert found[0] == "Sudan"

    def test_a_square_lies_in_the_city_named_with_it(self, place_at: PlaceAt) -> None:
        found = place_at("[Six] people died on Fish Square in Kharkiv.")
        assert found is not None
        assert found[0] == "Fish Square, Kharkiv, Ukraine"


class TestOrigin:
    """The rule begins with where the place was found."""

    def test_sentence_before(self, place_at: PlaceAt) -> None:
        body = "Shells hit a school in Kharkiv. It said that [three] people were wounded."
        found = place_at(body, title="War in Ukraine")
        assert found == ("Kharkiv, Ukraine", "Kharkiv", "context")

    def test_a_list_of_towns_in_the_sentence_before(self, place_at: PlaceAt) -> None:
        title = "Floods in Nigeria"
        listed = "Nigeria mourns. Thirty died in Ibadan, 12 in Kano. "
        found = place_at(f"{listed}More than [150] were hurt.", title=title)
        assert found is not None
        assert found[0] == "Nigeria"

    @pytest.mark.parametrize(
        ("listed", "place"),
        [
            ("Police said 17 died in Bingol province, 13 in Erzurum and three in Mus.", "Turkey"),
            ("Police said 17 died in Bingol and four in neighbouring Erzurum.", "Turkey"),
            ("Three died in Erzurum.", "Erzurum, Turkey"),
        ],
    )
    def test_the_whole_of_parts_told_before(
        self, listed: str, place: str, place_at: PlaceAt
    ) -> None:
        lead = "BINGOL, Turkey - A quake hit Bingol in Turkey. "
        found = place_at(f"{lead}{listed} Another [640] people were injured.")
        assert found is not None
        assert found[0] == place

    @pytest.mark.parametrize(
        ("body", "place"),
        [
            ("Floods killed [35] people in Peru, Bolivia and Chile.", "Peru, Bolivia and Chile"),
            ("The storms in Peru and Chile killed [35] people.", "Peru and Chile"),
            ("Storms that hit Peru and the Netherlands left [35] dead.", "Peru and Netherlands"),
            ("Floods killed [35] people in Peru and 12 in Chile.", "Peru"),
            ("Two people died in Peru and Chile lost [40] men.", "Peru"),
            ("[40] families left Peru and Chile's coffee grew dear.", "Peru"),
        ],
    )
    def test_several_countries_together(self, body: str, place: str, place_at: PlaceAt) -> None:
        found = place_at(body, title="Storms in South America")
        assert found is not None
        assert found[0] == place

    def test_country_at_the_end_of_the_sentence_before(self, place_at: PlaceAt) -> None:
        body = "People marched across Russia on Sunday. Hundreds came, [90] were held."
        found = place_at(body, title="War in Ukraine")
        assert found == ("Russia", "Russia", "context")

    def test_headline(self, place_at: PlaceAt) -> None:
        body = "Aid came late. [Three] people were wounded."
        assert place_at(body, title="Quake in Indonesia") == ("Indonesia", "", "headline")

    @pytest.mark.parametrize(
        ("body", "place"),
        [
            ("A roof fell in Novi Sad.\n\n[Three] people gathered in the city.", "Belgrade"),
            (f"A roof fell in Novi Sad.{' It rained.' * 8} [Three] were held.", "Belgrade"),
            ("A roof fell in Novi Sad.\n\n[Three] were hurt.", "Novi Sad"),
        ],
    )
    def test_the_city_of_the_headline(self, body: str, place: str, place_at: PlaceAt) -> None:
        lead = "BELGRADE, March 15 - Serbs marched. "
        found = place_at(lead + body, title="Huge crowd in Belgrade")
        assert found is not None
        assert found[0] == f"{place}, Serbia"

    def test_dateline(self, place_at: PlaceAt) -> None:
        body = f"ANCHORAGE, Alaska (AP) — It snowed. {'It went on snowing. ' * 20}[Three] fell."
        assert place_at(body) == ("Anchorage, Alaska", "", "dateline")

    def test_nothing(self, place_at: PlaceAt) -> None:
        assert place_at("[Three] people were wounded.") is None

    def test_a_deal_is_nowhere(self, place_at: PlaceAt) -> None:
        filler = "The board met twice. " * 20
        body = f"The firm has a plant in Canada. {filler}It paid [$214 million] for its rival."
        assert place_at(body) is None


def test_a_sentence_alone_is_enough() -> None:
    sentence = Sentence(index=0, paragraph=0, start=0, end=9, text="Ten fell.")
    assert place_for(0, 3, sentence, ()) is None
    assert place_for(0, 3, sentence, (), Dominant("Peru", "headline")) == ("Peru", "", "headline")


@pytest.mark.parametrize(
    ("body", "title", "place"),
    [
        # a mother is counted with her home, not with the scene
        ("A mother of [two] died in Boston, police said.", "Chicago Woman Killed", "Chicago"),
        ("A Chicago mother of [two] died in Boston, police said.", "A headline", "Chicago"),
        ("A mother of [two] died in Boston, police said.", "A headline", "Boston"),
        (
            "She lived in Dallas. He lived with his wife and [two] sons.",
            "Shots in Boston",
            "Dallas",
        ),
    ],
)
def test_children_are_counted_where_their_parent_lives(
    body: str, title: str, place: str, place_at: PlaceAt
) -> None:
    found = place_at(body, title=title)
    assert found is not None
    assert found[0].startswith(f"{place}, ")


@pytest.mark.parametrize(
    "body",
    [
        "The clip from Boston drew [9,000] likes.",
        "Her page in Boston has [2 million] followers.",
        "The video from Boston was viewed [millions] of times on Twitter.",
        "He was seen in Boston with his wife and [two] friends.",
    ],
)
def test_what_happens_on_the_net_or_around_a_man_is_nowhere(body: str, place_at: PlaceAt) -> None:
    assert place_at(body) is None


class TestToldLater:
    """A headline or first sentence that names only what holds the place of the text."""

    BODY = "[Two] men were shot in Brooklyn.\n\nShots were fired in Brownsville at noon."

    def test_the_text_goes_on_to_name_the_quarter(self, place_at: PlaceAt) -> None:
        found = place_at(self.BODY)
        assert found is not None
        assert found[0].startswith("Brownsville")

    def test_two_quarters_leave_the_town(self, place_at: PlaceAt) -> None:
        found = place_at(f"{self.BODY} Others were heard in Bensonhurst.")
        assert found is not None
        assert found[0].startswith("Brooklyn")

    def test_several_incidents_are_all_over_the_town(self, place_at: PlaceAt) -> None:
        found = place_at(self.BODY.replace("in Brooklyn", "in two attacks across Brooklyn"))
        assert found is not None
        assert found[0].startswith("Brooklyn")

    def test_later_sentences_mean_what_they_name(self, place_at: PlaceAt) -> None:
        body = "He spoke.\n\nHe wept.\n\nShots rang out in Brownsville.\n\nIn Brooklyn [two] died."
        found = place_at(body)
        assert found is not None
        assert found[0].startswith("Brooklyn")


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Crowds in Brooklyn wept.\n\nThe men have cost the city [9] trucks.", "New York City"),
        (
            "One fell in Mount Cook National Park.\n\nA man fell [70] m in the same National Park.",
            "Mount Cook National Park",
        ),
        # what stands in a town and bears its name
        ("Shots hit a Memphis nightclub, and [two] died.", "Memphis"),
        ("The head is in New York City.\n\nIts Albany office has [40] workers.", "Albany"),
        # the hospital may be elsewhere, and so may the home
        (
            "Shots rang out in Springdale, Arkansas. He is [one] of two in a Tulsa hospital.",
            "Springdale",
        ),
        ("It was in Queens. Lee, who lived [half a mile] away in Brownsville, died.", "Queens"),
        # a river only says where a town lies
        ("Sumy on the Dnieper River has [two] plants.", "Sumy"),
        ("Many stayed in Ukraine, including [two] boys who reached safety in Lviv.", "Lviv"),
    ],
)
def test_place_told_by_other_words(body: str, place: str, place_at: PlaceAt) -> None:
    found = place_at(body)
    assert found is not None
    assert found[0].startswith(place)


def test_who_is_taken_in_is_counted_at_the_hosts(place_at: PlaceAt) -> None:
    text = "Sudan's war goes on. Chad, which has taken in [90,000] refugees from Sudan, is full."
    assert place_at(text) == ("Chad", "Chad", "clause:host")


def test_who_flees_abroad_leaves_the_country_and_not_a_town(place_at: PlaceAt) -> None:
    text = (
        "Fighting broke out in Khartoum, and [90,000] people have fled to neighbouring countries."
    )
    assert place_at(text) == ("Sudan", "", "sentence:abroad")


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (
            "Gems were stolen in Antwerp. A Geneva dealer wept. They took [9] rings in the city.",
            "Antwerp",
        ),
        ("Kyiv mourns. The city has lost [9] men.", "Kyiv"),
        ("Two warders were killed in Ilesa, Nigeria. [Two] more died in the assault.", "Ilesa"),
    ],
)
def test_the_city_is_the_one_where_things_happen(body: str, place: str, place_at: PlaceAt) -> None:
    found = place_at(body)
    assert found is not None
    assert found[0].startswith(place)


def test_percentages_of_a_firm_are_nowhere(place_at: PlaceAt) -> None:
    body = "A foundry in Mackay, Australia, will go. Net income fell. Orders plunged [44] percent."
    assert place_at(f"{body} The takeover of Denby failed.") is None


def test_whose_ambulances_came(place_at: PlaceAt) -> None:
    body = "One died in Toledo, Spain. Madrid's ambulance service handled [68] cases."
    assert place_at(body, title="Heat in Spain") == ("Madrid, Spain", "Madrid", "sentence:served")


def test_a_sentence_on_the_article_s_country_is_not_of_the_capital_before(
    place_at: PlaceAt,
) -> None:
    body = "In Washington a bill is stuck. Ukraine's gunners fire [2,000] shells a day."
    found = place_at(f"Fighting shook Ukraine. {body}", title="War in Ukraine")
    assert found is not None
    assert found[0] == "Ukraine"


class TestParts:
    """What is told of the parts of a number, and what of the whole."""

    @pytest.mark.parametrize(
        ("body", "place"),
        [
            (
                "Floods killed [64] people in Borno, Nigeria: 31 in Maiduguri and 22 in Bama.",
                "Borno",
            ),
            (
                "Floods killed 64 people in Borno, Nigeria: [31] in Maiduguri, 22 in Bama.",
                "Maiduguri",
            ),
            ("Some [1,200] were held: 700 in Minsk, 300 in Brest, all in Belarus.", "Belarus"),
            ("In Belarus [14] were held, nine of them in Minsk.", "Belarus"),
            ("Police held [430] on Sunday, 170 of them in Moscow.", "Russia"),
            ("Shells killed [2] people and wounded 3 in Kherson.", "Kherson"),
            ("Fire killed [34] people -- including 10 children -- in Kherson.", "Kherson"),
        ],
    )
    def test_a_part_does_not_place_its_whole(
        self, body: str, place: str, place_at: PlaceAt
    ) -> None:
        found = place_at(body)
        assert found is not None
        assert found[0].partition(",")[0] == place

    def test_an_unknown_town_is_not_its_neighbour(self, place_at: PlaceAt) -> None:
        assert place_at("Floods killed 22 people in Bama, Nigeria, and [11] in Nowherivka.") is None
        text = "Floods killed 22 people in Bama, Nigeria, 9 in San Nowhere and [11] in Nowherivka."
        assert place_at(text) is None


class TestAnotherCountry:
    """A place abroad that no word shows to be the place gives way to the article's own."""

    MANILA = "MANILA, Philippines - Floods hit Manila. Roads in Manila were cut. "
    LISBON = "LISBON, Portugal - A fire burned near Lisbon. Smoke hung over the roofs. "

    @pytest.mark.parametrize(
        ("body", "place"),
        [
            # a namesake abroad
            (MANILA + "Men were sent to the Chico scheme, with [400] pumps.", "Manila"),
            (MANILA + "Men were sent to Chico in California, with [400] pumps.", "Chico"),
            # what is merely where something came from, where it could go, or whose it is
            (LISBON + "It had [14] jets, two of which were on loan from Spain.", "Lisbon"),
            (LISBON + "The state bought [900] masks from India.", "Lisbon"),
            (LISBON + "A cake for [90] euros (99 U.S. cents) was sold.", "Lisbon"),
            (LISBON + "Some [70] marched for talks on joining the European Union.", "Lisbon"),
            (LISBON + "Boats from Morocco to Spain carried [70] men.", "Lisbon"),
            # who leaves, arrives or is hurt abroad is counted there
            (LISBON + "Some [40] men fled from Spain.", "Spain"),
            (LISBON + "Some [40] men were flown to Spain.", "Spain"),
            (LISBON + "Fires killed [40] men in Spain.", "Spain"),
            (LISBON + "Deaths so far: France 12, Spain [40].", "Spain"),
        ],
    )
    def test_in_its_sentence(self, body: str, place: str, place_at: PlaceAt) -> None:
        found = place_at(body)
        assert found is not None
        assert found[0].split(", ")[0] == place

    def test_in_the_sentence_before(self, place_at: PlaceAt) -> None:
        passed = (
            self.LISBON
            + "Lisbon mourned. Envoys spoke with those in Spain. Some [40] men were held."
        )
        found = place_at(passed)
        assert found is not None
        assert found[0] == "Lisbon, Portugal"
        moved = (
            "In Madrid, where the smoke was seen on Sunday by people on the beaches of the south"
        )
        found = place_at(f"{self.LISBON}{moved}, schools were shut. Some [40] men were held.")
        assert found is not None
        assert found[0] == "Madrid, Spain"


def test_the_province_is_that_named_last_or_that_of_the_town_named_last(place_at: PlaceAt) -> None:
    mendoza = "Floods hit Mendoza in Argentina. Rain fell. "
    for body, place in (
        (
            "In Argentina roads were cut near Villa Maria. [Ten] died in the province.",
            "Cordoba Province",
        ),
        (f"{mendoza}[Ten] people have died in the province.", "Mendoza Province"),
        ("Floods hit Bavaria. Rain fell. [Ten] people died across the state.", "Bavaria"),
        ("Floods hit Bavaria. Rain fell. Of the state's [90] towns, many were cut.", "Bavaria"),
        # a state that has a name of its own, or of which nothing is told
        ("Floods hit Bavaria. [Ten] people died in the state of Hesse.", "Hesse"),
        ("Rain fell. [Ten] people died in the state.", ""),
    ):
        found = place_at(body)
        assert (found[0].split(", ")[0] if found else "") == place, body


def test_nearby_shows_a_place(place_at: PlaceAt) -> None:
    found = place_at("Boats sank on Lake Victoria in Uganda. A wreck in nearby Mukono killed [32].")
    assert found is not None
    assert found[0] == "Mukono, Uganda"


NORWAY = "Fighting shook Norway. Shops in Norway were shut. "


@pytest.mark.parametrize(
    ("body", "place"),
    [
        # a capital that acts, or whose warships they are
        (
            NORWAY + "Norway killed 900 men while Stockholm has so far confirmed [50] losses.",
            "Norway",
        ),
        (NORWAY + "The loss of [900] soldiers was a massive blow to Stockholm.", "Norway"),
        (NORWAY + "[Two] of Stockholm's warships were sunk.", "Norway"),
        (NORWAY + "Norway said Sweden is losing [90] men a day.", "Norway"),
        (NORWAY + "[Ninety] men fled to Stockholm.", "Stockholm"),
        # whom a measure falls on, where sources sit, whence evacuees came
        (NORWAY + "Amid sanctions on Sweden he sent [900] men to Finland.", "Finland"),
        (NORWAY + "Tariffs imposed on Sweden cost [900] jobs.", "Norway"),
        (NORWAY + "Shells on Bergen killed [900] men.", "Bergen"),
        (
            NORWAY + "The group, which has its network of sources in Sweden, counted [9] dead.",
            "Norway",
        ),
        (
            NORWAY
            + "The group, which has activists on the ground across Sweden, counted [9] dead.",
            "Norway",
        ),
        (NORWAY + "Activists in Bergen counted [9] dead.", "Bergen"),
        (NORWAY + "Water sources in Bergen made [9] people ill.", "Bergen"),
        (
            NORWAY
            + "Some [98] evacuees from the northern towns of Bergen and Bodo died near Oslo.",
            "Oslo",
        ),
        (NORWAY + "Some [98] people died in the northern town of Narvik.", "Narvik"),
        (NORWAY + "Bombs killed [90] men in Stockholm.", "Stockholm"),
        # what a state has, and what it has sent
        (NORWAY + "Sweden's armed forces include nearly [45,000] personnel.", "Sweden"),
        (NORWAY + "The Swedish army has about [45,000] soldiers.", "Sweden"),
        (NORWAY + "Sweden's army has [4,000] troops in Norway.", "Norway"),
        (NORWAY + "Over [half] of Sweden's revenue comes from timber.", "Sweden"),
        (NORWAY + "Over [half] of the boats reach Sweden's ports late.", "Norway"),
        (NORWAY + "[Two] of Sweden's ships burn in a port of Norway.", "Norway"),
        # what a state has in store, and who is given so many
        (NORWAY + "There are [90] jets in the Swedish arsenal.", "Sweden"),
        (NORWAY + "There are [90] jets in Sweden's air stockpiles.", "Sweden"),
        (NORWAY + "There are [90] jets like those in the Swedish papers.", "Norway"),
        (NORWAY + "Ada Aho pledged [900] rifles to the armed forces of Finland.", "Finland"),
        (NORWAY + "Ada Aho will give [900] tents for the people of Finland.", "Finland"),
        (NORWAY + "He sent [900] helmets to Finland's army.", "Finland"),
        (NORWAY + "He lost [900] helmets to the armed forces of Finland.", "Norway"),
        # whose invasion it was, and who was enabled to act
        (NORWAY + "They lost [90] boats since the Sweden invasion.", "Norway"),
        (NORWAY + "He saw [90] raids that allow Sweden to deny all.", "Norway"),
        # what a number is compared with
        (NORWAY + "That is about [half] of what was caught in ten years in Sweden.", "Norway"),
        (NORWAY + "He saw [half] of what was caught in ten years in Sweden.", "Sweden"),
        # parties and courts of America
        (NORWAY + "It is of the U.S. only. [Six] House Republicans left.", "United States"),
        (NORWAY + "It is of the U.S. only. The [two] liberal justices left.", "United States"),
        (NORWAY + "[Six] House Republicans left.", "Norway"),
        (
            NORWAY + "[Nine] guests sleep aboard the International Space Station.",
            "International Space Station",
        ),
        # who takes refugees in
        (
            NORWAY + "Finnish President Ada Aho confirmed they had received [400] refugees.",
            "Finland",
        ),
        (NORWAY + "Finland said it was prepared to take [400] refugees.", "Finland"),
        (NORWAY + "More than [400] of those who fled Norway have gone to Finland.", "Finland"),
        (NORWAY + "Finland said it had received [400] rifles.", "Norway"),
        # "it", "there" and "the country" of the sentence before
        (
            NORWAY + "Tromso was hit. Home to [77,000] people, it lies 90 miles from Sweden.",
            "Tromso",
        ),
        (
            NORWAY + "Tromso was hit. It is located [90] miles from the Swedish border.",
            "Tromso",
        ),
        (
            NORWAY
            + "Finland may join in. The Baltic country has let [900] men be stationed there.",
            "Finland",
        ),
        # the place of the attack told of before
        (
            NORWAY + "Shells hit Bergen. A unit stormed the city. The attack killed [30] men.",
            "Bergen",
        ),
        (NORWAY + "A unit took a hill. The attack killed [30] men.", "Norway"),
        # the capital that is named behind it
        (NORWAY + "They are [20] miles from the center of the Norwegian capital Oslo.", "Oslo"),
        (NORWAY + "Bergen, with Tromso, [700] miles north of the capital, was bombed.", "Tromso"),
        (NORWAY + "Shells hit the provincial capital Bergen, killing [five].", "Bergen"),
        # some of what the country has
        (NORWAY + "They took Bergen, which houses [six] of the country's 15 mills.", "Bergen"),
        (NORWAY + "They took Bergen, which houses six of the country's [15] mills.", "Norway"),
        # what was killed in a town of a country
        (NORWAY + "Shells in Bergen killed [five] people in Norway.", "Bergen"),
    ],
)
def test_who_acts_and_what_is_told_of_before(body: str, place: str, place_at: PlaceAt) -> None:
    found = place_at(body, title="War in Norway")
    assert found is not None
    assert found[0].split(", ")[0] == place


class TestLists:
    """Several towns are none of them alone."""

    @pytest.mark.parametrize(
        ("body", "place"),
        [
            ("In Bergen, Tromso and Oslo, [587] died.", "Bergen, Tromso and Oslo, Norway"),
            ("Shells killed [12] in Bergen and Tromso.", "Bergen and Tromso, Norway"),
            ("In Bergen and Tromso, where [12] died, it rained.", "Tromso, Norway"),
            ("Shells killed 12 in Bergen and [nine] in Tromso.", "Tromso, Norway"),
            ("Shells hit cities including Bergen and Tromso, killing [12].", "Norway"),
            ("They sent [90] men, in Finland to the east, on the flank and offshore.", "Norway"),
        ],
    )
    def test_in_its_sentence(self, body: str, place: str, place_at: PlaceAt) -> None:
        found = place_at(NORWAY + body, title="War in Norway")
        assert found is not None
        assert found[0] == place


class TestPolls:
    """Shares of those who were asked hold where they live."""

    @pytest.mark.parametrize(
        ("body", "place"),
        [
            ("A poll found [62] percent of Germans oppose the war in Norway.", "Germany"),
            ("In the U.S. [62] percent of Republicans consider it a threat.", "United States"),
            ("Bombs burned [62] percent of the homes of Germans.", "Norway"),
            ("He said [62] percent of homes burned.", "Norway"),
        ],
    )
    def test_in_a_sentence(self, body: str, place: str, place_at: PlaceAt) -> None:
        found = place_at(NORWAY + body, title="War in Norway")
        assert found is not None
        assert found[0] == place

    @pytest.mark.parametrize(
        ("body", "place"),
        [
            ("In a poll [43]% approved of his work.", "Norway"),
            ("Her approval rating is [43] percent.", "Norway"),
            ("Employers cut [4,000] jobs in May.", "Norway"),
            ("Some [62]% of residents oppose the tram.", "Oslo, Norway"),
            ("The mayor's approval rating is [43] percent.", "Oslo, Norway"),
            ("The shop cut [40] jobs in May.", "Oslo, Norway"),
            ("We do not have [100]% control, Ada Kerr said.", "Oslo, Norway"),
            ("Shots near the parliament killed [three].", "Oslo, Norway"),
            ("Some [4,000] people gathered outside the parliament.", "Oslo, Norway"),
        ],
    )
    def test_of_a_nation_told_from_its_capital(
        self, body: str, place: str, place_at: PlaceAt
    ) -> None:
        found = place_at(f"OSLO (Tern) - The premier of Norway spoke. {body}")
        assert found is not None
        assert found[0] == place

    def test_whose_approval_a_text_on_a_war_abroad_tells_is_open(self, place_at: PlaceAt) -> None:
        body = f"{NORWAY}A U.S. poll came out. His approval rating rose to [43] percent."
        assert place_at(body, title="War in Norway") is None
        own = f"{NORWAY}A U.S. poll came out. The approval rating of Norway's king is [43] percent."
        assert place_at(own, title="War in Norway") is not None

    def test_in_a_text_on_a_poll(self, place_at: PlaceAt) -> None:
        poll = (
            "A poll found 83% of Danes favored sanctions, and 40% of Danes a ban. "
            "Some 12% of Danes were opposed. "
        )
        for body in (
            "They were worried about war in Norway ([80]% very worried).",
            "The poll asked [1,011] adults surveyed by telephone.",
        ):
            found = place_at(NORWAY + poll + body, title="War in Norway")
            assert found is not None
            assert found[0] == "Denmark"


def test_a_city_s_former_name_is_history(place_at: PlaceAt) -> None:
    siege = "He recalled the siege of Leningrad, the city where [900] people died."
    found = place_at(NORWAY + siege, title="War in Norway")
    assert found is not None
    assert found[0] == "Saint Petersburg, Russia"
    later = place_at(
        f"{NORWAY}Shells hit Bergen. It is like Leningrad. In the city [90] died.",
        title="War in Norway",
    )
    assert later is not None
    assert later[0] == "Bergen, Norway"


def test_whose_a_home_is_leaves_the_town_that_the_text_is_about(place_at: PlaceAt) -> None:
    found = place_at("Two died in Fresno on Monday. [Three] were hurt at California house party.")
    assert found is not None
    assert found[0] == "Fresno, California"


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (
            "Two died in Sterling, Colorado. [Both] were airlifted to Mercy Hospital in Denver.",
            "Sterling",
        ),
        (
            "Two died in Sterling, Colorado. He was taken to a clinic in Denver, where [one] died.",
            "Sterling",
        ),
        (
            "Shots fell in Sterling, Colorado. [Two] are in critical condition at Ann Medical "
            "Center in Denver.",
            "Sterling",
        ),
        ("Shots fell in Sterling, Colorado. [Three] remain at the hospital in Denver.", "Sterling"),
        # what happened at a hospital itself
        ("A gunman shot [two] people at a hospital in Denver.", "Denver"),
        ("Fog lay on Sterling, Colorado. [Two] died in a fire at a hospital in Denver.", "Denver"),
        (
            "Shots fell in Sterling, Colorado. A gunman killed [two] at a clinic in Denver.",
            "Denver",
        ),
        # the only town that a text names
        ("[Three] people are being treated at a hospital in Denver.", "Denver"),
        # in the country that a text is about
        ("Chad mourns. In Chad bombs fell. [Ten] were taken to a hospital in Abeche.", "Abeche"),
    ],
)
def test_the_hurt_are_counted_where_they_were_hurt(
    body: str, place: str, place_at: PlaceAt
) -> None:
    found = place_at(body)
    assert found is not None
    assert found[0].startswith(place)


def test_a_street_lies_in_the_state_of_which_a_text_tells_no_town(place_at: PlaceAt) -> None:
    found = place_at("Two died in Ohio on Monday. Ohio mourns. [Two] were hurt on Cedar Avenue.")
    assert found is not None
    assert found[0] == "Cedar Avenue, Ohio, United States"
