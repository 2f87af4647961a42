"""Gives ages their value: they are no quantities, but a listing of every number may show them."""

from __future__ import annotations

import re
from dataclasses import replace

from contradict.quantities.numerals import read_numeral
from contradict.records import Quantity

_SPAN = re.compile(r"month|week|day")


def with_value(quantity: Quantity) -> Quantity:
    """Return an age with its bounds and its unit, "year of age" where none is named.

    Decades of life ("in his 40s") and other kinds come back as they are.
    """
    if quantity.kind != "age" or quantity.reason == "decade-of-life":
        return quantity
    numeral = read_numeral(quantity.text, 0, len(quantity.text))
    if numeral is None:
        return quantity
    named = _SPAN.search(quantity.text, numeral.end)
    unit = f"{named.group() if named else 'year'} of age"
    low, high = numeral.low, numeral.high
    return replace(
        quantity, low=low, high=high, unit=unit, base_unit=unit, base_low=low, base_high=high
    )
