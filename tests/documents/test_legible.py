"""What a page sets in blanks and marks of its own reads like plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.documents.article import Article
from contradict.documents.corpus import Defaults, to_document
from contradict.documents.legible import legible


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("At\u00a0least 45", "At least 45"),
        ("at least\u202f45\u2009%", "at least 45 %"),
        ("a 45\u2011year\u2010old", "a 45-year-old"),
        ("killed 12\u202f500 men", "killed 12\u00a0500 men"),
        ("1\u2009234\u2009567 votes", "1\u00a0234\u00a0567 votes"),
        ("killed\u00a012\u00a0500\u00a0men", "killed 12 500 men"),
        ("in 2022\u00a0450 men", "in 2022 450 men"),
        ("the inves\u00adtigation", "the investigation"),
        ("a 15\u00adyear-old", "a 15-year-old"),
        ("fled.\u200b \u200fThey", "fled. They"),
        ("Zürich – “über” 20 °C", "Zürich – “über” 20 °C"),
    ],
)
def test_a_text_is_what_a_reader_sees(text: str, seen: str) -> None:
    assert legible(text) == seen


@given(st.text(st.sampled_from("a1 \u00a0\u202f\u00ad\u200b\u2011,.")))
def test_no_odd_letter_is_left(text: str) -> None:
    seen = legible(text)
    assert len(seen) <= len(text)
    assert set(seen) <= set("a1 \u00a0-,.")


def test_headline_and_body_are_legible_and_the_id_is_the_inputs_own() -> None:
    article = Article(
        record_id="a\u00a0b.txt", path="p", title="Fire\u00a0kills 12", body="It\u202fburnt."
    )
    document = to_document(article, Defaults())
    assert document.text == "Fire kills 12\n\nIt burnt."
    assert document.record_id == "a\u00a0b.txt"
