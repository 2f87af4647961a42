"""Every example of data/lexicons/measures.toml, one test each."""

import pytest
from lexicons import Case, examples

from contradict.claims.measure import read_numbers
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


@pytest.mark.parametrize("case", examples("measures", "finds"))
def test_finds(case: Case) -> None:
    assert measures_in(case.text)[case.stated["number"]] == case.rule


@pytest.mark.parametrize("case", examples("measures", "ignores"))
def test_ignores(case: Case) -> None:
    assert measures_in(case.text)[case.stated["number"]] != case.rule


@pytest.mark.parametrize("case", examples("measures", "known_misses"))
def test_known_miss_is_still_missed(case: Case) -> None:
    assert measures_in(case.text).get(case.stated["number"]) != case.rule


@pytest.mark.parametrize("case", examples("measures", "known_false_alarms"))
def test_known_false_alarm_is_still_one(case: Case) -> None:
    assert measures_in(case.text)[case.stated["number"]] == case.rule
