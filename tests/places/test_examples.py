"""Every example in `data/lexicons/places.toml`, one test each: the name stands in []."""

import pytest

from contradict.claims.place.context import judge, judge_demonym
from contradict.claims.place.names import find_names
from contradict.gazetteer import nationality
from contradict.lexicon import load


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule.id, text, id=f"{rule.id}: {text}")
        for rule in load("places").rules
        for text in getattr(rule, kind)
    ]


def rule_at_mark(marked: str) -> str:
    start = marked.index("[")
    text = marked.replace("[", "").replace("]", "")
    for name in find_names(text):
        if name.start == start:
            if nationality(name.surface) is not None:
                return judge_demonym(text, name).rule
            return judge(text, name).rule
    return "not found"


def test_every_rule_has_positive_and_negative_examples() -> None:
    assert [rule.id for rule in load("places").rules if not (rule.finds and rule.ignores)] == []


@pytest.mark.parametrize(("rule", "text"), [*examples("finds"), *examples("known_false_alarms")])
def test_finds(rule: str, text: str) -> None:
    assert rule_at_mark(text) == rule


@pytest.mark.parametrize(("rule", "text"), [*examples("ignores"), *examples("known_misses")])
def test_ignores(rule: str, text: str) -> None:
    assert rule_at_mark(text) != rule
