import os
import signal
import subprocess
import sys
import time

import duckdb
import pytest


def rows(database, query):
    with duckdb.connect(str(database), read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_scan_writes_the_database_and_says_what_it_found(run, corpus):
    ended = run("scan", corpus.parent)
    assert ended.code == 0, ended.err
    assert "2 documents of 2 sources" in ended.out
    assert "contradict report --db contradict.duckdb" in ended.out
    assert ended.err == ""
    assert rows("contradict.duckdb", "SELECT record_id FROM documents ORDER BY 1") == [
        ("a",),
        ("b",),
    ]
    assert not [name for name in os.listdir() if name.startswith(".")]


def test_scanning_twice_gives_the_same_claims_and_one_more_run(run, corpus):
    run("scan", corpus)
    before = rows("contradict.duckdb", "SELECT * FROM claims ORDER BY claim_id")
    run("scan", corpus, "--jobs", 2)
    assert rows("contradict.duckdb", "SELECT * FROM claims ORDER BY claim_id") == before
    assert rows("contradict.duckdb", "SELECT COUNT(*) FROM runs") == [(2,)]


def test_the_database_mirrors_its_path_and_append_keeps_the_rest(run, corpus):
    other = corpus.with_name("other.txt")
    other.write_text("None was hurt in Lima.")
    run("scan", corpus)
    ended = run("scan", other, "--append")
    held = "With those of earlier scans, the database holds 3 documents and 3 claims"
    assert f"Found 1 claim. {held}, 1 finding in 1 case (" in ended.out
    assert rows("contradict.duckdb", "SELECT COUNT(*) FROM documents") == [(3,)]
    run("scan", other)
    assert rows("contradict.duckdb", "SELECT record_id FROM documents") == [("other.txt",)]


def test_append_keeps_articles_of_files_that_share_a_name(run, tmp_path):
    for day, number in (("monday", 300), ("tuesday", 450)):
        (tmp_path / day).mkdir()
        (tmp_path / day / "news.jsonl").write_text(f'{{"text": "Police held {number}."}}\n')
    for day in ("monday", "tuesday", "tuesday", "monday"):
        assert run("scan", f"{day}/news.jsonl", "--append").code == 0
    texts = rows("contradict.duckdb", "SELECT text FROM documents ORDER BY text")
    assert texts == [("Police held 300.",), ("Police held 450.",)]
    (tmp_path / "monday").rename(tmp_path / "first")
    run("scan", "first/news.jsonl", "--append")
    assert rows("contradict.duckdb", "SELECT COUNT(*) FROM documents") == [(2,)], "moved only"
    (tmp_path / "first" / "news.jsonl").write_text('{"text": "Police held 301."}\n')
    run("scan", "first/news.jsonl", "--append")
    texts = rows("contradict.duckdb", "SELECT text FROM documents ORDER BY text")
    assert texts == [("Police held 301.",), ("Police held 450.",)], "a new version replaces"


def test_append_knows_a_file_again_by_whatever_path_it_is_reached(run, tmp_path):
    (tmp_path / "in" / "ledger").mkdir(parents=True)
    (tmp_path / "in" / "ledger" / "a.md").write_text("Police held 300 people in Lima.")
    (tmp_path / "in" / "ledger" / "b.jsonl").write_text('{"text": "None was hurt in Lima."}\n')
    run("scan", "in")
    held = "SELECT record_id, path FROM documents ORDER BY record_id"
    before = rows("contradict.duckdb", held)
    assert [record_id for record_id, _ in before] == ["ledger/a.md", "ledger/b.jsonl#1"]
    for path in ("in/ledger/a.md", "in/ledger", "./in/ledger/b.jsonl"):
        ended = run("scan", path, "--append")
        assert [record_id for record_id, _ in rows("contradict.duckdb", held)] == [
            "ledger/a.md",
            "ledger/b.jsonl#1",
        ], path
        assert "0 new" in ended.out
    run("scan", tmp_path / "in" / "ledger" / "a.md", "--append")
    assert rows("contradict.duckdb", "SELECT COUNT(*) FROM documents") == [(2,)]
    (tmp_path / "in" / "ledger" / "a.md").write_text("Police held 301 people in Lima.")
    run("scan", "in/ledger/a.md", "--append")
    texts = rows("contradict.duckdb", "SELECT text FROM documents ORDER BY text")
    assert texts == [("None was hurt in Lima.",), ("Police held 301 people in Lima.",)]


def test_unread_inputs_are_named_and_give_exit_code_3(run, corpus):
    folder = corpus.parent
    (folder / "empty.txt").touch()
    (folder / "picture.txt").write_bytes(b"\x89PNG\0\0")
    with corpus.open("a") as stream:
        stream.write("{broken\n" * 3)
    ended = run("scan", folder)
    assert ended.code == 3
    assert "not read, empty: 1" in ended.err
    assert "empty.txt" in ended.err
    assert "not read, binary: 1" in ended.err
    assert "picture.txt" in ended.err
    assert "not read, broken-json: 3 (one object a line in .jsonl, " in ended.err
    assert "wire.jsonl, lines 3-5" in ended.err
    assert rows("contradict.duckdb", "SELECT COUNT(*) FROM documents") == [(2,)]


def test_skipped_inputs_are_told_and_give_exit_code_0(run, corpus):
    folder = corpus.parent
    (folder / "undated.txt").write_text("Police held 40 people.")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "deutsch.txt").write_text(
        "Die Polizei hat am Sonntag in Lima 450 Menschen bei einem Protest festgenommen. Es war "
        "die größte Kundgebung des Jahres, sagte ein Sprecher, und 300 Beamte waren auf dem Platz. "
        "Verletzt wurde niemand."
    )
    with corpus.open("a") as stream:
        stream.write(corpus.read_text().splitlines()[0] + "\n")
    ended = run("scan", folder)
    assert ended.code == 0, ended.err
    assert "1 in another language, stored without claims (de 1): deutsch.txt" in ended.err
    assert "2 without a date, severity capped" in ended.err
    assert "1 seen before with the same id and text: a" in ended.err
    assert "1 of a type that is not read (.jpg 1)" in ended.err
    assert rows("contradict.duckdb", "SELECT COUNT(*) FROM documents") == [(4,)]


