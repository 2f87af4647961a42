"""What something holds, had, is worth or has lost, told by the words around its number."""

import pytest

from contradict.claims.claims import extract
from contradict.records import Claim, Document


def claims(text: str) -> list[Claim]:
    """Return the claims of a text."""
    document = Document(document_id="d", record_id="r", path="p", title=None, text=text)
    return list(extract(document).claims)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The ferry can carry 400 passengers.", ["capacity"]),
        ("The ferry was carrying 400 passengers.", ["aboard"]),
        ("The boat was licensed for 30. Survivors spoke of 60.", ["capacity"]),
        ("The airline lost 12,000 passengers.", ["other:passenger"]),
        ("The airline lost 12 passengers in the crash.", ["killed"]),
        ("The offer values Marlow at $900 million, including $200 million of debt.",
         ["valuation", "debt"]),
        ("Marlow owes its banks $900 million of debt.", ["debt"]),
    ],
)  # fmt: skip
def test_measure(text: str, measures: list[str]) -> None:
    assert [claim.measure for claim in claims(text)] == measures


@pytest.mark.parametrize(
    ("text", "comparable"),
    [
        ("The firm cut its staff to 420, from 660.", [True, False]),
        ("The firm cut its workforce to 420 from 660.", [True, False]),
        ("The population grew to 90,000 from 40,000.", [True, False]),
    ],
)
def test_an_earlier_stock_is_compared_with_nothing(text: str, comparable: list[bool]) -> None:
    assert [claim.comparable for claim in claims(text)] == comparable


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("A port whose population of around 1.2 million fights back.", "people"),
        ("A town of 40,000 people fears floods.", "people"),
        ("The park has a population of 3,000 elephants in the north.", "elephants"),
    ],
)
def test_whom_a_population_counts(text: str, subject: str) -> None:
    assert [claim.subject for claim in claims(text)] == [subject]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Some 210,000 people arrived in neighbouring countries from Ukraine by boat.",
            "refugees from Ukraine",
        ),
        ("Some 210,000 people have arrived in neighbouring countries.", "refugees"),
        ("Some 21,000 people arrived at the fair from Ukraine.", "people"),
    ],
)
def test_who_arrived_abroad_fled(text: str, subject: str) -> None:
    assert [claim.subject for claim in claims(text)] == [subject]


@pytest.mark.parametrize(
    "text",
    [
        "There are three strategic reasons for the plan.",
        "He praised old ties between the two peoples.",
    ],
)
def test_thoughts_and_nations_are_not_counted(text: str) -> None:
    assert claims(text) == []


def test_two_parties_are_counted_in_another_way() -> None:
    assert [claim.subject for claim in claims("Two villages burned down.")] == ["villages"]
