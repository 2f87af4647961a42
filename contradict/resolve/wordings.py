"""Fills the tables of stories and twins: claims that tell one thing in other words.

Cells hold together what is worded alike. Two outlets on one story name one thing by other
words, and small corpora hold little else: their claims are matched sentence by sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import duckdb

from contradict.database import insert
from contradict.lexicon import load
from contradict.resolve.contexts import Contexts
from contradict.resolve.misprints import find_misprints
from contradict.resolve.statements import Statement, Told, names_of, read_statement, whole_term
from contradict.resolve.stories import StoryPair
from contradict.resolve.twins import Twins, find_twins
from contradict.slips import Figure, slip_of

_SQL = Path(__file__).with_name("wordings.sql")
# The words that an article writes as names, read when they are asked for.
Names = Callable[[str], frozenset[str]]
_CONTEXT = 250  # characters before a sentence that tell who "he" is


def fill_twins(
    connection: duckdb.DuckDBPyConnection, contexts: Contexts, pairs: Sequence[StoryPair]
) -> None:
    """Fill tables stories and twins. Needs the bounds and the counts that cells made."""
    insert(connection, "stories", [(p.document_a, p.document_b, p.weight, p.share) for p in pairs])
    told = _told(connection, contexts)
    names = cache(lambda document_id: names_of(contexts.text(document_id)))
    found = [twins for pair in pairs for twins in _twins(pair, told, names)]
    found += [twins for one in told.values() for twins in _of_headline(one, names)]
    insert(connection, "twins", [(t.claim_a, t.claim_b, t.score, t.reason) for t in found])


def _told(
    connection: duckdb.DuckDBPyConnection, contexts: Contexts
) -> Mapping[str, Sequence[Told]]:
    """Read the claims of the stories, and of headlines with their bodies, by article."""
    for name in ("told_by_words", "changing", "deal", "wished"):
        connection.execute(f"SET VARIABLE {name} = ?", [load("wordings").tables[name]])
    cursor = connection.execute(_SQL.read_text(encoding="utf-8"))
    columns = [column[0] for column in cursor.description or ()]
    found: dict[str, list[Told]] = defaultdict(list)
    for values in cursor.fetchall():
        row = dict(zip(columns, values, strict=True))
        low, high = row.pop("low"), row.pop("high")
        value, unit = row.pop("stated_value"), row.pop("stated_unit")
        stated = None if value is None else Figure(value, unit)
        start = row["quote_start"]
        before = contexts.text(row["document_id"])[max(0, start - _CONTEXT) : start]
        told = Told(figures=(low, high), stated=stated, context=before, **row)
        found[told.document_id].append(told)
    return found


def _twins(pair: StoryPair, told: Mapping[str, Sequence[Told]], names: Names) -> Iterator[Twins]:
    """Match the claims of two articles, unit by unit."""
    a, b = told.get(pair.document_a, ()), told.get(pair.document_b, ())
    if not a or not b:
        return
    known = names(pair.document_a) | names(pair.document_b)
    for unit in sorted({one.unit for one in a} & {one.unit for one in b}):
        ours, theirs = _read(a, unit, known), _read(b, unit, known)
        found = {
            (twins.claim_a, twins.claim_b): twins
            for twins in (
                *([] if pair.far else find_misprints(ours, theirs)),
                *find_twins(_settled(ours), _settled(theirs), far=pair.far),
            )
        }
        yield from found.values()


def _of_headline(told: Sequence[Told], names: Names) -> Iterator[Twins]:
    """Match the headline of an article with its body: "300,000 food packs", "30,000 packs"."""
    head, body = ([one for one in told if one.in_headline is where] for where in (True, False))
    for unit in sorted({one.unit for one in head}):
        slips = any(
            a.stated and b.stated and slip_of(a.stated, b.stated)
            for a in head
            for b in body
            if a.unit == b.unit == unit
        )
        if slips:
            known = names(head[0].document_id)
            yield from find_misprints(_read(head, unit, known), _read(body, unit, known))


def _settled(statements: Sequence[Statement]) -> list[Statement]:
    """Leave out what goes on changing or is planned, and add what the sums of a deal come to."""
    lasting = [one for one in statements if not one.told.changing]
    terms = (one for one in lasting if one.told.dealt or not one.told.promised)
    stated = [one for one in lasting if not one.told.promised]
    return stated + [whole for one in terms if (whole := whole_term(one))]


def _read(told: Sequence[Told], unit: str, known: frozenset[str]) -> list[Statement]:
    """Read the claims of one unit."""
    return [read_statement(one, known) for one in told if one.unit == unit]
