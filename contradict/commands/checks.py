"""`contradict checks`: which checks there are, and what they could not look at."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from contradict.commands.options import DATABASE, Config, Database, Queries
from contradict.errors import DONE, SOME_UNREAD

NAME = "checks"
SHORT = "List the checks, or what they could not look at."
EXAMPLES = """Examples:

  contradict checks

  contradict checks --queries my-checks/

  contradict checks --coverage --db war.duckdb"""


def command(
    queries: Queries = None,
    config: Config = None,
    coverage: Annotated[
        bool,
        typer.Option(
            "--coverage",
            help="What the last run's checks found, which did not run, which claims none compared.",
        ),
    ] = False,
    database: Database = DATABASE,
) -> None:
    """List the checks, each with its severity and what it finds."""
    if coverage:
        _print_coverage(database)
        return
    from contradict.checks.load import load_all
    from contradict.settings import load_settings

    settings = load_settings(config, queries=queries)
    checks, broken = load_all(settings.queries)
    width = max(len(check.id) for check in checks)
    for check in checks:
        label = "note" if check.informs else check.severity
        typer.echo(f"{check.id:{width}}  {label:7}  {check.finds}")
    for one in broken:
        typer.echo(f"check {one.name} can't be used: {one.message}", err=True)
    raise typer.Exit(SOME_UNREAD if broken else DONE)


def _print_coverage(database: Path) -> None:
    from contradict.commands.coverage import coverage_lines
    from contradict.database import reading

    with reading(database) as connection:
        for line in coverage_lines(connection):
            typer.echo(line)
