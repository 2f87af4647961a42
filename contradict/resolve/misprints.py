"""Matches figures of two articles on one story of which one is a misprint of the other.

Two outlets that give a depth as 320 metres and 320 feet, or the crowd of one day as 46,800 and
48,600, name one figure: that two of different things would differ so by chance is unlikely, so
that less likeness of their sentences is enough than for any two figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contradict.resolve.statements import Statement, spelled
from contradict.resolve.twins import (
    Fact,
    Twins,
    Weights,
    agree,
    facts_of,
    likeness,
    names_in,
    of_one_kind,
    of_one_term,
    replaced,
    weights_of,
)
from contradict.slips import is_plain, slip_of

# Likeness that a misprint needs, and the second best of a match as its share at most. Of 99
# planted slips and look-alikes of three made-up corpora no look-alike was beyond both.
_LIKE, _MARGIN = 0.2, 0.9
# Days between what two articles quote one speaker with.
_DAYS = 3


def find_misprints(ours: Sequence[Statement], theirs: Sequence[Statement]) -> Iterator[Twins]:
    """Yield the claims of two articles on one story that differ by a slip: the higher one first.

    The statements are of one unit each.
    """
    weights = weights_of((*ours, *theirs))
    a, b = facts_of(ours), facts_of(theirs)
    agreed = [(i, j) for i, x in enumerate(a) for j, y in enumerate(b) if agree(x, y)]
    told_a, told_b = {i for i, _ in agreed}, {j for _, j in agreed}
    found: dict[tuple[int, int], Twins] = {}
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            best = None if i in told_a or j in told_b else _best(x, y, weights)
            if best is not None:
                found[i, j] = best
    for (i, j), twins in found.items():
        rivals = (other.score for at, other in found.items() if (at[0] == i) != (at[1] == j))
        if twins.score >= _LIKE and max(rivals, default=0.0) <= _MARGIN * twins.score:
            yield twins


def _best(a: Fact, b: Fact, weights: Weights) -> Twins | None:
    """Return the most alike statements of two facts that differ by a slip."""
    names = names_in(a), names_in(b)
    pairs = [
        _twins(x, y, likeness(x, y, names, weights))
        for x in a.statements
        for y in b.statements
        if _may_be_one(x, y)
    ]
    return max(pairs, key=lambda twins: twins.score, default=None)


def _twins(a: Statement, b: Statement, score: float) -> Twins:
    high, low = (a, b) if a.told.figures > b.told.figures else (b, a)
    words = spelled(high, a.near & b.near)
    return Twins(
        claim_a=high.told.claim_id,
        claim_b=low.told.claim_id,
        score=round(score, 3),
        reason=f"the figures are a misprint apart, and the sentences share {words}",
    )


def _may_be_one(a: Statement, b: Statement) -> bool:
    """Whether two figures differ by a slip, and nothing else tells them apart."""
    x, y = a.told.stated, b.told.stated
    if x is None or y is None or slip_of(x, y) is None or not a.near & b.near:
        return False
    if a.told.unit == "count" and not a.heads & b.heads:
        return False
    one_speaker = a.told.speaker is not None and a.told.speaker == b.told.speaker
    if not (of_one_term(a, b) and of_one_kind(a, b)) or (replaced(a, b) and not one_speaker):
        return False
    return _of_one_time(a, b, told=one_speaker and is_plain(x, y))


def _of_one_time(a: Statement, b: Statement, *, told: bool) -> bool:
    """Whether two figures are of one day, `told` where one speaker's plainly are one."""
    if a.told.day is None or b.told.day is None:
        return not a.told.changing
    apart = abs((a.told.day - b.told.day).days)
    counted = a.told.changing or b.told.changing or a.told.unit == "count"
    return apart <= (_DAYS if told or not counted else 0)
