"""A count and the list behind its colon: 'It treated 30 people on Monday: 12 men and 18 boys'.

The list is all there is of the count, whatever it adds up to.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from contradict.claims.measure import Reading, Slot, noun_class
from contradict.claims.roles import singular
from contradict.claims.subject import parse_subject, relation
from contradict.claims.triggers import triggers

BY_NOUN = ("list", "noun", "member", "shared")  # readings that no verb of its own gave a number
_LAST = (("and",), (",", "and"))
_LISTED = ((",",), *_LAST)
_STOPS = ((), (".",), ("!",))
_SINGULAR = ("is", "us", "ss", "was", "has")  # ends of words that are no plurals
_LONGEST = 9  # words from those counted to the colon: "on Monday,"


def divided(slots: Sequence[Slot], readings: Sequence[Reading | None]) -> dict[int, int]:
    """Map each item of a list that ends the sentence to the count before its colon."""
    first = next((k for k in range(1, len(slots)) if _word_before(slots[k]) == ":"), None)
    if first is None or first == len(slots) - 1 or readings[first - 1] is None:
        return {}
    whole, items = slots[first - 1], slots[first:]
    gaps = [b.tokens.words[a.noun_end : b.at] for a, b in pairwise(items)]
    closed = gaps[-1] in _LAST and all(gap in _LISTED for gap in gaps)
    ends = items[-1].tokens.words[items[-1].noun_end :] in _STOPS
    bare = all(reading is None or reading.rule in BY_NOUN for reading in readings[first:])
    people = all(_counts_some(slot) for slot in (whole, *items))
    if not (closed and ends and bare and people and _fits(whole, items)):
        return {}
    return dict.fromkeys(range(first, len(slots)), first - 1)


def _word_before(slot: Slot) -> str:
    return slot.tokens.words[slot.at - 1] if slot.at else ""


def _counts_some(slot: Slot) -> bool:
    """Whether a number counts people, and exactly."""
    quantity = slot.quantity
    exact = quantity.unit == "count" and quantity.low == quantity.high and not quantity.approximate
    return exact and bool(quantity.low) and slot.noun_class == "person"


def _fits(whole: Slot, items: Sequence[Slot]) -> bool:
    """Whether nobody but those counted stands before the colon, and no two items overlap."""
    gap = whole.tokens.words[whole.noun_end : items[0].at - 1]
    others = any(_names_some(before, word) for before, word in pairwise(("", *gap)))
    larger = any((item.quantity.low or 0) > (whole.quantity.low or 0) for item in items)
    subjects = [parse_subject(item.quantity.noun.text) for item in items if item.quantity.noun]
    apart = all(relation(a, b) == "disjoint" for a, b in combinations(subjects, 2))
    return not others and not larger and len(gap) <= _LONGEST and apart


def _names_some(before: str, word: str) -> bool:
    """Tell the wounded of 'Thirty nurses treated the wounded', and "men", from 'on Monday'."""
    plural = word.endswith("s") and not word.endswith(_SINGULAR)
    return (
        plural
        or noun_class(singular(word)) == "person"
        or (before == "the" and word in triggers().nouns)
    )
