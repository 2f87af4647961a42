"""What the user leaves out is not found, and is not called resolved; thresholds hold."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from world import database

from contradict import checks
from contradict.checks import Selection
from contradict.database import naive

PAIR = [{"id": "a", "low": "300", "high": "300"}, {"id": "b", "low": "450", "high": "450"}]
HEADER = "-- id: {id}\n-- finds: things\n-- verdict: {verdict}\n-- severity: error\n"
MONDAY, TUESDAY = (datetime(2024, 5, day, tzinfo=UTC) for day in (6, 7))


@pytest.mark.parametrize(
    ("selection", "findings"),
    [
        (Selection(), 1),
        (Selection(select=("same-cell-disagreement",)), 1),
        (Selection(select=("toll-fell",)), 0),
        (Selection(select=("contradiction",)), 1),
        (Selection(ignore=("same-cell-disagreement",)), 0),
        (Selection(ignore=("contradiction",)), 0),
    ],
)
def test_only_what_is_selected_is_found(selection: Selection, findings: int) -> None:
    assert checks.run(database(PAIR), selection=selection).findings == findings


@pytest.mark.parametrize("word", ["same-cell-disagreement", "contradiction"])
def test_what_is_left_out_is_not_resolved(word: str) -> None:
    connection = database(PAIR)
    checks.run(connection, started=MONDAY)
    connection.execute("UPDATE finding_history SET check_name = 'same-cell-disagreement'")
    connection.execute(
        "INSERT INTO runs (run_id, started, finished, documents, claims, findings, new, resolved,"
        " version) VALUES ('r', ?, ?, 2, 2, 1, 1, 0, '')",
        [naive(MONDAY)] * 2,
    )
    counts = checks.run(connection, started=TUESDAY, selection=Selection(ignore=(word,)))
    assert (counts.findings, counts.resolved) == (0, 0)


def test_a_check_that_is_left_out_says_so() -> None:
    connection = database(PAIR)
    checks.run(connection, selection=Selection(ignore=("denied",)))
    rows = connection.execute("SELECT check_name, message FROM check_runs WHERE state = 'skipped'")
    assert rows.fetchall() == [("denied", "not selected")]


def test_what_another_check_finds_too_is_not_new_when_one_is_left_out(tmp_path: Path) -> None:
    header = HEADER.format(id="mine", verdict="revision")
    (tmp_path / "mine.sql").write_text(header + "SELECT 'b' AS claim_a, 'a' AS claim_b")
    connection = database(PAIR)
    told = checks.run(connection, started=MONDAY, queries=tmp_path)
    left_out = Selection(ignore=("same-cell-disagreement",))
    again = checks.run(connection, started=TUESDAY, queries=tmp_path, selection=left_out)
    assert (told.findings, again.findings, again.new) == (1, 0, 0)
    alone = Selection(select=("mine",))
    assert checks.run(connection, queries=tmp_path, selection=alone).findings == 1


def test_a_broken_check_that_is_left_out_is_not_told_as_failed(tmp_path: Path) -> None:
    header = HEADER.format(id="mine", verdict="revision")
    (tmp_path / "mine.sql").write_text(header + "SELECT nonsense AS claim_a FROM claims")
    connection = database(PAIR)
    checks.run(connection, queries=tmp_path, selection=Selection(ignore=("mine", "undated")))
    rows = connection.execute("SELECT check_name FROM check_runs WHERE state <> 'ran'")
    assert set(rows.fetchall()) == {("mine",), ("undated",)}
    assert connection.execute("SELECT * FROM notes WHERE check_name = 'undated'").fetchall() == []


def test_a_threshold_is_the_headers_or_the_users() -> None:
    rows = [
        {"id": i, "low": n, "high": n, "kind": "cumulative", "end": day, "published": day}
        | {"claimant": "United Nations"}
        for i, n, day in (("a", "412", "2024-05-04"), ("b", "2310", "2024-05-05"))
    ]
    connection = database(rows)
    assert checks.run(connection).findings == 0
    counts = checks.run(connection, thresholds={("implausible-jump", "factor"): 5})
    assert counts.findings == 1
    stored = connection.execute(
        "SELECT threshold, setting FROM thresholds WHERE check_name = 'implausible-jump'"
    )
    assert set(stored.fetchall()) == {("factor", 5), ("smallest", 10)}


def test_notes_are_no_findings(tmp_path: Path) -> None:
    header = HEADER.format(id="mine", verdict="information")
    (tmp_path / "mine.sql").write_text(
        header + "SELECT claim_id AS claim_a, 'look at it' AS relation FROM claims ORDER BY 1"
    )
    connection = database([PAIR[0]])
    counts = checks.run(connection, queries=tmp_path)
    assert (counts.findings, counts.cases) == (0, 0)
    assert connection.execute("SELECT * FROM notes").fetchall() == [
        ("mine", "a", None, "look at it")
    ]


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("SELECT nonsense AS claim_a\nFROM claims", ":5: Binder Error"),
        ("SELECT\n    claim_id AS claim_a\nFROM nowhere", ":7: Catalog Error"),
        ("SELEC 1", ":5: Parser Error"),
        ("DELETE FROM claims", ":5: a check is one SELECT and nothing else"),
        ("SELECT 1 AS claim_a; DROP TABLE claims", ":5: a check is one SELECT and nothing else"),
        ("SELECT 1 AS number", ":5: the query selects no column claim_a"),
        ("SELECT 'x' AS claim_a", ":5: a row names 'x', which is the claim_id of no claim"),
        ("SELECT NULL AS claim_a", ":5: claim_a is NULL in row 1"),
        ("SELECT claim_id AS claim_a, 'bad' AS severity FROM claims", ":5: severity 'bad' is none"),
        (
            "SELECT claim_id AS claim_a, 'disputed' AS verdict FROM claims",
            ":5: a row has the verdict 'disputed'; the header says contradiction",
        ),
    ],
)
def test_a_users_mistake_names_file_and_line_and_stops_nothing(
    tmp_path: Path, sql: str, message: str
) -> None:
    path = tmp_path / "mine.sql"
    path.write_text(HEADER.format(id="mine", verdict="contradiction") + sql)
    connection = database(PAIR)
    assert checks.run(connection, queries=tmp_path).findings == 1
    (told,) = connection.execute(
        "SELECT message FROM check_runs WHERE check_name = 'mine' AND state = 'failed'"
    ).fetchall()[0]
    assert told.startswith(str(path))
    assert message in told
    assert len(connection.execute("SELECT * FROM claims").fetchall()) == 2


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("", ":1: the header lacks id, finds, verdict, severity"),
        (HEADER.format(id="mine", verdict="wrong"), ":1: verdict 'wrong' is none of"),
        (HEADER.format(id="mine", verdict="revision") + "-- threshold: 3\n", ":5: write a thresh"),
        (HEADER.format(id="toll-fell", verdict="revision"), ":1: the id toll-fell is taken"),
    ],
)
def test_a_wrong_header_names_file_and_line(tmp_path: Path, header: str, message: str) -> None:
    (tmp_path / "mine.sql").write_text(header + "SELECT 1 AS claim_a")
    connection = database(PAIR)
    assert checks.run(connection, queries=tmp_path).findings == 1
    (told,) = connection.execute(
        "SELECT message FROM check_runs WHERE state = 'failed'"
    ).fetchall()[0]
    assert message in told


def test_a_line_of_the_header_goes_on_below_it(tmp_path: Path) -> None:
    path = tmp_path / "mine.sql"
    more = "-- ignores: counts\n--   of rain\n-- threshold: most = 3, how many\n--   times a day\n"
    path.write_text(HEADER.format(id="mine", verdict="revision") + more + "SELECT 1 AS claim_a")
    check = checks.load.read_check(path)
    assert check.ignores == "counts of rain"
    assert [(one.name, one.meaning) for one in check.thresholds] == [
        ("most", "how many times a day")
    ]


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "mine.sql").write_bytes(b"\xff\xfe\x00")
    _, broken = checks.load.load_all(tmp_path)
    assert "can't be read as UTF-8" in broken[0].message
