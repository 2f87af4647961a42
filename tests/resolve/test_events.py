from __future__ import annotations

from datetime import date

from contradict.resolve.contexts import Contexts
from contradict.resolve.events import Told, lend_places, name_events
from contradict.resolve.stories import StoryPair

HARBOUR = (
    "Police named the dead as Teodor Albrink and Wilma Soderpane, who ran the Kestrel bar on "
    "Juniper Row. Witness Ines Caldero saw a green Pontillo leave toward Marlow Bridge."
)
MARKET = (
    "Police named the victim as Osgood Fenwray, a baker from Tanner Alley. His partner, Lucia "
    "Brandmoor, told the Quayside Courier that a man in a Halvik jacket had run off."
)


def told(document: str, place: str = "Chicago, Illinois", day: int = 4) -> Told:
    return Told(document_id=document, origin=document, place=place, day=date(2024, 5, day))


def events(*pairs: tuple[Told, str, str]) -> dict[str, str]:
    contexts = Contexts((t.document_id, source, text) for t, source, text in pairs)
    named = name_events([t for t, _, _ in pairs], contexts, days=1)
    return {t.document_id: named[t.key] for t, _, _ in pairs}


def test_two_outlets_on_one_event_come_together() -> None:
    found = events((told("a"), "Post", HARBOUR), (told("b", day=5), "Herald", "Later: " + HARBOUR))
    assert found["a"] == found["b"]


def test_two_events_in_one_city_on_one_day_stay_apart() -> None:
    found = events((told("a"), "Post", HARBOUR), (told("b"), "Herald", MARKET))
    assert found["a"] != found["b"]


def test_alike_articles_on_other_days_or_places_stay_apart() -> None:
    found = events(
        (told("a"), "Post", HARBOUR),
        (told("b", day=9), "Herald", HARBOUR),
        (told("c", place="Lima, Peru"), "Mail", HARBOUR),
    )
    assert len(set(found.values())) == 3


def test_a_town_of_a_state_is_one_place_with_it() -> None:
    found = events(
        (told("a"), "Post", HARBOUR), (told("b", "Illinois, United States"), "Herald", HARBOUR)
    )
    assert found["a"] == found["b"]


def test_a_copy_tells_of_the_event_of_its_origin() -> None:
    copy = Told(document_id="b", origin="a", place="Chicago, Illinois", day=date(2024, 5, 4))
    found = events((told("a"), "Post", "Short."), (copy, "Herald", "Short."))
    assert found["a"] == found["b"]


class TestLending:
    """An article that names no place takes that of the articles on its story."""

    NOWHERE = Told(document_id="n", origin="n", place="", day=date(2024, 5, 4))

    def lent(self, *tellings: Told, far: bool = False) -> tuple[str, str] | None:
        stories = [
            StoryPair(document_a=d, document_b="n", weight=30.0, share=0.5, far=far)
            for d in sorted({t.document_id for t in tellings})
        ]
        events = {t.key: f"event of {t.place}" for t in tellings}
        return lend_places([self.NOWHERE], tellings, events, stories).get(self.NOWHERE)

    def test_of_one_story_it_is_lent_the_place(self) -> None:
        assert self.lent(told("a"), told("b", day=5)) == (
            "event of Chicago, Illinois",
            "Chicago, Illinois",
        )

    def test_between_two_events_it_has_no_choice(self) -> None:
        assert self.lent(told("a"), told("a", "Lima, Peru")) is None

    def test_the_event_that_all_tell_is_meant(self) -> None:
        found = self.lent(told("a"), told("a", "Lima, Peru"), told("b"))
        assert found == ("event of Chicago, Illinois", "Chicago, Illinois")

    def test_of_another_day_or_long_after_it_is_lent_nothing(self) -> None:
        assert self.lent(told("a", day=9)) is None
        assert self.lent(told("a"), far=True) is None
        assert self.lent() is None


def test_a_text_of_digits_alone_holds_nothing_up() -> None:
    # Each run of digits was searched from each of its digits: minutes.
    assert Contexts([("a", None, "9" * 300_000)]).text("a")
