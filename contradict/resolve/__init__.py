"""Resolution after extraction: which articles, names, events and cells are the same."""

from __future__ import annotations

from pathlib import Path

import duckdb


def resolve(connection: duckdb.DuckDBPyConnection, *, aliases: Path | None = None) -> None:
    """Derive copies, names, events and cells from the tables that the shards filled."""
