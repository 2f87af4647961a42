"""Victims who are counted without a numeral: 'a man was shot dead', 'a mother and two sons died'.

A single person is one; people listed are as many as the list holds, its numbers included;
"both" are two, and a triple homicide killed three. Only what a verb or noun then says was
killed, injured or shot is kept. A list that holds somebody uncountable ("his children") is
left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from contradict.claims.measure import read_measures
from contradict.claims.measure.slots import Slot, noun_class, slots, words
from contradict.claims.roles import singular
from contradict.claims.tokens import Tokens, tokenise
from contradict.claims.triggers import triggers
from contradict.lexicon import load
from contradict.records import Noun, Quantity, Sentence

ONE, LISTED, BOTH, MULTIPLE = "implicit-one", "implicit-list", "implicit-both", "implicit-multiple"
RULES = frozenset({ONE, LISTED, BOTH, MULTIPLE})
_BEFALL = frozenset({"killed", "injured", "shot", "casualties"})
_NO_NAME = ("stop", "preposition", "be", "conjunction", "determiner", "article", "no_member")
_LONGEST = 5  # words from the article to the person: "a 19-year-old Leeds student" has six tokens


@dataclass(frozen=True, slots=True)
class _Item:
    """One member of a list: tokens `start` to `end` (exclusive), and how many people it is.

    `explicit` marks a number, `anyone` one that says nothing of who they are ("three people").
    """

    start: int
    end: int
    people: float
    explicit: bool = False
    anyone: bool = False


def implied_counts(sentence: Sentence, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the counts of victims that a sentence implies, in order.

    `quantities` are its numbers; those inside a list are counted with it.
    """
    if _befalls().search(sentence.text) is None:
        return ()
    tokens = tokenise(sentence, quantities)
    found = list(_candidates(sentence, tokens, slots(tokens, quantities)))
    if not found:
        return ()
    merged = with_implied(quantities, found)
    readings = read_measures(tokenise(sentence, merged), merged)
    return tuple(
        quantity
        for quantity, reading in zip(merged, readings, strict=True)
        if RULES.intersection(quantity.rules) and reading is not None
        if reading.measure in _BEFALL and reading.rule != "member"
    )


def with_implied(
    quantities: Sequence[Quantity], implied: Sequence[Quantity]
) -> tuple[Quantity, ...]:
    """Return a sentence's quantities in order, implied ones in place of the numbers they hold."""
    merged = [*_outside(quantities, implied), *implied]
    return tuple(sorted(merged, key=lambda quantity: quantity.start))


@cache
def _befalls() -> re.Pattern[str]:
    """Compile the words without which no sentence tells of a victim."""
    either = "|".join(f"[{w[0]}{w[0].upper()}]{w[1:]}" for w in sorted(words("befalls")))
    return re.compile(rf"\b(?:{either})\b")


