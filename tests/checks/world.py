"""Small databases for tests: claims given field by field, resolved and ready to be checked."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from itertools import groupby
from pathlib import Path

import duckdb

from contradict import resolve, store
from contradict.records import Claim, Document, Evidence, Extraction, Period

DEFAULTS = {
    "measure": "killed",
    "subject": "people",
    "place": "Illinois, United States",
    "kind": "interval",
    "start": "2024-05-01",
    "end": "2024-05-03",
    "published": "2024-05-04",
    "unit": "count",
    "low": "10",
    "high": "10",
}


def database(rows: Sequence[Mapping[str, str]]) -> duckdb.DuckDBPyConnection:
    """Return a resolved database in memory. A row without `doc` is an article of its own."""
    filled = [{**DEFAULTS, **row} for row in rows]
    for row in filled:
        row.setdefault("doc", row["id"])
    filled.sort(key=lambda row: row["doc"])
    extractions = [
        _extraction(doc, list(group)) for doc, group in groupby(filled, key=lambda r: r["doc"])
    ]
    connection = _empty()
    with tempfile.TemporaryDirectory() as folder:
        shard = Path(folder) / "0.parquet"
        store.write_shard(extractions, shard)
        store.load_shards(connection, [shard])
    resolve.resolve(connection)
    return connection


def _empty() -> duckdb.DuckDBPyConnection:
    """Return a new database with the schema; copying one takes a fifth of making it."""
    connection = duckdb.connect(config={"threads": 1})
    connection.execute(f"ATTACH '{_template()}' AS template (READ_ONLY)")
    connection.execute("COPY FROM DATABASE template TO memory")
    connection.execute("DETACH template")
    return connection


@cache
def _template() -> Path:
    path = Path(tempfile.mkdtemp()) / "template.duckdb"
    with duckdb.connect(str(path)) as connection:
        store.create_schema(connection)
    return path


def _extraction(doc: str, rows: list[dict[str, str]]) -> Extraction:
    title = next((r["headline"] for r in rows if r.get("headline")), "")
    text, claims = (f"{title}\n\n" if title else ""), []
    for row in rows:
        plain = f"{row['id']} tells of {row['low']} so far."
        quote = row.get("headline") or row.get("quote") or plain
        is_new = not row.get("headline") and quote not in text
        start = len(text) if is_new else text.index(quote)
        text += quote + " " if is_new else ""
        claims.append(_claim(doc, row, quote, start))
    document = Document(
        document_id=doc,
        record_id=doc,
        path=f"{doc}.txt",
        text=text,
        title=title or None,
        url=rows[0].get("url"),
        source=rows[0].get("source", f"Outlet {doc}") or None,
        published=date.fromisoformat(rows[0]["published"]) if rows[0]["published"] else None,
        published_at=datetime.fromisoformat(told) if (told := rows[0].get("told")) else None,
    )
    return Extraction(document=document, claims=tuple(claims), skipped=())


def _claim(doc: str, row: Mapping[str, str], quote: str, start: int) -> Claim:
    low, high = (float(row[k]) if row[k] else None for k in ("low", "high"))
    factor = float(row.get("factor", "1"))
    number = f"{int(float(row['low'] or row['high'])):,}"
    number = number if number in quote else row["low"] or row["high"]
    at = start + max(quote.find(number), 0)
    first, last = (date.fromisoformat(row[k]) if row[k] else None for k in ("start", "end"))
    as_of = row.get("as_of") or (row["end"] if row["kind"] == "cumulative" else row["published"])
    return Claim(
        claim_id=row["id"],
        document_id=doc,
        quote=quote,
        quote_start=start,
        quote_end=start + len(quote),
        number_text=number,
        number_start=at,
        number_end=at + len(number),
        low=low,
        high=high,
        approximate=row.get("hedge") == "about",
        vague=row.get("hedge") == "vague",
        unit=row["unit"],
        base_low=None if low is None else low * factor,
        base_high=None if high is None else high * factor,
        base_unit=row.get("base_unit", row["unit"]),
        measure=row["measure"],
        subject=row["subject"],
        subject_text=row["subject"],
        place=row["place"] or None,
        place_text=row["place"] or None,
        period=Period(
            kind=row["kind"],  # type: ignore[arg-type]
            start=first,
            end=last,
            narrowest_start=date.fromisoformat(row["sure_from"]) if row.get("sure_from") else first,
            as_of=date.fromisoformat(as_of) if as_of else None,
            anchor="event" if row.get("placed_by") else "none",
        ),
        claimant=row.get("claimant") or None,
        modality=row.get("modality", "asserted"),  # type: ignore[arg-type]
        basis=row.get("basis") or None,  # type: ignore[arg-type]
        part_of=row.get("part_of") or None,
        comparable=row.get("modality", "asserted") in ("asserted", "hedged")
        and not row.get("skipped"),
        skip_reason=row.get("skipped") or None,
        evidence=tuple(
            Evidence(field=field, rule=row[column])
            for column, field in (
                ("rule", "part_of"),
                ("placed_by", "place"),
                ("named_by", "subject"),
            )
            if row.get(column)
        ),
    )
