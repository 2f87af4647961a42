from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from importlib import import_module
from pathlib import Path

import duckdb
import pytest

from contradict import store
from contradict.database import reading
from contradict.errors import ContradictError
from contradict.records import Claim, Document, Evidence, Extraction, Period, SkippedNumber

TEXT = "Flood kills 12\n\nTwelve people died in Elmora on 3 May."
RUN = store.RunInfo(run_id="r1", started=datetime(2024, 5, 4, 6, tzinfo=UTC), version="0.1.0")


def extraction(record_id: str = "a", number: int = 12) -> Extraction:
    document = Document(
        document_id="d-" + record_id,
        record_id=record_id,
        path="a.txt",
        text=TEXT,
        title="Flood kills 12",
        source="The Elmora Post",
        published=date(2024, 5, 4),
        published_at=datetime(2024, 5, 4, 7, tzinfo=timezone(timedelta(hours=2))),
        updated=datetime(2024, 5, 4, 8, tzinfo=UTC),
    )
    claim = Claim(
        claim_id="c-" + record_id,
        document_id=document.document_id,
        quote="Flood kills 12",
        quote_start=0,
        quote_end=14,
        number_text="12",
        number_start=12,
        number_end=14,
        low=number,
        high=number,
        base_low=number,
        base_high=number,
        measure="killed",
        subject="people",
        subject_text="people",
        period=Period(kind="event", end=date(2024, 5, 3), as_of=date(2024, 5, 4)),
        evidence=(Evidence(field="measure", rule="kill-verb"),),
    )
    skipped = SkippedNumber(
        document_id=document.document_id,
        number_text="3 May",
        number_start=47,
        number_end=52,
        kind="date",
        skip_reason="a date",
    )
    return Extraction(document=document, claims=(claim,), skipped=(skipped,))


def shard(folder: Path, *extractions: Extraction, name: str = "0.parquet") -> Path:
    path = folder / name
    assert store.write_shard(extractions, path) == len(extractions)
    return path


def rows(path: Path, query: str) -> list[tuple]:
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_every_field_survives_the_shard(tmp_path: Path) -> None:
    db = tmp_path / "x.duckdb"
    counts = store.build([shard(tmp_path, extraction())], db, run=RUN)
    assert (counts.documents, counts.claims) == (1, 1)
    assert rows(db, "SELECT title, published, published_at, updated FROM documents") == [
        ("Flood kills 12", date(2024, 5, 4), datetime(2024, 5, 4, 5), datetime(2024, 5, 4, 8))
    ]
    assert rows(db, "SELECT low, period_kind, period_end, as_of, place FROM claims") == [
        (12.0, "event", date(2024, 5, 3), date(2024, 5, 4), None)
    ]
    assert rows(db, "SELECT * FROM claim_evidence") == [("c-a", "measure", "kill-verb")]
    assert rows(db, "SELECT number_text, kind, skip_reason FROM skipped_numbers") == [
        ("3 May", "date", "a date")
    ]


def test_every_table_and_column_is_commented(tmp_path: Path) -> None:
    db = tmp_path / "x.duckdb"
    store.build([], db, run=RUN)
    bare = "SELECT table_name FROM duckdb_tables() WHERE comment IS NULL"
    assert rows(db, bare) == []
    assert rows(db, bare.replace("table", "view") + " AND NOT internal") == []
    assert (
        rows(
            db,
            "SELECT table_name, column_name FROM duckdb_columns()"
            " WHERE comment IS NULL AND NOT internal",
        )
        == []
    )


def test_an_article_without_numbers_is_still_a_document(tmp_path: Path) -> None:
    bare = replace(extraction(), claims=(), skipped=())
    db = tmp_path / "x.duckdb"
    counts = store.build([shard(tmp_path, bare)], db, run=RUN)
    assert (counts.documents, counts.claims) == (1, 0)


def test_the_same_input_gives_the_same_rows(tmp_path: Path) -> None:
    one = shard(tmp_path, extraction("a"), extraction("b"), name="1.parquet")
    first, second = (
        shard(tmp_path, extraction("b"), name="2.parquet"),
        shard(tmp_path, extraction("a"), name="3.parquet"),
    )
    for name, shards in (("x", [one]), ("y", [first, second])):
        store.build(shards, tmp_path / f"{name}.duckdb", run=RUN)
    query = "SELECT * FROM claims"
    assert rows(tmp_path / "x.duckdb", query) == rows(tmp_path / "y.duckdb", query)


def test_a_failed_build_leaves_the_old_file_whole(tmp_path: Path) -> None:
    db = tmp_path / "x.duckdb"
    store.build([shard(tmp_path, extraction())], db, run=RUN)
    before = db.read_bytes()
    broken = tmp_path / "broken.parquet"
    broken.write_text("no Parquet")
    with pytest.raises(duckdb.Error):
        store.build([broken], db, run=RUN)
    assert db.read_bytes() == before
    assert sorted(p.suffix for p in tmp_path.iterdir()) == [".duckdb", ".parquet", ".parquet"]


def test_a_build_without_memory_ends_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = tmp_path / "x.duckdb"
    store.build([shard(tmp_path, extraction())], db, run=RUN)
    before = db.read_bytes()

    def fill_memory(connection: duckdb.DuckDBPyConnection, **_: object) -> None:
        connection.execute("SET memory_limit = '5MB'")
        connection.execute("CREATE TABLE full_table AS SELECT REPEAT('x', 1000000) FROM RANGE(99)")

    monkeypatch.setattr("contradict.resolve.resolve", fill_memory)
    with pytest.raises(ContradictError, match=r"needs more than the .+ MiB of memory") as caught:
        store.build([shard(tmp_path, extraction())], db, run=RUN)
    assert "leave out a with its 1 claims" in str(caught.value)
    assert caught.value.exit_code == 2
    assert db.read_bytes() == before
    assert sorted(p.suffix for p in tmp_path.iterdir()) == [".duckdb", ".parquet"]


