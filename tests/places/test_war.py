"""Where the soldiers lost in a well-known war are placed."""

from datetime import date

import pytest

from contradict.claims.claims import extract
from contradict.records import Document


def placed(body: str, title: str) -> dict[str, str | None]:
    document = Document(
        document_id="d",
        record_id="d",
        path="d.txt",
        text=f"{title}\n\n{body}\n",
        title=title,
        published=date(2022, 3, 7),
    )
    return {claim.number_text: claim.place for claim in extract(document).claims}


ABOUT = "Russian troops attacked Ukraine, one told his wife in Russia. Prices in Russia rose. "


@pytest.mark.parametrize(
    "body",
    [
        "Russian forces have lost [400] troops to a fierce defence.",
        "The loss of [400] soldiers and sailors has been a blow to Moscow.",
        "It said [400] servicemen had been killed.",
    ],
)
def test_the_lost_of_a_war_are_lost_where_it_is(body: str) -> None:
    body = ABOUT + body.replace("[", "").replace("]", "")
    assert placed(body, "Troops in Russia beg for home")["400"] == "Ukraine"


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("It has called up 400 soldiers.", "Russia"),
        ("A fire killed 400 people.", "Russia"),
        ("A blast killed 400 soldiers in Samara.", "Samara, Russia"),
    ],
)
def test_what_is_no_loss_of_the_war_is_the_articles(body: str, place: str) -> None:
    assert placed(ABOUT + body, "Troops in Russia beg for home")["400"] == place


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("It said 400 Russian sailors died since the invasion began.", "Ukraine"),
        ("China has held 400 people since the invasion.", "China"),
    ],
)
def test_the_lost_of_a_war_that_a_third_country_speaks_of(body: str, place: str) -> None:
    about = "China called for calm after the Russian invasion of Ukraine. Ministers met in China. "
    assert placed(about + body, "China speaks to envoys")["400"] == place


@pytest.mark.parametrize(
    ("body", "place"),
    [
        # what armies say was lost in all of the war
        ("One intelligence official said 400 Russian troops had been captured.", "Ukraine"),
        ("The defence ministry said Russia had lost 400 tanks.", "Ukraine"),
        ("NATO spoke of losses of 400 men.", "Ukraine"),
        # in one town of it
        (
            "The defence ministry said 400 soldiers had been killed in the strike.",
            "Okhtyrka, Ukraine",
        ),
        ("Doctors said 400 soldiers had been killed.", "Okhtyrka, Ukraine"),
        ("He said that in the course of the war 400 tanks were hit.", "Ukraine"),
    ],
)
def test_the_lost_of_all_the_war_are_not_those_of_the_town_before(body: str, place: str) -> None:
    about = "Russian troops attacked Ukraine. Crowds in Ukraine fled. Shells fell on Okhtyrka. "
    assert placed(about + body, "War in Ukraine goes on")["400"] == place


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Its neighbours met an influx of 400,000 Ukrainian refugees.", "Ukraine"),
        ("Poland has taken in 400,000 Ukrainian refugees.", "Poland"),
        ("There are 400,000 Ukrainian refugees in Warsaw.", "Warsaw, Poland"),
        ("It helped 400,000 Ukrainian refugees.", "Poland"),
    ],
)
def test_who_fled_a_war_fled_the_country_where_it_is(body: str, place: str) -> None:
    about = "Russian troops invaded Ukraine. Trains reached Warsaw. Camps in Poland are full. "
    assert placed(about + body, "Camps in Poland fill up in Poland")["400,000"] == place
