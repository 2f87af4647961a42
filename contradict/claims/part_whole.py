"""Parts and increments: "including 33 children", "226 of which", "another 12".

Answers which number of a sentence is a part of which other, and which only adds to one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from contradict import gazetteer
from contradict.claims.division import BY_NOUN, divided
from contradict.claims.measure import Reading, Slot, frame_words, noun_class
from contradict.claims.measure.lists import is_among, is_among_kinds
from contradict.claims.roles import singular
from contradict.claims.subject import parse_subject, relation
from contradict.claims.tokens import DASHES, NUMBER
from contradict.claims.triggers import triggers
from contradict.quantities.words import word_classes
from contradict.records import Quantity

_LONGEST_GROUP = 3  # words: "“Among the 54 dead were"
_LONGEST_WHOLE = 16  # words: "of the 120 people killed in the town on Friday,"
_BESIDE = ((",", "including"), ("including",), (",", "among", "them"), ("among", "them"))
_THEM = ("them", "whom", "which", "these", "those")
_ASIDE = f",({DASHES}"  # what opens one
_HOW = tuple(  # "nine hurt, two seriously"
    (word,) for word in ("fatally", "seriously", "critically", "badly", "severely", "gravely")
)
_JOINS = (",", "and", "or", "&")
_AND = ((",",), ("and",), ("&",), (",", "and"))
_LONGEST_PLACE = 5  # words: "in the north of Sweden and"
_ONE_MORE = (("a",), ("an",), ("his",), ("her",), ("their",))  # "two sons and a niece"
_COMPRISES = tuple(  # "600 posts comprise 380 in Leeds and 220 in Hull": all there is of them
    tuple(words.split())
    for words in ("comprise", "comprises", "comprised", "consist of", "consists of", "consisted of")
)
_FEWEST_SUMMED = 10  # fewer add up by chance
NEXT_PLACE = "next-place"
_PLACED = ("in", "at")
EARLIER = -1  # the whole stands in an earlier sentence
UNCOUNTED = -2  # the whole is a list, whose members no number counts together


@dataclass(frozen=True, slots=True)
class Link:
    """How a number hangs on another.

    `host` is the place of the other in the sentence, or EARLIER or UNCOUNTED.
    """

    kind: Literal["part", "increment"]
    host: int
    rule: str


def find_links(
    slots: Sequence[Slot], readings: Sequence[Reading | None]
) -> tuple[Link | None, ...]:
    """Return for each number of a sentence the link that its words state, if any."""
    found: list[Link | None] = []
    summed = _adding_up(slots, readings)
    listed = divided(slots, readings)
    for k in range(len(slots)):
        rule = _rule(slots, k, readings[k])
        if rule is None and k in summed:
            found.append(Link("part", summed[k], "adds-up"))
        elif rule is None and k in listed:
            found.append(Link("part", listed[k], "composition"))
        else:
            found.append(_link(rule, k, slots, readings, found))
    return tuple(found)


def _rule(slots: Sequence[Slot], k: int, reading: Reading | None) -> str | None:
    """Return how the words at a number make it a part, None where they don't."""
    if reading is not None and reading.rule == "group":
        return "group"
    rule = _part_rule(slots, k) or (_beside(slots[k - 1], slots[k]) if k else None)
    if rule is None and k and _goes_by_places(slots, k):
        return "place-by-place"
    return rule or ("of-those-first" if _is_of_first(slots[k]) else None)


