"""The JSON rows of `contradict extract --quantities`."""

from __future__ import annotations

from typing import Any

from contradict.quantities.ages import with_value
from contradict.quantities.units import is_count_rate
from contradict.records import Quantity


def to_row(record_id: str, sentence_text: str, quantity: Quantity) -> dict[str, Any]:
    """Return the row of one quantity; offsets are those of the quantity, in the document."""
    quantity = with_value(quantity)
    noun = quantity.noun.lemma if quantity.noun else None
    unit = quantity.unit
    if unit == "multiple" or (unit == "count" and noun == "time"):
        unit, noun = "count", "count"  # quantulum3 names "three times" so
    if is_count_rate(unit) and noun:
        unit = noun + unit.removeprefix("count")
    return {
        "record_id": record_id,
        "sentence": sentence_text,
        **figure(quantity),
        "change": quantity.change,
        "unit": unit,
        "noun": noun,
    }


def figure(quantity: Quantity) -> dict[str, Any]:
    """Return what a row and a claim have of a quantity alike: its text, offsets and bounds."""
    return {
        "number_text": quantity.text,
        "number_start": quantity.start,
        "number_end": quantity.end,
        "low": quantity.low,
        "high": quantity.high,
        "approximate": quantity.approximate,
        "vague": quantity.vague,
    }
