from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from world import database

from contradict import checks

PAIR = [{"id": "a", "low": "300", "high": "300"}, {"id": "b", "low": "450", "high": "450"}]
HEADER = "-- id: {id}\n-- finds: things\n-- verdict: contradiction\n-- severity: error\n"


def own(folder: Path, name: str, sql: str) -> None:
    (folder / f"{name}.sql").write_text(HEADER.format(id=name) + sql)


def test_a_users_check_adds_its_findings(tmp_path: Path) -> None:
    own(tmp_path, "mine", "SELECT claim_id AS claim_a FROM claims WHERE low = 450")
    connection = database(PAIR)
    checks.run(connection, queries=tmp_path)
    found = connection.execute("SELECT claim_a, claim_b FROM findings WHERE check_name = 'mine'")
    assert found.fetchall() == [("b", None)]


def test_a_broken_check_names_file_and_line_and_stops_no_other(tmp_path: Path) -> None:
    own(tmp_path, "broken", "SELECT claim_id AS claim_a\nFROM claims\nWHERE nothing = 1")
    (tmp_path / "headless.sql").write_text("SELECT 1")
    own(tmp_path, "columnless", "SELECT 1 AS number")
    connection = database(PAIR)
    assert checks.run(connection, queries=tmp_path).findings == 1
    failed = dict(
        connection.execute(
            "SELECT check_name, message FROM check_runs WHERE state = 'failed'"
        ).fetchall()
    )
    assert f"{tmp_path / 'broken.sql'}:7: Binder Error" in failed["broken"]
    assert f"{tmp_path / 'headless.sql'}:1: the header lacks id" in failed["headless"]
    assert "selects no column claim_a" in failed["columnless"]


def test_a_header_says_what_two_claims_are_and_that_the_text_says_so(tmp_path: Path) -> None:
    pair = "SELECT 'b' AS claim_a, 'a' AS claim_b"
    own(tmp_path, "mine", "-- roles: part, whole\n-- stated: yes\n" + pair)
    own(tmp_path, "wrong", "-- roles: part, hole\n" + pair)
    connection = database(PAIR)
    checks.run(connection, queries=tmp_path)
    roles = connection.execute(
        "SELECT check_name, claim_id, role FROM findings INNER JOIN finding_claims"
        " USING (finding_id) ORDER BY role"
    ).fetchall()
    assert roles == [("mine", "b", "part"), ("mine", "a", "whole")]
    failed = connection.execute("SELECT message FROM check_runs WHERE state = 'failed'").fetchone()
    assert failed == (
        f"{tmp_path / 'wrong.sql'}:1: roles 'part, hole' are not two of side, part, whole",
    )


def test_findings_keep_their_ids_and_first_date() -> None:
    connection = database(PAIR)
    monday, tuesday = (datetime(2024, 5, day, tzinfo=UTC) for day in (6, 7))
    first = checks.run(connection, started=monday)
    ids = connection.execute("SELECT finding_id, case_id FROM findings").fetchall()
    second = checks.run(connection, started=tuesday)
    assert (first.new, second.new, second.findings) == (1, 0, 1)
    assert connection.execute("SELECT finding_id, case_id FROM findings").fetchall() == ids
    dates = connection.execute("SELECT first_seen, last_seen FROM findings").fetchall()
    assert dates == [(datetime(2024, 5, 6), datetime(2024, 5, 7))]


def test_connected_disagreements_are_one_case() -> None:
    connection = database([*PAIR, {"id": "c", "low": "700", "high": "700"}])
    counts = checks.run(connection)
    assert (counts.findings, counts.cases) == (3, 1)
    case = connection.execute("SELECT lowest, highest, sources, verdict FROM cases").fetchall()
    assert case == [(300, 700, 3, "contradiction")]
    assert len(connection.execute("SELECT * FROM case_claims").fetchall()) == 3


def test_each_number_in_doubt_is_a_case_of_its_own() -> None:
    town = {"place": "Chicago, Illinois"}
    rows = [*PAIR, {"id": "c", "low": "500", "high": "500"} | town]
    connection = database([*rows, {"id": "d", "low": "800", "high": "800"} | town])
    checks.run(connection)
    places = connection.execute("SELECT place FROM cases ORDER BY place").fetchall()
    assert places == [("Chicago, Illinois",), ("Illinois, United States",)]
    both = connection.execute(
        "SELECT COUNT(DISTINCT case_id) FROM findings WHERE claim_b IN ('a', 'c')"
    ).fetchone()
    assert both == (2,)


def test_the_case_of_a_running_total_keeps_its_id_as_articles_come_in() -> None:
    running = {"kind": "cumulative", "subject": "Danish soldiers"}
    rows = [row | running for row in PAIR]
    earlier = {"id": "0", "low": "200", "high": "200", "published": "2024-05-03"} | running
    ids = []
    for world in (rows, [earlier, *rows]):
        connection = database(world)
        checks.run(connection)
        ids.append(connection.execute("SELECT DISTINCT case_id FROM cases").fetchall())
    assert ids[0] == ids[1]
    assert len(ids[0]) == 1


