"""People whom a sentence lists: 'a man', 'his wife and four daughters', 'a teacher and two boys'.

Answers who belongs to the list that begins at a word, and how many each of them is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from contradict.claims.measure.slots import Slot, frame_words, noun_class
from contradict.claims.roles import singular
from contradict.claims.tokens import Tokens
from contradict.claims.triggers import triggers
from contradict.records import Sentence

_NO_NAME = ("stop", "preposition", "be", "conjunction", "determiner", "article", "no_member",
            "event_noun")  # fmt: skip
_LONGEST = 6  # words from the article to the person: "a 19-year-old Leeds student"
_LONGEST_NAME = 5
# A full name with its age is somebody: "Ana Costa, 31, and", "and 31-year-old Ana Costa". Two
# of them make a list.
_AGE = re.compile(r", (?:aged? )?\d|-old [A-Z]")
_AGED_NAME = re.compile(
    r"(?<![\w’'-])(?:[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){0,3} [A-Z][\w’'-]+, (?:aged? )?\d{1,2}\b(?!-)"
    r"|\d{1,2}-(?:year|month|week)-old [A-Z][\w’'-]+(?: [A-Z][\w’'-]*){0,3}(?![\w’'-]))"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence, its words, the numbers among them by their place, and the names with an age.

    `names` maps the first word of a name to the word after its age.
    """

    sentence: Sentence
    tokens: Tokens
    numbers: Mapping[int, Slot]
    names: Mapping[int, int] = field(default_factory=dict)


