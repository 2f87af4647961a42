import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone

import duckdb
import pytest

from contradict.database import (
    insert,
    naive,
    reading,
    require_database,
    require_replaceable,
    stored_records,
)
from contradict.errors import ContradictError

TABLES = ("documents", "claims", "findings", "runs")
HOLD = """
import duckdb, sys
connection = duckdb.connect(sys.argv[1])
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def ours(tmp_path):
    path = tmp_path / "ours.duckdb"
    with duckdb.connect(str(path)) as connection:
        for table in TABLES:
            connection.execute(f"CREATE TABLE {table} (record_id TEXT, path TEXT, sha256 TEXT)")
        connection.execute("INSERT INTO documents VALUES ('1', 'a.txt', 'ff')")
    return path


def test_a_database_of_ours_is_read_but_not_written(ours):
    with reading(ours) as connection, pytest.raises(duckdb.Error):
        connection.execute("DELETE FROM documents")
    assert stored_records(ours) == {"1": ("a.txt", "ff")}
    require_replaceable(ours)


def test_a_new_place_may_be_used(tmp_path):
    require_replaceable(tmp_path / "new.duckdb")
    assert list(tmp_path.iterdir()) == []


def test_where_no_file_can_be_written_no_scan_begins(monkeypatch, tmp_path):
    def refused(dir):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("contradict.database.TemporaryFile", refused)
    with pytest.raises(ContradictError, match=r"no file can be written there \(Permission denied"):
        require_replaceable(tmp_path / "new.duckdb")
    assert stored_records(tmp_path / "new.duckdb") == {}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (None, "no such database"),
        (b"", "cannot be opened"),
        (b"no database" * 999, "cannot be opened"),
    ],
    ids=["missing", "empty", "something else"],
)
def test_what_is_no_database_of_ours_is_refused(tmp_path, content, problem):
    path = tmp_path / "x.duckdb"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ContradictError, match=problem):
        require_database(path)


def test_a_database_that_another_program_writes_is_told_from_a_broken_one(ours):
    command = [sys.executable, "-c", HOLD, str(ours)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(ContradictError, match="another program has it open; close"):
            require_replaceable(ours)
        holder.communicate()
    require_replaceable(ours)


def test_rows_are_appended_in_the_order_of_the_columns():
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE tolls (town TEXT, dead DOUBLE, day DATE)")
        insert(connection, "tolls", [])
        insert(connection, "tolls", [("Lund", 4, None), (None, 7.5, naive(datetime(2024, 5, 3)))])
        told = connection.execute("SELECT town, dead, CAST(day AS TEXT) FROM tolls").fetchall()
    assert told == [("Lund", 4, None), (None, 7.5, "2024-05-03")]


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2024, 5, 3, 10),
        datetime(2024, 5, 3, 10, tzinfo=UTC),
        datetime(2024, 5, 3, 12, tzinfo=timezone(timedelta(hours=2))),
    ],
    ids=["without a zone", "in UTC", "in another zone"],
)
def test_a_moment_is_stored_in_utc(moment):
    assert naive(moment) == datetime(2024, 5, 3, 10)
