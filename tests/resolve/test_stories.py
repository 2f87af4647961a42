"""Articles of two outlets on one story: what is told of one thing is found, the rest left alone."""

from __future__ import annotations

import tempfile
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from contradict import checks, resolve, store
from contradict.claims.claims import extract
from contradict.records import Document

STORIES = [
    story
    for name in ("stories.toml", "happenings.toml")
    for story in tomllib.loads(Path(__file__).with_name(name).read_text())["story"]
]
PAIRS = """
SELECT a.number_text, b.number_text, findings.explanation
FROM findings
INNER JOIN claims AS a ON findings.claim_a = a.claim_id
INNER JOIN claims AS b ON findings.claim_b = b.claim_id
WHERE a.document_id <> b.document_id AND findings.verdict <> 'revision'
"""


def document(at: int, article: dict[str, str]) -> Document:
    text = f"{article['title']}\n\n{article['text'].strip()}\n"
    return Document(
        document_id=f"d{at}",
        record_id=f"d{at}",
        path="stories.toml",
        text=text,
        title=article["title"],
        source=article["source"],
        published=date.fromisoformat(article["date"]),
        language="en",
    )


def checked(articles: list[dict[str, str]]) -> duckdb.DuckDBPyConnection:
    """Return a database of the articles, with what the checks found."""
    connection = duckdb.connect(config={"threads": 1})
    store.create_schema(connection)
    with tempfile.TemporaryDirectory() as folder:
        shard = Path(folder) / "0.parquet"
        store.write_shard([extract(document(i, a)) for i, a in enumerate(articles)], shard)
        store.load_shards(connection, [shard])
    resolve.resolve(connection)
    checks.run(connection)
    return connection


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["id"])
def test_a_story_is_told_in_two_wordings(story: dict[str, Any]) -> None:
    wanted = {frozenset(pair) for pair in story.get("finds", ())}
    found = checked(story["articles"]).execute(PAIRS).fetchall()
    assert {frozenset((a, b)) for a, b, _ in found} == wanted, found
