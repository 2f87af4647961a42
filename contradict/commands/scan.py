"""`contradict scan`: the whole pipeline over a corpus."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from contradict.commands.options import (
    ARTICLES,
    DATABASE,
    FINDINGS,
    RESULT,
    Config,
    Database,
    Date,
    FailOn,
    Ignore,
    Queries,
    Select,
    Source,
    stated_date,
)
from contradict.documents.formats import TOLD

NAME = "scan"
SHORT = "Read articles and find the claims that cannot all be true."
EXAMPLES = """Examples:

  contradict scan articles/

  contradict scan articles.jsonl --db war.duckdb --jobs 4

  contradict scan today/ --append --fail-on new"""


def command(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH",
            help=f"Folders, or files of {TOLD}; all but the last may be .gz.",
        ),
    ],
    database: Database = DATABASE,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs", "-j", min=1, metavar="N", help="Processes to use; all cores if not given."
        ),
    ] = None,
    date: Date = None,
    source: Source = None,
    append: Annotated[
        bool,
        typer.Option(
            "--append", help="Keep the articles of earlier scans.", rich_help_panel=ARTICLES
        ),
    ] = False,
    aliases: Annotated[
        Path | None,
        typer.Option(
            "--aliases",
            metavar="FILE",
            exists=True,
            dir_okay=False,
            help="Your own file of names that mean the same (TOML).",
            rich_help_panel=FINDINGS,
        ),
    ] = None,
    queries: Queries = None,
    select: Select = None,
    ignore: Ignore = None,
    config: Config = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report",
            metavar="DIR",
            file_okay=False,
            help="Write every report into DIR, and tell what is new.",
            rich_help_panel=RESULT,
        ),
    ] = None,
    fail_on: FailOn = None,
) -> None:
    """Read articles, extract their numeric claims and find those that cannot all be true.

    The database mirrors PATH; it replaces an earlier one only once the scan has ended well.
    """
    from contradict.commands.aliases import print_unused
    from contradict.commands.nightly import print_news, require_folder
    from contradict.commands.outcome import exit_code
    from contradict.commands.progress import shown
    from contradict.commands.summary import print_losses, summary
    from contradict.documents.corpus import Defaults
    from contradict.scan import NoDocumentsError, ScanRequest, scan
    from contradict.settings import load_settings

    if report is not None:
        require_folder(report)
    request = ScanRequest(
        paths=paths,
        database=database,
        defaults=Defaults(published=stated_date(date), source=source),
        jobs=jobs,
        append=append,
        settings=load_settings(
            config, select=select or (), ignore=ignore or (), queries=queries, aliases=aliases
        ),
    )
    try:
        with shown() as watch:
            result = scan(request, watch=watch)
    except NoDocumentsError as error:
        print_losses(error.tally)
        raise
    print_losses(result.tally)
    print_unused(database, request.settings.aliases)
    if report is None:
        typer.echo(summary(result, database))
    else:
        print_news(database, report)
    raise typer.Exit(exit_code(database, fail_on, result.tally))
