"""Builds a new database beside the old one and swaps it in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from contradict import checks, resolve
from contradict.database import insert, naive, of_this_version
from contradict.errors import ContradictError
from contradict.settings import USUAL, Settings

_HERE = Path(__file__).parent
# What outlives a scan: the runs, the user's decisions, and when a finding was first seen.
_CARRIED = (
    *("runs", "triage", "finding_history"),
    *("past_finding_claims", "past_claims", "past_cases"),
)
_SCHEMA = ("schema.sql", "cells.sql", "views.sql", "history.sql", "people.sql")
# DuckDB takes four fifths of the machine's memory unless told otherwise, and spills beyond its
# limit: with 1 GB, the checks of a million claims in articles of ten peak at 1.2 GB and take no
# longer than with the 2.2 GB that they take unbounded; a live blog of 8,000 claims takes 0.5 GB.
# The goal is 4 GB; a smaller machine keeps the default.
_MEMORY_GIB = 3.5
_LONGEST = """
SELECT ANY_VALUE(d.record_id) || ' with its ' || COUNT(*) || ' claims'
FROM claims AS c INNER JOIN documents AS d ON c.document_id = d.document_id
GROUP BY d.document_id
ORDER BY COUNT(*) DESC, d.document_id
LIMIT 1
"""
# No file name holds a slash: DuckDB names the new file's catalog after the file, old.duckdb
# "old".
_OLD = "old/file"
_MIRRORED = ("documents", "claims", "claim_evidence", "skipped_numbers")


@dataclass(frozen=True, slots=True, kw_only=True)
class RunInfo:
    """What a run knows about itself before it begins."""

    run_id: str
    started: datetime
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RunCounts:
    """What a run leaves in the database, as in table `runs`."""

    documents: int
    claims: int
    findings: int
    cases: int
    new: int
    resolved: int


def build(
    shards: Sequence[Path],
    path: Path,
    *,
    run: RunInfo,
    append: bool = False,
    settings: Settings = USUAL,
) -> RunCounts:
    """Build the database at `path` from shards, resolve names and cells, run all checks.

    The new file is built beside the old one and takes its place at the end; until then, and
    if anything fails, the old file stays as it is. Runs, triage and first_seen carry over.
    `append` also keeps the old file's articles that the shards do not hold. `settings` are the
    user's: names, checks, what counts, tolerance and thresholds.
    """
    with _replacing(path) as connection:
        create_schema(connection)
        load_shards(connection, shards)
        if path.exists():
            _carry_over(connection, path, append=append)
        resolve.resolve(connection, aliases=settings.aliases, tolerance=settings.tolerance)
        _note_settings(connection, settings)
        return _check(connection, run, settings)


def check_again(path: Path, *, run: RunInfo, settings: Settings = USUAL) -> RunCounts:
    """Run the checks again over an existing database, without extracting anything.

    The tolerance stays what it was when the database was built.
    Raises FileNotFoundError if there is no database at `path`.
    """
    if not path.exists():
        raise FileNotFoundError(path)
    with _replacing(path, copy=True) as connection:
        return _check(connection, run, settings)


def _check(connection: duckdb.DuckDBPyConnection, run: RunInfo, settings: Settings) -> RunCounts:
    counts = checks.run(
        connection,
        started=run.started,
        queries=settings.queries,
        selection=settings.selection,
        thresholds=settings.thresholds,
    )
    _record(connection, run)
    counted = _finish(connection, run, counts)
    state_decisions(connection)
    return counted


def _note_settings(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Keep by what tolerance the claims were widened, and by what names speakers were matched."""
    insert(connection, "aliases", sorted(settings.aliases.items()))
    for name, setting in asdict(settings.tolerance).items():
        connection.execute("INSERT INTO thresholds VALUES ('tolerance', ?, ?)", [name, setting])


def state_decisions(connection: duckdb.DuckDBPyConnection) -> None:
    """State on each finding the decision that holds for it, as of the last run."""
    connection.execute(_sql("decide.sql"))


def _record(connection: duckdb.DuckDBPyConnection, run: RunInfo) -> None:
    """Keep what this run found, and say why what it no longer finds is gone."""
    connection.execute("CREATE OR REPLACE TEMP TABLE this_run (started TIMESTAMP)")
    connection.execute("INSERT INTO this_run VALUES (?)", [naive(run.started)])
    connection.execute(_sql("record.sql"))


