"""Finds the time expressions of a sentence and resolves them.

An expression is a base ("Thursday", "the first 24 hours") that a frame before it may bend
("since", "as of", "said on"). A mention's `rule` names both: "since/weekday". Mentions whose
expression can't be resolved, such as a weekday in an undated document, have a period of kind
"none" without dates and a rule that ends in "?".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from contradict.claims.period.context import PeriodContext
from contradict.claims.period.resolvers import RESOLVERS, Resolver
from contradict.claims.period.stretch import DAY, stretch
from contradict.claims.period.words import expand
from contradict.lexicon import Rule, load
from contradict.records import Period, PeriodMention, Sentence

# The rules whose expressions are days: everything else that has a start is a longer stretch.
DAY_RULES = frozenset(
    {
        "iso-date",
        "slash-date",
        "day-month",
        "month-day",
        "early-hours",
        "weekday",
        "today",
        "previous-day",
        "ago",
        "day-number",
    }
)
_DATED = ("day-month", "month-day", "days-of-month")
# Rules by which an article is stamped with its own date, which is no event's.
STAMPS = ("day-month", "month-day", "iso-date", "slash-date")
_OPENS = 4  # characters before an expression that opens its sentence: "On "
_BEFORE = 64  # characters in which a frame's words lie before its expression
_LINK = re.compile(
    r"\s*(?:,?\s+(?:and|to|until|till|through)(?: late| early)?(?: on)?\s+|\s?[–-]\s?)"
)
_RANGE_OPENS = re.compile(r"(?:[Bb]etween|[Ff]rom)(?: the)?(?: late| early)? $")
# Words that make a clause look ahead; the last one wins over an earlier past tense.
_AHEAD = re.compile(
    r"\b(?:will|won['’]t|would|shall|is to|are to|due|set to|plans?|planned|planning|expected|"
    r"going to|scheduled|hopes?|aims?|ahead of|until|deadline|upcoming|next)\b|['’]ll\b"
)
_PAST = re.compile(
    r"\b(?:said|told|was|were|had|did|\w{2,}ed|began|took|came|went|fell|rose|hit|killed|left|"
    r"struck|shot|fled|died|held|made|met)\b"
)


@dataclass(frozen=True, slots=True)
class _Base:
    id: str
    regex: re.Pattern[str]
    needs: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    resolve: Resolver


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    base: str
    period: Period | None


@cache
def _bases() -> tuple[_Base, ...]:
    rules = [rule for rule in load("periods").rules if "resolve" in rule.fields]
    rules.sort(key=lambda rule: not rule.fields.get("first", False))
    return tuple(_base(rule) for rule in rules)


def _base(rule: Rule) -> _Base:
    needs, unless = rule.fields.get("needs"), rule.fields.get("unless")
    return _Base(
        rule.id,
        re.compile(expand(rule.pattern, named=True)),
        re.compile(needs) if needs else None,
        re.compile(unless) if unless else None,
        RESOLVERS[rule.fields["resolve"]],
    )


@cache
def _gate() -> re.Pattern[str]:
    """Every base pattern in one, so that a sentence without time words is read once."""
    rules = {rule.id: rule for rule in load("periods").rules}
    parts = (
        f"(?P<r{place}>{expand(rules[base.id].pattern, named=False)})"
        for place, base in enumerate(_bases())
    )
    return re.compile(rf"(?<![\w$£€.,/-])(?:{'|'.join(parts)})(?!\w)")


@cache
def _frames(role: str) -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    return tuple(
        (rule, re.compile(r"(?<!\w)" * (role == "frame") + expand(rule.pattern, named=False)))
        for rule in load("periods").rules
        if rule.fields.get("role") == role
    )


def find_periods(sentence: Sentence, context: PeriodContext) -> tuple[PeriodMention, ...]:
    """Return the sentence's time expressions in order, with document offsets."""
    context = context.at(sentence.index)
    found = list(_find(sentence.text, context))
    if not found:
        return ()
    return tuple(_mention(sentence, item, context) for item in _join_ranges(sentence.text, found))


def _find(text: str, context: PeriodContext) -> Iterator[_Found]:
    for match in _gate().finditer(text):
        base = _bases()[int((match.lastgroup or "r0")[1:])]
        start, end = match.span()
        if not _fits(base, text[max(0, start - _BEFORE) : start]):
            continue
        yield _Found(start, end, base.id, _resolve(base, text, start, end, context))


def _fits(base: _Base, before: str) -> bool:
    """Whether the words before an expression are those that its rule asks for."""
    if base.needs and not base.needs.search(before):
        return False
    return not (base.unless and base.unless.search(before))


def _resolve(base: _Base, text: str, start: int, end: int, context: PeriodContext) -> Period | None:
    """Resolve one expression, from the document's cache where it was met before."""
    ahead = looks_ahead(text, start, end)
    key = (base.id + ("+" if ahead else ""), text[start:end])
    if key not in context.cache:
        match = base.regex.match(text, start)
        period = base.resolve(match, context, ahead) if match else None
        future = period and _is_future(period, base, ahead, context)
        context.cache[key] = replace(period, kind="none") if period and future else period
    return context.cache[key]


