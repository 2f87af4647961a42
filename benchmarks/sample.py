"""Tell for the sample corpus what of the planted is found, and show the claims of what is not.

    python benchmarks/sample.py

Scans data/sample into a temporary database. For each planted contradiction that no finding
joins, and each look-alike that one does, prints the claims with the fields that comparison
uses, then how many of either kind are right.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb

TESTS = Path(__file__).parents[1] / "tests" / "report"
sys.path.insert(0, str(TESTS))

from sample import SAMPLE, Planted, PlantedClaim, contradictions, look_alikes  # noqa: E402

Row = dict[str, object]
FIELDS = """
    SELECT
        c.claim_id, c.number_text, c.low, c.high, c.measure, c.subject, c.place, c.period_kind,
        c.period_start, c.period_end, c.as_of, c.claimant, c.modality, c.comparable,
        c.skip_reason, c.event_id, c.quote
    FROM claims AS c JOIN documents AS d USING (document_id)
    WHERE d.record_id = ?
    ORDER BY c.number_start
"""
FINDINGS = """
    SELECT f.verdict, list(c.claim_id)
    FROM findings AS f JOIN finding_claims AS c USING (finding_id)
    GROUP BY f.finding_id, f.verdict
"""
_HIDDEN = ("claim_id", "number_text", "quote")


def rows_of(connection: duckdb.DuckDBPyConnection, planted: PlantedClaim) -> list[Row]:
    """Return the claims that a planted number stands for."""
    cursor = connection.execute(FIELDS, [planted.article])
    names = [column[0] for column in cursor.description or ()]
    rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    bare = planted.number.lower().removeprefix("at least ").removeprefix("more than ")
    return [
        row
        for row in rows
        if bare in str(row["number_text"]).lower() and (planted.quote or "") in str(row["quote"])
    ]


def verdicts(connection: duckdb.DuckDBPyConnection, sides: list[list[Row]]) -> list[str]:
    """Return the verdicts of the findings that join all sides."""
    ids = [{str(row["claim_id"]) for row in side} for side in sides]
    found = connection.execute(FINDINGS).fetchall()
    return [name for name, claims in found if all(side & set(claims) for side in ids)]


def show(planted: Planted, sides: list[list[Row]], found: list[str]) -> None:
    """Print a planted item that came out wrong."""
    wanted = planted.verdict or f"nothing ({planted.kind})"
    print(f"\n{planted.id}: wanted {wanted}, found {', '.join(found) or 'nothing'}")
    for claim, side in zip(planted.claims, sides, strict=True):
        print(f"  {claim.number} in {claim.article}" + ("" if side else ": no claim"))
        for row in side:
            told = (f"{k}={v}" for k, v in row.items() if k not in _HIDDEN and v is not None)
            print(f"    {', '.join(told)}")


def main() -> None:
    """Scan and compare."""
    with tempfile.TemporaryDirectory() as folder:
        database = str(Path(folder) / "sample.duckdb")
        scan = ["contradict", "scan", str(SAMPLE), "--db", database]
        subprocess.run(scan, check=True, capture_output=True)
        with duckdb.connect(database, read_only=True) as connection:
            for name, items in (("found", contradictions()), ("left alone", look_alikes())):
                right = sum(_is_right(connection, item) for item in items)
                print(f"\n{name}: {right} of {len(items)}")


def _is_right(connection: duckdb.DuckDBPyConnection, planted: Planted) -> bool:
    sides = [rows_of(connection, claim) for claim in planted.claims]
    found = [] if not all(sides) else verdicts(connection, sides)
    is_right = planted.verdict in found if planted.verdict else not set(found) - {"revision"}
    if not is_right:
        show(planted, sides, found)
    return is_right


if __name__ == "__main__":
    main()
