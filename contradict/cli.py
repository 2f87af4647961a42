"""The `contradict` command: registers the commands and turns errors into sentences."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable
from functools import wraps
from typing import Annotated

import typer

from contradict import __version__
from contradict.commands import check, checks, explain, extract, report, scan, triage
from contradict.commands.help import Grouped
from contradict.errors import INTERRUPTED, MISUSE, TERMINATED, UNHEARD, ContradictError

app = typer.Typer(
    name="contradict",
    help="Find numeric claims in news text that cannot all be true.",
    epilog="Start with: contradict scan FOLDER, then: contradict report",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class _Terminated(SystemExit):
    """The command was told to end: by `kill`, systemd or a machine that shuts down."""


def _guarded(command: Callable[..., None]) -> Callable[..., None]:
    """Let an error that the user can mend end a command with one sentence and its exit code."""

    @wraps(command)
    def run(*args: object, **options: object) -> None:
        try:
            command(*args, **options)
        except ContradictError as error:
            typer.echo(f"contradict: {error}", err=True)
            raise typer.Exit(error.exit_code) from error
        except OSError as error:
            if error.errno == errno.EPIPE:
                _hush()
                raise typer.Exit(UNHEARD) from error
            typer.echo(f"contradict: {error}; check the disk's space and permissions", err=True)
            raise typer.Exit(MISUSE) from error
        except KeyboardInterrupt as error:
            typer.echo("contradict: interrupted; the database is as it was", err=True)
            raise typer.Exit(INTERRUPTED) from error
        except _Terminated:
            typer.echo("contradict: terminated; the database is as it was", err=True)
            raise

    return run


def _hush() -> None:
    """Let what is still to be printed go nowhere: Python flushes it at its end, and fails again.

    `contradict report | head` ends as grep does there, with the code of SIGPIPE. It is no 1, which
    says that `--fail-on` was met, and no 0: a scan whose summary nobody hears may have met it.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


for _module in (scan, extract, check, report, explain, triage, checks):
    app.command(_module.NAME, cls=Grouped, short_help=_module.SHORT, epilog=_module.EXAMPLES)(
        _guarded(_module.command)
    )


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"contradict {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and exit."
        ),
    ] = False,
) -> None:
    """Find numeric claims in news text that cannot all be true."""


def main() -> None:
    """Run the command line; a scan that is told to end cleans up as after Ctrl-C."""
    signal.signal(signal.SIGTERM, _terminate)
    app(prog_name="contradict")


def _terminate(number: int, frame: object) -> None:
    raise _Terminated(TERMINATED)
