"""Runs the commands that README.md and the tutorial show, and gives what they print.

    cog -r -I docs README.md docs/tutorial.md

Both run on the sample corpus, scanned once into a temporary file; times are written as "…".
"""

from __future__ import annotations

import re
import shlex
import shutil
import tempfile
from functools import cache
from pathlib import Path

import cog
import duckdb
from typer.testing import CliRunner

from contradict.cli import app

ROOT = Path(__file__).parents[1]
_TIMES = (
    (re.compile(r"in [\d.]+ s(?: \([\d.]+ MB/s\))?"), "in … s"),
    (re.compile(r"(?<=\W)/\S*/sample\.duckdb"), "sample.duckdb"),
)


@cache
def _database() -> Path:
    folder = tempfile.mkdtemp()
    database = Path(folder) / "sample.duckdb"
    _run(["scan", str(ROOT / "data" / "sample"), "--db", str(database)])
    return database


def _run(arguments: list[str]) -> str:
    result = CliRunner().invoke(app, arguments)
    if result.exit_code != 0:
        raise RuntimeError(f"contradict {shlex.join(arguments)}: {result.output}")
    return result.output


def scan() -> None:
    """Show what a first scan of the sample corpus prints."""
    with tempfile.TemporaryDirectory() as folder:
        database = str(Path(folder) / "sample.duckdb")
        _show(_run(["scan", str(ROOT / "data" / "sample"), "--db", database]))


def command(line: str, *, first: int | None = None) -> None:
    """Show what a command prints on the sample's database, or its first lines."""
    arguments = shlex.split(line)
    _show(_run([*arguments, "--db", str(_database())]), first=first)


def night(*changes: str) -> None:
    """Show a nightly scan of a copy of the sample from which files are taken away."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        shutil.copytree(ROOT / "data" / "sample", corpus)
        command = [
            "scan",
            str(corpus),
            "--db",
            f"{folder}/news.duckdb",
            "--report",
            f"{folder}/out",
        ]
        _run(command)
        for change in changes:
            (corpus / change).unlink()
        shown = _run(command).replace(f"{folder}/", "")
    _show(re.sub(r"since \d+ \w+ \d+", "since yesterday", shown))


def case(line: str, number: int) -> None:
    """Show one case of a report: the block that begins with its number."""
    report = _run([*shlex.split(line), "--db", str(_database())])
    found = re.search(rf"^{number}\. .*?(?=^{number + 1}\. |\Z)", report, re.DOTALL | re.MULTILINE)
    _show(found.group() if found else "")


def query(sql: str) -> None:
    """Show what a query on the sample's database gives, as a table."""
    with duckdb.connect(str(_database()), read_only=True) as connection:
        cursor = connection.execute(sql)
        names = [column[0] for column in cursor.description or ()]
        rows = [["" if cell is None else str(cell) for cell in row] for row in cursor.fetchall()]
    lines = ["| " + " | ".join(cells) + " |" for cells in (names, ["---"] * len(names), *rows)]
    cog.out("\n".join(lines) + "\n")


def _show(text: str, *, first: int | None = None) -> None:
    for pattern, shown in _TIMES:
        text = pattern.sub(shown, text)
    lines = text.rstrip().splitlines()
    cut = [*lines[:first], "…"] if first and len(lines) > first else lines
    cog.out("```text\n" + "\n".join(line.rstrip() for line in cut) + "\n```\n")


PUBLIC = (
    *("documents", "claims", "skipped_numbers", "findings", "finding_claims", "cases"),
    *("case_claims", "triage", "runs", "claims_by_case", "timeline", "case_states"),
    *("source_scorecard", "corrections", "decisions", "finding_history"),
    *("past_finding_claims", "past_claims", "past_cases", "check_runs"),
)


def tables() -> None:
    """Show every public table with its columns, as the file's own comments describe them."""
    with duckdb.connect(str(_database()), read_only=True) as connection:
        for table in PUBLIC:
            about = connection.execute(
                "SELECT comment FROM duckdb_tables() WHERE table_name = ?"
                " UNION ALL SELECT comment FROM duckdb_views() WHERE view_name = ?",
                [table, table],
            ).fetchall()[0][0]
            columns = connection.execute(
                "SELECT column_name, lower(data_type), comment FROM duckdb_columns()"
                " WHERE table_name = ? ORDER BY column_index",
                [table],
            ).fetchall()
            lines = [f"### {table}", "", about, "", "| column | type | meaning |", "|---|---|---|"]
            lines += [f"| {name} | {kind} | {comment} |" for name, kind, comment in columns]
            cog.out("\n".join(lines) + "\n\n")
