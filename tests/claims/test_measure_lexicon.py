"""Every example of data/lexicons/measures.toml, one test each."""

import pytest

from contradict.claims.measure import read_numbers
from contradict.lexicon import load
from contradict.quantities import read_quantities
from contradict.text import split_sentences


def measures_in(text: str) -> dict[str, str]:
    """Map each number of a text, as written, to its measure ("" where no frame fits)."""
    found = {}
    for sentence in split_sentences(text):
        quantities = [
            q
            for q in read_quantities(text, start=sentence.start, end=sentence.end)
            if q.kind == "quantity"
        ]
        readings = read_numbers(sentence, quantities).readings
        for quantity, reading in zip(quantities, readings, strict=True):
            numeral = text[quantity.numeral_start : quantity.numeral_end]
            for name in (quantity.text, numeral):
                found[name] = reading.measure if reading else ""
    return found


def examples(kind: str) -> list:
    return [
        pytest.param(rule.id, example["text"], example["number"], id=f"{rule.id}-{example['text']}")
        for rule in load("measures").rules
        for example in getattr(rule, kind)
    ]


@pytest.mark.parametrize(("measure", "text", "number"), examples("finds"))
def test_finds(measure: str, text: str, number: str) -> None:
    assert measures_in(text)[number] == measure


@pytest.mark.parametrize(("measure", "text", "number"), examples("ignores"))
def test_ignores(measure: str, text: str, number: str) -> None:
    assert measures_in(text)[number] != measure


@pytest.mark.parametrize(("measure", "text", "number"), examples("known_misses"))
def test_known_miss_is_still_missed(measure: str, text: str, number: str) -> None:
    assert measures_in(text).get(number) != measure


@pytest.mark.parametrize(("measure", "text", "number"), examples("known_false_alarms"))
def test_known_false_alarm_is_still_one(measure: str, text: str, number: str) -> None:
    assert measures_in(text)[number] == measure


def test_every_measure_has_an_example() -> None:
    assert [rule.id for rule in load("measures").rules if not rule.finds] == []


def test_every_measure_has_a_negative_example() -> None:
    assert [rule.id for rule in load("measures").rules if not rule.ignores] == []
