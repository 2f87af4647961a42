"""Gives every comparable claim its cell: measure, subject, place and scope in time.

Structure is derived from the distinct strings of table `claims`, so that claims of any
origin are compared in one way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import duckdb

from contradict import gazetteer
from contradict.database import insert
from contradict.lexicon import any_of, load
from contradict.resolve.counts import fill_counts
from contradict.resolve.happenings import wide_words
from contradict.resolve.places import chain, members
from contradict.resolve.subjects import (
    are_disjoint,
    closure,
    has_owner,
    is_known,
    is_national,
    names_in,
    says_more_than_names,
    subject_key,
)
from contradict.resolve.tolerance import USUAL, Tolerance, converted, widened

# Open measures are told by all words of their subject: "bullets that hit him in the back".
_PEOPLE = "base_unit = 'count' AND NOT STARTS_WITH(measure, 'other:')"
_HERE = Path(__file__).parent


def fill_cells(connection: duckdb.DuckDBPyConnection, tolerance: Tolerance = USUAL) -> None:
    """Fill measures, the closures and claim_cells from claims, documents and claimants."""
    _fill_measures(connection)
    chains = _fill_places(connection)
    _fill_subjects(connection, chains)
    _fill_bounds(connection, tolerance)
    fill_counts(connection)
    connection.execute("SET VARIABLE wide_words = ?", [rf"\b{any_of(wide_words())}(?:s|es)?\b"])
    for script in ("composed.sql", "counted_at.sql", "in_city.sql", "corrections.sql", "cells.sql"):
        connection.execute(_HERE.joinpath(script).read_text(encoding="utf-8"))
    keys = [key for (key,) in _rows(connection, "SELECT DISTINCT subject FROM claim_cells")]
    insert(connection, "subject_closure", list(closure(keys)))
    insert(connection, "disjoint_subjects", _disjoint(connection))


def measure_kinds() -> dict[str, tuple[str, str | None]]:
    """Map each measure of the lexicon to its kind and its parent."""
    rules = load("measures").rules
    return {r.id: (r.fields.get("kind", "level"), r.fields.get("parent")) for r in rules}


def _fill_measures(connection: duckdb.DuckDBPyConnection) -> None:
    """Measures outside the lexicon are compared as levels: equal cells only."""
    kinds, tables = measure_kinds(), load("comparison").tables
    attributes, owned = set(tables["attributes"]), set(tables["owned"])
    named = [m for (m,) in _rows(connection, "SELECT DISTINCT measure FROM claims ORDER BY 1")]
    rows = [
        (m, _kind(m, kinds), m in attributes or m not in kinds, m in owned or m not in kinds)
        for m in named
    ]
    insert(connection, "measures", rows)
    pairs = []
    for measure in named:
        pairs.append((measure, measure, "any"))
        outer = kinds.get(measure, ("", None))[1]
        while outer is not None:
            pairs.append((measure, outer, "event"))
            outer = kinds.get(outer, ("", None))[1]
    insert(connection, "measure_closure", pairs)


def _kind(measure: str, kinds: dict[str, tuple[str, str | None]]) -> str:
    """Return how a measure behaves; an amount adds over periods only as revenue or the like."""
    if measure == "money":
        return "level"
    return kinds.get(measure, ("level", None))[0]


def _fill_places(connection: duckdb.DuckDBPyConnection) -> dict[str, tuple[str, ...]]:
    query = "SELECT DISTINCT place FROM claims WHERE place IS NOT NULL ORDER BY 1"
    chains = {place: chain(place) for (place,) in _rows(connection, query)}
    pairs = {(place, outer) for place, links in chains.items() for outer in (place, *links)}
    several = [(outer, held) for outer in chains if (held := members(outer))]
    pairs |= {
        (place, outer)
        for outer, held in several
        for place, links in chains.items()
        if not held.isdisjoint(links)
    }
    insert(connection, "place_closure", sorted({*pairs, ("", "")}))
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE place_country (place VARCHAR, country VARCHAR)"
    )
    insert(connection, "place_country", [(p, links[-1]) for p, links in chains.items()])
    connection.execute("CREATE OR REPLACE TEMP TABLE place_city (place VARCHAR, city VARCHAR)")
    cities = ((place, gazetteer.city_of(place)) for place in chains)
    insert(connection, "place_city", [(place, city) for place, city in cities if city is not None])
    return chains


def _fill_subjects(
    connection: duckdb.DuckDBPyConnection, chains: dict[str, tuple[str, ...]]
) -> None:
    """Table claim_subject holds each claim's normalised subject; each is worked out once."""
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE told_subject AS"
        f" SELECT claims.claim_id, claims.subject, {_PEOPLE} AS people,"
        " COALESCE(claims.place, lent_place.place) AS place"
        " FROM claims LEFT JOIN lent_place ON claims.claim_id = lent_place.claim_id"
    )
    query = "SELECT DISTINCT subject, place, people FROM told_subject ORDER BY ALL"
    rows = []
    for subject, place, people in _rows(connection, query):
        country = chains[place][-1] if place and chains[place] else None
        country = None if country and members(country) else country  # of Peru and Chile
        key = subject_key(subject, country=country, people=people)
        told = (
            names_in(subject),
            says_more_than_names(subject),
            is_known(key),
            is_national(subject),
            has_owner(subject),
        )
        rows.append((subject, place, people, key, *told))
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE subject_key (subject VARCHAR, place VARCHAR,"
        " people BOOLEAN, key VARCHAR, names INTEGER, says_more BOOLEAN,"
        " known BOOLEAN, national BOOLEAN, owned BOOLEAN)"
    )
    insert(connection, "subject_key", rows)
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE claim_subject AS"
        " SELECT told_subject.claim_id, subject_key.* EXCLUDE (subject, place, people)"
        " FROM told_subject INNER JOIN subject_key ON told_subject.subject = subject_key.subject"
        " AND told_subject.place IS NOT DISTINCT FROM subject_key.place"
        " AND told_subject.people = subject_key.people"
    )