def _is_future(period: Period, base: _Base, ahead: bool, context: PeriodContext) -> bool:
    """Whether a period is yet to come: a dated one only if its clause looks ahead.

    A page that names a later day in the past tense was updated on it.
    """
    if period.start is None or context.published is None or period.start <= context.published:
        return False
    return ahead or (period.anchor == "publication" and base.id not in _DATED)


def looks_ahead(text: str, start: int, end: int) -> bool:
    """Whether the clause around text[start:end] tells of what is yet to come."""
    clause = text[max(0, start - 80) : start]
    ahead = [match.start() for match in _AHEAD.finditer(clause)]
    past = [match.start() for match in _PAST.finditer(clause)]
    if ahead and ahead[-1] >= max(past, default=-1):
        return True
    after = text[end : end + 40]
    return not past and bool(re.match(r",? (?:\w+ ){0,5}?(?:will|is to|are to|is due)\b", after))


def _join_ranges(text: str, found: list[_Found]) -> Iterator[_Found]:
    """Join "from A to B" and "between A and B" into one stretch."""
    place = 0
    while place < len(found):
        first = found[place]
        second = found[place + 1] if place + 1 < len(found) else None
        if second and _is_range(text, first, second):
            joined = _joined(first, second)
            if joined:
                yield joined
                place += 2
                continue
        yield first
        place += 1


def _is_range(text: str, first: _Found, second: _Found) -> bool:
    link = text[first.end : second.start]
    if not _LINK.fullmatch(link):
        return False
    opened = _RANGE_OPENS.search(text[max(0, first.start - 24) : first.start])
    return bool(opened) or "and" not in link


def _joined(first: _Found, second: _Found) -> _Found | None:
    a, b = first.period, second.period
    if not (a and b and a.start and b.start and b.end) or a.start >= b.start:
        return None
    period = stretch(
        a.start,
        b.end,
        b.granularity,
        b.anchor,
        widest=(a.widest_start, b.widest_end),
        narrowest=(a.narrowest_start, b.narrowest_end),
    )
    return _Found(first.start, second.end, f"{first.base}-{second.base}", period)


def _mention(sentence: Sentence, found: _Found, context: PeriodContext) -> PeriodMention:
    period, rule, start = found.period, found.base, found.start
    if period is None:
        period, rule = Period(kind="none"), f"{rule}?"
    elif period.kind != "cumulative":
        frame, begins = _framed(sentence.text, found)
        bent = _bend(frame.fields["bend"], period, context) if frame else None
        if frame and bent:
            period, rule, start = bent, f"{frame.id}/{rule}", begins
    return PeriodMention(
        start=sentence.start + start,
        end=sentence.start + found.end,
        text=sentence.text[start : found.end],
        period=period,
        rule=rule,
    )


def _framed(text: str, found: _Found) -> tuple[Rule | None, int]:
    """Return the frame that bends an expression, and where the framed expression begins."""
    before = text[max(0, found.start - _BEFORE) : found.start]
    for rule, regex in _frames("frame"):
        match = regex.search(before)
        if match and not re.match(rule.fields.get("unless", "(?!)"), text[found.end :]):
            inside = rule.fields["bend"] in ("said", "start")
            return rule, found.start - (0 if inside else len(before) - match.start())
    for rule, regex in _frames("frame-after"):
        opens = rule.fields.get("opens", False)
        if (not opens or found.start <= _OPENS) and regex.match(text, found.end):
            return rule, found.start
    return None, found.start


def _bend(bend: str, period: Period, context: PeriodContext) -> Period | None:
    """Bend a resolved expression by its frame; None where the two don't go together."""
    if bend == "since":
        return _since(period, context)
    if bend == "start":
        day = period.start if period.granularity == "day" else context.story_start
        return _since(replace(period, start=day, widest_start=day, narrowest_start=day), context)
    if bend in ("as_of", "said"):
        if period.kind == "none":
            return period if bend == "as_of" else None
        end = period.end
        return stretch(end, end, period.granularity, period.anchor, kind="instant", as_of=end)
    if bend == "before" and period.start:
        last = period.start - DAY
        return stretch(None, last, period.granularity, period.anchor)
    if bend == "after" and period.kind != "none":
        return stretch(period.start, context.published, period.granularity, period.anchor)
    return None


def _since(period: Period, context: PeriodContext) -> Period | None:
    if context.published and period.start and period.start > context.published:
        return None
    if period.start is None:
        return None
    return stretch(
        period.start,
        context.published,
        period.granularity,
        period.anchor,
        widest=(period.widest_start, context.published),
        narrowest=(period.narrowest_start, context.published),
        kind="cumulative",
        as_of=context.published,
    )
