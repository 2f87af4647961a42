"""Every example in `data/lexicons/basis.toml`, one test each."""

import pytest
from lexicons import Case, examples

from contradict.claims.basis import find_basis, read_basis
from contradict.records import Sentence


def read(text: str, number: str, claimant: str | None = None) -> tuple[str | None, str | None]:
    sentence = Sentence(index=0, paragraph=0, start=50, end=50 + len(text), text=text)
    start = 50 + text.index(number)
    return find_basis(sentence, start, start + len(number), claimant=claimant) or (None, None)


@pytest.mark.parametrize("case", examples("basis", "finds"))
def test_finds(case: Case) -> None:
    assert read(case.text, **case.stated) == (case.fields["basis"], case.rule)


@pytest.mark.parametrize("case", examples("basis", "ignores"))
def test_ignores(case: Case) -> None:
    assert read(case.text, **case.stated) == (None, None)


def test_a_pronoun_counts_independently_only_where_it_stands_for_a_monitor() -> None:
    text = "It has verified 549 deaths."
    assert read(text, "549") == (None, None)
    assert read(text, "549", claimant="UN human rights office") == ("verified", "monitor-counts")
    assert read(text, "549", claimant="Russian defence ministry") == (None, None)


def test_only_the_number_in_reach_is_verified() -> None:
    text = "The UN has confirmed 136 deaths and the army says it lost 40 men."
    assert read(text, "136") == ("verified", "monitor-counts")
    assert read(text, "40") == (None, None)


def test_the_short_form_gives_the_basis_alone() -> None:
    text = "An estimated 400 people marched."
    sentence = Sentence(index=0, paragraph=0, start=0, end=len(text), text=text)
    assert read_basis(sentence, 13, 16) == "estimated"
    assert read_basis(sentence, 0, 2) is None
