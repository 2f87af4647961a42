"""The report for a terminal: cases worst first, each value with its speaker and its words."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import zip_longest

from rich.console import Console
from rich.text import Text

from contradict.report.model import Case, Report, Value
from contradict.report.wording import (
    competing,
    counted,
    found_in,
    marked_quote,
    said_by,
    scope,
    standing,
    summary,
    topic,
    value_text,
    why,
)
from contradict.terminal import WIDEST

_SPACES = re.compile(r"\s+")
# C0 and C1 controls, ESC among them: an article must not move the cursor or recolour.
_CONTROLS = {code: " " for code in (*range(0x20), *range(0x7F, 0xA0)) if code != 0x0A}
_INDENT, _VALUE_WIDTH, _GAP = 3, 20, 2
_MOST_VALUES = 12
_SHORT_ID = 12  # digits of an id; commands take any unique beginning
_MOST_REASONS = 3
_STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def render(report: Report, *, color: bool = False, width: int = WIDEST) -> str:
    """Return the report as lines of at most `width` columns, with ANSI colours on demand.

    Without colour the number is marked **so** in its quote.
    """
    stream = io.StringIO()
    console = Console(
        file=stream, width=width, force_terminal=color, no_color=not color, highlight=False
    )
    lines = [Text(summary(report))]
    for place, case in enumerate(report.cases, start=1):
        lines += [Text(), *_case(place, case, console, color=color)]
    if not color:
        return "".join(f"{line.plain.rstrip()}\n" for line in lines)
    for line in lines:
        console.print(line, no_wrap=True, crop=False)
    return stream.getvalue()


def _case(place: int, case: Case, console: Console, *, color: bool) -> Iterator[Text]:
    """Yield the lines of a case, each of them within the console's width."""
    head = Text(f"{place}. ")
    head.append(case.severity, style=_STYLES.get(case.severity, ""))
    head.append(f" {case.verdict}", style="bold")
    head.append(f", {_plain(standing(case))}, case {case.case_id}", style="dim")
    yield from head.wrap(console, console.width)
    for line in (Text(_plain(topic(case)), style="bold"), Text(_plain(competing(case)))):
        for part in line.wrap(console, console.width - _INDENT):
            yield Text(" " * _INDENT).append_text(part)
    yield Text()
    for label, told in _rows(case, color=color):
        yield from _columns(label, told, console)


def _columns(label: Text, told: Text, console: Console) -> Iterator[Text]:
    """Yield two texts side by side, each wrapped in its column."""
    left = label.wrap(console, _VALUE_WIDTH)
    right = told.wrap(console, console.width - _INDENT - _VALUE_WIDTH - _GAP)
    for first, second in zip_longest(left, right, fillvalue=Text()):
        line = Text(" " * _INDENT).append_text(first)
        line.pad_right(_INDENT + _VALUE_WIDTH + _GAP - line.cell_len)
        yield line.append_text(second)


def _rows(case: Case, *, color: bool) -> Iterator[tuple[Text, Text]]:
    for value in case.leading(_MOST_VALUES):
        yield Text(_plain(value_text(value)), style="bold"), _said(value, case, color=color)
    if len(case.values) > _MOST_VALUES:
        yield Text(), Text(f"and {counted(len(case.values) - _MOST_VALUES, 'more value')}")
    for label, reason in _reasons(case):
        yield Text(label, style="dim"), Text(_plain(reason))


def _said(value: Value, case: Case, *, color: bool) -> Text:
    said = Text(f"{_plain(said_by(value))}\n")
    odd = "the odd one out" if value is case.odd_one_out else ""
    remark = "; ".join(filter(None, (odd, _plain(scope(value, case)))))
    said.append(f"{remark}\n" if remark else "", style="dim")
    before, number, after = (_SPACES.sub(" ", _plain(part)) for part in marked_quote(value))
    said.append(f'"{before}')
    said.append(number if color else f"**{number}**", style="bold reverse" if color else "")
    said.append(f'{after}"\n')
    said.append(_SPACES.sub(" ", _plain(found_in(value))), style="dim")
    return said


def _reasons(case: Case) -> list[tuple[str, str]]:
    """Return why the claims clash, each beside the finding that `explain` takes."""
    told: dict[str, str] = {}
    for finding in case.findings:
        told.setdefault(why(finding), finding.finding_id)
    shown = [(f"why {told[reason][:_SHORT_ID]}", reason) for reason in list(told)[:_MOST_REASONS]]
    more = len(told) - len(shown)
    return [*shown, ("", f"and {counted(more, 'further finding')}")] if more else shown


def _plain(text: str) -> str:
    return text.translate(_CONTROLS)