def _outside(quantities: Sequence[Quantity], found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield the numbers that no list holds, and that are no children of "a mother of two"."""
    for quantity in quantities:
        within = any(f.start <= quantity.start < f.end for f in found)
        own = any(f.noun and f.noun.end + len(" of ") == quantity.start for f in found)
        if not within and not own:
            yield quantity


def _candidates(sentence: Sentence, tokens: Tokens, found: Sequence[Slot]) -> Iterator[Quantity]:
    """Yield every person, list, "both" and "triple homicide" of a sentence."""
    numbers = {slot.at: slot for slot in found}
    position = 0
    while position < len(tokens.words):
        items = _items(sentence, tokens, numbers, position)
        if items:
            quantity = _of_items(sentence, tokens, items)
            position = items[-1].end
        else:
            quantity = _of_word(sentence, tokens, position)
            position += 1
        if quantity is not None:
            yield quantity


def _items(
    sentence: Sentence, tokens: Tokens, numbers: Mapping[int, Slot], position: int
) -> list[_Item]:
    """Return the members of the list that begins here; none if one cannot be counted."""
    items: list[_Item] = []
    following: int | None = position
    while following is not None:
        beside = bool(items) and tokens.words[following - 1] != ","  # "a mother and son"
        item = _item(sentence, tokens, numbers, following, bare=sentence.headline or beside)
        if item is None:
            return items if items and _ends_list(tokens.words, items[-1].end) else []
        items.append(item)
        following = _after_link(tokens.words, item.end)
    return [] if _names_its_members(tokens.words, items) else items


def _names_its_members(sentence: Sequence[str], items: Sequence[_Item]) -> bool:
    """Tell 'three people, a man and two women' (three in all) from a list of members."""
    first, rest = items[0], items[1:]
    listed = bool(rest) and sentence[rest[0].start - 1] == ","
    return (
        listed
        and first.explicit
        and (first.anyone or first.people == sum(item.people for item in rest))
    )


def _name_end(sentence: Sentence, tokens: Tokens, position: int) -> int:
    """Return the word after the capitalised words that begin here, at most five."""
    end = position
    while end < min(len(tokens.words), position + 5) and tokens.words[end].isalpha():
        if not sentence.text[tokens.starts[end] - sentence.start].isupper():
            break
        end += 1
    return end


def _item(
    sentence: Sentence,
    tokens: Tokens,
    numbers: Mapping[int, Slot],
    position: int,
    *,
    bare: bool,
) -> _Item | None:
    """Read one person or counted group that begins at a word; `bare`: also without an article."""
    if position >= len(tokens.words):
        return None
    slot = numbers.get(position)
    if slot is not None:
        return _group(slot)
    word = tokens.words[position]
    if word not in words("one_person"):
        return _without_article(tokens.words, position) if bare else None
    if numbers.get(position + 1) is not None:  # "her two children"
        group = _group(numbers[position + 1])
        return group and replace(group, start=position)
    end = _person_end(tokens.words, position + 1)
    if end is None:
        return None
    end = _name_end(sentence, tokens, end)  # "her husband Abel Ruiz"
    return _Item(position, _after_age(tokens.words, end), 1)


def _without_article(sentence: Sequence[str], position: int) -> _Item | None:
    """Read one person of a headline, or after "and": "Mother", "17-month-old child"."""
    word = sentence[position]
    if word.isdigit() and sentence[position + 1 : position + 2] == ("-",):
        end = _person_end(sentence, position)
    else:
        person = noun_class(word) == "person" and word not in words("no_member")
        end = position + 1 if person and singular(word) == word else None
    return None if end is None else _Item(position, _after_age(sentence, end), 1)


def _group(slot: Slot) -> _Item | None:
    """Read a counted group: "two children", "three others"; nothing that is not people."""
    others = not slot.lemma and slot.noun_end > slot.at + 1
    people = slot.noun_class == "person" and slot.lemma not in words("event_noun")
    low, high = slot.quantity.low, slot.quantity.high
    aged = slot.tokens.words[slot.at + 1 : slot.at + 2] == ("-",)
    if low is None or low != high or aged or not (others or people):
        return None
    anyone = slot.lemma in words("anyone") or others
    end = _after_age(slot.tokens.words, slot.noun_end)
    return _Item(slot.at, end, low, explicit=True, anyone=anyone)


def _person_end(sentence: Sequence[str], position: int) -> int | None:
    """Return the word after the one person named from here on, None if there is none."""
    for end in range(position, min(len(sentence), position + _LONGEST)):
        word = sentence[end]
        if not (word.isalnum() or word == "-") or any(word in words(table) for table in _NO_NAME):
            return None
        if noun_class(word) == "person" and singular(word) == word:
            following = sentence[end + 1] if end + 1 < len(sentence) else ""
            kind = noun_class(singular(following))
            verb = following in triggers().after
            if following in ("'s", "’s") or (kind is not None and kind != "person" and not verb):
                return None  # "a man's car", "a police car"
            if kind is None or verb:
                return end + 1
    return None


def _after_age(sentence: Sequence[str], position: int) -> int:
    """Return the word after an age: "a man, 31, and", "two boys, ages 3 and 5, and"."""
    if sentence[position : position + 1] != (",",) or position + 1 >= len(sentence):
        return position
    end = position + 1
    while end < len(sentence) and (sentence[end].isdigit() or sentence[end] in words("age")):
        end += 1
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
    if word in words("determiner") or word in words("article"):
        return False
    verb = word in triggers().after or word in triggers().before
    return verb or word in words("be") or sentence[following - 1] == ","


def _of_items(sentence: Sentence, tokens: Tokens, items: Sequence[_Item]) -> Quantity | None:
    """Make the quantity of a person or a list; a number alone speaks for itself."""
    first, last = items[0], items[-1]
    opening = tokens.words[first.start - 1] if first.start else ""
    if opening in words("including") or all(item.explicit for item in items):
        return None
    if len(items) > 1:
        total = sum(item.people for item in items)
        end = _last_word(tokens, last)
        return _quantity(sentence, tokens.starts[first.start], end, total, LISTED, None)
    article = tokens.words[first.start] in words("article")
    if first.explicit or not article or opening in words("generic"):
        return None
    end = _last_word(tokens, first)
    start = tokens.starts[first.start + 1]
    noun = _noun(sentence, start, end)
    return _quantity(sentence, tokens.starts[first.start], tokens.ends[first.start], 1, ONE, noun)


def _last_word(tokens: Tokens, item: _Item) -> int:
    """Return the offset where an item ends, its age left out."""
    end = item.end
    for at in range(item.start + 1, item.end):
        if tokens.words[at] == ",":
            end = at
            break
    return tokens.ends[end - 1]


def _of_word(sentence: Sentence, tokens: Tokens, position: int) -> Quantity | None:
    """Make the quantity of "both" or of "triple homicide"."""
    word, start, end = tokens.words[position], tokens.starts[position], tokens.ends[position]
    multiple: int | None = load("frames").tables["multiple"].get(word)
    following = tokens.words[position + 1 : position + 4]
    if multiple is None or not following:
        return None
    if word == "both":
        end = _two_names(sentence, tokens, position + 1) or end
        at = position + 1
        noun_class_ = noun_class(singular(following[0]))
        noun = (
            _noun(sentence, tokens.starts[at], tokens.ends[at]) if noun_class_ == "person" else None
        )
        return _quantity(sentence, start, end, multiple, BOTH, noun)
    if following[0] not in words("homicide") or "suicide" in following:
        return None
    noun = _noun(sentence, tokens.starts[position + 1], tokens.ends[position + 1])
    return _quantity(sentence, start, end, multiple, MULTIPLE, noun)


def _two_names(sentence: Sentence, tokens: Tokens, position: int) -> int | None:
    """Return where "Ruiz and Ana Costa" ends, after "both", as an offset."""
    middle = _name_end(sentence, tokens, position)
    if position < middle < len(tokens.words) and tokens.words[middle] == "and":
        end = _name_end(sentence, tokens, middle + 1)
        return tokens.ends[end - 1] if end > middle + 1 else None
    return None


def _noun(sentence: Sentence, start: int, end: int) -> Noun:
    text = sentence.text[start - sentence.start : end - sentence.start]
    *modifiers, head = text.split()
    return Noun(
        start=start,
        end=end,
        text=text,
        head=head,
        lemma=singular(head.lower()),
        modifiers=tuple(modifiers),
    )


def _quantity(
    sentence: Sentence, start: int, end: int, people: float, rule: str, noun: Noun | None
) -> Quantity:
    return Quantity(
        start=start,
        end=end,
        numeral_start=start,
        numeral_end=end,
        text=sentence.text[start - sentence.start : end - sentence.start],
        low=people,
        high=people,
        base_low=people,
        base_high=people,
        noun=noun,
        rules=(rule,),
    )
