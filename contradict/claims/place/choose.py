"""Picks the place that one claim is about.

The steps are asked in order, and the first that answers decides.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from contradict import gazetteer
from contradict.claims.place import beyond, inside, polls
from contradict.claims.place.case import PlaceCase
from contradict.claims.place.choice import NOWHERE, Choice
from contradict.claims.place.personal import home, is_nowhere
from contradict.claims.place.relative import told_in_clause
from contradict.records import Dominant, PlaceMention, Sentence


def place_for(
    number_start: int,
    number_end: int,
    sentence: Sentence,
    mentions: Sequence[PlaceMention],
    dominant: Dominant | None = None,
    *,
    earlier: Sentence | None = None,
    polled: str | None = None,
    invaded: str | None = None,
) -> tuple[str, str, str] | None:
    """Return the place that the claim at a number is about, its text, and the rule.

    `mentions` are the document's, or at least the sentence's: what "the city" refers to is
    only known from those before, the nearest of them in the sentence `earlier`. `polled` is the
    country whose people the document asked, `invaded` that where its war is. The rule begins
    with the origin: "clause", "sentence", "context" (a sentence before), or that of `dominant`.
    """
    case = PlaceCase(
        number_start, number_end, sentence, mentions, dominant, earlier, polled, invaded
    )
    choice = next((choice for step in _STEPS if (choice := step(case))), NOWHERE)
    return None if choice.place is None else (choice.place, choice.text, choice.rule)


def _of_a_person(case: PlaceCase) -> Choice | None:
    """Give a man's height and likes on the net no place, a mother's children that of her home."""
    if is_nowhere(case.start, case.end, case.sentence):
        return NOWHERE
    lives = home(case.start, case.sentence, case.mentions)
    return Choice(lives.place, lives.text, "home") if lives is not None else None


def _of_the_nation(case: PlaceCase) -> Choice | None:
    """Take the country for what is the nation's, where a text told from its capital is on that."""
    if case.dominant is None or not polls.is_of_nation(case):
        return None
    told = beyond.sentence_before(case) or beyond.document(case)
    land = gazetteer.land(told.place) if told is not None and told.place else None
    if told is None or land is None or told.place != gazetteer.capital(land):
        return None
    return Choice(land, "", f"{told.rule}:nation")


_STEPS: tuple[Callable[[PlaceCase], Choice | None], ...] = (
    _of_a_person,
    # What its own words place, whatever stands nearer.
    inside.distance,
    inside.host,
    inside.moved,
    inside.strength,
    inside.stocked,
    inside.given,
    inside.owned,
    polls.share,
    polls.chamber,
    inside.abroad,
    told_in_clause,
    inside.whole_of_parts,
    # The nearest place of the sentence, if it shows that things happen there.
    beyond.whole_story,
    inside.at_border,
    inside.in_sentence,
    inside.served,
    # What else the document tells.
    beyond.in_all_the_war,
    beyond.whole_people,
    _of_the_nation,
    beyond.sentence_before,
    beyond.dated_only,
    beyond.lost_in_war,
    beyond.document,
)
