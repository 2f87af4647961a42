"""What a nightly scan leaves and says: every report in a folder, and the news on a few lines."""

from __future__ import annotations

import os
from pathlib import Path

import typer

from contradict.errors import ContradictError


def require_folder(folder: Path) -> None:
    """Raise ContradictError unless `folder` is there, or can be made where it is to stand."""
    place = folder if folder.exists() else folder.parent
    if not place.exists():
        raise ContradictError(str(place), "no such folder", "make it, or pass another --report")
    if not place.is_dir():
        raise ContradictError(str(place), "is no folder", "pass another --report")
    if not os.access(place, os.W_OK | os.X_OK):
        raise ContradictError(str(place), "cannot be written", "pass another --report")


def print_news(database: Path, folder: Path) -> None:
    """Write the reports into `folder`; print one line, and one for each of the worst with news.

    Raises ContradictError if the folder can't be written.
    """
    from contradict.database import reading
    from contradict.report import MOST_NEWS, news, write_nightly
    from contradict.report.wording import competing, standing, summary, topic

    try:
        with reading(database) as connection:
            report = write_nightly(connection, folder)
    except OSError as error:
        raise ContradictError(
            str(folder), f"cannot be written ({error.strerror})", "pass another --report"
        ) from error
    typer.echo(f"{summary(report)}; see {folder / 'report.html'}")
    cases = news(report).cases
    for case in cases[:MOST_NEWS]:
        line = f"{standing(case)}: {topic(case)}: {competing(case)} [{case.severity}]"
        typer.echo(" ".join(line.split()))
    if len(cases) > MOST_NEWS:
        typer.echo(f"and {len(cases) - MOST_NEWS:,} more, in {folder / 'report.html'}")
