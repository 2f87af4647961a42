"""How far a town lies from a place, and what else is so far away."""

import pytest

from contradict.claims.claims import extract
from contradict.records import Document

WAYS = [
    ("In Poltava, a town some 40 miles north of Odesa, shops closed.", "Poltava from Odesa"),
    (
        "Poltava, which lies 40 miles from the Black Sea port of Odesa, is dark.",
        "Poltava from Odesa",
    ),
    ("The picture was taken in Poltava, 40 miles north-west of Odesa.", "Poltava from Odesa"),
    (
        "They met in Poltava - about 40 km (25 miles) north of Odesa - on Monday.",
        "Poltava from Odesa",
    ),
    (
        "They met in Poltava, 40 kilometres or 25 miles north of Odesa, on Monday.",
        "Poltava from Odesa",
    ),
    ("Poltava is in central Ukraine, around 40 miles south of Kyiv.", "Poltava from Kyiv"),
    ("The bridge in Poltava, more than 40 miles from the capital, is closed.", "Poltava from Kyiv"),
    ("Poltava is located just 40 miles south of the Ukrainian capital, Kyiv.", "Poltava from Kyiv"),
    ("The outskirts of Poltava, which sits 40 miles from central Kyiv, burn.", "Poltava from Kyiv"),
    (
        "Near Poltava, a city of 1.4 million about 40 miles from Kyiv, it rained.",
        "Poltava from Kyiv",
    ),
    ("Poltava lies 40 miles from the Polish border.", "Poltava from the Polish border"),
    ("Poltava, 40 miles from the border with Poland, is dark.", "Poltava from the Polish border"),
    (
        "Poltava, located 300 miles east of Lviv, the region's main city, lies just 40 miles from"
        " the Polish border.",
        "Poltava from the Polish border",
    ),
]
NO_WAYS = [
    "The army stands 40 miles from Kyiv.",
    "Tanks near Poltava, 40 miles from Kyiv, were seen.",
    "A camp outside Poltava, 40 miles from Kyiv, was shut.",
    "On the outskirts of Poltava, 40 miles from Kyiv, a fire burns.",
    "Troops in Poltava were 40 miles from Kyiv.",
    "He walked from Poltava, and 40 miles from Kyiv he slept.",
    "Poltava lies 40 miles from the river.",
    "Poltava lies 40 miles from the outskirts of Kyiv.",
    "Poltava, where a column stands 40 miles from Kyiv, is dark.",
    "A 40-mile column left Poltava.",
    "Poltava has 40 miles of road.",
]


def ways(text: str) -> list[str]:
    """Return the ends of the ways that a text on Ukraine tells."""
    document = Document(
        document_id="d", record_id="r", path="p", title="A day in Ukraine", text=text
    )
    return [
        claim.subject
        for claim in extract(document).claims
        if any(e.field == "subject" and e.rule == "way" for e in claim.evidence)
    ]


@pytest.mark.parametrize(("text", "ends"), WAYS)
def test_a_way_is_named_by_its_ends(text: str, ends: str) -> None:
    assert ends in ways(text)


@pytest.mark.parametrize("text", NO_WAYS)
def test_what_is_no_town_has_no_way(text: str) -> None:
    assert ways(text) == []
