"""Frames behind the number: '12 people of the crew were killed', '12 died', '12 are missing'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from contradict.claims.measure.slots import (
    Reading,
    Slot,
    fits,
    frame_words,
    noun_class,
    reading_at,
)
from contradict.claims.roles import singular
from contradict.claims.tokens import DASHES, NUMBER, Tokens
from contradict.claims.triggers import Trigger, triggers
from contradict.lexicon import listed
from contradict.quantities.words import word_classes

_STOPS = listed("quantity_nouns", "stops")
_AS_WELL_AS = ("as", "well", "as")
_WARDS = (("unit",), ("units",), ("ward",), ("wards",))
_ARTICLES = (("a",), ("an",), ("the",))
_BE = (("were",), ("are",))
_JOINS_CLAUSES = ("and", "but", "while")
QUOTES = "\"“”'‘’"
_JOINED = 4  # words of a joined noun: "and an unborn baby boy"
_ASIDE = 16  # further words of an aside: the names and ages of three people
_REACH = 18  # words from the counted noun to its verb; 95 % of real ones lie within 12
# Numbers that share one verb, "2 men and 3 women and 4 children died"; what has more is a table.
_MOST_SHARED = 12


@dataclass(slots=True)
class _Walk:
    """What has been met on the way from the counted noun to its verb, and where the way ends.

    `passive` and `helped`: a form of "be", any auxiliary; `moved`: a preposition or "who", so
    that the words are no longer the noun's own; `told`: "who", whose verb is not the noun's;
    `within`: "including" or "with", which a number may follow, or "of the" ("12 of the 40 injured
    died"); `left`: whoever "left" them is
    told before, so that their state may stand behind all of their words.
    """

    position: int
    limit: int
    passive: bool = False
    helped: bool = False
    moved: bool = False
    told: bool = False
    within: bool = False
    left: bool = False


def by_verb_after(
    all_slots: Sequence[Slot], k: int, *, adjacent: bool, most: int = _MOST_SHARED
) -> Reading | None:
    """Read '12 people [of the crew] [were] killed', '12 died', '12 are missing'.

    With `adjacent` nothing but adverbs may stand between. The verb is looked for behind so many
    further numbers as `most` says.
    """
    slot = _with_noun(all_slots, k)
    sentence = slot.tokens.words
    if not slot.lemma and sentence[max(0, slot.at - 1) : slot.at] == ("carrying",):
        return None  # "a canoe carrying 28 sank": the canoe did
    limit = min(len(sentence), slot.noun_end + _REACH)
    if not adjacent and (last := _last_of_list(all_slots, k)) > k:
        return _by_verb_of(all_slots, last, all_slots[k], most)
    left = slot.at > 0 and sentence[slot.at - 1] in frame_words("leaving")
    behind = sentence[slot.at + 1 : slot.at + 4]
    within = not slot.lemma and behind[:1] == ("of",) and behind[2:] == (NUMBER,)
    walk = _Walk(slot.noun_end, limit, moved=_of_number(slot), within=within, left=left)
    weakest: Reading | None = None
    restricted = False
    while walk.position < walk.limit:
        found = _match(slot, walk)
        if found is not None:
            reading, weak = found
            if restricted and not walk.helped:
                return weakest
            restricted = _restricts(sentence[walk.position], walk)
            if not (weak or restricted):
                return reading
            weakest = weakest or reading
            if restricted and walk.told and walk.helped:  # "who were struck in the shop died"
                walk.position = slot.tokens.index_at(reading.trigger_end)
                restricted = walk.told = walk.helped = walk.passive = False
                continue
        word = sentence[walk.position]
        if adjacent and not is_adverb(word):
            return None
        if word in frame_words("conjunction") and _number_follows(all_slots, k, walk.position):
            alone = adjacent or not most or weakest is not None
            return weakest if alone else _shared(all_slots, k, walk.position, most)
        if not _step(slot.tokens, walk):
            break
    return weakest


def _of_number(slot: Slot) -> bool:
    """Whether the noun is that of a whole: "two of the four people shot" have another verb."""
    sentence, at = slot.tokens.words, slot.at
    return sentence[at + 1 : at + 2] == ("of",) and NUMBER in sentence[at + 2 : slot.noun_end]


def _with_noun(all_slots: Sequence[Slot], k: int) -> Slot:
    """Return a number with the noun that it counts: that of "15 of 66 patients" is the whole's."""
    slot = all_slots[k]
    words, at = slot.tokens.words, slot.at
    of_next = words[at + 1 : at + 3] == ("of", NUMBER) and k + 1 < len(all_slots)
    implied = any(rule.startswith("implicit") for rule in slot.quantity.rules)
    if slot.lemma or not of_next or implied:
        return slot
    whole = all_slots[k + 1]
    noun = whole.quantity.noun.text if whole.quantity.noun else ""
    bare = not whole.lemma and words[whole.noun_end : whole.noun_end + 1] != ()
    hit = bare and words[whole.noun_end] in triggers().after  # "15 of 66 infected died"
    if not noun.islower() and not hit:
        return slot  # "image 3 of 7 A guard fell"
    return replace(slot, noun_end=whole.noun_end, lemma=whole.lemma, noun_class=whole.noun_class)


def _step(tokens: Tokens, walk: _Walk) -> bool:
    """Walk over one word, ages, or an aside; False where the clause or its chance ends."""
    sentence = tokens.words
    word = sentence[walk.position]
    if tokens.is_hyphen(walk.position):
        walk.position += 2
        return True
    if _opens_another(sentence, walk.position):
        return False
    if word in (",", "(") or word[0] in DASHES:
        end = _skip_aside(sentence, walk.position, min(len(sentence), walk.limit + _ASIDE))
        walk.limit = min(len(sentence), walk.limit + end - walk.position)
        walk.position = end
        return True
    if word in frame_words("not_of_noun") and not walk.helped:
        walk.position = _skip_ages(sentence, walk.position + 1)
        return True
    if _joins_adverbs(sentence, walk.position):
        walk.position += 2
        return True
    beside = sentence[walk.position : walk.position + 3] == _AS_WELL_AS
    if word in frame_words("conjunction") or beside:
        walk.position = _skip_joined(sentence, walk.position + (3 if beside else 1))
        return not walk.helped
    walk.position += 1
    return _note(sentence, walk, word)


def _opens_another(sentence: Sequence[str], position: int) -> bool:
    """Tell "with nine people on board sank, and its skipper drowned": "its" is of no people."""
    opens = position + (sentence[position] == ",")
    following = sentence[opens : opens + 2]
    return len(following) > 1 and following[0] in _JOINS_CLAUSES and following[1] == "its"


def _joins_adverbs(sentence: Sequence[str], position: int) -> bool:
    """Tell the 'or' of 'were partly or wholly destroyed'."""
    beside = (*sentence[position - 1 : position], *sentence[position + 1 : position + 2])
    joins = sentence[position] in frame_words("conjunction") and len(beside) > 1
    return joins and all(word.endswith("ly") and is_adverb(word) for word in beside)


def _note(sentence: Sequence[str], walk: _Walk, word: str) -> bool:
    """Keep what one word says of the verb to come; False where none can come."""
    if word in frame_words("be", "staying"):
        walk.passive = walk.helped = True
    elif word in frame_words("auxiliary"):
        walk.helped = True
    elif word in ("among", "amongst") and _is_them(sentence, walk.position) and not walk.helped:
        walk.moved = walk.within = True  # "13 villagers among them four boys"
    elif word in frame_words("mostly") and not walk.helped:  # "14 pupils mainly girls were hurt"
        walk.moved = True
    elif word in frame_words("believed") and (walk.passive or not walk.moved):
        walk.passive = walk.passive and sentence[walk.position : walk.position + 1] != ("to",)
    elif word in frame_words("relative"):
        walk.told = walk.moved = True
    elif is_adverb(word) or word in QUOTES:
        pass
    elif word in frame_words("including") and not walk.helped:  # "127 people including 30 children"
        walk.moved = walk.within = True
    elif word == NUMBER and walk.within:
        walk.within = False
    # "who were with him were"
    elif walk.told and walk.helped and word in frame_words("preposition"):
        walk.told = walk.helped = walk.passive = False
    elif walk.helped or word in frame_words("stop") or word == NUMBER:
        return False
    elif word in frame_words("preposition"):
        walk.moved = True
        walk.within = walk.within or word == "with"
    else:
        # "Three men walking home were killed": the word says which of them are meant.
        walk.moved = walk.moved or word_classes().get(word) == "gerund"
        return walk.moved
    return True


def _is_them(sentence: Sequence[str], position: int) -> bool:
    return sentence[position : position + 1] == ("them",)


@cache
def is_adverb(word: str) -> bool:
    """Whether a word says how or when: those of the lexicon, and "accidentally" and its like."""
    return word in frame_words("adverb") or (
        word.endswith("ly") and word not in frame_words("no_adverb")
    )


def _skip_ages(sentence: Sequence[str], position: int) -> int:
    """Return the word after "9, 12 and 13," of "three boys ages 9, 12 and 13, were"."""
    while position < len(sentence) and (
        sentence[position].isdigit() or sentence[position] in (NUMBER, ",", "and", "to")
    ):
        position += 1
    return position


def _skip_joined(sentence: Sequence[str], position: int) -> int:
    """Return the word after a joined noun: "and children", "and an unborn baby".

    A clause that opens here, "and she was shot", is no noun.
    """
    if position < len(sentence) and sentence[position] in frame_words("stop"):
        return position
    last = position
    if (
        sentence[position : position + 1] in _ARTICLES
        and sentence[position + 2 : position + 3] in _BE
    ):
        return position + 2  # "and a cook were"
    for at in range(position, min(len(sentence), position + _JOINED)):
        word = sentence[at]
        if word in frame_words("be", "auxiliary", "preposition", "stop"):
            break
        if noun_class(singular(word)) is not None and word not in triggers().after:
            last = at
    return last + 1


def _number_follows(all_slots: Sequence[Slot], k: int, position: int) -> bool:
    return k + 1 < len(all_slots) and position < all_slots[k + 1].at <= position + 4


def _match(slot: Slot, walk: _Walk) -> tuple[Reading, bool] | None:
    """Return the reading of a phrase that begins here, and whether a verb may overrule it."""
    sentence, first = slot.tokens.words, walk.position
    for trigger in triggers().after.get(sentence[first], ()):
        end = trigger.end_at(sentence, first)
        if (
            end is not None
            and sentence[end : end + 1] not in _WARDS  # "in the burns unit"
            and trigger.noun in ("", slot.lemma)
            and fits(slot, trigger.measure, known=trigger.known and not _are_people(slot))
            and not (sentence[end - 1] == "buried" and _is_funeral(sentence, end))
            and not (trigger.loose and slot.lemma and slot.noun_class != "person")
            and _voice_fits(slot, walk, trigger, end)
        ):
            rule = f"after:{trigger.frame}"
            weak = trigger.weak or _is_whole(slot, first)
            return reading_at(slot, trigger.measure, rule, first, end), weak
    return None


def _are_people(slot: Slot) -> bool:
    """Tell 'two of whom', 'some 210 of those arrested' from two of which."""
    first, second, third = (*slot.tokens.words[slot.at + 1 : slot.at + 4], "", "", "")[:3]
    arrested = any(t.frame != "subject" for t in triggers().after.get(third, ()))
    return first == "of" and (second == "whom" or (second == "those" and arrested))


def _is_funeral(sentence: Sequence[str], end: int) -> bool:
    """Tell 'two officers were buried on Friday' from people under a landslide."""
    words = frozenset(sentence)
    held = sentence[end : end + 1] in (("on",), ("yesterday",), ("today",), ("at",), ("next",))
    buried = not frame_words("burying").isdisjoint(words)
    return held or not buried or not frame_words("funeral").isdisjoint(words)


def _is_whole(slot: Slot, first: int) -> bool:
    """Whether a phrase is the whole of a part, of whom a verb says more.

    "Two of the wounded", "12 of the 40 injured".
    """
    before = slot.tokens.words[slot.at + 1 : first]
    if before[:1] != ("of",) or len(before) > 3:
        return False
    return before[-1] == NUMBER or (len(before) == 2 and before[1] in frame_words("of_them"))


def _restricts(word: str, walk: _Walk) -> bool:
    """Whether a phrase says which people are meant, so that a verb of theirs may follow.

    "Five protesting there were held", "five who had marched there were held".
    """
    return walk.told or (word_classes().get(word) == "gerund" and not walk.helped)


def _voice_fits(slot: Slot, walk: _Walk, trigger: Trigger, end: int) -> bool:
    """Whether the counted noun suffers the verb, or does it, as the trigger's frame says."""
    of_them = slot.tokens.words[slot.at + 1 : slot.at + 2] == ("of",)
    near = of_them and walk.position <= slot.at + 3  # "dozens of dead", "two of them fatally"
    if trigger.frame == "object" and not near:  # "12 people killed a man" is no passive
        if walk.helped or trigger.passive:
            return walk.passive
        if trigger.known and _has_bare_object(slot.tokens.words, end):
            return False
        return (walk.left or not walk.moved) and not _is_done(slot.tokens.words, end)
    if trigger.measure == "casualties" and has_object(slot.tokens.words, end):
        return False  # "shot two people dead and wounded three others"
    if trigger.frame == "subject":
        if trigger.noun and walk.passive and trigger.form != "ing":
            return False  # "four officers were fired at"
        return trigger.form != "ing" or walk.passive or not (walk.moved or walk.helped)
    return walk.helped or walk.left or not walk.moved or near


def _is_done(sentence: Sequence[str], end: int) -> bool:
    """Whether an active verb ends here: "shot a man", "shot dead a man", "shot and hurt a man"."""
    if has_object(sentence, end):
        return True
    if sentence[end : end + 1] == ("dead",):
        return has_object(sentence, end + 1)
    joined = sentence[end : end + 1] == ("and",)
    second = end + 1 + (joined and is_adverb("".join(sentence[end + 1 : end + 2])))
    verb = "".join(sentence[second : second + 1])
    if not joined or not any(t.frame == "object" for t in triggers().after.get(verb, ())):
        return False
    return has_object(sentence, second + 1)


def has_object(sentence: Sequence[str], position: int) -> bool:
    """Whether a noun phrase begins here: what precedes it is an active verb."""
    following = sentence[position + 1] if position + 1 < len(sentence) else ""
    if sentence[position : position + 1] == (NUMBER,):
        return following not in triggers().after  # "2 guards killed 9 injured"
    if sentence[position : position + 1] == ("at",):  # "shot at police", but "shot at a party"
        return following in frame_words("object") - {"a", "an", "the"} or (
            noun_class(singular(following)) == "person"
        )
    return position < len(sentence) and sentence[position] in frame_words("object")


def _has_bare_object(sentence: Sequence[str], position: int) -> bool:
    """Tell '900 customers lost service' from '900 soldiers lost near Leeds last week'."""
    word, following = (*sentence[position : position + 2], "", "")[:2]
    if word_classes().get(word) == "adjective":
        return _is_bare_noun(following)
    return _is_bare_noun(word)


def _is_bare_noun(word: str) -> bool:
    """Whether a word is of no other class: no verb, no preposition, no day or week."""
    other = _STOPS | frame_words("when_noun", "adverb", "headline_state")
    return word.isalpha() and word not in other and word not in word_classes()


def _skip_aside(sentence: Sequence[str], position: int, limit: int) -> int:
    """Return the word after an interruption that begins here, or `limit` if none ends."""
    opening = sentence[position]
    inside = sentence[position + 1] if position + 1 < limit else ""
    listed = sentence[position + 2 : position + 3] in ((",",), ("and",)) and inside.isalpha()
    if opening == "," and listed and "," not in sentence[position + 3 : position + 5]:
        return position + 2  # "hospitals, schools and homes"
    told = opening != "," or inside in frame_words("aside") or inside.isdigit()
    closing = ")" if opening == "(" else opening
    for end in range(position + 1, limit):
        if (
            sentence[end] == closing
            and not _goes_on(sentence, end)
            and (told or _verb_follows(sentence, end))
        ):
            return end + 1
        if not told and _ends_aside(sentence[end]):
            return limit
    return limit


def _verb_follows(sentence: Sequence[str], comma: int) -> bool:
    """Tell whether the clause goes on after an aside: "two men, Ruiz and Costa, died"."""
    word = sentence[comma + 1] if comma + 1 < len(sentence) else ""
    return word in frame_words("be", "auxiliary") or word in triggers().after


def _ends_aside(word: str) -> bool:
    """Whether a word shows that a comma opened a clause, no aside."""
    return word in frame_words("be", "auxiliary", "stop") or word == NUMBER


def _goes_on(sentence: Sequence[str], comma: int) -> bool:
    """Tell whether a comma parts items of an aside: "a teacher, two boys", "4, 6 and 9"."""
    following = sentence[comma + 1] if comma + 1 < len(sentence) else ""
    return sentence[comma] == "," and (
        following in ("a", "an", "and", NUMBER) or following.isdigit()
    )


def _shared(all_slots: Sequence[Slot], k: int, position: int, most: int) -> Reading | None:
    """'13 soldiers and dozens of civilians were killed': the verb of the next number."""
    if k + 1 >= len(all_slots):
        return None
    following = all_slots[k + 1]
    gap = following.tokens.words[position + 1 : following.at]
    if any(word not in frame_words("list_link") for word in gap):
        return None
    return _by_verb_of(all_slots, k + 1, all_slots[k], most - 1)


def _last_of_list(all_slots: Sequence[Slot], k: int) -> int:
    """Return the last number of 'nine women, four men and two boys were hurt', else `k`.

    One verb tells of all. The 15 of "15 people, nine women and six men were hurt" are told twice,
    and those of "in a camp of 40 people, nine women and six men were hurt" are no subject.
    """
    first = last = k
    while first and _stands_next(all_slots[first - 1], all_slots[first]):
        first -= 1
    while last + 1 < len(all_slots) and _stands_next(all_slots[last], all_slots[last + 1]):
        last += 1
    words, end = all_slots[k].tokens.words, all_slots[last].noun_end
    end += words[end : end + 1] == (",",)
    if last == first or words[end : end + 1] not in (("and",), ("or",)):
        return k
    last += last + 1 < len(all_slots) and all_slots[last + 1].at == end + 1
    listed = all_slots[first : last + 1]
    return k if _is_total(listed) or not _opens_clause(listed[0]) else last


def _stands_next(before: Slot, slot: Slot) -> bool:
    """Whether two groups of a kind, each with its noun, stand side by side behind a comma."""
    gap = slot.tokens.words[before.noun_end : slot.at]
    nouns = bool(before.lemma and slot.lemma) and before.noun_class == slot.noun_class
    return gap == (",",) and nouns and before.quantity.unit == slot.quantity.unit == "count"


def _opens_clause(slot: Slot) -> bool:
    """Whether no preposition stands before a number, so that it is no "with 40 people,"."""
    words, at = slot.tokens.words, slot.at
    while at and words[at - 1] in frame_words("determiner", "adverb"):
        at -= 1
    return not at or words[at - 1] not in frame_words("preposition", "including")


def _is_total(listed: Sequence[Slot]) -> bool:
    """Whether the first of some numbers is all of the others: "15 pupils, nine girls and six"."""
    whole, *parts = (slot.quantity.low or 0 for slot in listed)
    divided = listed[0].lemma in frame_words("whole_of_list")
    return divided or (len(parts) > 1 and whole == sum(parts))


def _by_verb_of(all_slots: Sequence[Slot], k: int, slot: Slot, most: int) -> Reading | None:
    """Give a number the reading of the verb behind another, if it can count that too."""
    reading = by_verb_after(all_slots, k, adjacent=True) or by_verb_after(
        all_slots, k, adjacent=False, most=most
    )
    if reading is None or not fits(slot, reading.measure):
        return None
    return Reading(reading.measure, "shared", reading.trigger_start, reading.trigger_end)
