"""`contradict report`: the cases, worst first."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from contradict.commands.options import DATABASE, Database

NAME = "report"
SHORT = "Print the cases, worst first."
EXAMPLES = """Examples:

  contradict report

  contradict report --format json > cases.json"""


def command(
    database: Database = DATABASE,
    format_: Annotated[
        Literal["text", "json"], typer.Option("--format", help="What to write.")
    ] = "text",
) -> None:
    """Print the cases: each disagreement with its values, who says so, and the quotes."""
    from contradict.database import reading
    from contradict.report import render

    with reading(database) as connection:
        typer.echo(render(connection, format=format_))
