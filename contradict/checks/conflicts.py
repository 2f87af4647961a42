"""Finds the pairs of claims that can't both be true, for all checks to read."""

from __future__ import annotations

from pathlib import Path

import duckdb

from contradict.resolve.counts import count_pattern

_HERE = Path(__file__).parent
_STEPS = ("pairs", "likeness", "articles", "conflicts")
_KINDS = ("died", "deadly")  # of words in data/lexicons/counts.toml


def fill_conflicts(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill tables conflicts and not_compared from claim_cells and view conflicted_cells."""
    for kind in _KINDS:
        connection.execute(f"SET VARIABLE {kind}_words = ?", [count_pattern(kind)])
    for step in _STEPS:
        connection.execute(_HERE.joinpath(f"{step}.sql").read_text(encoding="utf-8"))
