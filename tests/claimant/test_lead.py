"""Whom a sentence begins with."""

import pytest

from contradict.claims.claimant.lead import read_lead


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Mayor Ada Kerr gave the council a figure.", "Ada Kerr", "person"),
        ("The harbour's mayor, Ada Kerr, came out late.", "Ada Kerr", "person"),
        ("On Friday, health minister Ada Kerr was asked again.", "Ada Kerr", "person"),
        ("Kerr Tidal, the maker of turbines, beat forecasts.", "Kerr Tidal", "group"),
        ("Kerr Tidal, the maker of turbines, raised its forecast.", "Kerr Tidal", "group"),
        ("Tern Watch, the charity that said so first, counts gulls.", "Tern Watch", "group"),
        ("County officials were asked again.", "County officials", "group"),
        ("The health ministry did not confirm that.", "health ministry", "group"),
    ],
)
def test_lead(text: str, name: str | None, kind: str | None) -> None:
    found = read_lead(text)
    assert (found and (found[0].name, found[0].kind)) == (name and (name, kind))


@pytest.mark.parametrize(
    "text",
    [
        "Debris damaged about 40 houses.",
        "She asked for help.",
        "Nineteen police officers were hurt, it said.",
        "At least 40 officials were held.",
        "Kerr was asked again.",
        "The storm had passed.",
        "Separately, the institute said that exports fell in June, down 8.3 percent.",
        "",
    ],
)
def test_what_cannot_speak_is_no_lead(text: str) -> None:
    assert read_lead(text) is None
