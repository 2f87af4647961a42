"""Figures that hold at all times, and those told of a day beside them, in our own sentences."""

from datetime import date

import pytest

from contradict.claims.period import Number, PeriodContext, choose_period, find_periods
from contradict.records import Sentence

SUNDAY = PeriodContext(published=date(2022, 2, 27))


def kind(text, measure, of="level"):
    """The kind of the period of the number that stands as `[n]` in the text."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    sentence = Sentence(index=0, paragraph=0, start=0, end=len(plain), text=plain)
    number = Number(sentence=sentence, start=start, end=end, kind=of, measure=measure)
    return choose_period(number, find_periods(sentence, SUNDAY), SUNDAY)[0].kind


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Rice accounts for [a quarter] of the crop, he said this week.", "share"),
        ("It will shed 90 jobs, or [9 percent] of its global workforce.", "share"),
        ("Orlo lies some 20 miles ([32] kilometers) off the coast.", "distance"),
        ("It's [185] miles west of Vorda, which they took in 2014.", "distance"),
        ("They hit the town of Vorda [73] km east of Orlo city.", "distance"),
        ("He was held on Friday at a motel [six] miles away from the scene.", "distance"),
        ("Guns with a range of [20] miles were brought up.", "distance"),
    ],
)
def test_facts_have_no_date(text, measure):
    assert kind(text, measure) == "none"


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Women made up [a quarter] of the crowd on Friday.", "share"),
        ("Rice accounts for [9 percent] of the vote.", "share"),
        ("The convoy is 20 miles ([32] kilometers) from Vorda.", "distance"),
    ],
)
def test_states_have_one(text, measure):
    assert kind(text, measure) != "none"


def test_seats_of_a_body_have_no_date():
    assert kind("They left the [150]-member chamber on Friday.", "other:member", "flow") == "none"
    assert kind("A [28]-member team left on Friday.", "other:member", "flow") != "none"


def test_what_the_dead_will_get_is_not_when_they_died():
    assert kind("All [13] men were killed and will get a medal.", "killed", "tally") == "event"
    assert kind("All [13] men will get a medal.", "other:man", "flow") == "none"


@pytest.mark.parametrize(
    ("text", "measure", "expected"),
    [
        # deals that are named, and gifts that are being made
        ("The sale of a mill to Denby for [£30m] is a relief.", "money", "event"),
        ("The sale of a mill to Denby for $36m ([£30m]) is a relief.", "money", "event"),
        ("Ada Kerr is donating [£30m] to the fund.", "money", "event"),
        ("The hotline will pay [£3,000] for any information.", "money", "none"),
        ("It wants a tariff rise of [60] percent.", "percent-change", "none"),
        # what is asked for, at law or of a parliament
        ("The mayor asked the council for [£30m] in aid.", "money", "event"),
        ("Denby has sued its bank for [£30m].", "money", "event"),
        ("The [£30m] request is for roads.", "money", "event"),
        ("Its request also includes [£30m] for schools.", "money", "event"),
        ("The mayor has [£30m] to spend.", "money", "instant"),
        ("The mayor asked for more, as the £9m fund has [£30m] of debt.", "money", "instant"),
        # what places are, and who is meant
        ("They shelled the last [two] army-held villages.", "other:village", "instant"),
        ("They captured [two] army-held villages.", "other:village", "event"),
        ("Men aged [18 to 60] may not leave.", "duration", "none"),
        ("A man who fired on a crowd faces [four] new charges.", "charges", "instant"),
    ],
)
def test_deals_are_events_and_what_is_so_is_a_state(text, measure, expected):
    assert kind(text, measure) == expected
