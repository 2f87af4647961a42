"""The illnesses that a text names."""

from __future__ import annotations

import re
from functools import cache

from contradict.lexicon import any_listed


def illnesses_in(text: str) -> set[str]:
    """Return the illnesses that a text in lower case names: "an outbreak of yellow fever"."""
    return set(_names().findall(text))


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"\b{any_listed('frames', 'illness_name')}\b")
