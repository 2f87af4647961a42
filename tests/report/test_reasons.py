"""Why claims compare and why they clash, as sentences of their own."""

from dataclasses import replace

import drawn

from contradict.report import load
from contradict.report.model import Case, Side
from contradict.report.reasons import comparable, impossible


def dead() -> Case:
    return load(drawn.war()).cases[1]


def test_the_last_clause_of_an_explanation_says_why_claims_compare() -> None:
    told = "Corda (2025-06-05): 340 dead; Lantern (2025-06-05): 2,100 dead: one count."
    assert comparable(replace(dead().findings[0], explanation=told)) == "One count."


def test_two_sides_leave_no_number() -> None:
    case = dead()
    assert impossible(case.findings[0], case) == (
        "One says at least 2,100, the other at most 340: no number is both."
    )


def test_a_part_is_held_against_its_whole() -> None:
    case = dead()
    sides = (Side(claim_id="c2100", role="part"), Side(claim_id="c340", role="whole"))
    assert impossible(replace(case.findings[0], claims=sides), case) == (
        "The part is at least 2,100, the whole is at most 340: a part can't exceed its whole."
    )


def test_parts_are_added_up() -> None:
    case = dead()
    sides = (
        Side(claim_id="c2100", role="part"),
        Side(claim_id="c340", role="part"),
        Side(claim_id="c340b", role="whole"),
    )
    assert impossible(replace(case.findings[0], claims=sides), case).startswith(
        "The parts come to at least 2,440, the whole is at most 340"
    )


def test_nothing_is_said_where_bounds_do_not_clash_or_a_claim_is_gone() -> None:
    case = dead()
    open_ended = replace(
        case, values=tuple(replace(value, base_high=None) for value in case.values)
    )
    assert impossible(case.findings[0], open_ended) == ""
    assert impossible(case.findings[0], replace(case, values=case.values[:1])) == ""
