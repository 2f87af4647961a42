"""The anchors of a document's time expressions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from contradict.records import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodContext:
    """The anchors of one document's time expressions.

    `published` is None for an undated document: then nothing relative resolves. `story_start`
    is the first day of the document's running story and `story_origin` where that is from:
    "stated:START-END" (offsets of the words that state it), "story:ID" (stories.toml) or
    "none". `event_day` is the day of the single event that the document opens with.
    `updates` maps the paragraphs that were added after `published` to the day of their update.
    `cache` holds resolved expressions; it never changes a result.
    """

    published: date | None
    story_start: date | None = None
    story_origin: str = "none"
    event_day: Period | None = None
    updates: Mapping[int, date] = field(default_factory=dict)
    cache: dict[tuple[str, str], Period | None] = field(default_factory=dict, compare=False)

    def at(self, paragraph: int) -> PeriodContext:
        """Return the context of one paragraph: itself, or as of the paragraph's update."""
        day = self.updates.get(paragraph)
        return self if day is None else replace(self, published=day, updates={}, cache={})
