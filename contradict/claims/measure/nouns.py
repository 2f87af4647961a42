"""The counted noun itself: '437 detentions', '1,200 troops', 'half of the soldiers'."""

from __future__ import annotations

from collections.abc import Sequence

from contradict import gazetteer
from contradict.claims.measure.slots import (
    Reading,
    Slot,
    enough,
    fits,
    frame_words,
    is_of_others,
    reading_at,
)
from contradict.claims.measure.units import is_of_value
from contradict.claims.triggers import raising, rising, triggers
from contradict.records import Noun

_NEAR_VERB = 6  # words: "has cut the pay of all by"
_CARRIED = (("found", "with"), ("magazine", "with"), ("magazines", "with"))
_NEAR_LOAD = 4  # words: "carry up to about eight missiles"
_CROWD = 10  # guests or protesters: of fewer nobody says that they were all
_WAY = frozenset(("from", "to", "up", "down", "over"))
_PERSON = (("person",), ("people",), ("strong",))
_ENTERED = (("entered",), ("arrived", "in"))
_BAND = 20  # gunmen that may be those of one attack
_MANY_ENTER = 100  # fewer may be a team
_PEOPLED = 50_000  # people of a country: fewer are some of them


def by_noun(slot: Slot) -> Reading | None:
    """Read '437 detentions', '1,400 job cuts'."""
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
    if measure == "shots" and not _are_fired(slot, following):
        return None
    if measure == "attacks" and _are_a_load(slot, following):
        return None
    if noun.lemma in frame_words("initials") and not noun.head.isupper():
        return None  # "90 Kias" are cars
    if measure == "cases" and _are_boxes(noun, following):
        return None
    if measure == "killed" and _are(noun, "manifold"):
        return None  # "28 mass killings" are no 28 dead
    if measure in ("detained", "charged") and _are(noun, "of_a_record"):
        return None  # "a man with 45 prior arrests"
    if measure == "distance" and not _leads_away(following):
        return None
    if measure == "attendees" and (slot.quantity.high or _CROWD) < _CROWD:
        return None  # "two guests fired back"
    if measure is None or not enough(slot, measure):
        return None
    if measure == "population" and _does_something(slot):
        return None
    return Reading(measure, "noun", noun.start, noun.end)


def _leads_away(following: tuple[str, ...]) -> bool:
    """Tell '10 blocks east of the river' from two blocks of a mine."""
    return bool(following) and (following[0] in frame_words("direction") or following[0] in _WAY)


def _are_fired(slot: Slot, following: tuple[str, ...]) -> bool:
    """Tell '300 rounds' fired from those in a cache, of talks or boxing.

    Nor are 'four shots on target', 'three shots of rum' and 300 shots of a vaccine fired.
    """
    words = frozenset(slot.tokens.words)
    of = following[1:2] if following[:1] == ("of",) else ()
    before = slot.tokens.words[max(0, slot.at - 2) : slot.at]
    if before in _CARRIED or not frame_words("loading").isdisjoint(before):
        return False  # "he was carrying 900 rounds of ammunition"
    if of and of[0] in ("ammunition", "ammo"):
        return not frame_words("firing").isdisjoint(words)
    if slot.lemma == "round":
        if of:
            return of[0] in frame_words("gunfire")
        beside = slot.tokens.words[max(0, slot.at - 2) : slot.noun_end + 2]
        fired = not frame_words("firing").isdisjoint(beside)
        return fired or frame_words("other_round").isdisjoint(words)
    if slot.lemma == "shot":
        return not of and frame_words("other_shot").isdisjoint(words)
    return True


def _are_a_load(slot: Slot, following: tuple[str, ...]) -> bool:
    """Tell the missiles that a boat carries, or that stand in a store, from those fired."""
    if slot.lemma not in frame_words("fired_arm"):
        return False
    before = slot.tokens.words[max(0, slot.at - _NEAR_LOAD) : slot.at]
    stands = len(following) > 1 and following[0] in frame_words("auxiliary", "be")
    return (
        following[:1] == ("each",)
        or not frame_words("loading").isdisjoint(before)
        or (stands and following[1] in frame_words("standing"))
    )


def _are_boxes(noun: Noun, following: tuple[str, ...]) -> bool:
    """Tell '23 display cases', 'two cases of beer' from the cases of an illness."""
    of = following[:1] == ("of",) and following[1:2] != ()
    return _are(noun, "boxed") or (of and following[1] in frame_words("drink"))


def _are(noun: Noun, words: str) -> bool:
    """Whether one of a list's words stands before a noun."""
    return any(word.lower() in frame_words(words) for word in noun.modifiers)


def by_land(slot: Slot) -> Reading | None:
    """Read "the country's 7 million children", 'the town has 40,000 people': who lives there.

    Also 'the 20,000-person town'.
    """
    sentence, at = slot.tokens.words, slot.at
    end = slot.noun_end
    town = sentence[end - 2 : end] if at < end - 2 else ()
    if town[:1] in _PERSON and town[1] in frame_words("settled") and enough(slot, "population"):
        return reading_at(slot, "population", "land", end - 2, end)
    low = slot.quantity.low
    if slot.lemma not in frame_words("inhabitant") or low is None or low < _PEOPLED or at < 2:
        return None
    if sentence[at - 1] not in frame_words("owning") or not _is_land(sentence[at - 2]):
        return None
    return reading_at(slot, "population", "land", at - 2, at)


