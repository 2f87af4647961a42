"""Which texts tell of a death, and what that makes of those who were shot."""

from datetime import date

import pytest
from lexicons import Case, examples

from contradict.claims.claims import extract
from contradict.claims.deaths import Deaths
from contradict.records import Document

FILLER = "The street was closed until the evening while officers searched the yards. " * 12


def measures(text: str) -> list[str]:
    document = Document(
        document_id="d", record_id="r", path="p", text=text, published=date(2022, 3, 2)
    )
    return [claim.measure for claim in extract(document).claims]


def told(text: str) -> bool:
    return Deaths(text).told_of(0, len(text))


@pytest.mark.parametrize("case", examples("deaths", "finds", "known_false_alarms", tells="death"))
def test_a_death_is_told(case: Case) -> None:
    assert told(case.text)


@pytest.mark.parametrize("case", examples("deaths", "ignores", tells="no death"))
def test_a_death_is_told_beside_a_use_without_one(case: Case) -> None:
    assert told(case.text)


@pytest.mark.parametrize(
    "case",
    [
        *examples("deaths", "finds", tells="no death"),
        *examples("deaths", "ignores", "known_misses", tells="death"),
    ],
)
def test_no_death_is_told(case: Case) -> None:
    assert not told(case.text)


@pytest.mark.parametrize("case", examples("deaths", "finds", tells="life"))
def test_survival_is_told(case: Case) -> None:
    assert Deaths(case.text).survived(0, len(case.text))


@pytest.mark.parametrize("case", examples("deaths", "ignores", tells="life"))
def test_no_survival_is_told(case: Case) -> None:
    assert not Deaths(case.text).survived(0, len(case.text))


@pytest.mark.parametrize(
    "text",
    [
        "Five people were shot.",
        f"Five people were shot. {FILLER} In 2015 a man was fatally hit there.",
        "A clerk was killed. Five people were shot and are expected to survive.",
        "A clerk was killed. Five others were shot.",
    ],
)
def test_those_shot_are_injured_where_they_live(text: str) -> None:
    assert "injured" in measures(text)
    assert "shot" not in measures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Five people were shot, one fatally.",
        "Two men died. Five people were shot.",
        "A clerk was killed. Five others were shot. Two of them died.",
        "Five people were shot and three survived; two died.",
    ],
)
def test_those_shot_may_be_dead_where_a_death_is_told(text: str) -> None:
    assert "shot" in measures(text)
