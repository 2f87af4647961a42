"""Every example in `data/lexicons/modality.toml`, one test each."""

import pytest

from contradict.claims.modality import read_modality
from contradict.lexicon import load
from contradict.records import Modality, Sentence


def read(text: str, number: str) -> tuple[Modality, str]:
    sentence = Sentence(index=0, paragraph=0, start=100, end=100 + len(text), text=text)
    start = 100 + text.index(number)
    return read_modality(sentence, start, start + len(number))


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule.id, example, id=f"{rule.id}: {example['text']}")
        for rule in load("modality").rules
        for example in getattr(rule, kind)
    ]


def test_every_rule_has_examples_both_ways() -> None:
    lacking = [rule.id for rule in load("modality").rules if not (rule.finds and rule.ignores)]
    assert lacking == []


@pytest.mark.parametrize(("rule", "example"), examples("finds"))
def test_finds(rule: str, example: dict[str, str]) -> None:
    modality, found = read(**example)
    expected = {r.id: r.fields["modality"] for r in load("modality").rules}[rule]
    assert (modality, found) == (expected, rule)


@pytest.mark.parametrize(("rule", "example"), examples("ignores"))
def test_ignores(rule: str, example: dict[str, str]) -> None:
    assert read(**example)[1] != rule


@pytest.mark.parametrize(("rule", "example"), examples("known_false_alarms"))
def test_known_false_alarm_is_still_there(rule: str, example: dict[str, str]) -> None:
    assert read(**example)[1] == rule


@pytest.mark.parametrize(("rule", "example"), examples("known_misses"))
def test_known_miss_is_still_there(rule: str, example: dict[str, str]) -> None:
    assert read(**example)[1] != rule
