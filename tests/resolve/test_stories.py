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
from contradict.explain import explain_pair
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


def test_an_event_above_the_count_of_its_day_is_called_one() -> None:
    (story,) = (s for s in STORIES if s["id"] == "those held at a march, and on its day")
    ((_, _, why),) = checked(story["articles"]).execute(PAIRS).fetchall()
    assert "counts one event of the second's time, and can't be the higher one" in why


def article(text: str, title: str = "Fire at hospital in Mosul") -> list[dict[str, str]]:
    return [{"source": "Gazette", "date": "2025-03-18", "title": title, "text": text}]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A fire at a hospital in Mosul on Monday killed 64 people, the interior ministry said."
            " The health ministry said that 37 people died in the fire.",
            ["self-conflict"],
        ),
        (
            "The interior ministry said that 64 people were killed in Monday's fire in Mosul in"
            " Iraq, while the health ministry said that 37 people were killed.",
            ["self-conflict"],
        ),
        (
            "A fire at a hospital in Mosul on Monday killed 64 people, the interior ministry said."
            " The health ministry said that 37 people died in a fire in Mosul on Monday.",
            [],
        ),
    ],
)
def test_two_speakers_of_one_article_on_one_fire(text: str, found: list[str]) -> None:
    rows = checked(article(text)).execute("SELECT check_name FROM findings").fetchall()
    assert [check for (check,) in rows] == found


def test_those_who_raised_a_toll_are_not_all_of_it() -> None:
    text = (
        "The bodies of three people missing since Wednesday's fire on the ferry Dona Ines were"
        " recovered off Puerto Almagro, Chile, on Sunday, raising the toll to 29. Five of the dead"
        " are crew, the rest passengers."
    )
    told = article(text, "Three missing found dead, ferry toll is 29")
    assert checked(told).execute("SELECT check_name FROM findings").fetchall() == []


def test_headline_and_body_are_one_case() -> None:
    (story,) = (s for s in STORIES if s["id"] == "one bus, without headlines that say so")
    (cases,) = checked(story["articles"]).execute("SELECT COUNT(*) FROM cases").fetchall()
    assert cases == (1,)


@pytest.mark.parametrize(
    ("id_", "reason"),
    [
        ("strikes on a school and on a café", 'one tells of "school", the other of "café"'),
        (
            "a crash, and two of them in one article",
            'both tell of "crashes" or "overturned", and one of the articles',
        ),
        ("two shootings of a day in a large city", "which is not rare"),
    ],
)
def test_an_explanation_names_what_sets_two_events_apart(id_: str, reason: str) -> None:
    (story,) = (s for s in STORIES if s["id"] == id_)
    connection = checked(story["articles"])
    a, b = connection.execute(
        "SELECT ANY_VALUE(claim_id) FROM claims GROUP BY document_id ORDER BY document_id"
    ).fetchall()
    assert reason in explain_pair(connection, a[0], b[0]).reason