def _fill_bounds(connection: duckdb.DuckDBPyConnection, tolerance: Tolerance) -> None:
    """Table bounds holds each distinct pair as widened, in the stated unit.

    View claim_bounds gives those of each claim, in its base unit.
    """
    query = "SELECT DISTINCT low, high, approximate, vague FROM claims ORDER BY ALL"
    rows = [
        (
            *(low, high, approximate, vague),
            *widened(low, high, approximate=approximate, vague=vague, tolerance=tolerance),
            *converted(low, high, tolerance=tolerance),
        )
        for low, high, approximate, vague in _rows(connection, query)
    ]
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE bounds (low DOUBLE, high DOUBLE, approximate BOOLEAN,"
        " vague BOOLEAN, least DOUBLE, most DOUBLE, converted_least DOUBLE, converted_most DOUBLE)"
    )
    insert(connection, "bounds", rows)
    connection.execute(_HERE.joinpath("bounds.sql").read_text(encoding="utf-8"))


def _disjoint(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    """Return the disjoint ones among the subjects of two parts of one whole or one sentence."""
    query = (
        "SELECT one.subject, other.subject FROM claim_cells AS one"
        " INNER JOIN claim_cells AS other ON one.part_of = other.part_of"
        " WHERE one.subject <> other.subject"
        " UNION SELECT one.subject, other.subject FROM claim_cells AS one"
        " INNER JOIN claim_cells AS other ON one.document_id = other.document_id"
        " AND one.quote_start = other.quote_start AND one.measure = other.measure"
        " WHERE one.subject <> other.subject AND one.scope = 'event' AND one.kind = 'tally'"
        " ORDER BY ALL"
    )
    return [(a, b) for a, b in _rows(connection, query) if are_disjoint(a, b)]


def _rows(connection: duckdb.DuckDBPyConnection, query: str) -> Iterable[Sequence]:  # type: ignore[type-arg]
    return connection.execute(query).fetchall()
