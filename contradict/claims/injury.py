"""How badly some of the injured are hurt: 'five of them in serious condition'.

They are only some of the injured, so that their number stands against no number of all.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from contradict.claims.measure import Reading, frame_words
from contradict.claims.named import Named, SubjectCase
from contradict.claims.tokens import NUMBER
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
    before = words[max(0, at - 3) : at]
    all_of_them = before[-1:] == ("all",) or case.slot.quantity.text.lower() == "both"
    if all_of_them or _is_whole(before):
        return found
    first = _after_whole(words, at + 1)
    end = named = max(first, case.slot.noun_end)
    while end < min(len(words), at + _REACH) and not _ends(words, end):
        end += 1
    behind = (*words[first:named], "|", *words[named:end])
    told = f" {' '.join((*before[-2:], '#', *behind))} "
    state = next((name for word, name in _states().items() if f" {word} " in told), None)
    if state is None or _denies(told) or _tells_state(found.name):
        return found
    return Named(f"{state} {found.name}", found.text, "injury-state")


def _denies(told: str) -> bool:
    """Tell 'not seriously hurt', 'in non-critical condition', 'no longer in intensive care'."""
    return any(f" {word} " in told for word in ("not", "non", "no longer"))


def _is_whole(before: Sequence[str]) -> bool:
    """Tell the 22 of 'five of the 22 wounded are in intensive care', 'none of the 22 is'."""
    pair = before[-2:] if before[-1:] == ("of",) else before[-3:-1]
    some = {NUMBER, "one"} | frame_words("some_of")
    return pair[1:] == ("of",) and pair[0] in some


def _after_whole(words: Sequence[str], at: int) -> int:
    """Return where it is told of the five of 'five of the 22 wounded are in intensive care'."""
    behind = words[at : at + 3]
    return at + behind.index(NUMBER) + 1 if behind[:1] == ("of",) and NUMBER in behind else at


def _ends(words: Sequence[str], at: int) -> bool:
    """Whether what is told of a number ends here, as it does not within "serious but stable"."""
    return words[at] in _ENDS and " ".join(words[at - 1 : at + 2]) not in _states()


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
