"""Recognises events: which claims of two articles are about one happening.

Within an article, claims of one place and day are about one event. Events of two articles are one
only if place and day agree and the articles share rare names (contexts.py) or what happened and
where exactly (happenings.py); all else stays apart, since two shootings in one city on one day
are common. What a sentence calls a separate crash is one of its own. An article that names no
place for its event is lent that of an article on the same story.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import duckdb

from contradict.database import insert
from contradict.resolve.contexts import Contexts, headline
from contradict.resolve.counts import count_pattern, marked
from contradict.resolve.dated_apart import dated_apart
from contradict.resolve.happenings import Happening, Happenings, apart, read_happening
from contradict.resolve.places import chain
from contradict.resolve.retold import tolls_told_again
from contradict.resolve.stories import StoryPair

_SQL = Path(__file__).with_name("events.sql")
# Outlets date one happening by up to a day apart: time zones, "overnight", "on Friday night".
_DAYS = 1
# Running totals of one story go on for as long as its articles follow one another.
_STORY_DAYS = 10
# A quake or a war in a whole country is told by many articles of a day; comparing more than
# these neighbours of a place would cost more than it finds.
_NEIGHBOURS = 200
# So much of an article that tells of one event is read for what happened, and so many of the
# sentences that count something.
_BEGINNING, _SENTENCES_READ = 500, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One event as one article tells it."""

    document_id: str
    origin: str
    place: str
    day: date
    key: str = field(init=False)

    def __post_init__(self) -> None:
        """Set what identifies it among all, asked for at every pair of two."""
        object.__setattr__(self, "key", f"{self.document_id}|{self.place}|{self.day}")


# Claims of what their sentence calls another happening than the one told so far.
_APART = f"""
SELECT claim_id
FROM claims
WHERE period_kind IN ('event', 'instant') AND REGEXP_MATCHES({marked("claims")}, $1)
"""
# Of the articles $2, NULL for all, as $1 of the queries below.
_ALL_APART = (
    f"CREATE OR REPLACE TEMP TABLE claim_apart AS {_APART}"
    " AND ($2 IS NULL OR LIST_CONTAINS($2, document_id))"
)
_TOLD = """
SELECT DISTINCT c.document_id, COALESCE(d.copy_of, d.document_id), c.place,
    COALESCE(c.period_end, c.period_start)
FROM claims AS c
INNER JOIN documents AS d ON c.document_id = d.document_id
ANTI JOIN claim_apart ON c.claim_id = claim_apart.claim_id
WHERE c.period_kind IN ('event', 'instant') AND c.place IS NOT NULL
    AND COALESCE(c.period_end, c.period_start) IS NOT NULL
    AND ($1 IS NULL OR LIST_CONTAINS($1, c.document_id))
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
# The sentences of each event that count something, and whether they tell of another one there.
_SENTENCES = """
SELECT c.document_id, c.place, COALESCE(c.period_end, c.period_start), c.quote,
    BOOL_OR(a.claim_id IS NOT NULL)
FROM claims AS c
LEFT JOIN claim_apart AS a ON c.claim_id = a.claim_id
WHERE c.period_kind IN ('event', 'instant') AND c.place IS NOT NULL
    AND COALESCE(c.period_end, c.period_start) IS NOT NULL
    AND ($1 IS NULL OR LIST_CONTAINS($1, c.document_id))
GROUP BY c.document_id, c.place, COALESCE(c.period_end, c.period_start), c.quote
ORDER BY MIN(c.quote_start), c.quote
"""
# The victims that each event's sentences count; a floor is told again as one.
_COUNTS = """
SELECT document_id, place, COALESCE(period_end, period_start), measure, low
FROM claims
ANTI JOIN claim_apart ON claims.claim_id = claim_apart.claim_id
WHERE period_kind IN ('event', 'instant') AND place IS NOT NULL
    AND COALESCE(period_end, period_start) IS NOT NULL
    AND unit = 'count' AND modality = 'asserted' AND low IS NOT NULL
    AND (high IS NULL OR high = low)
    AND measure IN (
        'aboard', 'casualties', 'detained', 'evacuated', 'injured', 'killed', 'missing', 'rescued',
        'shot', 'trapped'
    )
    AND ($1 IS NULL OR LIST_CONTAINS($1, document_id))
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
    connection.execute(_ALL_APART, [count_pattern("apart"), None])
    told = _read(connection, _TOLD, None)
    happenings = Happenings(dict(_happenings(connection, told, contexts.text)))
    last = dated_apart(told, stories, contexts)
    events = name_events(told, contexts, happenings, days=_DAYS, last=last)
    _fill(connection, "told_event", told, events)
    running = _read(connection, _RUNNING)
    series = name_events(
        running, contexts, days=_STORY_DAYS, known=_told_again(connection, running)
    )
    _fill(connection, "told_series", running, series)
    lent = lend_places(_read(connection, _PLACELESS), told, events, stories)
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE lent_event"
        " (document_id VARCHAR, day DATE, event_id VARCHAR, place VARCHAR)"
    )
    insert(connection, "lent_event", [(t.document_id, t.day, *of) for t, of in lent.items()])
    connection.execute(_SQL.read_text(encoding="utf-8"))


