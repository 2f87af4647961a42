"""What a document's relative times hang on: its publication, its story's start, its event."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from ahocorasick_rs import AhoCorasick

from contradict.claims.illness import illnesses_in
from contradict.claims.period.aftermath import is_day_of_event, is_of_aftermath, is_of_count
from contradict.claims.period.context import PeriodContext
from contradict.claims.period.cues import owns_event, took_place
from contradict.claims.period.expressions import DAY_RULES, RESULTS, STAMPS, find_periods
from contradict.claims.period.polls import fieldwork
from contradict.claims.period.stamp import is_labelled, is_of_caption, stamped_day
from contradict.claims.period.stories import known_story
from contradict.claims.period.trial import crime_period, dates_an_arrest, is_of_arrest
from contradict.claims.period.words import word_lists
from contradict.lexicon import load
from contradict.records import Document, Period, PeriodMention, Sentence

_OPENING = 4  # sentences in which an article names the day of its event
_START_GAP = 24  # characters between the words that tell of a start and its day
_PLACE_GAP = 48  # ... and between "The quake struck" and its day
_RECENT = timedelta(days=60)  # before publication: older days are the background of a story
_UPDATED_SENTENCES = 4
_UPDATE = timedelta(days=7)  # a page is updated within days of the date that it carries
# Rules that hang on the day of the event.
_OF_EVENT = ("since-event", "previous-day", "days-from-event", "days-after")
# What names the stretch of results: "the quarter ended", "26 weeks to", "first-half net loss".
_STRETCH = ("uarter", "half", "weeks")
_ENDED = re.compile(r"(?:uarter|half|weeks) (?:that |which )?(?:end(?:ed|ing)|to) ")
_ENDING = ("quarter-ending/", "half-ending/")
_STRETCH_OF = re.compile(rf"(?:quarter|half) (?:[\w-]+ ){{0,3}}?{RESULTS}")
# An article on the spread of a disease names it, and that it spreads.
_SPREADING = ("outbreak", "epidemic", "pandemic", " cases", " infections")
_SPREADS = re.compile(
    r"\b(?:outbreak|epidemic|pandemic"
    r"|(?:confirmed|suspected|probable|new) (?:[\w-]+ )?(?:cases|infections))\b"
)
_ILL = re.compile(r"\b(?:outbreak|epidemic|pandemic)\b")
_VIRUS = re.compile(r"\b(?:corona)?virus\b")
_MONTH = re.compile(r"[A-Z][a-z]{2,8}\.? \d")


def period_context(document: Document, sentences: Sequence[Sentence]) -> PeriodContext:
    """Read a document's anchors.

    A start that the document states counts, unless it is clearly about a well-known story
    that began on another day: then "fighting resumed on Friday" was not the start of it. A day
    by which the text is stamped counts as that of its publication.
    """
    bare = PeriodContext(published=document.published)
    stamped = stamped_day(document, sentences, bare)
    document = replace(document, published=stamped) if stamped else document
    bare = PeriodContext(published=document.published)
    stated, known = stated_start(document, sentences, bare), known_story(document)
    start, origin = (known if known and stated and known[0] != stated[0] else stated or known) or (
        None,
        "none",
    )
    updates = _updates(document, sentences, bare)
    context = replace(
        bare,
        story_start=start,
        story_origin=origin,
        updates=updates,
        sentences=sentences,
        cache={},
    )
    context = replace(context, reported=_reported(document, sentences, context), cache={})
    event_day, found = opening_event_day(sentences, context)
    crime = crime_period(sentences, context)
    return replace(
        context,
        event_day=event_day,
        crime=crime,
        polled=fieldwork(document.text, sentences, context),
        epidemic=_is_of_epidemic(document.text),
        found=found,
        cache={},
    )


def _is_of_epidemic(text: str) -> bool:
    """Tell whether an article names a disease, and tells that it spreads."""
    if not any(word in text for word in _SPREADING) or not _SPREADS.search(text):
        return False
    lower = text.lower()
    return bool(illnesses_in(lower)) or _VIRUS.search(lower) is not None


def _reported(
    document: Document, sentences: Sequence[Sentence], context: PeriodContext
) -> Period | None:
    """Return the quarter or half that "ended Sept. 28", else that of "third-quarter profit".

    What else an article calls a quarter, and results without one, are of that stretch.
    """
    if _ENDED.search(document.text):
        for sentence in sentences:
            if any(map(sentence.text.__contains__, _STRETCH)):
                for mention in find_periods(sentence, context):
                    if mention.rule.startswith(_ENDING):
                        return mention.period
    return _named_quarter(document, sentences, context)


def _named_quarter(
    document: Document, sentences: Sequence[Sentence], context: PeriodContext
) -> Period | None:
    """Return the first quarter gone by whose profit or sales an article tells of."""
    if not _STRETCH_OF.search(document.text):
        return None
    for sentence in sentences:
        told = _STRETCH_OF.search(sentence.text)
        for mention in find_periods(sentence, context) if told else ():
            end = mention.period.end
            past = end is not None and context.published is not None and end < context.published
            if mention.rule == "quarter" and past:
                return mention.period
    return None


def _updates(
    document: Document, sentences: Sequence[Sentence], context: PeriodContext
) -> Mapping[int, date]:
    """Return the sentences that a later update brought, with the day that they name.

    "On March 1, it claimed" on a page of 26 February: its weekdays count from 1 March, and
    so do those of the next sentences of its paragraph.
    """
    if document.published is None:
        return {}
    later: dict[int, date] = {}
    text = document.text
    hits = _month_words().find_matches_as_indexes(text)
    for sentence in _of(sentences, (hit for hit in hits if _MONTH.match(text, hit[1]))):
        for mention in find_periods(sentence, context):
            day = mention.period.end
            dated = mention.period.granularity == "day" and mention.period.kind != "none"
            if dated and day and document.published < day <= document.published + _UPDATE:
                for after in sentences[sentence.index : sentence.index + _UPDATED_SENTENCES]:
                    if after.paragraph == sentence.paragraph:
                        later[after.index] = max(later.get(after.index, day), day)
    return later


def stated_start(
    document: Document, sentences: Sequence[Sentence], context: PeriodContext
) -> tuple[date, str] | None:
    """Return the story's start that the document states, and "stated:START-END".

    "Since the invasion began on Thursday", "declared war in the early hours of Thursday"; an
    epidemic may begin in a month. None if no sentence does, or if two name different days.
    """
    found: dict[date, str] = {}
    for sentence in _of(sentences, _start_words().find_matches_as_indexes(document.text)):
        for match in _start_cue().finditer(sentence.text):
            for mention in find_periods(sentence, context):
                gap = mention.end - len(mention.text) - sentence.start - match.end()
                period = mention.period
                told = _is_day(period) or (_is_month(period) and _ILL.search(match.group()))
                if period.start and told and -len(mention.text) < gap <= _START_GAP:
                    origin = f"stated:{sentence.start + match.start()}-{mention.end}"
                    found.setdefault(period.start, origin)
    return next(iter(found.items())) if len(found) == 1 else None


def _is_stamp(sentence: Sentence, mention: PeriodMention, context: PeriodContext) -> bool:
    """Tell whether a date is that of the article: "(Published Wednesday, Sept. 25, 2013)"."""
    if mention.period.start == context.published:
        return True
    return is_labelled(sentence.text, mention.start - sentence.start)


def _is_recent(period: Period, context: PeriodContext) -> bool:
    """Whether a day can be that of the event reported: recent, and not the story's start."""
    day, now = period.start, context.published
    if day is None or day == context.story_start:
        return False
    return now is None or now - day <= _RECENT


