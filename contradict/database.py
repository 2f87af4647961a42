"""Opens databases, guards files that are none of ours, and brings in what Python holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any

from contradict.errors import ContradictError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# The tables that make a DuckDB file one of ours.
_OURS = frozenset({"documents", "claims", "findings", "runs"})


@contextmanager
def reading(path: Path) -> Iterator[DuckDBPyConnection]:
    """Open a database to read from.

    Raises ContradictError if there is none, it is locked, it is not one of ours, or another
    version's.
    """
    if not path.exists():
        raise ContradictError(
            str(path), "no such database", "run `contradict scan PATH` first, or pass --db"
        )
    with connect(path, read_only=True) as connection, of_this_version(path):
        _require_ours(connection, path)
        yield connection


@contextmanager
def of_this_version(path: Path) -> Iterator[None]:
    """Raise ContradictError if what is read from a file lacks a table or column that is ours."""
    import duckdb

    try:
        yield
    except (duckdb.BinderException, duckdb.CatalogException, duckdb.ConstraintException) as error:
        raise ContradictError(
            str(path),
            f"was made by another version of contradict ({str(error).splitlines()[0]})",
            "scan again into a new file",
        ) from error


def require_database(path: Path) -> None:
    """Raise ContradictError unless there is a database of ours at `path`."""
    with reading(path):
        pass


def checks_run(path: Path) -> list[str]:
    """Return the names of the checks of a database's last run, the user's own among them."""
    with reading(path) as connection:
        rows = connection.execute("SELECT check_name FROM check_runs ORDER BY ALL").fetchall()
    return [name for (name,) in rows]


def stored_records(path: Path) -> dict[str, tuple[str, str]]:
    """Return (path, sha256) of every article in a database by record_id, {} without one."""
    if not path.exists():
        return {}
    with reading(path) as connection:
        rows = connection.execute("SELECT record_id, path, sha256 FROM documents").fetchall()
    return {record_id: (file, sha256) for record_id, file, sha256 in rows}


def require_replaceable(path: Path) -> None:
    """Raise ContradictError unless a scan may put its database at `path`.

    Done before a scan begins: hours of extraction should not end on a wrong path, and a
    DuckDB file of other content is never overwritten. No folder is made: under a mistyped path
    a nightly scan would begin a new history, and all would be news.
    """
    if path.is_dir():
        raise ContradictError(str(path), "is a folder", "pass --db FILE.duckdb")
    if path.exists():
        require_database(path)
    parent = path.parent
    if not parent.exists():
        raise ContradictError(str(parent), "no such folder", "make it, or pass another --db")
    if not parent.is_dir():
        raise ContradictError(str(parent), "is no folder", "pass --db FILE.duckdb")
    try:
        TemporaryFile(dir=parent).close()
    except OSError as error:
        problem = f"no file can be written there ({error.strerror})"
        raise ContradictError(str(parent), problem, "pass another --db") from error


def connect(path: Path, *, read_only: bool) -> DuckDBPyConnection:
    """Open a DuckDB file. Raises ContradictError if it can't be opened.

    DuckDB takes what stands before a colon for a kind of database, but not in a whole path.
    """
    import duckdb

    try:
        connection = duckdb.connect(str(path.absolute()), read_only=read_only)
        # What a query of two seconds draws would stand in the report.
        return connection.execute("SET enable_progress_bar = FALSE")
    except duckdb.Error as error:
        if "lock" in str(error).lower():
            problem, remedy = "another program has it open", "close that program and try again"
        else:
            problem = "cannot be opened as a DuckDB database"
            remedy = "pass another file with --db, or move this one away"
        raise ContradictError(str(path), problem, remedy) from error


def has_table(connection: DuckDBPyConnection, name: str) -> bool:
    """Tell whether the file has a table: those of earlier versions lack some."""
    row = connection.execute(
        "SELECT 1 FROM duckdb_tables() WHERE table_name = ? LIMIT 1", [name]
    ).fetchone()
    return row is not None


def insert(connection: DuckDBPyConnection, table: str, rows: Sequence[Sequence[Any]]) -> None:
    """Append rows, given in the order of the table's columns.

    Through Arrow: executemany inserts some 1,400 rows a second, Arrow millions.
    """
    if not rows:
        return
    import pyarrow as pa  # type: ignore[import-untyped]

    names = [name for (name, *_) in connection.execute(f"DESCRIBE {table}").fetchall()]
    columns = list(zip(*rows, strict=True))
    batch = pa.table({name: list(column) for name, column in zip(names, columns, strict=True)})
    connection.register("inserted_rows", batch)
    connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM inserted_rows")
    connection.unregister("inserted_rows")


def naive(moment: datetime) -> datetime:
    """Return the moment in UTC without its zone, as TIMESTAMP columns hold it."""
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def _require_ours(connection: DuckDBPyConnection, path: Path) -> None:
    rows = connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()
    if not _OURS.issubset({name for (name,) in rows}):
        raise ContradictError(
            str(path), "holds other data, not contradict's", "pass another file with --db"
        )
