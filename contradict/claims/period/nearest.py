"""Which of the times in a sentence can date a number, and the nearest of each kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from contradict.claims.dateline import ends_after_date
from contradict.claims.period.aftermath import is_told_after
from contradict.claims.period.context import PeriodContext
from contradict.claims.period.cues import Cues, owns_event
from contradict.claims.period.earlier import SUPERLATIVE
from contradict.claims.period.expressions import DAY_RULES, STAMPS
from contradict.claims.period.number import Number
from contradict.claims.period.stamp import is_labelled, is_of_caption
from contradict.claims.period.words import expand
from contradict.records import PeriodMention

# What leads from a figure and its time to the figure that it is compared with.
_AGAINST = re.compile(
    r",? (?:up |down )?(?:from|against|versus|vs\.?|than|compared (?:with|to)) (?:\w+ )?$"
)
# "From 5 percent in May 2010 to 20 percent in June 2012": each has its own time.
_TO = re.compile(r",? to (?:\w+ )?$")
_OWN = re.compile(r"(?:%| [\w-]+){0,2} (?:in|on|by) (?:early |late |mid-)?(?:[A-Z][a-z]+|\d{4})\b")
# An item of a list of figures, each with its time; "three of whom".
_ANDED = re.compile(r",? and (?:[a-z]+ )?|, ")
_PARTED = re.compile(r"[,;:\d]| and | but ")
_OF_THEM = re.compile(r" of (?:whom|them|which|these|those)\b")
_ITEM = 60  # characters between a figure and its time
# Stretches that figures are reported for, on a day that only tells when.
_REPORTED = (
    "quarter", "nine-months", "fiscal-year", "month-ending", "half-ending", "year-ending",
)  # fmt: skip
# "The fifth such raid since May" numbers the raids since then, not what this one took.
_NTH = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th))"
    r"(?: (?!were|was|have|has|had)[\w-]+| - ){0,5} $"
)
# "Founded in 1998, the firm sells ...": the year dates only what stands before the comma.
_ASIDE = re.compile(
    r"\b(?:[Ff]ounded|[Bb]orn|[Ee]stablished|[Ll]aunched|[Cc]reated|[Ii]ncorporated|[Oo]pened)"
    r"(?: (?:in|on|since))? $|^(?:Founded|Born|Established) (?:[^\W\d][\w’'-]* ){1,8}in $"
)
# "1.28 million, above the 1.27 million it counted on January 31": the day is the second's.
_COMPARED = re.compile(
    r"\b(?:(?:compared (?:with|to)|versus|up from|down from)\b"
    r"|(?:than|above|below|beating|exceeding|surpassing) the \d)[^;]*$"
)
# "Rose to 336 million from 300 million a year earlier", "18,200, 5% fewer than a year earlier".
_FORMER = re.compile(
    r"(?:a year|an? (?:month|week|quarter|decade)|(?:one|two|three|five|ten) years|the year)"
    r" (?:earlier|before|ago|previously)"
    r"|the same (?:period|quarter|months?|time|weeks?|[a-z]+ months) (?:last|a|of|in)"
    r"|the (?:previous|prior|year-earlier|year-ago) ",
    re.I,
)
_FROM = re.compile(r"\b(?:from|against|than|above|below|over) (?:[^,;]*\d[^,;]*)?$")
# "6 percent more than in 2023", "fell 8% from 2023", "up 6% on last year".
_THAN = re.compile(
    r"\b(?:more|fewer|less|higher|lower|larger|bigger|smaller|better|worse|greater|weaker|stronger"
    r"|many|much) than (?:in |for |during |at )?$"
    r"|\b(?:higher|lower|larger|bigger|smaller|better|worse|greater|weaker|stronger) than"
    r" (?:[a-z-]+ ){1,5}(?:in|for|during) (?:the )?$"
    r"|\bas (?:many|much|high|low|large|big) as (?:in )?$"
)
_UP_FROM = re.compile(
    r"\b(?:up|down|ris(?:es?|en|ing)|rose|increased?|increasing|gain(?:s|ed)?|jump(?:s|ed)?|climb(?:s|ed)?"
    r"|gr[eo]w(?:s|n|th|ing)?|f[ae]ll(?:s|en|ing)?|drop(?:s|ped)?|declin(?:es?|ed|ing)|slid|decreased?)\b"
    r"[^,;]*? (?:from|compared (?:with|to)|against|versus|(?P<on>on)) (?:in )?$"
)
_TWO_ENDS = re.compile(r" (?:to|and|through) ")
# "Less than a day after", "more than two years ago" are compared with nothing.
_LONG = ("days-after", "days-in", "in-just-days", "first-hours", "rolling", "ago")
_LAST = re.compile(r"last |the (?:previous|prior|same|year) |a year ", re.I)
# "..., where 301 died in 2014, was" and "two more, bringing its losses since May to 66".
_RELATIVE = re.compile(r", (?:where|who|whose) [^,;]*$")
_WHICH = re.compile(r", which (?:[^,;]|,(?=\d))*$")
_LATER = re.compile(
    r", (?:where|who|whose|of (?:whom|which)|bringing|raising|taking|with (?=\d)) ?"
)
# "They entered in June and have since killed 40".
_SINCE_THEN = re.compile(r"\b(?:has|have|had) since\b")
# "They dug on Wednesday after a quake that killed 90": the day is that of the digging.
_AFTER_EVENT = re.compile(
    r" after (?:an?|the) (?:[\w’'-]+ ){1,8}?(?:that|which)"
    r" (?:killed|left|claimed|wounded|injured)\b"
)
# "Three are on trial over the crash in 2019": the year is that of the crash.
_OF_EVENT = (
    r"\b(?:over|about|into) (?:an?|the|this|that|its|their|[\w’'-]+[’']s) (?:[\w’'-]+ ){0,4}?"
    r"(?:<event_noun>|disaster|tragedy|scandal|killing|murder|death)s?(?: there)? (?:in|of|on) $"
)
# "It lies 9 km away and has not moved in three days".
_GOES_ON = re.compile(r" and (?:had|has|have) (?!been )")
_DATELINE = 60  # characters at the start of a sentence that a dateline may fill
REACH = 100  # characters after a number in which another clause may still date it


class Times(NamedTuple):
    """The nearest running total, stretch and day, and the nearest day that an event owns."""

    run: PeriodMention | None
    span: PeriodMention | None
    day: PeriodMention | None
    owned: PeriodMention | None


def nearest(
    number: Number, mentions: Sequence[PeriodMention], cues: Cues, context: PeriodContext
) -> Times:
    """Return the nearest of the mentions that can date a number, one of each kind."""
    run = span = day = owned = None
    for mention in _near(number, mentions, cues, context):
        if mention.period.kind == "cumulative":
            run = run or mention
        elif _is_span(mention):
            late = day is not None and not mention.rule.startswith(_REPORTED)
            span = span or (None if late else mention)
        elif _is_day(mention) and mention.start < cues.clause[1]:
            day = day or mention
        begin = cues.sentence.start
        at = mention.start - begin, mention.end - begin
        if _is_day(mention) and owns_event(cues.sentence.text, *at):
            owned = owned or mention
    return Times(run, span, day, owned)


def _near(
    number: Number, mentions: Sequence[PeriodMention], cues: Cues, context: PeriodContext
) -> list[PeriodMention]:
    """Return the mentions that can date the number, those of its clause first, nearest first."""
    first = min((m.start for m in mentions), default=0)
    usable = [
        m
        for m in mentions
        if (cues.stretch[0] <= m.start < cues.stretch[1] or m.start == first)
        and _can_date(m, number, cues)
        and not (m.rule in STAMPS and _is_stamp(m, m.start == first, number, context))
    ]
    own = _has_own(usable, number)
    return sorted(usable, key=lambda mention: _farness(mention, number, cues, own))


def _has_own(mentions: Sequence[PeriodMention], number: Number) -> bool:
    """Tell whether a time behind a number is its own: "in May 2019 and 40 in Orlo in June 2021".

    Or "raids on Monday hurt 40, three of whom died on Friday".
    """
    begin, text = number.sentence.start, number.sentence.text
    end = number.end - begin
    if not any(
        0 < m.start - number.end <= _ITEM and not _PARTED.search(text, end, m.start - begin)
        for m in mentions
    ):
        return False
    return _OF_THEM.match(text, end) is not None or any(
        _ANDED.fullmatch(text, m.end - begin, number.start - begin)
        for m in mentions
        if m.end <= number.start
    )


def _farness(
    mention: PeriodMention, number: Number, cues: Cues, own: bool
) -> tuple[bool, bool, int]:
    """Return whether a mention tells no start, whether it is of another clause, how far it is.

    Where a number has its `own` time behind it, those before it are of another clause.
    """
    begin, text = number.sentence.start, number.sentence.text
    inside = _is_in_clause(mention, cues)
    if mention.end <= number.start:
        between = mention.end - begin, number.start - begin
        to = _OWN.match(text, number.end - begin) and _TO.match(text, *between)
        inside = inside and not (own or to or _AGAINST.match(text, *between))
    away = max(number.start - mention.end, mention.start - number.end, 0)
    return mention.rule == "recent", not inside, away


def _can_date(mention: PeriodMention, number: Number, cues: Cues) -> bool:
    """Tell whether a mention can date a number: not that of a far later clause, nor of others."""
    kind, rule = mention.period.kind, mention.rule
    if kind in ("none", "instant") and rule != "year-earlier":
        return False
    if rule == "year" and "perfect" in cues and "had-done" not in cues:
        return False  # not "had died in 2018"
    if _is_long_ago(mention) and not _is_own_past(mention, number, cues):
        return False
    if mention.start - number.end > REACH and mention.start >= cues.clause[1]:
        return False
    text, at = number.sentence.text, mention.start - number.sentence.start
    if not _is_day(mention) and SUPERLATIVE.search(text, 0, at):
        return False
    begin = number.sentence.start
    if _dates_others(mention, number) or not is_told_after(
        mention, text, begin, number.start - begin
    ):
        return False
    if _is_state_of_today(mention, number, cues):
        return False
    return not (kind == "cumulative" and _NTH.search(text, 0, at))


def _is_state_of_today(mention: PeriodMention, number: Number, cues: Cues) -> bool:
    """Tell "it closed in 2019, but three shops remain open": not as of 2019."""
    if number.kind not in ("stock", "level") or "present" not in cues:
        return False
    return _is_span(mention) and not _is_in_clause(mention, cues)


def _is_stamp(mention: PeriodMention, first: bool, number: Number, context: PeriodContext) -> bool:
    """Tell whether a date is the one by which an article's first line is stamped."""
    if mention.period.start != context.published:
        return False
    begin = number.sentence.start
    text, start = number.sentence.text, mention.start - begin
    opens = first and mention.start == begin
    return opens or is_labelled(text, start) or _is_dateline(text, start, mention.end - begin)


