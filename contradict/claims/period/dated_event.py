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
_NOT_OVER = re.compile(r"\b(?:has|have|is|are)\b")


def day_of_event(number: Number, mentions: Sequence[PeriodMention]) -> PeriodMention | None:
    """Return the time of the event in whose relative clause a number stands, if it has one.

    Not that of a mere "since Tuesday", nor of what began then and goes on.
    """
    begin, text = number.sentence.start, number.sentence.text
    for mention in mentions:
        frame = mention.rule.partition("/")[0]
        if mention.end > number.start or frame not in ("since", "after", "before"):
            continue
        between = text[mention.end - begin : number.start - begin]
        if _NOT_OVER.search(between):
            continue
        opens, told, owned = _patterns()
        noun = opens.fullmatch(mention.text)
        if (noun and told.fullmatch(between)) or owned.fullmatch(between):
            return mention
    return None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return how an event with its day opens, what follows it, and what follows "Tuesday"."""
    return tuple(
        re.compile(expand(pattern, named=False)) for pattern in (_OPENS, _TOLD, _OWNED + _TOLD)
    )
