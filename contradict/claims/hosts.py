"""The claim that a number hangs on: the whole of a part, or what "that figure" stands for.

`part_whole` says from the words of one sentence that a number is a part; here its whole is
looked for among the claims before it. A smaller number is nobody's whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from contradict.claims.measure import (
    COMPARED,
    EARLIER_FIGURE,
    LOST,
    RESTATED,
    WON,
    Reading,
    Slot,
    frame_words,
)
from contradict.claims.part_whole import EARLIER, NEXT_PLACE, Link
from contradict.claims.roles import singular
from contradict.claims.subject import parse_subject
from contradict.claims.triggers import triggers
from contradict.records import Claim

_OF_EARLIER = ("of-those-first", "group")  # rules whose whole no other part can be
_BACK = 12  # claims back that a whole may stand
_OF_THEM = tuple(("of", word, ",") for word in ("these", "those", "them"))
_OF_WHO = frozenset(("who", "that")) | frame_words("be", "auxiliary")
_BY_WHOM = (("it",), ("he",), ("she",), ("they",), ("we",))  # "of those it infects"
_NEAR = 200  # characters back to the dead whom "Malawi lost three" goes on with
_NEXT = 2  # characters between two sentences, a paragraph's end included


def host_of(
    slot: Slot,
    reading: Reading | None,
    link: Link | None,
    found: Mapping[int, Claim],
    earlier: Sequence[Claim],
) -> Claim | None:
    """Return the whole of a part, or the earlier claim that "that figure" stands for.

    `found` are the claims of the sentence by their place, `earlier` those before it.
    """
    part = link is not None and link.kind == "part"
    if reading is not None and reading.rule == RESTATED:
        return next((c for c in earlier[: -_BACK - 1 : -1] if _is_same(c, slot)), None)
    if reading is not None and reading.rule == COMPARED:
        return next(
            (found[k] for k in sorted(found, reverse=True) if found[k].unit == "count"), None
        )
    if reading is not None and reading.rule == EARLIER_FIGURE:
        return found.get(max(found, default=EARLIER))
    if link is not None and part and link.host != EARLIER:
        return found.get(link.host)
    if link is not None and link.rule == NEXT_PLACE:
        return _whole_of_last(slot, found, earlier)
    here = () if link is not None and link.rule in _OF_EARLIER else sorted(found)
    candidates = [*earlier, *(found[k] for k in here)][::-1]
    wholes = _wholes(slot, reading, link, candidates)
    fitting = next((c for c in wholes if not part or not _is_smaller(c, slot)), None)
    told_first = link is not None and link.rule in ("of-those-first", "of-whom")
    return fitting or (_only_one_before(slot, earlier) if told_first else None)


def _wholes(
    slot: Slot, reading: Reading | None, link: Link | None, candidates: Sequence[Claim]
) -> list[Claim]:
    """Return those of the claims, the latest first, that the words of a number can be part of."""
    part = link is not None and link.kind == "part"
    if link is not None and link.rule == "of-the-noun":
        return [c for c in candidates[:_BACK] if _is_named(c, slot)]
    if link is not None and link.rule == "group" and reading is not None:
        return [c for c in candidates if c.measure == reading.measure and c.unit == "count"]
    if link is not None and link.rule == "n-of-them":
        return [c for c in candidates[:_BACK] if c.unit == "count" and _is_meant(c, slot)]
    if reading is not None and reading.rule == LOST:
        return [c for c in candidates if c.measure == "killed" and _is_near(c, slot)]
    if reading is not None and reading.rule == WON:
        told = next((c for c in candidates if not _is_open(c) and _is_near(c, slot)), None)
        return [told] if told and told.measure in ("seats", "votes") else []
    if part:
        return [
            c for c in candidates if c.unit == "count" and not _is_open(c) and _is_meant(c, slot)
        ]
    if reading is not None and reading.inherits:
        unit = "magnitude" if _has_tenth(slot) else "count"
        return [c for c in candidates if c.unit == unit and not _is_open(c)]
    return []


def _whole_of_last(
    slot: Slot, found: Mapping[int, Claim], earlier: Sequence[Claim]
) -> Claim | None:
    """Return the whole of the part before an item of its list, even of a smaller one."""
    before = [claim for claim in found.values() if claim.number_end <= slot.quantity.start]
    last = max(before, key=lambda claim: claim.number_start, default=None)
    return next((c for c in earlier if last and c.claim_id == last.part_of), None)


def _has_tenth(slot: Slot) -> bool:
    """Tell "the survey put it at 6.2", which counts nothing."""
    low = slot.quantity.low
    return low is not None and low != int(low)


def _is_meant(claim: Claim, slot: Slot) -> bool:
    """Whether a claim may count the dead of "two thirds of those who died", "of the dead, 12".

    Nobody counted them whom "half of those it infects" tells of.
    """
    words = slot.tokens.words
    at = next((n for n in (slot.at + 1, slot.noun_end) if words[n : n + 1] == ("of",)), None)
    at = next((n for n in (0, 1) if words[n : n + 1] == ("of",)), None) if at is None else at
    if at is None or words[at + 1 : at + 2] not in (("those",), ("the",)):
        return True
    told = at + 2
    if words[told : told + 1] in _BY_WHOM:
        return False
    while words[told : told + 1] != () and words[told] in _OF_WHO:
        told += 1
    measures = _befalling(words[told : told + 1])
    return not measures or claim.measure in measures


def _befalling(named: tuple[str, ...]) -> frozenset[str]:
    """Return what a word says that happened to those of whom it tells: "died", "injured"."""
    told = (trigger for word in named for trigger in triggers().after.get(word, ()))
    return frozenset(trigger.measure for trigger in told if trigger.words == named)


def _is_near(claim: Claim, slot: Slot) -> bool:
    return claim.unit == "count" and slot.quantity.start - claim.quote_end < _NEAR


def _is_same(claim: Claim, slot: Slot) -> bool:
    """Whether a claim is the count that "of the 83" tells again."""
    same = (claim.low, claim.high) == (slot.quantity.low, slot.quantity.high)
    return same and claim.unit == "count" and not _is_open(claim)


def _only_one_before(slot: Slot, earlier: Sequence[Claim]) -> Claim | None:
    """Return the only count of the sentence right before "Of these, 1,300", even a smaller one.

    No other can be meant, so that one of the two numbers is a slip.
    """
    start, opening = slot.tokens.starts[0], slot.tokens.words[: slot.at]
    if opening not in _OF_THEM:
        return None
    told = [c for c in earlier if 0 <= start - c.quote_end <= _NEXT and c.unit == "count"]
    return told[0] if len(told) == 1 and not _is_open(told[0]) else None


def _is_open(claim: Claim) -> bool:
    """Whether a bare figure means no such count: of whom nothing is told, or who attacked."""
    return claim.measure.startswith("other:") or claim.measure in ("attackers", "sought")


def _is_smaller(claim: Claim, slot: Slot) -> bool:
    """Whether a count is too small to hold a part; a share of it always fits."""
    low = slot.quantity.low
    counted = slot.quantity.unit == "count" and low is not None and claim.high is not None
    return counted and claim.high < low  # type: ignore[operator]


def _is_named(claim: Claim, slot: Slot) -> bool:
    """Whether a claim counts "the wounded", "the skiffs" that a part is of."""
    named = slot.tokens.words[slot.at + 3 : slot.at + 4]
    if claim.unit != "count" or not named:
        return False
    state = triggers().nouns.get(named[0]) or triggers().nouns.get(singular(named[0]))
    if state is not None and not slot.lemma:
        return claim.measure == state
    return bool(slot.lemma) and parse_subject(slot.lemma).role == parse_subject(claim.subject).role
