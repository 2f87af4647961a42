"""Two claims are told field by field, with the reason for what follows."""

from __future__ import annotations

import pytest
from world import database

from contradict import checks
from contradict.explain import PairRelation, explain_pair

A = {"id": "a", "low": "300", "high": "300"}


def told(change: dict[str, str], first: dict[str, str] = A) -> PairRelation:
    connection = database([first, {"id": "b", "low": "450", "high": "450"} | change])
    checks.run(connection)
    return explain_pair(connection, "a", "b")


@pytest.mark.parametrize(
    ("change", "verdict", "reason"),
    [
        ({}, "conflict", "can't both be right. Finding"),
        ({"low": "300", "high": ""}, "compatible", "have numbers in common"),
        ({"low": "300", "high": "300"}, "compatible", "both bound it alike"),
        ({"place": "Lima, Peru"}, "not-comparable", "the places are disjoint"),
        ({"measure": "injured"}, "not-comparable", "neither of killed and injured holds"),
        ({"place": ""}, "not-comparable",
         "claim B is compared within its own article only: no place is known"),
        ({"subject": "soldiers"}, "not-comparable",
         "claim B is compared within its own article only: whom or what it counts (soldiers)"),
        ({"measure": "workforce", "subject": "staff"}, "not-comparable",
         "whose it is (staff) is known from its own article only"),
        ({"modality": "future"}, "not-comparable", "claim B is compared with nothing"),
        ({"start": "2024-04-01", "end": "2024-04-02"}, "not-comparable", "the times are disjoint"),
        ({"unit": "mile"}, "not-comparable", "the units are disjoint: count and mile"),
        ({"place": "Chicago, Illinois", "low": "200", "high": "200"}, "compatible",
         "B is part of A by its place, and is the smaller one"),
        ({"place": "Chicago, Illinois", "subject": "patients"}, "not-comparable",
         "people of one article need not hold the patients of another"),
    ],
)  # fmt: skip
def test_the_reason_follows_from_the_fields(
    change: dict[str, str], verdict: str, reason: str
) -> None:
    relation = told(change)
    assert relation.verdict == verdict
    assert reason in relation.reason


def test_a_result_of_nobody_lacks_its_owner_and_no_place() -> None:
    result = {"measure": "revenue", "unit": "USD", "kind": "interval", "place": ""}
    first = A | result | {"subject": "Orbitel revenue"}
    assert told(result | {"subject": "revenue"}, first).reason == (
        "claim B is compared within its own article only: whose it is (revenue) is known from"
        " its own article only"
    )


def test_what_differs_is_told_before_what_is_not_known() -> None:
    relation = told({"place": "", "subject": "women"}, A | {"subject": "men"})
    assert relation.reason.startswith("the subjects are disjoint: neither of men and women")


def test_a_count_that_grew_is_an_update() -> None:
    first = A | {"kind": "cumulative", "end": "2024-05-02"}
    relation = told({"kind": "cumulative"}, first)
    assert relation.verdict == "compatible"
    assert "grew from 300 (2 May 2024) to 450 (3 May 2024)" in relation.reason


def test_times_relate_as_the_checks_take_them() -> None:
    """A total from early May is surely in none that may begin later."""
    first = A | {"kind": "cumulative", "end": "2024-05-02", "low": "500", "high": "500"}
    second = {"id": "b", "kind": "cumulative", "low": "450", "high": "450"}
    connection = database([first, second])
    connection.execute(
        "UPDATE claim_cells SET start_narrowest = DATE '2024-05-02' WHERE claim_id = 'b'"
    )
    checks.run(connection)
    relation = explain_pair(connection, "a", "b")
    assert connection.execute("SELECT * FROM conflicted_cells").fetchall() == []
    assert relation.verdict == "not-comparable"
    assert "the times are disjoint" in relation.reason


def test_each_narrower_than_the_other() -> None:
    first = A | {"subject": "children"}
    relation = told({"subject": "civilians", "place": "Chicago, Illinois"}, first)
    assert relation.verdict == "not-comparable"
    assert "A in subject, B in place" in relation.reason


def rows(relation: PairRelation) -> dict[str, tuple[str, str, str]]:
    return {field.field: (field.relation, field.a, field.b) for field in relation.fields}


EVENT = {"kind": "event", "start": "2024-05-03", "end": "2024-05-03"}


def test_two_events_of_one_day_are_told_apart_in_a_row_of_their_own() -> None:
    relation = told(EVENT | {"event": "flood"}, A | EVENT | {"event": "fire"})
    found = rows(relation)
    assert found["time"] == ("equal", "one event, 3 May 2024", "one event, 3 May 2024")
    assert found["event"][0] == "differs"
    assert relation.reason.startswith("two different events, as far as their articles tell")


def test_the_count_of_a_day_is_all_of_that_time_beside_an_event() -> None:
    day = {"kind": "interval", "start": "2024-05-03", "end": "2024-05-03"}
    found = rows(told(EVENT | {"event": "fire"}, A | day))
    assert found["time"][0] == "equal"
    assert found["event"][:2] == ("contains", "all of that time")


def test_claims_without_an_event_have_no_row_of_one() -> None:
    assert "event" not in rows(told({}, A | {"kind": "cumulative"}))


def test_tolerance_is_shown() -> None:
    relation = told({"low": "1600", "high": "1600"})
    (field,) = [field for field in relation.fields if field.field == "value"]
    assert field.b == "1,600 (as 1,550 to 1,650)"
    assert field.relation == "below"


def test_a_duration_is_told_in_its_own_unit() -> None:
    years = {"measure": "prison sentence", "unit": "year", "base_unit": "hour", "factor": "8766"}
    relation = told({"low": "24", "high": "24"} | years, A | {"low": "42", "high": "42"} | years)
    (value,) = (field for field in relation.fields if field.field == "value")
    assert (value.a.split(" (")[0], value.b.split(" (")[0]) == ("42 years", "24 years")


def test_every_field_is_told_once_and_fits_the_width() -> None:
    text = str(told({"quote": "The mayor said that 450 died. " + "Words follow. " * 30}))
    for field in ("measure", "unit", "subject", "place", "time", "claimant", "modality", "value"):
        assert f"\n  {field}" in text
    assert max(map(len, text.splitlines())) <= 100
    assert "**450**" in text


def test_the_order_of_the_claims_does_not_change_the_verdict() -> None:
    connection = database([A, {"id": "b", "low": "450", "high": "450"}])
    checks.run(connection)
    one, other = explain_pair(connection, "a", "b"), explain_pair(connection, "b", "a")
    assert (one.verdict, one.reason) == (other.verdict, other.reason)


def test_an_id_that_is_no_claim() -> None:
    with pytest.raises(KeyError):
        explain_pair(database([A]), "a", "none")