def _link(
    rule: str | None,
    k: int,
    slots: Sequence[Slot],
    readings: Sequence[Reading | None],
    found: Sequence[Link | None],
) -> Link | None:
    """Return the link of a number, given those of the numbers before it."""
    slot, before = slots[k], found[-1] if found else None
    reading, told = readings[k], readings[k - 1] if k else None
    if told and reading and _is_of_casualties(slots[k - 1], slot, (told, reading)):
        rule = "composition"
    if told and reading and told.measure == reading.measure and _is_with(slot):
        rule = "with"
    if rule in ("n-among-m", "of-the-n"):
        return Link("part", k + 1, rule)
    if before is not None and before.host == k:
        return None
    if before is not None and before.kind == "part" and _is_next_place(slots[k - 1], slot):
        return before if before.rule == "composition" else Link("part", before.host, NEXT_PLACE)
    if rule is not None:
        return _linked(rule, k, slots, readings, found)
    if k and _continues_parts(slots, k, readings, before):
        return before
    return Link("increment", EARLIER, "increment") if _is_increment(slot) else None


def _part_rule(slots: Sequence[Slot], k: int) -> str | None:
    """Return how a number says that it is a part ("of-the-n", "including"), None if it doesn't."""
    slot = slots[k]
    sentence, at = slot.tokens.words, slot.at
    before = sentence[max(0, at - 5) : at]
    at += {("percent",): 1, ("per", "cent"): 2}.get(_unit(sentence, at), 0)
    after = sentence[at + 1 : at + 6]
    of = after[1] if after[:1] == ("of",) and len(after) > 1 and slot.quantity.low != 0 else ""
    if of in ("these", "those") and after[2:3] == (NUMBER,):
        return "of-the-n"
    if of == "them" and before[-1:] and before[-1] in frame_words("firing"):
        return None  # "10 men with grenades, he fired about five of them"
    if of in _THEM:
        aside = k == 0 and before[-1:] and before[-1][0] in _ASIDE
        all_of_them = before[-1:] == ("the",)  # "she asked the two of them"
        return None if aside or all_of_them else "n-of-them"  # "most states -- 123 of them --"
    if of and slot.quantity.unit != "count":
        return None  # "80% of the 150,000 troops" is a share, no number of troops
    if of == NUMBER:
        return None if _is_label(slots, k) else "of-the-n"
    if of in frame_words("determiner") and _of_counted(after[2:5]):
        return "of-the-n"
    if of == "the" and _is_known(slot):
        return "of-the-noun"
    if _is_among_next(slot):
        return "n-among-m"
    return _listed_rule(slot, before, after) if before else None


def _listed_rule(slot: Slot, before: Sequence[str], after: Sequence[str]) -> str | None:
    """Return how the words before a number make it a part: "including", "among them", "of whom"."""
    if not slot.lemma and slot.quantity.unit == "count" and "alone" in after[:4]:
        return "alone"  # "453,000 came in a week, 98,000 on Tuesday alone"
    if tuple(before[-2:]) == ("among", "them"):
        return "including"
    led = before[:-1] if len(before) > 1 and before[-1] in ("the", "a", "some") else before
    if led[-1] in frame_words("among") and led[-2:-1] and led[-2] in frame_words("be"):
        return None  # "they were among 80 guests", who are the whole
    if led[-1] in frame_words("including"):
        return "including"
    for back in (2, 3, 4):
        opens = len(before) >= back and before[-back] in ("of", "among")
        if opens and before[-back + 1] in _THEM:
            return "of-whom"
    return None


def _is_with(slot: Slot) -> bool:
    """Tell the 16 of '20 were hurt, with 16 suffering gunshot wounds', 'with 16 in hospital'."""
    words, at = slot.tokens.words, slot.at
    behind = "".join(words[at + 1 : at + 2])
    state = behind in ("in", "still") or word_classes().get(behind) == "gerund"
    return not slot.lemma and words[max(0, at - 2) : at] == (",", "with") and state


def _of_counted(named: Sequence[str]) -> bool:
    """Tell the whole of "three of the other seven" from "40 of the drones and eight"."""
    counted = named[: named.index(NUMBER)] if NUMBER in named else None
    return counted is not None and not any(word in _JOINS for word in counted)


def _is_among_next(slot: Slot) -> bool:
    """Tell 'two children among eight killed', 'two were among the eight' : a part of the next."""
    words, at = slot.tokens.words, slot.noun_end
    at += words[at : at + 1] != () and words[at] in ("were", "are")
    at += 1 if words[at : at + 1] != () and words[at] in frame_words("among") else len(words)
    at += words[at : at + 1] == ("the",)
    return words[at : at + 1] == (NUMBER,)


