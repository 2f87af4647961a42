"""Finds the unit after a numeral, or the currency around it, and converts to base units.

Unit names and dimensions are quantulum3's, read from its units.json without importing
the package (that import takes two seconds); `data/lexicons/units.toml` lays news units,
symbols and conversion factors over them.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from contradict.lexicon import load

_TABLES = load("units").tables
_MONEY = load("currencies").tables
_IRREGULAR = {"foot": "feet", "inch": "inches", "century": "centuries", "hertz": "hertz"}
_LONGEST = 4  # words of the longest unit name that is looked up ("square feet per minute")
_NEXT = re.compile(r"[ \u00a0]?-?[ \u00a0]?([^\W\d_]+\.?|[%‰°º℃¢€£$\"元][CF]?)")
_WORDS = re.compile(r"[-  ]{0,2}[^\W\d_]+(?:[ -][^\W\d_]+){0,3}")
_SYMBOL = re.compile(
    r"[ \u00a0-]?("
    + "|".join(sorted(map(re.escape, _TABLES["symbols"]), key=len, reverse=True))
    + r")(?![^\W_])"
)
_PREFIX = re.compile(
    r"(?<![^\W\d_])("
    + "|".join(sorted(map(re.escape, _MONEY["prefixes"]), key=len, reverse=True))
    + "|"
    + "|".join(_MONEY["codes"]["codes"])
    + r")[ \u00a0]?$"
)
_CODE = re.compile(r"[ \u00a0]?(" + "|".join(_MONEY["codes"]["codes"]) + r")(?![^\W_])")
_CLOSE_ONLY = frozenset({"m", "g", "t", "C", "F", "B", "V", "W", "L", "in", "PS", "MP", "pc", '"'})
_RATE = re.compile(r"(?: |-)?(?:(?:per|a|an|each|every)(?: |-)|/ ?)([^\W\d_]+)(?![^\W_])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit as written at `start`..`end`, by its name."""

    start: int
    end: int
    name: str
    currency: bool = False


def _quantulum_table() -> dict[str, Any]:
    spec = find_spec("quantulum3")
    if spec is None or spec.origin is None:
        return {}
    path = Path(spec.origin).parent / "units.json"
    table: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return table


def _plural(surface: str) -> str:
    first, per, rest = surface.partition(" per ")
    head, _, last = first.rpartition(" ")
    last = _IRREGULAR.get(last, last + "s")
    return f"{head} {last}".strip() + per + rest


@cache
def surfaces() -> dict[str, str]:
    """Return every unit word in lower case, singular and plural, with its unit's name."""
    found: dict[str, str] = {}
    ignored = set(_TABLES["ignored"])
    for name, entry in _quantulum_table().items():
        if name in ignored or entry.get("entity") in ("currency", "charge"):
            continue
        for surface in entry.get("surfaces", ()):
            word = surface.lower()
            if len(word) < 3:
                continue
            found.setdefault(word, name)
            found.setdefault(_plural(word), name)
        for prefix in _PREFIXES if entry.get("prefixes") else ():
            for surface in entry.get("surfaces", ()):
                found.setdefault(prefix + surface, prefix + name)
                found.setdefault(prefix + surface + "s", prefix + name)
    found.update(_TABLES["words"])
    found["foot"] = "foot"
    return found


_PREFIXES = ("kilo", "mega", "giga", "tera", "milli", "nano")


def read_unit(text: str, pos: int, end: int, *, figures: bool) -> Unit | None:
    """Read the physical unit that follows a numeral ending at `pos`, or None."""
    words = _WORDS.match(text, pos, min(end, pos + 60))
    if words:
        unit = _longest(text, words.group(), pos, surfaces())
        if unit:
            return unit
    if not figures:
        return None
    symbol = _SYMBOL.match(text, pos, end)
    if symbol:
        name = symbol.group(1)
        close = symbol.start(1) == pos
        if (
            name in _CLOSE_ONLY
            and not close
            and not (name in ("m", "g") and _lone(text, symbol.end(), end))
        ):
            return None
        return Unit(start=symbol.start(1), end=symbol.end(), name=_TABLES["symbols"][name])
    return None


def _lone(text: str, stop: int, end: int) -> bool:
    """Tell whether a clause ends here, so that a spaced "m" is a unit and no initial."""
    return stop >= end or (text[stop] in " ,;)" and not text.startswith(" .", stop))


def _longest(text: str, run: str, pos: int, table: dict[str, str]) -> Unit | None:
    lead = len(run) - len(run.lstrip(" \u00a0-"))
    body = run[lead:].lower().replace("-", " ")
    cut = len(body)
    while cut > 0:
        phrase = body[:cut]
        name = table.get(phrase)
        if name:
            return Unit(start=pos + lead, end=pos + lead + cut, name=name)
        cut = phrase.rfind(" ")
    return None


def read_currency_before(text: str, start: int, floor: int) -> tuple[int, str] | None:
    """Return where a currency sign before `start` begins, and its code."""
    match = _PREFIX.search(text, max(floor, start - 8), start)
    if not match:
        return None
    sign = match.group(1)
    return match.start(1), _MONEY["prefixes"].get(sign, sign)


def read_currency_after(text: str, pos: int, end: int) -> Unit | None:
    """Read a currency word, sign or code after a numeral; cents and pence keep their name."""
    code = _CODE.match(text, pos, end)
    if code:
        return Unit(start=code.start(1), end=code.end(), name=code.group(1), currency=True)
    match = _MONEY_RUN.match(text, pos, min(end, pos + 40))
    if not match:
        return None
    unit = _longest(text, match.group(), pos, _MONEY["words"])
    if unit:
        return Unit(start=unit.start, end=unit.end, name=unit.name, currency=True)
    unit = _longest(text, match.group(), pos, _MONEY["minor"])
    if unit and (text[unit.start : unit.end] != "p" or unit.start == pos):
        return unit
    return None


_MONEY_RUN = re.compile(r"[ \u00a0-]?(?:[$€£元¢](?!\d)|[^\W\d_]+\.?(?:[ -]?[^\W\d_]+\.?){0,2})")


def resolve_dollar(code: str, country: str | None) -> str:
    """Return the currency that a plain "$" means in an outlet of `country`."""
    if code != "$":
        return code
    return str(_MONEY["dollar_countries"].get(country or "", "USD"))


def read_rate(text: str, pos: int, end: int) -> tuple[int, str] | None:
    """Read "per day", "a share", "/hour" after a unit: where it ends and the unit's name."""
    match = _RATE.match(text, pos, end)
    if not match:
        return None
    word = match.group(1).lower()
    per = "per" in match.group()[:4]
    if word in ("cent", "centage"):
        return None
    name = surfaces().get(word) or _TABLES["rates"].get(word)
    if name is None and per and not text[match.start(1)].isupper():
        name = word
    if name is None:
        return None
    return match.end(), name


def to_base(
    name: str, low: float | None, high: float | None
) -> tuple[str, float | None, float | None]:
    """Convert bounds into the unit's base unit; a unit without one is its own base."""
    if name in _TABLES["base"]:
        base, factor = _TABLES["base"][name]
        offset = 0.0
    elif name in _TABLES["shifted"]:
        base, factor, offset = _TABLES["shifted"][name]
    else:
        return name, low, high
    bounds = [None if v is None else _tidy((v - offset) * factor) for v in (low, high)]
    return base, bounds[0], bounds[1]


def _tidy(value: float) -> float:
    return float(f"{value:.12g}")
