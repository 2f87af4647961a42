"""Parts and increments: "including 33 children", "226 of which", "another 12".

Answers which number of a sentence is a part of which other, and which only adds to one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from contradict import gazetteer
from contradict.claims.measure import Reading, Slot, frame_words
from contradict.claims.measure.lists import is_among
from contradict.claims.tokens import NUMBER
from contradict.claims.triggers import triggers

_LONGEST_GROUP = 3  # words: "“Among the 54 dead were"
_LONGEST_WHOLE = 16  # words: "of the 120 people killed in the town on Friday,"
_BESIDE = ((",", "including"), ("including",), (",", "among", "them"), ("among", "them"))
_THEM = ("them", "whom", "which", "these", "those")
EARLIER = -1  # the whole stands in an earlier sentence


@dataclass(frozen=True, slots=True)
class Link:
    """How a number hangs on another: `host` is the other's place in the sentence, or EARLIER."""

    kind: Literal["part", "increment"]
    host: int
    rule: str


def find_links(
    slots: Sequence[Slot], readings: Sequence[Reading | None]
) -> tuple[Link | None, ...]:
    """Return for each number of a sentence the link that its words state, if any."""
    found: list[Link | None] = []
    for k, slot in enumerate(slots):
        reading = readings[k]
        rule = "group" if reading is not None and reading.rule == "group" else None
        rule = rule or _part_rule(slots, k) or (_beside(slots[k - 1], slot) if k else None)
        rule = rule or ("place-by-place" if k and _goes_by_places(slots, k) else None)
        rule = rule or ("of-those-first" if _is_of_first(slots[k]) else None)
        before = found[-1] if found else None
        if rule in ("n-among-m", "of-the-n"):
            link: Link | None = Link("part", k + 1, rule)
        elif before is not None and before.host == k:
            link = None
        elif rule is not None:
            link = _linked(rule, k, slots, readings, found)
        elif k and _continues_parts(slots[k - 1], slot, before):
            link = before
        elif _is_increment(slot):
            link = Link("increment", EARLIER, "increment")
        else:
            link = None
        found.append(link)
    return tuple(found)


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
    if of in _THEM:
        aside = k == 0 and before[-1:] and before[-1][0] in ",(-–—―"
        all_of_them = before[-1:] == ("the",)  # "she asked the two of them"
        return None if aside or all_of_them else "n-of-them"  # "most states -- 123 of them --"
    if of and slot.quantity.unit != "count":
        return None  # "80% of the 150,000 troops" is a share, no number of troops
    if of == NUMBER:
        return None if _is_label(slots, k) else "of-the-n"
    if of in frame_words("determiner") and NUMBER in after[2:5]:
        return "of-the-n"
    if of == "the" and _is_known(slot):
        return "of-the-noun"
    if sentence[slot.noun_end : slot.noun_end + 2] in (("among", NUMBER), ("amongst", NUMBER)):
        return "n-among-m"
    return _listed_rule(slot, before, after) if before else None


