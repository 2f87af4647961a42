"""The exit code of a run: --fail-on wins over inputs that could not be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from contradict.errors import DONE, FAIL_ON_MET, SOME_UNREAD
from contradict.verdicts import SEVERITIES

if TYPE_CHECKING:
    from contradict.tally import Tally


def exit_code(database: Path, fail_on: str | None, tally: Tally | None = None) -> int:
    """Return 1 if `fail_on` is met, else 3 if inputs could not be read, else 0.

    A check that could not run is such an input; it is named on standard error.
    """
    failed = _failed_checks(database)
    for name, message in failed:
        typer.echo(f"check {name} did not run: {message}", err=True)
    incomplete = bool(failed or (tally is not None and tally.unread))
    if fail_on is not None and _met(database, fail_on):
        if incomplete:
            told = f"the exit code is 1, for --fail-on {fail_on} was met; for what is named above,"
            typer.echo(f"{told} it would be 3", err=True)
        return FAIL_ON_MET
    return SOME_UNREAD if incomplete else DONE


def _failed_checks(database: Path) -> list[tuple[str, str]]:
    from contradict.database import reading

    with reading(database) as connection:
        return connection.execute(
            "SELECT check_name, message FROM check_runs WHERE state = 'failed' ORDER BY check_name"
        ).fetchall()


def _met(database: Path, fail_on: str) -> bool:
    """Tell whether findings that nobody dismissed meet the condition."""
    from contradict.database import reading

    severities: tuple[str, ...] = SEVERITIES
    if fail_on in SEVERITIES:
        severities = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    with reading(database) as connection:
        row = connection.execute(
            """
            SELECT COUNT(*) FROM findings
            WHERE list_contains(?, severity) AND status <> 'dismissed'
            AND (? <> 'new' OR first_seen = last_seen)
            """,
            [list(severities), fail_on],
        ).fetchone()
    return bool(row and row[0])
