"""When a crime was that an article on its trial tells of, long after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from contradict.claims.period.context import PeriodContext
from contradict.claims.period.expressions import find_periods
from contradict.records import Period, Sentence

_OPENING = 4  # sentences in which an article on a trial says that it is one
_LONG_AGO = timedelta(days=30)
_COURT = re.compile(
    r"\b(?:convict(?:ed|ion|s)|[Gg]uilty|sentenc(?:ed|ing)|[Vv]erdict|acquitt(?:ed|al)|on trial"
    r"|(?:death|life|prison) sentences?|murder trial|jur(?:y|ors)|indicted)\b"
)
_CRIME = re.compile(
    r"\b(?:shootings?|shot|kill(?:ed|ing|ings|s)|murder(?:ed|ing|s)?|sl(?:ay|ain|aying|ayings)"
    r"|stabb(?:ed|ing)|deaths?|died|rob(?:bed|bery)|attack(?:ed)?|crash|assault(?:ed)?|rampage)\b"
)
# "was convicted Tuesday", "sentenced on Friday": the day of the court, not of the crime.
_RULED = re.compile(
    r"\b(?:convicted|sentenced|guilty|acquitted|indicted|arraigned|charged|testified|ruled)"
    r"(?: (?!of\b|for\b|over\b|in connection|after\b)[\w’'-]+){0,8} $"
)


def crime_period(sentences: Sequence[Sentence], context: PeriodContext) -> Period | None:
    """Return when the crime was, None where the article opens with no trial or dates no crime.

    The first time more than a month before publication that a sentence on the crime names.
    """
    if context.published is None or not _is_trial(sentences):
        return None
    latest = context.published - _LONG_AGO
    for sentence in sentences:
        if sentence.headline or not _CRIME.search(sentence.text):
            continue
        for mention in find_periods(sentence, context):
            period = mention.period
            ruled = dates_the_court(sentence.text, mention.start - sentence.start)
            if period.kind == "interval" and not ruled and _is_past(period, latest):
                return period
    return None


def _is_past(period: Period, latest: date) -> bool:
    """Tell whether a stretch of at most a month ended long ago."""
    short = period.granularity in ("day", "month")
    return short and period.start is not None and period.end is not None and period.end < latest


def _is_trial(sentences: Sequence[Sentence]) -> bool:
    return sum(_COURT.search(s.text) is not None for s in sentences[:_OPENING]) >= 2


def dates_the_court(text: str, start: int) -> bool:
    """Tell whether the day at `start` is that of a verdict or a hearing."""
    return _RULED.search(text, max(0, start - 60), start) is not None
