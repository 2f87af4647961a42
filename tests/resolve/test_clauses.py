"""A sentence is cut down to the clause of its number, alike in Python and in the database."""

from __future__ import annotations

import re

import duckdb
import pytest
from lexicons import Case, examples

from contradict.resolve.clauses import cuts, own_clause, spelled


def cut_out(pattern: str, kept: str, sentence: str) -> str:
    """Cut as the database does, with RE2, once Python was seen to cut alike."""
    query = "SELECT REGEXP_REPLACE(?, ?, ?)"
    row = duckdb.execute(query, [sentence, pattern, kept]).fetchone()
    assert row is not None
    assert re.sub(pattern, kept, sentence, count=1) == row[0]
    return str(row[0])


@pytest.mark.parametrize("case", examples("clauses", "finds", "known_false_alarms"))
def test_a_rule_leaves_the_number_its_own_words(case: Case) -> None:
    assert cut_out(spelled(case.pattern), case.fields["kept"], case.text) == case.stated["left"]


@pytest.mark.parametrize("case", examples("clauses", "ignores", "known_misses"))
def test_a_rule_leaves_its_counterexamples_whole(case: Case) -> None:
    assert cut_out(spelled(case.pattern), case.fields["kept"], case.text) == case.text


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        (
            "it sold # mills on may 4, compared with 200 a year ago (300 in 2011).",
            "it sold # mills on may",
        ),
        ("kerr, who paid 40 crowns in 2019, owes #, police said.", "kerr, owes #, police said."),
        (
            "in 2019, when 40 mills closed, # people left",
            "in 2019, when 40 mills closed, # people left",
        ),
        ("#", "#"),
        ("", ""),
    ],
)
def test_a_sentence_is_cut_by_all_rules(sentence: str, own: str) -> None:
    assert own_clause(sentence) == own


def test_every_part_is_spelled() -> None:
    assert not [pattern for pattern, _ in cuts() if re.search(r"\{[a-z]", pattern)]
