"""How badly some of the injured are hurt: 'five of them in serious condition'.

They are only some of the injured, so that their number stands against no number of all.
"""

from __future__ import annotations

from functools import cache

from contradict.claims.measure import Reading, frame_words
from contradict.claims.named import Named, SubjectCase
from contradict.lexicon import load

_REACH = 14  # words: "of whom remained on Thursday in a hospital in Lund in intensive care"
_ENDS = frozenset(
    (",", ".", ";", ":", "#", "and", "but", "or", "while", "(", ")", "among", "including")
) | frame_words("some_of")  # "dozens were hurt some of them seriously"


def by_injury(case: SubjectCase, reading: Reading, found: Named) -> Named:
    """Name the 'five of them in serious condition' by that: "seriously injured people"."""
    if reading.measure != "injured":
        return found
    words, at = case.slot.tokens.words, case.slot.at
    end = at + 1
    while end < min(len(words), at + _REACH) and words[end] not in _ENDS:
        end += 1
    told = f" {' '.join(words[max(0, at - 2) : at])} # {' '.join(words[at + 1 : end])} "
    state = next((name for word, name in _states().items() if f" {word} " in told), None)
    if state is None or " not " in told or _tells_state(found.name):
        return found
    return Named(f"{state} {found.name}", found.text, "injury-state")


def as_lent(found: Named) -> Named:
    """Take off a subject that the claim before lends how badly those were hurt."""
    lent = found.rule in ("beside", "of-whole")
    return Named(without_injury(found.name), found.text, found.rule) if lent else found


def without_injury(name: str) -> str:
    """Return a subject as it counts all: "people" of "seriously injured people"."""
    state = next((state for state in _states().values() if name.startswith(f"{state} ")), "")
    return name.removeprefix(state).strip()


def _tells_state(name: str) -> bool:
    """Tell 'dozens of severely injured children', whose noun says it."""
    return any(f" {word} " in f" {name} " for word in _states())


@cache
def _states() -> dict[str, str]:
    return dict(load("frames").tables["injury_state"])
