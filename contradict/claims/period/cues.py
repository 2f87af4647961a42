"""What the words around a number tell about the kind of its period."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from contradict.lexicon import load
from contradict.records import Sentence

# Where a clause ends: stronger stops, subordinators, and the verbs that introduce speech.
_STOP = re.compile(
    r"[;:“”\"—]|\.(?=\s)|,? \b(?:while|whereas|but|although|though|which|who|whose|that|because)\b"
    r"|\b(?:said|says|claimed|reported|added|told \w+|estimated|announced) (?:that )?"
)
_AROUND = 40


@dataclass(frozen=True, slots=True)
class Cues:
    """The ids of the cue rules that fire at one number, and the clause they were read in."""

    ids: frozenset[str]
    start: int
    end: int

    def __contains__(self, rule: str) -> bool:
        return rule in self.ids


@cache
def _rules() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple(
        (rule.id, rule.fields["where"], re.compile(rule.pattern))
        for rule in load("period_cues").rules
    )


def clause_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the clause of `text` around text[start:end]: from the last stop to the next."""
    left, right = 0, len(text)
    for match in _STOP.finditer(text):
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
    left, right = clause_bounds(text, start, end)
    clause = f"{text[left:start]}#{text[end:right]}"
    around = f"{text[max(0, start - _AROUND) : start]}#{text[end : end + _AROUND]}"
    fired = frozenset(
        name
        for name, where, regex in _rules()
        if regex.search(around if where == "around" else clause)
    )
    return Cues(fired, base + left, base + right)