def _listed_rule(slot: Slot, before: Sequence[str], after: Sequence[str]) -> str | None:
    """Return how the words before a number make it a part: "including", "among them", "of whom"."""
    if not slot.lemma and slot.quantity.unit == "count" and "alone" in after[:4]:
        return "alone"  # "453,000 came in a week, 98,000 on Tuesday alone"
    if tuple(before[-2:]) == ("among", "them"):
        return "including"
    last = before[-2] if len(before) > 1 and before[-1] in ("the", "a", "some") else before[-1]
    if last in frame_words("including"):
        return "including"
    for back in (2, 3, 4):
        opens = len(before) >= back and before[-back] in ("of", "among")
        if opens and before[-back + 1] in _THEM:
            return "of-whom"
    return None


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

    In "14 shot, one fatally, including six at a party" six are of the 14.
    """
    wholes = [
        n
        for n, link in enumerate(found)
        if (link is None or link.kind != "part") and _is_of_a_kind(slots[n], slots[k])
    ]
    measured = [n for n in wholes if readings[n] is not None] or wholes
    holding = [n for n in measured if _holds(slots[n], slots[k])]
    return max(holding or measured, default=EARLIER)


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
    aside = bool(words_between) and all(word in ",(-–—―" for word in words_between)
    fits = bool(before.lemma) and _holds(before, slot)
    return rule == "n-of-them" and after == ("of", "which") and aside and fits


def _is_beside_people(before: Slot, slot: Slot) -> bool:
    """Tell 'Three aides were freed, and 90 inmates, among them 69 women': of the 90."""
    if not (_is_of_a_kind(before, slot) and _holds(before, slot)):
        return False
    noun = before.quantity.noun
    people = before.noun_class == "person" or (noun and gazetteer.nationality(noun.head))
    return bool(people) and slot.tokens.words[before.noun_end : slot.at] in _BESIDE


def _beside(previous: Slot, slot: Slot) -> str | None:
    """Read what tells a part by the number before it."""
    if is_among(previous, slot):
        return "included"
    first = slot.quantity.text.lower().split()
    before = slot.tokens.words[max(0, slot.at - 1) : slot.at]
    if "remaining" in (*first, *before):
        return "remaining"
    return _composes(previous, slot)


def _composes(previous: Slot, slot: Slot) -> str | None:
    """Read '31 people -- 15 servicemen and 16 civilians': the parts make up the whole."""
    gap = slot.tokens.words[previous.noun_end : slot.at]
    opens = len(gap) == 1 and (gap[0] == "(" or gap[0][0] in "-–—―:")
    return "composition" if opens and slot.lemma and slot.quantity.unit == "count" else None


def _goes_by_places(slots: Sequence[Slot], k: int) -> bool:
    """Read '412 cases: 230 in Beira, 140 in Dondo and 95 in Buzi', two parts or more in a row."""
    beside = (k - 1, k + 1)
    return _is_place_item(slots[k]) and any(
        0 < n < len(slots) and _is_place_item(slots[n]) for n in beside
    )


def _is_place_item(slot: Slot) -> bool:
    sentence, at = slot.tokens.words, slot.at
    opens = at > 0 and sentence[at - 1] in (":", ";", ",", "and", "(", "–", "—", "-")
    bare = not slot.lemma and slot.quantity.unit == "count"
    return bare and opens and sentence[at + 1 : at + 2] in (("in",), ("at",))


def _is_of_first(slot: Slot) -> bool:
    """Tell 'Of the 82 dead, 28 were patients and 54 visitors', 'Of them, 14 are women'."""
    sentence, at = slot.tokens.words, slot.at
    first = 1 if sentence[:1] in (('"',), ("“",), ("'",), ("‘",)) else 0
    if sentence[first : first + 1] != ("of",) or slot.lemma or slot.quantity.unit != "count":
        return False
    whole = sentence[first + 1 : first + 2]
    comma = next((n for n in range(first, min(at, _LONGEST_WHOLE)) if sentence[n] == ","), None)
    told = comma is not None and (whole == (NUMBER,) or whole[0] in frame_words("of_them"))
    after = sentence[at + 1 : at + 2]
    listed = sentence[at - 1] in (",", "and", ";")
    if not (told and listed and after):
        return False
    return after[0] == "(" or after[0] in frame_words("be", "auxiliary")


def _continues_parts(previous: Slot, slot: Slot, link: Link | None) -> bool:
    """'including 13 children and two women': the second is a part too."""
    if link is None or link.rule not in ("including", "composition", "group"):
        return False
    gap = slot.tokens.words[previous.noun_end : slot.at]
    return bool(gap) and all(word in frame_words("list_link") for word in gap)


def _is_increment(slot: Slot) -> bool:
    sentence, at = slot.tokens.words, slot.at
    if any(word in frame_words("increment") for word in sentence[max(0, at - 2) : at]):
        return True
    after = sentence[at + 1 : slot.noun_end + 1]
    return "more" in after or "additional" in after
