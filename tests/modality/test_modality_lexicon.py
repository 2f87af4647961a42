"""Every example in `data/lexicons/modality.toml`, one test each."""

import pytest
from lexicons import Case, examples

from contradict.claims.modality import read_modality
from contradict.records import Modality, Sentence


def read(text: str, number: str) -> tuple[Modality, str]:
    sentence = Sentence(index=0, paragraph=0, start=100, end=100 + len(text), text=text)
    start = 100 + text.index(number)
    return read_modality(sentence, start, start + len(number))


@pytest.mark.parametrize("case", examples("modality", "finds"))
def test_finds(case: Case) -> None:
    assert read(case.text, **case.stated) == (case.fields["modality"], case.rule)


@pytest.mark.parametrize("case", examples("modality", "ignores"))
def test_ignores(case: Case) -> None:
    assert read(case.text, **case.stated)[1] != case.rule


@pytest.mark.parametrize("case", examples("modality", "known_false_alarms"))
def test_known_false_alarm_is_still_there(case: Case) -> None:
    assert read(case.text, **case.stated)[1] == case.rule


@pytest.mark.parametrize("case", examples("modality", "known_misses"))
def test_known_miss_is_still_there(case: Case) -> None:
    assert read(case.text, **case.stated)[1] != case.rule
