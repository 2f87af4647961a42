"""The number words and word classes, read once from the lexicons."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from contradict.lexicon import any_of, load
from contradict.resources import resource

_NUMBERS = load("numbers").tables
CARDINALS: dict[str, int] = dict(_NUMBERS["cardinals"])
# "FOUR DEAD" in a headline; ONE is too often a name.
IN_CAPITALS = frozenset(word.upper() for word, value in CARDINALS.items() if value > 1)
SCALES: dict[str, float] = dict(_NUMBERS["scales"])
SHORT_SCALES: dict[str, float] = dict(_NUMBERS["short_scales"])
FRACTIONS: dict[str, int] = dict(_NUMBERS["fractions"])
GLYPHS: dict[str, float] = dict(_NUMBERS["glyphs"])
VAGUE: dict[str, tuple[float, float]] = {
    word: (low, high) for word, (low, high) in _NUMBERS["vague"].items()
}
AFTER_SHARE = frozenset(_NUMBERS["after_share"])
# The point of "a. 38 - caliber revolver", which ends no sentence.
SPLIT_POINT = rf"\. (?=\d{{2,3}} ?-? ?{any_of(_NUMBERS['after_split_point'])}\b)"
_FIRST, _LAST = any_of(_NUMBERS["hyphen_first"]), any_of(_NUMBERS["hyphen_last"])
# A compound whose hyphens tokenised text has set apart, of at most three parts.
HYPHENED = rf"(?:{_FIRST} - [^\W\d_]+|[^\W\d_]+ - {_LAST}(?![^\W_]))(?: - {_LAST}(?![^\W_]))?"


def either_case(word: str) -> str:
    """Return a pattern of `word` with its first letter in either case."""
    head = word[0]
    return f"[{head.upper()}{head.lower()}]{re.escape(word[1:])}" if head.isalpha() else word


def alternation(words: Iterable[str]) -> str:
    """Return a pattern of any of `words`, the longest first, in either case."""
    return "|".join(either_case(word) for word in sorted(words, key=lambda w: (-len(w), w)))


def by_first_letter(words: Iterable[str], capitals: Iterable[str] = ()) -> str:
    """Return a pattern of any of `words` that branches on the first letter, in either case.

    `capitals` are matched as they are.

    A flat alternation of eighty words is tried in full at each word of the text; this one
    is a fifth of its cost.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda w: (-len(w), w)):
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    for word in sorted(capitals, key=lambda w: (-len(w), w)):
        groups.setdefault(word[0].lower(), []).append(re.escape(word[1:]))
    return "|".join(
        f"[{head.upper()}{head}](?:{'|'.join(tails)})" for head, tails in sorted(groups.items())
    )


@cache
def word_classes() -> dict[str, str]:
    """Return each listed word's class: verb, participle, gerund, adverb or adjective."""
    path = resource("data/lexicons/word_classes.txt")
    classes: dict[str, str] = {}
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        if line.startswith("["):
            name = line.strip("[]")
        else:
            classes.update(dict.fromkeys(line.split(), name))
    return classes
