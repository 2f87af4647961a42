"""What a number measures: frames of words around it, over the measure lexicon.

Each frame looks at one construction ("12 people were killed", "killing 12", "12 deaths",
"the toll rose to 12") and answers with a Reading or with nothing. They are tried from the
most to the least telling; `read_measures` is the order.
"""

from __future__ import annotations

from collections.abc import Sequence

from contradict.claims.measure.after import by_verb_after
from contradict.claims.measure.before import by_anaphor, by_object, by_toll
from contradict.claims.measure.nouns import (
    by_event_noun,
    by_fraction,
    by_list,
    by_member,
    by_modifier,
    by_noun,
    continues_list,
)
from contradict.claims.measure.slots import Reading, Slot, noun_class, slots, words
from contradict.claims.measure.units import by_magnitude, by_unit, unit_class
from contradict.claims.tokens import Tokens
from contradict.records import Quantity

__all__ = ["Reading", "Slot", "noun_class", "read_measures", "slots", "unit_class", "words"]


def read_measures(tokens: Tokens, quantities: Sequence[Quantity]) -> tuple[Reading | None, ...]:
    """Return a reading for each quantity of a sentence, None where no frame fits."""
    all_slots = slots(tokens, quantities)
    strong = [_strong(all_slots, k) for k in range(len(all_slots))]
    found: list[Reading | None] = []
    for k, slot in enumerate(all_slots):
        reading = strong[k]
        if reading is None and k and continues_list(all_slots[k - 1], slot):
            reading = by_list(found[k - 1], slot)
        found.append(reading or by_noun(slot) or by_member(slot) or by_anaphor(slot))
    return tuple(found)


def _strong(all_slots: Sequence[Slot], k: int) -> Reading | None:
    slot = all_slots[k]
    if slot.quantity.unit != "count":
        return by_fraction(slot) or by_unit(slot)
    return (
        by_event_noun(slot)
        or by_magnitude(slot)
        or (by_object(slot) if not slot.lemma else None)
        or by_verb_after(all_slots, k, adjacent=True)
        or by_object(slot)
        or by_modifier(slot)
        or by_verb_after(all_slots, k, adjacent=False)
        or by_toll(slot)
    )
