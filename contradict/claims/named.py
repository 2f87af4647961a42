"""A number whose subject is asked, and the name that it is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from contradict import gazetteer
from contradict.claims.cast import Cast
from contradict.claims.measure import Reading, Slot
from contradict.claims.part_whole import Link
from contradict.claims.subject import parse_subject
from contradict.lexicon import load
from contradict.records import Claim, PlaceMention, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectCase:
    """A number, what it measures, and who or what it may count.

    `link` ties it to another number of its sentence; `host` is the whole of a part, or the
    earlier claim of "that figure". `near` are the claims of this sentence and the two before it,
    last first: they lend their subject to a number that has none of its own. `places` are those
    of the sentence, `cast` the people and things of the document.
    """

    slot: Slot
    reading: Reading | None
    sentence: Sentence
    link: Link | None = None
    host: Claim | None = None
    near: Sequence[Claim] = ()
    places: Sequence[PlaceMention] = ()
    cast: Cast | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A claim's subject: its normalised name, the words it was read from, and the rule."""

    name: str
    text: str
    rule: str


def canonical(phrase: str) -> str:
    """Name a phrase by its affiliation and role where that says all of it."""
    parsed = parse_subject(phrase)
    plural: str | None = load("frames").tables["plural"].get(parsed.role or "")
    if plural is None or parsed.modifiers or parsed.named:
        return phrase
    if parsed.affiliation is None:
        return plural
    adjective = gazetteer.adjective(parsed.affiliation)
    if adjective is None or parsed.role == "person":
        return phrase
    return f"{adjective} {plural}"
