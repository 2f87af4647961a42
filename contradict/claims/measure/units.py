"""Numbers with a unit: '$104 a barrel', '10 km deep', 'magnitude 6.2'."""

from __future__ import annotations

from contradict.claims.measure.slots import Reading, Slot, reading_at, words
from contradict.claims.triggers import Cue, triggers
from contradict.records import Quantity

_CLASS_OF_BASE = {
    "percentage": "percent", "percentage point": "percent", "basis point": "percent",
    "kilometre": "length", "square kilometre": "area", "cubic metre": "volume", "litre": "volume",
    "kilogram": "mass", "hour": "duration", "kilometre per hour": "speed",
    "degree Celsius": "temperature", "magnitude": "magnitude",
}  # fmt: skip


def unit_class(quantity: Quantity) -> str | None:
    """Return the class of a unit ("money", "length", ...), None for one without measures."""
    currency, _, per = quantity.unit.partition(" per ")
    if len(currency) == 3 and currency.isupper():  # "$300 million a year" is no price
        return "money rate" if per and per not in words("stretch") else "money"
    return _CLASS_OF_BASE.get(quantity.base_unit) or _CLASS_OF_BASE.get(quantity.unit)


def by_unit(slot: Slot) -> Reading | None:
    """'$104 a barrel', '10 km deep': the measure whose cue stands nearest, else the default."""
    kind = unit_class(slot.quantity)
    if kind is None:
        return None
    default, best = "", (99, "", 0, 0)
    for measure, cues in triggers().units.get(kind, ()):
        if not cues:
            default = default or measure
        for cue in cues:
            best = min(best, _nearest(slot, measure, cue))
    if best[0] < 99:
        return reading_at(slot, best[1], f"cue:{kind}", best[2], best[3])
    if not default:
        return None
    return Reading(default, f"unit:{kind}", slot.quantity.start, slot.quantity.end)


def _nearest(slot: Slot, measure: str, cue: Cue) -> tuple[int, str, int, int]:
    """Return (distance, measure, first, last) of a cue near the number, distance 99 if absent."""
    sentence, size = slot.tokens.words, len(cue.words)
    if cue.words[0] not in sentence:
        return (99, measure, 0, 0)
    for away in range(1, cue.reach + 1):
        for first in (slot.at - away - size + 1, slot.at + away):
            if cue.behind and first < slot.at:
                continue
            if first >= 0 and sentence[first : first + size] == cue.words:
                return (away, measure, first, first + size)
    return (99, measure, 0, 0)


def by_magnitude(slot: Slot) -> Reading | None:
    """Read 'a magnitude 6.2 quake', 'measured 5.9 on the Richter scale'."""
    if slot.lemma not in ("", "earthquake", "quake", "tremor", "aftershock", "temblor"):
        return None
    for measure, cues in triggers().units.get("magnitude", ()):
        for cue in cues:
            distance, _, first, last = _nearest(slot, measure, cue)
            if distance <= 4:
                return reading_at(slot, measure, "cue:magnitude", first, last)
    return None
