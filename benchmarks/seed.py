"""Hold a real article against the facts of tests/seed/ukraine.toml.

    python benchmarks/seed.py PATH/TO/seed.txt

Prints each fact that extraction or the scan got wrong, then how many were right. Exit code 1
if any was wrong. The article itself is not part of the project.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb

SEED = Path(__file__).parents[1] / "tests" / "seed"
sys.path.insert(0, str(SEED))

from facts import document_of, failures, finding_failures, load_facts  # noqa: E402 - needs the path

from contradict.claims.claims import extract  # noqa: E402

FINDINGS = """
    SELECT list(c.number_text ORDER BY c.number_start)
    FROM finding_claims AS f JOIN claims AS c USING (claim_id)
    GROUP BY f.finding_id ORDER BY f.finding_id
"""


def scanned_findings(path: Path, published: str, source: str) -> list[list[str]]:
    """Scan the article alone; return each finding as the number texts of its claims."""
    with tempfile.TemporaryDirectory() as folder:
        database = str(Path(folder) / "seed.duckdb")
        options = ["--db", database, "--date", published, "--source", source]
        subprocess.run(["contradict", "scan", str(path), *options], check=True, capture_output=True)
        with duckdb.connect(database, read_only=True) as connection:
            return [numbers for (numbers,) in connection.execute(FINDINGS).fetchall()]


def main() -> int:
    """Check the article named on the command line."""
    path = Path(sys.argv[1])
    wanted = load_facts(SEED / "ukraine.toml")
    claims = extract(document_of(path, wanted["published"], wanted["source"])).claims
    wrong = [found for fact in wanted["claim"] if (found := failures(fact, claims))]
    found = scanned_findings(path, wanted["published"].isoformat(), wanted["source"])
    for line in [line for lines in wrong for line in lines]:
        print(line)
    odd = finding_failures(wanted["findings"], found)
    print(*odd, sep="\n")
    print(
        f"{len(wanted['claim']) - len(wrong)} of {len(wanted['claim'])} facts right; "
        f"{len(found)} findings, {len(odd)} of them wrong or missing"
    )
    return 1 if wrong or odd else 0


if __name__ == "__main__":
    sys.exit(main())
