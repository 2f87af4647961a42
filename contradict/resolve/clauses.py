"""Cuts a sentence down to the clause of its number, whose words alone tell of that number.

"Kerr was fined # in May, while Rook, who stole 40 coins in 2019, went free": no fine of 2019.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from re import sub

from contradict.lexicon import load

_REMEMBERED = 8192


@lru_cache(maxsize=_REMEMBERED)
def own_clause(sentence: str) -> str:
    """Return a sentence, in lower case and with its number as `#`, without others' clauses.

    >>> own_clause("kerr was fined # in may, while rook stole 40 coins in 2019.")
    'kerr was fined # in may'
    """
    for pattern, kept in cuts():
        sentence = sub(pattern, kept, sentence, count=1)
    return sentence


@cache
def cuts() -> Sequence[tuple[str, str]]:
    """Return the patterns of what is cut out of a sentence, in order, each with what it leaves."""
    return [(spelled(rule.pattern), rule.fields["kept"]) for rule in load("clauses").rules]


def spelled(pattern: str) -> str:
    """Return a pattern of the lexicon with its parts in place of their names."""
    for name, part in load("clauses").tables["parts"].items():
        pattern = pattern.replace(f"{{{name}}}", part)
    return pattern
