"""Those who attacked, "two men walked up and started shooting", and those looked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from contradict.claims.measure.after import has_object, is_adverb
from contradict.claims.measure.slots import (
    Reading,
    Slot,
    frame_words,
    is_of_others,
    noun_class,
    reading_at,
)
from contradict.claims.roles import singular
from contradict.claims.tokens import DASHES, NUMBER
from contradict.claims.triggers import Trigger, triggers
from contradict.lexicon import listed

_REACH = 30  # words from the noun to the verb: "got out of a grey van at the corner, and"
_MOVING = frozenset(("get", "gets", "got", "getting", "left"))  # "got out of a car"
_FOR = (("for",), ("down",))
_LISTING = (("and",), ("or",), ("plus",))
_GROUPS = (("group", "of"), ("gang", "of"), ("team", "of"), ("pair", "of"))


def by_attack(slot: Slot) -> Reading | None:
    """Read 'four men in a van opened fire' where they are the subject of their clause.

    Of "two other men", "two of the men" nobody knows how many they were in all; officers who
    open fire attack nobody.
    """
    words, first = slot.tokens.words, slot.noun_end
    alone = slot.quantity.text.split(" ")[-1].lower() in _alone()
    if alone and slot.lemma in listed("numbers", "loner"):
        return reading_at(slot, "attackers", "lone", slot.at, first)
    joined = words[max(0, slot.at - 1) : slot.at] in _LISTING
    some = joined or words[slot.at + 1 : slot.at + 2] == ("of",)
    if slot.lemma not in frame_words("attacker") or is_of_others(slot) or some:
        return None
    before = _word_before(words, slot.at)
    opens = not before or before in frame_words("opens_clause") or before[0] in DASHES
    governed = before in frame_words("preposition", "attack_join", "article")
    described = words[first : first + 1] != () and words[first] in frame_words("described")
    direct = True
    for position in range(first, min(len(words), first + _REACH)):
        joined = words[position - 1] in frame_words("attack_join")
        theirs = position > first and noun_class(singular(words[position - 1])) == "person"
        trigger = _doing(words, position) if (direct or joined) and not theirs else None
        if trigger is not None and (opens or (position == first and not governed)):
            end = position + len(trigger.words)
            return reading_at(slot, trigger.measure, "doer", position, end)
        if _ends(words, position):
            return None
        passed = is_adverb(words[position]) or words[position] in frame_words("auxiliary")
        direct = direct and (passed or described)
    return None


def by_search(slot: Slot) -> Reading | None:
    """Read 'police are searching for three men', 'the search for two gunmen': who is sought."""
    words, at = slot.tokens.words, slot.at
    at -= words[max(0, at - 1) : at] == ("the",)
    first = at - 1 - (words[max(0, at - 1) : at] in _FOR)
    if first < 0 or words[first] not in frame_words("seeking") or "missing" in words:
        return None
    police = not frame_words("police").isdisjoint(words[:at])
    wanted = frame_words("culprit", *(("sought_by_police",) if police else ()))
    return reading_at(slot, "sought", "search", first, at) if slot.lemma in wanted else None


@cache
def _alone() -> frozenset[str]:
    """Return the words of "a lone gunman", "the only attacker"."""
    return listed("numbers", "lone") | {"only"}


def _word_before(words: Sequence[str], at: int) -> str:
    """Return the word before a number, before "the" and "a group of", "" where it comes first."""
    first = at - 2 * (words[max(0, at - 2) : at] in _GROUPS)
    while first and words[first - 1] in frame_words("determiner"):
        first -= 1
    return words[first - 1] if first else ""


def _doing(words: Sequence[str], position: int) -> Trigger | None:
    """Return the verb of an attack that stands here, with its victim where it needs one."""
    for trigger in triggers().doers.get(words[position], ()):
        end = trigger.end_at(words, position)
        if end is None:
            continue
        soon = frame_words("no_victim").intersection(words[end : end + 2])
        others = words[end : end + 1] == (NUMBER,) and not frame_words("headline_state").isdisjoint(
            words[end + 1 : end + 4]  # "one person killed 16 others injured"
        )
        if not trigger.known or (has_object(words, end) and not soon and not others):
            return trigger
    return None


def _ends(words: Sequence[str], position: int) -> bool:
    """Whether a clause ends here, or another subject begins: ", and one of them"."""
    word, following = words[position], words[position + 1 : position + 2]
    if word in frame_words("be", "stop", "relative") - _MOVING or word == NUMBER:
        return True
    joins = word in frame_words("attack_join") or word == ","
    others = frame_words("determiner", "article", "pronoun")
    return joins and not others.isdisjoint(following)
