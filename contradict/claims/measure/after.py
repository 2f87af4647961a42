"""Frames behind the number: '12 people of the crew were killed', '12 died', '12 are missing'."""

from __future__ import annotations

from collections.abc import Sequence

from contradict.claims.measure.slots import Reading, Slot, fits, reading_at, words
from contradict.claims.tokens import NUMBER
from contradict.claims.triggers import Trigger, triggers

_REACH = 18  # words from the counted noun to its verb; 95 % of real ones lie within 12


def by_verb_after(all_slots: Sequence[Slot], k: int, *, adjacent: bool) -> Reading | None:
    """'12 people [of the crew] [were] killed', '12 died', '12 are missing'."""
    slot = all_slots[k]
    sentence = slot.tokens.words
    position = slot.noun_end
    limit = min(len(sentence), position + _REACH)
    passive = helped = moved = False
    while position < limit:
        word = sentence[position]
        trigger = _matchby_verb_after(slot, position, passive, helped, moved)
        if trigger is not None:
            end = position + len(trigger.words)
            return reading_at(slot, trigger.measure, f"after:{trigger.frame}", position, end)
        if adjacent and word not in words("adverb"):
            return None
        if word in words("be"):
            passive = helped = True
        elif word in words("auxiliary"):
            helped = True
        elif word in words("believed") and (passive or not moved):
            passive = passive and sentence[position + 1 : position + 2] != ("to",)
        elif word in words("adverb") or word in "\"“”'‘’" or word in words("relative"):
            pass
        elif word in (",", "(", "—", "–", "-"):
            position = _skip_aside(sentence, position, limit)
            continue
        elif word in words("conjunction"):
            if k + 1 < len(all_slots) and position < all_slots[k + 1].at <= position + 4:
                return _shared(all_slots, k, position, adjacent)
            if helped:
                return None
            position += 2  # "women and children", "hospitals and houses"
            continue
        elif helped or word in words("stop") or word == NUMBER:
            return None
        elif word in words("preposition"):
            moved = True
        elif not moved:
            return None
        position += 1
    return None


def _matchby_verb_after(
    slot: Slot, position: int, passive: bool, helped: bool, moved: bool
) -> Trigger | None:
    sentence = slot.tokens.words
    for trigger in triggers().after.get(sentence[position], ()):
        end = position + len(trigger.words)
        if sentence[position:end] != trigger.words:
            continue
        if not fits(slot, trigger.measure, known=trigger.known):
            continue
        if trigger.noun not in ("", slot.lemma):
            continue
        if trigger.frame == "object":  # "12 people killed a man" is no passive
            if (helped and not passive) or (not helped and (moved or _has_object(sentence, end))):
                continue
        elif trigger.frame == "subject":
            if trigger.form == "ing" and not passive and (moved or helped):
                continue
        elif moved and not helped and position != slot.at + 2:  # "dozens of dead"
            continue
        return trigger
    return None


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
