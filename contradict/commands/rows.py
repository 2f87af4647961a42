"""Claims and quantities of one document as lines of text, for `contradict extract`."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from typing import Any

from contradict.engines.batch import extract
from contradict.records import Claim, Document

# The columns of table `claims`, in its order; a period's fields are flat in it.
_COLUMNS = (
    *("claim_id", "document_id", "quote", "quote_start", "quote_end"),
    *("number_text", "number_start", "number_end", "low", "high", "approximate"),
    *("unit", "base_low", "base_high", "base_unit", "measure", "subject", "subject_text"),
    *("place", "place_text", "period_kind", "period_start", "period_end", "as_of"),
    *("claimant", "modality", "basis", "part_of", "comparable", "skip_reason"),
)
# Those that `--explain` tells; the rest are ids, offsets and the quote itself.
_TOLD = _COLUMNS[_COLUMNS.index("low") :]
_PERIOD = {"period_kind": "kind", "period_start": "start", "period_end": "end", "as_of": "as_of"}


def claim_row(document: Document, claim: Claim) -> dict[str, Any]:
    """Return a claim as the database's table has it, with its record_id in front."""
    row: dict[str, Any] = {"record_id": document.record_id}
    for column in _COLUMNS:
        held = (
            getattr(claim.period, _PERIOD[column]) if column in _PERIOD else getattr(claim, column)
        )
        row[column] = held.isoformat() if isinstance(held, date) else held
    return row


def claim_lines(document: Document) -> Iterator[str]:
    """Yield each claim as a line of JSON."""
    for claim in extract(document).claims:
        yield json.dumps(claim_row(document, claim), ensure_ascii=False)


def quantity_lines(document: Document) -> Iterator[str]:
    """Yield each quantity as a line of JSON."""
    from contradict.quantities import read_quantities, to_row
    from contradict.text import split_sentences

    sentences = split_sentences(document.text, title=document.title)
    starts = [sentence.start for sentence in sentences]
    for quantity in read_quantities(document.text):
        if quantity.kind == "quantity":
            sentence = sentences[max(0, bisect_right(starts, quantity.start) - 1)]
            row = to_row(document.record_id, sentence.text, quantity)
            yield json.dumps(row, ensure_ascii=False)


def explained(document: Document) -> Iterator[str]:
    """Yield each claim and each skipped number for a person to read."""
    extraction = extract(document)
    yield f"{document.record_id}: {document.title or '(no headline)'}"
    for claim in extraction.claims:
        yield f"\n  {marked(claim)}"
        rules = {evidence.field: evidence.rule for evidence in claim.evidence}
        for column, held in claim_row(document, claim).items():
            if column in _TOLD and held not in (None, ""):
                yield f"    {column:14} {held}" + (
                    f"   [{rules[column]}]" if column in rules else ""
                )
        for field in sorted(rules.keys() - set(_TOLD)):
            yield f"    {field:14} [{rules[field]}]"
    for number in extraction.skipped:
        yield f"\n  {number.number_text}\n    no claim       {number.kind}: {number.skip_reason}"


def marked(claim: Claim) -> str:
    """Return the quote on one line with its number in brackets."""
    start, end = claim.number_start - claim.quote_start, claim.number_end - claim.quote_start
    quote = f"{claim.quote[:start]}[{claim.quote[start:end]}]{claim.quote[end:]}"
    return " ".join(quote.split())
