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

# "Was arrested Tuesday", "arrested a man in north Elmora on Friday", "in custody on Monday"; not
# "arrested after Tuesday's shooting", "arrested at a rally on Friday".
_HELD = re.compile(
    r"\b(?:arrest(?:ed|s)|captured|caught|apprehended|jailed|booked|extradited|surrendered|charged"
    r"|(?:taken into|in) (?:police )?custody|turned (?:himself|herself|themselves) in)"
    r"(?: (?!of\b|for\b|over\b|from\b|after\b|following\b|during\b|at\b|amid\b|when\b|while\b|who\b"
    r"|accused\b|suspected\b|with\b|in (?:connection|relation|a|an|the)\b)[\w’'-]+){0,8}?"
    r" (?:on )?(?:late |early )?$"
)
_OWNS = re.compile(
    r"\w+(?: (?:morning|afternoon|evening|night))?(?:['’]s| \w*(?:shoot|kill|stab|rob))"
)

# "Shot two men and arrested five on Monday", "fled before he was arrested on Monday": of one day.
_GOES_ON = re.compile(r"\b(?:and|before|until|then)(?: [\w’'-]+){0,2} ?$")


def dates_an_arrest(text: str, start: int) -> bool:
    """Tell whether the day at `start` is that on which somebody was arrested for a crime told."""
    return _CRIME.search(text) is not None and is_of_arrest(text, start)


def is_of_arrest(text: str, start: int) -> bool:
    """Tell whether the day at `start` is that of an arrest, whatever for."""
    held = _HELD.search(text, max(0, start - 90), start)
    if held is None or _CRIME.search(held.group()) or _OWNS.match(text, start):
        return False
    return not _GOES_ON.search(text, 0, held.start())


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