def _unit(sentence: Sequence[str], at: int) -> tuple[str, ...]:
    """Return the words of a percentage behind its number."""
    size = 1 if sentence[at + 1 : at + 2] == ("percent",) else 2
    return tuple(sentence[at + 1 : at + 1 + size])


def _is_label(slots: Sequence[Slot], k: int) -> bool:
    """Tell 'image 8 of 11', '2 of 10 A NIGHT OF FIRE' from a part."""
    slot, whole = slots[k], slots[k + 1].quantity if k + 1 < len(slots) else None
    before = slot.tokens.words[max(0, slot.at - 1) : slot.at]
    if (
        whole is None
        or whole.low == slot.quantity.low
        or (before and before[0] in frame_words("numbered"))
    ):
        return True
    return whole.noun is None or not whole.noun.text[:1].islower()


def _is_known(slot: Slot) -> bool:
    """Tell 'two of the wounded', 'three of the skiffs' from 'two of the best known'."""
    named = slot.tokens.words[slot.at + 3 : slot.at + 4]
    return bool(slot.lemma) or (bool(named) and named[0] in triggers().nouns)


def _host(
    k: int,
    slots: Sequence[Slot],
    readings: Sequence[Reading | None],
    found: Sequence[Link | None],
) -> int:
    """Return the nearest whole before a part: one with a measure, and large enough, first.

    In "14 shot, one fatally, including six at a party" six are of the 14; in "two sons and a
    niece were hurt, three of them seriously" three are not of the two alone. Where three died
    in a home that had "11 breaches of rules, five of them grave", the nearest are the breaches.
    """
    wholes = [
        n
        for n, link in enumerate(found)
        if (link is None or link.kind != "part") and _is_of_a_kind(slots[n], slots[k])
    ]
    if wholes and _is_of_things(slots[wholes[-1]], slots[k]):
        return wholes[-1]
    measured = [n for n in wholes if readings[n] is not None] or wholes
    holding = [n for n in measured if _holds(slots[n], slots[k])]
    if measured and not holding and _is_in_list(slots[max(measured)]):
        return UNCOUNTED
    return max(holding or measured, default=EARLIER)


def _is_of_things(whole: Slot, part: Slot) -> bool:
    """Tell '11 breaches of rules, five of them grave' from '11 flats, five of them children'."""
    following = part.tokens.words[part.at + 3 : part.at + 4]
    if not whole.lemma or whole.noun_class == "person" or not _holds(whole, part):
        return False
    if part.tokens.words[part.at + 1 : part.at + 3] != ("of", "them") or not following:
        return False
    word = following[0]
    befell = word.endswith("ly") or word in triggers().after or word == "in"
    return word.isalpha() and not befell and noun_class(singular(word)) != "person"


def _is_in_list(whole: Slot) -> bool:
    """Tell 'two sons and a niece', 'four men and two boys': others belong to those counted."""
    words, at = whole.tokens.words, whole.at
    beside = words[whole.noun_end : whole.noun_end + 3]
    joined = next((len(link) for link in reversed(_AND) if beside[: len(link)] == link), 0)
    if joined and beside[joined : joined + 1] in _ONE_MORE:
        return True
    before = words[max(0, at - 2) : at]
    return before[-1:] == ("and",) or (before[:1] == ("and",) and before[1:] in _ONE_MORE)


def _is_of_a_kind(whole: Slot, part: Slot) -> bool:
    """Whether one number can hold another: both of a unit, or a share of a count."""
    units = (whole.quantity.unit, part.quantity.unit)
    share = units[1] in ("percentage", "dimensionless")
    return units[0] == units[1] or (units[0] == "count" and share)


def _holds(whole: Slot, part: Slot) -> bool:
    least, most = part.quantity.low, whole.quantity.high
    return least is None or most is None or least <= most


