"""The illnesses that a text names."""

from __future__ import annotations

import re
from functools import cache

from contradict.lexicon import load


def illnesses_in(text: str) -> set[str]:
    """Return the illnesses that a text in lower case names: "an outbreak of yellow fever"."""
    return set(_names().findall(text))


@cache
def _names() -> re.Pattern[str]:
    names = sorted(load("frames").tables["illness_name"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
