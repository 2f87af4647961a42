"""Places that are named to compare, to date or to single one out: the number in [] is elsewhere."""

from collections.abc import Callable

import pytest

PlaceAt = Callable[..., tuple[str, str, str] | None]
PLANT = "Shells hit a plant in Enerhodar, Ukraine. "


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        # compared
        ("A blast would be [12] times larger than the one at Chernobyl.", "Enerhodar"),
        ("Some [40] people died, more than in Kyiv.", "Enerhodar"),
        ("It burned for [nine] days, as in Kyiv in March.", "Enerhodar"),
        ("Like the raid on Odesa in May, it killed [90] people.", "Enerhodar"),
        # the number of what is compared
        ("More than [40] people in Kyiv died.", "Kyiv"),
        ("It caused more harm than the raid in Kyiv with [90] dead.", "Kyiv"),
        # singled out
        ("Some [900] people marched across Germany, especially in Berlin.", "Germany"),
        ("Crowds came especially in Berlin, where [900] people marched.", "Berlin"),
        # ranked
        ("It is the biggest blaze in Europe since 1990, with [90] dead.", "Enerhodar"),
        ("It was the deadliest raid in Ukraine since May, with [90] dead.", "Enerhodar"),
    ],
)
def test_a_place_named_for_its_own_sake(sentence: str, place: str, place_at: PlaceAt) -> None:
    found = place_at(PLANT + sentence)
    assert found is not None
    assert found[0].split(", ")[0] == place


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Police held many in Peru on Sunday. There have been [640] arrests since {}.", "Peru"),
        ("Shells fell in Chad. There were rallies.\n\nSome [640] were arrested since {}.", None),
        ("Shells fell in Chad. Some [640] civilians have died since {}.", "Chad"),
        ("Police held many in Peru on Sunday. Some [640] soldiers have died since {}.", "Chad"),
        ("Shells fell in Chad. Since {}, where [640] were arrested, much has changed.", "Chad"),
    ],
)
def test_an_attack_that_dates_a_count(body: str, place: str | None, place_at: PlaceAt) -> None:
    found = place_at(body.format("Sudan's invasion of Chad"))
    assert (found and found[0]) == place


def test_what_a_text_compares_with_is_not_what_it_is_about(
    dominant: Callable[..., tuple[str, str] | None],
) -> None:
    body = "Shells hit Enerhodar. It would be larger than Chernobyl, worse than in Chernobyl."
    found = dominant(f"{body} Men left Enerhodar in Ukraine.")
    assert found is not None
    assert found[0] == "Enerhodar, Ukraine"


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Some [900] inmates have fled, including 41 from a jail near Jos.", "Nigeria"),
        ("Some [900] inmates have fled, including 41 from Kuje jail near Abuja.", "Nigeria"),
        ("A raid at 10:30 in Jos freed [900] inmates.", "Jos, Nigeria"),
    ],
)
def test_parts_that_came_from_somewhere(body: str, place: str, place_at: PlaceAt) -> None:
    found = place_at(f"Gunmen raided a jail in Ilesa, Nigeria. {body}")
    assert found is not None
    assert found[0] == place


@pytest.mark.parametrize(
    ("body", "place"),
    [
        # another year's place is over with its sentence
        ("In 2021 he was fined in Lima. He drove at [82] mph.", "Arequipa, Peru"),
        ("Two years ago he was fined in Lima. He drove at [82] mph.", "Arequipa, Peru"),
        ("In 2021 he was fined in Lima. That year [40] men were.", "Arequipa, Peru"),
        ("In 2021 he was fined in Lima. In 2021 [40] men were.", "Lima, Peru"),
        ("On Sunday he was fined in Lima. Some [40] men were.", "Lima, Peru"),
        # nor does a part stand for the whole
        ("Men wept. By noon [78] were dead. In the village of Zoran alone 46 died.",
         "Arequipa, Peru"),
        ("Nationwide, [78] were dead.", "Peru"),
        ("It lies [78] km from the state capital.", "Arequipa, Peru"),
    ],
)  # fmt: skip
def test_the_article_has_a_place_of_its_own(body: str, place: str, place_at: PlaceAt) -> None:
    found = place_at(f"AREQUIPA, Peru - Ned Kerr was held on Sunday. {body}")
    assert found is not None
    assert found[0] == place
