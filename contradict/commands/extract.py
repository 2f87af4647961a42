"""`contradict extract`: the claims or quantities of documents as JSON lines, without a database."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from contradict.commands.options import Date, Source, stated_date
from contradict.errors import SOME_UNREAD, ContradictError

NAME = "extract"
SHORT = "Print the claims of a file as JSON lines."
EXAMPLES = """Examples:

  contradict extract article.txt --date 2022-02-27

  echo "At least 40 people were killed." | contradict extract -

  contradict extract --quantities sentences.jsonl"""


def command(
    path: Annotated[
        str,
        typer.Argument(
            metavar="FILE|-", help="A file of any format that `scan` reads; - is standard input."
        ),
    ],
    quantities: Annotated[
        bool, typer.Option("--quantities", help="Every quantity, not only claims.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="For people: each claim with the rules behind it.")
    ] = False,
    date: Date = None,
    source: Source = None,
) -> None:
    """Print the numeric claims of FILE as JSON lines, one claim a line.

    Offsets count characters of the document's text: headline, blank line, body.
    """
    from contradict.commands.rows import claim_lines, explained, quantity_lines
    from contradict.documents.article import Unread
    from contradict.documents.corpus import Defaults, Duplicate, Misdated, read_given
    from contradict.text import detect_language, is_other_language

    if quantities and explain:
        raise ContradictError("", "--quantities and --explain exclude each other", "give one")
    _require_file(path)
    write = quantity_lines if quantities else explained if explain else claim_lines
    unread = []
    for item in read_given(path, Defaults(published=stated_date(date), source=source)):
        if isinstance(item, Unread):
            unread.append(item)
        elif isinstance(item, Duplicate):
            continue
        elif isinstance(item, Misdated):
            from contradict.commands.summary import A_DATE

            told = f"{item.record_id}: date {item.stated!r} not understood; {A_DATE}"
            typer.echo(told, err=True)
        elif not quantities and is_other_language(language := detect_language(item.text)):
            told = f"{item.record_id}: in another language ({language}), so that no claims are read"
            typer.echo(told, err=True)
        else:
            for line in write(item):
                typer.echo(line)
    if unread:
        from contradict.commands.summary import unread_lines  # loads what reports need

        for line in unread_lines(unread):
            typer.echo(line, err=True)
        raise typer.Exit(SOME_UNREAD)


def _require_file(path: str) -> None:
    given = Path(path)
    if path == "-" or given.is_file() or given.is_fifo():
        return
    if given.is_dir():
        raise ContradictError(path, "is a folder", "scan it with `contradict scan`")
    raise ContradictError(path, "no such file", "check the path")
