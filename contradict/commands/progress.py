"""A progress line on a terminal; nothing in a pipe or a nightly log."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from contradict.scan import EXTRACTING

if TYPE_CHECKING:
    from contradict.scan import Watcher
    from contradict.tally import Tally


@contextmanager
def shown() -> Iterator[Watcher]:
    """Give a watcher for `scan` that draws on standard error if that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda stage, tally: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    progress = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(bar_width=20),
        TextColumn("{task.fields[figures]}"),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    began = time.monotonic()
    with progress:
        task = progress.add_task("reading", total=None, figures="")

        def watch(stage: str, tally: Tally) -> None:
            total = max(tally.expected, tally.characters) if tally.expected else None
            figures = _figures(tally, time.monotonic() - began)
            progress.update(
                task,
                description=stage,
                total=total if stage == EXTRACTING else None,
                completed=tally.characters,
                figures=figures,
            )

        yield watch


def _figures(tally: Tally, seconds: float) -> str:
    from contradict.report.wording import counted

    rate = tally.characters / 1e6 / max(seconds, 0.1)
    documents = counted(tally.documents, "document")
    return f"{documents}, {counted(tally.claims, 'claim')}, {rate:.1f} MB/s"
