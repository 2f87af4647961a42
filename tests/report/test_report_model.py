"""What a report holds: cases worst first, reprints folded, status, decisions."""

from datetime import date, datetime

import drawn
import duckdb
import pytest

from contradict.errors import ContradictError
from contradict.report import load, render


def test_the_worst_case_comes_first() -> None:
    assert [case.case_id for case in load(drawn.war()).cases] == ["held", "dead"]


def test_a_reprint_is_folded_into_the_value_of_its_original() -> None:
    dead = load(drawn.war()).cases[1]
    assert [value.claim_id for value in dead.values] == ["c340", "c2100"]
    assert [copy.outlet for copy in dead.values[0].reprints] == ["Harbour Post"]


def test_the_parts_of_a_reprint_are_folded_though_each_has_its_own_whole() -> None:
    connection = drawn.war()
    connection.execute("UPDATE claims SET part_of = 'x' || claim_id WHERE low = 340")
    dead = load(connection).cases[1]
    assert [value.claim_ids for value in dead.values] == [("c340", "c340b"), ("c2100",)]


def test_a_reprint_outside_the_case_is_named_too() -> None:
    connection = drawn.war()
    connection.execute("DELETE FROM case_claims WHERE claim_id = 'c340b'")
    dead = load(connection).cases[1]
    assert [copy.outlet for copy in dead.values[0].reprints] == ["Harbour Post"]


def test_a_copy_with_another_number_is_a_value_of_its_own() -> None:
    connection = drawn.war()
    connection.execute("UPDATE claims SET base_low = 430, base_high = 430 WHERE claim_id = 'c340b'")
    dead = load(connection).cases[1]
    assert [value.claim_id for value in dead.values] == ["c340", "c340b", "c2100"]
    assert dead.values[0].reprints == ()


def test_a_second_mention_in_the_same_article_is_a_repeat() -> None:
    connection = drawn.war()
    drawn.claim(
        connection, "again", "corda", "Still 340.", "340", 340, 340, claimant="Karen Ostergaard"
    )
    drawn.insert(connection, "case_claims", case_id="dead", claim_id="again")
    value = load(connection).cases[1].values[0]
    assert (value.repeats, len(value.reprints)) == (1, 1)


def test_values_run_from_the_lowest_and_an_open_bound_does_not_break_the_order() -> None:
    connection = drawn.war()
    connection.execute("UPDATE claims SET base_high = NULL WHERE claim_id = 'c2100'")
    assert [value.claim_id for value in load(connection).cases[1].values] == ["c340", "c2100"]


def test_marks_point_at_the_number() -> None:
    for case in load(drawn.war()).cases:
        for value in case.values:
            assert value.quote[value.mark_start : value.mark_end] == value.number_text


def test_status_tells_new_from_ongoing_and_changed() -> None:
    connection = drawn.war()
    drawn.finding(connection, "f3", "held", ["few", "many"], first_seen=drawn.TODAY)
    statuses = {case.case_id: case.status for case in load(connection).cases}
    assert statuses == {"dead": "new", "held": "changed"}


def test_only_and_since_choose_cases() -> None:
    connection = drawn.war()
    assert [case.case_id for case in load(connection, only="ongoing").cases] == ["held"]
    assert [case.case_id for case in load(connection, since=date(2025, 6, 6)).cases] == ["dead"]
    assert load(connection, since=date(2025, 6, 7)).cases == ()


def test_a_dismissed_case_says_why_and_sinks_to_the_end() -> None:
    connection = drawn.war()
    decided = {"finding_id": "f2", "reason": "other strike"}
    drawn.insert(
        connection, "triage", decision="confirmed", decided=datetime(2025, 6, 6, 9), **decided
    )
    drawn.insert(
        connection, "triage", decision="dismissed", decided=datetime(2025, 6, 6, 10), **decided
    )
    last = load(connection).cases[-1]
    assert (last.case_id, last.decision, last.reason) == ("held", "dismissed", "other strike")


def test_a_finding_names_its_claims_with_their_roles() -> None:
    finding = load(drawn.war()).cases[1].findings[0]
    assert [(side.claim_id, side.role) for side in finding.claims] == [
        ("c2100", "side"),
        ("c340", "side"),
    ]


def test_a_database_that_was_never_scanned_into_gives_an_empty_report() -> None:
    report = load(drawn.database())
    assert (report.run, report.cases) == (None, ())


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(ContradictError, match="use text, json"):
        render(drawn.database(), format="pdf")


def relay(connection: duckdb.DuckDBPyConnection, name: str, figure: int, claimant: str) -> None:
    """Add an article of its own in which the claimant gives a figure, to the dispute."""
    quote = f"{claimant} said in {name} that {figure} soldiers had died."
    drawn.article(connection, name, f"The {name}", quote, published=date(2025, 6, 6))
    drawn.claim(
        connection, f"c-{name}", name, quote, str(figure), figure, figure, claimant=claimant
    )
    drawn.insert(connection, "case_claims", case_id="dead", claim_id=f"c-{name}")


def test_one_claimant_s_figure_in_many_outlets_is_one_value() -> None:
    connection = drawn.war()
    for name in ("tally", "sun"):
        relay(connection, name, 340, "Karen Ostergaard")
    value = load(connection).cases[1].values[0]
    assert value.printed.outlet == "Corda"
    assert [printing.outlet for printing in value.relays] == ["The sun", "The tally"]
    assert set(value.claim_ids) == {"c340", "c340b", "c-tally", "c-sun"}


def test_two_claimants_with_one_figure_are_two_values() -> None:
    connection = drawn.war()
    relay(connection, "sun", 340, "Somebody Else")
    assert len(load(connection).cases[1].values) == 3


def test_an_outlet_s_own_voice_is_not_folded_into_another_s() -> None:
    connection = drawn.war()
    relay(connection, "sun", 5, "x")
    relay(connection, "tally", 5, "x")
    connection.execute("UPDATE claims SET claimant = NULL WHERE low = 5")
    assert len(load(connection).cases[1].values) == 4


def test_the_leading_values_are_those_of_the_worst_findings_lowest_first() -> None:
    connection = drawn.war()
    for figure in range(1, 8):
        relay(connection, f"n{figure}", figure, f"Speaker {figure}")
    drawn.finding(
        connection, "worst", "dead", ["c-n7", "c-n5"], verdict="self-conflict", severity="error"
    )
    dead = next(case for case in load(connection).cases if case.case_id == "dead")
    assert [value.claim_id for value in dead.leading(2)] == ["c-n5", "c-n7"]
    assert [value.claim_id for value in dead.leading(3)][:2] == ["c-n5", "c-n7"]
    assert dead.leading(99) == dead.values


def test_the_odd_one_out_is_the_value_that_the_findings_turn_on() -> None:
    connection = drawn.war()
    for figure in (341, 342, 343):
        relay(connection, f"n{figure}", figure, f"Speaker {figure}")
        drawn.finding(connection, f"g{figure}", "dead", ["c2100", f"c-n{figure}"])
    dead = load(connection).cases[1]
    assert dead.odd_one_out is not None
    assert dead.odd_one_out.claim_id == "c2100"
    assert "Lantern, 5 Jun 2025\n                         the odd one out" in render(
        connection, format="text"
    )


def test_two_values_that_disagree_have_no_odd_one_out() -> None:
    assert [case.odd_one_out for case in load(drawn.war()).cases] == [None, None]
