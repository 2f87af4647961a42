"""Finds the unit after a numeral, or the currency around it, and converts to base units.

Unit names and dimensions are quantulum3's, read from its units.json without importing
the package (that import takes two seconds); `data/lexicons/units.toml` lays news units,
symbols and conversion factors over them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from contradict.lexicon import any_of, load
from contradict.quantities.nouns import lemma_of
from contradict.quantities.numerals import Numeral
from contradict.quantities.rare_units import read_compound
from contradict.quantities.scales import RACE

_TABLES = load("units").tables
_MONEY = load("currencies").tables
COINS = frozenset(_MONEY["minor"].values())
"""Units that are hundredths of a currency, where no sum beside them tells of which."""
_IRREGULAR = {"foot": "feet", "inch": "inches", "century": "centuries", "hertz": "hertz"}
_WORDS = re.compile(r"(?: ?- ?|[ \u00a0])?[^\W\d_]+(?:[ -][^\W\d_]+){0,3}")
_SYMBOL = re.compile(r"[ \u00a0-]?(" + any_of(_TABLES["symbols"]) + r")(?![^\W_])")
_PREFIX = re.compile(
    r"(?<![^\W\d_])("
    + any_of(_MONEY["prefixes"])
    + "|"
    + any_of(_MONEY["codes"]["codes"])
    + r")[ \u00a0]?$"
)
_CODE = re.compile(r"[ \u00a0]?(" + any_of(_MONEY["codes"]["codes"]) + r")(?![^\W_])")
_AFTER_WORDS = frozenset(_TABLES["after_words"])
_CLOSE_ONLY = frozenset({"m", "g", "t", "C", "F", "B", "V", "W", "L", "in", "PS", "MP", "pc", '"'})
_OPEN_QUOTE = re.compile(r'(?:^|[\s(])"[^"\n]+$')
_RATE = re.compile(
    r"(?: - | |-)?(?:(?:per|a|an|each|every)(?: - | |-)|/ ?)(\d[\d,]*\d|[^\W\d_]+)(?![^\W_])"
)
_EARLIER = re.compile(r" (?:earlier|ago|later|before|after|from|of|time)\b")


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


@cache
def _first_words() -> frozenset[str]:
    names = (*surfaces(), *_MONEY_WORDS, *_MONEY["minor"])
    return frozenset(re.split("[ -]", name, maxsplit=1)[0].rstrip(".") for name in names)


_PREFIXES = ("kilo", "mega", "giga", "tera", "milli", "nano")


@cache
def table_symbols() -> frozenset[str]:
    """Return every symbol of quantulum3's table, with the prefixes it allows."""
    found: set[str] = set()
    for entry in _quantulum_table().values():
        symbols = [s for s in entry.get("symbols", ()) if s.isalpha() or s.startswith("°")]
        found.update(symbols)
        found.update(p + s for p in entry.get("prefixes") or () for s in symbols)
    return frozenset(found)


def read_plain(text: str, numeral: Numeral, end: int) -> Unit | None:
    """Read the unit or currency word right after a numeral, without rates, or None."""
    if numeral.vague and text.startswith(" of ", numeral.end):
        numeral = replace(numeral, end=numeral.end + 3)
    return (
        read_currency_after(text, numeral.end, end)
        or _read_won(text, numeral, end)
        or read_unit(text, numeral, end)
    )


def _read_won(text: str, numeral: Numeral, end: int) -> Unit | None:
    """Tell "86 billion won" and "closed at 8,100 won" from "8,100 won a prize".

    What is no sum by itself is one in an article on Korea.
    """
    won = _WON.match(text, numeral.end, end)
    if won is None or numeral.high < _LEAST_WON:
        return None
    summed = numeral.scale >= _IN_MILLIONS or _WON_BEFORE.search(
        text, max(0, numeral.start - _LONGEST_CUE), numeral.start
    )
    name = "KRW" if summed else "won"
    return Unit(start=won.start(1), end=won.end(1), name=name, currency=True)


