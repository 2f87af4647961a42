"""Reports: one model, read from the database's public tables, and one file per format."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib import import_module

import duckdb

from contradict.errors import ContradictError
from contradict.report.load import load
from contradict.report.model import Report, Status

FORMATS = ("text", "json", "markdown", "csv", "atom", "html")

__all__ = ["FORMATS", "Report", "load", "render"]


def render(
    connection: duckdb.DuckDBPyConnection,
    *,
    format: str,
    only: Status | None = None,
    since: date | None = None,
    color: bool = False,
) -> str:
    """Return the report on a database in one of `FORMATS`.

    `only` keeps cases of one status, `since` those with a finding first seen on that day or
    later. `color` is for text on a terminal. Raises ContradictError on an unknown format.
    """
    if format not in FORMATS:
        raise ContradictError("--format", f"{format} is unknown", f"use {', '.join(FORMATS)}")
    report = load(connection, only=only, since=since)
    if format == "text":
        from contradict.report import text

        return text.render(report, color=color)
    renderer: Callable[[Report], str] = import_module(f"contradict.report.{format}").render
    return renderer(report)
