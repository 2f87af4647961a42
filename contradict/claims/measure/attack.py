"""Those who attacked, "two men walked up and started shooting", and those looked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from contradict.claims.measure.after import QUOTES, has_object, is_adverb
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

_VERB = 4  # words of "was held up by four men"
_REACH = 30  # words from the noun to the verb: "got out of a grey van at the corner, and"
_MOVING = frozenset(("get", "gets", "got", "getting", "left"))  # "got out of a car"
_FOR = (("for",), ("down",))
_NOT = frozenset(("not", "n't", "to", "go", "went"))
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
    some = words[slot.at + 1 : slot.at + 2] == ("of",) or is_of_others(slot)
    if slot.lemma not in frame_words("attacker") or some or joined:
        return None
    return _by_deed(slot) or _by_victim(slot)


def _by_deed(slot: Slot) -> Reading | None:
    """Read what the counted did: a verb of an attack, of which they are the subject."""
    words, first = slot.tokens.words, slot.noun_end
    before = _word_before(words, slot.at)
    opens = not before or before in frame_words("opens_clause") or before[0] in DASHES
    governed = before in frame_words("preposition", "attack_join", "article")
    described = words[first : first + 1] != () and words[first] in frame_words("described")
    whose = first + (words[first : first + 1] == (",",))
    direct, told = True, words[whose : whose + 1] == ("who",)
    for position in range(whose + 1 if told else first, min(len(words), first + _REACH)):
        joined = words[position - 1] in frame_words("attack_join")
        theirs = position > first and noun_class(singular(words[position - 1])) == "person"
        suffered = told and not frame_words("be").isdisjoint(words[position - 2 : position])
        does = (direct or joined or told) and not theirs and not suffered
        trigger = _doing(words, position) if does else None
        if trigger is not None and direct and whose == first and told:
            return None  # "two men who opened fire" may be two of three
        if trigger is not None and (opens or (position == first and not governed)):
            end = position + len(trigger.words)
            return reading_at(slot, trigger.measure, "doer", position, end)
        if _ends(words, position) and not (told and _is_passive(words, position)):
            return None
        passed = is_adverb(words[position]) or words[position] in frame_words("auxiliary")
        direct = direct and (passed or described or words[position] in QUOTES)
    return None


def _by_victim(slot: Slot) -> Reading | None:
    """Read 'was robbed by four men': who did it, behind what befell somebody."""
    words, at = slot.tokens.words, _first_before(slot.tokens.words, slot.at)
    if words[max(0, at - 1) : at] != ("by",):
        return None
    for start in range(max(0, at - _VERB), at - 1):
        for trigger in triggers().doers.get(words[start], ()):
            suffered = trigger.form == "participle" and trigger.known
            if suffered and words[start : at - 1] == trigger.words:
                return reading_at(slot, trigger.measure, "victim", start, at)
    return None


def by_search(slot: Slot) -> Reading | None:
    """Read 'police are searching for three men', 'the search for two gunmen': who is sought.

    So are 'two suspects still at large', of whom nobody says that they were held before.
    """
    words, at = slot.tokens.words, slot.at
    free = _free_at(words, slot.noun_end) if slot.lemma in frame_words("culprit") else None
    if free is not None:
        return reading_at(slot, "sought", "free", *free)
    at -= words[max(0, at - 1) : at] == ("the",)
    first = at - 1 - (words[max(0, at - 1) : at] in _FOR)
    if first < 0 or words[first] not in frame_words("seeking") or "missing" in words:
        return None
    police = not frame_words("police").isdisjoint(words[:at])
    wanted = frame_words("culprit", *(("sought_by_police",) if police else ()))
    return reading_at(slot, "sought", "search", first, at) if slot.lemma in wanted else None


def _free_at(words: Sequence[str], first: int) -> tuple[int, int] | None:
    """Return where "at large" stands behind a noun, its verb and an adverb in between."""
    between = frame_words("be", "auxiliary", "adverb") - _NOT
    while first < len(words) and words[first] in between:
        first += 1
    for phrase in frame_words("at_large"):
        end = first + phrase.count(" ") + 1
        if " ".join(words[first:end]) == phrase:
            return first, end
    return None


@cache
def _alone() -> frozenset[str]:
    """Return the words of "a lone gunman", "the only attacker"."""
    return listed("numbers", "lone") | {"only"}


def _first_before(words: Sequence[str], at: int) -> int:
    """Return where the phrase of a number begins: at its "the" or "a group of"."""
    first = at - 2 * (words[max(0, at - 2) : at] in _GROUPS)
    while first and words[first - 1] in frame_words("determiner"):
        first -= 1
    return first


def _word_before(words: Sequence[str], at: int) -> str:
    """Return the word before the phrase of a number, "" where it comes first."""
    first = _first_before(words, at)
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


def _is_passive(words: Sequence[str], position: int) -> bool:
    """Tell the "been told" of "three men who had been told to leave" from a clause's end."""
    be = frame_words("be")
    return words[position] in be or (words[position] == "told" and words[position - 1] in be)


def _ends(words: Sequence[str], position: int) -> bool:
    """Whether a clause ends here, or another subject begins: ", and one of them"."""
    word, following = words[position], words[position + 1 : position + 2]
    if word in frame_words("be", "stop", "relative") - _MOVING or word == NUMBER:
        return True
    joins = word in frame_words("attack_join") or word == ","
    others = frame_words("determiner", "article", "pronoun")
    return joins and not others.isdisjoint(following)
