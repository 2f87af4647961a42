"""What the words around a number tell about the kind of its period."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from contradict.claims.period.words import expand
from contradict.lexicon import Rule, load
from contradict.quantities.words import HYPHENED
from contradict.records import Sentence

_AROUND, _OWN = 40, 24
_TOLD_OF = 120  # characters before a day in which "the toll of the bus that fell" may stand
_TOLL_OF = re.compile(
    r"\b[Tt]oll (?:from|in|of) (?:an?|the) (?:[\w-]+ ){1,4}?(?:that|which) (?:had )?(?:sank"
    r"|capsized|crashed|collapsed|collided|derailed|exploded|burned|overturned|plunged|fell|struck"
    r"|hit|killed) (?:(?!rose|climbed|stood|reached|passed|has|had|was|is)[^\W\d][\w’'-]* ){0,6}?"
    r"(?:on |late |early ){0,2}$"
)
_HYPHEN = re.compile(r"\d - [a-z]")
_LIVES = re.compile(r"[^,;.]{0,30}\bli(?:fe|ves)\b")
_CLOCK = re.compile(
    r"\d: ?[0-5]\d(?:[ap]m)?\b(?!,)"
)  # "6:40 p.m.", with a blank where text is tokenised
_NOON = re.compile(r"\d ?[ap](?:\. ?m)?$")  # "6:40 p.m. near", "6: 40 p. m. near"
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been)$")
_WHO = re.compile(r" (?:who|that) (?!ha[sd] |have )")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|can|\w{2,}ed|said|says)\b")
_LINKS = (" which ", " that ", " where ", " who ")


@dataclass(slots=True, eq=False)
class Cues:
    """The cue rules that fire at one number: `"future" in cues`; each is tried when asked for.

    `clause` and `stretch` are document offsets of its clause, and of the wider part of the
    sentence that no hard stop breaks; `clause` lies inside `stretch`.
    """

    sentence: Sentence
    start: int
    end: int
    clause: tuple[int, int]
    stretch: tuple[int, int]
    possible: frozenset[str]
    places: dict[str, str] = field(default_factory=dict)
    known: dict[str, bool] = field(default_factory=dict)

    def __contains__(self, rule: str) -> bool:
        if rule not in self.possible:
            return False
        fired = self.known.get(rule)
        if fired is None:
            where, regex = _rule(rule)
            place = self.places.get(where)
            if place is None:
                place = self.places[where] = self._place(where)
            fired = self.known[rule] = regex.search(place) is not None
        return fired

    def _place(self, where: str) -> str:
        """Return the words that a rule looks at, the number being `#` in them."""
        text, base = self.sentence.text, self.sentence.start
        start, end = self.start - base, self.end - base
        if where == "number":
            return f"#{text[start:end]}#{text[end : end + _OWN]}"
        if where == "around":
            return f"{text[max(0, start - _AROUND) : start]}#{text[end : end + _AROUND]}"
        begin = self.clause[0] - base
        if where == "linked" and text[:begin].endswith(_LINKS):
            stops = _read(text)[1][3]
            begin = max((stop for stop in stops if stop < begin), default=0)
            begin = max(begin, self.stretch[0] - base)
        return f"{text[begin:start]}#{text[end : self.clause[1] - base]}"

    def any(self, *rules: str) -> bool:
        """Return whether one of these rules fires."""
        return any(rule in self for rule in rules)


@cache
def _rules() -> Mapping[str, Rule]:
    return {rule.id: rule for rule in load("period_cues").rules}


@cache
def _rule(name: str) -> tuple[str, re.Pattern[str]]:
    """Return where a rule looks, and its pattern, compiled when first asked for."""
    rule = _rules()[name]
    return rule.fields["where"], re.compile(expand(rule.pattern, named=False))


@dataclass(frozen=True, slots=True)
class _Words:
    """One automaton for the words of rules and stops, and what each word stands for."""

    automaton: AhoCorasick
    rules: tuple[frozenset[str], ...]
    hard: range
    weak: range
    free: frozenset[str]


@cache
def _words() -> _Words:
    """Build the automaton over the words of all rules and stops."""
    lexicon = load("period_cues")
    by_word: dict[str, set[str]] = {}
    for rule in lexicon.rules:
        for word in rule.fields.get("on", ()):
            by_word.setdefault(word, set()).add(rule.id)
    hard, weak = lexicon.tables["stops"]["hard"], lexicon.tables["stops"]["weak"]
    first, second = len(by_word), len(by_word) + len(hard)
    return _Words(
        automaton=AhoCorasick([*by_word, *hard, *weak]),
        rules=tuple(map(frozenset, by_word.values())),
        hard=range(first, second),
        weak=range(second, second + len(weak)),
        free=frozenset(rule.id for rule in lexicon.rules if "on" not in rule.fields),
    )


@lru_cache(maxsize=64)
def _read(text: str) -> tuple[frozenset[str], tuple[list[int], ...]]:
    """Return the rules that can fire in a sentence, and where its stops begin and end."""
    words = _words()
    possible: set[str] = set(words.free)
    stops: tuple[list[int], ...] = ([], [], [], [])
    seen: set[int] = set()
    for index, start, end in words.automaton.find_matches_as_indexes(text, overlapping=True):
        if index >= words.hard.start:
            if text[end - 1] == " " and text[end : end + 1].isdigit() and text[end - 2] in "-–.":
                continue  # a dash or a point before a numeral: "AK - 47", "a. 38 revolver"
            if text[start:end] == ". " and _goes_on_after_noon(text, start, end):
                continue
            if text[start:end] == ":" and _CLOCK.match(text, max(0, start - 1)):
                continue
            if text[start:end] == " - " and _is_hyphen(text, start):
                continue
            if text.startswith(" claim", start) and _LIVES.match(text, end):
                continue  # no words: "claimed the lives of 40"
            if text.startswith(" to ", end) and _PASSIVE.search(text, max(0, start - 5), start):
                continue  # "the raid is said to have killed 40"
            place = 0 if index in words.hard else 2
            stops[place].append(start)
            stops[place + 1].append(end)
        elif index not in seen:
            seen.add(index)
            possible |= words.rules[index]
    for starts in stops:
        starts.sort()
    return frozenset(possible), stops


def _goes_on_after_noon(text: str, start: int, end: int) -> bool:
    """Tell the point of "p.m." from one that ends a sentence."""
    after = text[end : end + 1]
    going_on = after.islower() or after.isdigit()
    return going_on and _NOON.search(text, max(0, start - 8), start) is not None


def _is_hyphen(text: str, at: int) -> bool:
    """Tell a parted hyphen from a dash: "a 38 - foot boat", "a drive - by shooting"."""
    if _HYPHEN.match(text, at - 1):
        return True
    word = text.rfind(" ", 0, at) + 1
    return any(_COMPOUND.match(text, begin) for begin in (word, text.rfind(" - ", 0, word) + 3))


_COMPOUND = re.compile(HYPHENED)


def _between(
    starts: list[int], ends: list[int], start: int, end: int, size: int
) -> tuple[int, int]:
    """Return the part around [start, end) between two stops."""
    left, right = bisect_right(ends, start), bisect_left(starts, end)
    return ends[left - 1] if left else 0, starts[right] if right < len(starts) else size


def tells_strike(text: str) -> bool:
    """Tell whether a sentence tells of a strike, a crash or the like in the simple past."""
    if "single-event" not in _read(text)[0]:
        return False
    told = _rule("single-event")[1].search(text) is not None
    return told and _rule("perfect")[1].search(text) is None


def owns_event(text: str, start: int, end: int) -> bool:
    """Tell whether a day is an event's: "Monday's quake", "the toll of the bus that fell on"."""
    if text.startswith(("'s ", "’s "), end):
        return _owned().match(text, end + 3) is not None
    before = text[max(0, start - _TOLD_OF) : start]
    return "oll " in before and _TOLL_OF.search(before) is not None