def _dates_others(mention: PeriodMention, number: Number) -> bool:
    """Tell whether a time dates an aside before the number, or what the number is compared with."""
    text, begin = number.sentence.text, number.sentence.start
    at, until = mention.start - begin, mention.end - begin
    start, end = number.start - begin, number.end - begin
    if _is_compared_with(mention, text, at):
        return True
    if until <= start:
        if is_of_caption(text, until, start) or _AFTER_EVENT.match(text, until, start):
            return True
        if _SINCE_THEN.search(text, until, start):
            return True
        if "," in text[until:start] and _RELATIVE.search(text, max(0, at - REACH), at):
            return True
        earlier = mention.rule.startswith("year-earlier") or _is_long_ago(mention)
        if earlier and _FROM.search(text, 0, at):
            return True
        if _is_long_ago(mention) and _WHICH.search(text, 0, at) and "," in text[until:start]:
            return True
        return _ASIDE.search(text, max(0, at - REACH), at) is not None and "," in text[until:start]
    if end > at:
        return False
    if _FORMER.match(text, at) and _FROM.search(text[end:at]):
        return True
    if _GOES_ON.search(text, end, at) or _of_event().search(text, end, at):
        return True
    return _COMPARED.search(text, end, at) is not None or _LATER.search(text, end, at) is not None


