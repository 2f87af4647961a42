"""The whole report on the sample corpus, held word for word.

python tests/report/golden.py      writes golden/sample.txt anew; read the diff before a commit
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from sample import SAMPLE
from typer.testing import CliRunner

GOLDEN = Path(__file__).with_name("golden") / "sample.txt"


def report() -> str:
    """Scan the sample corpus into a new database and return its report as text."""
    from contradict.cli import app

    with tempfile.TemporaryDirectory() as folder:
        database = str(Path(folder) / "sample.duckdb")
        for command in (["scan", str(SAMPLE)], ["report"]):
            result = CliRunner().invoke(app, [*command, "--db", database])
            if result.exit_code != 0:
                raise RuntimeError(result.output[-500:])
    return result.output


if __name__ == "__main__":
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_text(report(), encoding="utf-8")
