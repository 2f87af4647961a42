"""The sample corpus itself: what is planted is really there, and every verdict is planted."""

import csv
import json
from pathlib import Path

import pytest
from sample import SAMPLE, Planted, contradictions, look_alikes

VERDICTS = {
    "self-conflict",
    "copy-drift",
    "silent-edit",
    "relay-conflict",
    "toll-fell",
    "disputed",
    "contradiction",
    "revision",
}
KINDS = {
    "other period",
    "subset",
    "increment",
    "future",
    "hedge overlap",
    "other place",
    "update",
    "range overlap",
    "unit conversion",
}


def articles() -> dict[str, str]:
    """Read the corpus without the package: record_id to headline and text."""
    found: dict[str, str] = {}
    for path in sorted(SAMPLE.rglob("*")):
        name = path.relative_to(SAMPLE).as_posix()
        if path.suffix == ".jsonl":
            for record in map(json.loads, path.read_text().splitlines()):
                found[record["id"]] = record["title"] + "\n\n" + record["text"]
        elif path.suffix == ".csv":
            for record in csv.DictReader(path.open()):
                found[record["id"]] = record["headline"] + "\n\n" + record["body"]
        elif path.suffix in {".txt", ".md", ".html"}:
            found[name] = path.read_text()
    return found


def outlets() -> set[str]:
    return {path.name for path in Path(SAMPLE).iterdir() if path.is_dir()}


def test_it_has_at_least_24_short_articles_of_eight_outlets() -> None:
    texts = articles()
    assert len(texts) >= 24
    assert len(outlets()) == 8
    assert all(100 <= len(text.split()) <= 320 for text in texts.values())


def test_every_verdict_is_planted() -> None:
    assert {planted.verdict for planted in contradictions()} == VERDICTS


def test_every_kind_of_look_alike_is_planted() -> None:
    assert {planted.kind for planted in look_alikes()} >= KINDS


@pytest.mark.parametrize("planted", contradictions() + look_alikes(), ids=lambda p: p.id)
def test_planted_numbers_are_in_their_articles(planted: Planted) -> None:
    texts = articles()
    for claim in planted.claims:
        assert claim.number in texts[claim.article]
        assert claim.quote is None or claim.quote in texts[claim.article]
