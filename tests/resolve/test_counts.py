from __future__ import annotations

import duckdb
import pytest
from lexicons import Case, examples

from contradict.lexicon import load
from contradict.resolve.counts import KINDS, count_pattern

RULES = load("counts").rules


def matches(pattern: str, sentence: str) -> bool:
    """Match as the database does: RE2, in lower case."""
    row = duckdb.execute("SELECT REGEXP_MATCHES(LOWER(?), ?)", [sentence, pattern]).fetchone()
    return bool(row and row[0])


@pytest.mark.parametrize("case", examples("counts", "finds", "known_false_alarms"))
def test_a_rule_matches_its_examples(case: Case) -> None:
    assert matches(case.pattern, case.text)


@pytest.mark.parametrize("case", examples("counts", "ignores", "known_misses"))
def test_a_rule_leaves_its_counterexamples(case: Case) -> None:
    assert not matches(case.pattern, case.text)


def test_every_kind_has_rules_and_no_rule_is_of_another_kind() -> None:
    assert {rule.fields["kind"] for rule in RULES} == set(KINDS)
    assert all(count_pattern(kind) for kind in KINDS)
