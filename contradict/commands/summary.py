"""What a scan says at its end: its figures, and every input that was not used, by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from contradict.documents.article import REMEDIES, Unread
from contradict.documents.discover import kind_of
from contradict.report.wording import counted

if TYPE_CHECKING:
    from contradict.scan import ScanResult
    from contradict.tally import Tally

# Skipped inputs are counted in full and the first few named; unread ones are all named.
_NAMED = 5
A_DATE = "write it as 2025-03-14"
AN_OUTLET = "pass --source or add metadata"
_PIPE = "pipe an article into it"


def summary(result: ScanResult, database: Path) -> str:
    """Return the figures of a scan, a line each."""
    counts, tally = result.counts, result.tally
    rate = tally.characters / 1e6 / max(result.seconds, 0.001)
    # A small scan mostly starts up: "0.0 MB/s" says nothing.
    speed = f" ({rate:.1f} MB/s)" if rate >= 0.05 else ""
    lines = [
        f"Scanned {counted(tally.documents, 'document')} of {counted(len(tally.sources), 'source')}"
        f" in {result.seconds:.1f} s{speed}.",
        f"Found {counted(tally.claims, 'claim')}{_in_all(result)},"
        f" {counted(counts.findings, 'finding')} in {counted(counts.cases, 'case')}"
        f" ({counts.new:,} new, {counts.resolved:,} resolved since the last run).",
        f"Wrote {database}; read it with: contradict report --db {database}",
    ]
    return "\n".join(lines)


def _in_all(result: ScanResult) -> str:
    """Return what tells the documents just scanned from those that `--append` kept."""
    counts = result.counts
    if counts.documents == result.tally.documents:
        return ""
    held = f"{counted(counts.documents, 'document')} and {counted(counts.claims, 'claim')}"
    return f". With those of earlier scans, the database holds {held}"


def print_losses(tally: Tally) -> None:
    """Print to standard error all that was not read, and why, and what was skipped."""
    for line in unread_lines(tally.unread):
        typer.echo(line, err=True)
    for line in skipped_lines(tally):
        typer.echo(line, err=True)


def unread_lines(unread: Sequence[Unread]) -> list[str]:
    """Return a block for each reason: how many, the remedy, then every input by name."""
    lines = []
    reasons = Counter(item.reason for item in unread)
    for reason, number in sorted(reasons.items()):
        chosen = [item for item in unread if item.reason == reason]
        piped = reason == "empty" and all(item.path == "-" for item in chosen)
        lines.append(f"not read, {reason}: {number:,} ({_PIPE if piped else REMEDIES[reason]})")
        chosen.sort(key=lambda item: (item.path, item.number or 0))
        for path, items in groupby(chosen, key=lambda item: item.path):
            name = "standard input" if path == "-" else path
            lines.append(f"  {name}{_where(list(items))}")
    return lines


def skipped_lines(tally: Tally) -> list[str]:
    """Return a line for each kind of input that was passed over without harm."""
    languages = Counter(language for _, language in tally.other_language)
    kinds = Counter(kind_of(Path(path)) or "no suffix" for path in tally.unknown)
    folders = _counts(Counter(folder for _, folder in tally.foldered))
    specials = Counter(kind for _, kind in tally.special)
    told = [
        ("in another language, stored without claims", _counts(languages),
         [name for name, _ in tally.other_language]),
        (f"with a date that is not understood ({A_DATE})", "",
         [f"{item.record_id} {item.stated!r}" for item in tally.misdated]),
        ("without a date, severity capped (pass --date or add metadata)", "", tally.undated),
        (f"without an outlet, called by their folder's name{folders}; {AN_OUTLET}", "",
         [name for name, _ in tally.foldered]),
        ("seen before with the same id and text", "", tally.duplicates),
        ("of a type that is not read", _counts(kinds), tally.unknown),
        ("that are no files, never opened", _counts(specials), [path for path, _ in tally.special]),
    ]  # fmt: skip
    return [f"{len(names):,} {what}{kinds}: {few(names)}" for what, kinds, names in told if names]


def _where(items: list[Unread]) -> str:
    """Return ": detail" for a file, ", lines 4, 9-12" for records in it."""
    numbers = [item.number for item in items if item.number is not None]
    details = sorted({item.detail for item in items if item.detail})
    if numbers:
        told = f" ({details[0]})" if len(details) == 1 else ""
        return f", {items[0].part}{'' if len(numbers) == 1 else 's'} {_ranges(numbers)}{told}"
    return f": {'; '.join(details)}" if details else ""


def _ranges(numbers: Iterable[int]) -> str:
    """Return [4, 9, 10, 11] as "4, 9-11"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def few(names: Sequence[str]) -> str:
    """Return the first names, and how many more there are."""
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more:,} more" if more > 0 else "")


def _counts(counts: Counter[str]) -> str:
    told = ", ".join(f"{name} {number:,}" for name, number in sorted(counts.items()))
    return f" ({told})" if told else ""
