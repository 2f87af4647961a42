"""`contradict explain`: why a check exists, why claims were flagged, why two others were not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from contradict.commands.checks import loaded
from contradict.commands.options import DATABASE, Database, Queries
from contradict.errors import ContradictError

if TYPE_CHECKING:
    from contradict.checks import Check, PairRelation

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
    from contradict import checks
    from contradict.database import reading

    if len(ids) > 2:
        raise ContradictError("", "give one check or finding, or two claims")
    if len(ids) == 1:
        for check in loaded(queries):
            if check.id == ids[0]:
                typer.echo(_described(check))
                return
    with reading(database) as connection:
        try:
            if len(ids) == 1:
                typer.echo(checks.explain_finding(connection, ids[0]))
            else:
                typer.echo(_related(checks.explain_pair(connection, ids[0], ids[1])))
        except KeyError as error:
            raise _unknown(ids, str(error.args[0])) from error


def _described(check: Check) -> str:
    told = [
        ("finds", check.finds),
        ("why", check.why),
        ("verdict", " or ".join(check.verdicts)),
        ("severity", check.severity),
        ("ignores", check.ignores),
        ("file", f"{check.path.parent.name}/{check.path.name}"),
    ]
    lines = [f"  {name:9} {text}" for name, text in told if text]
    return "\n".join([check.id, *lines, "", check.sql.rstrip()])


def _related(relation: PairRelation) -> str:
    lines = [f"{relation.verdict}: {relation.reason}", ""]
    width = max((len(a) for _, a, _ in relation.fields), default=0)
    lines += [f"  {name:14} {a:{width}}   {b}" for name, a, b in relation.fields]
    return "\n".join(lines).rstrip()


def _unknown(ids: list[str], which: str) -> ContradictError:
    if len(ids) == 1:
        remedy = "`contradict checks` lists the checks, `contradict report` the findings"
        return ContradictError(which, "no such check or finding", remedy)
    return ContradictError(which, "no such claim in this database", "claim ids stand in the report")
