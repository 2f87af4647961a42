"""`contradict checks`: which checks there are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from contradict.commands.options import Queries
from contradict.errors import ContradictError

if TYPE_CHECKING:
    from contradict.checks import Check

NAME = "checks"
SHORT = "List the checks."
EXAMPLES = """Examples:

  contradict checks

  contradict checks --queries my-checks/"""


def command(queries: Queries = None) -> None:
    """List the checks, each with what it finds."""
    checks = loaded(queries)
    width = max(len(check.id) for check in checks)
    for check in checks:
        typer.echo(f"{check.id:{width}}  {check.finds}")


def loaded(queries: Path | None) -> tuple[Check, ...]:
    """Load the shipped checks and the user's. Raises ContradictError for a broken file."""
    from contradict.checks import load_checks

    try:
        return load_checks(queries)
    except ValueError as error:
        raise ContradictError(
            "", str(error), "write the header as the shipped checks do"
        ) from error
