"""A number in its sentence, and what a frame says of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from contradict.claims.roles import ancestors, role_of, singular
from contradict.claims.tokens import Tokens
from contradict.claims.triggers import triggers
from contradict.lexicon import listed
from contradict.quantities.words import word_classes
from contradict.records import Noun, Quantity


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


_TOO_MANY_BARE = 10_000_000
_CITING = (("citing",), ("quoting",))
_REACH_SPEAKING = 8  # words: "two people with knowledge of the talks said"
_TOO_MANY = 1_000_000_000  # no event has so many victims


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
def frame_words(*lists: str) -> frozenset[str]:
    """Return the words of one or more lists of data/lexicons/frames.toml."""
    return frozenset().union(*(listed("frames", name) for name in lists))


def slots(tokens: Tokens, quantities: Sequence[Quantity]) -> tuple[Slot, ...]:
    """Pair each quantity of a sentence with its place among the words."""
    found = []
    for quantity, at in zip(quantities, tokens.numbers, strict=True):
        noun = None if _is_no_noun(quantity) else _before_state(quantity.noun)
        end = noun.end if noun else (quantity.unit_end or quantity.end)
        noun_end = max(at + 1, tokens.index_at(end))
        while (
            noun is None
            and tokens.words[noun_end : noun_end + 1]
            and (tokens.words[noun_end] in frame_words("pronoun"))
        ):
            noun_end += 1
        lemma = _counted_lemma(quantity, noun, tokens.words[at + 1 : at + 2]) if noun else ""
        found.append(Slot(tokens, quantity, at, noun_end, lemma, noun_class(lemma)))
    return tuple(found)


def _counted_lemma(quantity: Quantity, noun: Noun, following: tuple[str, ...]) -> str:
    """Return what is counted: boats in "a five-boat attack", else the head of the phrase."""
    if noun.lemma == "fighter" and any(word[-1].isdigit() for word in noun.modifiers):
        return "jet"  # "six F-16 fighters"
    joined = following == ("-",) and quantity.unit == "count" and noun.modifiers
    if joined and noun.modifiers[0].lower() in frame_words("crew_word"):
        return noun.lemma  # "a 23-man crew"
    if joined and noun.modifiers[0].lower() != "strong":
        return singular(noun.modifiers[0].lower())
    return noun.lemma


def _is_no_noun(quantity: Quantity) -> bool:
    """Whether the noun read only repeats that this is a number, or is or follows a verb.

    "the 1 million mark"; "5 shot at a game" (no plural, so it is no count of shots); "two of
    them died"; "all three suffered wounds".
    """
    noun = quantity.noun
    if noun is None:
        return False
    shot = noun.text.lower() == "shot" and quantity.low != 1
    how = noun.text.lower() in frame_words("adverb")  # "4 Shot, 1 Fatally"
    governed = noun.modifiers and noun.modifiers[0] in frame_words("verb_before_noun")
    return bool(
        shot
        or how
        or governed
        or noun.lemma in frame_words("mark")
        or noun.text in frame_words("verb_not_noun")
    )


def _before_state(noun: Noun | None) -> Noun | None:
    """Cut what is none of it off a noun: "Children" of "Five Children Shot Near Lake".

    Also "Rebels" of "20 Rebels Plotting Attacks", "Danes" of "70 Danes Reportedly Fight".
    """
    if noun is None or not noun.modifiers:
        return noun
    parts = (*noun.modifiers, noun.head)
    titled = noun.head[0].isupper()
    cuts = frame_words("headline_state") if titled else frame_words("not_of_noun", "shot_state")
    for size in range(1, len(parts)):
        lemma, text = singular(parts[size - 1].lower()), " ".join(parts[:size])
        counted = noun_class(lemma)
        plural = counted is None and lemma != parts[size - 1].lower() and size == len(parts) - 1
        told = parts[size].lower() in cuts and (counted == "person" or plural)
        many = lemma != parts[size - 1].lower()
        told = told or (titled and many and _opens_verb(parts[size].lower(), counted))
        if told and noun.text.startswith(text):
            return replace(
                noun,
                end=noun.start + len(text),
                text=text,
                head=parts[size - 1],
                lemma=lemma,
                modifiers=parts[: size - 1],
            )
    return noun


def _opens_verb(word: str, counted: str | None) -> bool:
    """Tell the "Plotting" and "Reportedly" of a headline, behind a plural, from a noun's words."""
    if word.endswith("ing"):
        return counted == "person" and word_classes().get(word) == "gerund"
    return word.endswith("ly") and word not in frame_words("no_adverb")


