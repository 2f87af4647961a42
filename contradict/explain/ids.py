"""Finds what the user means: an id, its unique beginning, or RECORD:NUMBER for a claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import duckdb

from contradict.errors import ContradictError
from contradict.text import is_other_language

Kind = Literal["finding", "case", "claim"]
# A claim's id and number, what it says, and whether it stands in the headline.
_Row = tuple[str, str, object, bool]
# Fewer characters of an id name nothing: they may be a word of the user's own.
FEWEST = 4
_MOST_NAMED = 6
_MOST_LISTED = 20
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
    found = _beginnings(connection, word)
    # A case is named after its earliest claim, and people mean the case.
    found = found or [Found(kind="claim", id=full) for full in _claims(connection, word)]
    return _only(found, word, connection)


def find_claim(connection: duckdb.DuckDBPyConnection, word: str) -> str:
    """Return the whole id of a claim.

    Raises ContradictError where the word stands for no claim or for several.
    """
    found = [Found(kind="claim", id=full) for full in _claims(connection, word)]
    if not found and (other := _beginnings(connection, word)):
        told = f"is a {other[0].kind}; only claims are explained in pairs"
        raise ContradictError(word, told, "give it alone, or two of the claims that it names")
    return _only(found, word, connection).id


def find_pair(connection: duckdb.DuckDBPyConnection, first: str, second: str) -> tuple[str, str]:
    """Return the whole ids of two claims; of several that the words fit, the two that clash.

    Raises ContradictError where a word stands for no claim or, without a finding, for several.
    """
    clash = connection.execute(
        "SELECT a.claim_id, b.claim_id FROM finding_claims AS a"
        " INNER JOIN finding_claims AS b ON a.finding_id = b.finding_id"
        " WHERE LIST_CONTAINS(?, a.claim_id) AND LIST_CONTAINS(?, b.claim_id)"
        " AND a.claim_id <> b.claim_id ORDER BY ALL LIMIT 1",
        [_claims(connection, first), _claims(connection, second)],
    ).fetchone()
    return clash or (find_claim(connection, first), find_claim(connection, second))


def _beginnings(connection: duckdb.DuckDBPyConnection, word: str) -> list[Found]:
    """Return the findings and cases whose id begins with a word."""
    return [
        Found(kind=kind, id=full)  # type: ignore[arg-type]
        for kind, column, table in _TABLES
        for full in _beginning(connection, column, table, word)
    ]


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
        "SELECT claim_id, number_text, (measure, low, high), quote_end <= LENGTH(title) + 1"
        " FROM claims INNER JOIN documents USING (document_id)"
        " WHERE record_id = ? ORDER BY number_start, claim_id",
        [record],
    ).fetchall()
    worded = _worded(rows, number)
    in_body = {said for _, _, said, in_headline in worded if not in_headline}
    return [claim_id for claim_id, _, said, head in worded if not (head and said in in_body)]


def _worded(rows: Sequence[_Row], number: str) -> Sequence[_Row]:
    """Return those who write a number just so, else as "88,000" for 88000, else within a word."""
    figure = re.compile(rf"(?<![\w.]){re.escape(number.replace(',', ''))}(?![\w]|\.\d)")
    return (
        [row for row in rows if row[1] == number]
        or [row for row in rows if figure.search(row[1].replace(",", ""))]
        or [row for row in rows if number in row[1]]
    )


def _only(found: list[Found], word: str, connection: duckdb.DuckDBPyConnection) -> Found:
    if len(found) == 1:
        return found[0]
    if found:
        raise ContradictError(
            word, f"stands for {len(found)}: {_named(connection, found)}", "write more of it"
        )
    _refuse_check(connection, word)
    _refuse_number(connection, word)
    raise ContradictError(
        word,
        "no such check, finding, case or claim",
        "`contradict checks` lists the checks, `contradict report` the findings; a claim is its id"
        " or RECORD:NUMBER, as in articles/a.txt:450",
    )


def _refuse_check(connection: duckdb.DuckDBPyConnection, word: str) -> None:
    """Raise ContradictError for a check of the user's own that ran and is not given now."""
    ran = connection.execute("SELECT 1 FROM check_runs WHERE check_name = ?", [word]).fetchone()
    if ran:
        told = "is a check that the last run had, from a folder of your own"
        raise ContradictError(word, told, "pass --queries DIR, where it stands")


def _refuse_number(connection: duckdb.DuckDBPyConnection, word: str) -> None:
    """Raise ContradictError for RECORD:NUMBER that is no claim, if there is the article."""
    record, _, number = word.rpartition(":")
    article = connection.execute(
        "SELECT document_id, language FROM documents WHERE record_id = ?", [record]
    ).fetchone()
    if article is None:
        return
    document_id, language = article
    skipped = connection.execute(
        "SELECT kind, skip_reason FROM skipped_numbers WHERE document_id = ? AND"
        " CONTAINS(REPLACE(number_text, ',', ''), ?) ORDER BY number_start",
        [document_id, number.replace(",", "")],
    ).fetchone()
    if skipped:
        kind, reason = skipped
        told = reason if kind == "quantity" else f"{kind} ({reason})"
        raise ContradictError(word, f"is no claim: {told}")
    claims = connection.execute(
        "SELECT number_text FROM claims WHERE document_id = ? ORDER BY number_start", [document_id]
    ).fetchall()
    if not claims and is_other_language(language):
        told = f"that article is in another language ({language}), so that no claims were read"
        raise ContradictError(word, told)
    numbers = list(dict.fromkeys(str(text) for (text,) in claims))
    more = f" and {len(numbers) - _MOST_LISTED} more" if len(numbers) > _MOST_LISTED else ""
    listed = f"it claims {'; '.join(numbers[:_MOST_LISTED])}{more}" if numbers else ""
    raise ContradictError(word, "that article has no such number", listed or "nor any other claim")


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
