"""Reads a numeral in figures: separators, decimals, vulgar fractions, and what is ambiguous."""

from __future__ import annotations

import re

from contradict.lexicon import any_listed
from contradict.quantities.scales import Numeral, and_a_part, with_scales
from contradict.quantities.words import GLYPHS, SPLIT_POINT

_GLYPHS = "".join(GLYPHS)
_DIGITS = re.compile(
    r"(\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)"
    r"|\d{1,3}(?:, 000)+(?!\d)|\d{1,3}(?:['’]\d{3})+(?![\d'’\"”])"
    r"|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|\d{1,3}(?: \d{3}){2,}(?!\d)"
    rf"|\d{{1,3}} 000(?!\d)|\d{{1,3}}(?:\.\d{{3}}){{2,}}(?!\d)|\d*\.\d+|{SPLIT_POINT}\d+|\d+)"
)
# Tokenised text parts the figures of a decimal: "6. 1 - magnitude", "$13. 9 billion".
_SPLIT_DECIMAL = re.compile(
    r"(\d{1,3}) ?\. (\d{1,2})"
    rf"(?= ?-? ?{any_listed('numbers', 'after_split_decimal')}(?![^\W_]))"
)
_VULGAR = re.compile(rf"[ -]?([{_GLYPHS}])|[ -](\d)/(\d{{1,2}})(?![\d/])")
_BARE_VULGAR = re.compile(rf"(\d{{1,2}})/(\d{{1,3}})(?![\d/])|([{_GLYPHS}])")
_DECIMAL_COMMA = re.compile(r",(\d{1,2})(?![\d,])")
# "12 500 people", but "May 1 200 people", "Room 12 500 people" and "aged 12 500 others".
_SPACED = re.compile(r"[1-9]\d{0,2} \d{3}(?![\w%/-]|[.,:]\d| \d)")
_APART = re.compile(
    r"(?:(?<!\w)(?!(?:Some|About|Around|Nearly|Almost|Over|Only|The|Another|Than|Least)\b)"
    r"[A-Z][\w’'-]*\.?|\b(?:aged?|ages)|[\d:/-]+,?) $"
)
_COUNTED = re.compile(r" [a-z]{2}")
_LINKED = re.compile(r" (?:and|or|to|in|on|at|of|by|from|for|with|was|were|is|are)\b")
_SPACES = str.maketrans("", "", ", '’\u00a0\u202f\u2009")
_AMBIGUOUS = re.compile(r"[1-9]\d{0,2}\.\d{3}")


def read_figures(text: str, pos: int, end: int, *, money: bool) -> Numeral | None:
    """Read the figures that start at `pos`, with their scale, or None.

    Where digit grouping is ambiguous ("1.234", "2,50", "1 200" before no noun), `refused` says
    so; a unit, a currency or a scale settles it.
    """
    bare = _BARE_VULGAR.match(text, pos, end)
    if bare:
        value = _vulgar_value(bare)
        if value is None:
            return None
        part = Numeral(start=pos, end=bare.end(), low=value, high=value, form="fraction")
        return with_scales(text, part, end, money)
    split = _SPLIT_DECIMAL.match(text, pos, end)
    grouped = None if money else _SPACED.match(text, pos, end)
    if grouped and _APART.search(text, max(0, pos - 20), pos):
        grouped = None
    match = grouped or split or _DIGITS.match(text, pos, end)
    if not match:
        return None
    value, stop, whole, refused = _extended(text, match, end)
    if grouped and (not _COUNTED.match(text, stop) or _LINKED.match(text, stop)):
        refused = "ambiguous-grouping"
    numeral = Numeral(
        start=pos,
        end=stop,
        low=value,
        high=value,
        form="digits",
        whole=whole,
        refused=refused,
    )
    return with_scales(text, numeral, end, money)


def _extended(text: str, match: re.Match[str], end: int) -> tuple[float, int, bool, str | None]:
    """Read on after the digits: "2 1/2", "2,50", "2 and a half"."""
    figures, stop = match.group(), match.end()
    value, refused = _figure_value(figures)
    if "." in figures:
        return value, stop, False, refused
    vulgar = _VULGAR.match(text, stop, end)
    extra = _vulgar_value(vulgar) if vulgar else None
    if vulgar and extra is not None:
        return value + extra, vulgar.end(), False, None
    comma = _DECIMAL_COMMA.match(text, stop, end)
    if comma and figures.isdigit() and len(figures) <= 3:
        return float(f"{figures}.{comma.group(1)}"), comma.end(), False, "ambiguous-comma"
    part = and_a_part(text, stop, end)
    if part:
        return value + part[0], part[1], False, None
    return value, stop, figures.isdigit(), refused


def _vulgar_value(match: re.Match[str]) -> float | None:
    glyph = next((g for g in match.groups() if g and g in GLYPHS), None)
    if glyph:
        return GLYPHS[glyph]
    above, below = (int(g) for g in match.groups() if g and g.isdigit())
    if not below or above >= below or below > 100:
        return None
    return above / below


def _figure_value(figures: str) -> tuple[float, str | None]:
    plain = figures.translate(_SPACES)
    if plain.count(".") > 1:
        return float(plain.replace(".", "")), None
    return float(plain), "ambiguous-grouping" if _AMBIGUOUS.fullmatch(figures) else None
