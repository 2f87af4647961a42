"""A finding, a case, a claim and a check, each told in full; ids may be shortened."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from world import database

from contradict import checks
from contradict.errors import ContradictError
from contradict.explain import (
    drawn_cases,
    explain_case,
    explain_check,
    explain_claim,
    explain_finding,
    find,
    find_claim,
    find_pair,
)
from contradict.explain.check import parse_cases

PAIR = [
    {"id": "claim-one", "low": "300", "high": "300", "claimant": "police"},
    {"id": "claim-two", "low": "450", "high": "450"},
]
HEADER = "-- id: {id}\n-- finds: things\n-- verdict: contradiction\n-- severity: error\n"


@pytest.fixture
def flagged():
    connection = database(PAIR)
    checks.run(connection)
    return connection


def ids(connection) -> tuple[str, str]:
    return connection.execute("SELECT finding_id, case_id FROM findings").fetchone()


def test_a_finding_is_derived_from_quotes_to_check(flagged) -> None:
    finding, case = ids(flagged)
    told = explain_finding(flagged, finding)
    for part in (
        f"finding {finding}: contradiction (error)",
        f"case {case}, open",
        "claim-two tells of 450",
        "How they relate",
        "Found by check same-cell-disagreement",
        "one number can't have two values",
    ):
        assert part in told.replace("**", "")


def test_a_finding_of_many_claims_names_each(tmp_path: Path) -> None:
    rows = [{"id": "whole", "doc": "d", "low": "10", "high": "10"}]
    rows += [
        {"id": town, "doc": "d", "low": "6", "high": "6", "part_of": "whole", "place": town}
        for town in ("Chicago, Illinois", "Peoria, Illinois")
    ]
    connection = database(rows)
    checks.run(connection)
    told = explain_finding(connection, ids(connection)[0])
    assert "A  claim whole, the whole" in told
    assert told.count(", the part (") == 2


def test_a_case_lists_its_findings(flagged) -> None:
    finding, case = ids(flagged)
    told = explain_case(flagged, case)
    assert finding[:12] in told
    assert "1 finding;" in told


def test_a_claim_tells_its_fields_and_its_company(flagged) -> None:
    told = explain_claim(flagged, "claim-one")
    assert "claimant  police" in told
    assert "In finding" in told
    alone = database([PAIR[0] | {"place": ""}])
    assert "within its own article only: no place is known" in explain_claim(alone, "claim-one")


def test_ids_may_be_shortened(flagged) -> None:
    finding, case = ids(flagged)
    assert find(flagged, finding[:6]).id == finding
    assert (find(flagged, case[:6]).kind, find(flagged, case[:6]).id) == ("case", case)
    assert find_claim(flagged, "claim-o") == "claim-one"
    assert find_claim(flagged, "claim-two:450") == "claim-two"


@pytest.mark.parametrize(
    ("word", "problem"),
    [
        ("claim", "stands for 2: claim claim-one"),
        ("cla", "no such"),
        ("none:450", "no such"),
        ("claim-two:9", "no such"),
    ],
)
def test_a_word_for_nothing_or_for_several_is_refused(flagged, word: str, problem: str) -> None:
    with pytest.raises(ContradictError, match=re.escape(problem)):
        find_claim(flagged, word)


def test_only_claims_are_explained_in_pairs(flagged) -> None:
    finding, case = ids(flagged)
    for word, kind in ((finding, "finding"), (case, "case")):
        with pytest.raises(ContradictError, match=f"is a {kind}; only claims are explained in"):
            find_pair(flagged, "claim-one", word)


@pytest.mark.parametrize("check", checks.load_checks(), ids=lambda check: check.id)
def test_a_check_is_told_with_header_cases_and_sql(check: checks.Check) -> None:
    told = explain_check(check.id)
    assert told.startswith(check.id + "\n")
    words = " ".join(told.split())
    assert check.finds in words
    assert check.ignores in words
    assert "Drawn cases" in told
    for case in drawn_cases(check):
        assert case.name in told
        assert all(f"leaves {pair} alone: {reason}" in words for pair, reason in case.left_alone)
    assert "SELECT" in told.split("\nSQL\n")[1]
    assert "-- finds:" not in told


def test_a_users_check_is_told_with_the_cases_beside_it(tmp_path: Path) -> None:
    (tmp_path / "mine.sql").write_text(HEADER.format(id="mine") + "SELECT 1 AS claim_a")
    assert "Drawn cases" not in explain_check("mine", tmp_path)
    (tmp_path / "mine.md").write_text(
        "## a hit\n| id | low |\n|---|---|\n| a | 3 |\n\nfinds: a\n"
        "left alone: a > b no crowd; c > d other\n"
    )
    told = explain_check("mine", tmp_path)
    assert "a hit" in told
    assert "leaves a > b alone: no crowd" in told
    assert "leaves c > d alone: other" in told
    with pytest.raises(KeyError):
        explain_check("none", tmp_path)


def test_what_a_check_finds_is_none_of_the_pairs_that_it_leaves_alone() -> None:
    head = "## toll\n| id |\n|---|\n| a |\n\n"
    alone = "left alone: b > a one incident; c > b one incident\n"
    (case,) = parse_cases(f"{head}finds: bb > a disputed; b > a copy-drift\n{alone}")
    assert case.left_alone == (("c > b", "one incident"),)
    (case,) = parse_cases(f"{head}finds: nothing\n{alone}")
    assert [pair for pair, _ in case.left_alone] == ["b > a", "c > b"]
