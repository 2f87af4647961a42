"""`contradict explain`: why a check exists, why claims were flagged, why two others were not."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from contradict.commands.checks import loaded
from contradict.commands.options import DATABASE, Database, Queries
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
    queries: Queries = None,
) -> None:
    """Explain a check, a finding, or why two claims were or were not compared."""
    if len(ids) > 2:
        raise ContradictError("", "give one check or finding, or two claims")
    if len(ids) == 1 and any(check.id == ids[0] for check in loaded(queries)):
        from contradict.checks import explain_check

        typer.echo(explain_check(ids[0], queries), nl=False)
        return
    typer.echo(_explained(ids, database))


def _explained(ids: list[str], database: Path) -> str:
    """Explain a finding or a pair of claims out of the database."""
    from contradict.checks import explain_finding, explain_pair
    from contradict.database import reading

    with reading(database) as connection:
        try:
            if len(ids) == 1:
                return explain_finding(connection, ids[0])
            return str(explain_pair(connection, ids[0], ids[1]))
        except KeyError as error:
            raise _unknown(ids, str(error.args[0])) from error


def _unknown(ids: list[str], which: str) -> ContradictError:
    if len(ids) == 1:
        remedy = "`contradict checks` lists the checks, `contradict report` the findings"
        return ContradictError(which, "no such check or finding", remedy)
    return ContradictError(which, "no such claim in this database", "claim ids stand in the report")