def _of(sentences: Sequence[Sentence], hits: Iterable[tuple[int, int, int]]) -> Iterator[Sentence]:
    """Return the sentences that hold hits of an automaton, each once."""
    starts = [sentence.start for sentence in sentences]
    last = -1
    for _, start, _end in hits:
        place = bisect_right(starts, start) - 1
        if place > last:
            last = place
            yield sentences[place]


def _is_day(period: Period) -> bool:
    return period.granularity == "day" and period.kind in ("interval", "cumulative")


def _is_month(period: Period) -> bool:
    return period.granularity == "month" and period.kind in ("interval", "cumulative")


@cache
def _month_words() -> AhoCorasick:
    return AhoCorasick(sorted({name[:3] for name in word_lists()["month"]}))


@cache
def _start_words() -> AhoCorasick:
    return AhoCorasick(load("stories").tables["start"]["words"])


@cache
def _start_cue() -> re.Pattern[str]:
    table = load("stories").tables["start"]
    return re.compile("|".join(cue.replace("{story}", table["story"]) for cue in table["cues"]))


def opening_event_day(
    sentences: Sequence[Sentence], context: PeriodContext
) -> tuple[Period | None, dict[int, tuple[PeriodMention, ...]]]:
    """Return the day of the event that the document's opening names, else its first past day.

    "Monday's earthquake" tells the event's day, whatever else happened before the page went
    out. The second value holds the expressions read, by sentence; not those that hang on the day.
    """
    body = [sentence for sentence in sentences if not sentence.headline]
    read = {sentence.index: find_periods(sentence, context) for sentence in body[:_OPENING]}
    day = _event_day(body[:_OPENING], read, context) or _told_later(body[_OPENING:], context)
    day = day or _event_day(body[:_OPENING], read, context, arrests=True)
    kept = {
        index: found
        for index, found in read.items()
        if not any(mention.rule.startswith(_OF_EVENT) for mention in found)
    }
    return day if day and _is_recent(day, context) else None, kept