def by_entry(slot: Slot) -> Reading | None:
    """Read '29,000 Danes have entered Poland', 'entered Poland from Norway': they fled."""
    sentence, at = slot.tokens.words, slot.noun_end
    while at < len(sentence) and sentence[at] in frame_words("auxiliary", "adverb"):
        at += 1
    last = at + 1 + (sentence[at : at + 2] == ("arrived", "in"))
    if sentence[at:last] not in _ENTERED or (slot.quantity.low or 0) < _MANY_ENTER:
        return None
    end = next((n for n in (last + 2, last + 1) if _land_at(sentence, last, n)), None)
    if end is None:
        return None
    land, theirs = _land_at(sentence, last, end), gazetteer.nationality(_head(slot))
    foreign = theirs is not None and theirs != land
    arrived = last == at + 1 and foreign  # "9,000 Danes arrived in Norway" may be tourists
    known = slot.lemma in ("", *frame_words("inhabitant")) or foreign
    left = sentence[end : end + 1] == ("from",) and any(
        (there := _land_at(sentence, end + 1, n)) and there != land for n in (end + 2, end + 3)
    )
    if not known or not (arrived or left):
        return None
    return reading_at(slot, "displaced", "entered", at, last)


def _head(slot: Slot) -> str:
    return slot.quantity.noun.head if slot.quantity.noun else ""


def _land_at(words: Sequence[str], first: int, last: int) -> str | None:
    """Return the country that some words name."""
    found = gazetteer.find(" ".join(words[first:last]).title())
    return found.place if found is not None and found.kind == "country" else None


def _is_land(word: str) -> bool:
    return word in frame_words("land") or any(
        found.kind == "country" for found in gazetteer.lookup(word.title())
    )


def _does_something(slot: Slot) -> bool:
    """Tell '200,000 residents wanted to leave' from what a town has."""
    sentence, at = slot.tokens.words, slot.at
    if at and sentence[at - 1] in frame_words("determiner") - {"that"} | {"'s", "’s", "of"}:
        return False
    following = sentence[slot.noun_end : slot.noun_end + 1]
    return any(word.endswith("ed") or word in frame_words("auxiliary") for word in following)


def by_event_noun(slot: Slot) -> Reading | None:
    """Read '437 detentions': a noun that says what happened needs no verb."""
    return by_noun(slot) if slot.lemma in frame_words("event_noun") else None


def by_modifier(slot: Slot) -> Reading | None:
    """Read 'hundreds of wounded villagers', '12 missing children'."""
    noun = slot.quantity.noun
    for modifier in noun.modifiers if noun else ():
        if modifier.lower() in frame_words("no_modifier"):
            continue
        for trigger in triggers().after.get(modifier.lower(), ()):
            told = len(trigger.words) == 1 and trigger.frame != "subject"
            if told and noun and fits(slot, trigger.measure):
                return Reading(trigger.measure, "modifier", noun.start, noun.end)
    return None


def is_half_of_stretch(slot: Slot) -> bool:
    """Tell 'the second half of Friday', a stretch or a side, from a share."""
    sentence, at = slot.tokens.words, slot.at
    return is_fraction(slot) and at > 0 and sentence[at - 1] in frame_words("which_half")


def is_fraction(slot: Slot) -> bool:
    """Whether a number is "half", "two-thirds" or the like."""
    return slot.quantity.unit == "dimensionless"


def by_fraction(slot: Slot) -> Reading | None:
    """Read 'half of the soldiers', 'a third of its value': a share without a percent sign."""
    sentence, at = slot.tokens.words, slot.at
    following = sentence[at + 1 : at + 3]
    if not is_fraction(slot) or any(word in frame_words("no_whole") for word in following):
        return None
    moved = is_of_value(slot, at + 1) or _has_moved(slot)
    measure = "percent-change" if moved else "share"
    return Reading(measure, "fraction", slot.quantity.start, slot.quantity.end)


def _has_moved(slot: Slot) -> bool:
    """Tell 'fell by a third', 'rose two-fifths' from a share."""
    sentence, at = slot.tokens.words, slot.at
    verbs = rising() | raising()
    if sentence[at - 1 : at] == ("by",):
        return not verbs.isdisjoint(sentence[max(0, at - _NEAR_VERB) : at])
    return at > 0 and sentence[at - 1] in rising()


def _are_all(slot: Slot) -> bool:
    """Tell 'three gunmen' from three other or three of the gunmen, and from an army of 180."""
    some = slot.tokens.words[slot.at + 1 : slot.at + 2] == ("of",) or is_of_others(slot)
    return not some and (slot.quantity.low or 0) <= _BAND


def by_member(slot: Slot) -> Reading | None:
    """Read '1,200 troops', where no verb says more; F-16 fighters and medical staff are none."""
    noun = slot.quantity.noun
    if noun is None or slot.lemma == "jet" != noun.lemma or _are(noun, "no_troops"):
        return None
    two = f"{noun.modifiers[-1].lower()} {noun.lemma}" if noun.modifiers else ""
    measure = triggers().members.get(two) or triggers().members.get(noun.lemma)
    if measure == "attackers" and not _are_all(slot):
        return None
    return None if measure is None else Reading(measure, "member", noun.start, noun.end)
