"""All that the choice of a period looks at, read once for each number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from contradict.claims.period.context import PeriodContext
from contradict.claims.period.cues import Cues, owns_event, read_cues
from contradict.claims.period.earlier import SUPERLATIVE
from contradict.claims.period.expressions import DAY_RULES, STAMPS
from contradict.records import Period, PeriodMention, Sentence

# What leads from a figure and its time to the figure that it is compared with.
_AGAINST = re.compile(
    r",? (?:up |down )?(?:from|against|versus|vs\.?|than|compared (?:with|to)) (?:\w+ )?$"
)
# Stretches that figures are reported for, on a day that only tells when.
_REPORTED = ("quarter", "nine-months", "fiscal-year", "month-ending", "year-ending")
# "The fifth such raid since May" numbers the raids since then, not what this one took.
_NTH = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th))"
    r"(?: (?!were|was|have|has|had)[\w-]+| - ){0,5} $"
)
# "Founded in 1998, the firm sells ...": the year dates only what stands before the comma.
_ASIDE = re.compile(
    r"\b(?:[Ff]ounded|[Bb]orn|[Ee]stablished|[Ll]aunched|[Cc]reated|[Ii]ncorporated|[Oo]pened)"
    r"(?: (?:in|on|since))? $"
)
_COMPARED = re.compile(r"\b(?:compared (?:with|to)|versus|up from|down from)\b[^;]*$")
# "..., where 301 died in 2014, was" and "two more, bringing its losses since May to 66".
_RELATIVE = re.compile(r", (?:where|who|whose) [^,;]*$")
_LATER = re.compile(r", (?:where|who|whose|bringing|raising|taking|with (?=\d)) ?")
_OWN = re.compile(r"(?: of (?:them|those|these))?(?: \w+)?(?: (?:on|in|during|over))?(?: the)? $")
_DATELINE = 60  # characters at the start of a sentence that a dateline may fill
_CLOSES = re.compile(r"(?: ?\([^)\n]{1,40}\))? ?(?:--|[–—]|- )")
_REACH = 100  # characters after a number in which another clause may still date it


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One number and what can date it.

    `run`, `span` and `day` are the nearest usable mentions of a running total, a stretch and
    a day; `as_of` is the day up to which the sentence counts, and `as_of_rule` where that is
    from ("as-of/...", "said/..." or "publication"); `until` is a day to come up to which it
    holds; `before` is the sentence before; `owned` the nearest day that an event owns; `measure` is
    what is counted, `earlier` the periods of the claims shortly before.
    """

    cues: Cues
    run: PeriodMention | None
    span: PeriodMention | None
    day: PeriodMention | None
    as_of: date | None
    as_of_rule: str
    kind: str
    measured: bool
    headline: bool
    event_like: bool
    previous: Period | None
    context: PeriodContext
    before: str
    measure: str
    earlier: Sequence[Period]
    owned: PeriodMention | None
    until: date | None

    @property
    def counted(self) -> bool:
        """Whether the claim counts: a tally, or a flow of things rather than of money."""
        return self.kind == "tally" or (self.kind == "flow" and not self.measured)

    @property
    def past(self) -> bool:
        """Whether the clause tells of something done, not of a state."""
        return self.cues.any("action", "copula", "perfect") and "present" not in self.cues


def read_case(
    sentence: Sentence,
    start: int,
    end: int,
    mentions: Sequence[PeriodMention],
    context: PeriodContext,
    kind: str,
    event_like: bool,
    previous: Period | None,
    measure: str,
    earlier: Sequence[Period],
) -> Case:
    """Read the case of the number at document offsets start..end."""
    cues = read_cues(sentence, start, end)
    as_of, as_of_rule = (
        _as_of(mentions, context) if mentions else (context.published, "publication")
    )
    run, span, day, owned = (
        _nearest(mentions, start, end, cues, context) if mentions else (None, None, None, None)
    )
    if run and _has_own_time(run, span or day, sentence, end):
        run = None
    return Case(
        cues=cues,
        run=run,
        span=span,
        day=day,
        owned=owned,
        as_of=as_of,
        as_of_rule=as_of_rule,
        kind=kind,
        measured=kind != "tally" and "measured" in cues,
        headline=sentence.headline,
        event_like=event_like,
        previous=previous,
        context=context,
        before=_sentence_before(sentence, context),
        measure=measure,
        earlier=earlier,
        until=_until(mentions, cues, context) if mentions else None,
    )


