"""All that the choice of a period looks at, read once for each number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from contradict.claims.period.aftermath import is_of_another
from contradict.claims.period.context import PeriodContext
from contradict.claims.period.cues import Cues, read_cues
from contradict.claims.period.dated_event import day_of_event
from contradict.claims.period.expressions import find_periods
from contradict.claims.period.nearest import REACH, nearest
from contradict.claims.period.number import Number
from contradict.records import Period, PeriodMention, Sentence

_BACKGROUND = timedelta(days=30)  # before its event, what an article tells is its background
# "The worst fire since 1983, when 18 people died": they died in 1983.
_WHEN = re.compile(r",? when (?:[\w’'-]+ ){0,5}$")
# "The worst since 18 people died in 1983", "... at a mine two years ago".
_SINCE = re.compile(r"\b[Ss]ince (?:the )?$")
_STOP = re.compile(r"[,;:]")
# What opens a clause of its own, up to the number: "since May, after floods this week killed 27".
_CLAUSE = re.compile(r", (?:after|but|while|whereas|when|though|although) [^,;:]*$")
# "since May, 98 of them on Tuesday"
_OWN = re.compile(r"(?: of (?:them|those|these))?(?: \w+)?(?: (?:on|in|during|over))?(?: the)? $")


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodCase:
    """One number and what can date it.

    `run`, `span` and `day` are the nearest usable mentions of a running total, a stretch and
    a day, `owned` the nearest day that an event owns; `as_of` is the day up to which the sentence
    counts, and `as_of_rule` where that is from ("as-of/...", "said/..." or "publication"); `until`
    is a day to come up to which it holds, `coming` a stretch to come; `then` is a time of old that
    ends right before ", when" and the number, or that of the event which killed so many;
    `measured` says that the number has a unit; `before` is the sentence before, `mentions` are all
    times of the sentence.
    """

    number: Number
    cues: Cues
    context: PeriodContext
    run: PeriodMention | None
    span: PeriodMention | None
    day: PeriodMention | None
    owned: PeriodMention | None
    as_of: date | None
    as_of_rule: str
    until: date | None
    coming: Period | None
    then: PeriodMention | None
    measured: bool
    before: str
    mentions: Sequence[PeriodMention] = ()

    @property
    def kind(self) -> str:
        """The kind of what is counted: "tally", "flow", "stock" or "level"."""
        return self.number.kind

    @property
    def measure(self) -> str:
        """What is counted."""
        return self.number.measure

    @property
    def previous(self) -> Period | None:
        """The period of the claim before."""
        return self.number.previous

    @property
    def headline(self) -> bool:
        """Whether the number stands in a headline."""
        return self.number.sentence.headline

    @property
    def counted(self) -> bool:
        """Whether the claim counts: a tally, or a flow of things rather than of money."""
        return self.kind == "tally" or (self.kind == "flow" and not self.measured)

    @property
    def past(self) -> bool:
        """Whether the clause tells of something done, not of a state."""
        return self.cues.any("action", "copula", "perfect") and "present" not in self.cues


def read_case(
    number: Number, mentions: Sequence[PeriodMention], context: PeriodContext
) -> PeriodCase:
    """Read what can date a number, `mentions` being the times of its sentence."""
    previous = _goes_on_with(number, context)
    if previous is not number.previous:
        number = replace(number, previous=previous)
    cues = read_cues(number.sentence, number.start, number.end)
    times = nearest(number, mentions, cues, context)
    run = times.run
    if run and _has_own_time(run, times.span or times.day, number):
        run = None
    as_of, as_of_rule = _as_of(mentions, context)
    return PeriodCase(
        number=number,
        cues=cues,
        context=context,
        run=run,
        span=times.span,
        day=times.day,
        owned=times.owned,
        as_of=as_of,
        as_of_rule=as_of_rule,
        until=_until(mentions, cues, context),
        then=_then(number, mentions),
        coming=_coming(mentions, cues, context),
        measured=number.kind != "tally" and "measured" in cues,
        before=_sentence_before(number.sentence, context),
        mentions=mentions,
    )


def _then(number: Number, mentions: Sequence[PeriodMention]) -> PeriodMention | None:
    """Return the mention in "since 1983, when 18 people died" which dates the number.

    Or that of "the worst since 18 people died in 1983", "... at a mine two years ago", or of an
    event that killed so many.
    """
    if (of_event := day_of_event(number, mentions)) is not None:
        return of_event
    begin, text = number.sentence.start, number.sentence.text
    if _SINCE.search(text, 0, number.start - begin):
        return next((m for m in mentions if _ends_clause_of(m, number)), None)
    return next(
        (
            mention
            for mention in mentions
            if mention.end <= number.start
            and mention.rule.startswith(("since/", "year", "month"))
            and _WHEN.fullmatch(text, mention.end - begin, number.start - begin)
        ),
        None,
    )


def _ends_clause_of(mention: PeriodMention, number: Number) -> bool:
    """Tell whether a time of old ends behind a number, in its clause."""
    begin, text = number.sentence.start, number.sentence.text
    if mention.end <= number.end or not mention.rule.endswith(("ago", "year", "month")):
        return False
    return _STOP.search(text, number.end - begin, mention.end - begin) is None


def _goes_on_with(number: Number, context: PeriodContext) -> Period | None:
    """Return the period of the claim before, unless it was the background of the article's event.

    "The raid came a day after rebels took nine. It killed four" is of the raid's day, "Crowds
    met on Saturday, months after a fire which killed 15 in November" is on Saturday.
    """
    before, day = number.previous, context.event_day
    if before is None or before.end is None or day is None or day.start is None:
        return before
    index = number.sentence.index - 1
    if before.start and before.start < day.start:
        for last in context.sentences[max(0, index - 1) : index + 1]:
            if " after " in last.text and is_of_another(before, find_periods(last, context)):
                return replace(day, kind="event")
    told = context.found.get(index, ())
    past = before.kind == "event" and before.end < day.start - _BACKGROUND
    return None if past and any(mention.period == day for mention in told) else before


def _has_own_time(run: PeriodMention, own: PeriodMention | None, number: Number) -> bool:
    """Tell whether a number has a time beside that of the running total before it.

    It follows at once, "since May, 98 of them on Tuesday", or stands in the number's own clause,
    "since May, after floods this week killed 27".
    """
    if own is None:
        return False
    begin, text = number.sentence.start, number.sentence.text
    clause = _CLAUSE.search(text[: number.start - begin], max(run.end - begin, 0))
    if clause and run.end < number.start:
        return clause.start() < own.start - begin < number.start - begin
    if not run.end < number.end < own.start:
        return False
    parted = "," in text[run.end - begin : number.end - begin]
    return parted and _OWN.match(text, number.end - begin, own.start - begin) is not None


def _sentence_before(sentence: Sentence, context: PeriodContext) -> str:
    """Return the text of the sentence before, if it stands in the same or the last paragraph."""
    if not 0 < sentence.index < len(context.sentences):
        return ""
    before = context.sentences[sentence.index - 1]
    near = sentence.paragraph - before.paragraph <= 1 and not before.headline
    return before.text if near else ""


def _as_of(mentions: Sequence[PeriodMention], context: PeriodContext) -> tuple[date | None, str]:
    """Return the day up to which the sentence counts: stated, said on, or publication."""
    now = context.published
    for wanted in ("as-of/", "said"):
        for mention in mentions:
            as_of = mention.period.as_of
            if mention.rule.startswith(wanted) and as_of and not (now and as_of > now):
                return mention.period.as_of, mention.rule
    return context.published, "publication"


def _until(mentions: Sequence[PeriodMention], cues: Cues, context: PeriodContext) -> date | None:
    """Return the day to come of "through 2030", "until the end of next year" in the clause."""
    low, high = cues.clause[0], max(cues.clause[1], cues.end + REACH)
    ends = (m.period.end for m in mentions if m.rule[:6] == "as-of/" and low <= m.start < high)
    return next(
        (end for end in ends if end and context.published and end > context.published), None
    )


def _coming(mentions: Sequence[PeriodMention], cues: Cues, context: PeriodContext) -> Period | None:
    """Return the stretch of "next year", "over the next two years" in the clause."""
    low, high = cues.clause[0], max(cues.clause[1], cues.end + REACH)
    for mention in mentions:
        start, end = mention.period.start, mention.period.end
        ahead = start and end and context.published and start >= context.published
        if ahead and mention.rule == "rolling" and low <= mention.start < high:
            return mention.period
    return None
