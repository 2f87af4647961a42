"""`contradict check`: the checks again, over an existing database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from contradict.commands.options import (
    DATABASE,
    Config,
    Database,
    FailOn,
    Ignore,
    Queries,
    Select,
)

if TYPE_CHECKING:
    from contradict.settings import Settings
    from contradict.store import RunCounts

NAME = "check"
SHORT = "Run the checks again over a database."
EXAMPLES = """Examples:

  contradict check

  contradict check --queries my-checks/ --fail-on error

  contradict check --select disputed --ignore stale-figure"""


def command(
    database: Database = DATABASE,
    queries: Queries = None,
    select: Select = None,
    ignore: Ignore = None,
    config: Config = None,
    fail_on: FailOn = None,
) -> None:
    """Run the checks again over what an earlier scan stored, with your own if you have any."""
    from contradict.commands.aliases import print_changed
    from contradict.commands.outcome import exit_code
    from contradict.database import require_database
    from contradict.report.wording import counted
    from contradict.settings import load_settings

    require_database(database)
    settings = load_settings(config, select=select or (), ignore=ignore or (), queries=queries)
    _tell_of_tolerance(database, settings)
    print_changed(database, settings.aliases)
    counts = _checked(database, settings)
    typer.echo(
        f"{counted(counts.findings, 'finding')} in {counted(counts.cases, 'case')}"
        f" ({counts.new:,} new, {counts.resolved:,} resolved since the last run)."
    )
    raise typer.Exit(exit_code(database, fail_on))


def _checked(database: Path, settings: Settings) -> RunCounts:
    from contradict import store
    from contradict.database import of_this_version
    from contradict.interrupt import interruptible
    from contradict.scan import new_run

    with interruptible(database), of_this_version(database):
        return store.check_again(database, run=new_run(), settings=settings)


def _tell_of_tolerance(database: Path, settings: Settings) -> None:
    """Say where the tolerance that is set is not the one that the claims were widened by."""
    from dataclasses import asdict

    from contradict.database import has_table, reading

    with reading(database) as connection:
        if not has_table(connection, "thresholds"):
            return
        stored = dict(
            connection.execute(
                "SELECT threshold, setting FROM thresholds WHERE check_name = 'tolerance'"
            ).fetchall()
        )
    if stored and stored != asdict(settings.tolerance):
        typer.echo("the tolerance changed; it takes effect with the next scan", err=True)
