from __future__ import annotations

import re

import pytest
from lexicons import Case, examples

from contradict.lexicon import load
from contradict.resolve.statements import Told, marks, names_of, read_statement, stem, words_of

LEXICON = load("wordings")
KINDS = {"rate", "total", "earlier", "ago", "changed", "other", "now"}


@pytest.mark.parametrize("case", examples("wordings", "finds", "known_false_alarms"))
def test_a_rule_matches_its_examples(case: Case) -> None:
    assert re.search(case.pattern, case.text)


@pytest.mark.parametrize("case", examples("wordings", "ignores", "known_misses"))
def test_a_rule_leaves_its_counterexamples(case: Case) -> None:
    assert not re.search(case.pattern, case.text)


def test_every_rule_is_of_a_kind_that_twins_know() -> None:
    assert {rule.fields["kind"] for rule in LEXICON.rules} == KINDS


@pytest.mark.parametrize("table", ["empty_words", "changing", "general", "incident_words"])
def test_a_table_holds_each_word_once(table: str) -> None:
    words = LEXICON.tables[table]
    assert len(words) == len(set(words))


def test_measures_are_those_of_the_lexicon() -> None:
    known = {rule.id for rule in load("measures").rules}
    assert set(LEXICON.tables["changing"]) | set(LEXICON.tables["general"]) <= known


@pytest.mark.parametrize(
    ("words", "alike"),
    [
        ("falling fell falls", "fall"),
        ("offer offers offered offering", "offer"),
        ("bought purchase acquired", "buy"),
        ("wed married wedding", "marry"),
    ],
)
def test_forms_of_one_word_have_one_stem(words: str, alike: str) -> None:
    assert words_of(words) == {alike}


def test_the_names_of_a_claim_are_those_that_its_articles_know() -> None:
    told = Told(
        claim_id="c",
        document_id="d",
        measure="money",
        unit="EUR",
        subject="Orvex",
        place=None,
        day=None,
        published=None,
        figures=(4e6, 4e6),
        least=4e6,
        most=4e6,
        context="",
        before="On Monday Orvex paid Ada Kerr ",
        after=" for the mill.",
        quote_start=0,
        promised=False,
        partial=False,
    )
    for known in ({"Orvex"}, {"Kerr"}, {"Orvex", "Ada", "Kerr"}, set()):
        assert read_statement(told, frozenset(known)).names == known


def test_names_are_words_with_a_capital_inside_a_sentence() -> None:
    text = "A mill burns\n\nRepairs of the Orvex mill cost 4. Monday's fire hurt Ada Kerr of BRT."
    assert names_of(text) >= {"Orvex", "Ada", "Kerr", "BRT"}
    assert not names_of(text) & {"Repairs", "A"}


def test_lengths_of_time_are_words_of_their_own() -> None:
    assert stem("36-year-old") == stem("36 years") == "36 year"
    assert words_of("an eight-year offer") == words_of("offers over eight years")


def test_words_of_any_story_say_nothing() -> None:
    assert words_of("The officials said on Monday that it was about two metres.") == set()


def test_a_sentence_is_marked_by_kind_and_year() -> None:
    assert marks("In 2011 he was fined # a month.") == {"rate", "in 2011"}
    assert marks("He was fined #.") == set()
