"""Explains: how two claims relate field by field, what a check does, how a finding came about."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

from contradict.checks.load import Check, load_checks


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRelation:
    """How claim a relates to claim b in each field, and what follows."""

    fields: tuple[tuple[str, str, str], ...]
    verdict: str
    reason: str


def explain_pair(connection: duckdb.DuckDBPyConnection, a: str, b: str) -> PairRelation:
    """Stub."""
    raise NotImplementedError


def explain_check(name: str, queries: Path | None = None) -> Check:
    """Return the check with that id. Raises KeyError if there is none."""
    for check in load_checks(queries):
        if check.id == name:
            return check
    raise KeyError(name)


def explain_finding(connection: duckdb.DuckDBPyConnection, finding_id: str) -> str:
    """Stub."""
    raise NotImplementedError
