"""The checks of running totals and of stated parts agree with plain loops and arithmetic."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from world import database

from contradict import checks

START = date(2024, 5, 1)
FEW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def on(day: int) -> str:
    return str(START + timedelta(days=day))


@st.composite
def totals(draw: st.DrawFn) -> list[dict[str, str]]:
    rows = []
    for at in range(draw(st.integers(2, 6))):
        day = on(draw(st.integers(1, 4)))
        number = draw(st.sampled_from(["13", "17", "21", "131", "211"]))
        speaker = draw(st.sampled_from(["United Nations", "United Nations", "the rebels", ""]))
        rows.append(
            {"id": f"c{at}", "low": number, "high": number, "claimant": speaker}
            | {"kind": "cumulative", "start": on(0), "end": day, "published": day}
            | {"subject": "civilians"}
        )
    return rows


def found(rows: list[dict[str, str]], *names: str) -> set[tuple[str, str, str]]:
    connection = database(rows)
    checks.run(connection)
    told = connection.execute("SELECT check_name, claim_a, claim_b FROM findings").fetchall()
    return {row for row in told if row[0] in names}


def said(row: dict[str, str]) -> tuple[str, str, str]:
    """Return what a claim says: one of those that say the same may stand for all."""
    return row["claimant"], row["low"], row["end"]


def stale(rows: list[dict[str, str]]) -> set[tuple[tuple[str, str, str], tuple[str, str, str]]]:
    """Return (overtaking total, stale total) as the header of the check says."""
    return {
        (said(high), said(low))
        for high in rows
        for low in rows
        if high["claimant"] == low["claimant"] != ""
        and high["end"] < low["end"]
        and int(high["low"]) > int(low["low"])
        and any(
            old["low"] == low["low"] and old["end"] <= high["end"] for old in rows if old is not low
        )
    }


def jumps(rows: list[dict[str, str]]) -> set[tuple[str, str]]:
    """Return (day, speaker) of every total that is tenfold the lowest of the day before."""
    told = set()
    for row in rows:
        eve = str(date.fromisoformat(row["end"]) - timedelta(days=1))
        before = [
            int(r["low"]) for r in rows if (r["end"], r["claimant"]) == (eve, row["claimant"])
        ]
        if row["claimant"] and before and int(row["low"]) >= 10 * min(before) >= 100:
            told.add((row["end"], row["claimant"]))
    return told


@FEW
@given(totals())
def test_stale_figures_and_jumps_agree_with_a_loop(rows: list[dict[str, str]]) -> None:
    by_id = {row["id"]: row for row in rows}
    told = found(rows, "stale-figure", "implausible-jump")
    overtaken = {(said(by_id[a]), said(by_id[b])) for n, a, b in told if n == "stale-figure"}
    assert overtaken == stale(rows)
    jumped = [by_id[a] for check, a, _ in told if check == "implausible-jump"]
    assert {(row["end"], row["claimant"]) for row in jumped} == jumps(rows)


@st.composite
def rival_totals(draw: st.DrawFn) -> list[dict[str, str]]:
    rows = []
    for at in range(draw(st.integers(2, 6))):
        day = on(draw(st.integers(2, 4)))
        number = draw(st.sampled_from(["13", "17", "41", "53", "161"]))
        rows.append(
            {"id": f"c{at}", "low": number, "high": number, "kind": "cumulative"}
            | {"claimant": draw(st.sampled_from(["the Danish army", "the Swedish army", ""]))}
            | {"start": on(0), "sure_from": on(draw(st.integers(0, 1)))}
            | {"end": day, "published": day}
        )
    return rows


def outdone(rows: list[dict[str, str]]) -> set[tuple[str, str]]:
    """Return (later, earlier) of two sides' totals since the same days, threefold overnight."""
    return {
        (high["id"], low["id"])
        for high in rows
        for low in rows
        if high["claimant"] != low["claimant"]
        and "" not in (high["claimant"], low["claimant"])
        and high["sure_from"] == low["sure_from"]
        and date.fromisoformat(high["end"]) - date.fromisoformat(low["end"]) == timedelta(days=1)
        and int(high["low"]) >= 3 * int(low["low"])
    }


@FEW
@given(rival_totals())
def test_rivals_of_the_next_day_agree_with_a_loop(rows: list[dict[str, str]]) -> None:
    told = found(rows, "rival-next-day")
    assert {(high, low) for _, high, low in told} == outdone(rows)


@FEW
@given(before=st.integers(101, 120), gained=st.integers(1, 30), told=st.integers(1, 30))
def test_a_days_number_agrees_with_the_totals(before: int, gained: int, told: int) -> None:
    common = {"measure": "cases", "claimant": "health ministry", "published": on(9)}
    numbers = {"monday": before, "tuesday": before + gained, "day": told}
    days = {"monday": (0, 5), "tuesday": (0, 6), "day": (6, 6)}
    rows = [
        common
        | {"id": name, "low": str(number), "high": str(number)}
        | {"kind": "interval" if name == "day" else "cumulative"}
        | {"start": on(days[name][0]), "end": on(days[name][1])}
        for name, number in numbers.items()
        if not str(number).endswith("00")
    ]
    expected = {("increment-misses-totals", "day", "tuesday")} if told != gained else set()
    assert found(rows, "increment-misses-totals") == (expected if len(rows) == 3 else set())


@FEW
@given(whole=st.integers(2, 40), one=st.integers(1, 30), other=st.integers(1, 30))
def test_stated_parts_agree_with_arithmetic(whole: int, one: int, other: int) -> None:
    quote = f"The shelling hurt {whole} people: {one} soldiers and {other} civilians."
    part = {"part_of": "whole", "rule": "composition"}
    rows = [
        {"id": "whole", "low": str(whole), "high": str(whole)},
        {"id": "one", "low": str(one), "high": str(one), "subject": "soldiers"} | part,
        {"id": "other", "low": str(other), "high": str(other), "subject": "civilians"} | part,
    ]
    rows = [row | {"doc": "d", "measure": "injured", "quote": quote} for row in rows]
    connection = database(rows)
    checks.run(connection)
    sums = connection.execute(
        "SELECT claim_a FROM findings WHERE check_name = 'stated-parts-dont-sum'"
    ).fetchall()
    assert sums == ([("whole",)] if one + other != whole else [])
