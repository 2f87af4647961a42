"""What the sentences before a claim say of its time: when a total began, and what "then" was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from contradict.claims.period.context import PeriodContext
from contradict.claims.period.expressions import find_periods
from contradict.records import Period, PeriodMention, Sentence

# How many sentences back a total's start may be told: "a patrol which began in September".
_REACH = 3
# "The deadliest year since the 1990s" counts nothing since then.
SUPERLATIVE = re.compile(
    r"(?<!\b[Aa]t )\b(?:\w{2,}(?<!\b[Ll])(?<!ar)(?<!or)est|worst|most|least|first|only time|record)"
    r"(?: (?!were|was|have|has|had)[\w-]+){0,6} $"
)
_OF_THEM = re.compile(
    r"(?:The|Its|Their|His|Her) (?:largest|biggest|smallest|highest|lowest|costliest|first|latest"
    r"|last|most \w+)(?: and \w+)?(?: of (?:them|these|those|which))? (?:was|were|came|is)\b"
    r"|(?:Among|One of) (?:them|these|those)\b|(?:They|These|Those) (?:include|included)\b"
)
_IN_THAT_TIME = re.compile(
    r"\b(?:[Ii]n|[Dd]uring|[Oo]ver) that (?:time|period)\b"
    r"|(?<!risen )(?<!grown )(?<!fallen )(?<!changed )(?<!increased )\b(?:[Ss]ince|[Ff]rom) then\b"
)
_COMPARES = re.compile(r"\b(?:from|than|against|versus|compared (?:with|to)|as in)\b[^;]*$")
_THEN = re.compile(r"\b(?:[Aa]t (?:the|that) time|[Bb]ack then)\b(?! of)")


def total_before(sentence: Sentence, context: PeriodContext) -> Period | None:
    """Return the running total of the sentence before, where this one tells of "that time"."""
    if not _IN_THAT_TIME.search(sentence.text):
        return None
    for before in _before(sentence, context, 1):
        found = [m.period for m in find_periods(before, context) if m.period.kind == "cumulative"]
        return found[-1] if found else None
    return None


def is_same_period(mention: PeriodMention, sentence: Sentence) -> bool:
    """Tell "in the same period" after another stretch from that of the year before."""
    at = mention.start - sentence.start
    compares = _COMPARES.search(sentence.text, 0, at) is not None
    return mention.text.lower() == "the same period" and not compares


def is_told_before(period: Period, sentence: Sentence, context: PeriodContext) -> bool:
    """Whether one of the sentences just before tells since when a claim's stretch runs."""
    if period.start is None or period.kind not in ("cumulative", "interval"):
        return False
    return any(
        mention.period.start == period.start and mention.period.kind in ("cumulative", "interval")
        for before in _before(sentence, context, _REACH)
        for mention in find_periods(before, context)
    )


def start_told_before(sentence: Sentence, context: PeriodContext) -> date | None:
    """Return the start that the sentences just before give to a total, None if they give none."""
    for before in _before(sentence, context, _REACH):
        for mention in find_periods(before, context):
            period = mention.period
            lead = before.text[: mention.start - before.start]
            if period.kind == "cumulative" and period.start and not SUPERLATIVE.search(lead):
                return period.start
    return None


def stretch_before(sentence: Sentence, context: PeriodContext) -> Period | None:
    """Return the stretch of the sentence before, where this one goes on with it.

    "It bought three firms this year. The largest was ...", "It had 9 shops in 2001. At the time
    it was worth ...".
    """
    if not (_OF_THEM.match(sentence.text) or _THEN.search(sentence.text)):
        return None
    for before in _before(sentence, context, 1):
        spans = [m.period for m in find_periods(before, context) if _is_stretch(m)]
        return spans[-1] if spans else None
    return None


def _is_stretch(mention: PeriodMention) -> bool:
    period = mention.period
    long = period.granularity in ("week", "month", "quarter", "year")
    return period.kind == "interval" and long and period.start is not None


def _before(sentence: Sentence, context: PeriodContext, reach: int) -> Iterator[Sentence]:
    """Yield the sentences of the body before one, nearest first."""
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - reach), -1):
        if index < len(context.sentences) and not context.sentences[index].headline:
            yield context.sentences[index]
