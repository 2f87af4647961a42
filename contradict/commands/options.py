"""Options that several commands share."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import typer

from contradict.errors import ContradictError

DATABASE = Path("contradict.duckdb")

# Headings of the help, where a command has many options.
ARTICLES, FINDINGS, RESULT = "Articles", "Findings", "Result"

Database = Annotated[Path, typer.Option("--db", metavar="FILE", help="The DuckDB file.")]
Date = Annotated[
    str | None,
    typer.Option(
        "--date",
        metavar="DATE",
        help="Publication date of documents that state none (2022-02-27).",
        rich_help_panel=ARTICLES,
    ),
]
Source = Annotated[
    str | None,
    typer.Option(
        "--source",
        metavar="NAME",
        help="Outlet of documents that state none; else the URL's host, or the folder's name.",
        rich_help_panel=ARTICLES,
    ),
]
Queries = Annotated[
    Path | None,
    typer.Option(
        "--queries",
        metavar="DIR",
        exists=True,
        file_okay=False,
        help="A folder of your own checks (.sql), run as well.",
        rich_help_panel=FINDINGS,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="WORD",
        help="Only findings of this check, verdict or severity; may be repeated.",
        rich_help_panel=FINDINGS,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="WORD",
        help="No findings of this check, verdict or severity; may be repeated.",
        rich_help_panel=FINDINGS,
    ),
]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        exists=True,
        dir_okay=False,
        help="Settings; else contradict.toml or pyproject.toml, here or above.",
    ),
]
FailOn = Annotated[
    Literal["new", "any", "error", "warning", "info"] | None,
    typer.Option(
        "--fail-on",
        help="Exit with 1 if there are new findings, any, or any of at least this severity.",
        rich_help_panel=RESULT,
    ),
]


def stated_date(text: str | None, *, option: str = "--date") -> date | None:
    """Read a date option. Raises ContradictError if it is no date, or an ambiguous one."""
    from contradict.documents.dates import meanings, parse_date
    from contradict.phrases import day as written

    day = parse_date(text)
    if text is not None and day is None:
        if both := meanings(text):
            problem = f"{text!r} may be {' or '.join(map(written, both))}"
            raise ContradictError(option, problem, f"write it as {both[0]}")
        raise ContradictError(option, f"{text!r} is no date", "write it as 2022-02-27")
    return day
