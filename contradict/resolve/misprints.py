"""Matches figures of one story, or of headline and body, of which one is a misprint of the other.

Two outlets that give a depth as 320 metres and 320 feet, or the crowd of one day as 46,800 and
48,600, name one figure: that two of different things would differ so by chance is unlikely, so
that less likeness of their sentences is enough than for any two figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contradict.claims.subject import counts_people, parse_subject
from contradict.resolve.statements import Statement, spelled, words_of
from contradict.resolve.twins import (
    Fact,
    Twins,
    Weights,
    facts_of,
    likeness,
    names_in,
    of_one_kind,
    of_one_speaker,
    of_one_term,
    replaced,
    told_alike,
    weights_of,
)
from contradict.slips import digits_kept, slip_of

# Likeness that a misprint needs, and the second best of a match as its share at most. On 175
# made-up articles with planted slips and look-alikes 22 pairs are found so, none a look-alike;
# on 3,690 real ones none.
_LIKE, _MARGIN = 0.2, 0.9
# What one speaker said of one thing on two days is told in like words.
_LIKE_NEXT_DAY = 0.5
# Digits in common from which two figures of a story are one, and from which they may be where
# one speaker gives both, or no things are counted.
_SURE, _LIKELY = 3, 2
# Days between what two articles quote one speaker with.
_DAYS = 3
# From so many times the earlier figure on, a later one may be growth and no zero too many.
_GROWN = 10
# A family is several people: "62,000 families" and "62,000 people" can't both be driven out.
_FAMILIES = words_of("family families household")
_FEWEST_WORDS = 2


def find_misprints(ours: Sequence[Statement], theirs: Sequence[Statement]) -> Iterator[Twins]:
    """Yield the claims of two articles on one story that differ by a slip: the higher one first.

    The statements are of one unit each.
    """
    yield from _families(ours, theirs)
    weights = weights_of((*ours, *theirs))
    a, b = facts_of(ours), facts_of(theirs)
    told_a, told_b = told_alike(a, b)
    found: dict[tuple[int, int], Twins] = {}
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            best = None if i in told_a or j in told_b else _best(x, y, weights)
            if best is not None:
                found[i, j] = best
    for (i, j), twins in found.items():
        rivals = (other.score for at, other in found.items() if (at[0] == i) != (at[1] == j))
        if max(rivals, default=0.0) <= _MARGIN * twins.score:
            yield twins


def _families(ours: Sequence[Statement], theirs: Sequence[Statement]) -> Iterator[Twins]:
    """Yield the claims of which one counts as many families as the other people."""
    for a in ours:
        for b in theirs:
            if _may_be_families(a, b) or _may_be_families(b, a):
                yield Twins(
                    claim_a=min(a.told.claim_id, b.told.claim_id),
                    claim_b=max(a.told.claim_id, b.told.claim_id),
                    score=1.0,
                    reason="one counts families, and the other as many people",
                )


def _may_be_families(a: Statement, b: Statement) -> bool:
    """Whether a number of families is surely the other article's number of people."""
    x, y = a.told.stated, b.told.stated
    if x is None or y is None or x != y or x.unit != "count" or digits_kept(x, y) < _LIKELY:
        return False
    if not a.heads & _FAMILIES or b.words & _FAMILIES or not of_one_kind(a, b, reached=True):
        return False
    people = counts_people(parse_subject(b.told.subject))
    alike = len(a.near & b.near) >= _FEWEST_WORDS
    return people and (alike or of_one_speaker(a.told, b.told))


def _best(a: Fact, b: Fact, weights: Weights) -> Twins | None:
    """Return the most alike statements of two facts that are surely a slip apart."""
    names = names_in(a), names_in(b)
    pairs = [
        _twins(x, y, score)
        for x in a.statements
        for y in b.statements
        if (needed := _needed(x, y)) is not None
        and (score := likeness(x, y, names, weights)) >= needed
    ]
    return max(pairs, key=lambda twins: twins.score, default=None)


def _twins(a: Statement, b: Statement, score: float) -> Twins:
    high, low = (a, b) if a.told.figures > b.told.figures else (b, a)
    words = spelled(high, a.near & b.near)
    shared = f"both sentences say {words}" if words else "one speaker gives both"
    return Twins(
        claim_a=high.told.claim_id,
        claim_b=low.told.claim_id,
        score=round(score, 3),
        reason=f"the figures are a misprint apart, and {shared}",
    )


def _needed(a: Statement, b: Statement) -> float | None:
    """Return the likeness from which two figures that differ by a slip are one, None if never."""
    x, y = a.told.stated, b.told.stated
    if x is None or y is None or slip_of(x, y) is None or _may_have_grown(a, b):
        return None
    kept, one_speaker, near = digits_kept(x, y), of_one_speaker(a.told, b.told), a.near & b.near
    if kept >= _SURE and (one_speaker or near):
        return _LIKE
    if a.told.promised != b.told.promised:
        return None
    named = a.told.unit != "count" or a.heads & b.heads or one_speaker
    if not (near and named) and not (one_speaker and kept >= _LIKELY):
        return None
    reached = kept >= _LIKELY and x.unit != "count"  # "rose to 320 metres"
    if not (of_one_term(a, b) and of_one_kind(a, b, reached=reached)):
        return None
    # A headline names others than the sentence below it.
    if replaced(a, b) and not one_speaker and a.told.document_id != b.told.document_id:
        return None
    return _needed_of_days(a, b, kept)


def _may_have_grown(a: Statement, b: Statement) -> bool:
    """Whether a later article counts ten times as many, as it may of a disaster that goes on."""
    high, low = (a.told, b.told) if a.told.figures > b.told.figures else (b.told, a.told)
    if high.unit != "count" or not high.changing or not (high.published and low.published):
        return False
    ten_times = high.figures[0] >= _GROWN * low.figures[0]
    return ten_times and high.published > low.published


def _needed_of_days(a: Statement, b: Statement, kept: int) -> float | None:
    """Return the likeness that the days of two figures call for, None if they are too far."""
    one_speaker = of_one_speaker(a.told, b.told)
    if a.told.day is None or b.told.day is None:
        lasting = not a.told.changing or (one_speaker and kept >= _LIKELY)
        return _LIKE if lasting else None
    apart = abs((a.told.day - b.told.day).days)
    slow = a.told.unit != "count" and not (a.told.changing and kept < _LIKELY)
    if apart == 0 or (apart <= _DAYS and (slow or (one_speaker and kept >= _LIKELY))):
        return _LIKE
    # One event, which outlets date by up to a day apart.
    dated = not a.told.changing and "now" not in a.marks | b.marks
    return _LIKE_NEXT_DAY if apart == 1 and (one_speaker or dated) else None
