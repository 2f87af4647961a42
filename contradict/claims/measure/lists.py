"""Numbers that share the verb of the number before them: 'killing six adults and two children'."""

from __future__ import annotations

from contradict.claims.measure.slots import Reading, Slot, fits, words

_LONGEST_JOIN = 12  # words from the first noun to the second number


def by_list(before: Slot, slot: Slot, reading: Reading | None) -> Reading | None:
    """Read an item of a list by the reading of the item before it."""
    if reading is None or not fits(slot, reading.measure):
        return None
    if not (reading.listed and _continues_list(before, slot)) and not _joins_verb(before, slot):
        return None
    start, end = reading.trigger_start, reading.trigger_end
    return Reading(reading.measure, "list", start, end, listed=True)


def _continues_list(previous: Slot, slot: Slot) -> bool:
    """Tell whether only "and", "," and the like stand between two numbers of a list."""
    gap = slot.tokens.words[previous.noun_end : slot.at]
    if gap[-2:] == ("along", "with"):
        gap = (*gap[:-2], "and")
    return all(word in words("list_link") for word in gap)


def _joins_verb(previous: Slot, slot: Slot) -> bool:
    """Tell whether a number shares a verb before it: '40 guards had died, along with 12 cooks'."""
    gap = slot.tokens.words[previous.noun_end : slot.at]
    joined = gap[-2:] in (("along", "with"), ("together", "with")) or gap[-3:] == (
        "as",
        "well",
        "as",
    )
    return joined and len(gap) <= _LONGEST_JOIN
