"""When a poll was in the field, and which numbers are as of then, in our own sentences."""

from datetime import date

import pytest

from contradict.claims.period import Number, choose_period, find_periods, period_context
from contradict.records import Document
from contradict.text import split_sentences

SUNDAY = date(2022, 2, 27)
FIELD = ("interval", date(2022, 2, 20), date(2022, 2, 24))
TOLD = "The Orlo poll was conducted online Feb. 20-24, 2022, among 1,011 adults."


def context(text):
    document = Document(document_id="d", record_id="d", path="", text=text, published=SUNDAY)
    return period_context(document, split_sentences(text))


def choose(text, kind="level", measure="share"):
    """The kind and the dates of the number that stands as `[n]` in the text."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    found = context(plain)
    sentence = next(s for s in found.sentences if s.start <= start < s.end)
    number = Number(sentence=sentence, start=start, end=end, kind=kind, measure=measure)
    period, _ = choose_period(number, find_periods(sentence, found), found)
    return period.kind, period.start, period.end


@pytest.mark.parametrize(
    "told",
    [
        "The poll was conducted by phone on Feb. 20-24.",
        "The survey of 900 adults was carried out from 20 to 24 February.",
        "This poll was fielded Sunday through Thursday. It ended as troops moved on Friday.",
        "Orlo polled 1,011 people between February 20 and February 24 for its survey.",
    ],
)
def test_days_on_which_people_were_asked_are_found(told):
    found = context(f"A poll\n\nMost agree, a poll found. {told}").polled
    assert found is not None
    assert (found[0].start, found[0].end) == FIELD[1:]


@pytest.mark.parametrize(
    "told",
    [
        "The poll was conducted last year.",
        "The poll was conducted Feb. 20-24. Another survey was conducted Feb. 25-26.",
        "The raid was conducted Feb. 20-24.",
        "The poll was conducted from 2 to 4 May 2021.",
        "Mill workers cast their votes on Feb. 20-24.",
    ],
)
def test_other_times_are_those_of_no_poll(told):
    assert context(f"Views\n\nMost agree. {told}").polled is None


@pytest.mark.parametrize(
    "text",
    [
        "Most think so: [62]% say they agree.",
        "They said the king should do more ([65]% of men).",
        "Of the rest, [9] percent would stay.",
    ],
)
def test_shares_of_a_poll_are_as_of_its_days(text):
    assert choose(f"A poll\n\n{text} {TOLD}") == FIELD


def test_what_was_researched_where_nobody_polls_is_no_poll():
    text = "The toll\n\nAir pollution rose. The interviews were conducted on Feb. 20-24."
    assert context(text).polled is None


def test_whom_a_poll_asked_were_asked_on_its_days():
    told = TOLD.replace("1,011", "[1,011]")
    assert choose(f"A poll\n\nMost agree. {told}", "flow", "") == ("interval", *FIELD[1:])


@pytest.mark.parametrize(
    "text",
    [
        "In 2014, [62]% agreed.",
        "Unemployment is [9] percent.",
        "Her party won [9] percent in the last election.",
    ],
)
def test_other_shares_are_not_of_the_poll(text):
    assert choose(f"A poll\n\n{text} {TOLD}") != FIELD


def test_shares_far_from_the_poll_are_not_its_own():
    text = "[Nine] percent of the wheat is sold." + "\n\nIt rained." * 8 + f"\n\n{TOLD}"
    assert choose(f"Views\n\n{text}") != FIELD
