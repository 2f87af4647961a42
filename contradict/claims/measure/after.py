"""Frames behind the number: '12 people of the crew were killed', '12 died', '12 are missing'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from contradict.claims.measure.slots import Reading, Slot, fits, reading_at, words
from contradict.claims.tokens import NUMBER
from contradict.claims.triggers import Trigger, triggers

_QUOTES = "\"“”'‘’"
_REACH = 18  # words from the counted noun to its verb; 95 % of real ones lie within 12


@dataclass(slots=True)
class _Walk:
    """What has been met on the way from the counted noun to its verb.

    `passive` and `helped`: a form of "be", any auxiliary; `moved`: a preposition, so that
    the words are no longer the noun's own.
    """

    position: int
    passive: bool = False
    helped: bool = False
    moved: bool = False


def by_verb_after(all_slots: Sequence[Slot], k: int, *, adjacent: bool) -> Reading | None:
    """Read '12 people [of the crew] [were] killed', '12 died', '12 are missing'.

    With `adjacent` nothing but adverbs may stand between.
    """
    slot = all_slots[k]
    sentence = slot.tokens.words
    walk = _Walk(slot.noun_end)
    limit = min(len(sentence), walk.position + _REACH)
    while walk.position < limit:
        trigger = _match(slot, walk)
        if trigger is not None:
            end = walk.position + len(trigger.words)
            return reading_at(slot, trigger.measure, f"after:{trigger.frame}", walk.position, end)
        word = sentence[walk.position]
        if adjacent and word not in words("adverb"):
            return None
        if word in words("conjunction") and _number_follows(all_slots, k, walk.position):
            return _shared(all_slots, k, walk.position, adjacent)
        if not _step(sentence, walk, limit):
            return None
    return None


def _step(sentence: Sequence[str], walk: _Walk, limit: int) -> bool:
    """Walk over one word, or an aside; False where the clause or its chance ends."""
    word = sentence[walk.position]
    if word in (",", "(") or word[0] in "-–—―":
        walk.position = _skip_aside(sentence, walk.position, limit)
        return True
    if word in words("conjunction"):  # "women and children", "hospitals and houses"
        walk.position += 2
        return not walk.helped
    walk.position += 1
    if word in words("be"):
        walk.passive = walk.helped = True
    elif word in words("auxiliary"):
        walk.helped = True
    elif word in words("believed") and (walk.passive or not walk.moved):
        walk.passive = walk.passive and sentence[walk.position : walk.position + 1] != ("to",)
    elif word in words("adverb") or word in _QUOTES or word in words("relative"):
        return True
    elif walk.helped or word in words("stop") or word == NUMBER:
        return False
    elif word in words("preposition"):
        walk.moved = True
    return (
        walk.moved or word in words("be") or word in words("auxiliary") or word in words("believed")
    )


def _number_follows(all_slots: Sequence[Slot], k: int, position: int) -> bool:
    return k + 1 < len(all_slots) and position < all_slots[k + 1].at <= position + 4


def _match(slot: Slot, walk: _Walk) -> Trigger | None:
    sentence = slot.tokens.words
    for trigger in triggers().after.get(sentence[walk.position], ()):
        end = walk.position + len(trigger.words)
        if (
            sentence[walk.position : end] == trigger.words
            and trigger.noun in ("", slot.lemma)
            and fits(slot, trigger.measure, known=trigger.known)
            and _voice_fits(slot, walk, trigger, end)
        ):
            return trigger
    return None


def _voice_fits(slot: Slot, walk: _Walk, trigger: Trigger, end: int) -> bool:
    """Whether the counted noun suffers the verb, or does it, as the trigger's frame says."""
    if trigger.frame == "object":  # "12 people killed a man" is no passive
        if walk.helped:
            return walk.passive
        return not walk.moved and not _has_object(slot.tokens.words, end)
    if trigger.frame == "subject":
        return trigger.form != "ing" or walk.passive or not (walk.moved or walk.helped)
    return walk.helped or not walk.moved or walk.position == slot.at + 2  # "dozens of dead"


def _has_object(sentence: Sequence[str], position: int) -> bool:
    """Whether a noun phrase begins here: what precedes it is an active verb."""
    return position < len(sentence) and (
        sentence[position] in ("a", "an", "the", NUMBER, "his", "her", "their", "at", "him", "them")
        and sentence[position : position + 2] not in (("at", "the"), ("at", "a"))
    )


def _skip_aside(sentence: Sequence[str], position: int, limit: int) -> int:
    """Return the word after an interruption that begins here, or `limit` if none ends."""
    opening = sentence[position]
    inside = sentence[position + 1] if position + 1 < limit else ""
    if sentence[position + 2 : position + 3] in ((",",), ("and",)) and inside.isalpha():
        return position + 2  # "hospitals, schools and homes"
    if opening != "(" and inside not in words("aside"):
        return limit
    closing = ")" if opening == "(" else opening
    for end in range(position + 1, limit):
        if sentence[end] == closing:
            return end + 1
    return limit


def _shared(all_slots: Sequence[Slot], k: int, position: int, adjacent: bool) -> Reading | None:
    """'13 soldiers and dozens of civilians were killed': the verb of the next number."""
    if adjacent or k + 1 >= len(all_slots):
        return None
    following = all_slots[k + 1]
    gap = following.tokens.words[position + 1 : following.at]
    if any(word not in words("list_link") for word in gap):
        return None
    reading = by_verb_after(all_slots, k + 1, adjacent=True) or by_verb_after(
        all_slots, k + 1, adjacent=False
    )
    if reading is None or not fits(all_slots[k], reading.measure):
        return None
    return Reading(reading.measure, "shared", reading.trigger_start, reading.trigger_end)
