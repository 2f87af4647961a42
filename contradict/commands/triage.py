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

NAME = "triage"
SHORT = "Confirm or dismiss findings, with a reason."
EXAMPLES = """Examples:

  contradict triage 3fa9c1d2b7e4 --dismiss --reason "two different strikes"

  contradict triage 3fa9c1d2b7e4 --confirm --note "Anna asks the ministry"

  contradict triage --source "The Onion" --dismiss --reason "satire" --expires 2027-01-01

  contradict triage --export decisions.toml"""

Names = list[str] | None


def command(
    ids: Annotated[
        Names,
        typer.Argument(
            metavar="[FINDING|CASE...]", help="Ids out of the report; six characters do."
        ),
    ] = None,
    database: Database = DATABASE,
    confirm: Annotated[bool, typer.Option("--confirm", help="It is a contradiction.")] = False,
    dismiss: Annotated[bool, typer.Option("--dismiss", help="It is none, or of no use.")] = False,
    reopen: Annotated[bool, typer.Option("--reopen", help="Take a decision back.")] = False,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why.")] = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar="TEXT", help="A note, shown in every report.")
    ] = None,
    expires: Annotated[
        str | None,
        typer.Option("--expires", metavar="DATE", help="Last day on which the decision holds."),
    ] = None,
    check: Annotated[
        Names, typer.Option("--check", metavar="NAME", help="All that a check ever finds.")
    ] = None,
    source: Annotated[
        Names, typer.Option("--source", metavar="NAME", help="All in which an outlet takes part.")
    ] = None,
    export: Annotated[
        Path | None,
        typer.Option("--export", metavar="FILE", help="Write all decisions as text; - prints."),
    ] = None,
    import_: Annotated[
        Path | None,
        typer.Option("--import", metavar="FILE", help="Add the decisions of such a file."),
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
    if export is not None or import_ is not None:
        if named or chosen:
            raise ContradictError("", "--export and --import stand alone")
        _exchange(database, export, import_)
        return
    if not named:
        if chosen or note:
            raise ContradictError("", "on what?", "give an id out of the report")
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
    if chosen == ["dismissed"] and not (reason or "").strip():
        raise ContradictError("--dismiss", "needs a reason", 'add --reason "..."')
    until = stated_date(expires, option="--expires")
    if until is not None and until < datetime.now(UTC).date():
        raise ContradictError("--expires", f"{until} is past", "give a day to come")
    choice = chosen[0] if chosen else None
    return Order(choice=choice, reason=reason, note=note, expires=until)  # type: ignore[arg-type]


def _exchange(database: Path, export: Path | None, import_: Path | None) -> None:
    from contradict.database import reading
    from contradict.triage import export_text, import_text, writing

    if import_ is not None:
        try:
            text = import_.read_text(encoding="utf-8")
        except (OSError, UnicodeError) as error:
            raise ContradictError(str(import_), "cannot be read", "check the path") from error
        with writing(database) as connection:
            added, same = import_text(connection, text, name=str(import_))
        typer.echo(f"{added:,} decisions added, {same:,} known before.", err=str(export) == "-")
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
