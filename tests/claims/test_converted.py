"""Numbers in brackets that tell the one before them in another unit."""

from datetime import date

import pytest

from contradict.claims.claims import extract
from contradict.records import Claim, Document


def claims(text: str) -> dict[str, Claim]:
    document = Document(
        document_id="d", record_id="r", path="p", text=text, published=date(2024, 5, 8)
    )
    return {claim.number_text: claim for claim in extract(document).claims}


@pytest.mark.parametrize(
    ("text", "number", "other"),
    [
        ("Diggers were at work on Tuesday 45 km (28 miles) from Lublin.", "45", "28"),
        (
            "Orbitel lost 4.2 billion crowns ($430 million) in Norway.",
            "4.2 billion",
            "$430 million",
        ),
        (
            "Some 373 millimetres (14.7 inches) of rain fell in Lublin on Monday.",
            "Some 373",
            "14.7",
        ),
    ],
)
def test_a_conversion_says_the_same_as_the_number_before_it(
    text: str, number: str, other: str
) -> None:
    found = claims(text)
    first, second = found[number], found[other]
    assert (first.measure, first.subject) == (second.measure, second.subject)
    assert (first.place, first.period) == (second.place, second.period)
    assert first.unit != second.unit


@pytest.mark.parametrize(
    ("text", "number", "other"),
    [
        ("The raid killed 40 people (12 children) in Lublin.", "40", "12"),
        ("Orbitel lost $4 billion ($3 billion of it in Norway).", "$4 billion", "$3 billion"),
        ("It fell 3 percent (12 points) on Monday.", "3", "12"),
    ],
)
def test_a_part_or_another_measure_in_brackets_is_its_own(
    text: str, number: str, other: str
) -> None:
    found = claims(text)
    assert found[number].evidence != found[other].evidence


def test_what_stands_behind_both_measures_both() -> None:
    found = claims("Some 373 millimetres (14.7 inches) of rain fell in Lublin on Monday.")
    assert found["Some 373"].measure == "rainfall"
