"""Two reports of one attack that give numbers of those who did it, read from their texts."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

import duckdb
import pytest

from contradict import checks, resolve, store
from contradict.claims.claims import extract
from contradict.records import Document, Extraction

SCENES = (
    "Tobias Rook, 31, was killed at the Kestrel Row bakery in Toledo, Ohio, on Friday night.",
    "A baker died in Toledo, Ohio, on Friday. Tobias Rook had run the shop in Kestrel Row.",
)

TITLES = ("Baker killed at Kestrel Row", "Tobias Rook shot dead in Toledo")


def findings(first: str, second: str, *, days_later: int = 0) -> list[str]:
    """Return the verdicts on attackers in two articles that tell of one scene."""
    connection = duckdb.connect(config={"threads": 1})
    store.create_schema(connection)
    with tempfile.TemporaryDirectory() as folder:
        shard = Path(folder) / "0.parquet"
        told = [(first, 4), (second, 4 + days_later)]
        store.write_shard([_read(i, *article) for i, article in enumerate(told)], shard)
        store.load_shards(connection, [shard])
    resolve.resolve(connection)
    checks.run(connection)
    rows = connection.execute(
        "SELECT DISTINCT verdict FROM findings INNER JOIN claims ON claim_a = claim_id"
        " WHERE measure = 'attackers' ORDER BY ALL"
    )
    return [verdict for (verdict,) in rows.fetchall()]


def _read(i: int, sentence: str, day: int) -> Extraction:
    document = Document(
        document_id=f"d{i}",
        record_id=f"r{i}",
        path=f"{i}.txt",
        source=f"outlet{i}.example",
        title=TITLES[i],
        text=f"{TITLES[i]}\n\n{SCENES[i]} {sentence}\n",
        published=date(2024, 5, day),
    )
    return extract(document)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Two men in a van opened fire on him.", "Police said a lone gunman shot him."),
        ("Three gunmen burst into the shop.", "Police said two men walked up and fired at him."),
        ("Four attackers stormed the shop.", "Two men got out of a car and fired at him."),
        ("Three men robbed the shop.", "He was robbed by two men."),
        ("Three men robbed the shop.", "Two men, who wore masks, demanded money and shot him."),
    ],
)
def test_two_numbers_of_attackers_disagree(first: str, second: str) -> None:
    assert findings(first, second) == ["contradiction"]
    assert findings(second, first) == ["contradiction"]


def test_a_later_report_of_more_attackers_is_a_revision() -> None:
    first, second = "Two men opened fire on him.", "Police now say that three gunmen opened fire."
    assert findings(first, second, days_later=3) == ["revision"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Three gunmen burst into the shop.", "At least two men opened fire on him."),
        ("Three gunmen burst into the shop.", "Two of the gunmen opened fire."),
        ("Three gunmen burst into the shop.", "Witnesses saw two men walk up and open fire."),
        ("Three gunmen burst into the shop.", "Police are searching for two gunmen."),
        ("Three gunmen burst into the shop.", "Two other gunmen waited outside."),
        ("Three gunmen burst into the shop.", "Two gunmen were arrested on Sunday."),
        ("Three gunmen burst into the shop.", "Two gunmen fled on foot."),
        ("Three gunmen burst into the shop.", "Police shot two gunmen dead."),
        ("Three gunmen burst into the shop.", "Two officers opened fire."),
        ("Three gunmen burst into the shop.", "Two suspects are in custody."),
        ("Three gunmen burst into the shop.", "In another attack, two men robbed a bar in Lima."),
        ("Three gunmen burst into the shop.", "Last year two gunmen shot a cook in Dayton, Ohio."),
        ("Two gunmen burst into the shop.", "Five men were standing outside, and one was shot."),
        ("Two gunmen burst into the shop.", "Five people were charged over the killing."),
        ("Two gunmen burst into the shop.", "A gunman shot him twice."),
        ("Two gunmen burst into the shop.", "Police have not ruled out a third gunman."),
        ("Three gunmen burst into the shop.", "Two men shot him while a third sat in a car."),
        ("Three gunmen burst into the shop.", "He was shot by two men as a third looked on."),
        ("Three gunmen burst into the shop.", "Two men fired at him, and another drove them off."),
        ("Three men robbed the shop.", "Two men demanded money, and the third shot him."),
        ("Three men robbed the shop.", "Two men who opened fire were caught on video."),
        ("Three men robbed the shop.", "Two suspects are still at large."),
        ("Three men robbed the shop.", "At first police believed that two men fired at him."),
        ("Three men robbed the shop.", "A cook, held up by two men in March, said she was afraid."),
        ("Three men robbed the shop.", "He had been robbed by two men last year."),
        ("Three men robbed the shop.", "The shop was robbed by two men in 2019."),
        ("Three men robbed the shop.", "A week earlier he was robbed by two men in Dayton."),
        ("Three men robbed the shop.", "He was beaten by two of the men."),
    ],
)
def test_other_counts_are_no_rivals(first: str, second: str) -> None:
    assert findings(first, second) == []
    assert findings(second, first) == []
