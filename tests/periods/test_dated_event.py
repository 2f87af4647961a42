"""What an event with a day of its own took, in our own sentences."""

from datetime import date

import pytest

from contradict.claims.period import Number, choose_period, find_periods, period_context
from contradict.records import Document
from contradict.text import split_sentences

FRIDAY = date(2022, 2, 25)
SUNDAY = date(2022, 2, 27)
TUESDAY = date(2022, 2, 22)


def choose(text, measure="killed"):
    """The kind, dates and as-of of the number that stands as `[n]`, after a raid on Sunday."""
    text = f"A raid on Vorda on Sunday killed one man.\n\n{text}"
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    document = Document(document_id="d", record_id="d", path="", text=plain, published=SUNDAY)
    context = period_context(document, split_sentences(plain))
    sentence = next(s for s in context.sentences if s.start <= start < s.end)
    number = Number(sentence=sentence, start=start, end=end, kind="tally", measure=measure)
    period, _ = choose_period(number, find_periods(sentence, context), context)
    return period.kind, period.start, period.end, period.as_of


@pytest.mark.parametrize(
    "text",
    [
        "His death is the first since a suspected arson attack on Tuesday that killed [23] men.",
        "He is the first to die since an attack on Tuesday that killed 23 and left [40] hurt.",
        "It was the worst since a bombing on Tuesday which left [23] people dead.",
        "It was the worst since a blaze on the pier on Tuesday, killing [23] people.",
        "It was the worst since the crash on Tuesday, in which [23] people died.",
        "It was the worst since a crash on Tuesday killed [23] people at Orlo.",
        "Many left Vorda after Tuesday’s shelling that killed [23] people.",
        "A suspect in the raid on a bar on Tuesday, in which [23] men died, gave up on Friday.",
        "The attack on a hall on Tuesday night, which left [23] dead, took another life on Friday.",
        "Many left Vorda after a raid on Tuesday that killed 20 men, including [12] youths.",
    ],
)
def test_what_an_event_took_is_of_the_events_day(text):
    assert choose(text) == ("event", TUESDAY, TUESDAY, SUNDAY)


def test_a_month_is_that_of_the_event_too():
    told = choose("It was the worst since a bombing in January that killed [23] people.")
    assert told[:3] == ("event", date(2022, 1, 1), date(2022, 1, 31))


@pytest.mark.parametrize(
    "text",
    [
        "It was the worst attack on Vorda since a 2014 arson attack that killed [23] people.",
        "It came a year after a 2014 school shooting that left [23] dead.",
        "The group claimed a 2014 suicide bombing that killed [23] and a 2011 blast that killed 9.",
        "It was the worst since the June 2014 ferry crash that killed [23] people.",
    ],
)
def test_a_year_before_its_event_is_that_of_what_it_took(text):
    kind, start, end, _ = choose(text)
    assert (kind, start.year, end.year) == ("event", 2014, 2014)


def test_a_year_before_a_war_is_no_days_event():
    assert choose("The 2014 civil war killed [23] people.")[0] == "interval"


@pytest.mark.parametrize(
    "text",
    [
        "Since a raid on Tuesday that killed nine men, at least [60] people have fled.",
        "At least [60] people have fled since a raid on Tuesday.",
        "Fighting since Tuesday that killed [60] people was the worst of the year.",
        "Since an uprising began on Tuesday that killed [60] people, the pass has been shut.",
        "Since an attack on Tuesday that has killed [60] people, the pass has been shut.",
    ],
)
def test_what_followed_since_then_is_of_the_days_since(text):
    assert choose(text)[:3] == ("cumulative", TUESDAY, SUNDAY)


def test_the_day_of_another_event_is_not_that_of_the_main_clause():
    text = "Police held [60] people on Friday after a raid on Tuesday that killed nine men."
    assert choose(text, "detained")[1:3] == (FRIDAY, FRIDAY)


@pytest.mark.parametrize(
    "text",
    [
        "[Four] men were charged over the June 2014 robbery at Orlo.",
        "[Four] men charged in the 2014 shooting were freed.",
    ],
)
def test_who_is_charged_was_not_charged_when_the_event_was(text):
    assert choose(text, "charged")[:2] == ("event", SUNDAY)


@pytest.mark.parametrize(
    "text",
    [
        "[Forty] men were detained in the 2014 raids at Orlo.",
        "[Forty] men were detained in June 2014.",
    ],
)
def test_who_is_held_in_raids_was_held_when_they_were(text):
    assert choose(text, "detained")[1].year == 2014


def test_what_happened_before_an_event_has_another_day():
    told = choose("The raid on Tuesday, which took place after [23] men died on Friday, was short.")
    assert told[1] != TUESDAY
