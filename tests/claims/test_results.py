"""Whose result it is, where only who tells it says so."""

from datetime import date

import pytest

from contradict.claims.claims import extract
from contradict.records import Document


def subjects(title: str, text: str) -> list[str]:
    document = Document(
        document_id="d",
        record_id="r",
        path="a.txt",
        text=f"{title}\n\n{text}",
        title=title,
        published=date(2025, 4, 22),
    )
    return [claim.subject for claim in extract(document).claims]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Orbitel Corp said first-quarter revenue was $4.8 billion.", "Orbitel Corp revenue"),
        ("Third-quarter revenue rose to $4.8 billion, Orbitel said.", "Orbitel revenue"),
        ("According to Orbitel, revenue was $2 million in 2024.", "Orbitel revenue"),
        ("Orbitel said net profit was $40 million.", "Orbitel profit"),
        ("Orbitel said sales in the first quarter were $4.8 billion.", "Orbitel sales"),
        ("Marlow said its annual revenue was $3 billion.", "Marlow revenue"),
        # Analysts, ministries and other firms speak of others' results.
        ("Analysts said first-quarter revenue was $4.1 billion.", "revenue"),
        ("Marlow said first-quarter revenue was $4.1 billion.", "revenue"),
        ("Ada Kerr, the minister, said revenue was $5 million in 2024.", "revenue"),
        ("The Finance Ministry said revenue was $5 billion in 2024.", "revenue"),
        # What the words beside it say it is of.
        ("Orbitel said industry revenue was $48 billion in 2024.", "revenue"),
        ("Orbitel said its cloud revenue was $2 billion.", "revenue"),
        ("Orbitel said tax revenue was $4.8 billion.", "revenue"),
        ("Orbitel said sales in Europe were $1.8 billion.", "sales"),
        ("Orbitel said Marlow's first-quarter revenue was $4.8 billion.", "Marlow revenue"),
    ],
)
def test_a_result_is_of_the_firm_that_tells_it(text: str, subject: str) -> None:
    assert subjects("Orbitel earnings beat forecasts", text)[0].lower() == subject.lower()
