"""Finds what the user means: an id, its unique beginning, or RECORD:NUMBER for a claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import duckdb

from contradict.errors import ContradictError

Kind = Literal["finding", "case", "claim"]
# Fewer characters of an id name nothing: they may be a word of the user's own.
FEWEST = 4
_MOST_NAMED = 6
_TABLES = (("finding", "finding_id", "findings"), ("case", "case_id", "cases"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a word stands for, with its whole id."""

    kind: Kind
    id: str


def find(connection: duckdb.DuckDBPyConnection, word: str) -> Found:
    """Return the finding, case or claim that a word stands for.

    Raises ContradictError where it stands for nothing or for several things.
    """
    found = [
        Found(kind=kind, id=full)  # type: ignore[arg-type]
        for kind, column, table in _TABLES
        for full in _beginning(connection, column, table, word)
    ]
    # A case is named after its earliest claim, and people mean the case.
    found = found or [Found(kind="claim", id=full) for full in _claims(connection, word)]
    return _only(found, word, connection)


def find_claim(connection: duckdb.DuckDBPyConnection, word: str) -> str:
    """Return the whole id of a claim.

    Raises ContradictError where the word stands for no claim or for several.
    """
    found = [Found(kind="claim", id=full) for full in _claims(connection, word)]
    return _only(found, word, connection).id


def _beginning(
    connection: duckdb.DuckDBPyConnection, column: str, table: str, word: str
) -> list[str]:
    """Return the ids that begin with a word; one that equals it stands alone."""
    rows = connection.execute(
        f"SELECT {column} FROM {table} WHERE STARTS_WITH({column}, ?) ORDER BY 1 LIMIT 99", [word]
    ).fetchall()
    ids = [str(full) for (full,) in rows]
    if word in ids:
        return [word]
    return ids if len(word) >= FEWEST else []


def _claims(connection: duckdb.DuckDBPyConnection, word: str) -> list[str]:
    found = _beginning(connection, "claim_id", "claims", word)
    record, colon, number = word.rpartition(":")
    if found or not colon or not number:
        return found
    rows = connection.execute(
        "SELECT claim_id FROM claims INNER JOIN documents USING (document_id)"
        " WHERE record_id = ? AND (number_text = ? OR CONTAINS(number_text, ?)) ORDER BY"
        " number_start, claim_id",
        [record, number, number],
    ).fetchall()
    return [str(claim_id) for (claim_id,) in rows]


def _only(found: list[Found], word: str, connection: duckdb.DuckDBPyConnection) -> Found:
    if len(found) == 1:
        return found[0]
    if found:
        raise ContradictError(
            word, f"stands for {len(found)}: {_named(connection, found)}", "write more of it"
        )
    raise ContradictError(
        word,
        "no such check, finding, case or claim",
        "`contradict checks` lists the checks, `contradict report` the findings; a claim is its id"
        " or RECORD:NUMBER, as in articles/a.txt:450",
    )


def _named(connection: duckdb.DuckDBPyConnection, found: list[Found]) -> str:
    told = []
    for one in found[:_MOST_NAMED]:
        quote = ""
        if one.kind == "claim":
            row = connection.execute(
                "SELECT number_text, LEFT(quote, 60) FROM claims WHERE claim_id = ?", [one.id]
            ).fetchone()
            quote = f' ({row[0]} in "{row[1]} ...")' if row else ""
        told.append(f"{one.kind} {one.id}{quote}")
    more = len(found) - _MOST_NAMED
    return "; ".join(told) + (f"; and {more} more" if more > 0 else "")
