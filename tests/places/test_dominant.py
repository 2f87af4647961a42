"""What place a document is about."""

from collections.abc import Callable

from contradict.claims.place import country_told_of
from contradict.records import Dominant, PlaceMention

Find = Callable[..., Dominant | None]


def test_no_place(dominant: Find) -> None:
    assert dominant("Nothing happened.") is None


def test_what_strikes_elsewhere_is_no_place(dominant: Find) -> None:
    assert dominant("A US-led air strike killed nine.", title="US-led strike kills nine") is None
    body = "US jets killed nine near Raqqa. The US said 40 men were killed."
    assert dominant(body, title="US strikes kill nine") == ("Raqqa, Syria", "dominant")


def test_dateline(dominant: Find) -> None:
    assert dominant("KYIV, Ukraine (AP) — It rained.") == ("Kyiv, Ukraine", "dateline")
    assert dominant("ANCHORAGE – It rained.") == ("Anchorage, Alaska", "dateline")
    assert dominant("Mumbai, Nov 11 - It rained.") == ("Mumbai, India", "dateline")


def test_a_dateline_elsewhere_is_where_the_reporter_sat(dominant: Find) -> None:
    body = "WASHINGTON — A quake shook Nepal. Roads in Nepal were cut. Help reached Nepal late."
    found = dominant(body, title="Quake in Nepal")
    assert found == ("Nepal", "headline")


def test_a_dateline_that_the_headline_names_too(dominant: Find) -> None:
    body = "BELGRADE, March 15 - Serbs marched on Saturday after a roof fell in Novi Sad."
    found = dominant(body, title="Huge crowd in Belgrade")
    assert found == ("Belgrade, Serbia", "headline")


def test_a_capital_that_only_heads_the_dateline_of_its_country(dominant: Find) -> None:
    body = "BERLIN, Feb 24 - Conservatives won. Turnout was high. Germany voted on Sunday."
    assert dominant(body, title="Crisis in Germany") == ("Germany", "headline")
    assert dominant(f"{body} Crowds met in Berlin.", title="Crisis in Germany") == (
        "Berlin, Germany",
        "dateline",
    )


def test_two_parts_told_alike_are_of_the_whole(dominant: Find) -> None:
    body = "Germany voted. Crowds in Thuringia cheered. Crowds in Saxony wept."
    assert dominant(body) == ("Germany", "dominant")


def test_a_round_up_is_of_the_town(dominant: Find) -> None:
    body = "Six were hurt in Chicago. Two of them were shot in Rogers Park. Rogers Park wept."
    assert dominant(body, title="Six hurt") == ("Rogers Park, Illinois", "dominant")
    assert dominant(body, title="Six hurt in shootings citywide") == (
        "Chicago, Illinois",
        "dominant",
    )


def test_a_state_named_before_its_town_and_as_often(dominant: Find) -> None:
    body = "Floods hit Bavaria. Roads were cut in Passau."
    assert dominant(body) == ("Bavaria, Germany", "dominant")
    assert dominant(f"{body} Help reached Passau.") == ("Passau, Germany", "dominant")
    assert dominant("Roads were cut in Passau. Floods hit Bavaria.") == (
        "Passau, Germany",
        "dominant",
    )


def test_a_division_that_only_its_towns_name_is_its_capital(dominant: Find) -> None:
    body = "Crowds in Zagreb cheered. Crowds in Sesvete wept."
    assert dominant(body) == ("Zagreb, Croatia", "dominant")
    body = "Crowds in Munich cheered. Crowds in Augsburg wept."
    assert dominant(body) == ("Bavaria, Germany", "dominant")


def test_headline(dominant: Find) -> None:
    assert dominant("Roads were cut.", title="Quake in Nepal") == ("Nepal", "headline")


def test_most_named(dominant: Find) -> None:
    body = "Roads in Nepal were cut. A flight left for India. Nepal asked for help in Nepal."
    assert dominant(body) == ("Nepal", "dominant")


def test_a_city_that_makes_up_most_of_its_country(dominant: Find) -> None:
    body = "Shells hit Kharkiv. In Kharkiv the power failed. Ukraine fights on."
    found = dominant(body)
    assert found is not None
    assert found[0] == "Kharkiv, Ukraine"


def test_many_cities_make_a_country(dominant: Find) -> None:
    body = "Shells hit Kharkiv, Kyiv, Odesa, Mariupol and Lviv in Ukraine."
    found = dominant(body)
    assert found is not None
    assert found[0] == "Ukraine"


def test_an_actor_is_not_what_it_is_about(dominant: Find) -> None:
    body = "Moscow said so. Russia's army said so. Russia claimed so. Fighting shook Ukraine."
    body += " Two died in Ukraine."
    found = dominant(body)
    assert found is not None
    assert found[0] == "Ukraine"


