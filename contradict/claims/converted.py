"""Numbers in brackets that only convert the one before them: '45 km (28 miles) from Geidam'."""

from __future__ import annotations

from dataclasses import replace

from contradict.claims.compose import figure_of
from contradict.claims.measure import Measured, Reading, Slot, unit_class
from contradict.records import Claim, Evidence, Sentence

_GAP = 2  # characters between a unit and the bracket that converts it: " ("


def converts(before: Slot, slot: Slot, sentence: Sentence) -> bool:
    """Tell whether a number tells the one before it in another unit, and nothing else."""
    one, other = before.quantity, slot.quantity
    kind = unit_class(one)
    if kind is None or kind != unit_class(other) or one.unit == other.unit:
        return False
    if kind == "percent":
        return False
    start, end = max(one.end, one.unit_end or 0), other.start
    gap = sentence.text[start - sentence.start : end - sentence.start]
    return gap.strip() in ("(", "[") and len(gap) <= _GAP


def with_cues_behind(measured: Measured) -> tuple[Reading | None, ...]:
    """Return the readings, that of "373 mm (14.7 inches) of rain" by the words behind both."""
    found = list(measured.readings)
    for k in range(1, len(found)):
        first, second = found[k - 1], found[k]
        told = first and second and first.rule[:5] == "unit:" and second.rule[:4] == "cue:"
        if told and converts(measured.slots[k - 1], measured.slots[k], measured.sentence):
            found[k - 1] = second
    return tuple(found)


def converted(claim: Claim, slot: Slot) -> Claim:
    """Return the claim of such a number: that of the one before it, in its own unit."""
    quantity = slot.quantity
    own = (Evidence(field="number", rule=rule) for rule in quantity.rules)
    told = (e for e in claim.evidence if e.field != "number")
    return replace(claim, **figure_of(quantity), evidence=(*own, *told))
