"""Reports: one model, read from the database's public tables, and one file per format."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path

import duckdb

from contradict.checks.select import EVERYTHING, Selection
from contradict.errors import ContradictError
from contradict.report.load import load
from contradict.report.model import Report, Status
from contradict.report.select import selected
from contradict.report.wording import summary
from contradict.terminal import WIDEST

# Those that are text; `contradict report` also writes Parquet.
FORMATS = ("text", "json", "markdown", "csv", "atom", "html")
# What a nightly run leaves in its folder, and what each file is.
NIGHTLY = {
    "report.html": "html",
    "report.json": "json",
    "report.csv": "csv",
    "feed.atom": "atom",
    "report.txt": "text",
}
DIGEST = "digest.md"
# Cases that the digest and the screen name after a bad night; the reports hold them all.
MOST_NEWS = 50

__all__ = [
    "DIGEST",
    "FORMATS",
    "MOST_NEWS",
    "NIGHTLY",
    "Report",
    "load",
    "news",
    "render",
    "selected",
    "write_nightly",
]


def render(
    connection: duckdb.DuckDBPyConnection,
    *,
    format: str,
    only: Status | None = None,
    since: date | None = None,
    selection: Selection = EVERYTHING,
    color: bool = False,
    width: int = WIDEST,
) -> str:
    """Return the report on a database in one of `FORMATS`.

    `only` keeps cases of one status, `since` those that came, changed or went on that day or
    later, `selection` the findings that count. `color` and `width` are for text on a terminal.
    Raises ContradictError on an unknown format.
    """
    if format not in FORMATS:
        raise ContradictError("--format", f"{format} is unknown", f"use {', '.join(FORMATS)}")
    report = selected(load(connection, only=only, since=since), selection)
    if format == "text":
        from contradict.report import text

        return text.render(report, color=color, width=width)
    return _rendered(report, format)


def _rendered(report: Report, format: str) -> str:
    renderer: Callable[[Report], str] = import_module(f"contradict.report.{format}").render
    return renderer(report)


def news(report: Report) -> Report:
    """Return what there is to tell in the morning: not what goes on or was dismissed."""
    told = [c for c in report.cases if c.status != "ongoing" and c.decision != "dismissed"]
    return replace(report, cases=tuple(told))


def write_nightly(connection: duckdb.DuckDBPyConnection, folder: Path) -> Report:
    """Write every format into a folder and the news as a digest; return the report.

    Each file is replaced at once, so that who reads it meanwhile sees the old one or the new.
    """
    report = load(connection)
    folder.mkdir(exist_ok=True)
    for name, format in NIGHTLY.items():
        _replace(folder / name, _rendered(report, format).encode())
    from contradict.report import markdown, parquet

    digest = markdown.render(news(report), most=MOST_NEWS, totals=summary(report))
    _replace(folder / DIGEST, digest.encode())
    _replace(folder / "report.parquet", parquet.render(report))
    return report


def _replace(path: Path, content: bytes) -> None:
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(content)
    os.replace(new, path)
