"""What an event took that has a day of its own: "the first since a raid on Tuesday that killed 9".

The day is that of the event, so that a number in the event's relative clause holds then, whenever
the rest of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from contradict.claims.period.number import Number
from contradict.claims.period.words import expand
from contradict.records import PeriodMention

_NOUN = (
    r"(?:<event_noun>|bombing|shelling|bombardment|protest|demonstration|flood|wildfire|disaster"
    r"|tragedy|killing|operation|assault)s?"
)
# "Since a suspected gas attack on Tuesday", "after the raid on the camp in May".
_OPENS = (
    r"(?:[Ss]ince|[Aa]fter|[Ff]ollowing|[Bb]efore) (?:an?|the|this|that|another|[\w’'-]+[’']s)"
    rf" (?:(?!began|started|erupted)[\w’'-]+ ){{0,5}}?{_NOUN}(?: [\w’'-]+){{0,5}}?"
    r" (?:on|in|of|late|early|last) .+"
)
# What goes on with what the event did, up to the number: "since a raid on Tuesday killed".
_DID = r"(?:killed|left|claimed|took|wounded|injured|hurt|destroyed|displaced|drew|cost)"
_DOING = r"(?:killing|leaving|claiming|wounding|injuring|hurting|destroying|displacing|drawing)"
_TOLD = (
    rf"(?:,? (?:that|which)(?: had)?(?: also| already)? {_DID}| {_DID}|,? in which|,? when"
    rf"|,? {_DOING})\b[^,;:]*"
    rf"(?:, (?:including|among them|and (?:{_DID}|{_DOING})|{_DOING})\b[^,;:]*)*"
)
_OWNED = rf"[’']s (?:[\w’'-]+ ){{0,4}}?{_NOUN}(?: [\w’'-]+){{0,6}}?"
# "A 2014 gas attack", "the May 2008 cyclone": the time stands before what happened then.
_NAMED = rf" (?:[\w’'-]+ ){{0,3}}?{_NOUN}(?: (?:in|on|at|of|off|near)(?: [\w’'-]+){{1,4}}?)?"
# "The shooting at a bar in Leeds on Saturday, in which five were hurt": only another day follows.
_MET = (
    rf"\b[Tt]he (?:[\w’'-]+ ){{0,3}}?{_NOUN}(?:,? [\w’'.-]+){{0,9}}?,?(?: (?:on|last|late|early))* "
)
_WHICH = (
    rf"(?: (?:night|evening|morning|afternoon))?, (?:in which|which(?: had)?(?: also)? {_DID})\b"
    r"(?:(?!\b(?:after|before|since|when|while|until)\b)[^,;:]|, (?:including|and)\b)*"
)
_DAYS = ("weekday", "day-month", "month-day")
_YEAR = re.compile(r"\b(?:19|20)\d\d$")
_ENDS = rf".*(?:19|20)\d\d (?:[\w’'-]+ ){{0,5}}?{_NOUN}"
_FRAMES = ("since", "after", "before", "said", "year-of-event", "month-year")
_NOT_OVER = re.compile(r"\b(?:has|have|is|are)\b")


def day_of_event(number: Number, mentions: Sequence[PeriodMention]) -> PeriodMention | None:
    """Return the time of the event in whose relative clause a number stands, if it has one.

    Not that of a mere "since Tuesday", nor of what began then and goes on.
    """
    begin, text = number.sentence.start, number.sentence.text
    for mention in reversed(mentions):  # the nearest first
        frame = mention.rule.partition("/")[0]
        if mention.end > number.start or frame not in (*_FRAMES, *_DAYS):
            continue
        between = text[mention.end - begin : number.start - begin]
        if _NOT_OVER.search(between):
            continue
        opens, ends, told, owned, named, met, which = _patterns()
        if frame in _DAYS:
            if which.fullmatch(between) and met.search(text[: mention.start - begin]):
                return mention
            continue
        noun = opens.fullmatch(mention.text) or ends.fullmatch(mention.text)
        if (noun and told.fullmatch(between)) or owned.fullmatch(between):
            return mention
        if _YEAR.search(mention.text) and named.fullmatch(between):
            return mention
    return None


def names_event(mention: PeriodMention, text: str) -> bool:
    """Tell whether a time only says of which event the rest of `text` speaks: "the 2014 crash"."""
    if mention.rule == "year-of-event":
        return True
    return mention.rule == "month-year" and _named().match(text) is not None


@cache
def _named() -> re.Pattern[str]:
    return re.compile(expand(rf" (?:[a-z-]+ ){{0,2}}{_NOUN}\b", named=False))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return how an event with its day opens or ends, and what follows it, "Tuesday", a year.

    Then what stands before the day of "the raid on Saturday", and what behind it.
    """
    patterns = (_OPENS, _ENDS, _TOLD, _OWNED + _TOLD, _NAMED + _TOLD, f"{_MET}$", _WHICH)
    return tuple(re.compile(expand(pattern, named=False)) for pattern in patterns)
