"""`contradict triage`: confirm, dismiss, note; by finding, case, check or outlet."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from contradict.commands.options import DATABASE, Database, stated_date
from contradict.errors import ContradictError

if TYPE_CHECKING:
    from contradict.triage import Order

# Headings of the help.
DECISION, AT_ONCE, EXCHANGE = "Decision", "Many at once", "Exchange"
NAME = "triage"
SHORT = "Confirm or dismiss findings, with a reason."
EXAMPLES = """Examples:

  contradict triage 3fa9c1d2b7e4 --dismiss --reason "two different strikes"

  contradict triage 3fa9c1d2b7e4 --confirm --note "Anna asks the ministry"

  contradict triage --source "The Onion" --dismiss --reason "satire"

  contradict triage 3fa9c1d2 --dismiss --reason wait --expires 2027-01-01

  contradict triage --export decisions.toml"""

Names = list[str] | None


def command(
    ids: Annotated[
        Names,
        typer.Argument(
            metavar="FINDING|CASE", help="Ids out of the report, or their first four characters."
        ),
    ] = None,
    database: Database = DATABASE,
    confirm: Annotated[
        bool,
        typer.Option("--confirm", help="It is a contradiction.", rich_help_panel=DECISION),
    ] = False,
    dismiss: Annotated[
        bool,
        typer.Option(
            "--dismiss", help="It is none, or of no use; say why.", rich_help_panel=DECISION
        ),
    ] = False,
    reopen: Annotated[
        bool, typer.Option("--reopen", help="Take a decision back.", rich_help_panel=DECISION)
    ] = False,
    reason: Annotated[
        str | None,
        typer.Option(
            "--reason", metavar="TEXT", help="Why it was decided so.", rich_help_panel=DECISION
        ),
    ] = None,
    expires: Annotated[
        str | None,
        typer.Option(
            "--expires",
            metavar="DATE",
            help="Last day on which the decision holds.",
            rich_help_panel=DECISION,
        ),
    ] = None,
    note: Annotated[
        str | None,
        typer.Option(
            "--note",
            metavar="TEXT",
            help="Shown in every report, with a decision or alone.",
            rich_help_panel=DECISION,
        ),
    ] = None,
    check: Annotated[
        Names,
        typer.Option(
            "--check",
            metavar="NAME",
            help="Decide on all that a check ever finds; may be repeated.",
            rich_help_panel=AT_ONCE,
        ),
    ] = None,
    source: Annotated[
        Names,
        typer.Option(
            "--source",
            metavar="NAME",
            help="Decide on all in which an outlet takes part; may be repeated.",
            rich_help_panel=AT_ONCE,
        ),
    ] = None,
    export: Annotated[
        Path | None,
        typer.Option(
            "--export",
            metavar="FILE",
            help="Write all decisions as text; - prints.",
            rich_help_panel=EXCHANGE,
        ),
    ] = None,
    import_: Annotated[
        Path | None,
        typer.Option(
            "--import",
            metavar="FILE",
            help="Add the decisions of such a file.",
            rich_help_panel=EXCHANGE,
        ),
    ] = None,
) -> None:
    """Decide on findings and cases; without arguments, list what was decided.

    Decisions are kept from scan to scan, also where an article changes around the claim. On a
    case they hold for what it has now: a number that joins it later opens it again.
    """
    from contradict.triage import decide, writing

    choices = {"confirmed": confirm, "dismissed": dismiss, "open": reopen}
    chosen = [word for word, is_wanted in choices.items() if is_wanted]
    named = bool(ids or check or source)
    decides = bool(chosen or reason or note or expires)
    if export is not None or import_ is not None:
        if named or decides:
            raise ContradictError("", "--export and --import stand alone", "leave the rest out")
        _exchange(database, export, import_)
        return
    if not named:
        if decides:
            raise ContradictError(
                "", "nothing to decide on", "give an id out of the report, --check or --source"
            )
        _print_decisions(database)
        return
    order = _order(chosen, reason, note, expires)
    with writing(database) as connection:
        lines = decide(connection, order, ids=ids or (), checks=check or (), sources=source or ())
    for line in lines:
        typer.echo(line)


def _order(chosen: list[str], reason: str | None, note: str | None, expires: str | None) -> Order:
    """Return what is wanted. Raises ContradictError where the options do not fit together."""
    from contradict.triage import Order

    if len(chosen) > 1 or not (chosen or note):
        raise ContradictError("", "give one of --confirm, --dismiss, --reopen, or a --note")
    if not chosen and (reason or expires):
        raise ContradictError(
            "--note", "takes no --reason or --expires alone", "add --confirm or --dismiss"
        )
    if chosen == ["dismissed"] and not (reason or "").strip():
        raise ContradictError("--dismiss", "needs a reason", 'add --reason "..."')
    until = stated_date(expires, option="--expires")
    if until is not None and until < datetime.now(UTC).date():
        raise ContradictError("--expires", f"{until} is past", "give a day to come")
    choice = chosen[0] if chosen else None
    return Order(choice=choice, reason=reason, note=note, expires=until)  # type: ignore[arg-type]


def _exchange(database: Path, export: Path | None, import_: Path | None) -> None:
    from contradict.database import reading
    from contradict.report.wording import counted
    from contradict.triage import export_text, import_text, writing

    if import_ is not None:
        try:
            text = import_.read_text(encoding="utf-8")
        except (OSError, UnicodeError) as error:
            raise ContradictError(str(import_), "cannot be read", "check the path") from error
        with writing(database) as connection:
            added, same = import_text(connection, text, name=str(import_))
        told = f"{counted(added, 'decision')} added, {same:,} known before."
        typer.echo(told, err=str(export) == "-")
    if export is not None:
        with reading(database) as connection:
            text = export_text(connection)
        if str(export) == "-":
            typer.echo(text, nl=False)
        else:
            export.write_text(text, encoding="utf-8")
            typer.echo(f"Wrote {export}.")


def _print_decisions(database: Path) -> None:
    from contradict.database import reading
    from contradict.triage import listed

    with reading(database) as connection:
        lines = listed(connection)
    for line in lines or ["Nothing has been decided on yet."]:
        typer.echo(line)
