"""A small database drawn by hand: the tables that a report reads, with two cases."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

import contradict.store

STORE = Path(contradict.store.__file__).parent
SCHEMA = ("schema.sql", "cells.sql", "views.sql", "history.sql", "people.sql")
YESTERDAY = datetime(2025, 6, 5, 3)
TODAY = datetime(2025, 6, 6, 3)


def database() -> duckdb.DuckDBPyConnection:
    """Return an empty database with the public tables."""
    connection = duckdb.connect()
    for name in SCHEMA:
        connection.execute((STORE / name).read_text(encoding="utf-8"))
    return connection


def insert(connection: duckdb.DuckDBPyConnection, table: str, **row: Any) -> None:
    marks = ", ".join("?" for _ in row)
    connection.execute(
        f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", list(row.values())
    )


def article(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    outlet: str | None,
    text: str,
    *,
    published: date | None = date(2025, 6, 5),
    copy_of: str | None = None,
    url: str | None = None,
) -> None:
    insert(
        connection,
        "documents",
        document_id=name,
        record_id=f"{name}.txt",
        path=f"{name}.txt",
        url=url,
        source=outlet,
        title=text.split("\n", 1)[0],
        text=text,
        published=published,
        copy_of=copy_of,
    )


def claim(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    article: str,
    quote: str,
    number: str,
    low: float | None,
    high: float | None,
    *,
    text_start: int = 0,
    **fields: Any,
) -> None:
    start = text_start + quote.index(number)
    row = {
        "approximate": False,
        "unit": "count",
        "base_low": low,
        "base_high": high,
        "base_unit": fields.get("unit", "count"),
        "measure": "killed",
        "subject": "soldiers",
        "subject_text": "soldiers",
        "place": "Denmark",
        "period_kind": "cumulative",
        "modality": "asserted",
        "comparable": True,
        "vague": False,
        "granularity": "day",
        "period_anchor": "text",
    } | fields
    insert(
        connection,
        "claims",
        claim_id=name,
        document_id=article,
        quote=quote,
        quote_start=text_start,
        quote_end=text_start + len(quote),
        number_text=number,
        number_start=start,
        number_end=start + len(number),
        low=low,
        high=high,
        **row,
    )


def case(
    connection: duckdb.DuckDBPyConnection, name: str, claims: list[str], **fields: Any
) -> None:
    row = {
        "measure": "killed",
        "subject": "soldiers",
        "place": "Denmark",
        "sources": 2,
        "claimants": 2,
        "verdict": "disputed",
        "severity": "warning",
        "lowest": 340.0,
        "highest": 2100.0,
    } | fields
    insert(connection, "cases", case_id=name, **row)
    for claim_id in claims:
        insert(connection, "case_claims", case_id=name, claim_id=claim_id)


def finding(
    connection: duckdb.DuckDBPyConnection, name: str, case: str, claims: list[str], **fields: Any
) -> None:
    row = {
        "check_name": "same-cell",
        "verdict": "disputed",
        "severity": "warning",
        "explanation": "340 is not 2,100.",
        "relation": "340 is not 2,100",
        "status": "open",
        "first_seen": TODAY,
        "last_seen": TODAY,
        "claim_a": claims[0],
        "claim_b": claims[1] if len(claims) == 2 else None,
    } | fields
    insert(connection, "findings", finding_id=name, case_id=case, **row)
    for claim_id in claims:
        insert(connection, "finding_claims", finding_id=name, claim_id=claim_id, role="side")
    past = {key: cell for key, cell in row.items() if key != "status"}
    insert(connection, "finding_history", finding_id=name, case_id=case, **past)
    for claim_id in claims:
        insert(connection, "past_finding_claims", finding_id=name, claim_id=claim_id, role="side")


def run(connection: duckdb.DuckDBPyConnection, name: str, started: datetime) -> None:
    insert(
        connection,
        "runs",
        run_id=name,
        started=started,
        finished=started,
        documents=4,
        claims=4,
        findings=2,
        new=1,
        resolved=0,
        version="0.1.0",
    )


def war() -> duckdb.DuckDBPyConnection:
    """Draw a dispute over the dead (new, with a reprint) and a worse, older arrest count."""
    connection = database()
    run(connection, "r1", YESTERDAY)
    run(connection, "r2", TODAY)
    ours = "Denmark lost 340 soldiers, the minister said."
    theirs = "The general said that 2,100 Danish soldiers had died."
    few = "Hundreds were detained so far."
    many = "On Saturday 1,240 were detained."
    article(connection, "corda", "Corda", ours, url="https://corda.example/1?a=1&b=2")
    article(connection, "post", "Harbour Post", ours, copy_of="corda")
    article(connection, "lantern", "Lantern", theirs)
    article(connection, "quill", None, f"{few}\n\n{many}", published=None)
    claim(connection, "c340", "corda", ours, "340", 340, 340, claimant="Karen Ostergaard")
    claim(connection, "c340b", "post", ours, "340", 340, 340, claimant="Karen Ostergaard")
    claim(connection, "c2100", "lantern", theirs, "2,100", 2100, 2100, claimant="Lars Lindqvist")
    detained = {"measure": "detained", "subject": "people", "place": "Chile"}
    claim(connection, "few", "quill", few, "Hundreds", 200, 999, approximate=True, **detained)
    claim(connection, "many", "quill", many, "1,240", 1240, 1240, text_start=32, **detained)
    case(connection, "dead", ["c340", "c340b", "c2100"])
    finding(connection, "f1", "dead", ["c340", "c2100"])
    case(
        connection,
        "held",
        ["few", "many"],
        **detained,
        verdict="self-conflict",
        severity="error",
        sources=1,
        lowest=200.0,
        highest=1240.0,
    )
    finding(
        connection,
        "f2",
        "held",
        ["many", "few"],
        check_name="part-exceeds-whole",
        verdict="self-conflict",
        severity="error",
        explanation="One day holds 1,240, the running total at most 999.",
        first_seen=YESTERDAY,
    )
    return connection
