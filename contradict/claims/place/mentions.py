"""Finds the mentions of a part of a text among all of a document, which are in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from contradict.records import PlaceMention, Sentence


def mentions_in(sentence: Sentence, mentions: Sequence[PlaceMention]) -> Sequence[PlaceMention]:
    """Return those of a document's mentions, given in order, that begin in a sentence."""
    return mentions_between(sentence.start, sentence.end, mentions)


def mentions_between(
    low: int, high: int, mentions: Sequence[PlaceMention]
) -> Sequence[PlaceMention]:
    """Return those of the mentions, given in order, that begin at low..high, `high` left out."""
    first = bisect_left(mentions, low, key=_start)
    return mentions[first : bisect_left(mentions, high, first, key=_start)]


def mentions_before(start: int, mentions: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """Yield the mentions that begin before `start`, the nearest first."""
    for at in range(bisect_left(mentions, start, key=_start) - 1, -1, -1):
        yield mentions[at]


def _start(mention: PlaceMention) -> int:
    return mention.start
