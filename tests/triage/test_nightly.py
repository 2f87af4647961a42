"""A nightly scan: every report in its folder, and only what is new on the screen."""

import io
import json
from pathlib import Path

import drawn
import duckdb
import pyarrow.parquet as pq
import pytest
from desk import ARRESTS, DEATHS, Desk, desk
from typer.testing import CliRunner, Result

from contradict.cli import app
from contradict.report import load, parquet
from contradict.report.csv import COLUMNS

__all__ = ["desk"]


def night(desk: Desk, *words: str, code: int = 0) -> Result:
    out = str(desk.folder / "out")
    command = ["scan", str(desk.corpus), "--db", str(desk.database), "--report", out]
    result = CliRunner().invoke(app, [*command, *words])
    assert result.exit_code == code, result.output
    return result


def test_every_format_lies_in_the_folder(desk: Desk) -> None:
    night(desk)
    out = desk.folder / "out"
    assert sorted(file.name for file in out.iterdir()) == [
        *("digest.md", "feed.atom", "report.csv", "report.html", "report.json"),
        *("report.parquet", "report.txt"),
    ]
    assert json.loads((out / "report.json").read_text())["cases"][0]["status"] == "ongoing"


def test_a_clean_night_is_one_line(desk: Desk) -> None:
    result = night(desk, "--fail-on", "new")
    assert result.output.startswith("1 case, 0 new; 2 claims in 2 articles of 2 outlets; see ")
    assert result.output.count("\n") == 1
    digest = (desk.folder / "out" / "digest.md").read_text()
    assert digest == "**1 case, 0 new; 2 claims in 2 articles of 2 outlets**\n"


def test_what_is_new_is_named_on_the_screen_and_in_the_digest(desk: Desk) -> None:
    desk.write("c", "Ledger", DEATHS.format(12))
    desk.write("d", "Herald", DEATHS.format(31))
    result = night(desk, "--fail-on", "new", code=1)
    assert "new: people killed, Huaraz, Peru, 1 Mar 2026: 12 v 31" in result.output
    digest = (desk.folder / "out" / "digest.md").read_text()
    assert "Huaraz" in digest
    assert "Lima" not in digest