def _told_later(sentences: Sequence[Sentence], context: PeriodContext) -> Period | None:
    """Return the day of "The attack came on Monday", told after an opening without a day."""
    for sentence in sentences:
        cue = took_place(sentence.text)
        if cue is None:
            continue
        for mention in find_periods(sentence, context):
            gap = mention.start - sentence.start - cue
            told = mention.rule in DAY_RULES and not is_of_aftermath(mention)
            if 0 <= gap <= _PLACE_GAP and told:
                return mention.period if mention.period.kind == "interval" else None
    return None


def _is_of_news(mention: PeriodMention, sentence: Sentence, *, arrests: bool) -> bool:
    """Whether a day is that up to which a toll rose, or of the arrest for what is told."""
    at = mention.start - sentence.start
    held = dates_an_arrest if arrests else is_of_arrest
    return is_of_count(sentence.text, at) or held(sentence.text, at)


def _event_day(
    body: Sequence[Sentence],
    read: Mapping[int, Sequence[PeriodMention]],
    context: PeriodContext,
    *,
    arrests: bool = False,
) -> Period | None:
    """Return the day that the opening tells: that of an event, else the first, or a weekend.

    The day of an arrest counts only with `arrests`, and where its sentence tells of no crime.
    """
    first: Period | None = None
    weekend: Period | None = None
    long_story = context.fresh_start is not None
    for sentence in body:
        for mention in read[sentence.index]:
            period = mention.period
            if is_of_caption(sentence.text, mention.end - sentence.start, len(sentence.text)):
                continue
            if is_day_of_event(mention, sentence):
                return period
            if is_of_aftermath(mention) or _is_of_news(mention, sentence, arrests=arrests):
                continue
            stamp = mention.rule in STAMPS and _is_stamp(sentence, mention, context)
            if period.kind == "interval" and mention.rule in DAY_RULES and not stamp:
                begin = sentence.start
                if owns_event(sentence.text, mention.start - begin, mention.end - begin):
                    return period
                cue = took_place(sentence.text)
                if cue is not None and 0 <= mention.start - sentence.start - cue <= _PLACE_GAP:
                    return period
                first = first or period
            elif mention.rule == "weekend" and period.kind == "interval" and not long_story:
                weekend = weekend or period
    return first or weekend
