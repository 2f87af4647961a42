"""Every example of periods.toml, and how mentions are framed, joined and left unresolved."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lexicons import Case, examples

from contradict.claims.period import PeriodContext, find_periods
from contradict.claims.period.grammar import triggers
from contradict.lexicon import load
from contradict.records import PeriodMention, Sentence

NOW, STORY = date(2023, 5, 17), date(2023, 5, 8)  # a Wednesday, and the Monday of last week


def mentions(text, published=NOW, story=STORY) -> tuple[PeriodMention, ...]:
    context = PeriodContext(published=published, story_start=story, story_origin="test")
    sentence = Sentence(index=0, paragraph=0, start=100, end=100 + len(text), text=text)
    return find_periods(sentence, context)


def of_rule(case: Case):
    return [m for m in mentions(case.text) if case.rule in m.rule.split("/")]


@pytest.mark.parametrize("case", examples("periods", "finds"))
def test_rule_resolves_its_examples(case):
    found = of_rule(case)
    assert found
    assert {key: getattr(found[0].period, key) for key in case.stated} == case.stated


@pytest.mark.parametrize("case", examples("periods", "ignores"))
def test_rule_leaves_what_it_should_ignore(case):
    assert of_rule(case) == []


@pytest.mark.parametrize("case", examples("periods", "known_false_alarms"))
def test_rule_still_takes_what_it_should_ignore(case):
    assert of_rule(case)


def test_offsets_are_those_of_the_document():
    [mention] = mentions("On Tuesday 40 people were hurt.")
    assert (mention.start, mention.end, mention.text) == (103, 110, "Tuesday")


@pytest.mark.parametrize("text", ["on Tuesday", "yesterday", "last week", "in the past 48 hours"])
def test_undated_document_resolves_nothing_relative(text):
    [mention] = mentions(text, published=None, story=None)
    assert mention.rule.endswith("?")
    assert (mention.period.kind, mention.period.start) == ("none", None)


def test_number_that_looks_like_a_year_hides_none_behind_it():
    found = mentions("Over 120,000 people have died there since the war began in March 2023.")
    assert [(m.rule, m.period.start) for m in found] == [("since/month-year", date(2023, 3, 1))]


def test_undated_document_still_resolves_full_dates():
    [mention] = mentions("on 11 May 2023", published=None, story=None)
    assert mention.period.start == date(2023, 5, 11)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("between Monday and Wednesday", date(2023, 5, 15), date(2023, 5, 17)),
        ("between Wednesday and Sunday", date(2023, 5, 10), date(2023, 5, 14)),
        ("from 3 May to 9 May", date(2023, 5, 3), date(2023, 5, 9)),
        ("between May and July of 2016", date(2016, 5, 1), date(2016, 7, 31)),
        ("from Nov. 20 to 3 January 2020", date(2019, 11, 20), date(2020, 1, 3)),
        ("from March to April", date(2023, 3, 1), date(2023, 4, 30)),
        ("on Monday and Tuesday", date(2023, 5, 15), date(2023, 5, 16)),
    ],
)
def test_two_expressions_join_into_one_stretch(text, start, end):
    [mention] = mentions(text)
    assert (mention.period.start, mention.period.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("12 in the third quarter, up from 9 a year earlier", (2021, 7, 1), (2021, 9, 30)),
        ("12 in February, up from 9 in the same period last year", (2022, 2, 1), (2022, 2, 28)),
        ("12 in the third quarter against 9 in the previous quarter", (2022, 4, 1), (2022, 6, 30)),
        ("12 in 2021 after 9 in the previous year", (2020, 1, 1), (2020, 12, 31)),
    ],
)
def test_compared_period_is_counted_from_the_one_it_is_compared_with(text, start, end):
    period = mentions(text)[-1].period
    assert (period.start, period.end) == (date(*start), date(*end))


@pytest.mark.parametrize(
    "text",
    [
        "on Monday and Wednesday",
        "a raid Monday and Tuesday",
        "from 30 on Monday to 45 on Wednesday",
    ],
)
def test_two_days_that_are_only_listed_or_compared_stay_apart(text):
    assert len(mentions(text)) == 2


@pytest.mark.parametrize("rule", [r for r in load("periods").rules if "resolve" in r.fields])
def test_each_rule_names_a_word_of_each_of_its_matches(rule):
    for example in rule.finds:
        assert any(word in f" {example['text']} " for word in triggers(rule))


def test_longer_trigger_word_keeps_the_rules_of_shorter_ones():
    rules = [m.rule for m in mentions("for the next two years, until now, and this weekend")]
    assert rules == ["rolling", "so-far", "weekend"]


@pytest.mark.parametrize("case", examples("periods", "known_misses"))
def test_rule_still_leaves_what_it_should_resolve(case):
    assert all(m.rule.endswith("?") for m in of_rule(case))


@pytest.mark.parametrize("text", ["over the past 5000 years", "9999 years ago", "in 31 February"])
def test_days_that_no_calendar_has_stay_unresolved(text):
    assert all(m.period.start is None or m.rule.endswith("month") for m in mentions(text))


WORDS = """since as of by the first last next past 24 3 2021 hours week weeks ago Monday May 11
until and to between from said will in on on, Feb. 2022-23 year day war began - – so far now"""
words = st.sampled_from(WORDS.split())


@given(st.lists(words, max_size=14), st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_any_mixture_of_time_words_gives_ordered_mentions_with_true_offsets(parts, published):
    text = " ".join(parts)
    found = mentions(text, published, published)
    for mention in found:
        assert text[mention.start - 100 : mention.end - 100] == mention.text
        period = mention.period
        assert period.start is None or period.end is None or period.start <= period.end
    ends = [mention.end for mention in found]
    assert ends == sorted(ends)
