"""What a number measures: frames of words around it, over the measure lexicon.

Each frame looks at one construction ("12 people were killed", "killing 12", "12 deaths",
"the toll rose to 12") and answers with a Reading or with nothing. They are tried from the
most to the least telling; `read_measures` is the order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from contradict.claims.roles import ancestors, role_of
from contradict.claims.tokens import NUMBER, Tokens
from contradict.claims.triggers import Trigger, triggers
from contradict.lexicon import load
from contradict.records import Quantity

_REACH_AFTER = 18  # words from the counted noun to its verb; 95 % of real ones lie within 12
_REACH_BEFORE = 6  # words between a verb and its number
_REACH_TOLL = 12
_CLASS_OF_BASE = {
    "percentage": "percent", "percentage point": "percent", "basis point": "percent",
    "kilometre": "length", "square kilometre": "area", "cubic metre": "volume", "litre": "volume",
    "kilogram": "mass", "hour": "duration", "kilometre per hour": "speed",
    "degree Celsius": "temperature", "magnitude": "magnitude",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """A measure and the frame that gave it.

    `trigger_start`/`trigger_end` span the words that name the measure (document offsets);
    `listed` marks a reading that further items of a list share ("killing six adults and two
    children"); `inherits` one whose measure is that of an earlier claim ("that figure").
    """

    measure: str
    rule: str
    trigger_start: int
    trigger_end: int
    listed: bool = False
    inherits: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """One number in its sentence: `at` is its word, `noun_end` the word after its noun."""

    tokens: Tokens
    quantity: Quantity
    at: int
    noun_end: int
    lemma: str
    noun_class: str | None


@cache
def words(table: str) -> frozenset[str]:
    """A word list of data/lexicons/frames.toml."""
    return frozenset(load("frames").tables[table])


def slots(tokens: Tokens, quantities: Sequence[Quantity]) -> tuple[Slot, ...]:
    """Pair each quantity of a sentence with its place among the words."""
    found = []
    for quantity, at in zip(quantities, tokens.numbers, strict=True):
        noun = quantity.noun
        end = noun.end if noun else (quantity.unit_end or quantity.end)
        noun_end = max(at + 1, tokens.index_at(end))
        lemma = noun.lemma if noun else ""
        found.append(Slot(tokens, quantity, at, noun_end, lemma, noun_class(lemma)))
    return tuple(found)


@cache
def noun_class(lemma: str) -> str | None:
    """Return "person" or "thing" for a noun that the role tree knows, else None."""
    role, _ = role_of((lemma,)) if lemma else (None, 0)
    if role is None:
        return None
    return "person" if "person" in ancestors(role) else "thing"


def read_measures(tokens: Tokens, quantities: Sequence[Quantity]) -> tuple[Reading | None, ...]:
    """Return a reading for each quantity of a sentence, None where no frame fits."""
    all_slots = slots(tokens, quantities)
    strong = [_strong(all_slots, k) for k in range(len(all_slots))]
    found: list[Reading | None] = []
    for k, slot in enumerate(all_slots):
        reading = strong[k]
        if reading is None and k and _continues_list(all_slots[k - 1], slot):
            reading = _of_list(found[k - 1], slot)
        found.append(reading or _by_noun(slot) or _member(slot) or _by_anaphor(slot))
    return tuple(found)


def _strong(all_slots: Sequence[Slot], k: int) -> Reading | None:
    slot = all_slots[k]
    return (
        _by_unit(slot)
        if slot.quantity.unit != "count"
        else _magnitude(slot)
        or _after(all_slots, k, adjacent=True)
        or _object(slot)
        or _after(all_slots, k, adjacent=False)
        or _toll(slot)
    )


def _reading(slot: Slot, measure: str, rule: str, first: int, last: int, **kw: bool) -> Reading:
    starts, ends = slot.tokens.starts, slot.tokens.ends
    return Reading(measure, rule, starts[first], ends[last - 1], **kw)


def _fits(slot: Slot, measure: str, *, known: bool = False) -> bool:
    """Whether the counted noun is of the class that a measure counts."""
    wanted = triggers().counts.get(measure)
    if wanted is None:
        return True
    if known:
        return slot.noun_class == wanted
    return slot.noun_class in (None, wanted)


# -- frames after the number --------------------------------------------------------------


def _after(all_slots: Sequence[Slot], k: int, *, adjacent: bool) -> Reading | None:
    """'12 people [of the crew] [were] killed', '12 died', '12 are missing'."""
    slot = all_slots[k]
    sentence = slot.tokens.words
    position = slot.noun_end
    limit = min(len(sentence), position + _REACH_AFTER)
    passive = helped = moved = False
    while position < limit:
        word = sentence[position]
        trigger = _match_after(slot, position, passive, helped, moved)
        if trigger is not None:
            end = position + len(trigger.words)
            return _reading(slot, trigger.measure, f"after:{trigger.frame}", position, end)
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
            return _shared(all_slots, k, position, adjacent)
        elif helped or word in words("stop") or word == NUMBER:
            return None
        elif word in words("preposition"):
            moved = True
        elif not moved:
            return None
        position += 1
    return None


def _match_after(
    slot: Slot, position: int, passive: bool, helped: bool, moved: bool
) -> Trigger | None:
    sentence = slot.tokens.words
    for trigger in triggers().after.get(sentence[position], ()):
        end = position + len(trigger.words)
        if sentence[position:end] != trigger.words:
            continue
        if not _fits(slot, trigger.measure, known=trigger.known):
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
    reading = _after(all_slots, k + 1, adjacent=True) or _after(all_slots, k + 1, adjacent=False)
    if reading is None or not _fits(all_slots[k], reading.measure):
        return None
    return Reading(reading.measure, "shared", reading.trigger_start, reading.trigger_end)


# -- frames before the number -------------------------------------------------------------


def _object(slot: Slot) -> Reading | None:
    """'killing 12 people', 'shot down 12 drones', 'crowd of 12'."""
    sentence = slot.tokens.words
    position = slot.at - 1
    for _ in range(_REACH_BEFORE):
        if position < 0:
            return None
        trigger = _match_before(slot, position)
        if trigger is not None:
            first = position + 1 - len(trigger.words)
            rule = f"before:{trigger.frame}"
            return _reading(slot, trigger.measure, rule, first, position + 1, listed=True)
        if sentence[position] not in words("between_verb_and_number"):
            return None
        position -= 1
    return None


def _match_before(slot: Slot, position: int) -> Trigger | None:
    sentence = slot.tokens.words
    for trigger in triggers().before.get(sentence[position], ()):
        first = position + 1 - len(trigger.words)
        if first < 0 or sentence[first : position + 1] != trigger.words:
            continue
        if trigger.noun not in ("", slot.lemma):
            continue
        if trigger.form == "participle" and first and sentence[first - 1] in words("be"):
            continue  # "were shot 11 times"
        if _fits(slot, trigger.measure, known=trigger.known):
            return trigger
    return None


def _toll(slot: Slot) -> Reading | None:
    """'the death toll in the town rose from 80 to 93'."""
    sentence = slot.tokens.words
    position = slot.at - 1
    counted = False
    for _ in range(_REACH_TOLL):
        if position < 0 or sentence[position] in (";", ".", ":"):
            return None
        counted = counted or sentence[position] in words("toll_verb")
        if counted:
            reading = _toll_at(slot, position)
            if reading is not None:
                return reading
        elif sentence[position] not in words("adverb"):
            return None
        position -= 1
    return None


def _toll_at(slot: Slot, position: int) -> Reading | None:
    sentence = slot.tokens.words
    for trigger in triggers().before.get(sentence[position], ()):
        first = position + 1 - len(trigger.words)
        if (
            trigger.frame == "toll"
            and first >= 0
            and sentence[first : position + 1] == trigger.words
            and _fits(slot, trigger.measure)
        ):
            return _reading(slot, trigger.measure, "toll", first, position + 1, listed=True)
    return None


# -- the counted noun, lists, and earlier figures ------------------------------------------


def _by_noun(slot: Slot) -> Reading | None:
    """'437 detentions', '1,400 job cuts'."""
    noun = slot.quantity.noun
    if noun is None:
        return None
    following = slot.tokens.words[slot.noun_end : slot.noun_end + 2]
    names = (
        " ".join((noun.lemma, *following)),
        f"{noun.modifiers[-1].lower()} {noun.lemma}" if noun.modifiers else "",
        noun.lemma,
    )
    measure = next((found for name in names if (found := triggers().nouns.get(name))), None)
    if measure is None:
        return None
    return Reading(measure, "noun", noun.start, noun.end)


def _member(slot: Slot) -> Reading | None:
    """'1,200 troops', where no verb says more."""
    noun = slot.quantity.noun
    if noun is None:
        return None
    measure = triggers().members.get(noun.lemma)
    return None if measure is None else Reading(measure, "member", noun.start, noun.end)


def _continues_list(previous: Slot, slot: Slot) -> bool:
    gap = slot.tokens.words[previous.noun_end : slot.at]
    return bool(gap) and all(word in words("list_link") for word in gap)


def _of_list(previous: Reading | None, slot: Slot) -> Reading | None:
    """'killing six adults and two children': the second shares the verb of the first."""
    if previous is None or not previous.listed or not _fits(slot, previous.measure):
        return None
    if slot.lemma in triggers().nouns and slot.noun_class is None:  # "..., 3 injuries"
        return None
    start, end = previous.trigger_start, previous.trigger_end
    return Reading(previous.measure, "list", start, end, listed=True)


def _by_anaphor(slot: Slot) -> Reading | None:
    """'that number could be 9,000', 'a lower figure of 498': the measure of an earlier claim."""
    if slot.quantity.noun is not None and slot.noun_class is None:
        return None
    sentence = slot.tokens.words
    counted = False
    for position in range(slot.at - 1, max(-1, slot.at - _REACH_TOLL), -1):
        word = sentence[position]
        if counted and word in words("anaphor"):
            rule = "anaphor"
            return _reading(slot, "", rule, position, position + 1, inherits=True)
        if word in words("stop") or word == NUMBER:
            return None
        counted = counted or word in words("toll_verb")
    return None


# -- units ---------------------------------------------------------------------------------


def unit_class(quantity: Quantity) -> str | None:
    """Return the class of a unit ("money", "length", ...), None for one without measures."""
    currency, per, _ = quantity.unit.partition(" per ")
    if len(currency) == 3 and currency.isupper():
        return "money rate" if per else "money"
    return _CLASS_OF_BASE.get(quantity.base_unit) or _CLASS_OF_BASE.get(quantity.unit)


def _by_unit(slot: Slot) -> Reading | None:
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
        return _reading(slot, best[1], f"cue:{kind}", best[2], best[3])
    if not default:
        return None
    return Reading(default, f"unit:{kind}", slot.quantity.start, slot.quantity.end)


def _nearest(slot: Slot, measure: str, cue: tuple[str, ...]) -> tuple[int, str, int, int]:
    """Return (distance, measure, first, last) of a cue near the number, distance 99 if absent."""
    sentence, size = slot.tokens.words, len(cue)
    for away in range(1, 8):
        first = slot.at - away - size + 1
        if first >= 0 and sentence[first : first + size] == cue:
            return (away, measure, first, first + size)
        first = slot.at + away
        if away <= 6 and sentence[first : first + size] == cue:
            return (away, measure, first, first + size)
    return (99, measure, 0, 0)


def _magnitude(slot: Slot) -> Reading | None:
    """'a magnitude 6.2 quake', 'measured 5.9 on the Richter scale': a number without a unit."""
    if slot.lemma not in ("", "earthquake", "quake", "tremor", "aftershock", "temblor"):
        return None
    for measure, cues in triggers().units.get("magnitude", ()):
        for cue in cues:
            distance, _, first, last = _nearest(slot, measure, cue)
            if distance <= 4:
                return _reading(slot, measure, "cue:magnitude", first, last)
    return None
