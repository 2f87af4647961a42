from __future__ import annotations

import duckdb
import pytest

from contradict.lexicon import load
from contradict.resolve.counts import KINDS, count_pattern

RULES = load("counts").rules


def matches(pattern: str, sentence: str) -> bool:
    """Match as the database does: RE2, in lower case."""
    row = duckdb.execute("SELECT REGEXP_MATCHES(LOWER(?), ?)", [sentence, pattern]).fetchone()
    return bool(row and row[0])


def examples(*names: str) -> list[object]:
    return [
        pytest.param(rule.pattern, text, id=f"{rule.id}: {text}")
        for rule in RULES
        for name in names
        for text in getattr(rule, name)
    ]


@pytest.mark.parametrize(("pattern", "text"), examples("finds", "known_false_alarms"))
def test_a_rule_matches_its_examples(pattern: str, text: str) -> None:
    assert matches(pattern, text)


@pytest.mark.parametrize(("pattern", "text"), examples("ignores", "known_misses"))
def test_a_rule_leaves_its_counterexamples(pattern: str, text: str) -> None:
    assert not matches(pattern, text)


def test_every_kind_has_rules_and_no_rule_is_of_another_kind() -> None:
    assert {rule.fields["kind"] for rule in RULES} == set(KINDS)
    assert all(count_pattern(kind) for kind in KINDS)
