"""What holds a place, and which places several together are."""

import pytest

from contradict.resolve.places import chain, members


@pytest.mark.parametrize(
    ("place", "outer"),
    [
        ("Old Mill, Chile", ("Chile",)),
        ("Peru and Chile", ()),
        ("Peru, Bolivia and Chile", ()),
        ("Kyiv, Sumy and Odesa, Ukraine", ("Ukraine",)),
        ("Trinidad and Tobago", ()),
    ],
)
def test_what_holds_a_place(place: str, outer: tuple[str, ...]) -> None:
    assert chain(place)[1:] == outer


@pytest.mark.parametrize(
    ("place", "held"),
    [
        ("Peru, Bolivia and Chile", {"Peru", "Bolivia", "Chile"}),
        ("Kyiv and Sumy, Ukraine", {"Kyiv, Ukraine", "Sumy, Ukraine"}),
        ("Trinidad and Tobago", set()),
        ("Peru", set()),
        ("Rum and Raisin, Chile", set()),
    ],
)
def test_several_places_together(place: str, held: set[str]) -> None:
    assert members(place) == held
