"""The records that pass from stage to stage. All are frozen; a stage makes new ones.

Offsets are always character offsets into `Document.text`, so that for every span
`document.text[start:end]` is the text it names.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, NamedTuple

Kind = Literal[
    "quantity", "date", "time", "age", "score", "ordinal", "name", "id", "idiom", "refused"
]
Change = Literal["=", "~", ">", "<", "up", "down"]
PeriodKind = Literal["cumulative", "interval", "instant", "event", "none"]
Modality = Literal["asserted", "hedged", "future", "denied"]
Basis = Literal["verified", "estimated"]
PlaceRole = Literal["place", "actor", "demonym"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article. `text` is the headline, a blank line and the body."""

    document_id: str
    record_id: str
    path: str
    text: str
    title: str | None = None
    url: str | None = None
    source: str | None = None
    published: date | None = None
    published_at: datetime | None = None
    updated: datetime | None = None
    language: str | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a document; `headline` is true for those of the title."""

    index: int
    paragraph: int
    start: int
    end: int
    text: str
    headline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """The noun phrase that a number counts: "Russian military personnel" of "450 ...".

    `head` is its last word as written, `lemma` that word in the singular and lower case,
    `modifiers` the words before it.
    """

    start: int
    end: int
    text: str
    head: str
    lemma: str
    modifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One number expression and what it bounds.

    `start`/`end` hold the hedge and the numeral ("as many as 4,300", "$1.2bn" with its
    currency sign), `numeral_start`/`numeral_end` the numeral alone, `unit_start`/`unit_end`
    a unit word that follows or precedes. `low`/`high` are bounds in `unit` (None =
    unbounded) with scale words applied: 1.2 million is 1200000. `unit` is "count", an
    ISO 4217 code, or quantulum3's name of a physical unit ("percentage", "mile").
    A number that is no quantity has another `kind`, no bounds, and says why in `reason`.
    """

    start: int
    end: int
    numeral_start: int
    numeral_end: int
    text: str
    kind: Kind = "quantity"
    low: float | None = None
    high: float | None = None
    approximate: bool = False
    vague: bool = False
    change: Change = "="
    unit: str = "count"
    unit_start: int | None = None
    unit_end: int | None = None
    base_unit: str = "count"
    base_low: float | None = None
    base_high: float | None = None
    noun: Noun | None = None
    pair: Literal["from", "to"] | None = None
    rules: tuple[str, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A place name in the text, resolved to the gazetteer.

    `place` is the canonical name ("Mariupol, Ukraine"), None where the name stays
    ambiguous. `role` tells a place ("in Moscow") from an actor ("Moscow's forces") and
    from a demonym ("Russian").
    """

    start: int
    end: int
    text: str
    place: str | None
    role: PlaceRole
    rule: str


class Dominant(NamedTuple):
    """The place that a document is about, and what tells so.

    `rule` is "headline", "dateline", "told-of" (by the opening), "institution" or "dominant" (named
    most).
    """

    place: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """When a claim holds. `start`/`end` are inclusive days, None = open or unknown.

    `widest_start`/`widest_end` and `narrowest_start`/`narrowest_end` bound the true stretch
    where the text is vague ("the first 24 hours"); they equal start/end where it is not.
    """

    kind: PeriodKind
    start: date | None = None
    end: date | None = None
    widest_start: date | None = None
    widest_end: date | None = None
    narrowest_start: date | None = None
    narrowest_end: date | None = None
    granularity: Literal["hour", "day", "week", "month", "quarter", "year", "unknown"] = "unknown"
    anchor: Literal["text", "publication", "event", "none"] = "none"
    as_of: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodMention:
    """A time expression in the text and what it resolves to."""

    start: int
    end: int
    text: str
    period: Period
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says what: the text in `start`..`end` is said by `claimant`.

    `said` is the source as written ("he", "the ministry"), `claimant` as resolved within
    the document ("Ben Wallace"); `chain` names who relays whom, nearest first.
    """

    start: int
    end: int
    said: str
    claimant: str
    chain: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Which rule decided one field of a claim."""

    field: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One numeric claim: `low <= Q(measure, subject, place, period) <= high`, says claimant.

    The fields are those of table `claims` (docs/schema.md). `widest_*` and `narrowest_*`
    are the period's vague bounds, `evidence` the rules that fired, field by field.
    """

    claim_id: str
    document_id: str
    quote: str
    quote_start: int
    quote_end: int
    number_text: str
    number_start: int
    number_end: int
    low: float | None
    high: float | None
    approximate: bool = False
    vague: bool = False
    unit: str = "count"
    base_low: float | None = None
    base_high: float | None = None
    base_unit: str = "count"
    measure: str
    subject: str
    subject_text: str
    place: str | None = None
    place_text: str | None = None
    period: Period = field(default_factory=lambda: Period(kind="none"))
    claimant: str | None = None
    modality: Modality = "asserted"
    basis: Basis | None = None
    part_of: str | None = None
    comparable: bool = True
    skip_reason: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedNumber:
    """A number that is no claim, and why."""

    document_id: str
    number_text: str
    number_start: int
    number_end: int
    kind: Kind
    skip_reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that one document yields."""

    document: Document
    claims: tuple[Claim, ...]
    skipped: tuple[SkippedNumber, ...]
