"""One claim as an explanation shows it: its words, its cell and the rules behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

_SIDE = Path(__file__).with_name("side.sql")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A claim with its article and cell; what has no cell has `cell_id` None.

    `mark_start` and `mark_end` are the number's offsets in `quote`, `vague_factor` is the
    tolerance that the scan gave vague numerals, `stated` the lower bound (the upper where there
    is none) in the unit of the sentence. The other fields are those of tables claims,
    documents, claim_cells and claimants; `rules` maps a field to its rule.
    """

    claim_id: str
    quote: str
    number_text: str
    mark_start: int
    mark_end: int
    unit: str
    stated: float | None
    base_low: float | None
    base_high: float | None
    base_unit: str
    approximate: bool
    vague: bool
    vague_factor: float | None
    measure: str
    subject: str
    subject_text: str
    place: str | None
    place_text: str | None
    period_kind: str
    period_start: date | None
    period_end: date | None
    as_of: date | None
    claimant: str | None
    modality: str
    basis: str | None
    part_of: str | None
    comparable: bool
    skip_reason: str | None
    document_id: str
    record_id: str
    source: str | None
    published: date | None
    title: str | None
    story: str
    cell_id: str | None
    cell_subject: str | None
    cell_place: str | None
    scope: str | None
    scope_key: str | None
    event: str | None
    start_widest: date | None
    end_widest: date | None
    cell_as_of: date | None
    least: float | None
    most: float | None
    speaker: str | None
    side: str | None
    speaker_reason: str | None
    rules: dict[str, str]

    @property
    def stays_home(self) -> bool:
        """Whether its cell is that of its own article alone."""
        return (self.cell_place or "").startswith("document:")


def load_side(connection: duckdb.DuckDBPyConnection, claim_id: str) -> Side:
    """Return a claim by its whole id. Raises KeyError if there is none."""
    cursor = connection.execute(_SIDE.read_text(encoding="utf-8"), [claim_id])
    names = [column[0] for column in cursor.description or ()]
    row = cursor.fetchone()
    if row is None:
        raise KeyError(claim_id)
    rules = connection.execute(
        "SELECT field, rule FROM claim_evidence WHERE claim_id = ? ORDER BY field, rule", [claim_id]
    ).fetchall()
    return Side(**dict(zip(names, row, strict=True)), rules=dict(rules))