def test_dates_that_are_not_understood_are_named(run, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.md").write_text("---\ntitle: x\ndate: banana\n---\nPolice held 40 people.\n")
    (folder / "b.txt").write_text("Title: x\nDate: 2025-13-45\n\nPolice held 40 people.\n")
    (folder / "c.json").write_text('[{"text": "Police held 40.", "date": "03/04/2025"}]')
    (folder / "d.csv").write_text("text,date\nPolice held 40.,soon\nPolice held 41.,\n")
    ended = run("scan", folder)
    assert ended.code == 0
    assert (
        "4 with a date that is not understood (write it as 2025-03-14): a.md 'banana', "
        "b.txt '2025-13-45', c.json#1 '03/04/2025', d.csv#1 'soon'"
    ) in ended.err
    assert "1 without a date, severity capped (pass --date or add metadata): d.csv#2" in ended.err
    ended = run("extract", folder / "a.md")
    assert "a.md: date 'banana' not understood; write it as 2025-03-14" in ended.err


def test_date_and_source_fill_gaps(run, tmp_path):
    (tmp_path / "a.txt").write_text("Police held 40 people.")
    ended = run("scan", "a.txt", "--date", "1 March 2026", "--source", "Ledger")
    assert ended.err == ""
    found = rows("contradict.duckdb", "SELECT CAST(published AS VARCHAR), source FROM documents")
    assert found == [("2026-03-01", "Ledger")]


def test_outlets_that_are_called_by_their_folders_are_told(run, tmp_path):
    for name in ("ledger/a", "ledger/b", "herald/c"):
        path = tmp_path / "in" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name}: police held 40 people.")
    (tmp_path / "in" / "d.json").write_text('{"text": "None.", "url": "https://globe.example/d"}')
    (tmp_path / "in" / "e.json").write_text('{"text": "None.", "source": "in"}')
    ended = run("scan", "in", "--date", "2026-03-01")
    assert ended.code == 0
    assert ended.err == (
        "3 without an outlet, called by their folder's name (herald 1, ledger 2); "
        "pass --source or add metadata: herald/c.txt, ledger/a.txt, ledger/b.txt\n"
    )
    assert run("scan", "in", "--date", "2026-03-01", "--source", "Ledger").err == ""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["none/"], "contradict: none: no such file or folder; check the path"),
        (["folder"], "contradict: folder: no documents found; give a folder or files of .txt, "),
        (["a.txt", "--date", "soon"], "--date: 'soon' is no date; write it as 2022-02-27"),
        (["a.txt", "--date", "2022-02-27x"], "--date: '2022-02-27x' is no date"),
        (
            ["a.txt", "--date", "03/04/2022"],
            "--date: '03/04/2022' may be 3 Apr 2022 or 4 Mar 2022; write it as 2022-04-03",
        ),
        (["a.txt", "--db", "folder"], "folder: is a folder; pass --db FILE.duckdb"),
        (["a.txt", "--db", "a.txt"], "a.txt: cannot be opened as a DuckDB database; pass another"),
        (["a.txt", "--db", "a.txt/x.duckdb"], "a.txt: is no folder; pass --db FILE.duckdb"),
        (["a.txt", "--db", "no/x.duckdb"], "no: no such folder; make it, or pass another --db"),
        (["a.txt", "--report", "no/x"], "no: no such folder; make it, or pass another --report"),
        (["a.txt", "--jobs", "0"], "--jobs"),
        (["a.txt", "--fail-on", "maybe"], "--fail-on"),
        ([], "PATH"),
    ],
    ids=str,
)
def test_misuse_names_the_remedy_and_exits_with_2(run, tmp_path, words, sentence):
    (tmp_path / "folder").mkdir()
    (tmp_path / "a.txt").write_text("Police held 40 people.")
    ended = run("scan", *words)
    assert ended.code == 2
    assert sentence in ended.err
    assert "Traceback" not in ended.err
    assert {path.name for path in tmp_path.iterdir()} == {"folder", "a.txt"}


