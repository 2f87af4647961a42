"""The report as CSV: one row for each value of each case."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from contradict.report.model import Case, Report, Side, Value
from contradict.report.wording import competing, outlet, topic

COLUMNS = (
    *("case_id", "headline", "competing", "verdict", "severity", "status", "decision", "reason"),
    *("claim_id", "number", "low", "high", "unit", "measure", "subject", "place"),
    *("period_start", "period_end", "as_of", "claimant", "modality", "outlet", "published"),
    *("record_id", "url", "quote", "relayed_by", "reprinted_by", "explanation"),
    *("first_seen", "last_seen", "resolved_because", "note", "expires"),
    *("checks", "diagnosis", "finding_ids"),
)
# A cell that begins so is a formula to a spreadsheet (CWE-1236).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(report: Report) -> str:
    """Return the values as CSV with a header, cases worst first."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for case in report.cases:
        for value in case.values:
            writer.writerow([_cell(cell) for cell in row(case, value)])
    return stream.getvalue()


def row(case: Case, value: Value) -> tuple[object, ...]:
    """Return one value of a case in the order of COLUMNS."""
    mine = [found for found in case.findings if _concerns(found.claims, value)]
    mine = mine or list(case.findings)
    explanation = " ".join(dict.fromkeys(found.explanation for found in mine))
    printed = value.printed
    return (
        *(case.case_id, topic(case), competing(case), case.verdict, case.severity, case.status),
        *(case.decision, case.reason, value.claim_id, value.number_text, value.low, value.high),
        *(value.unit, value.measure, value.subject, value.place, value.period_start),
        *(value.period_end, value.as_of, value.claimant, value.modality, printed.outlet),
        *(printed.published, printed.record_id, printed.url, value.quote),
        _listed(map(outlet, value.relays)),
        _listed(map(outlet, value.reprints)),
        explanation,
        *(case.first_seen, case.last_seen, case.resolved_because, case.note, case.expires),
        _listed(found.check_name for found in mine),
        _listed(found.diagnosis for found in mine),
        _listed(found.finding_id for found in mine),
    )


def _listed(names: Iterable[str | None]) -> str:
    return "; ".join(dict.fromkeys(filter(None, names)))


def _concerns(sides: tuple[Side, ...], value: Value) -> bool:
    return any(side.claim_id in value.claim_ids for side in sides)


def _cell(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
