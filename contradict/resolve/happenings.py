"""Tells from what happened and where exactly whether two sentences are of one happening.

Short articles share no rare name. Within one place and day, two that tell of a bus and a ravine
tell of one crash, and of two that tell of a mosque and a market neither is of the other. The
rarer a thing is there, the more it says: another shooting of a day is common in a large city.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache

from contradict.claims.roles import singular
from contradict.lexicon import Rule, listed, load
from contradict.resolve.places import chain
from contradict.resolve.statements import capitalised, incident_words, is_people, words_of

# How unlikely what two tellings share must be where they are of two happenings, as a logarithm:
# of one town and day; more where the days differ, or one names no more than a country. Of 2,299
# local reports of 1,330 shootings, 98.7 % of the pairs of articles that share no rare names
# but so much (151) are of one event.
_ENOUGH, _NEXT_DAY, _COUNTRY = 5.5, 2.0, 4.0
# The corpus outweighs what is common in general once it covers so many days.
_PRIOR_DAYS = 60
# What one plain word, or name, and all together may say: any two reports share some.
_WORD, _MOST_WORDS, _NAME, _MOST_NAMES = 0.5, 1.5, 1.5, 4.0
_SMALLEST_CORPUS = 200
# What one count of the same says, from this number on: two crashes of one day with 48 injured each
# are rare, two with five are not. Round numbers recur; a shared count never settles it alone.
_COUNTED = ((100, 3.5), (20, 2.5), (10, 1.5), (3, 0.5))
_ROUND, _MOST_COUNTED = 1.0, 5.0
_TOKEN = re.compile(r"[^\W\d_]+")
# Slots of which two tellings that name different things are apart.
_TELLING_APART = ("scene", "vehicle", "side")


Slots = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What one article tells of one event.

    `things` are the ids of the rules of data/lexicons/happenings.toml that its sentences match,
    in `slots` by what they name; `names` and `words` (as stems) are the rest of them. `also` are
    things that the article tells of another happening there too: they single out neither. `said`
    gives the words of each thing, `counts` the numbers told of it, each with its measure.
    """

    place: str
    day: date
    slots: Slots
    things: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    also: frozenset[str] = frozenset()
    counts: frozenset[tuple[str, float]] = frozenset()
    said: Mapping[str, str] = field(default_factory=dict)


def read_happening(text: str, place: str, day: date) -> Happening:
    """Read the sentences that tell of one event.

    >>> told = read_happening("A bus fell into a ravine.", "Potosi, Bolivia", date(2025, 2, 17))
    >>> sorted(told.things)
    ['bus', 'crash', 'ravine']
    """
    tokens = _TOKEN.findall(_void_pattern().sub(" ", text.lower()))
    singulars = [_singular(token) for token in tokens]
    slots: dict[str, set[str]] = defaultdict(set)
    said: dict[str, str] = {}
    plain: list[str] = []
    at, openings = 0, _phrases().keys()
    while at < len(tokens):
        length, rules = _phrase(singulars, at) if singulars[at] in openings else (0, ())
        for rule in rules:
            slots[rule.fields["slot"]].add(rule.id)
            said.setdefault(rule.id, " ".join(tokens[at : at + length]))
        if not length:
            plain.append(tokens[at])
        at += length or 1
    names = capitalised(text)
    kept = frozenset(name for name in names - empty_names() if not is_people(name))
    where = words_of(" ".join(chain(place)))
    return Happening(
        place=place,
        day=day,
        slots={slot: frozenset(found) for slot, found in slots.items()},
        things=frozenset().union(*slots.values()),
        names=frozenset(name for name in kept if not words_of(name) <= where),
        words=words_of(" ".join(plain)) - words_of(" ".join(names)) - where - incident_words(),
        said=said,
    )


def _phrase(singulars: Sequence[str], at: int) -> tuple[int, Sequence[Rule]]:
    """Return how many words the longest known phrase takes, and its rules; a void has none."""
    for phrase, rules in _phrases().get(singulars[at], ()):
        if phrase == tuple(singulars[at : at + len(phrase)]):
            return len(phrase), rules
    return 0, ()