def read_unit(text: str, numeral: Numeral, end: int) -> Unit | None:
    """Read the physical unit that follows a numeral, or None."""
    pos = numeral.end
    article = _OF_A.match(text, pos, end) if numeral.form == "fraction" else None
    if article:
        pos = article.end()
    words = _WORDS.match(text, pos, min(end, pos + 60))
    if words:
        unit = _longest(words.group(), pos, surfaces())
        if unit:
            return _settled(unit, numeral, text, end)
    if numeral.form not in ("digits", "fraction"):
        return _symbol_after_words(text, pos, end)
    race = RACE.match(text, pos, end)
    if race:
        return Unit(start=pos, end=race.end(), name="kilometre")
    symbol = _SYMBOL.match(text, pos, end)
    if symbol is None or (symbol.end() < end and text[symbol.end()] in "/·*⋅"):
        compound = read_compound(text, pos, end, table_symbols())
        if compound:
            return Unit(start=compound[0], end=compound[1], name=compound[2])
    if symbol is None:
        return None
    name = symbol.group(1)
    if name == '"' and _OPEN_QUOTE.search(text, max(0, pos - 60), pos):
        return None  # 'said "at least 400" dockers'
    if name in _CLOSE_ONLY and symbol.start(1) != pos and not _lone(text, name, symbol.end(), end):
        return None
    return Unit(start=symbol.start(1), end=symbol.end(), name=_TABLES["symbols"][name])


def _symbol_after_words(text: str, pos: int, end: int) -> Unit | None:
    """Read the unit of "nearly two km": only symbols that are no words."""
    symbol = _SYMBOL.match(text, pos, end)
    if symbol is None or symbol.group(1) not in _AFTER_WORDS:
        return None
    name = _TABLES["symbols"][symbol.group(1)]
    return Unit(start=symbol.start(1), end=symbol.end(), name=name)


def _settled(unit: Unit, numeral: Numeral, text: str, end: int) -> Unit | None:
    """Tell "361 million pounds" (sterling) from "25 pounds" and "5 million pounds of fuel".

    A calibre below one is in inches; one of 40 or 50 is a name.
    """
    if numeral.high >= 1 and text.startswith("calib", unit.start):
        return None
    if unit.name == "second" and _ORDINAL.match(text, unit.end):
        return None  # "two second-degree burns"
    if unit.name == "barrel" and text.startswith((" bomb", "-bomb"), unit.end):
        return None
    heavy = text.startswith(" of ", unit.end, end)
    if unit.name == "pound-mass" and not heavy and _is_sterling(unit, numeral, text, end):
        return replace(unit, name="GBP", currency=True)
    return unit


def _is_sterling(unit: Unit, numeral: Numeral, text: str, end: int) -> bool:
    """Tell "fined 900 pounds" and "900 pounds in cash" from "weighs 210 pounds"."""
    if numeral.scale >= _IN_MILLIONS or _STERLING_AFTER.match(text, unit.end, end):
        return True
    low = max(0, numeral.start - _LONGEST_CUE)
    return text.startswith("pounds", unit.start) and bool(
        _STERLING_BEFORE.search(text, low, numeral.start)
    )


def _lone(text: str, name: str, stop: int, end: int) -> bool:
    """Tell whether a spaced "m" or "g" is a unit: the clause ends or a preposition follows."""
    return name in ("m", "g", "L") and (stop >= end or bool(_LONE_AFTER.match(text, stop, end)))


def _longest(run: str, pos: int, table: Mapping[str, str]) -> Unit | None:
    """Return the unit that the longest phrase at the start of a run names."""
    lead = len(run) - len(run.lstrip(" \u00a0-"))
    body = run[lead:].lower().replace("-", " ")
    cut = len(body)
    if body.split(" ", 1)[0].rstrip(".") not in _first_words():
        return None
    while cut > 0:
        phrase = body[:cut]
        name = table.get(phrase)
        if name is None and phrase.endswith("."):
            cut -= 1
            name = table.get(phrase[:-1])
        if name:
            return Unit(start=pos + lead, end=pos + lead + cut, name=name)
        cut = phrase.rfind(" ")
    return None


def read_currency_before(text: str, start: int, floor: int) -> tuple[int, str] | None:
    """Return where a currency sign before `start` begins, and its code."""
    if start <= floor:
        return None
    if text[start - 1] == "e" and _LOST_SIGN.match(text, start - 1):
        return start - 1, "EUR"
    if text[start - 1] not in _LAST_SIGNS:
        return None
    match = _PREFIX.search(text, max(floor, start - 8), start)
    if not match:
        return None
    sign = match.group(1)
    return match.start(1), _MONEY["prefixes"].get(sign, sign)


