"""Numbers that share the verb of the number before them: 'killing six adults and two children'."""

from __future__ import annotations

from contradict.claims.measure.slots import Reading, Slot, fits, reading_at, words
from contradict.claims.tokens import NUMBER
from contradict.claims.triggers import triggers

_LONGEST_JOIN = 12  # words from the first noun to the second number
_WITH = (("along", "with"), ("together", "with"))


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
    joined = gap[-2:] in _WITH or gap[-3:] == ("as", "well", "as")
    return joined and len(gap) <= _LONGEST_JOIN


def by_company(slot: Slot) -> Reading | None:
    """Read 'Ruiz was shot along with three others': they share the verb of one who is named."""
    sentence, at = slot.tokens.words, slot.at
    while at and sentence[at - 1] in words("between_verb_and_number"):
        at -= 1
    if sentence[max(0, at - 2) : at] not in _WITH:
        return None
    for position in range(at - 3, max(0, at - _LONGEST_JOIN), -1):
        if sentence[position] in words("stop") or sentence[position] == NUMBER:
            return None
        for trigger in triggers().after.get(sentence[position], ()):
            suffers = trigger.frame == "subject" or sentence[position - 1] in words("be")
            end = trigger.end_at(sentence, position)
            if (
                suffers
                and end is not None
                and trigger.noun in ("", slot.lemma)
                and fits(slot, trigger.measure, known=trigger.known)
            ):
                return reading_at(slot, trigger.measure, "company", position, end)
    return None
