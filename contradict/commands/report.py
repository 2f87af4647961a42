"""`contradict report`: the cases, worst first, in one of six formats."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from contradict.commands.options import DATABASE, Database, stated_date

NAME = "report"
SHORT = "Print the cases, worst first."
EXAMPLES = """Examples:

  contradict report

  contradict report --only new --since 2022-02-27

  contradict report --format html --output cases.html"""


def command(
    database: Database = DATABASE,
    format_: Annotated[
        Literal["text", "json", "csv", "markdown", "html", "atom"],
        typer.Option("--format", "-f", help="What to write."),
    ] = "text",
    only: Annotated[
        Literal["new", "changed", "ongoing", "resolved"] | None,
        typer.Option("--only", help="Cases of one status."),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", help="Cases first seen on that day or later."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, not to the terminal."),
    ] = None,
) -> None:
    """Print the cases: each disagreement with its values, who says so, and the quotes."""
    from contradict.database import reading
    from contradict.report import render

    day = stated_date(since, option="--since")
    color = output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    with reading(database) as connection:
        report = render(connection, format=format_, only=only, since=day, color=color)
    if output is None:
        typer.echo(report, nl=not report.endswith("\n"))
    else:
        _write(output, report)


def _write(output: Path, report: str) -> None:
    from contradict.errors import ContradictError

    try:
        output.write_text(report if report.endswith("\n") else report + "\n", encoding="utf-8")
    except OSError as error:
        raise ContradictError(
            str(output), f"cannot be written ({error.strerror})", "pass another --output"
        ) from error