def read_currency_after(text: str, pos: int, end: int) -> Unit | None:
    """Read a currency word, sign or code after a numeral; cents and pence keep their name."""
    match = _MONEY_RUN.match(text, pos, min(end, pos + 40))
    if not match:
        return None
    code = _CODE.match(text, pos, end)
    if code:
        return Unit(start=code.start(1), end=code.end(), name=code.group(1), currency=True)
    unit = _longest(match.group(), pos, _MONEY_WORDS)
    if unit:
        return Unit(start=unit.start, end=unit.end, name=unit.name, currency=True)
    unit = _longest(match.group(), pos, _MONEY["minor"])
    if unit and (text[unit.start : unit.end] != "p" or unit.start == pos):
        return unit
    return None


class Lands(NamedTuple):
    """The country of the outlet, whose dollars are meant, and the one that the text is about."""

    outlet: str | None = None
    subject: str | None = None


class Found(NamedTuple):
    """The unit of a quantity: its name, its span (None for "$" or none), where to go on."""

    name: str
    start: int | None
    end: int | None
    after: int


def read_around(
    text: str,
    numeral: Numeral,
    money: tuple[int, str] | None,
    known: Unit | None,
    end: int,
    lands: Lands,
    start: int,
) -> Found:
    """Return the whole unit of a numeral: sign before, word after, and any rate."""
    if money:
        suffix = read_currency_after(text, numeral.end, end)
        after = suffix.end if suffix and suffix.currency else numeral.end
        found = Found(resolve_currency(money[1], lands), None, None, after)
    else:
        unit = known or read_plain(text, numeral, end)
        if unit is not None and unit.currency and not resolve_currency(unit.name, lands):
            unit = None
        if unit is None:
            unit = _magnitude(text, start, numeral.end)
            if unit:
                return Found(unit.name, unit.start, unit.end, numeral.end)
            found = Found(
                "dimensionless" if numeral.form == "fraction" else "count", None, None, numeral.end
            )
        else:
            name = resolve_currency(unit.name, lands) if unit.currency else unit.name
            found = Found(name, unit.start, unit.end, unit.end)
    rate = read_rate(text, found.after, end)
    if rate is None:
        return found
    first = found.start if found.start is not None else rate[0]
    name = _RATE_NAMES.get((found.name, rate[2]), f"{found.name} per {rate[2]}")
    return Found(name, first, rate[1], rate[1])


def _magnitude(text: str, start: int, end: int) -> Unit | None:
    """Read "magnitude 6.2" and "put its magnitude at 6.2"; "a 6.2 quake" says it by its noun."""
    match = _MAGNITUDE.search(text, max(0, start - 16), start)
    if match is None and _SCALED.match(text, max(0, end - 3)):
        low = max(0, start - _LONGEST_MEASURED)
        match = _QUAKE.match(text, end) or _MEASURED.search(text, low, start)
    return Unit(start=match.start(1), end=match.end(1), name="magnitude") if match else None


