"""The report as one HTML page that needs no network: open it from disk or serve it anywhere.

Jinja escapes every value; a content security policy lets only the page's own script run, by
its hash, and loads nothing.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contradict.report import strip, wording
from contradict.report.model import SEVERITIES, VERDICTS, Case, Report

if TYPE_CHECKING:
    from jinja2 import Environment

_HERE = Path(__file__).parent / "page"
_INDENT = re.compile(r"\n\s+")  # a fifth of a large page
# A case belongs to a field of news by its measure; what is not listed is "other".
_FIELDS = {
    "casualties": {"killed", "injured", "casualties", "missing", "trapped", "rescued"},
    "people moved": {"displaced", "evacuated", "sheltering", "population"},
    "arrests": {"detained", "captured", "charged"},
    "crowds and votes": {"attendees", "votes", "share"},
    "money": {"price", "money", "revenue", "employees", "percent-change"},
    "health": {"cases"},
    "war": {"troops", "destroyed", "attacks", "supplied"},
    "measurements": {"distance", "area", "magnitude", "depth", "duration"},
}


def render(report: Report) -> str:
    """Return the whole page."""
    script = (_HERE / "report.js").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    template = _environment().get_template("report.html.j2")
    page = template.render(
        report=report,
        script=script,
        script_hash=digest,
        style=(_HERE / "report.css").read_text(encoding="utf-8"),
        counts=_counts(report),
        choices=_choices(report),
    )
    head, body, rest = page.partition("<body>")
    cases, script_tag, end = rest.rpartition("<script>")
    return head + body + _INDENT.sub("\n", cases) + script_tag + end


def field_of(case: Case) -> str:
    """Return the field of news that a case's measure belongs to."""
    for name, measures in _FIELDS.items():
        if case.measure in measures:
            return name
    return "other"


def _counts(report: Report) -> dict[str, list[tuple[str, int]]]:
    """Return how many cases there are by status, verdict and field, most first."""
    columns: dict[str, Counter[str]] = {
        "status": Counter(case.status for case in report.cases),
        "verdict": Counter(case.verdict for case in report.cases),
        "field": Counter(map(field_of, report.cases)),
    }
    return {
        name: sorted(count.items(), key=lambda item: (-item[1], item[0]))
        for name, count in columns.items()
    }


def _choices(report: Report) -> dict[str, list[str]]:
    """Return what each filter offers: only what occurs, in its natural order."""
    cases = report.cases
    verdicts, severities = {case.verdict for case in cases}, {case.severity for case in cases}
    return {
        "verdict": [name for name in VERDICTS if name in verdicts],
        "severity": [name for name in SEVERITIES if name in severities],
        "status": sorted({case.status for case in cases}),
        "measure": sorted({case.measure for case in cases}),
        "place": sorted({case.place for case in cases if case.place}),
        "outlet": sorted({name for case in cases for name in outlets(case)}),
    }


def outlets(case: Case) -> list[str]:
    """Return the outlets that print a case's values, reprints included."""
    printings = [
        p for value in case.values for p in (value.printed, *value.relays, *value.reprints)
    ]
    return sorted({wording.outlet(printing) for printing in printings})


def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    words: dict[str, Any] = {
        name: getattr(wording, name)
        for name in (
            *(
                "topic",
                "competing",
                "value_text",
                "outlet",
                "day",
                "dated",
                "scope",
                "summary",
                "measure",
                "standing",
            ),
            *("marked_quote", "safe_url", "listing", "counted", "period", "bounds"),
        )
    }
    environment.globals.update(words, outlets=outlets, strip=strip.draw, field_of=field_of)
    return environment