def test_a_database_of_other_content_is_never_replaced(run, tmp_path, corpus):
    with duckdb.connect("other.duckdb") as connection:
        connection.execute("CREATE TABLE mine AS SELECT 1 AS x")
    ended = run("scan", corpus, "--db", "other.duckdb")
    assert ended.code == 2
    assert "other.duckdb: holds other data" in ended.err
    assert rows("other.duckdb", "SELECT x FROM mine") == [(1,)]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_named(run, corpus, tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    ended = run("scan", corpus, "--db", closed / "x.duckdb")
    assert ended.code == 2
    assert "closed" in ended.err
    assert "permissions" in ended.err


def test_a_scan_that_reads_nothing_leaves_the_old_database(run, corpus, tmp_path):
    run("scan", corpus)
    (tmp_path / "empty.txt").touch()
    ended = run("scan", "empty.txt")
    assert ended.code == 3
    assert "empty.txt" in ended.err
    assert rows("contradict.duckdb", "SELECT COUNT(*) FROM documents") == [(2,)]


def test_names_of_ones_own_hold_and_those_that_nobody_has_are_named(run, tmp_path):
    (tmp_path / "a.txt").write_text("The coast guard said 40 people had drowned off Lima.")
    (tmp_path / "names.toml").write_text(
        '[names]\n"coast guard" = "Marina Civil"\n"cost guard" = "Marina Civil"\n'
    )
    ended = run(
        "scan", "a.txt", "--date", "2026-03-01", "--source", "Ledger", "--aliases", "names.toml"
    )
    assert ended.code == 0
    assert ended.err == (
        "1 of your own names, which no claimant has (write them as in claims.claimant): "
        "cost guard\n"
    )
    speakers = rows("contradict.duckdb", "SELECT claimant, speaker FROM claimants")
    assert speakers == [("coast guard", "Marina Civil")]


def test_names_that_cannot_be_read_end_a_scan_before_it_begins(run, tmp_path):
    (tmp_path / "a.txt").write_text("Police held 40 people.")
    (tmp_path / "names.toml").write_text("[names")
    ended = run("scan", "a.txt", "--aliases", "names.toml")
    assert ended.code == 2
    assert ended.err.startswith("contradict: names.toml: is no TOML")
    assert not (tmp_path / "contradict.duckdb").exists()


def test_fail_on_wins_over_unread_inputs(run, corpus):
    (corpus.parent / "empty.txt").touch()
    assert run("scan", corpus.parent, "--fail-on", "any").code == 1
    assert run("scan", corpus.parent, "--fail-on", "new").code == 3, "nothing is new any more"


def test_one_article_that_breaks_extraction_costs_only_itself(run, corpus, monkeypatch):
    from contradict.engines import batch

    extract = batch.extract

    def fragile(document):
        if document.record_id == "a":
            raise ZeroDivisionError("a quirk")
        return extract(document)

    monkeypatch.setattr(batch, "extract", fragile)
    ended = run("scan", corpus)
    assert ended.code == 3
    assert "not read, failed: 1" in ended.err
    assert "record a, ZeroDivisionError: a quirk" in ended.err
    assert rows("contradict.duckdb", "SELECT record_id FROM documents") == [("b",)]


def started(command: list[str]) -> subprocess.Popen[bytes]:
    """Start a scan that hears Ctrl-C, also where the tests run in the background."""

    def hear() -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    return subprocess.Popen(
        command, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=hear
    )


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_scan_cut_off_leaves_the_old_database_whole(run, corpus, tmp_path, how):
    run("scan", corpus)
    before = (tmp_path / "contradict.duckdb").read_bytes()
    large = tmp_path / "large.jsonl"
    line = '{"id": %d, "text": "Police held %d people in Lima on Sunday. "}\n'
    large.write_text("".join(line % (i, i) for i in range(60_000)))
    command = [sys.executable, "-m", "contradict", "scan", str(large), "--jobs", "2"]
    process = started(command)
    deadline = time.monotonic() + 30
    while (
        not list(tmp_path.glob(".contradict.duckdb.*.shards-*/*")) and time.monotonic() < deadline
    ):
        time.sleep(0.05)
    os.killpg(process.pid, how)
    _, err = process.communicate(timeout=60)
    assert process.returncode == {signal.SIGINT: 130, signal.SIGTERM: 143}.get(how, -9)
    assert (tmp_path / "contradict.duckdb").read_bytes() == before
    if how == signal.SIGKILL:
        assert list(tmp_path.glob(".contradict*"))
        run("scan", corpus)
    else:
        word = "interrupted" if how == signal.SIGINT else "terminated"
        assert err.decode() == f"contradict: {word}; the database is as it was\n"
    assert not list(tmp_path.glob(".contradict*"))


def test_a_scan_removes_what_dead_scans_left_and_nothing_else(run, corpus, tmp_path):
    dead = subprocess.Popen(["true"])
    dead.wait()
    gone = [f".contradict.duckdb.{dead.pid}.{end}" for end in ("shards-x", "new.tmp")]
    kept = [f".contradict.duckdb.{os.getppid()}.shards-x", ".contradict.duckdb.mine"]
    for name in (*gone, *kept):
        (tmp_path / name).mkdir()
    (tmp_path / f".contradict.duckdb.{dead.pid}.new").touch()
    run("scan", corpus)
    assert sorted(found.name for found in tmp_path.glob(".contradict*")) == sorted(kept)


SLOW = {
    "listens": "SELECT claim_id AS claim_a FROM claims, range(9999999999) AS r(i) "
    "WHERE hash(i) = 1",
    "does not": "SELECT claim_id AS claim_a FROM claims, range(1000000) AS a(i), "
    "range(1000000) AS b(j) WHERE hash(a.i * b.j) % 100000007 = 5",
}


@pytest.mark.parametrize("query", SLOW.values(), ids=SLOW)
def test_a_scan_cut_off_in_a_long_check_ends_soon_and_whole(run, corpus, tmp_path, query):
    run("scan", corpus)
    before = (tmp_path / "contradict.duckdb").read_bytes()
    (tmp_path / "own").mkdir()
    header = "-- id: slow\n-- finds: x\n-- verdict: contradiction\n-- severity: info\n"
    (tmp_path / "own" / "slow.sql").write_text(header + query)
    command = [sys.executable, "-m", "contradict", "scan", str(corpus), "--queries", "own"]
    process = started(command)
    deadline = time.monotonic() + 30
    while not list(tmp_path.glob(".contradict.duckdb.*.new")) and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(3)  # the shipped checks are done by then, and the slow one is not
    assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert b"the database is as it was" in err
    assert (tmp_path / "contradict.duckdb").read_bytes() == before
    assert not list(tmp_path.glob(".contradict*"))