def test_a_long_article_is_not_copied_for_each_of_its_claims(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = extraction()
    claims = tuple(replace(one.claims[0], claim_id=f"c{n}") for n in range(1000))
    long = replace(one.document, text=TEXT + " The search goes on." * 50_000)
    monkeypatch.setattr(import_module("contradict.store.build"), "_MEMORY_GIB", 0.1)
    shards = [shard(tmp_path, replace(one, document=long, claims=claims))]
    assert store.build(shards, tmp_path / "x.duckdb", run=RUN).claims == 1000


def test_runs_and_triage_carry_over(tmp_path: Path) -> None:
    db = tmp_path / "x.duckdb"
    shards = [shard(tmp_path, extraction())]
    store.build(shards, db, run=RUN)
    with duckdb.connect(str(db)) as connection:
        connection.execute(
            "INSERT INTO triage (finding_id, decision, reason, decided)"
            " VALUES ('f1', 'dismissed', 'a typo', now())"
        )
    store.build(shards, db, run=replace(RUN, run_id="r2"))
    assert rows(db, "SELECT run_id, documents, claims FROM runs ORDER BY run_id") == [
        ("r1", 1, 1),
        ("r2", 1, 1),
    ]
    assert rows(db, "SELECT decision FROM triage") == [("dismissed",)]


def test_a_scan_mirrors_its_input_unless_it_appends(tmp_path: Path) -> None:
    db = tmp_path / "x.duckdb"
    store.build([shard(tmp_path, extraction("a"))], db, run=RUN)
    later = [shard(tmp_path, extraction("b"), name="1.parquet")]
    store.build(later, db, run=RUN, append=True)
    assert rows(db, "SELECT claim_id FROM claims ORDER BY 1") == [("c-a",), ("c-b",)]
    assert len(rows(db, "SELECT * FROM claim_evidence")) == 2
    store.build(later, db, run=RUN)
    assert rows(db, "SELECT claim_id FROM claims ORDER BY 1") == [("c-b",)]


def test_appending_replaces_an_article_scanned_again(tmp_path: Path) -> None:
    db = tmp_path / "x.duckdb"
    store.build([shard(tmp_path, extraction("a", 12))], db, run=RUN)
    store.build([shard(tmp_path, extraction("a", 13))], db, run=RUN, append=True)
    assert rows(db, "SELECT low FROM claims") == [(13.0,)]


@pytest.mark.parametrize("name", ["old.duckdb", ".old", "8:30.duckdb", "it's.duckdb"])
def test_a_database_may_have_any_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    db = Path(name)
    store.build([shard(tmp_path, extraction("a"))], db, run=RUN)
    later = shard(tmp_path, extraction("b"), name="1.parquet")
    store.build([later], db, run=RUN, append=True)
    with reading(db) as connection:
        assert connection.execute("SELECT COUNT(*) FROM runs").fetchall() == [(2,)]
        assert connection.execute("SELECT COUNT(*) FROM claims").fetchall() == [(2,)]


def test_columns_that_another_version_had_are_left_behind(tmp_path: Path) -> None:
    db = tmp_path / "x.duckdb"
    store.build([shard(tmp_path, extraction("a"))], db, run=RUN)
    with duckdb.connect(str(db)) as connection:
        connection.execute("ALTER TABLE past_claims ADD COLUMN mood VARCHAR")
        connection.execute("ALTER TABLE past_claims DROP COLUMN quote")
    store.build([shard(tmp_path, extraction("a"))], db, run=RUN)
    assert rows(db, "SELECT COUNT(*) FROM runs") == [(2,)]


def test_a_file_that_lacks_what_must_not_be_missing_is_named(tmp_path: Path) -> None:
    db = tmp_path / "x.duckdb"
    store.build([shard(tmp_path, extraction("a"))], db, run=RUN)
    with duckdb.connect(str(db)) as connection:
        connection.execute("ALTER TABLE runs DROP COLUMN started")
    with pytest.raises(ContradictError, match=r"x\.duckdb: was made by another version"):
        store.build([shard(tmp_path, extraction("a"))], db, run=RUN)
    assert rows(db, "SELECT COUNT(*) FROM runs") == [(1,)]


def test_checking_again_needs_a_database(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        store.check_again(tmp_path / "none.duckdb", run=RUN)


def test_the_memory_of_a_build_is_bounded_and_what_it_spilled_is_removed(tmp_path: Path) -> None:
    path = tmp_path / "c.duckdb"
    limits = []

    def resolve_and_spill(connection: duckdb.DuckDBPyConnection, **_: object) -> None:
        row = connection.execute("SELECT CURRENT_SETTING('memory_limit')").fetchone()
        limits.append(row[0] if row else "")
        next(tmp_path.glob(".*.new")).with_suffix(".new.tmp").mkdir()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("contradict.resolve.resolve", resolve_and_spill)
        store.build([], path, run=RUN)
    assert float(limits[0].split()[0]) <= 3.5 or limits[0].endswith("MiB")
    assert [found.name for found in tmp_path.iterdir()] == ["c.duckdb"]
