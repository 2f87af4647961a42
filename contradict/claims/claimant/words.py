"""The word lists of `reporting.toml` and `claimants.toml`, as sets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from contradict.lexicon import any_listed, load

CLOCK = r"(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4}\b)?:?(?: [–—-])? )"
"""The time that opens an entry of a live blog: "9:20 a.m. - ", "22:40 "."""


def without_article(phrase: str) -> str:
    """Drop what may stand before a speaker's name: "the", "however", "Oslo-based"."""
    return _openers().sub("", phrase)


@cache
def _openers() -> re.Pattern[str]:
    return re.compile(rf"^(?:{any_listed('claimants', 'openers')}\s+|[A-Z][\w.]+-based\s+)+", re.I)


@cache
def alias() -> Mapping[str, str]:
    """Map lower-case short forms of organisations to the name that they stand for."""
    return dict(load("claimants").tables["alias"])


@cache
def carried(part: str) -> re.Pattern[str]:
    """Return a pattern of sentences that go on with the count of the one before."""
    return re.compile(load("reporting").tables["carried"][part])


@cache
def background() -> re.Pattern[str]:
    """Return the pattern of facts that belong to no one but the outlet."""
    return re.compile(load("reporting").tables["background"]["pattern"])
