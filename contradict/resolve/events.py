"""Recognises events: which claims of two articles are about one happening.

Within an article, claims of one place and day are about one event. Events of two articles
are one only if place and day agree and the articles are alike (contexts.py); all else stays
apart, since two shootings in one city on one day are common. An article that names no place
for its event is lent that of an article on the same story.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import duckdb

from contradict.resolve.contexts import Contexts
from contradict.resolve.places import chain
from contradict.resolve.rows import insert
from contradict.resolve.stories import StoryPair

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
# Articles that name no place for any of their events.
_PLACELESS = """
SELECT DISTINCT c.document_id, COALESCE(d.copy_of, d.document_id), '',
    COALESCE(c.period_end, c.period_start)
FROM claims AS c
INNER JOIN documents AS d ON c.document_id = d.document_id
WHERE c.period_kind = 'event' AND COALESCE(c.period_end, c.period_start) IS NOT NULL
QUALIFY COUNT(c.place) OVER (PARTITION BY c.document_id) = 0
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


def find_events(
    connection: duckdb.DuckDBPyConnection, contexts: Contexts, stories: Sequence[StoryPair]
) -> None:
    """Fill claims.event_id, and the tables claim_series and lent_place.

    claim_series holds the tallies without a stated start, lent_place the places of events
    whose own article names none.
    """
    told = _read(connection, _TOLD)
    events = name_events(told, contexts, days=_DAYS)
    _fill(connection, "told_event", told, events)
    running = _read(connection, _RUNNING)
    _fill(connection, "told_series", running, name_events(running, contexts, days=_STORY_DAYS))
    lent = lend_places(_read(connection, _PLACELESS), told, events, stories)
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE lent_event"
        " (document_id VARCHAR, day DATE, event_id VARCHAR, place VARCHAR)"
    )
    insert(connection, "lent_event", [(t.document_id, t.day, *of) for t, of in lent.items()])
    connection.execute(_SQL.read_text(encoding="utf-8"))


def _read(connection: duckdb.DuckDBPyConnection, query: str) -> list[Told]:
    return [
        Told(document_id=document_id, origin=origin, place=place, day=day)
        for document_id, origin, place, day in connection.execute(query).fetchall()
    ]


def _fill(
    connection: duckdb.DuckDBPyConnection, table: str, told: Sequence[Told], names: dict[str, str]
) -> None:
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {table}"
        " (document_id VARCHAR, place VARCHAR, day DATE, event_id VARCHAR)"
    )
    insert(connection, table, [(t.document_id, t.place, t.day, names[t.key]) for t in told])


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


def lend_places(
    placeless: Sequence[Told],
    told: Sequence[Told],
    events: Mapping[str, str],
    stories: Iterable[StoryPair],
) -> dict[Told, tuple[str, str]]:
    """Map the events of articles that name no place to an event and its place.

    `events` are those of `told`. An article is lent the one event that all articles of its story
    tell of that day; one that would have the choice between two is lent none.
    """
    near: dict[str, set[str]] = defaultdict(set)
    for pair in stories:
        if not pair.far:
            near[pair.document_a].add(pair.document_b)
            near[pair.document_b].add(pair.document_a)
    by_origin: dict[str, list[Told]] = defaultdict(list)
    for other in told:
        by_origin[other.origin].append(other)
    lent = {}
    for one in placeless:
        tellings = [
            {events[t.key]: t.place for t in by_origin[origin] if _is_near(t, one)}
            for origin in sorted((one.origin, *near[one.origin]))
        ]
        tellings = [found for found in tellings if found]
        shared = set.intersection(*map(set, tellings)) if tellings else set()
        if len(shared) == 1:
            event = shared.pop()
            lent[one] = event, tellings[0][event]
    return lent


def _is_near(a: Told, b: Told) -> bool:
    return abs(a.day - b.day) <= timedelta(days=_DAYS)


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
