"""Those who came to a rally, a march or a concert that the text tells of just before."""

from datetime import date

import pytest

from contradict.claims.claims import extract
from contradict.records import Claim, Document


def last_claim(text: str) -> Claim:
    document = Document(
        document_id="d", record_id="r", path="p", text=text, published=date(2024, 5, 8)
    )
    return extract(document).claims[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Monday's rally was the largest so far. Organisers said 40,000 people had come.",
        "A vigil was held at dusk in Lund. Police said 40,000 had come, despite the rain.",
        "The concert ended late. By ten 40,000 people were there.",
    ],
)
def test_those_who_came_to_a_gathering_are_attendees(text: str) -> None:
    claim = last_claim(text)
    assert (claim.measure, claim.comparable) == ("attendees", True)


@pytest.mark.parametrize(
    "text",
    [
        "The camp is full. Officials said 40,000 people had come.",
        "A rally was held. Officials said 40,000 refugees had come.",
        "A rally was held. Some 40,000 people had come from the hills since May.",
        "A rally was held. Some 40,000 people watched it at home.",
    ],
)
def test_others_who_came_are_none(text: str) -> None:
    assert last_claim(text).measure != "attendees"
