"""The word lists of periods.toml: numbers, months, weekdays, and their places in order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from contradict.lexicon import load

# A word list `<name>` of a pattern, but not the name of a group `(?P<name>...)`.
_MACRO = re.compile(r"(?<!\?P)<(\w+)>")
_EITHER_CASE = re.compile(r"~([a-z])")


@cache
def word_lists() -> dict[str, Any]:
    """Return the [words] table of periods.toml."""
    words: dict[str, Any] = load("periods").tables["words"]
    return words


@cache
def index_of(name: str, word: str) -> int:
    """Return the place (from 1) of a word in list `name`, 0 if it isn't there.

    Months and weekdays are known by their first three letters.
    """
    values = word_lists().get(name, {})
    if isinstance(values, dict):
        return int(values.get(word.lower(), 0))
    short = word.strip(" .")[:3].lower()
    for place, value in enumerate(values, 1):
        if value[:3].lower() == short:
            return place
    return 0


def number_of(word: str | None) -> int | None:
    """Return the number that a word of list `number` names."""
    return int(word_lists()["number"][word.lower()]) if word else None


def expand(pattern: str, *, named: bool) -> str:
    """Write out `~x` and `<list>`; a list becomes a named group, or a plain one."""
    seen: dict[str, int] = {}

    def group(match: re.Match[str]) -> str:
        """Write out one list as a group; the second of a name gets a number."""
        name = match.group(1)
        words = "|".join(_alternatives(name))
        if not named:
            return f"(?:{words})"
        seen[name] = seen.get(name, 0) + 1
        suffix = str(seen[name]) if seen[name] > 1 else ""
        return f"(?P<{name}{suffix}>{words})"

    out = _MACRO.sub(group, pattern)
    out = _EITHER_CASE.sub(lambda m: f"[{m.group(1).upper()}{m.group(1)}]", out)
    return out if named else re.sub(r"\(\?P<\w+>", "(?:", out)


def _alternatives(name: str) -> Iterable[str]:
    words: Iterable[str] = word_lists()[name]
    for word in sorted(words, key=len, reverse=True):
        first = word[0]
        if first.isalpha() and first.islower() and name in ("number", "ordinal"):
            yield f"[{first.upper()}{first}]{re.escape(word[1:])}"
        else:
            yield re.escape(word)
