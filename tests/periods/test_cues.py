"""Every example of period_cues.toml: the rule fires for the number `#`, or doesn't."""

import pytest
from lexicons import Case, examples

from contradict.claims.period.cues import read_cues
from contradict.records import Sentence


def fires(case: Case) -> bool:
    """Whether the rule fires for any `#` of a text, or for its `#number#`."""
    text = case.text
    marks = [place for place, letter in enumerate(text) if letter == "#"]
    if case.fields["where"] == "number":
        return case.rule in cues(text.replace("#", ""), marks[0], marks[1] - 1)
    return any(case.rule in cues(text, place, place + 1) for place in marks)


def cues(text, start, end):
    sentence = Sentence(index=0, paragraph=0, start=50, end=50 + len(text), text=text)
    return read_cues(sentence, 50 + start, 50 + end)


@pytest.mark.parametrize("case", examples("period_cues", "finds"))
def test_cue_fires(case):
    assert fires(case)


@pytest.mark.parametrize("case", examples("period_cues", "ignores", "known_misses"))
def test_cue_stays_silent(case):
    assert not fires(case)


@pytest.mark.parametrize("case", examples("period_cues", "known_false_alarms"))
def test_cue_still_misfires(case):
    assert fires(case)


def test_clause_ends_at_subordinators_and_speech_verbs():
    text = "Police said 40 people fled, while troops arrived."
    found = cues(text, 12, 14)
    assert text[found.clause[0] - 50 : found.clause[1] - 50] == " 40 people fled,"
    assert found.stretch == (50, 50 + len(text) - 0)


def test_word_of_another_clause_fires_nothing():
    text = "40 people fled, while troops will arrive."
    assert "future" not in cues(text, 0, 2)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("A 4 - year - old boy had # marbles", "A 4"),
        ("In a drive - by shooting # died", "In a"),
        ("He fled - police say # died", "police"),
        ("Rain fell - it was cold and # died", "it was"),
    ],
)
def test_a_dash_ends_a_clause_and_a_parted_hyphen_does_not(text, inside):
    place = text.index("#")
    start = cues(text, place, place + 1).clause[0] - 50
    assert text[start:].startswith(inside)


@pytest.mark.parametrize("time", ["6:40 p.m.", "6: 40 p. m.", "6.40 a.m."])
def test_clock_time_ends_no_clause(time):
    text = f"The quake hit at {time} about 9 miles off. It rained."
    place = text.index("9 miles")
    assert "quake-at" in cues(text, place, place + 1)