def _linked(
    rule: str,
    k: int,
    slots: Sequence[Slot],
    readings: Sequence[Reading | None],
    found: Sequence[Link | None],
) -> Link | None:
    """Return the link of a part: "the remaining three" goes with the part before it."""
    if rule == "remaining":
        return next((link for link in reversed(found) if link and link.kind == "part"), None)
    if rule == "of-the-noun":
        return Link("part", EARLIER, rule)
    if rule == "group":
        counted = slots[0].at < slots[k].at and slots[0].at <= _LONGEST_GROUP
        return Link("part", 0 if counted else EARLIER, rule)
    if rule == "of-those-first":
        told = slots[0].at < slots[k].at and "," in slots[0].tokens.words[slots[0].at : slots[k].at]
        whole = told and "," not in slots[0].tokens.words[: slots[0].at]
        return Link("part", 0 if whole else EARLIER, rule)
    if k and (rule == "composition" or _is_of_which(slots[k - 1], slots[k], rule)):
        return Link("part", k - 1, rule)
    if _is_beside_people(slots[k - 1], slots[k]):
        return Link("part", k - 1, rule)
    return Link("part", _host(k, slots, readings, found), rule)


def _is_of_which(before: Slot, slot: Slot, rule: str) -> bool:
    """Tell "20 people were shot in 12 incidents — eight of which were in Leeds": of the 12."""
    words_between = slot.tokens.words[before.noun_end : slot.at]
    after = slot.tokens.words[slot.at + 1 : slot.at + 3]
    aside = bool(words_between) and all(word in _ASIDE for word in words_between)
    fits = bool(before.lemma) and _holds(before, slot)
    return rule == "n-of-them" and after == ("of", "which") and aside and fits


def _is_beside_people(before: Slot, slot: Slot) -> bool:
    """Tell 'Three aides were freed, and 90 inmates, among them 69 women': of the 90."""
    if not (_is_of_a_kind(before, slot) and _holds(before, slot)):
        return False
    return _counts_people(before) and slot.tokens.words[before.noun_end : slot.at] in _BESIDE


def _beside(previous: Slot, slot: Slot) -> str | None:
    """Read what tells a part by the number before it."""
    if is_among(previous, slot) or is_among_kinds(previous, slot):
        return "included"
    if not slot.lemma and slot.tokens.words[slot.at + 1 : slot.at + 2] in _HOW:
        apart = slot.tokens.words[slot.at - 1]
        return "so-hurt" if apart in (",", "(") or apart[0] in DASHES else None
    first = slot.quantity.text.lower().split()
    before = slot.tokens.words[max(0, slot.at - 1) : slot.at]
    if "remaining" in (*first, *before):
        return "remaining"
    return _composes(previous, slot)


def _composes(previous: Slot, slot: Slot) -> str | None:
    """Read '31 people -- 15 servicemen and 16 civilians': the parts make up the whole."""
    gap = slot.tokens.words[previous.noun_end : slot.at]
    counts = slot.quantity.unit == previous.quantity.unit == "count"
    if counts and previous.lemma and gap in _COMPRISES and (slot.lemma or _is_placed(slot)):
        return "composition"
    opens = len(gap) == 1 and (gap[0] in ("(", ":") or gap[0][0] in DASHES)
    return "composition" if opens and slot.lemma and counts else None  # not of "in two years -"


def _goes_by_places(slots: Sequence[Slot], k: int) -> bool:
    """Read '412 cases: 230 in Beira, 140 in Dondo and 95 in Buzi', two parts or more in a row."""
    beside = (k - 1, k + 1)
    return _is_place_item(slots[k]) and any(
        0 < n < len(slots) and _is_place_item(slots[n]) for n in beside
    )


def _is_place_item(slot: Slot) -> bool:
    sentence, at = slot.tokens.words, slot.at
    opens = at > 0 and sentence[at - 1] in (":", ";", ",", "and", "(", "–", "—", "-", "including")
    return opens and _is_placed(slot)


