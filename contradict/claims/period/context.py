"""The anchors of a document's time expressions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import NamedTuple

from contradict.records import Period, PeriodMention, Sentence

FRESH = timedelta(days=120)


class Fieldwork(NamedTuple):
    """The days on which a poll asked, and the first and last sentence that may tell its shares."""

    days: Period
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodContext:
    """The anchors of one document's time expressions.

    `published` is None for an undated document: then nothing relative resolves. `story_start`
    is the first day of the document's running story and `story_origin` where that is from:
    "stated:START-END" (offsets of the words that state it), "story:ID" (stories.toml) or
    "none". `event_day` is the day of the single event that the document opens with, `crime` the
    time of the crime that a document on a trial tells of, `reported` the fiscal quarter whose
    end an article on results states, `epidemic` tells that it is on the spread of a disease,
    `polled` when the one poll that it tells of was in the field, and in which sentences.
    `updates` maps the sentences that were added after `published` to the day of their update.
    `sentences` are the document's, so that one can look at the one before it.
    `found` holds the expressions of sentences that are read already,
    `cache` holds resolved expressions; it never changes a result.
    """

    published: date | None
    story_start: date | None = None
    story_origin: str = "none"
    event_day: Period | None = None
    crime: Period | None = None
    epidemic: bool = False
    polled: Fieldwork | None = None
    reported: Period | None = None
    updates: Mapping[int, date] = field(default_factory=dict)
    sentences: Sequence[Sentence] = field(default=(), compare=False, repr=False)
    found: dict[int, tuple[PeriodMention, ...]] = field(default_factory=dict, compare=False)
    cache: dict[tuple[str, str, bool], Period | None] = field(default_factory=dict, compare=False)

    @property
    def fresh_start(self) -> date | None:
        """The story's start where undated tallies count from it: stated, or months ago at most.

        Five years into a war, "nine have died" doesn't mean since it began.
        """
        start, now = self.story_start, self.published
        stated = self.story_origin.startswith("stated")
        return start if start and now and (stated or now - start <= FRESH) else None

    def at(self, sentence: int) -> PeriodContext:
        """Return the context of one sentence: itself, or as of the update that it came with."""
        day = self.updates.get(sentence)
        return self if day is None else replace(self, published=day, updates={}, cache={})
