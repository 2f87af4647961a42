"""Where those who protest, or are arrested at it, are placed: the number in []."""

from collections.abc import Callable

import pytest

PlaceAt = Callable[..., tuple[str, str, str] | None]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("[4,000] Swedes Arrested Sunday Over Norway Invasion Protests.", "Sweden"),
        (
            "Swedish police arrested [300] people who were protesting against the invasion"
            " of Norway.",
            "Sweden",
        ),
        (
            "The group said [thousands] of Swedes turned out to oppose the king’s military action"
            " in Norway.",
            "Sweden",
        ),
        (
            "Thousands of Swedes turned out to oppose the king’s military action in Norway. At"
            " least [366] people were held in 56 cities across the country.",
            "Sweden",
        ),
        # the place told of
        ("[Thousands] of Norwegians rallied in Berlin against the war in Norway.", "Berlin"),
        ("Swedish police arrested [300] protesters in Malmo.", "Malmo"),
        ("Police arrested [40] in Oslo at protests over attacks on Denmark.", "Oslo"),
        ("[Thousands] rallied against the invasion in Bergen.", "Bergen"),
        # a war, and no protest
        ("The war in Norway killed [30] people.", "Norway"),
        ("He warned of [30] deaths over the war in Norway.", "Norway"),
        ("Protests over attacks in Kenya killed [12].", "Kenya"),
    ],
)
def test_what_is_protested_against_is_no_place(body: str, place: str, place_at: PlaceAt) -> None:
    found = place_at(body, title="Anger over the war")
    assert found is not None
    assert found[0].split(", ")[0] == place


def test_nationals_without_a_protest_are_placed_by_the_article(place_at: PlaceAt) -> None:
    body = "[Two] hundred Swedes were arrested with forged notes. Shops in Oslo were shut."
    found = place_at(body, title="Arrests in Oslo")
    assert found is not None
    assert found[0] == "Oslo, Norway"
