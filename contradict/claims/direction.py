"""Which way a change goes: profits that fell 5 percent are not those that rose 5 percent.

The numbers of a change have no sign; its subject tells the direction, "profits fall", so that
no rise is held against a fall, and a fall is only compared with falls.
"""

from __future__ import annotations

from dataclasses import replace

from contradict.claims.named import Named, SubjectCase
from contradict.quantities.changes import change_nouns, direction_after, direction_before

_CHANGES = frozenset(("percent-change", "change"))
_FALL = " fall"


def with_direction(subject: Named, measure: str, case: SubjectCase) -> Named:
    """Name what fell as a fall; a figure beside one, which is none itself, takes only the rest."""
    lent = any(c.subject == subject.name and c.measure in _CHANGES for c in case.near)
    bare = subject.name.removesuffix(_FALL) if lent else subject.name
    named = bare == "" or bare in change_nouns()  # "a 14 percent reduction"
    falls = measure in _CHANGES and not named and _direction(case, bare) == "down"
    return replace(subject, name=f"{bare}{_FALL}" if falls else bare)


def _direction(case: SubjectCase, bare: str) -> str | None:
    """Return "up" or "down"; the second of 'fell 5% in May and 7% in June' goes as the first."""
    quantity, sentence = case.slot.quantity, case.sentence
    if quantity.change in ("up", "down"):
        return quantity.change
    start, end = quantity.start - sentence.start, quantity.unit_end or quantity.end
    found = direction_before(sentence.text, start, 0, share=True)
    found = found or direction_after(sentence.text, end - sentence.start, len(sentence.text))
    if found is not None:
        return found[0]
    near = case.near[0] if case.near else None
    goes_on = near is not None and near.quote_start == sentence.start
    return "down" if near and goes_on and near.subject == f"{bare}{_FALL}" else None
