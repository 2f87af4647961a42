"""Recognises events: which claims of two articles are about one happening.

Within an article, claims of one place and day are about one event. Events of two articles
are one only if place and day agree and the articles are alike (contexts.py); all else stays
apart, since two shootings in one city on one day are common.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import duckdb

from contradict.resolve.contexts import Contexts
from contradict.resolve.places import chain
from contradict.resolve.rows import insert

_SQL = Path(__file__).with_name("events.sql")
# Outlets date one happening by up to a day apart: time zones, "overnight", "on Friday night".
_DAYS = 1
# Running totals of one story go on for as long as its articles follow one another.
_STORY_DAYS = 10
# A quake or a war in a whole country is told by many articles of a day; comparing more than
# these neighbours of a place would cost more than it finds.
_NEIGHBOURS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One event as one article tells it."""

    document_id: str
    origin: str
    place: str
    day: date

    @property
    def key(self) -> str:
        """What identifies it among all."""
        return f"{self.document_id}|{self.place}|{self.day}"


_TOLD = """
SELECT DISTINCT c.document_id, COALESCE(d.copy_of, d.document_id), c.place,
    COALESCE(c.period_end, c.period_start)
FROM claims AS c
INNER JOIN documents AS d ON c.document_id = d.document_id
WHERE c.period_kind IN ('event', 'instant') AND c.place IS NOT NULL
    AND COALESCE(c.period_end, c.period_start) IS NOT NULL
ORDER BY ALL
"""
_RUNNING = """
SELECT c.document_id, COALESCE(d.copy_of, d.document_id), c.place, MAX(c.as_of)
FROM claims AS c
INNER JOIN documents AS d ON c.document_id = d.document_id
WHERE c.period_kind = 'cumulative' AND c.period_start IS NULL
    AND c.place IS NOT NULL AND c.as_of IS NOT NULL
GROUP BY ALL
ORDER BY ALL
"""


def read_contexts(connection: duckdb.DuckDBPyConnection) -> Contexts:
    """Return what the articles of the database have in common."""
    texts = connection.execute("SELECT document_id, source, text FROM documents ORDER BY 1")
    return Contexts(texts.fetchall())


def find_events(connection: duckdb.DuckDBPyConnection, contexts: Contexts) -> None:
    """Fill claims.event_id, and table claim_series for tallies without a stated start."""
    for table, query, days in (
        ("told_event", _TOLD, _DAYS),
        ("told_series", _RUNNING, _STORY_DAYS),
    ):
        told = [
            Told(document_id=document_id, origin=origin, place=place, day=day)
            for document_id, origin, place, day in connection.execute(query).fetchall()
        ]
        names = name_events(told, contexts, days=days)
        connection.execute(
            f"CREATE OR REPLACE TEMP TABLE {table} (document_id VARCHAR, place VARCHAR, day DATE,"
            " event_id VARCHAR)"
        )
        insert(connection, table, [(t.document_id, t.place, t.day, names[t.key]) for t in told])
    connection.execute(_SQL.read_text(encoding="utf-8"))


def name_events(told: Sequence[Told], contexts: Contexts, *, days: int) -> dict[str, str]:
    """Map each told event's key to the id of its event: the hash of the first that tells it."""
    parent: dict[str, str] = {t.key: t.key for t in told}

    def root(key: str) -> str:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for a, b in _candidates(told, days):
        if root(a.key) == root(b.key):
            continue
        if a.origin == b.origin or _one_happening(a, b, contexts):
            first, second = sorted((root(a.key), root(b.key)))
            parent[second] = first
    return {t.key: hashlib.sha256(root(t.key).encode()).hexdigest()[:16] for t in told}


def _one_happening(a: Told, b: Told, contexts: Contexts) -> bool:
    return contexts.alike(a.document_id, b.document_id) or contexts.headlines_alike(
        a.document_id, b.document_id, (a.place, b.place)
    )


def _candidates(told: Sequence[Told], days: int) -> Iterator[tuple[Told, Told]]:
    """Yield pairs of two articles whose places are nested and whose days are close."""
    by_place: Mapping[str, list[Told]] = _by_place(told)
    for one in told:
        for place in chain(one.place):
            near = [
                other
                for other in by_place.get(place, ())
                if other.document_id != one.document_id
                and abs(other.day - one.day) <= timedelta(days=days)
                and (place != one.place or other.key > one.key)
            ]
            near.sort(key=lambda other: (abs(other.day - one.day), other.key))
            yield from ((one, other) for other in near[:_NEIGHBOURS])


def _by_place(told: Sequence[Told]) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        found[one.place].append(one)
    return found
