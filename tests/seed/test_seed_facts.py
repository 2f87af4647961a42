"""Extraction gives every fact of the two seed articles, and the scan finds one case in each."""

from pathlib import Path

import duckdb
import pytest
from facts import document_of, failures, finding_failures, load_facts
from typer.testing import CliRunner

from contradict.records import Claim

HERE = Path(__file__).parent
ARTICLES = ("invented", "ukraine")


def facts() -> list[object]:
    return [
        pytest.param(name, fact, id=f"{name}-{fact['number']}")
        for name in ARTICLES
        for fact in load_facts(HERE / f"{name}.toml")["claim"]
    ]


@pytest.fixture(scope="module")
def claims() -> dict[str, tuple[Claim, ...]]:
    from contradict.claims.claims import extract

    found = {}
    for name in ARTICLES:
        wanted = load_facts(HERE / f"{name}.toml")
        document = document_of(HERE / f"{name}.txt", wanted["published"], wanted["source"])
        found[name] = extract(document).claims
    return found


@pytest.mark.parametrize(("name", "fact"), facts())
def test_extraction_gives(
    name: str, fact: dict[str, object], claims: dict[str, tuple[Claim, ...]]
) -> None:
    wrong = failures(fact, claims[name])
    assert not wrong, "; ".join(wrong)


@pytest.mark.parametrize("name", ARTICLES)
def test_quotes_and_numbers_are_where_they_say(
    name: str, claims: dict[str, tuple[Claim, ...]]
) -> None:
    text = (HERE / f"{name}.txt").read_text(encoding="utf-8")
    for claim in claims[name]:
        assert text[claim.quote_start : claim.quote_end] == claim.quote
        assert text[claim.number_start : claim.number_end] == claim.number_text


@pytest.mark.parametrize("name", ARTICLES)
def test_the_scan_finds_the_running_total_that_is_too_low_and_nothing_else(
    name: str, tmp_path: Path
) -> None:
    from contradict.cli import app

    wanted = load_facts(HERE / f"{name}.toml")
    database = tmp_path / "seed.duckdb"
    options = ["--date", wanted["published"].isoformat(), "--source", wanted["source"]]
    result = CliRunner().invoke(
        app, ["scan", str(HERE / f"{name}.txt"), "--db", str(database), *options]
    )
    assert result.exit_code == 0, result.output
    with duckdb.connect(str(database), read_only=True) as connection:
        rows = connection.execute(
            """
            SELECT list(c.number_text ORDER BY c.number_start)
            FROM finding_claims AS f JOIN claims AS c USING (claim_id)
            GROUP BY f.finding_id ORDER BY f.finding_id
            """
        ).fetchall()
    wrong = finding_failures(wanted["findings"], [numbers for (numbers,) in rows])
    assert not wrong, "; ".join(wrong)