def test_a_bad_night_names_the_worst_and_counts_the_rest(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("contradict.report.MOST_NEWS", 1)
    for town, one, other in (("Huaraz", 12, 31), ("Cusco", 14, 25), ("Tacna", 7, 19)):
        desk.write(f"{town}1", "Ledger", DEATHS.replace("Huaraz", town).format(one))
        desk.write(f"{town}2", "Herald", DEATHS.replace("Huaraz", town).format(other))
    told = night(desk).output
    assert told.count("new: people killed") == 1
    assert told.endswith(f"and 2 more, in {desk.folder / 'out' / 'report.html'}\n")
    digest = (desk.folder / "out" / "digest.md").read_text()
    assert digest.startswith("**4 cases, 3 new")
    assert digest.count("###") == 1
    assert digest.endswith("\n\nand 2 further cases\n")
    assert len(json.loads((desk.folder / "out" / "report.json").read_text())["cases"]) == 4


def test_what_was_settled_is_told_once(desk: Desk) -> None:
    desk.drop("b")
    assert "resolved (article deleted: b): protesters detained" in night(desk).output
    assert night(desk).output.count("\n") == 1


@pytest.mark.parametrize(("words", "code"), [("new", 0), ("any", 1), ("error", 0), ("info", 1)])
def test_fail_on_knows_new_any_and_severities(desk: Desk, words: str, code: int) -> None:
    severity = desk.cases()[0].severity
    expected = 1 if words == severity else code
    night(desk, "--fail-on", words, code=expected)


def test_a_folder_that_cannot_be_written_is_named(desk: Desk) -> None:
    (desk.folder / "out").write_text("a file")
    result = CliRunner().invoke(
        app,
        [
            *("scan", str(desk.corpus), "--db", str(desk.database)),
            *("--report", str(desk.folder / "out" / "deeper")),
        ],
    )
    assert result.exit_code == 2
    assert "is no folder; pass another --report" in result.output


def test_parquet_holds_the_rows_of_the_csv_with_their_types() -> None:
    table = pq.read_table(io.BytesIO(parquet.render(load(drawn.war()))))
    assert table.column_names == list(COLUMNS)
    assert table.num_rows == 4
    assert str(table.schema.field("published").type) == "date32[day]"
    assert table.column("low").to_pylist() == [200.0, 1240.0, 340.0, 2100.0]


def test_parquet_of_nothing_has_the_columns() -> None:
    table = pq.read_table(io.BytesIO(parquet.render(load(drawn.database()))))
    assert (table.num_rows, table.column_names) == (0, list(COLUMNS))


def test_parquet_needs_a_file(desk: Desk, tmp_path: Path) -> None:
    command = ["report", "--db", str(desk.database), "--format", "parquet"]
    result = CliRunner().invoke(app, command)
    assert (result.exit_code, "add --output FILE" in result.output) == (2, True)
    assert CliRunner().invoke(app, [*command, "-o", str(tmp_path / "x.parquet")]).exit_code == 0
    assert pq.read_table(tmp_path / "x.parquet").num_rows == 2


def test_a_case_s_claims_stand_in_one_view(desk: Desk) -> None:
    assert desk.rows(
        "SELECT source, number_text, status, decision FROM claims_by_case ORDER BY source"
    ) == [("Herald", "450", "new", "open"), ("Ledger", "300", "new", "open")]


def test_the_timeline_knows_what_a_claimant_said_before() -> None:
    connection = drawn.war()
    said = {"claimant": "Karen Ostergaard", "as_of": "2025-06-09"}
    drawn.claim(connection, "late", "corda", "Now 360 are dead.", "360", 360, 360, **said)
    drawn.insert(connection, "case_claims", case_id="dead", claim_id="late")
    rows = connection.execute(
        "SELECT number_text, said_before FROM timeline WHERE claimant LIKE 'Karen%' ORDER BY day"
    ).fetchall()
    assert rows == [("340", None), ("360", "340")]


def test_the_scorecard_counts_who_is_alone_with_a_number(desk: Desk) -> None:
    for name, number in (("c", 452), ("d", 451), ("e", 450)):
        desk.write(name, f"Outlet {name}", ARRESTS.format(number))
    desk.write("a", "Ledger", ARRESTS.format(30))
    desk.scan()
    scores = dict(desk.rows("SELECT source, odd_one_out FROM source_scorecard"))
    cases = dict(desk.rows("SELECT source, cases FROM source_scorecard"))
    assert set(cases) == {"Ledger", "Herald", "Outlet c", "Outlet d", "Outlet e"}
    assert cases["Ledger"] == 1
    assert sum(scores.values()) <= 1


def test_a_number_that_an_article_changed_between_runs_is_a_correction(desk: Desk) -> None:
    desk.write("b", "Herald", ARRESTS.format(300))
    desk.scan()
    assert desk.rows("SELECT how, source, number_before FROM corrections") == [
        ("changed between runs", "Herald", "450")
    ]


def test_views_hold_an_outlet_without_a_name() -> None:
    connection = drawn.war()
    rows = connection.execute("SELECT source, articles, cases FROM source_scorecard").fetchall()
    assert (None, 1, 1) in rows


def test_the_sample_gives_both_kinds_of_correction(tmp_path: Path) -> None:
    sample = Path(__file__).parents[2] / "data" / "sample"
    database = tmp_path / "sample.duckdb"
    CliRunner().invoke(app, ["scan", str(sample), "--db", str(database)])
    with duckdb.connect(str(database), read_only=True) as connection:
        rows = connection.execute(
            "SELECT how, record_id, number_before, number_after FROM corrections"
        ).fetchall()
    assert ("silent edit", "c6-homeless-2025-03-12", "2,300", "3,200") in rows
    assert len(rows) == len(set(rows))
