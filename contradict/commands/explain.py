"""`contradict explain`: why a check exists, why claims were flagged, why two others were not."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from contradict.commands.options import DATABASE, Config, Database, Queries
from contradict.errors import ContradictError
from contradict.verdicts import MEANINGS

NAME = "explain"
SHORT = "Tell why claims were flagged, or were not."
EXAMPLES = """Examples:

  contradict explain part-exceeds-whole-place

  contradict explain 3fa9c1d2

  contradict explain 77ab12cd 90de12ab

  contradict explain ledger-3.txt:450 herald-1.txt:300"""


def command(
    ids: Annotated[
        list[str],
        typer.Argument(
            metavar="CHECK|FINDING|CASE|CLAIM", help="What to explain; of claims, one or two."
        ),
    ],
    database: Database = DATABASE,
    queries: Queries = None,
    config: Config = None,
) -> None:
    """Explain a check, a finding, a case, a claim, or how two claims relate.

    Ids may be shortened to any unique beginning of four characters or more. A claim is also
    named by its article and number, RECORD:NUMBER.
    """
    from contradict.settings import load_settings

    if len(ids) > 2:
        raise ContradictError("", "give one check, finding, case or claim, or two claims")
    own = load_settings(config, queries=queries).queries
    if len(ids) == 1 and _is_check(ids[0], own):
        from contradict.explain import explain_check

        typer.echo(explain_check(ids[0], own), nl=False)
        return
    if len(ids) == 1 and ids[0] in MEANINGS:
        meaning, remedy = MEANINGS[ids[0]]
        typer.echo(f"{ids[0]}, a verdict\n  means       {meaning}\n  what to do  {remedy}")
        return
    typer.echo(_explained(ids, database, own))


def _is_check(name: str, queries: Path | None) -> bool:
    """Tell whether a name is a check's. Raises ContradictError for one that can't be used."""
    from contradict.checks.load import load_all

    checks, broken = load_all(queries)
    for one in broken:
        if one.name == name.replace("-", "_"):
            raise ContradictError(name, f"can't be used: {one.message}", "mend that line")
    return any(check.id == name for check in checks)


def _explained(ids: list[str], database: Path, queries: Path | None) -> str:
    """Explain what stands in the database under one id or two."""
    from contradict.database import reading
    from contradict.explain import (
        explain_case,
        explain_claim,
        explain_finding,
        explain_pair,
        find,
        find_pair,
    )

    with reading(database) as connection:
        if len(ids) == 2:
            a, b = find_pair(connection, *ids)
            return str(explain_pair(connection, a, b))
        found = find(connection, ids[0])
        if found.kind == "finding":
            return explain_finding(connection, found.id, queries)
        explain = {"case": explain_case, "claim": explain_claim}
        return explain[found.kind](connection, found.id)
