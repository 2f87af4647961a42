"""Explains a check: what its header says, its SQL, and its drawn cases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from contradict.checks.load import Check, load_all
from contradict.explain.words import wrapped
from contradict.resources import resource

_LABEL = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnCase:
    """A table of claims and what the check finds in it, as text.

    `left_alone` holds the pairs that only look like conflicts, each "a > b" with its reason; what
    the check finds by other means than their cells is none of them.
    """

    name: str
    table: str
    finds: str
    left_alone: tuple[tuple[str, str], ...]


def explain_check(name: str, queries: Path | None = None) -> str:
    """Return a check's header, drawn cases and SQL. Raises KeyError if there is none."""
    good, _ = load_all(queries)
    for check in good:
        if check.id == name:
            return "\n".join((*_header(check), *_cases(check), *_sql(check))) + "\n"
    raise KeyError(name)


def drawn_cases(check: Check) -> tuple[DrawnCase, ...]:
    """Return the drawn cases of a check: shipped ones, or NAME.md beside the user's file."""
    for path in (
        check.path.with_suffix(".md"),
        *(folder / f"{check.id}.md" for folder in _folders()),
    ):
        if path.is_file():
            return parse_cases(path.read_text(encoding="utf-8"))
    return ()


def _folders() -> Iterator[Path]:
    """Yield where drawn cases may stand: in the wheel, or in a checkout among the tests."""
    for place in ("queries/cases", "tests/checks"):
        with suppress(FileNotFoundError):
            yield resource(place)


def parse_cases(text: str) -> tuple[DrawnCase, ...]:
    """Read `## name`, a table, then `finds: ...` and `left alone: a > b reason; ...`."""
    cases = []
    for block in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        lines = block.splitlines()
        table = [line for line in lines if line.startswith("|")]
        alone = (pair.split(maxsplit=3) for pair in _told(lines, "left alone:").split(";") if pair)
        finds = _told(lines, "finds:") or "nothing"
        cases.append(
            DrawnCase(
                name=lines[0].strip(),
                table="\n".join(table),
                finds=finds,
                left_alone=tuple(
                    (" ".join(pair), reason)
                    for *pair, reason in alone
                    if f" {' '.join(pair)} " not in f" {finds}"
                ),
            )
        )
    return tuple(cases)


def _told(lines: list[str], label: str) -> str:
    line = next((line for line in lines if line.startswith(label)), label)
    return line.removeprefix(label).strip()


def _header(check: Check) -> list[str]:
    told = [
        ("finds", check.finds),
        ("why", check.why),
        ("verdict", " | ".join(check.verdicts)),
        ("severity", f"{check.severity}, unless a row says otherwise"),
        ("ignores", check.ignores),
        *(("threshold", f"{t.name} = {t.number:g}, {t.meaning}") for t in check.thresholds),
        ("file", check.path.name),
    ]
    lines = [check.id]
    for label, text in told:
        if text:
            lines += wrapped(f"{text}", "  " + label.ljust(_LABEL), hang=" " * (_LABEL + 2))
    return lines


def _cases(check: Check) -> list[str]:
    lines = []
    for case in drawn_cases(check):
        lines += ["", f"  {case.name}", *_aligned(case.table, "    ")]
        lines += wrapped(f"finds {case.finds}", "    -> ", hang="       ")
        for pair, reason in case.left_alone:
            lines += wrapped(f"leaves {pair} alone: {reason}", "       ", hang="       ")
    return ["", "Drawn cases", *lines] if lines else []


def _aligned(table: str, indent: str) -> list[str]:
    """Return a Markdown table as columns; its ruler is left out."""
    rows = [
        [cell.strip() for cell in line.strip().strip("|").split("|")]
        for line in table.splitlines()
        if not set(line) <= set("|-: ")
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)] if rows else []
    return [
        (indent + "  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True))).rstrip()
        for row in rows
    ]


def _sql(check: Check) -> list[str]:
    lines = check.sql.rstrip().splitlines()
    body = next((n for n, line in enumerate(lines) if not line.startswith("--")), 0)
    return ["", "SQL", *(f"  {line}".rstrip() for line in lines[body:])]