def _nearest(
    mentions: Sequence[PeriodMention], start: int, end: int, cues: Cues, context: PeriodContext
) -> tuple[PeriodMention | None, ...]:
    """Return the nearest running total, stretch and day, and the day that an event owns."""
    run = span = day = owned = None
    for mention in _near(mentions, start, end, cues, context):
        if _is_day(mention) and owns_event(cues.sentence.text, mention.end - cues.sentence.start):
            owned = owned or mention
        if mention.period.kind == "cumulative":
            run = run or mention
        elif _is_span(mention):
            late = day is not None and not mention.rule.startswith(_REPORTED)
            span = span or (None if late else mention)
        elif _is_day(mention) and mention.start < cues.clause[1]:
            day = day or mention
    return run, span, day, owned


def _has_own_time(
    run: PeriodMention, own: PeriodMention | None, sentence: Sentence, end: int
) -> bool:
    """Tell whether a time follows the number at once: "since May, 98 of them on Tuesday"."""
    if own is None or not run.end < end < own.start:
        return False
    begin, text = sentence.start, sentence.text
    parted = "," in text[run.end - begin : end - begin]
    return parted and _OWN.match(text, end - begin, own.start - begin) is not None


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
    low, high = cues.clause[0], max(cues.clause[1], cues.end + _REACH)
    ends = (m.period.end for m in mentions if m.rule[:6] == "as-of/" and low <= m.start < high)
    return next(
        (end for end in ends if end and context.published and end > context.published), None
    )


def _near(
    mentions: Sequence[PeriodMention], start: int, end: int, cues: Cues, context: PeriodContext
) -> list[PeriodMention]:
    """Return the mentions that can date the number, those of its clause first, nearest first.

    Not those of a far later clause, nor the date by which an article's first line is stamped.
    """
    begin, published, text = cues.sentence.start, context.published, cues.sentence.text
    first = min((m.start for m in mentions), default=0)

    def rank(mention: PeriodMention) -> tuple[bool, int]:
        inside = cues.clause[0] < mention.end and mention.start < cues.clause[1]
        if mention.end <= start and _AGAINST.match(text, mention.end - begin, start - begin):
            inside = False
        return not inside, max(start - mention.end, mention.start - end, 0)

    usable = (
        m
        for m in mentions
        if (m.period.kind not in ("none", "instant") or m.rule == "year-earlier")
        and (cues.stretch[0] <= m.start < cues.stretch[1] or m.start == first)
        and not (m.rule == "year" and "perfect" in cues)
        and not (m.start - end > _REACH and m.start >= cues.clause[1])
        and not (
            m.rule in STAMPS
            and m.period.start == published
            and (m.start == first == begin or _is_dateline(text, m.start - begin, m.end - begin))
        )
        and not (not _is_day(m) and SUPERLATIVE.search(text, 0, m.start - begin))
        and not _dates_others(text, m.start - begin, m.end - begin, start - begin, end - begin)
        and not (m.period.kind == "cumulative" and _NTH.search(text, 0, m.start - begin))
    )
    return sorted(usable, key=rank)


def _dates_others(text: str, at: int, until: int, start: int, end: int) -> bool:
    """Tell whether a time dates an aside before the number, or what the number is compared with."""
    if until <= start:
        if "," in text[until:start] and _RELATIVE.search(text, max(0, at - _REACH), at):
            return True
        return _ASIDE.search(text, max(0, at - 40), at) is not None and "," in text[until:start]
    if end > at:
        return False
    return _COMPARED.search(text, end, at) is not None or _LATER.search(text, end, at) is not None


def _is_dateline(text: str, start: int, end: int) -> bool:
    """Tell whether a date closes a dateline: "Conn., Oct. 27 (UPI) --"."""
    return start < _DATELINE and _CLOSES.match(text, end) is not None


def _is_day(mention: PeriodMention) -> bool:
    period = mention.period
    dated = period.granularity in ("day", "hour") and mention.rule in DAY_RULES
    return period.kind == "interval" and dated


def _is_span(mention: PeriodMention) -> bool:
    framed = mention.rule.startswith(("before/", "after/"))
    short = mention.rule in DAY_RULES
    stretched = mention.period.kind == "interval" or mention.rule == "year-earlier"
    return stretched and not short and not framed
