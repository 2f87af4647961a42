"""`contradict checks`: which checks there are."""

from __future__ import annotations

import typer

from contradict.commands.options import Queries

NAME = "checks"
SHORT = "List the checks."
EXAMPLES = """Examples:

  contradict checks

  contradict checks --queries my-checks/"""


def command(queries: Queries = None) -> None:
    """List the checks, each with what it finds."""
    from contradict.checks import load_checks

    for check in load_checks(queries):
        typer.echo(f"{check.id:28} {check.finds}")
