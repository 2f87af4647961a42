"""Periods that a sentence takes from those before it, and totals without a start."""

from datetime import date

import pytest

from contradict.claims.period import Number, choose_period, find_periods, period_context
from contradict.records import Document
from contradict.text import split_sentences

SUNDAY = date(2022, 2, 27)


def choose(text, kind="tally", *, measure="", published=SUNDAY):
    """The period of the number that stands as `[n]` in the text."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    sentences = split_sentences(plain)
    document = Document(document_id="d", record_id="d", path="", text=plain, published=published)
    context = period_context(document, sentences)
    sentence = next(s for s in sentences if s.start <= start < s.end)
    number = Number(sentence=sentence, start=start, end=end, kind=kind, measure=measure)
    period, _ = choose_period(number, find_periods(sentence, context), context)
    return period.kind, period.start, period.end


@pytest.mark.parametrize(
    "before",
    [
        "It is on a patrol of the strait, which commenced in January.",
        "This is the fifth such patrol since January this year.",
        "It has sailed since January.\n\nThe sea is rough.",
    ],
)
def test_a_total_counts_from_the_start_told_just_before(before):
    found = choose(f"{before}\n\nSo far it has seized [14] boats.", "flow")
    assert found == ("cumulative", date(2022, 1, 1), SUNDAY)


@pytest.mark.parametrize(
    "before",
    [
        "It was the worst winter since January.",
        "It has sailed since January.\n\nThe sea.\n\nThe sky.\n\nIt rained.",
        "A fire which began in January was put out.",
    ],
)
def test_a_superlative_or_a_far_sentence_starts_no_total(before):
    found = choose(f"{before}\n\nSo far it has seized [14] boats.", "flow")
    assert found == ("cumulative", None, SUNDAY)


def test_a_toll_counts_from_the_start_of_its_story():
    text = "It recorded 40 cases since January.\n\nThe outbreak has killed [14] people so far."
    assert choose(text, "tally", measure="killed") == ("cumulative", None, SUNDAY)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (
            "It has bought three firms this year. The largest was the [$2 million] Vorda purchase.",
            date(2022, 1, 1),
            SUNDAY,
        ),
        (
            "It bought the firm in 2001. At the time its worth was [$9 million].",
            date(2001, 1, 1),
            date(2001, 12, 31),
        ),
    ],
)
def test_a_sentence_goes_on_with_the_stretch_before(text, start, end):
    assert choose(text, "level", measure="valuation") == ("interval", start, end)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The clip has drawn [9] million likes.", "level"),
        ("He is a career [300] hitter.", "level"),
        ("Suits have cost the town [$2 million].", "flow"),
    ],
)
def test_what_adds_up_without_a_start_is_open(text, kind):
    assert choose(text, kind, measure="money") == ("cumulative", None, SUNDAY)


def test_pay_that_runs_on_ends_where_it_is_said_to():
    found = choose("He is guaranteed [$27 million] through 2030.", "level", measure="salary")
    assert found == ("interval", None, date(2030, 12, 31))


def test_what_is_to_come_keeps_the_stretch_that_it_is_told_for():
    found = choose("[900] troops are due to arrive this week.", "stock")
    assert found == ("interval", date(2022, 2, 21), SUNDAY)


def test_children_are_those_of_the_day_of_the_event():
    found = choose("Friday's crash killed a driver. She was a mother of [two].", "level")
    assert found == ("instant", date(2022, 2, 25), date(2022, 2, 25))


class TestCrimeOnTrial:
    """Figures of a crime have its time, not that of the verdict."""

    TRIAL = (
        "Jury finds man guilty of murder.\n\nHe was convicted Friday of killing a mother of [two],"
        " and wounding {} others, when he fired {} shots.\n\nHe shot her in October 2020."
    )
    MONTH = (date(2020, 10, 1), date(2020, 10, 31))

    @pytest.mark.parametrize(
        ("marks", "measure", "kind", "found"),
        [
            (("two", "nine"), "children", "level", "instant"),
            (("[two]", "nine"), "injured", "tally", "event"),
            (("two", "[nine]"), "shots", "flow", "event"),
        ],
    )
    def test_the_time_is_the_crimes(self, marks, measure, kind, found):
        text = self.TRIAL.format(*marks)
        if "[" in "".join(marks):
            text = text.replace("[two],", "two,")
        assert choose(text, kind, measure=measure) == (found, *self.MONTH)


def test_the_fifth_raid_since_may_took_what_it_took_alone():
    text = "On Friday it held [26] men in the fifth successful anti-piracy raid since January."
    assert choose(text, measure="captured") == ("event", date(2022, 2, 25), date(2022, 2, 25))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[Two] men have been shot in the town Friday evening.", ("event", date(2022, 2, 25))),
        ("On Friday, [two] men in all had been shot.", ("cumulative", None)),
        ("A total of [two] men have been shot by Friday.", ("cumulative", None)),
    ],
)
def test_have_been_with_a_day_after_it_tells_of_that_day(text, found):
    kind, start, end = choose(text, measure="injured")
    assert (kind, start) == found
    assert end == date(2022, 2, 25)


def test_a_superlative_before_a_day_leaves_it_the_day():
    text = "Shells hit the second-largest city again Friday, killing [40]."
    assert choose(text, measure="killed") == ("event", date(2022, 2, 25), date(2022, 2, 25))
