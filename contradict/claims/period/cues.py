"""What the words around a number tell about the kind of its period."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from contradict.claims.period.words import expand
from contradict.lexicon import load
from contradict.records import Sentence

# Where a sentence breaks off (captions, quotes, lists that the splitter left together) ...
_HARD = re.compile(r"[;:“”\"—]|\.(?=\s)|\s[–-]{1,2}\s(?=\D)")
# ... and where one clause ends: subordinators, and the verbs that introduce speech.
_WEAK = re.compile(
    r",? \b(?:while|whereas|but|although|though|which|who|whose|because|where|if|unless)\b"
    r"|, (?:and|with|as|after|before|amid|so|putting|bringing)\b"
    r"|\b(?:as|and) (?:they|he|she|it|numbers)\b|\b(?:as|even as) (?:the|its|his)\b"
    r"|\b(?:said|says|claims|claimed|reported|added|told \w+|estimates|estimated|announced|alleged"
    r"|insisted|warned|showed|confirmed|saying|estimating|that)\b(?: that\b)?"
)
_AROUND, _OWN = 40, 24


@dataclass(frozen=True, slots=True)
class Cues:
    """What was read at one number: the cue rules that fire, and where.

    `clause` and `stretch` are document offsets of its clause, and of the wider part of the
    sentence that no hard stop breaks; `clause` lies inside `stretch`.
    """

    ids: frozenset[str]
    clause: tuple[int, int]
    stretch: tuple[int, int]

    def __contains__(self, rule: str) -> bool:
        return rule in self.ids

    def any(self, *rules: str) -> bool:
        """Return whether one of these rules fired."""
        return not self.ids.isdisjoint(rules)


@cache
def _rules() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple(
        (rule.id, rule.fields["where"], re.compile(expand(rule.pattern, named=False)))
        for rule in load("period_cues").rules
    )


def bounds(stop: re.Pattern[str], text: str, start: int, end: int) -> tuple[int, int]:
    """Return the part of `text` around text[start:end] between two stops."""
    left, right = 0, len(text)
    for match in stop.finditer(text):
        if match.end() <= start:
            left = match.end()
        elif match.start() >= end:
            right = match.start()
            break
    return left, right


def read_cues(sentence: Sentence, number_start: int, number_end: int) -> Cues:
    """Fire the cue rules on the clause of the number at these document offsets."""
    text, base = sentence.text, sentence.start
    start, end = max(0, number_start - base), min(len(text), number_end - base)
    left, right = bounds(_HARD, text, start, end)
    inner_left, inner_right = bounds(_WEAK, text, start, end)
    clause = (max(left, inner_left), min(right, inner_right))
    return Cues(
        fire(text, start, end, clause),
        (base + clause[0], base + clause[1]),
        (base + left, base + right),
    )


def fire(text: str, start: int, end: int, clause: tuple[int, int]) -> frozenset[str]:
    """Return the ids of the rules that fire for the number text[start:end] in a clause."""
    inside = f"{text[clause[0] : start]}#{text[end : clause[1]]}"
    around = f"{text[max(0, start - _AROUND) : start]}#{text[end : end + _AROUND]}"
    own = text[start : end + _OWN]
    places = {"clause": inside, "around": around, "number": own}
    return frozenset(name for name, where, regex in _rules() if regex.search(places[where]))
