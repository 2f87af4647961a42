"""Reads one numeral at a given place: figures, number words, mixtures, fractions, scales."""

from __future__ import annotations

from contradict.quantities import fractions, number_words
from contradict.quantities.figures import read_figures
from contradict.quantities.scales import Form, Numeral
from contradict.quantities.words import GLYPHS

_IN_WORDS = (
    fractions.half_scale,
    fractions.several,
    fractions.fraction,
    fractions.vague,
    number_words.cardinal,
)


def read_numeral(text: str, pos: int, end: int, *, money: bool = False) -> Numeral | None:
    """Read the numeral that starts at `pos`, or None. Never looks past `end`.

    `money` says that a currency sign precedes, so that "m" means million.
    """
    head = text[pos]
    if head.isdigit() or head == "." or head in GLYPHS:
        return read_figures(text, pos, end, money=money)
    for read in _IN_WORDS:
        numeral = read(text, pos, end)
        if numeral:
            return numeral
    return None


__all__ = ["Form", "Numeral", "read_numeral"]
