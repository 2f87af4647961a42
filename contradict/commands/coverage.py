"""What the checks of the last run looked at and what they could not: no silence."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb

from contradict.report.wording import counted

_MOST_NOTES = 5


def coverage_lines(connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    """Yield the checks with their rows, the claims by what became of them, and the notes."""
    yield from _checks(connection)
    yield ""
    yield from _claims(connection)
    yield ""
    yield from _notes(connection)


def _checks(connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    rows = connection.execute(
        "SELECT check_name, state, findings, message FROM check_runs ORDER BY check_name"
    ).fetchall()
    states = [state for _, state, *_ in rows]
    told = ", ".join(f"{states.count(s)} {s}" for s in ("ran", "skipped", "failed") if s in states)
    yield f"Checks: {told or 'none has run yet'}; the rows of each, before one is kept for a pair"
    width = max((len(name) for name, *_ in rows), default=0)
    for name, state, findings, message in rows:
        yield f"  {name:{width}}  {f'{findings:,}' if state == 'ran' else state:>7}" + (
            f"  {message}" if message else ""
        )


def _claims(connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    rows = connection.execute(
        "SELECT state, reason, claims, articles FROM coverage"
        " ORDER BY LIST_POSITION(['compared', 'alone', 'at home', 'undated', 'no claim'], state),"
        " claims DESC, reason"
    ).fetchall()
    total = sum(claims for *_, claims, _ in rows)
    yield f"Claims: {total:,}"
    for state, reason, claims, articles in rows:
        share = f"{claims / max(total, 1):4.0%}"
        yield f"  {claims:7,}  {share}  {state}: {reason} ({counted(articles, 'article')})"


def _notes(connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    rows = connection.execute(
        "SELECT check_name, note, COUNT(*) OVER (PARTITION BY check_name) FROM notes"
        " ORDER BY check_name, note"
    ).fetchall()
    yield "Notes: none" if not rows else f"Notes: {len(rows):,}"
    shown: dict[str, int] = {}
    for check, note, count in rows:
        shown[check] = shown.get(check, 0) + 1
        if shown[check] <= _MOST_NOTES:
            yield f"  {check}: {note}"
        elif shown[check] == count:
            yield f"  {check}: and {count - _MOST_NOTES:,} more, in table notes"
