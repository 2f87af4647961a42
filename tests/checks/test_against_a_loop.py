"""Every pairwise check agrees with a plain loop over all pairs of claims."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from world import database

from contradict import checks

START = date(2024, 5, 1)
# Who contains whom, written out: the loop knows nothing of the closure tables.
SUBJECTS = {
    "children": {"children", "civilians"},
    "civilians": {"civilians"},
    "French soldiers": {"French soldiers"},
}
PLACES = {
    "Chicago, Illinois": {"Chicago, Illinois", "Illinois, United States", "United States"},
    "Illinois, United States": {"Illinois, United States", "United States"},
    "Lima, Peru": {"Lima, Peru"},
}


@st.composite
def worlds(draw: st.DrawFn) -> list[dict[str, str]]:
    rows = []
    for at in range(draw(st.integers(2, 7))):
        first = draw(st.integers(0, 3))
        last = draw(st.integers(first, 3))
        low = draw(st.sampled_from(["", "3", "7", "11", "13"]))
        high = draw(st.sampled_from(["", low])) if low else draw(st.sampled_from(["3", "7"]))
        rows.append(
            {
                "id": f"c{at}",
                "low": low,
                "high": high,
                "kind": draw(st.sampled_from(["interval", "cumulative"])),
                "start": str(START + timedelta(days=first)),
                "end": str(START + timedelta(days=last)),
                "subject": draw(st.sampled_from(sorted(SUBJECTS))),
                "place": draw(st.sampled_from([*PLACES, ""])),
                "basis": draw(st.sampled_from(["", "", "verified"])),
            }
        )
    return rows


def loop(rows: list[dict[str, str]]) -> set[tuple[str, str, str]]:
    """Return (check, higher claim, lower claim) as the inequality of the design says."""
    found = set()
    for a in rows:
        for b in rows:
            if a is b or not a["low"] or not b["high"] or not a["place"] or not b["place"]:
                continue
            check = relation(a, b)
            floor = b["basis"] == "verified" and a["basis"] != "verified"
            if check and int(a["low"]) > int(b["high"]) and not floor:
                found.add((check, a["id"], b["id"]))
    return found


def relation(a: dict[str, str], b: dict[str, str]) -> str | None:
    """Name the check for two claims whose cells are in containment; None if they aren't."""
    if b["subject"] not in SUBJECTS[a["subject"]] or b["place"] not in PLACES[a["place"]]:
        return None
    if a["start"] < b["start"] or a["end"] > b["end"]:
        return None
    if a["place"] != b["place"]:
        return "part-exceeds-whole-place"
    if a["subject"] != b["subject"]:
        return "part-exceeds-whole-subject"
    if a["start"] != b["start"]:
        return "part-exceeds-whole-period"
    return "same-cell-disagreement" if a["end"] == b["end"] else "toll-fell"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(worlds())
def test_the_checks_agree_with_a_loop_over_all_pairs(rows: list[dict[str, str]]) -> None:
    connection = database(rows)
    checks.run(connection)
    found = connection.execute("SELECT check_name, claim_a, claim_b FROM findings").fetchall()
    assert set(found) == loop(rows)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    whole=st.integers(10, 20),
    parts=st.lists(st.integers(1, 12), min_size=1, max_size=3),
)
def test_sums_and_parts_agree_with_arithmetic(whole: int, parts: list[int]) -> None:
    towns = ["Chicago, Illinois", "Peoria, Illinois", "Springfield, Illinois"]
    told = ", including ".join(str(size) for size in (whole, *parts))
    rows = [{"id": "whole", "doc": "d", "low": str(whole), "high": str(whole), "quote": told}]
    for at, size in enumerate(parts):
        rows.append(
            {"id": f"p{at}", "doc": "d", "low": str(size), "high": str(size)}
            | {"place": towns[at], "part_of": "whole", "quote": told}
        )
    connection = database(rows)
    checks.run(connection)
    found = connection.execute(
        "SELECT check_name, claim_a FROM findings WHERE check_name LIKE 'part%'"
    ).fetchall()
    expected = {("part-exceeds-whole-stated", f"p{i}") for i, p in enumerate(parts) if p > whole}
    if len(parts) > 1 and sum(parts) > whole:
        expected.add(("parts-exceed-total", "whole"))
    assert {f for f in found if f[0] in ("part-exceeds-whole-stated", "parts-exceed-total")} == (
        expected
    )
