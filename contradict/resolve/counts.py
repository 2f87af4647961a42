"""What the sentence of a count tells about how it may be compared.

A running total, a count of one incident and a count of some of an event's victims may share
every coordinate; only the words around the number tell them apart (data/lexicons/counts.toml).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import duckdb

from contradict.lexicon import load
from contradict.resolve.clauses import cuts

_SQL = Path(__file__).with_name("counts.sql")
KINDS = (
    *("total", "story", "incident", "history", "part", "state", "several", "attacker", "rival"),
    *("superseded", "some", "yearly", "rest", "fellow", "rose", "unsaid", "damaged", "site"),
    *("not_all", "volley", "accomplice"),
    *("beside", "deadly", "harmed", "one_harmed"),  # what the text before a number tells, too
    *("apart", "stands"),  # before events are recognised
    "superlative",  # what is taken out of the sentence first
    *("national", "local"),  # of a claimant, not of a sentence
    "died",  # of an article, by the checks
)


def fill_counts(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill table claim_counts: for each claim, which kinds of words stand around its number."""
    for kind in KINDS:
        connection.execute(f"SET VARIABLE {kind}_words = ?", [count_pattern(kind)])
    clause = "sentence"
    for at, (pattern, kept) in enumerate(cuts()):
        connection.execute(f"SET VARIABLE cut_{at} = ?", [pattern])
        clause = f"REGEXP_REPLACE({clause}, GETVARIABLE('cut_{at}'), '{kept}')"
    connection.execute(f"CREATE OR REPLACE TEMP MACRO OWN_CLAUSE(sentence) AS {clause}")
    connection.execute(_SQL.read_text(encoding="utf-8"))


def marked(claim: str) -> str:
    """Return SQL for the sentence of a claim as `count_pattern` reads it, its number as "#".

    `claim` is what the query calls the row of table claims.
    """
    before = f"SUBSTRING({claim}.quote, 1, {claim}.number_start - {claim}.quote_start)"
    after = f"SUBSTRING({claim}.quote, {claim}.number_end - {claim}.quote_start + 1)"
    return f"LOWER(CONCAT({before}, '#', {after}))"


@cache
def count_pattern(kind: str) -> str:
    """Return one pattern for all rules of a kind."""
    return "|".join(f"(?:{r.pattern})" for r in load("counts").rules if r.fields["kind"] == kind)