_IN_MILLIONS = 1e6
_LONGEST_CUE = 50  # characters
_HEDGED = rf"(?: {any_of(_MONEY['between']['words'])})*"
_STERLING_BEFORE = re.compile(
    rf"\b{any_of(_MONEY['sterling']['before'])}{_HEDGED} $", re.IGNORECASE
)
_STERLING_AFTER = re.compile(rf" {any_of(_MONEY['sterling']['after'])}\b")
_LEAST_WON = 1000
_WON = re.compile(
    r"[ -](won)(?=$|[.,;:)”\"]| \(| (?:in|on|at|from|for|to|per|each|after|last|this|and|or|as|of"
    r"|worth|with|while|when|today|yesterday|since|until|against|compared)\b"
    r"| an? (?:year|month|week|day|share|head|person|kilogram|tonne|litre|ticket)\b)"
)
_WON_BEFORE = re.compile(rf"\b{any_of(_MONEY['won']['before'])}{_HEDGED} $", re.IGNORECASE)
_OF_A = re.compile(r"(?: of)? an?(?= )")
_MAGNITUDE = re.compile(r"\b([Mm]agnitude)(?: of|-| was| at| to)? ?$")
_LONGEST_MEASURED = 60
_MEASURED = re.compile(  # "the quake, which struck at noon, measured 6.4"
    r"\b(?:quakes?|earthquakes?|tremors?|temblors?|aftershocks?)\b[^.;]{0,40}?"
    r" (measur(?:ed|es|ing)|register(?:ed|s|ing))(?: at| about| around)? ?$"
)
_SCALED = re.compile(r"\d\.\d")  # no quake is told without its tenth: "3 quakes" are counted
_QUAKE = re.compile(
    r"(?: on the (Richter)|(?= (?:(?:earth)?quakes?|tremors?|temblors?|aftershocks?)\b)())"
)
_SPANS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "night"})
_RATE_NAMES = {("mile", "hour"): "mile per hour"}
_LONE_AFTER = re.compile(
    r"[,;)]|\.(?:\s|$)| (?:in|of|from|to|long|high|deep|wide|tall|away|and|x)\b"
)
_ORDINAL = re.compile(r" ?- ?(?:degree|half|round|quarter|floor|place|hand|tier|class|rate)")
# Plain text that lost its euro sign: "worth e85 million".
_LOST_SIGN = re.compile(r"(?<![^\W_])e\d[\d.,]* ?(?:million|billion|m|bn)(?![^\W_])")
_LAST_SIGNS = (
    frozenset(" \u00a0.")
    | {s[-1] for s in _MONEY["prefixes"]}
    | {c[-1] for c in _MONEY["codes"]["codes"]}
)
_SIGNS = {sign: code for sign, code in _MONEY["prefixes"].items() if len(sign) == 1}
_MONEY_WORDS = {**_SIGNS, **_MONEY["words"]}
_MONEY_RUN = re.compile(
    rf"[ \u00a0-]?(?:[{''.join(_SIGNS)}¢](?!\d)"
    r"|[^\W\d_]+\.?(?:[ -]?[^\W\d_]+\.?)?(?:[ -]?[^\W\d_]+\.?)?)"
)


def resolve_currency(code: str, lands: Lands) -> str:
    """Return the currency that a plain "$" means in an outlet, or "rupees" in a country.

    "" where nothing tells: "crowns" are no sum but in a few countries.
    """
    known = _MONEY["countries"].get(code)
    if known is None:
        return code
    country = lands.outlet if code == "$" else lands.subject
    return str(known.get(country or "", known.get("", "")))


def read_rate(text: str, pos: int, end: int, *, spans: bool = False) -> tuple[int, int, str] | None:
    """Read "per day", "a share", "/hour" after a unit: its word's span and the unit's name.

    `spans` takes only units of time ("20 cars a day").
    """
    match = _RATE.match(text, pos, end)
    if not match or _EARLIER.match(text, match.end(), end):
        return None
    word = match.group(1).lower()
    if word in ("cent", "cents", "centage", "se"):
        return None
    name = surfaces().get(word) or _TABLES["rates"].get(word)
    if word[0].isdigit():
        return _per_number(text, match, end) if "per" in match.group()[:5] else None
    if name is None and "per" in match.group()[:5]:
        name = lemma_of(word)
    if name in (None, "magnitude") or (spans and name not in _SPANS):
        return None  # "in 2013 a magnitude 7.2 quake"
    return match.start(), match.end(), name


def _per_number(text: str, match: re.Match[str], end: int) -> tuple[int, int, str]:
    """Read the rest of "per 100,000", "per 100 km"."""
    number = match.group(1).replace(",", "")
    symbol = _SYMBOL.match(text, match.end(), end)
    unit = _TABLES["symbols"][symbol.group(1)] if symbol else None
    stop = symbol.end() if symbol else match.end()
    if symbol is None and (words := _WORDS.match(text, stop, end)):
        found = _longest(words.group(), stop, surfaces())
        if found:
            unit, stop = found.name, found.end
    return match.start(), stop, f"{number} {unit}" if unit else number


def is_count_rate(unit: str) -> bool:
    """Tell whether a unit is one of so many things a day or a head: "count per day"."""
    return unit.startswith("count per ")


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
