"""Every example of period_cues.toml: the rule fires for the number `#`, or doesn't."""

import pytest

from contradict.claims.period.cues import fire
from contradict.lexicon import load


def examples(kind):
    return [
        pytest.param(rule.id, text, id=f"{rule.id}: {text}")
        for rule in load("period_cues").rules
        for text in getattr(rule, kind)
    ]


def fires(rule_id, text):
    """Whether the rule fires for any `#` (or for `#number#`) of a one-clause text."""
    if text.count("#") == 2 and rule_id == "no-reports":
        start = text.index("#")
        text = text.replace("#", "")
        return rule_id in fire(text, start, start + 3, (0, len(text)))
    return any(
        rule_id in fire(text, place, place + 1, (0, len(text)))
        for place, letter in enumerate(text)
        if letter == "#"
    )


@pytest.mark.parametrize(("rule_id", "text"), examples("finds"))
def test_cue_fires(rule_id, text):
    assert fires(rule_id, text)


@pytest.mark.parametrize(("rule_id", "text"), examples("ignores") + examples("known_misses"))
def test_cue_stays_silent(rule_id, text):
    assert not fires(rule_id, text)


@pytest.mark.parametrize(("rule_id", "text"), examples("known_false_alarms"))
def test_cue_still_misfires(rule_id, text):
    assert fires(rule_id, text)
