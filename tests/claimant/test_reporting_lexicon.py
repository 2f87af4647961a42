"""Every example in `data/lexicons/reporting.toml`, one test each."""

from functools import reduce
from importlib import import_module

import pytest
from lexicons import Case, examples

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


@pytest.mark.parametrize("rule", load("reporting").rules, ids=lambda rule: rule.id)
def test_every_rule_names_the_function_that_reads_it(rule: object) -> None:
    module, *path = rule.fields["reads"].split(".")  # type: ignore[attr-defined]
    start = import_module(f"contradict.claims.claimant.{module}")
    assert callable(reduce(getattr, path, start))


@pytest.mark.parametrize("case", examples("reporting", "finds"))
def test_finds(case: Case) -> None:
    found = attribution(case.text, case.stated["number"])
    assert found is not None
    assert (found.rule, found.claimant) == (case.rule, case.stated["claimant"])


@pytest.mark.parametrize("case", examples("reporting", "ignores"))
def test_ignores(case: Case) -> None:
    assert attribution(case.text, **case.stated) is None


@pytest.mark.parametrize("case", examples("reporting", "known_misses"))
def test_known_miss_is_still_there(case: Case) -> None:
    assert attribution(case.text, **case.stated) is None


@pytest.mark.parametrize("case", examples("reporting", "finds", table="background"))
def test_background_is_the_outlets_own(case: Case) -> None:
    assert attribution(case.text, **case.stated) is None
    assert background().search(case.text) is not None


@pytest.mark.parametrize("case", examples("reporting", "ignores", table="background"))
def test_a_stated_fact_is_no_background(case: Case) -> None:
    assert attribution(case.text, **case.stated) is not None
