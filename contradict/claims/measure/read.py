"""Tries the frames on each number of a sentence, from the most to the least telling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from contradict.claims.measure.after import by_verb_after
from contradict.claims.measure.attack import by_attack, by_search
from contradict.claims.measure.before import (
    by_anaphor,
    by_compared,
    by_level,
    by_number_of,
    by_object,
    by_own_level,
    by_toll,
)
from contradict.claims.measure.lists import (
    by_company,
    by_elsewhere,
    by_gap,
    by_group,
    by_list,
    by_more_charges,
    by_origin,
    by_place_before,
    by_result,
    by_start,
)
from contradict.claims.measure.nouns import (
    by_entry,
    by_event_noun,
    by_fraction,
    by_land,
    by_member,
    by_modifier,
    by_noun,
    is_half_of_stretch,
)
from contradict.claims.measure.slots import (
    Reading,
    Slot,
    frame_words,
    is_of_others,
    is_speaker,
    noun_class,
    slots,
)
from contradict.claims.measure.units import by_magnitude, by_unit
from contradict.claims.tokens import NUMBER, Tokens, tokenise
from contradict.claims.triggers import triggers
from contradict.quantities.units import is_count_rate
from contradict.records import Quantity, Sentence

_AND = (("and",), (",", "and"))
# What befell those who speak is told right beside them: "two men arrested on Monday said".
_OF_SPEAKERS = ("after:", "before:object", "modifier")
_NEAR = 6  # words between a noun and the "not" of its verb


@dataclass(frozen=True, slots=True)
class Measured:
    """A sentence, a slot for each of its numbers, and what each of them measures."""

    sentence: Sentence
    tokens: Tokens
    slots: tuple[Slot, ...]
    readings: tuple[Reading | None, ...]


def read_numbers(sentence: Sentence, quantities: Sequence[Quantity]) -> Measured:
    """Read what the quantities of a sentence measure; they come in order of their start."""
    tokens = tokenise(sentence, quantities)
    found = slots(tokens, quantities)
    return Measured(sentence, tokens, found, read_measures(found))


def read_measures(all_slots: Sequence[Slot]) -> tuple[Reading | None, ...]:
    """Return a reading for each number of a sentence, None where no frame fits."""
    strong = [_strong(all_slots, k) for k in range(len(all_slots))]
    found: list[Reading | None] = []
    for k, slot in enumerate(all_slots):
        if _is_one_in(all_slots, k):
            found.append(None)
            continue
        against = by_compared(all_slots[k - 1], slot) if k else None
        result = by_result(all_slots, k)
        if result is None and k:
            result = by_more_charges(all_slots[k - 1], slot, found[k - 1])
        reading = result or by_origin(all_slots, k, found) or against or strong[k]
        if k and reading is not None and reading.rule == "unit:percent":
            reading = by_gap(all_slots[k - 1], slot, found[k - 1]) or reading
        if reading is None and k and not _is_whole(slot):
            before = all_slots[k - 1]
            reading = (
                by_list(before, slot, found[k - 1])
                or by_gap(before, slot, found[k - 1])
                or by_elsewhere(all_slots, k, found)
                or by_place_before(all_slots, k, found)
            )
        reading = (
            reading
            or by_group(slot)
            or by_noun(slot)
            or by_company(slot)
            or by_member(slot)
            or by_land(slot)
            or by_entry(slot)
            or by_anaphor(slot)
            or by_start(all_slots, k, strong)
        )
        if reading is not None and is_speaker(slot) and not reading.rule.startswith(_OF_SPEAKERS):
            reading = None  # "the army lost 40 men, two officials said"
        found.append(_of_the_ill(slot, _of_the_living(slot, reading)))
    return tuple(_of_the_dead(all_slots, k, found) for k in range(len(found)))


def _of_the_dead(
    all_slots: Sequence[Slot], k: int, found: Sequence[Reading | None]
) -> Reading | None:
    """Read '31 casualties and 90 injuries': those told apart from the injured are the dead."""
    reading, injured = found[k], found[k + 1] if k + 1 < len(found) else None
    if reading is None or injured is None or injured.measure != "injured":
        return reading
    slot, following = all_slots[k], all_slots[k + 1]
    beside = slot.tokens.words[slot.noun_end : following.at] in _AND
    told = any(r is not None and r.measure == "killed" for r in found)
    if slot.lemma != "casualty" or reading.measure != "casualties" or not beside or told:
        return reading
    return replace(reading, measure="killed")


def _after_verb(all_slots: Sequence[Slot], k: int) -> bool:
    """Tell "2 guards killed 9 injured", where each verb follows its number.

    Also "Child killed two others injured".
    """
    slot = all_slots[k]
    words, at = slot.tokens.words, slot.at
    if is_of_others(slot) and noun_class(words[at - 2] if at > 1 else "") == "person":
        after = by_verb_after(all_slots, k, adjacent=True)
        return after is not None and after.measure == "injured" and after.rule == "after:object"
    return (
        k > 0
        and slot.at - 1 == all_slots[k - 1].noun_end
        and slot.tokens.words[slot.noun_end : slot.noun_end + 1] != ()
        and slot.tokens.words[slot.noun_end] in triggers().after
    )


def _strong(all_slots: Sequence[Slot], k: int) -> Reading | None:
    slot = all_slots[k]
    if slot.quantity.unit != "count":
        told = None if is_half_of_stretch(slot) else by_fraction(slot) or by_unit(slot)
        return told or (_of_rate(slot) if is_count_rate(slot.quantity.unit) else None)
    return (
        by_number_of(slot)
        or by_event_noun(slot)
        or by_magnitude(slot)
        or by_own_level(slot)
        or (_of_bare(all_slots, k) if not slot.lemma else None)
        or (None if _is_whole(slot) else by_attack(slot) or by_search(slot))
        or _adjacent(all_slots, k)
        or (None if _is_whole(slot) else _of_clause(all_slots, k))
    )


def _of_bare(all_slots: Sequence[Slot], k: int) -> Reading | None:
    """Read what stands before a number without a noun, but 'losses at 15 dead' by its state."""
    if _after_verb(all_slots, k):
        return None
    reading = by_object(all_slots[k])
    if reading is None or reading.measure != "casualties" or reading.rule != "before:toll":
        return reading
    return by_verb_after(all_slots, k, adjacent=True) or reading


def _adjacent(all_slots: Sequence[Slot], k: int) -> Reading | None:
    """Read the verb or state right behind a number; "killed four in a hospital" says where.

    "Two of the four people shot have died": "shot" tells of the whole, "died" of the part.
    """
    reading, slot = by_verb_after(all_slots, k, adjacent=True), all_slots[k]
    if reading is not None and _is_whole(slot):
        at = slot.tokens.index_at(reading.trigger_start)
        finite = slot.tokens.words[at] in frame_words("verb_not_noun") - {"dead"}
        return reading if at == slot.noun_end and not finite else None
    if reading is None or reading.rule != "after:state" or reading.measure != "injured":
        return reading
    first = slot.tokens.words[slot.tokens.index_at(reading.trigger_start)]
    killed = by_object(slot) if first in ("in", "at", "to") else None
    return killed if killed is not None and killed.measure == "killed" else reading


def _of_rate(slot: Slot) -> Reading | None:
    """Read 'losing 300 troops a day': so many a day need not all be dead."""
    reading = by_event_noun(slot) or by_object(slot)
    if reading is None:
        return None
    verb = slot.tokens.words[slot.tokens.index_at(reading.trigger_start)]
    lost = reading.measure == "killed" and verb in frame_words("losing")
    return replace(reading, measure="casualties") if lost else reading


def _of_clause(all_slots: Sequence[Slot], k: int) -> Reading | None:
    slot = all_slots[k]
    return (
        by_object(slot)
        or by_modifier(slot)
        or by_verb_after(all_slots, k, adjacent=False)
        or by_toll(slot)
        or by_level(slot)
    )


def _is_one_in(all_slots: Sequence[Slot], k: int) -> bool:
    """Tell the 57 of "one patient in 57 has died": a rate, and nobody counted."""
    slot, before = all_slots[k], all_slots[k - 1] if k else None
    words, at = slot.tokens.words, slot.at
    one = before is not None and before.at == at - 3 and before.quantity.text.lower() == "one"
    return one and not slot.lemma and words[at - 1] == "in"


def _is_whole(slot: Slot) -> bool:
    """Tell the 2,250 of "1,900 of its 2,250 members are on strike": the verb is of the part.

    That of "all but three died" is of the others, but of "all but three have not" of the three.
    """
    before = slot.tokens.words[max(0, slot.at - 3) : slot.at]
    if before[-2:] == (NUMBER, "of"):
        return True
    if before[-2:] == ("all", "but"):
        return "not" not in slot.tokens.words[slot.noun_end : slot.noun_end + _NEAR]
    of_them = before[1:2] == ("of",) and before[2:] and before[2] in frame_words("determiner")
    if not of_them:
        return False
    not_all = before[0] == "all" and slot.tokens.words[slot.at - 4 : slot.at - 3] == ("not",)
    return before[0] == NUMBER or before[0] in frame_words("some_of") or not_all


def _of_the_living(slot: Slot, reading: Reading | None) -> Reading | None:
    """Read 'one dead and 11 others shot': those besides the dead are injured."""
    milder = triggers().without_deaths.get(reading.measure) if reading else None
    if reading is None or milder is None or not is_of_others(slot):
        return reading
    return replace(reading, measure=milder) if _tells_death(slot) else reading


def _of_the_ill(slot: Slot, reading: Reading | None) -> Reading | None:
    """Read 'measles sent 18 patients to hospital': those in hospital need not be hurt.

    Of those treated for an illness nothing says that they are in hospital.
    """
    ill = triggers().when_ill.get(reading.measure) if reading else None
    if reading is None or ill is None:
        return reading
    sick = not frame_words("illness", "illness_name").isdisjoint(slot.tokens.words)
    if _verb(slot, reading) in frame_words("treating"):
        return None if sick else reading
    told = sick or slot.lemma == "patient"
    return replace(reading, measure=ill) if told and _is_of_hospital(slot, reading) else reading


def _is_of_hospital(slot: Slot, reading: Reading) -> bool:
    """Whether a number was read as injured by a state, or by the verb "hospitalised"."""
    return reading.rule == "after:state" or _verb(slot, reading).startswith("hospital")


def _verb(slot: Slot, reading: Reading) -> str:
    """Return the first of the words that tell what a number measures."""
    return slot.tokens.words[slot.tokens.index_at(reading.trigger_start)]


def _tells_death(slot: Slot) -> bool:
    """Tell whether the words before a number say that somebody died."""
    return any(word in frame_words("death") for word in slot.tokens.words[: slot.at])
