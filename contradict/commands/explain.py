"""`contradict explain`: why a check exists, why claims were flagged, why two others were not."""

from __future__ import annotations

from typing import Annotated

import typer

from contradict.commands.options import DATABASE, Database
from contradict.errors import ContradictError

NAME = "explain"
SHORT = "Tell why claims were flagged, or were not."
EXAMPLES = """Examples:

  contradict explain part-exceeds-whole

  contradict explain 3fa9c1d2b7e4

  contradict explain 77ab12cd34ef 90de12ab56cd"""


def command(
    ids: Annotated[
        list[str], typer.Argument(metavar="CHECK|FINDING|CLAIM CLAIM", help="What to explain.")
    ],
    database: Database = DATABASE,
) -> None:
    """Explain a check, a finding, or why two claims were or were not compared."""
    from contradict import checks
    from contradict.database import reading

    if len(ids) > 2:
        raise ContradictError("", "give one check or finding, or two claims")
    if len(ids) == 1 and any(check.id == ids[0] for check in checks.load_checks()):
        typer.echo(checks.explain_check(ids[0]))
        return
    with reading(database) as connection:
        if len(ids) == 1:
            typer.echo(checks.explain_finding(connection, ids[0]))
        else:
            typer.echo(checks.explain_pair(connection, ids[0], ids[1]))
