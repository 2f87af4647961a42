"""The frames of periods.toml: words around a time expression that bend it.

"Since Thursday" is a running total, "as of Thursday" and "said on Thursday" an as-of, and the
day in "after Ruritania invaded on Thursday" the start of a story.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from contradict.claims.period.context import PeriodContext
from contradict.claims.period.groups import count_of
from contradict.claims.period.stretch import DAY, before, granularity_of, shift_months, stretch
from contradict.claims.period.words import expand
from contradict.lexicon import Rule, load
from contradict.records import Period

_BEFORE = 72  # characters in which a frame's words lie before its expression
_AFTER = 120  # ... and after it
_OPENS = 4  # characters before an expression that opens its sentence: "On "
_MONTHS = {"quarter": 3, "half": 6}
# "February 28", "28 Feb." and "the 28th": a day that is told with its date.
_DATE = re.compile(r"\d(?:st|nd|rd|th)?(?: of)?(?: (?!\w+day)[A-Z][a-z]{2,8}\.?)?$")
_EVENT_OF = re.compile(r"\b(?:an?|the|another|its|their|his|her) (?:19|20)\d\d ")
_INSIDE = ("said", "start")  # frames that are no part of the expression they bend


@dataclass(frozen=True, slots=True)
class Framed:
    """A bent expression: its period, its frame's id, and how many characters the frame adds."""

    period: Period
    frame: str
    before: int


@cache
def _frames(role: str) -> tuple[re.Pattern[str], tuple[tuple[Rule, re.Pattern[str]], ...]]:
    """All frames of a role as one pattern, and each with its `unless`."""
    rules = [rule for rule in load("periods").rules if rule.fields.get("role") == role]
    parts = (f"(?P<f{n}>{expand(rule.pattern, named=False)})" for n, rule in enumerate(rules))
    edge = r"(?<!\w)" if role == "frame" else ""
    unless = (re.compile(rule.fields.get("unless", "(?!)")) for rule in rules)
    return re.compile(f"{edge}(?:{'|'.join(parts)})"), tuple(zip(rules, unless, strict=True))


def frame(text: str, start: int, end: int, period: Period, context: PeriodContext) -> Framed | None:
    """Bend the period of the expression text[start:end] by its frame, if it has one."""
    regex, rules = _frames("frame")
    low = max(0, start - _BEFORE)
    match = regex.search(text[low:start])
    if match and match.lastgroup:
        rule, unless = rules[int(match.lastgroup[1:])]
        bent = None if unless.match(text, end) else bend(rule, period, context, text[low:end])
        if bent:
            inside = rule.fields["bend"] in _INSIDE
            return Framed(bent, rule.id, 0 if inside else start - low - match.start())
    regex, rules = _frames("frame-after")
    match = regex.match(text, end, end + _AFTER)
    if match and match.lastgroup:
        rule, _ = rules[int(match.lastgroup[1:])]
        long = period.granularity != "day" and not rule.fields.get("opens", False)
        if long and rule.fields["bend"] == "said" and match[0].startswith(","):
            return None  # "a miner, robbed by two men in March, said"
        if start <= _OPENS or not rule.fields.get("opens", False):
            bent = bend(rule, period, context, text[start:end])
            return Framed(bent, rule.id, 0) if bent else None
    return None


def bend(rule: Rule, period: Period, context: PeriodContext, words: str) -> Period | None:
    """Bend a resolved expression by its frame; None where the two don't go together.

    `words` are the frame's, if it stands before the expression, and the expression's.
    """
    how: str = rule.fields["bend"]
    if how == "ending" and period.end:
        unit: str = rule.fields["unit"]
        if unit == "weeks":
            return _weeks_to(period.end, words, period)
        start = before(period.end, 1, unit) + DAY
        if unit == "hour":  # the 24 to a time of that day
            start = period.end - DAY
        elif unit in _MONTHS and (period.end + DAY).day == 1:
            start = shift_months(period.end + DAY, -_MONTHS[unit])
        return stretch(start, period.end, granularity_of(unit), period.anchor)
    if how in ("since", "start"):
        return _since(period, context)
    if how == "said" and (period.granularity == "quarter" or _EVENT_OF.search(words)):
        return None  # "reported third-quarter sales", "claimed a 2014 bombing"
    if how in ("as_of", "said"):
        if period.kind == "none":
            return period if how == "as_of" else None
        end = period.end
        if how == "said" and end and _is_tomorrow(period, context, words):
            end = context.published
        if how == "as_of" and period.start and end == period.start + DAY:
            end = period.start  # "as of last night" knows nothing of the day that followed
        return stretch(end, end, period.granularity, period.anchor, kind="instant", as_of=end)
    if how == "now" and period.granularity == "day":
        return replace(period, kind="instant", as_of=period.end)
    if how == "before" and period.start:
        last = period.start - DAY
        return stretch(None, last, period.granularity, period.anchor)
    if how == "after" and period.kind != "none":
        return stretch(period.start, context.published, period.granularity, period.anchor)
    return None


def _weeks_to(end: date, words: str, period: Period) -> Period | None:
    """Return "the 12 weeks to 20 April", whose count stands in the words."""
    told = list(_weeks().finditer(words))
    count = count_of(told[-1]) if told else None
    return stretch(end - 7 * count * DAY + DAY, end, "week", period.anchor) if count else None


@cache
def _weeks() -> re.Pattern[str]:
    return re.compile(expand(r"\b(?:(?P<n>\d{1,2})|<number>) weeks\b", named=True), re.I)


def _is_tomorrow(period: Period, context: PeriodContext, words: str) -> bool:
    """Tell whether "said Monday" on a page of Sunday is of its update, not of six days before.

    In 3,390 articles 12 such days are six days back, 4 five days back: most are tomorrow's. Not
    so "Monday, February 28", which tells its date.
    """
    day, now = period.end, context.published
    dated = _DATE.search(words) is not None
    bare = period.anchor == "publication" and period.granularity == "day" and not dated
    return bool(bare and day and now and now - day == 6 * DAY)


def _since(period: Period, context: PeriodContext) -> Period | None:
    """Return the running total since a time, or since the story that began in it.

    "Last week" on a page of Sunday may be the week of that Sunday, as its story began then.
    """
    now, story = context.published, context.story_start
    end = period.end
    if end and period.granularity == "week" and period.anchor == "publication":
        end += 7 * DAY
    if story and period.start and end and period.start < story <= min(end, now or end):
        period = replace(period, start=story, widest_start=story, narrowest_start=story)
    if period.start is None or (now and period.start > now):
        return None
    return stretch(
        period.start,
        now,
        period.granularity,
        period.anchor,
        widest=(period.widest_start, now),
        narrowest=(period.narrowest_start, now),
        kind="cumulative",
        as_of=now,
    )