def _is_placed(slot: Slot) -> bool:
    """Tell '230 in Beira', a count without a noun of its own."""
    bare = not slot.lemma and slot.quantity.unit == "count"
    return bare and slot.tokens.words[slot.at + 1 : slot.at + 2] in (("in",), ("at",))


def _is_of_first(slot: Slot) -> bool:
    """Tell 'Of the 82 dead, 28 were patients and 54 visitors', 'Of them, 14 are women'.

    Also 'Out of 1,200 tenants, 310, or 26 percent, have left'.
    """
    sentence, at = slot.tokens.words, slot.at
    first = 1 if sentence[:1] in (('"',), ("“",), ("'",), ("‘",)) else 0
    first += sentence[first : first + 2] == ("out", "of")
    if sentence[first : first + 1] != ("of",) or slot.lemma or slot.quantity.unit != "count":
        return False
    whole = sentence[first + 1 : first + 2]
    comma = next((n for n in range(first, min(at, _LONGEST_WHOLE)) if sentence[n] == ","), None)
    told = comma is not None and (whole == (NUMBER,) or whole[0] in frame_words("of_them"))
    after = sentence[at + 1 : at + 2]
    listed = sentence[at - 1] in (",", "and", ";")
    if not (told and listed and after):
        return False
    restated = sentence[at + 1 : at + 3] == (",", "or")
    return restated or after[0] == "(" or after[0] in frame_words("be", "auxiliary")


def _continues_parts(
    slots: Sequence[Slot], k: int, readings: Sequence[Reading | None], link: Link | None
) -> bool:
    """'including 13 children and two women', '351 killed and 707 injured': the second is one too.

    In "64 were killed, including 3 boys, and 102 were injured" it is none.
    """
    if link is None or link.rule not in ("including", "composition", "group", "adds-up"):
        return False
    gap = _between(slots[k - 1], slots[k], readings[k - 1])
    if not gap or not all(word in frame_words("list_link") for word in gap):
        return False
    own, whole = readings[k], readings[link.host] if link.host >= 0 else None
    if own is None or whole is None or own.measure == whole.measure or own.rule in BY_NOUN:
        return True
    return triggers().parents.get(own.measure) == whole.measure and _holds(
        slots[link.host], slots[k]
    )


def _is_next_place(before: Slot, slot: Slot) -> bool:
    """Tell the 800 of '1,500 jobs, of which 900 are in Germany and 800 in France'."""
    gap = slot.tokens.words[before.noun_end : slot.at]
    at = next((n for n, word in enumerate(gap) if word in _PLACED), None)
    alike = not slot.lemma and slot.quantity.unit == before.quantity.unit
    if at is None or not alike or not _is_placed(slot) or any(w in _JOINS for w in gap[:at]):
        return False
    place, link = (gap[at:-2], gap[-2:]) if gap[-2:] == (",", "and") else (gap[at:-1], gap[-1:])
    return link in _AND and len(place) < _LONGEST_PLACE and not any(w in _JOINS for w in place)


def _between(before: Slot, slot: Slot, reading: Reading | None) -> tuple[str, ...]:
    """Return the words between two numbers without those of the first one's verb."""
    tokens = slot.tokens
    words = tokens.words[before.noun_end : slot.at]
    if reading is None or tokens.index_at(reading.trigger_start) != before.noun_end:
        return words
    return words[tokens.index_at(reading.trigger_end) - before.noun_end :]


def _is_of_casualties(before: Slot, slot: Slot, readings: tuple[Reading, Reading]) -> bool:
    """Tell '1,085 casualties: 351 killed and 707 injured'."""
    whole, part = readings
    nested = triggers().parents.get(part.measure) == whole.measure == "casualties"
    gap = slot.tokens.words[before.noun_end : slot.at]
    opens = len(gap) == 1 and (gap[0] in ("(", ":") or gap[0][0] in DASHES)
    return nested and opens and before.lemma == "casualty" and _holds(before, slot)