def _told_again(
    connection: duckdb.DuckDBPyConnection, running: Sequence[Told]
) -> list[tuple[Told, Told]]:
    by_place = {(one.document_id, one.place): one for one in running}
    return [
        (by_place[first, place], by_place[second, place])
        for first, second, place in tolls_told_again(connection, days=_STORY_DAYS)
    ]


def _read(
    connection: duckdb.DuckDBPyConnection, query: str, *documents: Sequence[str] | None
) -> list[Told]:
    return [
        Told(document_id=document_id, origin=origin, place=place, day=day)
        for document_id, origin, place, day in connection.execute(query, documents).fetchall()
    ]


def _fill(
    connection: duckdb.DuckDBPyConnection, table: str, told: Sequence[Told], names: dict[str, str]
) -> None:
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {table}"
        " (document_id VARCHAR, place VARCHAR, day DATE, event_id VARCHAR)"
    )
    insert(connection, table, [(t.document_id, t.place, t.day, names[t.key]) for t in told])


def is_apart(connection: duckdb.DuckDBPyConnection, claim_id: str) -> bool:
    """Whether a claim's sentence tells of another happening than its article did before."""
    row = connection.execute(f"{_APART} AND claim_id = $2", [count_pattern("apart"), claim_id])
    return row.fetchone() is not None


def two_happenings(
    connection: duckdb.DuckDBPyConnection, a: Told, b: Told
) -> tuple[Happening, Happening]:
    """Return what two events' articles tell of them, from a finished database."""
    ids = [a.document_id, b.document_id]
    connection.execute(_ALL_APART, [count_pattern("apart"), ids])
    told = _read(connection, _TOLD, ids)
    texts = dict(
        connection.execute(
            "SELECT document_id, text FROM documents WHERE LIST_CONTAINS($1, document_id)", [ids]
        ).fetchall()
    )
    found = dict(_happenings(connection, told, texts.__getitem__, ids))
    return found[a.key], found[b.key]


def _happenings(
    connection: duckdb.DuckDBPyConnection,
    told: Sequence[Told],
    text_of: Callable[[str], str],
    documents: Sequence[str] | None = None,
) -> Iterator[tuple[str, Happening]]:
    """Yield what each event's sentences tell.

    With them goes the article's headline if all that it tells is of those days, and its first
    sentences if it tells of no other place. What it tells of another happening there goes apart.
    """
    sentences: dict[tuple[str, str, date], list[str]] = defaultdict(list)
    others: dict[tuple[str, str, date], list[str]] = defaultdict(list)
    for document_id, place, day, sentence, apart_from in connection.execute(
        _SENTENCES, [documents]
    ).fetchall():
        (others if apart_from else sentences)[document_id, place, day].append(sentence)
    counts: dict[tuple[str, str, date], set[tuple[str, float]]] = defaultdict(set)
    for document_id, place, day, measure, low in connection.execute(
        _COUNTS, [documents]
    ).fetchall():
        counts[document_id, place, day].add((measure, low))
    by_document: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        by_document[one.document_id].append(one)
    for one in told:
        at = one.document_id, one.place, one.day
        lines = sentences[at][:_SENTENCES_READ]
        beside, text = by_document[one.document_id], text_of(one.document_id)
        if all(_is_near(one, other) for other in beside):
            alone = all(_nested(one, other) for other in beside)
            lines = [text[:_BEGINNING] if alone else headline(text), *lines]
        happening = _read_beside("\n".join(lines), others[at], one)
        yield one.key, replace(happening, counts=frozenset(counts[at]))


