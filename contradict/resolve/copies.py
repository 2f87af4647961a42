"""Finds near-copies of one article: one is the origin, the others carry copy_of."""

from __future__ import annotations

import duckdb


def find_copies(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill table copies and documents.copy_of."""
