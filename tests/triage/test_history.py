"""Findings and cases from run to run: new, ongoing, changed, resolved, and why."""

from datetime import date, timedelta

from desk import ARRESTS, DEATHS, Desk, desk

from contradict.checks import Selection
from contradict.report import render
from contradict.report.wording import summary

__all__ = ["desk"]


def test_what_was_new_yesterday_is_not_new_today(desk: Desk) -> None:
    (first,) = desk.cases()
    assert first.status == "new"
    desk.scan()
    (second,) = desk.cases()
    assert (second.case_id, second.status) == (first.case_id, "ongoing")
    assert second.first_seen == first.first_seen
    assert second.last_seen > first.last_seen
    assert desk.cases(only="new") == ()


def test_every_run_is_kept(desk: Desk) -> None:
    desk.scan()
    desk.scan()
    assert desk.rows("SELECT findings, new, resolved FROM runs ORDER BY started") == [
        (1, 1, 0),
        (1, 0, 0),
        (1, 0, 0),
    ]


def test_a_deleted_article_resolves_its_finding_with_that_reason(desk: Desk) -> None:
    desk.drop("b")
    assert desk.scan().counts.resolved == 1
    (case,) = desk.cases(only="resolved")
    assert case.resolved_because == "article deleted: b"
    assert [value.quote for value in case.values] == [ARRESTS.format(300), ARRESTS.format(450)]
    assert [finding.state for finding in case.findings] == ["resolved"]
    assert desk.rows("SELECT count(*) FROM findings") == [(0,)]


def test_a_corrected_article_resolves_its_finding_and_says_what_it_no_longer_says(
    desk: Desk,
) -> None:
    desk.write("b", "Herald", ARRESTS.format(300))
    desk.scan()
    (case,) = desk.cases(only="resolved")
    assert case.resolved_because == "article changed: b no longer says 450"


def test_what_an_earlier_run_resolved_stands_only_in_the_list_of_the_resolved(desk: Desk) -> None:
    desk.drop("b")
    desk.scan()
    assert [case.status for case in desk.cases()] == ["resolved"]
    desk.scan()
    assert desk.cases() == ()
    assert len(desk.cases(only="resolved")) == 1


def test_a_case_that_the_user_leaves_out_is_not_told_as_resolved_and_goes_on(desk: Desk) -> None:
    (before,) = desk.cases()
    result = desk.scan(Selection(select=("toll-fell",)))
    assert result.counts.resolved == 0
    assert (desk.cases(), desk.cases(only="resolved")) == ((), ())
    assert summary(desk.report()).startswith("0 cases, 0 new; ")
    assert desk.rows("SELECT status FROM case_states") == [("left out",)]
    desk.scan()
    (case,) = desk.cases()
    assert (case.case_id, case.status) == (before.case_id, "ongoing")


def test_a_finding_that_comes_back_keeps_when_it_was_first_seen(desk: Desk) -> None:
    (before,) = desk.cases()
    desk.drop("b")
    desk.scan()
    desk.write("b", "Herald", ARRESTS.format(450))
    desk.scan()
    (case,) = desk.cases()
    assert (case.case_id, case.status) == (before.case_id, "changed")
    assert case.first_seen == before.first_seen
    assert desk.cases(only="resolved") == ()


def test_a_case_that_a_third_number_joins_has_changed(desk: Desk) -> None:
    desk.write("c", "Courier", ARRESTS.format(700), day="2026-03-03")
    desk.scan()
    (case,) = desk.cases()
    assert case.status == "changed"
    assert "new" in {finding.state for finding in case.findings}
    desk.scan()
    assert desk.cases()[0].status == "ongoing"


def test_a_case_that_loses_one_of_its_findings_has_changed(desk: Desk) -> None:
    desk.write("c", "Courier", ARRESTS.format(700), day="2026-03-03")
    desk.scan()
    desk.drop("c")
    desk.scan()
    (case,) = desk.cases()
    assert case.status == "changed"
    assert len(case.findings) == 1


def test_an_earlier_article_may_rename_a_case_and_leaves_no_ghost(desk: Desk) -> None:
    desk.write("0", "Courier", ARRESTS.format(700), day="2026-03-01")
    desk.scan()
    assert [case.status for case in desk.cases()] == ["changed"]
    assert desk.cases(only="resolved") == ()


def test_a_new_case_beside_an_old_one_is_the_only_new_one(desk: Desk) -> None:
    desk.write("c", "Ledger", DEATHS.format(12))
    desk.write("d", "Herald", DEATHS.format(31))
    desk.scan()
    assert [case.measure for case in desk.cases(only="new")] == ["killed"]
    assert [case.measure for case in desk.cases(only="ongoing")] == ["detained"]


def test_since_keeps_what_came_changed_or_went_on_that_day_or_later(desk: Desk) -> None:
    today = desk.cases()[0].first_seen.date()
    assert len(desk.report(since=today).cases) == 1
    assert desk.report(since=today + timedelta(days=1)).cases == ()
    desk.drop("b")
    desk.scan()
    assert [case.status for case in desk.report(since=date(2026, 1, 1)).cases] == ["resolved"]


def test_a_paragraph_inserted_above_changes_nothing(desk: Desk) -> None:
    desk.write("b", "Herald", f"It rained in the morning.\n\n{ARRESTS.format(450)}")
    desk.scan()
    assert [case.status for case in desk.cases()] == ["ongoing"]


def test_the_text_report_says_why_a_case_is_gone(desk: Desk) -> None:
    import duckdb

    desk.drop("b")
    desk.scan()
    with duckdb.connect(str(desk.database), read_only=True) as connection:
        text = render(connection, format="text")
    assert text.startswith("1 resolved case, none standing;")
    assert "resolved (article deleted: b)" in text


def test_resolved_cases_are_counted_beside_those_that_stand(desk: Desk) -> None:
    import duckdb

    desk.drop("b")
    desk.write("c", "Ledger", DEATHS.format(12))
    desk.write("d", "Herald", DEATHS.format(31))
    desk.scan()
    with duckdb.connect(str(desk.database), read_only=True) as connection:
        whole = render(connection, format="text")
        resolved = render(connection, format="text", only="resolved")
    assert whole.startswith("1 case, 1 new, besides 1 resolved;")
    assert resolved.startswith("1 resolved case, besides 1 standing;")
