"""Victims who are counted without a numeral: 'a man was shot dead', 'a mother and two sons died'.

A single person is one; people listed are as many as the list holds, its numbers included;
"both" are two, and a triple homicide killed three. Only what a verb or noun then says was
killed, injured or shot is kept. A list that holds somebody uncountable ("his children") is
left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from contradict.claims.measure.people import Member, Scene, aged_names, list_at, name_end
from contradict.claims.measure.read import Measured, read_numbers
from contradict.claims.measure.slots import frame_words, noun_class
from contradict.claims.roles import singular
from contradict.claims.tokens import NUMBER
from contradict.lexicon import load
from contradict.records import Noun, Quantity, Sentence

ONE, LISTED, BOTH, MULTIPLE = "implicit-one", "implicit-list", "implicit-both", "implicit-multiple"
RULES = frozenset({ONE, LISTED, BOTH, MULTIPLE})
_BEFALL = frozenset({"killed", "injured", "shot", "casualties"})


def tells_of_victims(sentence: Sentence) -> bool:
    """Whether a sentence holds a word without which it implies no victim."""
    return any(map(sentence.text.lower().__contains__, frame_words("befalls")))


def with_implied(measured: Measured) -> Measured | None:
    """Return a sentence with the victims that it implies, None if it implies none.

    They are the quantities with one of RULES, in place of the numbers that they hold. Only a
    sentence that `tells_of_victims` implies any.
    """
    scene = Scene(
        sentence=measured.sentence,
        tokens=measured.tokens,
        numbers={slot.at: slot for slot in measured.slots},
        names=dict(aged_names(measured.sentence, measured.tokens)),
    )
    found = list(_candidates(scene))
    if not found:
        return None
    candidates = _measured_with(measured, found)
    victims = [*_victims(candidates)]
    if len(victims) == len(found):
        return candidates
    return _measured_with(measured, victims) if victims else None


def _measured_with(measured: Measured, implied: Sequence[Quantity]) -> Measured:
    """Measure a sentence with the implied quantities in place of the numbers they hold."""
    numbers = [slot.quantity for slot in measured.slots]
    merged = [*_outside(numbers, implied), *implied]
    return read_numbers(measured.sentence, sorted(merged, key=lambda quantity: quantity.start))


def _victims(measured: Measured) -> Iterator[Quantity]:
    """Yield those implied of whom the sentence says that they were killed, injured or shot."""
    for slot, reading in zip(measured.slots, measured.readings, strict=True):
        befell = reading is not None and reading.measure in _BEFALL and reading.rule != "member"
        if befell and RULES.intersection(slot.quantity.rules):
            yield slot.quantity


def _outside(quantities: Sequence[Quantity], found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield the numbers that no list holds, and that are no children of "a mother of two"."""
    for quantity in quantities:
        within = any(f.start <= quantity.start < f.end for f in found)
        own = any(f.noun and f.noun.end + len(" of ") == quantity.start for f in found)
        if not within and not own:
            yield quantity


def _candidates(scene: Scene) -> Iterator[Quantity]:
    """Yield every person, list, "both" and "triple homicide" of a sentence."""
    sentence, opening = scene.tokens.words, _opening()
    anywhere, after = scene.sentence.headline, 0
    for position, word in enumerate(sentence):
        if position < after or not (anywhere or word in opening or position in scene.names):
            continue
        members = list_at(scene, position)
        if members:
            quantity = _of_members(scene, members)
            after = members[-1].end
        else:
            quantity = _of_word(scene, position)
        if quantity is not None:
            yield quantity


@cache
def _opening() -> frozenset[str]:
    """Return the words at which a count may begin outside a headline."""
    return frame_words("one_person") | {NUMBER} | set(_multiples())


@cache
def _multiples() -> Mapping[str, int]:
    return dict(load("frames").tables["multiple"])


def _of_members(scene: Scene, members: Sequence[Member]) -> Quantity | None:
    """Make the quantity of one person or of a list; numbers alone speak for themselves."""
    tokens, after = scene.tokens, members[-1].end
    if after < len(tokens.words) and tokens.words[after] in frame_words("speaking"):
        members = members[:-1]  # "37 miners, the mayor said"
    if not members:
        return None
    first = members[0]
    opening = tokens.words[first.start - 1] if first.start else ""
    if opening in frame_words("including") or all(member.explicit for member in members):
        return None
    start, end = tokens.starts[first.start], _end(scene, members[-1])
    if len(members) > 1:
        return _quantity(scene, start, end, sum(member.people for member in members), LISTED)
    if first.named or opening in frame_words("generic"):
        return None
    if tokens.words[first.start] not in frame_words("article"):
        return None
    noun = _noun(scene, tokens.starts[first.start + 1], end)
    return _quantity(scene, start, tokens.ends[first.start], 1, ONE, noun)


def _end(scene: Scene, member: Member) -> int:
    """Return the offset where a member ends, an age left out."""
    end = member.end
    for at in range(member.start + 1, member.end):
        if scene.tokens.words[at] == ",":
            end = at
            break
    return scene.tokens.ends[end - 1]


def _of_word(scene: Scene, position: int) -> Quantity | None:
    """Make the quantity of "both" or of "triple homicide"."""
    tokens = scene.tokens
    people = _multiples().get(tokens.words[position])
    following = tokens.words[position + 1 : position + 4]
    if people is None or not following:
        return None
    if tokens.words[position] == "both":
        return _of_both(scene, position)
    if following[0] not in frame_words("homicide") or "suicide" in following:
        return None  # a murder-suicide counts the killer or does not
    noun = _noun(scene, tokens.starts[position + 1], tokens.ends[position + 1])
    start, end = tokens.starts[position], tokens.ends[position]
    return _quantity(scene, start, end, people, MULTIPLE, noun)


def _of_both(scene: Scene, position: int) -> Quantity:
    """Make the quantity of "both", with the names or the noun behind it."""
    tokens, after = scene.tokens, position + 1
    end = _two_names(scene, after) or tokens.ends[position]
    person = noun_class(singular(tokens.words[after])) == "person"
    noun = _noun(scene, tokens.starts[after], tokens.ends[after]) if person else None
    return _quantity(scene, tokens.starts[position], end, _multiples()["both"], BOTH, noun)


def _two_names(scene: Scene, position: int) -> int | None:
    """Return where "Ruiz and Ana Costa" ends, after "both", as an offset."""
    middle = name_end(scene, position)
    if position < middle < len(scene.tokens.words) and scene.tokens.words[middle] == "and":
        end = name_end(scene, middle + 1)
        return scene.tokens.ends[end - 1] if end > middle + 1 else None
    return None


def _noun(scene: Scene, start: int, end: int) -> Noun:
    text = _text(scene, start, end)
    *modifiers, head = text.split()
    lemma = singular(head.lower())
    return Noun(start=start, end=end, text=text, head=head, lemma=lemma, modifiers=tuple(modifiers))


def _text(scene: Scene, start: int, end: int) -> str:
    return scene.sentence.text[start - scene.sentence.start : end - scene.sentence.start]


def _quantity(
    scene: Scene, start: int, end: int, people: float, rule: str, noun: Noun | None = None
) -> Quantity:
    """Return a quantity without a numeral: the people that the words at these offsets imply."""
    return Quantity(
        start=start,
        end=end,
        numeral_start=start,
        numeral_end=end,
        text=_text(scene, start, end),
        low=people,
        high=people,
        base_low=people,
        base_high=people,
        noun=noun,
        rules=(rule,),
    )
