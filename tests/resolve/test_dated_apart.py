"""One event to which two articles give different days."""

from __future__ import annotations

from datetime import date

import pytest

from contradict.resolve.contexts import Contexts
from contradict.resolve.dated_apart import dated_apart
from contradict.resolve.events import Told, name_events
from contradict.resolve.happenings import Happenings, read_happening
from contradict.resolve.stories import StoryPair

CITY, COUNTRY = "Chicago, Illinois", "United States"
NAMES = (
    "Police named the dead as Teodor Albrink and Wilma Soderpane, who ran the Kestrel bar on "
    "Juniper Row. Witness Ines Caldero saw a green Pontillo leave toward Marlow Bridge."
)
FEW = "Police named the dead as Teodor Albrink, a baker."
OTHERS = (
    "Osgood Fenwray, a baker from Tanner Alley, and Lucia Brandmoor told the Quayside Courier that"
    " a man in a Halvik jacket had run off."
)
STORY = StoryPair(document_a="a", document_b="b", weight=60.0, share=0.5, far=True)


def then(place: str = CITY, day: date = date(2024, 3, 4)) -> Told:
    """The event as it was told at first."""
    return Told(document_id="a", origin="a", place=place, day=day)


def later(place: str = CITY, day: date = date(2024, 5, 6)) -> Told:
    """The event as an article on the arrest tells it, on its own day."""
    return Told(document_id="b", origin="b", place=place, day=day)


def pairs(*told: Told, texts: tuple[str, str] = (NAMES, "Months on: " + NAMES)) -> int:
    contexts = Contexts([("a", "Post", texts[0]), ("b", "Herald", texts[1])])
    return len(dated_apart(told, [STORY], contexts))


def test_an_arrest_brings_back_the_one_event_of_the_story() -> None:
    assert pairs(then(), later()) == 1


def test_an_article_that_names_the_state_tells_of_the_town() -> None:
    assert pairs(then(), later("Illinois, United States")) == 1


def test_one_night_is_two_days_of_one_event() -> None:
    assert pairs(then(), then(day=date(2024, 3, 5)), later()) == 2


@pytest.mark.parametrize(
    "told",
    [
        (then(), later("Lima, Peru")),
        (then(COUNTRY), later(COUNTRY)),  # a country has many
        (then(), later(COUNTRY)),
        (then(day=date(2023, 5, 9)), later()),  # the day on which it is remembered
        (then(), then(day=date(2024, 3, 9)), later()),  # two there: which of them?
        (then(), later(), later(day=date(2024, 5, 1))),
        (then(), later(), later("Illinois, United States", date(2024, 5, 1))),
        (then(), later(day=date(2024, 3, 5))),  # of one night: told apart by what happened
    ],
)
def test_what_may_be_another_event_stays_apart(told: tuple[Told, ...]) -> None:
    assert pairs(*told) == 0


@pytest.mark.parametrize("texts", [(NAMES, OTHERS), (FEW, f"{FEW} {OTHERS}")])
def test_few_shared_names_are_no_one_event(texts: tuple[str, str]) -> None:
    assert pairs(then(), later(), texts=texts) == 0


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("A gunman shot four in a bar.", "He is accused of shooting three in a bar.", True),
        ("A gunman shot four in a bar.", "He is accused of shooting three in a school.", False),
    ],
)
def test_two_scenes_are_two_events(first: str, second: str, one: bool) -> None:
    told = [then(), later()]
    contexts = Contexts([("a", "Post", first), ("b", "Herald", second)])
    read = {
        t.key: read_happening(text, t.place, t.day)
        for t, text in zip(told, (first, second), strict=True)
    }
    happenings = Happenings(read)
    events = name_events(told, contexts, happenings, days=1, last=[(told[1], told[0])])
    assert (events[told[0].key] == events[told[1].key]) is one
