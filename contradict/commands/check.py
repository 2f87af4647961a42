"""`contradict check`: the checks again, over an existing database."""

from __future__ import annotations

import typer

from contradict.commands.checks import loaded
from contradict.commands.options import DATABASE, Database, FailOn, Queries

NAME = "check"
SHORT = "Run the checks again over a database."
EXAMPLES = """Examples:

  contradict check

  contradict check --queries my-checks/ --fail-on error"""


def command(database: Database = DATABASE, queries: Queries = None, fail_on: FailOn = None) -> None:
    """Run the checks again over what an earlier scan stored, with your own if you have any."""
    from contradict import store
    from contradict.commands.outcome import exit_code
    from contradict.database import require_database
    from contradict.interrupt import interruptible
    from contradict.scan import new_run

    require_database(database)
    loaded(queries)
    with interruptible(database):
        counts = store.check_again(database, run=new_run(), queries=queries)
    typer.echo(
        f"{counts.findings:,} findings in {counts.cases:,} cases"
        f" ({counts.new:,} new, {counts.resolved:,} resolved since the last run)."
    )
    raise typer.Exit(exit_code(database, counts, fail_on))
