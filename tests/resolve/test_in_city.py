"""Which articles on one event in a city and in a quarter of it are held against each other."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import duckdb
import pytest

from contradict import checks, resolve, store
from contradict.claims.claims import extract
from contradict.records import Document, Extraction

SCENE = "Tobias Rook, 31, had run the Kestrel bakery with Ines Amsel for years."


def flagged(*articles: str) -> bool:
    """Tell whether any check finds something in articles on one scene of a Friday."""
    connection = duckdb.connect(config={"threads": 1})
    store.create_schema(connection)
    with tempfile.TemporaryDirectory() as folder:
        shard = Path(folder) / "0.parquet"
        store.write_shard(_read(articles), shard)
        store.load_shards(connection, [shard])
    resolve.resolve(connection)
    checks.run(connection)
    rows = connection.execute("SELECT count(*) FROM findings WHERE severity <> 'info'")
    return bool((rows.fetchone() or (0,))[0])


def _read(articles: Sequence[str]) -> Sequence[Extraction]:
    return [
        extract(
            Document(
                document_id=f"d{i}",
                record_id=f"r{i}",
                path=f"{i}.txt",
                source=f"outlet{i}.example",
                title="At the Kestrel bakery",
                text=f"At the Kestrel bakery\n\n{article} {SCENE}\n",
                published=date(2024, 5, 4),
            )
        )
        for i, article in enumerate(articles)
    ]


CITY = "CHICAGO - Five people were killed in a shooting in Chicago on Friday."
QUARTER = "CHICAGO - Four people were killed in a shooting in Pilsen on Friday, police said."
UPTOWN = "CHICAGO - Police said shots in Uptown left two people dead on Friday. Both were men."
STREET = "CHICAGO - Police said a shooting on Loomis Street in Chicago left four dead on Friday."


@pytest.mark.parametrize("other", [QUARTER, STREET])
def test_a_quarter_or_a_street_is_where_the_city_counts(other: str) -> None:
    assert flagged(CITY, other)
    assert flagged(other, CITY.replace("Five", "Three"))


@pytest.mark.parametrize(
    "articles",
    [
        # the same number
        (CITY, QUARTER.replace("Four", "Five")),
        # one article tells the part
        (f"{CITY} Two of them died in Pilsen.", QUARTER.replace("Four", "Two")),
        (f"{CITY} Two died in Pilsen.", QUARTER.replace("Four", "Two")),
        # two quarters
        (QUARTER, UPTOWN),
        (CITY, QUARTER.replace("Four", "Five"), UPTOWN),
        # what hits all of a city
        (CITY.replace("a shooting", "a flood"), QUARTER.replace("a shooting", "the flood")),
        # a stretch of days
        (CITY.replace("a shooting", "shootings").replace("on Friday", "this year"), QUARTER),
        # bounds that touch
        (CITY, QUARTER.replace("Four", "At least four")),
        # another measure
        (CITY, QUARTER.replace("killed", "wounded")),
    ],
)
def test_a_part_of_a_city_is_left_alone(articles: Sequence[str]) -> None:
    assert not flagged(*articles)
