"""What a command says about the user's own names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import typer


def print_unused(database: Path, aliases: Mapping[str, str]) -> None:
    """Print to standard error which names nobody has: misspelt ones would go unnoticed."""
    from contradict.commands.summary import few
    from contradict.database import reading

    if not aliases:
        return
    with reading(database) as connection:
        rows = connection.execute("SELECT claimant FROM claimants").fetchall()
    unused = sorted(set(aliases) - {claimant for (claimant,) in rows})
    if unused:
        told = f"{len(unused):,} of your own names, which no claimant has"
        typer.echo(f"{told} (write them as in claims.claimant): {few(unused)}", err=True)


def print_changed(database: Path, aliases: Mapping[str, str]) -> None:
    """Say where the names that are set are not those by which the last scan matched speakers.

    Where none are set, the scan may have had its own from `--aliases`.
    """
    from contradict.database import has_table, reading

    if not aliases:
        return
    with reading(database) as connection:
        if not has_table(connection, "aliases"):
            return
        stored = dict(connection.execute("SELECT variant, name FROM aliases").fetchall())
    if stored != dict(aliases):
        typer.echo("your own names changed; they take effect with the next scan", err=True)
