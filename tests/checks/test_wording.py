"""The sentence of a finding: what both claims share stands once, and why two names are one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from world import database

from contradict import checks
from contradict.checks.wording import said

PAIR = [{"id": "a", "low": "300", "high": "300"}, {"id": "b", "low": "450", "high": "450"}]


def told(*changes: dict[str, str]) -> tuple[str, str]:
    """Return the explanation and the relation of the one finding on two claims."""
    rows = [row | change for row, change in zip(PAIR, changes, strict=True)]
    connection = database(rows)
    checks.run(connection)
    (found,) = connection.execute("SELECT explanation, relation FROM findings").fetchall()
    return found


def test_what_two_claims_share_stands_once() -> None:
    sentence, relation = told({"claimant": "police"}, {})
    assert sentence == (
        "Outlet b (4 May 2024): 450 people killed in Illinois, United States, 1 to 3 May 2024;"
        " police (Outlet a, 4 May 2024): 300 – both count the same, and can't both be right."
    )
    assert relation == "both count the same, and can't both be right"


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("Norway", "Norway's health minister", "Norway's health minister speaks for Norway"),
        (
            "Norway's defence ministry",
            "Norway's health minister",
            "Norway's health minister and Norway's defence ministry both speak for Norway",
        ),
        ("Ines Vallaro", "Vallaro", '"Vallaro" is the last name of "Ines Vallaro"'),
        (
            "Norway's health ministry",
            "Norway's Ministry of Health",
            '"Norway\'s health ministry" is the same office as "Norway\'s Ministry of Health"',
        ),
        ("Mayor's office", "mayor's office", ""),
        ("Ines Vallaro", "Ines Vallaro", ""),
    ],
)
def test_a_conflict_of_one_speaker_says_why_two_names_are_one(a: str, b: str, why: str) -> None:
    sentence, relation = told({"claimant": a}, {"claimant": b})
    assert relation == "; ".join(
        filter(None, ("both count the same, and can't both be right", why))
    )
    assert sentence.endswith(f" – {relation}.")


def test_two_speakers_of_two_sides_are_told_as_two() -> None:
    _, relation = told({"claimant": "Norway's army"}, {"claimant": "Peru's army"})
    assert relation == "two speakers count the same, and disagree"


def claim(**row: Any) -> dict[str, Any]:
    fields: dict[str, Any] = dict.fromkeys(("claimant", "period_start", "period_end", "as_of"))
    return fields | {
        "source": "Outlet a",
        "published": date(2024, 5, 4),
        "unit": "count",
        "measure": "killed",
        "subject": "people",
        "place": "Illinois",
        "period_kind": "none",
        "number_text": "90",
        **row,
    }


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"measure": "casualties", "number_text": "137"}, "137 people killed or injured in Ill"),
        (
            {"measure": "other:plant", "subject": "nuclear plants", "number_text": "15"},
            "15 nuclear plants in",
        ),
        (
            {"measure": "share", "unit": "percentage", "subject": "conscripts"},
            "90% (share of conscripts) in",
        ),
        ({"measure": "troops", "subject": "Danish soldiers"}, "90 Danish soldiers in"),
        ({"measure": "laid off", "subject": "cooks"}, "90 cooks laid off in"),
    ],
)
def test_an_explanation_words_what_is_counted(row: dict[str, str], words: str) -> None:
    assert words in said(claim(**row))


SHARE = {"measure": "share", "unit": "percentage"}


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ({}, {}, "Outlet a (4 May 2024): 90"),
        ({}, {"place": "Lima"}, "Outlet a (4 May 2024): 90 in Lima"),
        ({}, {"subject": "refugees from Norway", "place": "Norway"}, "Outlet a (4 May 2024):"
         " 90 refugees from Norway killed"),
        ({}, {"place": None}, "Outlet a (4 May 2024): 90 in a place not known"),
        ({}, {"subject": "soldiers"}, "Outlet a (4 May 2024): 90 soldiers killed"),
        ({}, {"number_text": "Hundreds"}, "Outlet a (4 May 2024): hundreds"),
        ({"as_of": date(2024, 5, 3)}, {"as_of": date(2024, 5, 4)}, "Outlet a (4 May 2024): 90,"
         " as of 4 May 2024"),
        ({"as_of": date(2024, 5, 3)} | SHARE, {"as_of": date(2024, 5, 4)} | SHARE, "Outlet a"
         " (4 May 2024): 90%"),
    ],
)  # fmt: skip
def test_of_the_second_claim_only_what_differs_is_told(
    first: dict[str, Any], second: dict[str, Any], words: str
) -> None:
    event = {"period_kind": "event", "period_end": date(2024, 5, 2)}
    assert said(claim(**event, **second), beside=claim(**event, **first), elided=True) == words