def test_a_pair_left_alone_keeps_its_reason() -> None:
    connection = database(
        [
            PAIR[0] | {"kind": "event", "doc": "d", "quote": "Nearby 300 were shot in a bar."},
            PAIR[1] | {"kind": "event", "doc": "d", "quote": "On Elm Row 450 were shot."},
        ]
    )
    assert checks.run(connection).findings == 0
    reasons = connection.execute("SELECT reason FROM not_compared").fetchall()
    assert reasons == [("two counts of one article that may be of two incidents",)]


def test_a_live_blog_of_hundreds_of_counts_meets_itself_by_its_widest_gaps() -> None:
    blog = {"doc": "d", "kind": "cumulative", "subject": "Danish soldiers"}
    rows = [
        blog | {"id": f"c{n}", "low": f"{n}", "high": f"{n}", "claimant": f"Ada Kerr {n % 7}"}
        for n in range(2001, 2300)
    ]
    head = blog | {"id": "head", "low": "2150", "high": "2150"}
    connection = database([*rows, head | {"headline": "2150 Danish soldiers killed so far"}])
    checks.run(connection)
    met = connection.execute("SELECT claim_a, claim_b FROM paired").fetchall()
    assert len(met) < 24 * 24
    assert {("c2299", "c2001"), ("head", "c2001"), ("c2299", "head")} <= set(met)


def test_a_hundred_numbers_of_one_claimant_meet_by_their_widest_gaps() -> None:
    day = {"start": "2024-05-05", "end": "2024-05-05", "published": "2024-05-05"}
    hurt = day | {"measure": "injured", "kind": "event", "place": "Lima, Peru", "low": "34"}
    hurt |= {"start": "2024-05-01", "end": "2024-05-01", "high": "34"}
    missing = day | {"measure": "missing", "kind": "instant", "claimant": "Ines Vallaro"}
    near = {"place": "Lima, Peru"}, {"place": "Cusco, Peru", "placed_by": "context"}
    rows = []
    for n in range(101, 161):
        article = {"doc": f"d{n}", "low": f"{n}", "high": f"{n}"}
        rows.append(hurt | {"doc": f"d{n}", "id": f"h{n}", "quote": "The flood injured 34."})
        rows.append(article | missing | near[n % 2] | {"id": f"n{n}"})
    connection = database(rows)
    checks.run(connection)
    found = connection.execute(
        "SELECT claim_a, claim_b FROM findings WHERE check_name = 'one-claimant-two-figures'"
    ).fetchall()
    assert len(found) <= 12 * 12
    assert ("n159", "n102") in found


def test_a_page_rewritten_after_its_date_gives_totals_of_an_unknown_day() -> None:
    running = {"kind": "cumulative", "subject": "Danish soldiers"}
    late = "So far 450 soldiers died. Of May 9 and May 12 nothing is known."
    connection = database([PAIR[0] | running, PAIR[1] | running | {"quote": late}])
    assert checks.run(connection).findings == 0
    reasons = connection.execute("SELECT reason FROM not_compared").fetchall()
    assert reasons == [("a page that was updated after its date",)]


def test_a_part_of_the_higher_number_is_not_told_twice() -> None:
    rows = [
        {"id": "total", "doc": "d", "kind": "cumulative", "low": "200", "high": "999"},
        {"id": "day", "doc": "d", "start": "2024-05-02", "end": "2024-05-02"},
        {"id": "town", "doc": "d", "start": "2024-05-02", "end": "2024-05-02"},
    ]
    rows[0] |= {"start": "2024-05-01", "hedge": "vague"}
    rows[1] |= {"low": "1820", "high": "1820"}
    rows[2] |= {"low": "1602", "high": "1602", "place": "Chicago, Illinois", "part_of": "day"}
    connection = database(rows)
    checks.run(connection)
    assert connection.execute("SELECT claim_a, claim_b FROM findings").fetchall() == [
        ("day", "total")
    ]


def test_a_cell_whose_claims_are_about_several_events_is_one_row() -> None:
    tower = {
        "measure": "distance",
        "unit": "kilometre",
        "subject": "Corvane Tower",
        "kind": "event",
    }
    towns = ({"place": "Peoria, Illinois"}, {"place": "Lima, Peru"})
    connection = database([row | tower | town for row, town in zip(PAIR, towns, strict=True)])
    events = connection.execute("SELECT COUNT(DISTINCT event) FROM claim_cells").fetchone()
    cells = connection.execute("SELECT scope, claims, event FROM cells").fetchall()
    assert (events, cells) == ((2,), [("attribute", 2, None)])