def test_one_actor_alone_is_no_place(dominant: Find) -> None:
    assert dominant("A Britain-based monitor counted 22 dead.") is None


def test_people_alone_are_no_place(dominant: Find) -> None:
    assert dominant("An English class of 12 met. English teachers came.") is None


def test_a_continent_is_too_large(dominant: Find) -> None:
    body = "Flights across Europe stopped. In Europe it rained. Roads in Nepal were cut."
    found = dominant(body)
    assert found is not None
    assert found[0] == "Nepal"


def test_a_continent_alone_is_nothing(dominant: Find) -> None:
    assert dominant("Flights across Europe stopped. In Europe it rained.") is None


def test_a_town_gives_way_to_the_one_part_of_it_that_is_named(dominant: Find) -> None:
    body = "Two were shot in Brooklyn. Police went to East Flatbush in Brooklyn, New York."
    found = dominant(body, title="Two shot in Brooklyn")
    assert found is not None
    assert found[0] == "East Flatbush, New York"


def test_what_lies_near_a_town_is_not_in_it(dominant: Find) -> None:
    body = "Denmark mourned. In Copenhagen, Denmark, flags hung low. Guns were heard in Malmo."
    found = dominant(body, title="Denmark counts its dead as shells fall near Malmo")
    assert found is not None
    assert found[0].endswith("Denmark")


def test_a_town_whose_jury_found(dominant: Find) -> None:
    body = "A Toronto jury has found a manager guilty. He spent 9 million on cars."
    assert dominant(body) == ("Toronto, Canada", "institution")
    assert dominant("Toronto’s police have found 12 guns.") == ("Toronto, Canada", "institution")
    assert dominant("The Toronto Blue Jays made an offer. He spent 9 million on cars.") is None


def test_a_firm_is_nowhere_unless_lives_are_lost(dominant: Find) -> None:
    body = "CINCINNATI - Net income at Kerr rose. Two plants in Ohio closed.{} Shares fell."
    opening = body.format(" The takeover of Denby failed.")
    assert dominant(opening) is None
    found = dominant(body.format(" The takeover of Denby failed. Ten were killed in Ohio."))
    assert found is not None
    assert found[0] == "Ohio, United States"


def test_an_article_from_the_capital_tells_where_it_was(dominant: Find) -> None:
    body = "OUAGADOUGOU (ST) - The army raised its toll of a raid on the town of Djibo to 27."
    assert dominant(body) == ("Djibo, Burkina Faso", "told-of")
    titled = dominant(body, title="Army raises toll of Djibo raid")
    assert titled == ("Djibo, Burkina Faso", "headline")
    named = f"{body} In Ouagadougou crowds marched."
    assert dominant(named) == ("Ouagadougou, Burkina Faso", "dateline")


def test_a_capital_that_only_acts_is_its_country(dominant: Find) -> None:
    body = "The fall of Kherson cost Ukraine 70,000 men."
    found = dominant(body, title="Kyiv counts cost of Kherson")
    assert found is not None
    assert found[0] == "Kherson, Ukraine"


def test_the_country_of_a_firm_that_is_nowhere(mentions: Callable[..., list[PlaceMention]]) -> None:
    swedish = mentions("STOCKHOLM - The maker lost 4 crowns in Skelleftea. It left Vasteras.")
    assert country_told_of(swedish, None) == "Sweden"
    mixed = mentions("Crowds met in Stockholm. Crowds met in Oslo.")
    assert country_told_of(mixed, None) is None
    assert country_told_of([], None) is None
    assert country_told_of([], Dominant("Oslo, Norway", "dateline")) == "Norway"


def test_where_a_suspect_fled_is_not_what_an_article_is_about(dominant: Find) -> None:
    assert dominant("Police held Ivo Bell in Atlanta, Georgia where he was hiding.") is None
    found = dominant("Police held Ivo Bell in Atlanta, Georgia where he shot two men.")
    assert found is not None
    assert found[0] == "Atlanta, Georgia"


STATION = "Girl shot on Elm Street - KXYZ.com | Shreveport, LA | News & Weather"


def test_a_station_behind_a_headline_is_not_where_it_happened(dominant: Find) -> None:
    found = dominant("New Orleans police are looking for two men.", title=STATION)
    assert found is not None
    assert found[0] == "New Orleans, Louisiana"


def test_a_stations_town_is_more_than_none(dominant: Find) -> None:
    found = dominant("Police are looking for two men.", title=STATION)
    assert found is not None
    assert found[0] == "Shreveport, Louisiana"


def test_a_headline_without_a_station_is_read_to_its_end(dominant: Find) -> None:
    found = dominant("A storm hurt two men in Peru.", title="Storm hits hard - in Lima, Peru")
    assert found is not None
    assert found[0] == "Lima, Peru"
