"""What every report format shows: cases, worst first, each with its values, quotes and reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from contradict.verdicts import SEVERITIES, VERDICTS

Status = Literal["new", "changed", "ongoing", "resolved"]
Decision = Literal["open", "confirmed", "dismissed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """An article that carries a figure, as of its last stated update."""

    record_id: str
    outlet: str | None
    published: date | None
    updated: datetime | None
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One claimed value: the claim, its words, and the articles that print it.

    `quote[mark_start:mark_end]` is the number. Folded into it, each with its claim in
    `claim_ids`: `reprints`, near-copies of the article with the same figure; `relays`, other
    articles in which the same claimant gives it; and `repeats`, the number of its further
    mentions in the same article. `claimant` is None for the outlet's own voice.
    `context_before` and `context_after` are what the article says around the quote.
    """

    claim_id: str
    claim_ids: tuple[str, ...]
    number_text: str
    low: float | None
    high: float | None
    approximate: bool
    unit: str
    base_low: float | None
    base_high: float | None
    base_unit: str
    measure: str
    subject: str
    place: str | None
    period_kind: str
    period_start: date | None
    period_end: date | None
    as_of: date | None
    claimant: str | None
    modality: str
    basis: str | None
    part_of: str | None
    quote: str
    mark_start: int
    mark_end: int
    printed: Printing
    title: str | None
    path: str | None
    context_before: str = ""
    context_after: str = ""
    reprints: tuple[Printing, ...] = ()
    relays: tuple[Printing, ...] = ()
    repeats: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A claim's part in a finding: side, part or whole."""

    claim_id: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One disagreement that a check found, with its one-sentence explanation.

    `relation` is the clause of it that says why the claims can't all be true, None for one that
    only an earlier version found. `status` is what the user decided on it, `state` what the last
    run made of it.
    """

    finding_id: str
    check_name: str
    verdict: str
    diagnosis: str | None
    severity: str
    explanation: str
    relation: str | None
    status: str
    state: Status
    first_seen: datetime | None
    last_seen: datetime | None
    claims: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All claims of one connected disagreement.

    `values` run from the lowest to the highest, `findings` from the worst. `status` says
    what the last run made of it, `resolved_because` why it is gone; `decision`, `reason`,
    `note` and `expires` say what the user made of it.
    """

    case_id: str
    measure: str
    subject: str | None
    place: str | None
    period_start: date | None
    period_end: date | None
    lowest: float | None
    highest: float | None
    sources: int
    claimants: int
    verdict: str
    severity: str
    status: Status
    decision: Decision
    reason: str | None
    note: str | None
    expires: date | None
    first_seen: datetime | None
    last_seen: datetime | None
    last_changed: datetime | None
    resolved: datetime | None
    resolved_because: str | None
    values: tuple[Value, ...]
    findings: tuple[Finding, ...]

    @property
    def rank(self) -> tuple[bool, bool, int, int, int, float, str]:
        """Return the sort key that puts the worst case first, dismissed and gone ones last."""
        return (
            self.status == "resolved",
            self.decision == "dismissed",
            _place(self.severity, SEVERITIES),
            _place(self.verdict, VERDICTS),
            -self.sources,
            -self.spread,
            self.case_id,
        )

    def leading(self, most: int) -> tuple[Value, ...]:
        """Return at most so many values, those of the worst findings, lowest first."""
        order: dict[str, int] = {}
        for finding in self.findings:
            for side in finding.claims:
                order.setdefault(side.claim_id, len(order))
        ranked = sorted(
            range(len(self.values)),
            key=lambda place: (
                min(order.get(name, 10**9) for name in self.values[place].claim_ids),
                place,
            ),
        )
        return tuple(self.values[place] for place in sorted(ranked[:most]))

    @property
    def odd_one_out(self) -> Value | None:
        """Return the value that most of the findings turn on, if there is one.

        It takes part in at least three findings and in more than two thirds of all, and no
        other value does. View source_scorecard asks the same of outlets.
        """
        parts = [
            sum(any(side.claim_id in value.claim_ids for side in f.claims) for f in self.findings)
            for value in self.values
        ]
        least = max(3, 2 * len(self.findings) // 3 + 1)
        odd = [value for value, count in zip(self.values, parts, strict=True) if count >= least]
        return odd[0] if len(odd) == 1 else None

    @property
    def spread(self) -> float:
        """Return how many times the highest value is the lowest one, 1 where unknown."""
        return self.highest / self.lowest if self.lowest and self.highest else 1.0


def _place(name: str, order: tuple[str, ...]) -> int:
    return order.index(name) if name in order else len(order)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The last run, and what the database holds."""

    run_id: str
    started: datetime
    finished: datetime | None
    new: int | None
    resolved: int | None
    version: str
    documents: int
    outlets: int
    claims: int
    findings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The cases of one database. `run` is None where nothing was ever scanned into it.

    `standing` is how many cases stand in it, resolved ones apart, of which `cases` may be a
    choice.
    """

    run: Run | None
    cases: tuple[Case, ...]
    standing: int | None = None
