"""How badly some of the injured are hurt, and that the others are not."""

from datetime import date

import pytest

from contradict.claims.claims import extract
from contradict.records import Document


def subjects(text: str) -> dict[str, str]:
    document = Document(
        document_id="d", record_id="r", path="p", text=text, published=date(2024, 5, 8)
    )
    return {claim.number_text: claim.subject for claim in extract(document).claims}


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("The quake hurt 64 people, five of them in serious condition.",
         "five", "seriously injured people"),
        ("The quake hurt 64 people, three of whom remained on Friday in intensive care.",
         "three", "intensive-care people"),
        ("The quake hurt 64 people, nine seriously.", "nine", "seriously injured people"),
        ("Two children were in critical condition.", "Two", "critically injured children"),
        ("The blast seriously wounded 12 soldiers.", "12", "seriously injured soldiers"),
        ("Nine were seriously hurt and 30 had minor injuries.", "30", "slightly injured people"),
        ("Nine people were seriously hurt and 12 were killed.", "12", "people"),
        ("Nine people were seriously hurt. Another 30 were injured.", "30", "people"),
        ("Some 64 people were hurt some of them seriously.", "Some 64", "people"),
        ("Nine people were not seriously hurt.", "Nine", "people"),
        ("Nine people were taken to a clinic in non-critical condition.", "Nine", "people"),
        ("Nine people are no longer in a critical condition.", "Nine", "people"),
        ("Nine were taken in serious to critical condition to Mercy.",
         "Nine", "seriously injured people"),
        ("Nine people were hurt in a serious crash.", "Nine", "people"),
        ("Nine men were hurt. Two men were taken in critical condition to Mercy.",
         "Two", "critically injured men"),
        ("One was in good condition while the other three were critical.",
         "three", "critically injured people"),
        ("One was in good condition while the other three were critical.",
         "One", "good-condition people"),
        ("Two women were in serious but stable condition.", "Two", "seriously injured women"),
        ("Five of the 22 wounded are in intensive care.", "Five", "intensive-care people"),
        ("Five of the 22 wounded are in intensive care.", "22", "people"),
        ("None of the 14 wounded is in intensive care.", "14", "people"),
        ("Both boys are in critical condition.", "Both", "boys"),
        ("Two St. Orlo deputies were critically wounded.",
         "Two", "critically injured St. Orlo deputies"),
        ("Two Men Critical Following Crash.", "Two", "critically injured Men"),
        ("All four boys are in stable condition.", "four", "boys"),
        ("Nine were hurt. Four boys are in stable condition.", "Four", "stable-condition boys"),
        ("Nine tenants were hurt but none seriously.", "Nine", "tenants"),
        ("Three dead, two critical after crash.", "two", "critically injured people"),
        ("Doctors treated 40 critical patients.", "40", "critical patients"),
        ("Doctors treated 40 severely injured children.", "40", "severely injured children"),
    ],
)  # fmt: skip
def test_those_badly_hurt_are_told_from_the_others(text: str, number: str, subject: str) -> None:
    assert subjects(text)[number] == subject
