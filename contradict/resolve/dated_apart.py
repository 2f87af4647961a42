"""Finds one event that two articles date differently: "accused of a shooting", "last Thursday".

An arrest or a trial brings an event back without its day, and a day is misread or misprinted.
Where two outlets tell one story, and each of them tells of one day alone at a place, it is one
event, whatever the days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from contradict.resolve.places import chain

if TYPE_CHECKING:
    from contradict.resolve.contexts import Contexts
    from contradict.resolve.events import Told
    from contradict.resolve.stories import StoryPair

# Outlets date one event by up to a day apart; a year later its anniversary is told.
_NIGHT, _MOST = timedelta(days=1), timedelta(days=330)
# The weight of the names that two articles share, and its share of the shorter one. Measured on
# 2,299 local reports of 1,330 shootings: all 64 pairs are of one event.
_ENOUGH = ((36.0, 0.3), (22.0, 0.45))


def dated_apart(
    told: Iterable[Told], stories: Iterable[StoryPair], contexts: Contexts
) -> list[tuple[Told, Told]]:
    """Return pairs of tellings of one event with days between them, the surest first."""
    by_document: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        by_document[one.document_id].append(one)
    found = []
    for story in stories:
        ours, theirs = by_document[story.document_a], by_document[story.document_b]
        for a, b in _pairs(ours, theirs):
            weight, share = contexts.names_shared(a.document_id, b.document_id, (a.place, b.place))
            if any(weight >= least and share >= part for least, part in _ENOUGH):
                found.append((-weight, a.key, b.key, a, b))
    return [(a, b) for *_, a, b in sorted(found, key=lambda row: row[:3])]


def _pairs(ours: Sequence[Told], theirs: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Yield what each of two articles tells of the one day that it names at a place."""
    for a in filter(_is_town, ours):
        for b in filter(_is_town, theirs):
            apart = _NIGHT < abs(a.day - b.day) < _MOST
            if apart and _nested(a, b) and all(_tells_one_day(a, b, x) for x in (ours, theirs)):
                yield a, b


def _is_town(one: Told) -> bool:
    """Whether a place is no whole country, where many events are."""
    return ", " in one.place


def _tells_one_day(a: Told, b: Told, told: Sequence[Told]) -> bool:
    """Whether an article tells of one day, or night, where the two events were."""
    days = [one.day for one in told if _nested(one, a) or _nested(one, b)]
    return max(days) - min(days) <= _NIGHT


def _nested(a: Told, b: Told) -> bool:
    return a.place in chain(b.place) or b.place in chain(a.place)
