"""Dates that are no event's: those by which an article is stamped, and those of its captions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from contradict.claims.period.context import PeriodContext
from contradict.claims.period.expressions import STAMPS, find_periods
from contradict.claims.period.words import index_of
from contradict.lexicon import load
from contradict.records import Document, PeriodMention, Sentence

_HEAD = 400  # characters of an article in which it is stamped
_FIRST = 3  # ... and its sentences
_LEAD = 40  # characters before a date that its label may take
_DIFFERENT = timedelta(days=1)  # a page may go out after midnight
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_LABEL = re.compile(
    r"(?:\b(?:(?:[Dd]ate of )?[Pp]ublication(?: [Dd]ate)?|[Pp]ublished|[Pp]osted|PUBLISHED|POSTED)"
    r"(?: on| at)?:? ?)$"
)
_UPDATED = re.compile(r"\b(?:[Uu]pdated|[Cc]reated|UPDATED)(?: on| at)?:? (?:\w+,? )?$")
_OPENS = re.compile(r"(?:Last )?(?:[Uu]pdated|UPDATED)(?: on| at|:)? (?:\w+,? )?")
# "Mon Nov 7 2016 Four die in a blast": the text itself follows.
_TEXT_FOLLOWS = re.compile(r"(?:,? (?:at )?\d{1,2}:?\d\d\b)?[\s|,.:–-]*[A-Z\d“\"(]")
# "It burns on Monday (AFP photo) VORDA Ten ...", but no dateline: "VORDA, May 5 (AFP) -".
_CREDIT = (
    r"(?: ?\((?:[A-Z][\w.’\x27-]+ ){0,3}?(?:<agency>|EPA|Getty)(?: [Pp]hoto)?(?:/[^()]{1,40})?\)"
    r"(?! ?(?:--|[–—]|- ))|\bAP Photo\b|\bAFP PHOTO\b|\bREUTERS/|\bGetty Images\b)"
)
_CREDITED = ("(", "AP Photo", "AFP PHOTO", "REUTERS/", "Getty Images")


@cache
def _agency() -> str:
    return "|".join(map(re.escape, load("agencies").tables["agencies"]))


@cache
def _by_agency() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_agency()})[ ,|:–-]{{1,3}}$")


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(_CREDIT.replace("<agency>", _agency()))


def is_labelled(text: str, start: int) -> bool:
    """Tell whether a date follows "Published" or an agency's name: "AFP Monday 5 May 2014"."""
    return (
        _is_published(text, start)
        or _UPDATED.search(text[max(0, start - _LEAD) : start]) is not None
    )


def _is_published(text: str, start: int) -> bool:
    before = text[max(0, start - _LEAD) : start]
    return (_LABEL.search(before) or _by_agency().search(before)) is not None


def is_of_caption(text: str, end: int, until: int) -> bool:
    """Tell whether a day that ends at `end` is that of a picture, credited before `until`."""
    if not any(word in text for word in _CREDITED):
        return False
    return _credit().search(text, end, until) is not None


def stamped_day(
    document: Document, sentences: Sequence[Sentence], context: PeriodContext
) -> date | None:
    """Return the day by which an article is stamped, None where it is that of its record.

    Records of scraped pages often hold the day on which they were fetched.
    """
    if document.published is None or not _YEAR.search(document.text, 0, _HEAD):
        return None
    for sentence in sentences[:_FIRST]:
        for mention in find_periods(sentence, context):
            day = mention.period.start
            if sentence.headline or not day:
                continue
            early = day < document.published - _DIFFERENT
            if _stamps(sentence, mention) or (early and _opens_updated(sentence, mention)):
                return day if abs(day - document.published) > _DIFFERENT else None
    return None


def _opens_updated(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether an article opens with "Last updated" and a full date.

    Nothing goes out after it was last updated: a later date of the record is that of its fetching.
    """
    dated = mention.rule.startswith(STAMPS) and mention.period.anchor == "text"
    return dated and _OPENS.fullmatch(sentence.text, 0, mention.start - sentence.start) is not None


def _stamps(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether a full date opens an article, or follows "Published" or an agency."""
    period, start = mention.period, mention.start - sentence.start
    if not mention.rule.startswith(STAMPS) or period.anchor != "text" or not period.start:
        return False
    weekday = index_of("weekday", mention.text)
    if weekday and weekday - 1 != period.start.weekday():
        return False
    text = sentence.text
    if start == 0:
        return _TEXT_FOLLOWS.match(text, mention.end - sentence.start) is not None
    return _is_published(text, start)