def took_place(text: str) -> int | None:
    """Return where "The attack came" ends in a text, None if it tells of no event so."""
    match = _placed().search(text) if any(word in text for word in _TOOK_PLACE) else None
    if match is None and any(word in text for word in _HIT):
        match = _STRUCK.search(text)
    return match.end() if match else None


_TOOK_PLACE = ("happened", "occurred", "took place", "unfolded", " came ", " comes ", "broke out")
_HIT = ("quake ", "tremor ", "storm ", "nado ", "clone ", "cane ", "phoon ", "last ", "plosion ",
        "lanche ", "slide ", "nami ")  # fmt: skip
_STRUCK = re.compile(
    r"\b[Tt]he (?:[\w.-]+ ){0,2}?(?:quake|earthquake|tremor|storm|tornado|cyclone|hurricane|typhoon"
    r"|blast|explosion|avalanche|landslide|mudslide|tsunami) (?:struck|hit|ripped|tore)\b"
)


@cache
def _placed() -> re.Pattern[str]:
    return re.compile(
        expand(
            r"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:[\w-]+ ){0,3}?"
            r"(?:(?:<event_noun>|attack|incident|assault)s?|fall|gunfire)"
            r"(?: (?:in|at|on|inside|outside|near) (?:[\w.’'-]+ ){0,6}?[A-Z][\w.’'-]+)?"
            r" (?:(?:that|which) )?"
            r"(?:happened|occurred|took place|unfolded|came|comes|broke out)\b",
            named=False,
        )
    )


@cache
def _owned() -> re.Pattern[str]:
    noun = r"(?:[\w-]+ ){0,2}?(?:<event_noun>|disaster|tragedy)\b"
    return re.compile(expand(noun, named=False))


def _opens_aside(text: str, start: int, end: int) -> bool:
    """Tell whether the verb is yet to come: "Sixty of the women who set out reached the finish"."""
    restrictive = _WHO.match(text, end) is not None and text[end - 1] != ","
    return restrictive and _VERB.search(text, start, end) is None


def read_cues(sentence: Sentence, number_start: int, number_end: int) -> Cues:
    """Read the clause of the number at these document offsets."""
    base, size = sentence.start, len(sentence.text)
    start, end = max(0, number_start - base), min(size, number_end - base)
    possible, stops = _read(sentence.text)
    left, right = _between(stops[0], stops[1], start, end, size)
    inner_left, inner_right = _between(stops[2], stops[3], start, end, size)
    if _opens_aside(sentence.text, inner_left, inner_right):
        inner_right = _between(stops[2], stops[3], inner_right + 1, inner_right + 2, size)[1]
    clause = (base + max(left, inner_left), base + min(right, inner_right))
    return Cues(sentence, base + start, base + end, clause, (base + left, base + right), possible)