def _read_beside(text: str, others: Sequence[str], told: Told) -> Happening:
    """Read what is told of one event, beside the sentences that tell of others there."""
    for sentence in others:
        text = text.replace(sentence, " ")
    also = read_happening("\n".join(others), told.place, told.day).things
    return replace(read_happening(text, told.place, told.day), also=also)


def _nested(a: Told, b: Told) -> bool:
    return a.place in chain(b.place) or b.place in chain(a.place)


def name_events(
    told: Sequence[Told],
    contexts: Contexts,
    happenings: Happenings | None = None,
    *,
    days: int,
    known: Iterable[tuple[Told, Told]] = (),
    last: Iterable[tuple[Told, Told]] = (),
) -> dict[str, str]:
    """Map each told event's key to the id of its event: the hash of the first that tells it.

    Articles that are alike, or `known` to tell of one, are joined first, then those of which
    `happenings` are, the surest first; these join no two events that a third article sets apart.
    The `last` ones, with days between them, come after all others.
    """
    groups = Groups(told, happenings)
    pairs = list(_candidates(told, days))
    for a, b in pairs:
        if a.origin == b.origin or _alike(a, b, contexts, happenings):
            groups.join(a, b)
    for a, b in known:
        groups.join(a, b)
    if happenings is not None:
        sure = ((happenings.likeness(happenings[a.key], happenings[b.key]), a, b) for a, b in pairs)
        likely = sorted((-s, a.key, b.key, a, b) for s, a, b in sure if s >= 0)
        for *_, a, b in likely:
            if groups.may_be_one(a, b):
                groups.join(a, b)
    for a, b in last:
        if not groups.apart(a, b):
            groups.join(a, b)
    return {t.key: hashlib.sha256(groups.root(t.key).encode()).hexdigest()[:16] for t in told}


class Groups:
    """Tellings put together, with what sets a group apart: scenes, and days of one article."""

    def __init__(self, told: Sequence[Told], happenings: Happenings | None) -> None:
        self._parent = {t.key: t.key for t in told}
        self._days = {t.key: {t.document_id: {t.day}} for t in told}
        self._slots = {t.key: happenings[t.key].slots if happenings else {} for t in told}

    def root(self, key: str) -> str:
        """Return the key that stands for all of its group."""
        parent = self._parent
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    def join(self, a: Told, b: Told) -> None:
        """Put the groups of two tellings together."""
        first, second = sorted((self.root(a.key), self.root(b.key)))
        if first == second:
            return
        self._parent[second] = first
        for document_id, days in self._days.pop(second).items():
            self._days[first].setdefault(document_id, set()).update(days)
        ours, theirs = self._slots[first], self._slots.pop(second)
        self._slots[first] = {
            slot: ours.get(slot, frozenset()) | theirs.get(slot, frozenset())
            for slot in {*ours, *theirs}
        }

    def may_be_one(self, a: Told, b: Told) -> bool:
        """Whether no article of either group tells of another day or scene."""
        ours, theirs = self.root(a.key), self.root(b.key)
        few, many = sorted((self._days[ours], self._days[theirs]), key=len)
        if any(
            document_id in many and many[document_id] != few[document_id] for document_id in few
        ):
            return False
        days = {day for found in (few, many) for told in found.values() for day in told}
        if max(days) - min(days) > timedelta(days=_DAYS):
            return False
        return not self.apart(a, b)

    def apart(self, a: Told, b: Told) -> bool:
        """Whether the groups of two tellings name different scenes."""
        ours, theirs = self.root(a.key), self.root(b.key)
        return apart(self._slots[ours], self._slots[theirs]) is not None


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


def _alike(a: Told, b: Told, contexts: Contexts, happenings: Happenings | None) -> bool:
    """Whether two articles share so many rare names that they tell one happening."""
    ids, places = (a.document_id, b.document_id), (a.place, b.place)
    if happenings is None:
        return contexts.alike(*ids) or contexts.headlines_alike(*ids, places)
    alike, surely = contexts.names_alike(*ids, places)
    if surely:
        return True
    if apart(happenings[a.key].slots, happenings[b.key].slots):
        return False
    return alike or contexts.headlines_alike(*ids, places)


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
