"""The report as JSON, after report.schema.json."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from contradict.report.model import Case, Report
from contradict.report.wording import competing, topic

SCHEMA_VERSION = "1"


def render(report: Report) -> str:
    """Return one JSON object: `schema`, `run` and `cases`, worst first."""
    content = {
        "schema": SCHEMA_VERSION,
        "run": asdict(report.run) if report.run else None,
        "cases": [case_object(case) for case in report.cases],
    }
    return json.dumps(content, ensure_ascii=False, indent=2, default=_iso) + "\n"


def case_object(case: Case) -> dict[str, Any]:
    """Return a case as plain data, with its headline and competing values in words."""
    odd = case.odd_one_out
    words = {"headline": topic(case), "competing": competing(case)}
    return words | {"odd_one_out": odd.claim_id if odd else None} | asdict(case)


def _iso(moment: object) -> str:
    if isinstance(moment, (date, datetime)):
        return moment.isoformat()
    raise TypeError(f"{type(moment).__name__} has no place in a report")