@contextmanager
def _replacing(path: Path, *, copy: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a new database beside `path` that replaces it if the block ends well.

    Raises ContradictError where memory doesn't suffice.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    _remove(new)
    if copy:
        shutil.copyfile(path, new)
    try:
        with duckdb.connect(str(new)) as connection:
            _bound_memory(connection)
            try:
                yield connection
                connection.execute("CHECKPOINT")
            except (duckdb.OutOfMemoryException, duckdb.TransactionException) as error:
                if "memory" not in str(error).lower():
                    raise
                raise _too_large(path, connection) from error
        os.replace(new, path)
    finally:
        _remove(new)


def _too_large(path: Path, connection: duckdb.DuckDBPyConnection) -> ContradictError:
    """Say how much memory did not suffice, and which article has the most claims."""
    limit, longest = "allowed", "the longest article"
    with suppress(duckdb.Error):
        limit = str(_first(connection, "SELECT CURRENT_SETTING('memory_limit')") or limit)
        connection.execute("RESET memory_limit")  # what is in memory leaves no room for the answer
        longest = str(_first(connection, _LONGEST) or longest)
    return ContradictError(
        str(path),
        f"comparing the articles needs more than the {limit} of memory that a scan may take",
        f"scan fewer at once, or leave out {longest}; the database is as it was",
    )


def _first(connection: duckdb.DuckDBPyConnection, query: str) -> object:
    row = connection.execute(query).fetchone()
    return row[0] if row else None


def _bound_memory(connection: duckdb.DuckDBPyConnection) -> None:
    """Bound what DuckDB keeps in memory; it spills into a folder beside the new file.

    It also draws no progress bar into what a long scan prints.
    """
    connection.execute("SET enable_progress_bar = FALSE")
    row = connection.execute("SELECT CURRENT_SETTING('memory_limit')").fetchone()
    usual, unit = str(row[0] if row else "").partition(" ")[::2]
    if unit == "TiB" or (unit == "GiB" and float(usual) > _MEMORY_GIB):
        connection.execute(f"SET memory_limit = '{_MEMORY_GIB}GiB'")


def _remove(new: Path) -> None:
    for leftover in (new, new.with_name(new.name + ".wal")):
        leftover.unlink(missing_ok=True)
    shutil.rmtree(new.with_name(new.name + ".tmp"), ignore_errors=True)


def create_schema(connection: duckdb.DuckDBPyConnection) -> None:
    """Create every table and view in an empty database.

    In one transaction: a commit for each of its hundreds of comments took 1.4 s in a file.
    """
    connection.execute("BEGIN")
    for part in _SCHEMA:
        connection.execute(_sql(part))
    connection.execute("COMMIT")


def load_shards(connection: duckdb.DuckDBPyConnection, shards: Sequence[Path]) -> None:
    """Fill documents, claims, claim_evidence and skipped_numbers from shards."""
    if not shards:
        return
    connection.read_parquet([str(s) for s in shards], filename=True).create_view("shard_files")
    connection.execute(_sql("load.sql"))
    connection.execute("DROP VIEW shard_files")


def _carry_over(connection: duckdb.DuckDBPyConnection, path: Path, *, append: bool) -> None:
    """Copy what outlives a scan from the old file; with `append` also its other articles.

    Raises ContradictError if another version made it and left out what this one needs.
    """
    quoted = str(path.absolute()).replace("'", "''")
    connection.execute(f"ATTACH '{quoted}' AS \"{_OLD}\" (READ_ONLY)")
    with of_this_version(path):
        for table in _CARRIED:
            if columns := _columns(connection, table):
                names = ", ".join(columns)
                connection.execute(
                    f'INSERT INTO {table} BY NAME SELECT {names} FROM "{_OLD}".{table}'
                )
        if append and all(_columns(connection, table) for table in _MIRRORED):
            connection.execute(_sql("append.sql"))
    connection.execute(f'DETACH "{_OLD}"')


def _columns(connection: duckdb.DuckDBPyConnection, table: str) -> list[str]:
    """Return the columns of a table that the old file has too."""
    rows = connection.execute(
        "SELECT column_name FROM duckdb_columns() WHERE table_name = ?"
        " AND database_name IN (?, CURRENT_DATABASE())"
        " GROUP BY column_name HAVING COUNT(*) = 2 ORDER BY column_name",
        [table, _OLD],
    ).fetchall()
    return [name for (name,) in rows]


def _finish(
    connection: duckdb.DuckDBPyConnection, run: RunInfo, counts: checks.CheckCounts
) -> RunCounts:
    documents, claims = _count(connection, "documents"), _count(connection, "claims")
    connection.execute(
        "INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            *(run.run_id, naive(run.started), naive(datetime.now(UTC))),
            *(documents, claims, counts.findings, counts.new, counts.resolved, run.version),
        ],
    )
    return RunCounts(
        documents=documents,
        claims=claims,
        findings=counts.findings,
        cases=counts.cases,
        new=counts.new,
        resolved=counts.resolved,
    )


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    row = connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()
    return int(row[0]) if row else 0


def _sql(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")
