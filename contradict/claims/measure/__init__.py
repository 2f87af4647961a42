"""What a number measures: frames of words around it, over the measure lexicon.

Each frame looks at one construction ("12 people were killed", "killing 12", "12 deaths",
"the toll rose to 12") and answers with a Reading or with nothing. They are tried from the
most to the least telling; `read_measures` is the order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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
    is_half_of_stretch,
    joins_verb,
)
from contradict.claims.measure.slots import Reading, Slot, noun_class, slots, words
from contradict.claims.measure.units import by_magnitude, by_unit, unit_class
from contradict.claims.tokens import Tokens
from contradict.claims.triggers import triggers
from contradict.records import Quantity

__all__ = [
    "Reading",
    "Slot",
    "is_half_of_stretch",
    "noun_class",
    "read_measures",
    "slots",
    "unit_class",
    "words",
]


def read_measures(tokens: Tokens, quantities: Sequence[Quantity]) -> tuple[Reading | None, ...]:
    """Return a reading for each quantity of a sentence, None where no frame fits."""
    all_slots = slots(tokens, quantities)
    strong = [_strong(all_slots, k) for k in range(len(all_slots))]
    found: list[Reading | None] = []
    for k, slot in enumerate(all_slots):
        reading = strong[k]
        if reading is None and k:
            reading = _from_list(all_slots[k - 1], slot, found[k - 1])
        reading = reading or by_noun(slot) or by_member(slot) or by_anaphor(slot)
        found.append(_of_the_living(slot, reading))
    return tuple(found)


def _after_verb(all_slots: Sequence[Slot], k: int) -> bool:
    """Tell "2 guards killed 9 injured", where each verb follows its number."""
    slot = all_slots[k]
    return (
        k > 0
        and slot.at - 1 == all_slots[k - 1].noun_end
        and slot.tokens.words[slot.noun_end : slot.noun_end + 1] != ()
        and slot.tokens.words[slot.noun_end] in triggers().after
    )


def _from_list(before: Slot, slot: Slot, reading: Reading | None) -> Reading | None:
    """Read an item of a list by the verb of the item before it."""
    listed = reading is not None and reading.listed and continues_list(before, slot)
    if not listed and not joins_verb(before, slot):
        return None
    return by_list(reading, slot)


def _strong(all_slots: Sequence[Slot], k: int) -> Reading | None:
    slot = all_slots[k]
    if slot.quantity.unit != "count":
        return None if is_half_of_stretch(slot) else by_fraction(slot) or by_unit(slot)
    return (
        by_event_noun(slot)
        or by_magnitude(slot)
        or (by_object(slot) if not slot.lemma and not _after_verb(all_slots, k) else None)
        or by_verb_after(all_slots, k, adjacent=True)
        or by_object(slot)
        or by_modifier(slot)
        or by_verb_after(all_slots, k, adjacent=False)
        or by_toll(slot)
    )


def _of_the_living(slot: Slot, reading: Reading | None) -> Reading | None:
    """Read 'one dead and 11 others shot': those besides the dead are injured."""
    milder = triggers().without_deaths.get(reading.measure) if reading else None
    between = slot.tokens.words[slot.at + 1 : slot.noun_end + 1]
    if reading is None or milder is None or not ("other" in between or "others" in between):
        return reading
    return replace(reading, measure=milder) if _tells_death(slot) else reading


def _tells_death(slot: Slot) -> bool:
    """Tell whether the words before a number say that somebody died."""
    return any(word in words("death") for word in slot.tokens.words[: slot.at])
