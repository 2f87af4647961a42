"""Every example in `data/lexicons/reporting.toml`, one test each."""

from functools import reduce
from importlib import import_module

import pytest

from contradict.claims.claimant import claimant_at, find_attributions
from contradict.claims.claimant.words import background
from contradict.lexicon import load
from contradict.records import Attribution, Document
from contradict.text import split_sentences


def attribution(text: str, number: str) -> Attribution | None:
    document = Document(document_id="d", record_id="d", path="", text=text)
    sentences = split_sentences(text)
    found = find_attributions(document, sentences, range(len(sentences)))
    start = text.index(number)
    return claimant_at(found, start, start + len(number))


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule.id, example, id=f"{rule.id}: {example['text']}")
        for rule in load("reporting").rules
        for example in getattr(rule, kind)
    ]


@pytest.mark.parametrize("rule", load("reporting").rules, ids=lambda rule: rule.id)
def test_every_rule_names_the_function_that_reads_it(rule: object) -> None:
    module, *path = rule.fields["reads"].split(".")  # type: ignore[attr-defined]
    start = import_module(f"contradict.claims.claimant.{module}")
    assert callable(reduce(getattr, path, start))


@pytest.mark.parametrize(("rule", "example"), examples("finds"))
def test_finds(rule: str, example: dict[str, str]) -> None:
    found = attribution(example["text"], example["number"])
    assert found is not None
    assert (found.rule, found.claimant) == (rule, example["claimant"])


@pytest.mark.parametrize(("rule", "example"), examples("ignores"))
def test_ignores(rule: str, example: dict[str, str]) -> None:
    assert attribution(**example) is None


@pytest.mark.parametrize(("rule", "example"), examples("known_misses"))
def test_known_miss_is_still_there(rule: str, example: dict[str, str]) -> None:
    assert attribution(**example) is None


@pytest.mark.parametrize("example", load("reporting").tables["background"]["finds"])
def test_background_is_the_outlets_own(example: dict[str, str]) -> None:
    assert attribution(**example) is None
    assert background().search(example["text"]) is not None


@pytest.mark.parametrize("example", load("reporting").tables["background"]["ignores"])
def test_a_stated_fact_is_no_background(example: dict[str, str]) -> None:
    assert attribution(**example) is not None
