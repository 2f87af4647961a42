"""The report as one HTML page that needs no network: open it from disk or serve it anywhere.

Jinja escapes every value; a content security policy lets only the page's own script run, by
its hash, and loads nothing. The first cases stand in the page; of a large report the others
lie in it as packs, compressed, which the script opens when a reader gets there.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contradict.lexicon import load
from contradict.report import reasons, strip, wording
from contradict.report.model import Case, Report, Value
from contradict.report.voice import own_voice
from contradict.verdicts import SEVERITIES, VERDICTS

if TYPE_CHECKING:
    from jinja2 import Environment, Template

_HERE = Path(__file__).parent / "page"
_INDENT = re.compile(r"\n\s+")  # a fifth of a large page
# Up to 300 cases a page opens in a second and prints whole; beyond, the first hundred stand
# in it, and packs of 200 (70 kB) open in some 20 ms each.
_ALL_IN_PAGE, _FIRST_IN_PAGE, _PER_PACK = 300, 100, 200


def render(report: Report) -> str:
    """Return the whole page."""
    environment = _environment()
    template = environment.get_template("case.html.j2")
    drawn = [_drawn(template, case) for case in report.cases]
    in_page = len(drawn) if len(drawn) <= _ALL_IN_PAGE else _FIRST_IN_PAGE
    script = (_HERE / "report.js").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    choices = _choices(report)
    return environment.get_template("report.html.j2").render(
        report=report,
        script=script,
        script_hash=digest,
        style=(_HERE / "report.css").read_text(encoding="utf-8"),
        counts=_counts(report),
        choices=choices,
        plain=drawn[:in_page],
        packs=[
            _pack(drawn[start : start + _PER_PACK])
            for start in range(in_page, len(drawn), _PER_PACK)
        ],
        index=_index(report, choices),
    )


def _drawn(template: Template, case: Case) -> str:
    """Return a case as markup, without form feeds: they part the cases of a pack."""
    return _INDENT.sub("\n", template.render(case=case)).strip().replace("\f", " ")


def _pack(drawn: list[str]) -> str:
    """Return cases as base64 of gzip; the same cases give the same text."""
    return base64.b64encode(gzip.compress("\f".join(drawn).encode(), mtime=0)).decode()


def _index(report: Report, choices: dict[str, list[str]]) -> str:
    """Return what filters and sorting need of every case, as JSON that can stand in a script.

    A column for each filter holds places in the list of its choices.
    """
    places = {name: {word: at for at, word in enumerate(words)} for name, words in choices.items()}
    columns: dict[str, Any] = {
        name: [None if word is None else places[name][word] for word in words]
        for name, words in ((name, _column(report, name)) for name in choices if name != "outlet")
    }
    columns["outlet"] = [
        [places["outlet"][name] for name in outlets(case)] for case in report.cases
    ]
    changed = [
        case.last_changed.date().isoformat() if case.last_changed else "" for case in report.cases
    ]
    columns |= {
        "id": [case.case_id for case in report.cases],
        "spread": [round(case.spread, 3) for case in report.cases],
        "sources": [case.sources for case in report.cases],
        "changed": changed,
        "words": choices,
        "perPack": _PER_PACK,
    }
    return json.dumps(columns, separators=(",", ":"), ensure_ascii=False).replace("<", "\\u003c")


def _column(report: Report, name: str) -> list[str | None]:
    if name == "field":
        return [field_of(case) for case in report.cases]
    return [getattr(case, name) for case in report.cases]


def by_date(values: Iterable[Value]) -> list[Value]:
    """Return values in the order of the days for which they stand, undated ones last."""
    return sorted(values, key=lambda value: value.as_of or value.printed.published or date.max)


def field_of(case: Case) -> str:
    """Return the field of news that a case's measure belongs to; open measures are "other"."""
    return _fields().get(case.measure, "other")


@cache
def _fields() -> dict[str, str]:
    return {rule.id: rule.fields["field"] for rule in load("measures").rules}


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
        "field": sorted(set(map(field_of, cases))),
        "decision": sorted({case.decision for case in cases}),
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
                "standing",
            ),
            *("claim_word", "marked_quote", "safe_url", "listing", "counted", "period", "bounds"),
        )
    }
    environment.globals.update(words, strip=strip.draw, by_date=by_date)
    environment.globals.update(own_voice=own_voice)
    environment.globals.update(comparable=reasons.comparable, impossible=reasons.impossible)
    return environment
