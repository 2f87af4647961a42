"""Reads a report out of a database, through the public tables alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import duckdb

from contradict.report.model import (
    Case,
    Finding,
    Printing,
    Report,
    Run,
    Side,
    Status,
    Value,
)
from contradict.verdicts import SEVERITIES, VERDICTS

Row = dict[str, Any]
T = TypeVar("T")
_HERE = Path(__file__).parent


def load(
    connection: duckdb.DuckDBPyConnection,
    *,
    only: Status | None = None,
    since: date | None = None,
) -> Report:
    """Return the cases of a database, worst first, then those that the last run resolved.

    `only` keeps cases of one status; with "resolved" it gives all that any run resolved.
    `since` keeps those that came, changed or went on that day or later. Those that the user
    left out of the last run are not told. Reprints of one
    story are folded into one value.
    """
    run = _run(connection)
    known = [row for row in _rows(connection, "cases") if row["status"] != "left out"]
    standing = sum(row["status"] != "resolved" for row in known)
    rows = [row for row in known if _wanted(row, run, only, since)]
    if not rows:
        return Report(run=run, cases=(), standing=standing)
    values = _values(connection)
    findings = _findings(connection)
    cases = [
        Case(**row, values=values.get(row["case_id"], ()), findings=findings[row["case_id"]])
        for row in rows
    ]
    return Report(
        run=run, cases=tuple(sorted(cases, key=lambda case: case.rank)), standing=standing
    )


def _wanted(row: Row, run: Run | None, only: Status | None, since: date | None) -> bool:
    if only is not None and row["status"] != only:
        return False
    if since is not None:
        return row["last_changed"] is not None and row["last_changed"].date() >= since
    settled_before = row["resolved"] and run is not None and row["resolved"] < run.started
    return only == "resolved" or not settled_before


def _run(connection: duckdb.DuckDBPyConnection) -> Run | None:
    rows = _rows(connection, "run")
    return Run(**rows[0]) if rows else None


def _findings(connection: duckdb.DuckDBPyConnection) -> defaultdict[str, tuple[Finding, ...]]:
    found: defaultdict[str, tuple[Finding, ...]] = defaultdict(tuple)
    for row in _rows(connection, "findings"):
        case_id, claim_ids, roles = row.pop("case_id"), row.pop("claim_ids"), row.pop("role_names")
        sides = zip(claim_ids or (), roles or (), strict=True)
        claims = tuple(Side(claim_id=claim, role=role) for claim, role in sides if claim)
        found[case_id] += (Finding(**row, claims=claims),)
    for case_id, group in found.items():
        found[case_id] = tuple(sorted(group, key=_finding_rank))
    return found


def _finding_rank(finding: Finding) -> tuple[int, int, str]:
    severity = SEVERITIES.index(finding.severity) if finding.severity in SEVERITIES else 9
    verdict = VERDICTS.index(finding.verdict) if finding.verdict in VERDICTS else 9
    return severity, verdict, finding.finding_id


def _values(connection: duckdb.DuckDBPyConnection) -> dict[str, tuple[Value, ...]]:
    reprints: defaultdict[str, list[Printing]] = defaultdict(list)
    for row in _rows(connection, "reprints"):
        reprints[row.pop("claim_id")].append(Printing(**row))
    cases: defaultdict[str, list[Row]] = defaultdict(list)
    for row in _rows(connection, "values"):
        cases[row["case_id"]].append(row)
    return {case_id: _case_values(rows, reprints) for case_id, rows in cases.items()}


def _case_values(rows: Sequence[Row], reprints: dict[str, list[Printing]]) -> tuple[Value, ...]:
    stories = [_folded(group, reprints) for group in _grouped(rows, _same_figure)]
    stories.sort(key=lambda value: (value.printed.published or date.max, value.printed.record_id))
    return tuple(sorted(map(_relayed, _grouped(stories, _same_saying)), key=_value_rank))


def _grouped(items: Iterable[T], key: Callable[[T], Hashable]) -> list[list[T]]:
    groups: defaultdict[Hashable, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return list(groups.values())


def _same_figure(row: Row) -> tuple[Any, ...]:
    """Return what mentions of one figure in one story, reprints included, have in common.

    A part's whole is another claim in each reprint; two parts of one period are one.
    """
    keys = ("story", "measure", "subject", "place", "base_low", "base_high")
    period = row["part_of"] and (row["period_start"], row["period_end"])
    return (*(row[key] for key in keys), period)


def _same_saying(value: Value) -> tuple[Any, ...]:
    """Return what one claimant's figure has in common wherever it is relayed."""
    who = value.claimant or (value.printed.outlet, value.printed.record_id)
    what = (value.measure, value.subject, value.place, value.period_start, value.as_of)
    return (who, *what, value.base_low, value.base_high, value.base_unit)


def _folded(rows: Sequence[Row], reprints: dict[str, list[Printing]]) -> Value:
    """Fold mentions of one figure into one value; values.sql puts the original first."""
    first = rows[0]
    value = _value(first)
    copies = {printing.record_id: printing for printing in reprints.get(value.claim_id, ())}
    for row in rows[1:]:
        if row["document_id"] != first["document_id"]:
            copies.setdefault(row["record_id"], _printing(row))
    repeats = sum(row["document_id"] == first["document_id"] for row in rows[1:])
    ids = tuple(row["claim_id"] for row in rows)
    return replace(value, claim_ids=ids, reprints=tuple(copies.values()), repeats=repeats)


def _relayed(values: Sequence[Value]) -> Value:
    """Fold one claimant's figure, relayed by several articles, into its earliest relay."""
    first, *others = values
    return replace(
        first,
        claim_ids=tuple(name for value in values for name in value.claim_ids),
        relays=tuple(value.printed for value in others),
        reprints=tuple(copy for value in values for copy in value.reprints),
    )


def _value(row: Row) -> Value:
    printed = _printing(row)
    mine = {key: row[key] for key in Value.__dataclass_fields__ if key in row}
    return Value(**mine, claim_ids=(row["claim_id"],), printed=printed)


def _printing(row: Row) -> Printing:
    return Printing(**{key: row[key] for key in Printing.__dataclass_fields__})


def _value_rank(value: Value) -> tuple[float, float, date, str, str]:
    bounds = [bound for bound in (value.base_low, value.base_high) if bound is not None]
    lowest, highest = min(bounds, default=0.0), max(bounds, default=0.0)
    day = value.printed.published or date.max
    return lowest, highest, day, value.printed.record_id, value.claim_id


def _rows(connection: duckdb.DuckDBPyConnection, name: str) -> list[Row]:
    cursor = connection.execute(_query(name))
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


@cache
def _query(name: str) -> str:
    return (_HERE / f"{name}.sql").read_text(encoding="utf-8")
