"""Runs all checks over a million synthetic claims, one hundredth of them in one hot cell.

    python benchmarks/checks_at_scale.py [CLAIMS] [DATABASE]

Prints the seconds and the peak memory of resolution (cells only) and of the checks; the goal
is 60 s and 4 GB for a million claims.
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

import duckdb

from contradict import checks, store
from contradict.resolve.cells import fill_cells

_SYNTHETIC = """
INSERT INTO documents BY NAME
SELECT 'd' || i AS document_id, 'd' || i AS record_id, 'Outlet ' || (i % 400) AS source,
    'text' AS text, DATE '2024-01-01' + CAST(i % 365 AS INTEGER) AS published
FROM range($claims // 10) AS t(i);

INSERT INTO claims BY NAME
WITH drawn AS (
    SELECT
        i,
        HASH(i) % 100 = 0 AS hot,
        CAST(HASH(i * 7) % 365 AS INTEGER) AS day,
        CAST(HASH(i * 11) % 20000 AS INTEGER) AS town,
        HASH(i * 13) % 6 AS what,
        HASH(i * 17) % 1000 AS off
    FROM range($claims) AS t(i)
)

SELECT
    'c' || i AS claim_id,
    'd' || (i // 10) AS document_id,
    'Quote ' || i AS quote,
    CAST(i % 10 * 100 AS INTEGER) AS quote_start,
    CAST(i % 10 * 100 + 50 AS INTEGER) AS quote_end,
    'n' AS number_text,
    0 AS number_start,
    1 AS number_end,
    -- One claim in fifty is a fifth too high.
    CASE WHEN off < 20 THEN 1.2 ELSE 1 END * (1001 + day * 3) AS low,
    low AS high,
    low AS base_low,
    low AS base_high,
    FALSE AS approximate,
    FALSE AS vague,
    'count' AS unit,
    'count' AS base_unit,
    CASE WHEN hot THEN 'killed' ELSE ['killed', 'injured', 'detained', 'evacuated', 'cases',
        'displaced'][1 + CAST(what AS INTEGER)] END AS measure,
    CASE WHEN hot OR what < 4 THEN 'civilians' ELSE 'children' END AS subject,
    'civilians' AS subject_text,
    CASE WHEN hot THEN 'Freedonia' ELSE 'Town ' || town || ', Freedonia' END AS place,
    'cumulative' AS period_kind,
    DATE '2024-01-01' AS period_start,
    DATE '2024-01-01' + day AS period_end,
    period_end AS as_of,
    CASE WHEN i % 3 = 0 THEN 'the ministry' END AS claimant,
    'asserted' AS modality,
    TRUE AS comparable,
    'day' AS granularity,
    'text' AS period_anchor
FROM drawn;
"""


def main() -> None:
    """Build the database, then time cells and checks."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    path = Path(sys.argv[2] if len(sys.argv) > 2 else ":memory:")
    if path.name != ":memory:":
        path.unlink(missing_ok=True)
    connection = duckdb.connect(str(path))
    store.create_schema(connection)
    for statement in _SYNTHETIC.split(";\n\n"):
        connection.execute(statement.replace("$claims", str(claims)))
    connection.execute("CREATE TEMP TABLE claim_series (claim_id VARCHAR, event VARCHAR)")
    connection.execute("CREATE TEMP TABLE lent_place (claim_id VARCHAR, place VARCHAR)")
    began = time.monotonic()
    fill_cells(connection)
    cells = time.monotonic()
    counts = checks.run(connection)
    done = time.monotonic()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"{claims:,} claims: cells {cells - began:.1f} s, checks {done - cells:.1f} s")
    print(f"peak memory {peak:.2f} GB; {counts.findings:,} findings in {counts.cases:,} cases")


if __name__ == "__main__":
    main()
