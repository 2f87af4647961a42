"""Writes what docs/checks.md and docs/commands.md hold: headers of checks, help of commands.

cog -r -I docs docs/checks.md docs/commands.md
"""

from __future__ import annotations

import cog
from typer.testing import CliRunner

from contradict.checks import Check, load_checks
from contradict.cli import app
from contradict.explain import drawn_cases

_NARROW = {"COLUMNS": "100", "TERMINAL_WIDTH": "100"}


def list_of_checks() -> None:
    """Write a table of all checks."""
    cog.outl("| check | verdict | severity | finds |")
    cog.outl("|---|---|---|---|")
    for check in load_checks():
        verdicts = ", ".join(check.verdicts)
        severity = "a note" if check.informs else check.severity
        cog.outl(f"| [{check.id}](#{check.id}) | {verdicts} | {severity} | {check.finds} |")


def checks() -> None:
    """Write a section for each check: its header and its drawn cases."""
    for check in load_checks():
        _section(check)


def _section(check: Check) -> None:
    cog.outl(f"## {check.id}\n")
    cog.outl(f"Finds {check.finds}.\n")
    cog.outl(f"Why: {check.why}.\n")
    cog.outl(f"Ignores {check.ignores}.\n")
    for threshold in check.thresholds:
        cog.outl(f"Threshold `{threshold.name}` = {threshold.number:g}: {threshold.meaning}.\n")
    for case in drawn_cases(check):
        cog.outl(f"**{case.name}** finds {case.finds}\n\n{case.table}\n")
        for pair, reason in case.left_alone:
            cog.outl(f"Leaves {pair} alone: {reason}.\n")


def reasons() -> None:
    """Write a list of all reasons to leave a pair alone, each with a check that draws it."""
    drawn: dict[str, str] = {}
    for check in load_checks():
        for case in drawn_cases(check):
            for _, reason in case.left_alone:
                drawn.setdefault(reason, check.id)
    for reason in sorted(drawn):
        cog.outl(f"- {reason} ([{drawn[reason]}](#{drawn[reason]}))")


def commands() -> None:
    """Write a section for each command: its help."""
    for command in app.registered_commands:
        name = command.name or ""
        shown = CliRunner().invoke(app, [name, "--help"], prog_name="contradict", env=_NARROW)
        cog.outl(f"## contradict {name}\n")
        lines = [line.rstrip() for line in shown.output.strip().splitlines()]
        cog.outl("```text\n" + "\n".join(lines) + "\n```\n")
