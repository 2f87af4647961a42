"""The drawn tables of this folder: every check finds what its tables say, and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from world import DEFAULTS, database

from contradict import checks

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Drawn:
    """One drawn case: a table of claims, the findings expected of one check, the pairs left alone.

    Pairs left alone are those of table not_compared, each with its reason: a near miss that is
    missed for another reason than it draws would prove nothing.
    """

    check: str
    name: str
    rows: tuple[dict[str, str], ...]
    finds: frozenset[str]
    left_alone: frozenset[str]
    holds_null: bool


def drawn(path: Path) -> list[Drawn]:
    """Read a file: `## name`, a table of claims, `finds: a > b verdict; ...` or nothing.

    `left alone: a > b reason; ...` follows where pairs look like conflicts and are none.
    """
    cases = []
    for block in re.split(r"^## ", path.read_text(), flags=re.M)[1:]:
        lines = block.splitlines()
        table = [
            [cell.strip() for cell in line.strip("|").split("|")]
            for line in lines
            if line.startswith("|")
        ]
        head, body = table[0], table[2:]
        assert any(line.startswith("finds:") for line in lines), lines[0]
        finds, left_alone = told(lines, "finds:"), told(lines, "left alone:")
        rows = tuple(
            {k: v for k, v in zip(head, row, strict=True) if v != ""}
            | {k: "" for k, v in zip(head, row, strict=True) if v == "" and k in ("low", "high")}
            | {k: "" for k, v in zip(head, row, strict=True) if v == "NULL"}
            for row in body
        )
        for row in rows:
            row.update({k: "" for k, v in row.items() if v == "NULL"})
        holds_null = any(
            cell == "NULL" or (cell == "" and (name not in DEFAULTS or name in ("low", "high")))
            for row in body
            for name, cell in zip(head, row, strict=True)
        )
        cases.append(Drawn(path.stem, lines[0].strip(), rows, finds, left_alone, holds_null))
    return cases


def told(lines: list[str], label: str) -> frozenset[str]:
    """Return what stands after a label, `a > b words; ...`; nothing if there is no such line."""
    line = next((line for line in lines if line.startswith(label)), label)
    return frozenset(part.strip() for part in line.removeprefix(label).split(";")) - {"nothing", ""}


CASES = [case for path in sorted(HERE.glob("*.md")) for case in drawn(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.check}: {c.name}")
def test_a_check_finds_what_is_drawn(case: Drawn) -> None:
    connection = database(case.rows)
    checks.run(connection)
    state = connection.execute("SELECT state, message FROM check_runs WHERE state <> 'ran'")
    assert state.fetchall() == []
    found = connection.execute(
        "SELECT claim_a, claim_b, verdict, finding_id FROM findings WHERE check_name = ?",
        [case.check],
    ).fetchall()
    findings = set()
    for a, b, verdict, finding in found:
        parts = []
        if b is None:
            parts = connection.execute(
                "SELECT claim_id FROM finding_claims WHERE finding_id = ? AND role = 'part'"
                " ORDER BY 1",
                [finding],
            ).fetchall()
        if parts:
            findings.add(f"{'+'.join(p for (p,) in parts)} > {a} {verdict}")
        else:
            findings.add(f"{a} > {b} {verdict}" if b else f"{a} {verdict}")
    notes = connection.execute(
        "SELECT claim_a FROM notes WHERE check_name = ? ORDER BY 1", [case.check]
    )
    findings |= {f"{a} information" for (a,) in notes.fetchall()}
    assert findings == case.finds
    alone = connection.execute("SELECT claim_a, claim_b, reason FROM not_compared").fetchall()
    assert {f"{a} > {b} {reason}" for a, b, reason in alone} == case.left_alone


def test_every_reason_to_leave_a_pair_alone_is_drawn() -> None:
    sql = (Path(checks.__file__).parent / "conflicts.sql").read_text()
    judged = sql[sql.index("TEMP TABLE judged") : sql.index("AS reason")]
    reasons = {text.replace("''", "'") for text in re.findall(r"THEN '((?:[^']|'')+)'", judged)}
    drawn_ones = {left.split(" ", 3)[3] for case in CASES for left in case.left_alone}
    assert drawn_ones == reasons


def test_every_check_is_drawn_with_a_hit_a_miss_and_a_null() -> None:
    for check in checks.load_checks():
        cases = [case for case in CASES if case.check == check.id]
        assert any(case.finds for case in cases), check.id
        assert any(not case.finds for case in cases), check.id
        assert any(case.holds_null for case in cases), check.id


# Beside 0 and 1 these are what the words of the check say.
NUMBERS = {"percentage-above-hundred": {"100"}, "percent-misses-count": {"100"}}
COMPARED = re.compile(
    r"(?:[<>=]|\bBETWEEN|\bAND|\bINTERVAL)\s*'?(\d[\d.]*)|(\d[\d.]*) \* \w|\w \* (\d[\d.]*)"
)


@pytest.mark.parametrize("check", checks.load_checks(), ids=lambda c: c.id)
def test_a_number_that_a_check_compares_with_is_a_threshold(check: checks.Check) -> None:
    body = re.sub(r"--.*|(?<!INTERVAL )'[^']*'", "", check.sql)
    told = {number for found in COMPARED.findall(body) for number in found if number}
    assert told <= {"0", "1"} | NUMBERS.get(check.id, set())
