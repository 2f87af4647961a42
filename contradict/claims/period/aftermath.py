"""What is told after an event: "a day after a bomb killed nine", "rose to 40 on Friday"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from contradict.claims.period.context import PeriodContext
from contradict.claims.period.cues import tells_strike
from contradict.claims.period.groups import day_of
from contradict.records import Period, PeriodMention, Sentence
from contradict.vocabulary import HEDGE

_RULE = "days-after"
_BESIDE = 60  # characters after "a day after" in which its day may stand: "..., he said Friday"
# What goes on with the clause of the event: "a day after bombs hit it, killing nine".
_GOES_ON = re.compile(
    r",? (?:(?:killing|wounding|injuring|leaving|trapping|destroying|burying|claiming)|in which"
    r"|that (?:killed|left|claimed))\b"
)
_STRUCK = re.compile(
    r" after [^;]{0,120}?\b(?:killed|killing|hit|struck|crashed|exploded|collapsed|capsized|sank"
    r"|blew|derailed|detonated|shelled|bombed|opened fire|shot dead|swept|set [^,;]* ablaze"
    r"|left [^,;]* dead)\b"
)
_STOP = re.compile(r"[,;:]| but | as | while ")
_DEADLY = re.compile(r"\b(?:killed|dead|died|wounded|injured|hurt)\b")
# "The number of dead rose to 40 on Friday".
_TOLL = re.compile(r"\b(?:[Tt]oll|[Nn]umber|[Cc]ount|[Dd]ead|[Dd]eaths|[Ff]atalities)\b")
_RISEN = re.compile(
    r"\b(?:rose|risen|rises|rising|climb(?:s|ed|ing)|jump(?:s|ed)|grew|grown|increased|soared"
    r"|passe[sd]|topp(?:ed|s)|reache[sd]|surpassed|stood|stands)(?: \w+)?(?: (?:to|at|past|above))?"
    rf"(?: {HEDGE})? [\w,-]+(?: \w+){{0,2}}?,?"
    r" (?:on |by )?(?:late |early )?(?:on )?$"
)


def anchor_aftermath(
    sentence: Sentence, mentions: Sequence[PeriodMention], context: PeriodContext
) -> tuple[PeriodMention, ...]:
    """Count "a day after" back from the day beside it, else from that of the article's event."""
    if not any(mention.rule == _RULE for mention in mentions):
        return tuple(mentions)
    return tuple(
        _anchored(mention, sentence, mentions, context) if mention.rule == _RULE else mention
        for mention in mentions
    )


def _anchored(
    mention: PeriodMention,
    sentence: Sentence,
    mentions: Sequence[PeriodMention],
    context: PeriodContext,
) -> PeriodMention:
    told, published = mention.period.start, context.published
    if told is None or published is None:
        return mention
    base = _day_beside(mention, mentions)
    if base is None and context.event_day and not is_day_of_event(mention, sentence):
        base = context.event_day.start
    if base is None or base > published:
        return mention
    return replace(mention, period=day_of(base - (published - told), "publication"))


def _day_beside(mention: PeriodMention, mentions: Sequence[PeriodMention]) -> date | None:
    """Return the nearest day told before "a day after", else soon after it."""
    days = [m for m in mentions if m.rule != _RULE and _is_day(m)]
    before = [m for m in days if m.end <= mention.start]
    after = [m for m in days if 0 <= m.start - mention.end <= _BESIDE]
    found = before[-1] if before else after[0] if after else None
    return found.period.end if found else None


def _is_day(mention: PeriodMention) -> bool:
    period = mention.period
    return period.granularity == "day" and period.start == period.end is not None


def is_of_aftermath(mention: PeriodMention) -> bool:
    """Tell whether a mention is "a day after"."""
    return mention.rule == _RULE


def is_told_after(mention: PeriodMention, text: str, begin: int, at: int) -> bool:
    """Tell whether "a day after" dates what stands at `at`: in its own clause, or killed by it."""
    if mention.rule not in (_RULE, "months-after"):
        return True
    until = mention.end - begin
    if at <= until:
        return False
    between = text[until:at]
    stop = _STOP.search(between)
    return stop is None or _GOES_ON.match(between, stop.start()) is not None


def is_day_of_event(mention: PeriodMention, sentence: Sentence) -> bool:
    """Tell whether "a day after" dates the event of an article that tells nothing else deadly."""
    if mention.rule != _RULE:
        return False
    text, at = sentence.text, mention.start - sentence.start
    before, after = text[:at], text[at:]
    struck = tells_strike(after) or _STRUCK.search(after) is not None
    return struck and not (tells_strike(before) or _DEADLY.search(before))


def is_of_another(period: Period, mentions: Sequence[PeriodMention]) -> bool:
    """Tell whether "a day after" gave a period: "The raid came a day after the rebels took 9"."""
    return any(
        mention.rule == _RULE and mention.period.start == period.start for mention in mentions
    )


def is_of_count(text: str, start: int) -> bool:
    """Tell whether the day at `start` is that up to which a toll had risen."""
    before = text[max(0, start - 80) : start]
    return _RISEN.search(before) is not None and _TOLL.search(text, 0, start) is not None