def aged_names(sentence: Sentence, tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Yield the first word of each name that an age follows, and the word after the age."""
    if _AGE.search(sentence.text) is None:
        return
    for match in _AGED_NAME.finditer(sentence.text):
        first = tokens.index_at(sentence.start + match.start())
        yield first, tokens.index_at(sentence.start + match.end())


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a list: words `start` to `end` (exclusive), and how many people it is.

    `explicit` marks a number, `anyone` one that says nothing of who they are ("three people"),
    `named` a name with its age.
    """

    start: int
    end: int
    people: float
    explicit: bool = False
    anyone: bool = False
    named: bool = False


def list_at(scene: Scene, position: int) -> list[Member]:
    """Return the members of the list that begins at a word; none if one cannot be counted."""
    sentence, members = scene.tokens.words, list[Member]()
    following: int | None = position
    while following is not None:
        beside = bool(members) and sentence[following - 1] != ","  # "a mother and son"
        member = _member(scene, following, bare=beside or scene.sentence.headline)
        if member is None:
            if not members or not _ends_list(sentence, members[-1].end):
                return []
            break
        if members and _apposed(sentence, members[-1], member):
            members[-1] = replace(members[-1], end=member.end)
        else:
            members.append(member)
        following = _after_link(sentence, member.end)
    members = _told_once(sentence, members)
    return [] if _names_its_members(sentence, members) else members


def _told_once(sentence: Sequence[str], members: Sequence[Member]) -> list[Member]:
    """Drop the names of a counted group: 'their two sons, 9-year-old Per Lund and Ivo Lund, 7'."""
    found: list[Member] = []
    position = 0
    while position < len(members):
        group = members[position]
        names = members[position + 1 : position + 1 + int(group.people)]
        named = group.explicit and len(names) == group.people and all(n.named for n in names)
        if names and named and sentence[names[0].start - 1] == ",":
            group = replace(group, end=names[-1].end)
            position += len(names)
        found.append(group)
        position += 1
    return found


def _apposed(sentence: Sequence[str], before: Member, member: Member) -> bool:
    """Tell one person told twice, 'a clerk, Ana Ruiz, 33', 'Ana Ruiz, 33, a clerk', from two."""
    link = sentence[before.end : member.start]
    return before.named != member.named and before.people == member.people == 1 and link == (",",)


def _names_its_members(sentence: Sequence[str], members: Sequence[Member]) -> bool:
    """Tell 'three people, a man and two women' (three in all) from a list of members."""
    first, rest = members[0], members[1:]
    if not rest or not first.explicit or sentence[rest[0].start - 1] != ",":
        return False
    return first.anyone or first.people == sum(member.people for member in rest)


def _member(scene: Scene, position: int, *, bare: bool) -> Member | None:
    """Read one person or counted group that begins at a word; `bare`: also without an article."""
    sentence = scene.tokens.words
    if position >= len(sentence):
        return None
    slot = scene.numbers.get(position)
    if slot is not None:
        return _group(slot)
    if position in scene.names:
        return Member(position, scene.names[position], 1, named=True)
    if sentence[position] not in frame_words("one_person"):
        return _without_article(sentence, position) if bare else None
    slot = scene.numbers.get(position + 1)
    if slot is not None:  # "her two children"
        group = _group(slot)
        return group and replace(group, start=position)
    end = _person_end(sentence, position + 1)
    if end is None:
        return None
    end = name_end(scene, end)  # "her husband Abel Ruiz"
    return Member(position, _after_age(sentence, end), 1)


def _without_article(sentence: Sequence[str], position: int) -> Member | None:
    """Read one person of a headline, or after "and": "Mother", "17-month-old child"."""
    word = sentence[position]
    if word.isdigit() and sentence[position + 1 : position + 2] == ("-",):
        end = _person_end(sentence, position)
    else:
        person = noun_class(word) == "person" and word not in frame_words("no_member")
        end = position + 1 if person and singular(word) == word else None
    return None if end is None else Member(position, _after_age(sentence, end), 1)


def _group(slot: Slot) -> Member | None:
    """Read a counted group: "two children", "three others"; nothing that is not people."""
    others = not slot.lemma and slot.noun_end > slot.at + 1
    people = slot.noun_class == "person" and slot.lemma not in frame_words("event_noun")
    low, high = slot.quantity.low, slot.quantity.high
    aged = slot.tokens.words[slot.at + 1 : slot.at + 2] == ("-",)
    if low is None or low != high or aged or not (others or people):
        return None
    anyone = slot.lemma in frame_words("anyone") or others
    end = _after_age(slot.tokens.words, slot.noun_end)
    return Member(slot.at, end, low, explicit=True, anyone=anyone)


def _person_end(sentence: Sequence[str], position: int) -> int | None:
    """Return the word after the one person named from here on, None if there is none."""
    no_name = _no_name()
    for end in range(position, min(len(sentence), position + _LONGEST)):
        word = sentence[end]
        if word in no_name or not (word.isalnum() or word == "-"):
            return None
        if noun_class(word) == "person" and singular(word) == word:
            following = sentence[end + 1] if end + 1 < len(sentence) else ""
            kind = noun_class(singular(following))
            if following in triggers().after or kind is None:
                return None if following in ("'s", "’s") else end + 1
            if kind != "person":
                return None  # "a police car"
    return None


@cache
def _no_name() -> frozenset[str]:
    return frame_words(*_NO_NAME)


def name_end(scene: Scene, position: int) -> int:
    """Return the word after the capitalised words that begin at `position`."""
    tokens, end = scene.tokens, position
    while end < min(len(tokens.words), position + _LONGEST_NAME) and tokens.words[end].isalpha():
        if not scene.sentence.text[tokens.starts[end] - scene.sentence.start].isupper():
            break
        end += 1
    return end


def _after_age(sentence: Sequence[str], position: int) -> int:
    """Return the word after an age: "a man, 31, and", "two boys, ages 3 and 5, and"."""
    if sentence[position : position + 1] != (",",):
        return position
    end = position + 1
    while end < len(sentence) and (sentence[end].isdigit() or sentence[end] in frame_words("age")):
        end += 1
    if sentence[end : end + 1] == ("-",):  # ", 25-year-old Ana Costa" is the next of them
        end -= 1
    if end > position + 1 and sentence[end - 1] in (",", "and"):
        end -= 1
    return end if end > position + 1 else position


def _after_link(sentence: Sequence[str], position: int) -> int | None:
    """Return the word after "and", "," or ", and"; None where no member can follow."""
    start = position
    while position < len(sentence) and sentence[position] in (",", "and", "&", "plus"):
        position += 1
    return position if position > start else None


def _ends_list(sentence: Sequence[str], position: int) -> bool:
    """Tell whether what follows a linked list is no further member of it."""
    following = _after_link(sentence, position)
    if following is None or following >= len(sentence):
        return True
    word = sentence[following]
    if word in frame_words("determiner", "article"):
        return False
    verb = word in triggers().after or word in triggers().before
    return verb or word in frame_words("be") or sentence[following - 1] == ","
