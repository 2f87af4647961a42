"""Rare compound units ("25 W/m²", "10 l/km"), named by quantulum3's own parser.

Importing that parser takes two seconds, so it is asked only for a compound of symbols that
its table knows, and once for each; running news text never gets here.
"""

from __future__ import annotations

import re
import warnings
from functools import cache, lru_cache
from typing import Any

_PART = r"[A-Za-zµμΩ°]{1,5}(?:[²³]|\^?-?[1-3](?![\d.]))?"
_COMPOUND = re.compile(rf"[ \u00a0]?({_PART}(?:[/·*⋅]{_PART}){{1,3}})(?![\w/])")
_SYMBOL = re.compile(r"[A-Za-zµμΩ°]+")


def read_compound(
    text: str, pos: int, end: int, symbols: frozenset[str]
) -> tuple[int, int, str] | None:
    """Read the compound unit after a figure that ends at `pos`: its span and name, or None.

    `symbols` are those that quantulum3's table lists; a compound with any other is none.
    """
    match = _COMPOUND.match(text, pos, end)
    if not match or not all(part in symbols for part in _SYMBOL.findall(match.group(1))):
        return None
    name = _parsed(match.group(1))
    return (match.start(1), match.end(1), name) if name else None


@cache
def _parser() -> Any:
    with warnings.catch_warnings():  # it warns that its optional classifier is not installed
        warnings.simplefilter("ignore")
        from quantulum3 import parser  # type: ignore[import-untyped]

    return parser


@lru_cache(maxsize=256)
def _parsed(symbol: str) -> str | None:
    found = _parser().parse(f"1 {symbol}")
    if len(found) != 1 or found[0].value != 1 or found[0].span[1] < len(symbol) + 2:
        return None
    name = str(found[0].unit.name)
    return None if name in ("", "dimensionless", "unk") else name
