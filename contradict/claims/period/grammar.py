"""Matches the base expressions of periods.toml, quickly.

A sentence is searched once for the words that its rules need (`on`); only around those are
the rules' patterns tried, as one expression for all rules that share the word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from contradict.claims.period.tense import AHEAD_WORDS
from contradict.claims.period.words import expand
from contradict.lexicon import Rule, load

_BEFORE = 48  # characters before an expression that its rule's `needs` and `unless` see
_REACH = 96  # characters after a trigger in which its expression ends


@dataclass(frozen=True, slots=True, eq=False)
class Base:
    """A rule that finds expressions; `regex` has the named groups that its resolver reads."""

    id: str
    rule: Rule
    regex: re.Pattern[str]
    needs: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    followed: re.Pattern[str] | None
    plain: bool

    def fits(self, before: str, after: str) -> bool:
        """Return whether the words around an expression are those that the rule asks for."""
        if self.needs and not self.needs.search(before):
            return False
        if self.followed and not self.followed.match(after):
            return False
        return not (self.unless and self.unless.search(before))


@dataclass(frozen=True, slots=True, eq=False)
class _Group:
    """The rules that share a trigger."""

    bases: tuple[Base, ...]
    back: int


@cache
def bases() -> tuple[Base, ...]:
    """Return the rules that find expressions, those marked `first` before the others."""
    rules = [rule for rule in load("periods").rules if "resolve" in rule.fields]
    rules.sort(key=lambda rule: not rule.fields.get("first", False))
    return tuple(_base(rule) for rule in rules)


def _base(rule: Rule) -> Base:
    needs, unless = rule.fields.get("needs"), rule.fields.get("unless")
    followed = rule.fields.get("before")
    return Base(
        id=rule.id,
        rule=rule,
        regex=re.compile(expand(rule.pattern, named=True)),
        needs=re.compile(needs) if needs else None,
        unless=re.compile(unless) if unless else None,
        followed=re.compile(followed) if followed else None,
        plain=not (needs or unless or followed),
    )


def triggers(rule: Rule) -> Iterator[str]:
    """Every spelling of the words of which one is in each match of a rule."""
    lists = load("periods").tables["triggers"]
    for name in rule.fields["on"]:
        for word in lists.get(name, [name]):
            if word.startswith("~"):
                yield word[1:]
                yield word[1].upper() + word[2:]
            else:
                yield word


@cache
def _groups() -> tuple[AhoCorasick, tuple[_Group | None, ...], frozenset[int]]:
    """Return the words' automaton, each word's rules, and which words look ahead."""
    by_word: dict[str, list[Base]] = {}
    for base in bases():
        for word in triggers(base.rule):
            by_word.setdefault(word, []).append(base)
    made: dict[tuple[str, ...], _Group] = {}
    groups: list[_Group] = []
    for shared in by_word.values():
        key = tuple(base.id for base in shared)
        groups.append(made.setdefault(key, _group(shared)))
    only_ahead = [word for word in AHEAD_WORDS if word not in by_word]
    words = [*by_word, *only_ahead]
    ahead = frozenset(index for index, word in enumerate(words) if word in AHEAD_WORDS)
    automaton = AhoCorasick(words)
    return automaton, (*groups, *(None for _ in only_ahead)), ahead


def _group(shared: list[Base]) -> _Group:
    return _Group(tuple(shared), max(base.rule.fields.get("back", 0) for base in shared))


@cache
def _regex(group: _Group) -> re.Pattern[str]:
    """Compile a group's pattern when its trigger is first met."""
    parts = (
        f"(?P<r{place}>{expand(base.rule.pattern, named=False)})"
        for place, base in enumerate(group.bases)
    )
    return re.compile(rf"(?<![\w$£€.,/-])(?:{'|'.join(parts)})(?!\w)")


def _end_of(base: Base, text: str, begin: int, end: int) -> int | None:
    """Return where a match ends, None if its rule asks for other words around it."""
    if base.plain or base.fits(text[max(0, begin - _BEFORE) : begin], text[end : end + _REACH]):
        return end
    return None


def _fitting(bases: Iterable[Base], text: str, begin: int) -> Iterator[tuple[Base, int]]:
    """Return the rules that fit at a place where the first one did not, and where they end."""
    for base in bases:
        match = base.regex.match(text, begin, begin + _REACH)
        end = _end_of(base, text, begin, match.end()) if match else None
        if end is not None and not text[end : end + 1].isalnum():
            yield base, end


def _earliest_longest(hit: tuple[int, int, int]) -> tuple[int, int]:
    return hit[1], -hit[2]


def matches(text: str) -> tuple[list[tuple[Base, int, int]], bool]:
    """Find the base expressions of a text: their rule, start and end.

    The second value tells whether the text has any word that looks ahead.
    """
    automaton, groups, forward = _groups()
    found: list[tuple[Base, int, int]] = []
    done, ahead = 0, False
    hits = automaton.find_matches_as_indexes(text, overlapping=True)
    if len(hits) > 1:
        hits.sort(key=_earliest_longest)
    for index, start, end in hits:
        ahead = ahead or index in forward
        group = groups[index]
        if group is None or start < done:
            continue
        match = _regex(group).search(text, max(done, start - group.back), end + _REACH)
        if match is None or match.start() > start:
            continue  # what begins behind the word has a word of its own
        base = group.bases[int((match.lastgroup or "r0")[1:])]
        begin = match.start()
        until = _end_of(base, text, begin, match.end())
        if until is None:
            others = (other for other in group.bases if other.followed)
            base, until = next(_fitting(others, text, begin), (base, None))
        if until is not None:
            done = until
            found.append((base, begin, done))
    return found, ahead