@cache
def noun_class(lemma: str) -> str | None:
    """Return "person", "place" or "thing" for a noun that the role tree knows.

    "neither" for those that no verb of the lexicon counts ("lost 21 points", "shot 11
    times"), None for an unknown noun.
    """
    role, _ = role_of((lemma,)) if lemma else (None, 0)
    if role is None:
        return next(
            (kind for kind in ("neither", "person", "thing") if lemma in frame_words(kind)), None
        )
    above = ancestors(role)
    if "person" in above or lemma in frame_words("household"):
        return "person"
    return "place" if "place" in above else "neither" if "attack" in above else "thing"


def is_of_others(slot: Slot) -> bool:
    """Whether a number counts those besides somebody else: "11 others", "the other two"."""
    sentence = slot.tokens.words
    beside = (*sentence[max(0, slot.at - 1) : slot.at], *sentence[slot.at + 1 : slot.noun_end + 1])
    listed = slot.quantity.text.lower().split() if "other" in slot.quantity.text else ()
    return any(word in frame_words("others") for word in (*beside, *listed))


def is_speaker(slot: Slot) -> bool:
    """Whether a number counts who says so: "two officials in Lund said", "according to two of"."""
    people = slot.noun_class == "person" or slot.lemma == "source"
    if not people or slot.quantity.unit != "count":
        return False
    words, at, end = slot.tokens.words, slot.at, slot.noun_end
    if words[max(0, at - 2) : at] == ("according", "to") or words[at - 1 : at] in _CITING:
        return True
    for i in range(end, min(len(words), end + _REACH_SPEAKING)):
        if words[i] in frame_words("speaking"):
            return words[i + 1 : i + 2] != ("to",)
        if not words[i].isalpha() or words[i] in frame_words("no_speaker"):
            return False
        following = words[i - 1] not in frame_words("preposition")
        if following and words[i] in frame_words("determiner", "article"):
            return False  # "killed six teachers the envoy said"
    return False


def reading_at(slot: Slot, measure: str, rule: str, first: int, last: int, **kw: bool) -> Reading:
    """Make a reading whose trigger spans the words `first` to `last` (exclusive)."""
    starts, ends = slot.tokens.starts, slot.tokens.ends
    return Reading(measure, rule, starts[first], ends[last - 1], **kw)


def enough(slot: Slot, measure: str) -> bool:
    """Whether a number is as high as a measure needs: three residents are no population.

    Nor are "those of the injured 2 billion" people.
    """
    top = slot.quantity.low if slot.quantity.high is None else slot.quantity.high
    if top is None:
        return True
    too_many = top >= _TOO_MANY and triggers().parents.get(measure, measure) == "casualties"
    bare = not slot.lemma and measure in frame_words("of_few")
    too_many = too_many or (bare and top >= _TOO_MANY_BARE)  # "would save 100 million": a sum
    return top >= triggers().at_least.get(measure, 0) and not too_many


def fits(slot: Slot, measure: str, *, known: bool = False) -> bool:
    """Whether a measure counts such nouns, and the number is high enough for it."""
    if not enough(slot, measure):
        return False
    wanted = triggers().counts.get(measure)
    if wanted is None:
        return True
    return slot.noun_class in wanted.split(" or ") or (slot.noun_class is None and not known)
