"""When a poll was in the field whose shares an article tells: "was conducted May 2-5"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from contradict.claims.period.case import PeriodCase
from contradict.claims.period.choice import Choice
from contradict.claims.period.context import Fieldwork, PeriodContext
from contradict.claims.period.expressions import find_periods
from contradict.records import PeriodMention, Sentence

_AHEAD, _BEHIND = 3, 10  # sentences around those that name the poll in which its shares stand
_LONGEST = timedelta(days=45)  # that a poll is in the field
_LATEST = timedelta(days=120)  # before its article
_REACH = 160  # characters after "was conducted" in which its days stand
_POLL = re.compile(r"\b(?:[Pp]oll|[Ss]urvey|[Rr]espondents|[Pp]ollsters?|POLL)\b")
_FIELD = re.compile(
    r"\b(?:[Pp]oll|[Ss]urvey|[Ii]nterviews|[Rr]esults|[Rr]esearch)\b[^;]{0,120}?"
    r"\b(?:(?:was|were|is|are) (?:conducted|carried out|fielded|taken|done|undertaken)"
    r"|conducted|surveyed|interviewed|questioned|polled)\b"
    r"|\b(?:surveyed|interviewed|questioned|polled) (?:online )?[\d,]{3,} "
)
_NO_OPINION = re.compile(
    r"\b(?:[Ii]nflation|[Uu]nemployment|[Jj]obless|[Tt]urnout|[Ss]ales|[Pp]rices?|[Ee]conom\w+"
    r"|[Ee]xports|[Ii]mports|margin of|threshold)\b"
)
_ELECTED = re.compile(r"\b(?:polled|won|took|received) (?:[a-z]+ ){0,2}$")  # a party, of the votes


def fieldwork(text: str, sentences: Sequence[Sentence], context: PeriodContext) -> Fieldwork | None:
    """Return when the one poll of an article was in the field, and the sentences that tell of it.

    None where it tells so of two polls: then nobody knows of which a share is.
    """
    if context.published is None or ("oll" not in text and "urvey" not in text):
        return None
    if _POLL.search(text) is None:  # "tolls", "pollution"
        return None
    found = {}
    for sentence in sentences:
        told = _FIELD.search(sentence.text) if not sentence.headline else None
        for mention in find_periods(sentence, context) if told else ():
            after = mention.start - sentence.start - (told.end() if told else 0)
            if -len(mention.text) <= after <= _REACH and _is_field(mention, context):
                found[mention.period.start, mention.period.end] = mention.period
                break
    if len(found) != 1:
        return None
    (days,) = found.values()
    named = [s.index for s in sentences if _POLL.search(s.text)]
    return Fieldwork(days, max(0, named[0] - _AHEAD), named[-1] + _BEHIND)


def _is_field(mention: PeriodMention, context: PeriodContext) -> bool:
    """Tell whether a mention is of days, of a time not long before the article."""
    period, now = mention.period, context.published
    if period.kind != "interval" or period.granularity != "day" or "/" in mention.rule:
        return False
    if period.start is None or period.end is None or now is None:
        return False
    return period.end - period.start <= _LONGEST and now - _LATEST <= period.end <= now


def polled(case: PeriodCase) -> Choice | None:
    """Take the shares of a poll's answers as of the days on which people were asked."""
    poll, index = case.context.polled, case.number.sentence.index
    if poll is None or not poll.first <= index <= poll.last:
        return None
    text = case.number.sentence.text
    if _FIELD.search(text) and case.measured != (case.measure == "share"):
        return replace(poll.days, kind="interval", as_of=poll.days.end), "polled/field"
    if case.measure != "share" or case.span or case.run or _NO_OPINION.search(text):
        return None
    if case.day and case.day.period != poll.days:
        return None
    if _ELECTED.search(text, 0, case.number.start - case.number.sentence.start):
        return None
    return replace(poll.days, as_of=poll.days.end), "polled"
