"""Measure the HTML report: its size, and how soon a browser has it ready.

    python benchmarks/report_size.py 10000              synthetic cases
    python benchmarks/report_size.py news.duckdb        the cases of a database

Loading is timed in headless Chromium where there is one (tests/browser/README.md): until the
script has drawn the first page, until a page from a pack is there, and until a first search
over all cases is done.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import duckdb

from contradict.report import html, load
from contradict.report.model import (
    SEVERITIES,
    VERDICTS,
    Case,
    Finding,
    Printing,
    Report,
    Side,
    Value,
)

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "browser"))

_WORDS = [
    *("officials", "said", "rescuers", "river", "city", "night", "people", "after", "since"),
    *("regional", "ministry", "police", "hospital", "spokesman", "bridge", "quarter", "total"),
    *("figure", "report", "workers", "residents", "district"),
]
_OUTLETS = [f"Outlet {number}" for number in range(40)]
_PLACES = [f"Place {number}, Country {number % 30}" for number in range(300)]
_MEASURES = ["killed", "injured", "detained", "displaced", "attendees", "revenue", "troops"]


def synthetic(count: int) -> Report:
    """Return a report of made-up cases, the same ones for the same count."""
    chance = random.Random(1)
    cases = [_case(chance, number) for number in range(count)]
    return Report(run=None, cases=tuple(sorted(cases, key=lambda case: case.rank)))


def _id(chance: random.Random) -> str:
    return f"{chance.getrandbits(64):016x}"


def _sentence(chance: random.Random, length: int) -> str:
    return " ".join(chance.choices(_WORDS, k=length))


def _value(chance: random.Random, case_measure: str, place: str, when: date) -> Value:
    number = chance.randint(2, 5000)
    before, after = _sentence(chance, 10), _sentence(chance, 12)
    day = when + timedelta(days=chance.randint(0, 4))
    outlet = chance.choice(_OUTLETS)
    record = f"{outlet.lower()}/{_id(chance)}.html"
    claim = _id(chance)
    return Value(
        claim_id=claim, claim_ids=(claim,), number_text=f"{number:,}", low=number, high=number,
        approximate=False, unit="count", base_low=number, base_high=number, base_unit="count",
        measure=case_measure, subject="people", place=place, period_kind="cumulative",
        period_start=when, period_end=day, as_of=day, claimant=_sentence(chance, 2).title(),
        modality="asserted", basis=None, part_of=None, quote=f"{before} {number:,} {after}.",
        mark_start=len(before) + 1, mark_end=len(before) + 1 + len(f"{number:,}"),
        printed=Printing(record_id=record, outlet=outlet, published=day, updated=None,
                         url=f"https://outlet.example/{record}"),
        title=_sentence(chance, 8), path=record, context_before=_sentence(chance, 34),
        context_after=_sentence(chance, 34),
    )  # fmt: skip


def _case(chance: random.Random, number: int) -> Case:
    measure, place = chance.choice(_MEASURES), chance.choice(_PLACES)
    when = date(2025, 1, 1) + timedelta(days=number % 300)
    values = [
        _value(chance, measure, place, when) for _ in range(chance.choice([2, 2, 2, 3, 4, 8]))
    ]
    values.sort(key=lambda value: value.base_low or 0)
    verdict, severity = chance.choice(VERDICTS), chance.choice(SEVERITIES)
    seen = datetime(2025, 11, 1) + timedelta(days=number % 20)
    finding = Finding(
        finding_id="", check_name="same-cell-disagreement", verdict=verdict, diagnosis=None,
        severity=severity, explanation="", status="open", state="new", first_seen=seen,
        last_seen=seen, claims=(),
    )  # fmt: skip
    findings = tuple(
        replace(
            finding,
            finding_id=_id(chance),
            explanation=f"{_sentence(chance, 18)}; {_sentence(chance, 18)}: the same count.",
            claims=(
                Side(claim_id=values[0].claim_id, role="side"),
                Side(claim_id=value.claim_id, role="side"),
            ),
        )
        for value in values[1:]
    )
    return Case(
        case_id=_id(chance), measure=measure, subject="people", place=place, period_start=when,
        period_end=when, lowest=values[0].low, highest=values[-1].high, sources=len(values),
        claimants=len(values), verdict=verdict, severity=severity,
        status=chance.choice(["new", "ongoing", "ongoing", "changed"]), decision="open",
        reason=None, note=None, expires=None, first_seen=seen, last_seen=seen, last_changed=seen,
        resolved=None, resolved_because=None, values=tuple(values), findings=findings,
    )  # fmt: skip


def _of(what: str) -> Report:
    if what.isdigit():
        return synthetic(int(what))
    with duckdb.connect(what, read_only=True) as connection:
        return load(connection)


def main() -> None:
    """Print the figures for each argument."""
    for what in sys.argv[1:]:
        report = _of(what)
        began = time.perf_counter()
        page = html.render(report)
        spent = time.perf_counter() - began
        size = len(page.encode()) / 1e6
        print(f"{what}: {len(report.cases):,} cases, {size:.2f} MB, written in {spent:.1f} s")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "report.html"
            file.write_text(page, encoding="utf-8")
            _time_in_browser(file)


def _time_in_browser(file: Path) -> None:
    from chromium import browser, unavailable

    if reason := unavailable():
        print(f"  not timed: {reason}")
        return
    from playwright.sync_api import expect

    with browser() as page:
        shown = page.locator("#shown")
        began = time.perf_counter()
        page.goto(file.as_uri())
        expect(shown).to_contain_text(" of ")
        print(f"  ready after {time.perf_counter() - began:.2f} s")
        if page.locator("#pages").is_visible():
            for number in (2, 3, 4):
                began = time.perf_counter()
                page.click("#later")
                expect(page.locator("#page")).to_contain_text(f"Page {number} of")
            print(f"  a page out of a pack after {time.perf_counter() - began:.2f} s")
        began = time.perf_counter()
        page.fill("#search", "zzz")
        expect(shown).to_contain_text("0 of", timeout=60_000)
        print(f"  searched after {time.perf_counter() - began:.2f} s")


if __name__ == "__main__":
    main()
