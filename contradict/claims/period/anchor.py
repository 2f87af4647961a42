"""What a document's relative times hang on: its publication, its story's start, its event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from contradict.claims.period.context import PeriodContext
from contradict.claims.period.expressions import find_periods
from contradict.claims.period.stories import known_story
from contradict.claims.period.words import expand
from contradict.lexicon import load
from contradict.records import Document, Period, Sentence

_OPENING = 4  # sentences in which an article names the day of its event


def period_context(document: Document, sentences: Sequence[Sentence]) -> PeriodContext:
    """Read a document's anchors: what it states first, then the well-known stories."""
    bare = PeriodContext(published=document.published)
    start, origin = stated_start(document, sentences, bare) or (None, "none")
    if start is None:
        start, origin = known_story(document) or (None, "none")
    context = PeriodContext(published=document.published, story_start=start, story_origin=origin)
    return PeriodContext(
        published=document.published,
        story_start=start,
        story_origin=origin,
        event_day=opening_event_day(sentences, context),
    )


def stated_start(
    document: Document, sentences: Sequence[Sentence], context: PeriodContext
) -> tuple[date, str] | None:
    """Return the story's start that the document states, and "stated:START-END".

    "Since the invasion began on Thursday", "declared war in the early hours of Thursday".
    None if no sentence does, or if two name different days.
    """
    found: dict[date, str] = {}
    for sentence in sentences:
        for match in _start_cue().finditer(sentence.text):
            for mention in find_periods(sentence, context):
                gap = mention.start - sentence.start - match.end()
                day = mention.period.start
                if 0 <= gap <= 24 and day and _is_day(mention.period):
                    origin = f"stated:{sentence.start + match.start()}-{mention.end}"
                    found.setdefault(day, origin)
    return next(iter(found.items())) if len(found) == 1 else None


def _is_day(period: Period) -> bool:
    return period.granularity == "day" and period.kind in ("interval", "cumulative")


@cache
def _start_cue() -> re.Pattern[str]:
    return re.compile(expand("|".join(load("stories").tables["start"]["cues"]), named=False))


def opening_event_day(sentences: Sequence[Sentence], context: PeriodContext) -> Period | None:
    """Return the first single past day that the document's opening names, if any."""
    body = [sentence for sentence in sentences if not sentence.headline]
    for sentence in body[:_OPENING]:
        for mention in find_periods(sentence, context):
            period = mention.period
            if period.kind == "interval" and period.granularity == "day" and period.start:
                return period
    return None
