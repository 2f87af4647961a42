"""Recognises the well-known stories of data/lexicons/stories.toml."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache

from contradict.claims.period.words import expand
from contradict.lexicon import Rule, load
from contradict.records import Document


def known_story(document: Document) -> tuple[date, str] | None:
    """Return the start of the well-known story that a document is about, and "story:ID".

    None if it is undated or about none; if several fit, the one named most often wins, and
    a tie between two starts is left open.
    """
    best = _best(document.text, document.published)
    return (best.fields["start"], f"story:{best.id}") if best is not None else None


def invaded(document: Document) -> str | None:
    """Return the country that the war which a document is about was carried into, if known."""
    best = _best(document.text, document.published)
    return best.fields.get("invaded") if best is not None else None


@lru_cache(maxsize=4)
def _best(text: str, published: date | None) -> Rule | None:
    """Return the story that fits best; asked of one article several times."""
    if published is None:
        return None
    weighed = sorted(
        ((_weight(rule, cue, text), rule) for rule, cue in _stories() if _within(rule, published)),
        key=lambda pair: -pair[0],
    )
    if not weighed or weighed[0][0] == 0:
        return None
    if len(weighed) > 1 and weighed[0][0] == weighed[1][0]:
        return None
    return weighed[0][1]


def _within(rule: Rule, published: date) -> bool:
    until: date | None = rule.fields.get("until")
    return rule.fields["start"] <= published and (until is None or published <= until)


def _weight(rule: Rule, cue: re.Pattern[str], text: str) -> int:
    """How often the story's names are mentioned; 0 without one of its cues."""
    named = sum(text.count(name) for name in rule.fields["names"])
    return named if named and cue.search(text) else 0


@cache
def _stories() -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    return tuple(
        (rule, re.compile(expand(rule.fields["cue"], named=False)))
        for rule in load("stories").rules
    )
