"""`contradict report`: the cases, worst first, in one of seven formats."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from contradict.commands.options import (
    DATABASE,
    RESULT,
    Config,
    Database,
    Ignore,
    Select,
    stated_date,
)

if TYPE_CHECKING:
    from datetime import date

    from contradict.checks import Selection
    from contradict.report.model import Status

CASES = "Cases"
NAME = "report"
SHORT = "Print the cases, worst first."
EXAMPLES = """Examples:

  contradict report

  contradict report --only new --since 2022-02-27

  contradict report --select disputed --ignore info

  contradict report --format html --output cases.html"""


def command(
    database: Database = DATABASE,
    only: Annotated[
        Literal["new", "changed", "ongoing", "resolved"] | None,
        typer.Option("--only", help="Cases of one status.", rich_help_panel=CASES),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="DATE",
            help="Cases that came, changed or went on that day or later.",
            rich_help_panel=CASES,
        ),
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    config: Config = None,
    format_: Annotated[
        Literal["text", "json", "csv", "markdown", "html", "atom", "parquet"],
        typer.Option("--format", "-f", help="What to write.", rich_help_panel=RESULT),
    ] = "text",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to FILE, not to the terminal.",
            rich_help_panel=RESULT,
        ),
    ] = None,
) -> None:
    """Print the cases: each disagreement with its values, who says so, and the quotes."""
    from contradict.database import checks_run, reading
    from contradict.report import render
    from contradict.settings import load_settings
    from contradict.terminal import WIDEST, width

    selection = load_settings(
        config, select=select or (), ignore=ignore or (), ran=checks_run(database)
    ).selection
    day = stated_date(since, option="--since")
    color = output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    if format_ == "parquet":
        _write_parquet(database, output, only, day, selection)
        return
    with reading(database) as connection:
        report = render(
            connection,
            format=format_,
            only=only,
            since=day,
            selection=selection,
            color=color,
            width=WIDEST if output else width(),
        )
    if output is None:
        typer.echo(report, nl=not report.endswith("\n"))
    else:
        _write(output, report)


def _write_parquet(
    database: Path,
    output: Path | None,
    only: Status | None,
    since: date | None,
    selection: Selection,
) -> None:
    from contradict.database import reading
    from contradict.errors import ContradictError
    from contradict.report import load, parquet, selected

    if output is None:
        raise ContradictError("--format parquet", "is no text", "add --output FILE")
    with reading(database) as connection:
        report = selected(load(connection, only=only, since=since), selection)
        _write(output, parquet.render(report))


def _write(output: Path, report: str | bytes) -> None:
    from contradict.errors import ContradictError

    if isinstance(report, str):
        report = (report if report.endswith("\n") else report + "\n").encode()
    try:
        output.write_bytes(report)
    except OSError as error:
        raise ContradictError(
            str(output), f"cannot be written ({error.strerror})", "pass another --output"
        ) from error