def _adding_up(slots: Sequence[Slot], readings: Sequence[Reading | None]) -> dict[int, int]:
    """Map to its whole each part of 'Since May 50 babies were born, 28 girls and 22 boys'.

    They follow one another right behind the whole, and are together as many as it.
    """
    found: dict[int, int] = {}
    for first in range(1, len(slots) - 1):
        counts = [n for n in range(first) if slots[n].quantity.unit == "count"]
        whole, parts = max(counts, default=0), [first]
        for k in range(first + 1, len(slots)):
            if _between(slots[k - 1], slots[k], readings[k - 1]) not in _AND:
                break
            parts.append(k)
        before = slots[first].tokens.words[slots[first].at - 1]
        spelt_out = before == ":" or before[0] in DASHES  # "three are hurt: two badly, and one"
        told = before == "," or spelt_out
        if not told or len(parts) < 2:
            continue
        enclosed = _is_enclosed(slots, whole, parts)
        few = not (spelt_out or enclosed) and (slots[whole].quantity.low or 0) < _FEWEST_SUMMED
        # In "nine people, four boys, three girls and two men, were hurt" the verb is read of all.
        own: Sequence[Reading | None] = [None] * len(slots) if enclosed else readings
        if not few and _is_sum(slots, own, (whole, *parts), spelt_out):
            found.update(dict.fromkeys(parts, whole))
    return found


def _is_enclosed(slots: Sequence[Slot], whole: int, parts: Sequence[int]) -> bool:
    """Tell the parts of "five people, three men and two women, were hurt", however few."""
    first, last = slots[parts[0]], slots[parts[-1]]
    words, opens = last.tokens.words, slots[whole].noun_end
    after = words[last.noun_end : last.noun_end + 1]
    return bool(slots[whole].lemma) and opens == first.at - 1 and after == (",",)


def _is_sum(
    slots: Sequence[Slot],
    readings: Sequence[Reading | None],
    numbers: Sequence[int],
    spelt_out: bool,
) -> bool:
    """Whether numbers without verbs of their own add up exactly to one before them.

    Those behind a colon or a dash may have a state: "three hurt -- two of them badly".
    """
    whole, *parts = numbers
    total = slots[whole].quantity
    counts = [slots[k].quantity for k in numbers]
    if not all(q.unit == "count" and q.low == q.high and q.low for q in counts):
        return False
    bare = all(
        slots[k].lemma and (reading is None or reading.rule in BY_NOUN)
        for k, reading in ((k, readings[k]) for k in parts)
    )
    if spelt_out and not bare and readings[whole] is not None:
        return not any(slots[k].lemma for k in parts) and _total(counts[1:]) == total.low
    dead = not slots[whole].lemma and readings[whole] is not None  # "left 20 dead, 12 men and"
    people = {_counts_people(slots[k]) for k in parts}
    people.add(_counts_people(slots[whole]) or dead)
    named = parse_subject(total.noun.text if total.noun else "")
    apart = any(
        relation(parse_subject(q.noun.text if q.noun else ""), named) == "disjoint"
        for q in counts[1:]
    )
    return bare and people == {True} and not apart and _total(counts[1:]) == total.low


def _total(counts: Sequence[Quantity]) -> float:
    return sum(count.low or 0 for count in counts)


def _counts_people(slot: Slot) -> bool:
    """Whether the counted noun is one of people, or of a nation: "three Norwegians"."""
    noun = slot.quantity.noun
    nation = noun is not None and gazetteer.nationality(noun.head) is not None
    return slot.noun_class == "person" or nation


def _is_increment(slot: Slot) -> bool:
    sentence, at = slot.tokens.words, slot.at
    if any(word in frame_words("increment") for word in sentence[max(0, at - 2) : at]):
        return True
    after = sentence[at + 1 : slot.noun_end + 1]
    return "more" in after or "additional" in after
