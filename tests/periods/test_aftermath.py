"""What is told a day after an event, and tolls that rose on a day, in our own sentences."""

from datetime import date

import pytest

from contradict.claims.period import Number, choose_period, find_periods, period_context
from contradict.records import Document, Period
from contradict.text import split_sentences

SUNDAY = date(2022, 2, 27)
FRIDAY = date(2022, 2, 25)
SATURDAY = date(2022, 2, 26)


def context(text):
    document = Document(document_id="d", record_id="d", path="", text=text, published=SUNDAY)
    return period_context(document, split_sentences(text))


def choose(text, kind="tally", previous=None):
    """The kind and the dates of the number that stands as `[n]` in the text."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    found = context(plain)
    sentence = next(s for s in found.sentences if s.start <= start < s.end)
    number = Number(
        sentence=sentence, start=start, end=end, kind=kind, measure="killed", previous=previous
    )
    period, _ = choose_period(number, find_periods(sentence, found), found)
    return period.kind, period.start, period.end


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They dug on Saturday, a day after a bomb hit the town, killing [9].", FRIDAY),
        ("They dug on Saturday, the day after bombs killed [9] people there.", FRIDAY),
        ("It burns, he said two days after a blast left [9] people dead.", FRIDAY),
        ("A day after a bomb killed [9] in Vorda, they dug on Saturday.", FRIDAY),
        # not what is told before it, or in another clause
        ("[Nine] were killed in a raid on Saturday, a day after a bomb hit the town.", SATURDAY),
        ("They came a day after bombs fell, and a raid on Saturday killed [9].", SATURDAY),
    ],
)
def test_a_day_after_dates_what_its_clause_tells(text, day):
    assert choose(text) == ("event", day, day)


def test_a_day_after_a_strike_tells_the_day_of_the_event():
    text = "Crews dug on Saturday, a day after a boat packed with migrants sank."
    assert context(text).event_day.start == FRIDAY
    assert choose(f"{text}\n\n[Nine] people were killed.") == ("event", FRIDAY, FRIDAY)


@pytest.mark.parametrize(
    "text",
    [
        "Crews dug on Saturday, a day after the king spoke.",
        "A raid killed nine on Saturday, a day after a bomb hit a mill.",
        "Nine hikers died on Saturday, a day after a bomb hit a mill.",
    ],
)
def test_a_day_after_something_else_is_not_that_of_the_event(text):
    assert context(text).event_day.start == SATURDAY


def test_a_claim_does_not_go_on_with_what_was_the_day_before():
    text = (
        "A raid hit Vorda on Saturday.\n\nIt came a day after rebels took nine. It killed [four]."
    )
    before = Period(kind="event", start=FRIDAY, end=FRIDAY, granularity="day")
    assert choose(text, previous=before) == ("event", SATURDAY, SATURDAY)


def test_the_day_on_which_a_toll_rose_is_not_that_of_its_event():
    rose = "The death toll from a fire in a mill rose to [9] on Saturday."
    assert choose(f"{rose} The fire broke out on Friday.") == ("event", FRIDAY, FRIDAY)
    assert choose(rose) == ("event", None, SUNDAY)
    assert choose("A fire in a mill killed [9] on Saturday.") == ("event", SATURDAY, SATURDAY)


@pytest.mark.parametrize(
    "text",
    [
        "Crews dug on Saturday. The quake struck the town of Vorda at 9 a.m. on Friday.",
        "Crews dug on Saturday. The landslide hit on Friday.",
    ],
)
def test_the_quake_that_struck_on_a_day_is_the_event(text):
    assert context(text).event_day.start == FRIDAY


def test_the_day_before_a_quake_that_killed_is_that_of_the_digging():
    text = "The quake struck on Friday. They dug on Saturday after a quake that killed [9] men."
    assert choose(text) == ("event", FRIDAY, FRIDAY)


def test_the_day_of_those_still_in_hospital_does_not_date_the_wounded():
    text = "The blast struck on Friday. It wounded [22], of whom eight were in bed on Saturday."
    assert choose(text) == ("event", FRIDAY, FRIDAY)