@cache
def _of_event() -> re.Pattern[str]:
    return re.compile(expand(_OF_EVENT, named=False))


def _is_compared_with(mention: PeriodMention, text: str, at: int) -> bool:
    """Tell a time with which a figure is compared: "8% more than in 2023", "up 6% on last year"."""
    low = max(0, at - REACH)
    if _THAN.search(text, low, at):
        return not mention.rule.startswith(_LONG)
    if _is_day(mention) or _TWO_ENDS.search(mention.text):
        return False
    match = _UP_FROM.search(text, low, at)
    return match is not None and (not match["on"] or _LAST.match(text, at) is not None)


def _is_dateline(text: str, start: int, end: int) -> bool:
    """Tell whether a date closes a dateline: "Conn., Oct. 27 (UPI) --"."""
    return start < _DATELINE and ends_after_date(text, end)


def _is_day(mention: PeriodMention) -> bool:
    period = mention.period
    dated = period.granularity in ("day", "hour") and mention.rule in DAY_RULES
    return period.kind == "interval" and dated


def _is_long_ago(mention: PeriodMention) -> bool:
    """Tell "two years ago", a time that is known to about a year, from "two days ago"."""
    return mention.rule == "ago" and mention.period.granularity not in ("day", "hour")


def _is_own_past(mention: PeriodMention, number: Number, cues: Cues) -> bool:
    """Tell whether "two years ago" dates a number of its clause, but not its own "two"."""
    counted = mention.start < number.end and number.start < mention.end
    return _is_in_clause(mention, cues) and not counted and "perfect" not in cues


def _is_in_clause(mention: PeriodMention, cues: Cues) -> bool:
    return cues.clause[0] < mention.end and mention.start < cues.clause[1]


def _is_span(mention: PeriodMention) -> bool:
    framed = mention.rule.startswith(("before/", "after/"))
    short = mention.rule in DAY_RULES and not _is_long_ago(mention)
    stretched = mention.period.kind == "interval" or mention.rule == "year-earlier"
    return stretched and not short and not framed
