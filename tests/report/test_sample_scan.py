"""A scan of the sample corpus finds what is planted there and leaves the look-alikes alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
from sample import SAMPLE, Planted, PlantedClaim, contradictions, look_alikes
from typer.testing import CliRunner

from contradict.report import load
from contradict.report.model import Report

# Planted, and not found so far (or found wrongly so far); each says why. An entry that comes
# right fails its test, so that it is taken off.
KNOWN: dict[str, str] = {}

ARTICLE_CLAIMS = """
    SELECT c.claim_id, c.number_text, c.quote
    FROM claims AS c JOIN documents AS d USING (document_id)
    WHERE d.record_id = ?
    ORDER BY c.number_start
"""


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    from contradict.cli import app

    path = tmp_path_factory.mktemp("sample") / "sample.duckdb"
    result = CliRunner().invoke(app, ["scan", str(SAMPLE), "--db", str(path)])
    assert result.exit_code == 0, result.output[-500:]
    with duckdb.connect(str(path), read_only=True) as connection:
        yield connection


@pytest.fixture(scope="module")
def report(database: duckdb.DuckDBPyConnection) -> Report:
    return load(database)


def claim_ids(database: duckdb.DuckDBPyConnection, planted: PlantedClaim) -> set[str]:
    """Return the claims that a planted number stands for: all mentions where no quote tells."""
    rows = database.execute(ARTICLE_CLAIMS, [planted.article]).fetchall()
    bare = planted.number.lower().removeprefix("at least ").removeprefix("more than ")
    return {
        claim_id
        for claim_id, number, quote in rows
        if bare in number.lower() and (planted.quote is None or planted.quote in quote)
    }


def family(database: duckdb.DuckDBPyConnection, ids: set[str]) -> set[str]:
    """Add the same figure in near-copies of the article, which may stand for it in a finding."""
    rows = database.execute(
        """
        SELECT DISTINCT other.claim_id
        FROM claims AS mine
        JOIN documents AS d ON mine.document_id = d.document_id
        JOIN documents AS twin
            ON coalesce(twin.copy_of, twin.document_id) = coalesce(d.copy_of, d.document_id)
        JOIN claims AS other
            ON other.document_id = twin.document_id AND other.number_text = mine.number_text
            AND other.quote = mine.quote
        WHERE list_contains(?, mine.claim_id)
        """,
        [sorted(ids)],
    ).fetchall()
    return ids | {claim_id for (claim_id,) in rows}


def marked(planted: tuple[Planted, ...]) -> list[object]:
    return [
        pytest.param(
            item,
            id=item.id,
            marks=[pytest.mark.xfail(reason=KNOWN[item.id], strict=True)]
            if item.id in KNOWN
            else [],
        )
        for item in planted
    ]


@pytest.mark.parametrize("planted", marked(contradictions()))
def test_a_planted_contradiction_is_found(
    planted: Planted, database: duckdb.DuckDBPyConnection, report: Report
) -> None:
    sides = [family(database, claim_ids(database, claim)) for claim in planted.claims]
    assert all(sides), f"no claim for {planted.claims[sides.index(set())]}"
    findings = [finding for case in report.cases for finding in case.findings]
    joining = [
        finding
        for finding in findings
        if all(side & {claim.claim_id for claim in finding.claims} for side in sides)
    ]
    assert planted.verdict in {finding.verdict for finding in joining}, planted.why


@pytest.mark.parametrize("planted", marked(look_alikes()))
def test_a_look_alike_is_left_alone(
    planted: Planted, database: duckdb.DuckDBPyConnection, report: Report
) -> None:
    sides = [claim_ids(database, claim) for claim in planted.claims]
    assert all(sides), f"no claim for {planted.claims[sides.index(set())]}"
    for case in report.cases:
        for finding in case.findings:
            named = {claim.claim_id for claim in finding.claims}
            # A sum may hold both: it says that they exceed a third, not that they disagree.
            if finding.verdict == "revision" or (len(sides) == 2 and len(named) > 2):
                continue
            assert not all(side & named for side in sides), finding.explanation


def test_nothing_else_is_found(database: duckdb.DuckDBPyConnection, report: Report) -> None:
    planted: set[str] = set()
    for item in contradictions():
        for claim in item.claims:
            everywhere = replace(claim, quote=None)  # in the headline too
            planted |= family(database, claim_ids(database, everywhere))
    for case in report.cases:
        for finding in case.findings:
            named = {claim.claim_id for claim in finding.claims}
            assert finding.verdict == "revision" or named <= planted, finding.explanation


def test_every_article_is_read(database: duckdb.DuckDBPyConnection) -> None:
    row = database.execute("SELECT count(*), count(DISTINCT source) FROM documents").fetchone()
    assert row == (29, 8)


def test_the_reprint_is_recognised(database: duckdb.DuckDBPyConnection) -> None:
    copies = database.execute(
        "SELECT record_id FROM documents WHERE copy_of IS NOT NULL ORDER BY record_id"
    ).fetchall()
    names = {Path(name).name for (name,) in copies}
    assert names & {"quill-cholera", "corda-cholera-0203"}
    assert names & {"denmark-losses.md", "corda-war-0605"}