def apart(ours: Slots, theirs: Slots) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return the different things that two tellings, given by their slots, name, if they do."""
    none: frozenset[str] = frozenset()
    kinds = ours.get("kind", none), theirs.get("kind", none)
    if all(kinds) and not any(_may_be_one(x, y) for x in kinds[0] for y in kinds[1]):
        return kinds
    for slot in _TELLING_APART:
        named = ours.get(slot, none), theirs.get(slot, none)
        wide = slot == "scene" and kinds[0] & kinds[1] & of_many_scenes()
        if all(named) and not wide and not named[0] & named[1]:
            return named
    return None


def singled_out(a: Happening, b: Happening) -> frozenset[str]:
    """Return the things that two tellings share and neither article tells of another happening."""
    return (a.things & b.things) - a.also - b.also


class Happenings:
    """The happenings that a corpus tells, with how rare each thing is at each place."""

    def __init__(self, told: Mapping[str, Happening]) -> None:
        """`told` are the happenings by a key of the caller's."""
        self._told = told
        self._days: dict[tuple[str, str], set[int]] = defaultdict(set)
        self._words: Counter[str] = Counter()
        for one in told.values():
            self._words.update(one.words | one.names)
            for place in chain(one.place):
                for thing in one.things:
                    self._days[thing, place].add(one.day.toordinal())
        self._size = max(len(told), _SMALLEST_CORPUS)
        self._covered = len({one.day for one in told.values()})

    def __getitem__(self, key: str) -> Happening:
        return self._told[key]

    def likeness(self, a: Happening, b: Happening) -> float:
        """Return how surely two tellings of one place and day are of one happening.

        It is the logarithm of how unlikely two happenings would share what these do, less what
        is needed: from 0 on they are of one.
        """
        shared, needed = singled_out(a, b), _needed(a, b)
        if not shared or apart(a.slots, b.slots):
            return -needed
        wide = max(a.place, b.place, key=lambda place: -len(chain(place)))
        things = math.fsum(self._rarity(thing, wide, a.day, b.day) for thing in sorted(shared))
        words = math.fsum(self._weight(word, _WORD) for word in sorted(a.words & b.words))
        names = math.fsum(self._weight(name, _NAME) for name in sorted(a.names & b.names))
        counts = math.fsum(_telling(number) for _, number in sorted(a.counts & b.counts))
        likely = things + min(words, _MOST_WORDS) + min(names, _MOST_NAMES)
        return likely + min(counts, _MOST_COUNTED) - needed

    def _rarity(self, thing: str, place: str, *days: date) -> float:
        near = {day.toordinal() + step for day in days for step in (-1, 0, 1)}
        others = len(self._days[thing, place] - near)
        usual = _usual()[thing] * _PRIOR_DAYS
        return -math.log((others + usual) / (self._covered + _PRIOR_DAYS))

    def _weight(self, word: str, most: float) -> float:
        return min(most, math.log(self._size / self._words[word]))


def _telling(number: float) -> float:
    """Return how much it says that two tellings count so many of the same."""
    most = next((says for least, says in _COUNTED if number >= least), 0.0)
    return min(most, _ROUND) if number % 10 == 0 else most


def _needed(a: Happening, b: Happening) -> float:
    needed = _ENOUGH if a.day == b.day else _ENOUGH + _NEXT_DAY
    return needed + _COUNTRY if ", " not in a.place or ", " not in b.place else needed


@cache
def of_many_scenes() -> frozenset[str]:
    """Return what hits a whole place, and hardly twice in a few days: a flood, not a fire."""
    return frozenset(rule.id for rule in load("happenings").rules if rule.fields.get("wide"))


def wide_words() -> Sequence[str]:
    """Return the words for what hits a whole place: "flood", "hurricane"."""
    rules = [rule for rule in load("happenings").rules if rule.fields.get("wide")]
    return [word for rule in rules for word in rule.fields["words"]]


@cache
def _may_be_one(a: str, b: str) -> bool:
    return a == b or any({a, b} <= set(t["kinds"]) for t in load("happenings").tables["together"])


@cache
def _phrases() -> Mapping[str, Sequence[tuple[tuple[str, ...], Sequence[Rule]]]]:
    """Return the phrases of the lexicon, with their rules, by first word, the longest first."""
    lexicon = load("happenings")
    found: dict[tuple[str, ...], list[Rule]] = {_words(p): [] for p in lexicon.tables["void"]}
    for rule in lexicon.rules:
        for phrase in rule.fields["words"]:
            found.setdefault(_words(phrase), []).append(rule)
    by_first = defaultdict(list)
    for words, rules in sorted(found.items(), key=lambda item: (-len(item[0]), item[0])):
        by_first[words[0]].append((words, rules))
    return by_first


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(_singular(word) for word in phrase.split())


_singular = lru_cache(maxsize=65536)(singular)


@cache
def _void_pattern() -> re.Pattern[str]:
    return re.compile(load("happenings").tables["void_pattern"])


@cache
def _usual() -> Mapping[str, float]:
    return {rule.id: rule.fields["days"] for rule in load("happenings").rules}


@cache
def empty_names() -> frozenset[str]:
    """Return words that are written as names and name nothing of their own."""
    return listed("happenings", "empty_names")
