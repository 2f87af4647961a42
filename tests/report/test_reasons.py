"""Why claims compare and why they clash, as sentences of their own."""

from dataclasses import replace
from datetime import date
from typing import Any

import drawn
import pytest

from contradict.report import load
from contradict.report.model import Case, Side
from contradict.report.reasons import comparable, impossible


def dead() -> Case:
    return load(drawn.war()).cases[1]


SAME = "both count the same; General: Lindqvist speaks for Sweden"
FELL = "a total can't fall"


def test_what_two_claims_share_makes_them_comparable() -> None:
    case = dead()
    assert comparable(case.findings[0], case) == "Both are about soldiers killed in Denmark."


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"subject": "people"}, "One is about soldiers killed, the other about people killed,"
         " both in Denmark."),
        ({"place": "Skagen, Denmark"}, "Both are about soldiers killed in Denmark."),
        ({"place": "Sweden"}, "Both are about soldiers killed, one in Denmark, the other in"
         " Sweden."),
        ({"place": None}, "Both are about soldiers killed, one in Denmark, the other in no place"
         " that is known."),
        ({"as_of": date(2025, 6, 7), "period_kind": "cumulative"}, "Both are about soldiers killed"
         " in Denmark, one for no known day, the other as of 7 Jun 2025."),
        ({"period_start": date(2025, 6, 7), "period_end": date(2025, 6, 7)}, "Both are about"
         " soldiers killed in Denmark, one for no known day, the other for 7 Jun 2025."),
    ],
    ids=["subject", "inside", "place", "no place", "total", "day"],
)  # fmt: skip
def test_what_differs_is_told_of_each(change: dict[str, Any], told: str) -> None:
    case = dead()
    values = tuple(
        replace(value, **change) if value.number_text == "340" else value for value in case.values
    )
    assert comparable(case.findings[0], replace(case, values=values)) == told


def test_the_earlier_of_two_days_goes_first() -> None:
    case = dead()
    days = {"340": date(2025, 6, 1), "2,100": date(2025, 6, 2)}
    values = tuple(replace(value, as_of=days[value.number_text]) for value in case.values)
    fell = replace(case.findings[0], relation=FELL)
    case = replace(case, values=values)
    assert comparable(fell, case) == (
        "Both are about soldiers killed in Denmark, one as of 1 Jun 2025, the other as of"
        " 2 Jun 2025."
    )
    assert impossible(fell, case) == "One says 340, the other 2,100: a total can't fall."


def test_the_clause_of_the_check_is_told_whole() -> None:
    case = dead()
    same = replace(case.findings[0], relation=SAME)
    assert impossible(same, case) == f"One says 2,100, the other 340: {SAME}."


def test_a_finding_of_an_earlier_version_tells_its_whole_sentence() -> None:
    case = dead()
    assert impossible(replace(case.findings[0], relation=None), case) == "340 is not 2,100."


def test_parts_that_make_less_than_their_whole_say_what_they_make() -> None:
    case = dead()
    (value, whole) = case.values
    other = replace(value, claim_id="other", claim_ids=("other",), number_text="120")
    parts = [Side(claim_id=name, role="part") for name in ("c340", "other")]
    finding = replace(
        case.findings[0],
        relation="the parts 340 and 120 should add up to it, and make 460",
        claims=(*parts, Side(claim_id="c2100", role="whole")),
    )
    case = replace(case, values=(value, other, whole))
    assert impossible(finding, case) == "The parts 340 and 120 should add up to it, and make 460."


def test_a_part_is_held_against_its_whole() -> None:
    case = dead()
    sides = (Side(claim_id="c2100", role="part"), Side(claim_id="c340", role="whole"))
    assert impossible(replace(case.findings[0], claims=sides), case) == (
        "The part is 2,100, the whole 340: a part can't exceed its whole."
    )


def test_parts_are_added_up() -> None:
    case = dead()
    sides = (
        Side(claim_id="c2100", role="part"),
        Side(claim_id="c340", role="part"),
        Side(claim_id="c340b", role="whole"),
    )
    finding = replace(case.findings[0], claims=sides)
    assert impossible(finding, case) == (
        "The parts come to 2,440, the whole 340: a part can't exceed its whole."
    )
    assert comparable(finding, case) == "All are parts of the soldiers killed in Denmark."


def test_where_a_claim_is_gone_the_check_alone_speaks() -> None:
    case = dead()
    alone = replace(case, values=case.values[:1])
    assert comparable(case.findings[0], alone) == ""
    assert impossible(case.findings[0], alone) == "340 is not 2,100."
