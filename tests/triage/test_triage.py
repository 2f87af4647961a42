"""Decisions: what they hold for, how long, and that they outlive scans."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import pytest
from desk import ARRESTS, DEATHS, Desk, desk
from typer.testing import CliRunner, Result

from contradict.cli import app
from contradict.explain.ids import FEWEST
from contradict.report import FORMATS, render
from contradict.report.wording import summary

__all__ = ["desk"]

TOMORROW = (datetime.now(UTC) + timedelta(days=1)).date()


def triage(desk: Desk, *words: str, code: int = 0) -> Result:
    result = CliRunner().invoke(app, ["triage", *words, "--db", str(desk.database)])
    assert result.exit_code == code, result.output
    return result


def case_id(desk: Desk) -> str:
    return desk.cases()[0].case_id


def finding_id(desk: Desk) -> str:
    return desk.cases()[0].findings[0].finding_id


def decisions(desk: Desk) -> list[str]:
    return [case.decision for case in desk.cases()]


def test_a_dismissed_finding_stays_dismissed_after_a_scan(desk: Desk) -> None:
    triage(desk, finding_id(desk), "--dismiss", "--reason", "two marches")
    assert decisions(desk) == ["dismissed"]
    desk.scan()
    (case,) = desk.cases()
    assert (case.decision, case.reason) == ("dismissed", "two marches")
    assert desk.rows("SELECT status FROM findings") == [("dismissed",)]


def test_a_paragraph_above_the_claim_does_not_lose_the_decision(desk: Desk) -> None:
    triage(desk, case_id(desk), "--confirm")
    desk.write("b", "Herald", f"It rained in the morning.\n\n{ARRESTS.format(450)}")
    desk.scan()
    assert decisions(desk) == ["confirmed"]


def test_another_check_that_finds_the_same_claims_does_not_lose_the_decision(desk: Desk) -> None:
    triage(desk, finding_id(desk), "--dismiss", "--reason", "two marches")
    with duckdb.connect(str(desk.database)) as connection:
        connection.execute(
            "INSERT INTO finding_history BY NAME SELECT * REPLACE ('other' AS finding_id,"
            " claim_b AS claim_a, claim_a AS claim_b) FROM finding_history"
        )
    assert desk.rows("SELECT decision FROM decisions WHERE finding_id = 'other'") == [
        ("dismissed",)
    ]


def test_the_first_characters_of_an_id_do_here_as_in_explain(desk: Desk) -> None:
    name = case_id(desk)
    assert f"confirmed: case {name}" in triage(desk, name[:FEWEST], "--confirm").output
    told = CliRunner().invoke(app, ["explain", name[:FEWEST], "--db", str(desk.database)])
    assert told.output.startswith(f"case {name}: 1 finding; ")


def test_a_dismissed_case_that_is_gone_is_told_with_the_resolved(desk: Desk) -> None:
    triage(desk, finding_id(desk), "--dismiss", "--reason", "two marches")
    desk.drop("b")
    desk.scan()
    assert summary(desk.report(only="resolved")).startswith(
        "1 resolved case, 1 dismissed, none standing;"
    )


def test_a_number_that_joins_a_dismissed_case_opens_it_again(desk: Desk) -> None:
    triage(desk, case_id(desk), "--dismiss", "--reason", "known")
    desk.write("c", "Courier", ARRESTS.format(700), day="2026-03-03")
    desk.scan()
    assert decisions(desk) == ["open"]


def test_a_decision_on_an_outlet_holds_for_what_comes_later(desk: Desk) -> None:
    triage(desk, "--source", "Herald", "--dismiss", "--reason", "satire")
    desk.write("c", "Ledger", DEATHS.format(12))
    desk.write("d", "Herald", DEATHS.format(31))
    desk.scan()
    assert decisions(desk) == ["dismissed", "dismissed"]


def test_a_decision_on_a_check_yields_to_one_on_the_finding(desk: Desk) -> None:
    check = desk.cases()[0].findings[0].check_name
    triage(desk, finding_id(desk), "--confirm")
    triage(desk, "--check", check, "--dismiss", "--reason", "too loud")
    assert decisions(desk) == ["confirmed"]
    triage(desk, finding_id(desk), "--reopen")
    assert decisions(desk) == ["open"]


def test_a_decision_holds_until_the_day_on_which_it_expires(desk: Desk) -> None:
    triage(desk, case_id(desk), "--dismiss", "--reason", "wait", "--expires", str(TOMORROW))
    assert desk.cases()[0].expires == TOMORROW
    with duckdb.connect(str(desk.database)) as connection:
        connection.execute("UPDATE triage SET expires = CAST(now() AS DATE) - 2")
    desk.scan()
    assert decisions(desk) == ["open"]


def test_a_note_alone_leaves_the_decision_as_it_is(desk: Desk) -> None:
    triage(desk, case_id(desk), "--dismiss", "--reason", "known")
    triage(desk, case_id(desk), "--note", "ask Anna")
    (case,) = desk.cases()
    assert (case.decision, case.reason, case.note) == ("dismissed", "known", "ask Anna")


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_shows_decision_reason_and_note(desk: Desk, format: str) -> None:
    triage(desk, case_id(desk), "--dismiss", "--reason", "two marches", "--note", "ask Anna")
    with duckdb.connect(str(desk.database), read_only=True) as connection:
        shown = " ".join(render(connection, format=format).split())
    for word in ("dismissed", "two marches", "ask Anna"):
        assert word in shown


def test_the_list_names_the_latest_decision_on_each(desk: Desk) -> None:
    assert "Nothing has been decided" in triage(desk).output
    triage(desk, case_id(desk), "--dismiss", "--reason", "known")
    triage(desk, case_id(desk), "--confirm", "--note", "ask Anna")
    assert triage(desk).output == (
        f"confirmed: case {case_id(desk)}; note: ask Anna [protesters detained, Lima, Peru]\n"
    )


def test_fail_on_new_is_not_met_by_what_an_outlet_rule_dismisses(desk: Desk) -> None:
    triage(desk, "--source", "Herald", "--dismiss", "--reason", "satire")
    desk.write("c", "Ledger", DEATHS.format(12))
    desk.write("d", "Herald", DEATHS.format(31))
    words = ["scan", str(desk.corpus), "--db", str(desk.database), "--fail-on"]
    assert CliRunner().invoke(app, [*words, "new"]).exit_code == 0
    assert CliRunner().invoke(app, [*words, "any"]).exit_code == 0


def test_decisions_go_through_a_file_into_another_database(desk: Desk, tmp_path: Path) -> None:
    file = str(tmp_path / "decisions.toml")
    reason = 'said "two" marches\\ \u007f\nin all'
    triage(desk, case_id(desk), "--dismiss", "--reason", reason, "--note", "é")
    triage(desk, "--source", "Herald", "--confirm", "--expires", str(TOMORROW))
    triage(desk, "--export", file)
    before = desk.rows("SELECT * FROM triage ORDER BY ALL")
    with duckdb.connect(str(desk.database)) as connection:
        connection.execute("DELETE FROM triage")
    assert "2 decisions added, 0 known" in triage(desk, "--import", file).output
    assert desk.rows("SELECT * FROM triage ORDER BY ALL") == before
    assert "0 decisions added, 2 known" in triage(desk, "--import", file).output
    again = str(tmp_path / "again.toml")
    triage(desk, "--export", again)
    assert Path(again).read_text() == Path(file).read_text()


def test_a_file_written_by_hand_may_name_a_case_alone(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "decisions.toml"
    file.write_text(
        f'[[decision]]\ncase = "{case_id(desk)}"\ndecision = "dismissed"\nreason = "known"\n'
        "decided = 2026-03-02T09:00:00Z\n"
    )
    assert triage(desk, "--import", str(file)).output == "1 decision added, 0 known before.\n"
    assert decisions(desk) == ["dismissed"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[decision", "is no TOML"),
        ('[[decision]]\ndecision = "dismissed"', "names not exactly one"),
        ('[[decision]]\ncase = "x"\ndecision = "maybe"', "decides nothing"),
        ('[[decision]]\ncase = "x"\ndecision = "open"', "has no time"),
        (
            '[[decision]]\ncheck = "x"\ndecision = "open"\ndecided = 2026-03-02T09:00:00Z\n'
            'expires = "soon"',
            "expires on no date",
        ),
    ],
)
def test_a_broken_file_is_named_and_nothing_is_added(
    desk: Desk, tmp_path: Path, text: str, message: str
) -> None:
    file = tmp_path / "decisions.toml"
    file.write_text(text)
    assert message in triage(desk, "--import", str(file), code=2).output
    assert desk.rows("SELECT * FROM triage") == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["abcdef123456", "--confirm"], "no such finding or case"),
        (["abc", "--confirm"], "is too short"),
        (["--check", "none", "--confirm"], "no such check"),
        (["--source", "herald", "--confirm"], "did you mean Herald?"),
        (["--confirm"], "nothing to decide on; give an id out of the report, --check or --source"),
        (["--reason", "known"], "nothing to decide on; give an id"),
        (["--expires", "2099-01-01"], "nothing to decide on; give an id"),
        (["CASE", "--note", "x", "--reason", "y"], "takes no --reason or --expires alone; add"),
        (["--export", "x", "--reason", "known"], "stand alone"),
        (["CASE"], "give one of --confirm"),
        (["CASE", "--confirm", "--dismiss"], "give one of --confirm"),
        (["CASE", "--dismiss"], "needs a reason"),
        (["CASE", "--confirm", "--expires", "2020-01-01"], "is past"),
        (["CASE", "--export", "x"], "stand alone"),
        (["--import", "nowhere.toml"], "cannot be read"),
    ],
)
def test_misuse_says_what_to_do(desk: Desk, words: list[str], message: str) -> None:
    known = [case_id(desk) if word == "CASE" else word for word in words]
    assert message in triage(desk, *known, code=2).output
    assert desk.rows("SELECT * FROM triage") == []


def test_a_database_that_is_open_elsewhere_is_named(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = case_id(desk)
    real = duckdb.connect

    def locked(path: str, *words: object, **options: object) -> object:
        if options.get("read_only"):
            return real(path, read_only=True)
        raise duckdb.IOException("Could not set lock on file")

    monkeypatch.setattr(duckdb, "connect", locked)
    assert re.search("another program has it open", triage(desk, name, "--confirm", code=2).output)
