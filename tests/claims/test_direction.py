"""A fall is no rise: what fell has a subject of its own."""

import pytest

from contradict.claims.claims import extract
from contradict.records import Document


def subjects(text: str) -> list[str]:
    """Return the subject of each claim of a text."""
    document = Document(document_id="d", record_id="r", path="p", title=None, text=text)
    return [claim.subject for claim in extract(document).claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profits of Marlow rose 5 percent.", ["Marlow profits"]),
        ("Profits of Marlow fell 5 percent.", ["Marlow profits fall"]),
        ("Marlow sales were up 5% but profit was down 7%.", ["Marlow sales", "profit fall"]),
        ("Marlow saw a 12 percent drop in sales.", ["sales fall"]),
        ("A decline of 12 percent in exports was reported.", ["exports fall"]),
        ("Marlow reported a 20% jump in quarterly revenue.", ["quarterly revenue"]),
        ("Shares of Marlow tumbled more than 8 percent.", ["Shares of Marlow fall"]),
        ("The index dropped nearly 3 percent.", ["index fall"]),
        ("The shares ended 3% lower.", ["shares fall"]),
        ("The shares slid $3.20 to $4.10.", ["shares fall", "shares"]),
        ("Sales fell 5% in May and 7% in June.", ["sales fall", "sales fall"]),
        ("Sales shrank by 3% while exports rose 4%.", ["sales fall", "sales"]),
        ("The mayor spoke of a 14 percent reduction.", ["reduction"]),
        ("Unemployment fell to 5 percent.", ["Unemployment"]),
        ("Tariffs of 5 percent were lifted.", ["Tariffs"]),
    ],
)
def test_a_fall_is_named_as_one(text: str, expected: list[str]) -> None:
    assert subjects(text) == expected
