"""How the help of a command is laid out: its arguments, then its options, by group if many."""

from __future__ import annotations

from typing import Any

from typer.core import TyperArgument, TyperCommand

# More options than these are looked up by group.
_FEW = 8
# What stands before the message of a choice that is none.
_EXCEPTION = "Value error, "


class Grouped(TyperCommand):
    """A command whose many options stand under the headings of their `rich_help_panel`.

    Typer itself heeds these only with rich, whose import takes longer than all other help.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the command line; a wrong choice is told without the name of the exception."""
        try:
            return super().parse_args(ctx, args)
        except Exception as error:
            message = getattr(error, "message", None)
            if isinstance(message, str):
                error.message = message.removeprefix(_EXCEPTION)  # type: ignore[attr-defined]
            raise

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments and options."""
        arguments, options = [], []
        for parameter in self.get_params(ctx):
            name, told = parameter.get_help_record(ctx) or ("", "")
            if isinstance(parameter, TyperArgument):
                # Typer adds a type: "PATH <list[Path]>".
                arguments.append((parameter.metavar or name, told))
            elif name:
                options.append((getattr(parameter, "rich_help_panel", None), name, told))
        sections = {"Arguments": arguments}
        for panel, name, told in options:
            heading = panel if panel and len(options) > _FEW else "Options"
            sections.setdefault(heading, []).append((name, told))
        sections["Options"] = sections.pop("Options")
        for heading, records in sections.items():
            if records:
                with formatter.section(heading):
                    formatter.write_dl(records)
