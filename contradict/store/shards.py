"""Parquet shards: what extraction writes and the database loads, one row per document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contradict.database import naive
from contradict.records import Claim, Document, Extraction, Period, SkippedNumber

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped]

_PERIOD_NAMES = {
    "kind": "period_kind",
    "start": "period_start",
    "end": "period_end",
    "anchor": "period_anchor",
}


def write_shard(extractions: Iterable[Extraction], path: Path) -> int:
    """Write extractions as one Parquet file at `path`; return the number of documents.

    The file appears whole or not at all: it is written beside and renamed. A document's
    claims and skipped numbers stand nested in its row, so that a shard is one file.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq  # type: ignore[import-untyped]

    rows = [_row(extraction) for extraction in extractions]
    table = pa.Table.from_pylist(rows, schema=shard_schema())
    partial = path.with_name(path.name + ".partial")
    pq.write_table(table, partial, compression="zstd")
    partial.replace(path)
    return len(rows)


def shard_schema() -> pa.Schema:
    """Return the Arrow schema of a shard; the same for one process and for a cluster."""
    import pyarrow as pa

    claim = pa.struct([*_claim_fields(), ("evidence", pa.list_(_evidence()))])
    skipped = pa.struct(
        [
            ("number_text", pa.string()),
            ("number_start", pa.int32()),
            ("number_end", pa.int32()),
            ("kind", pa.string()),
            ("skip_reason", pa.string()),
        ]
    )
    return pa.schema(
        [
            *((name, pa.string()) for name in _DOCUMENT_STRINGS),
            ("published", pa.date32()),
            ("published_at", pa.timestamp("us")),
            ("updated", pa.timestamp("us")),
            ("claims", pa.list_(claim)),
            ("skipped", pa.list_(skipped)),
        ]
    )


_DOCUMENT_STRINGS = (
    *("document_id", "record_id", "path", "text", "title"),
    *("url", "source", "language", "sha256"),
)
_INTEGERS = {"quote_start", "quote_end", "number_start", "number_end"}
_NUMBERS = {"low", "high", "base_low", "base_high"}
_FLAGS = {"approximate", "vague", "comparable"}
_NOT_FLAT = {"period", "evidence", "document_id"}


def _claim_fields() -> list[tuple[str, pa.DataType]]:
    names = [f.name for f in fields(Claim) if f.name not in _NOT_FLAT]
    return [(name, _type(name)) for name in names + [_period_name(f.name) for f in fields(Period)]]


def _type(name: str) -> pa.DataType:
    import pyarrow as pa

    if name in _INTEGERS:
        return pa.int32()
    if name in _NUMBERS:
        return pa.float64()
    if name in _FLAGS:
        return pa.bool_()
    if name == "as_of" or name.endswith(("_start", "_end")):
        return pa.date32()
    return pa.string()


def _evidence() -> pa.StructType:
    import pyarrow as pa

    return pa.struct([("field", pa.string()), ("rule", pa.string())])


def _period_name(name: str) -> str:
    return _PERIOD_NAMES.get(name, name)


def _row(extraction: Extraction) -> dict[str, Any]:
    document = extraction.document
    row = {f.name: getattr(document, f.name) for f in fields(Document)}
    for name in ("published_at", "updated"):
        row[name] = naive(row[name]) if row[name] is not None else None
    row["claims"] = [_claim(claim) for claim in extraction.claims]
    row["skipped"] = [_skipped(number) for number in extraction.skipped]
    return row


def _claim(claim: Claim) -> dict[str, Any]:
    row = {f.name: getattr(claim, f.name) for f in fields(Claim) if f.name not in _NOT_FLAT}
    for f in fields(Period):
        row[_period_name(f.name)] = getattr(claim.period, f.name)
    row["evidence"] = [{"field": e.field, "rule": e.rule} for e in claim.evidence]
    return row


def _skipped(number: SkippedNumber) -> dict[str, Any]:
    return {
        f.name: getattr(number, f.name) for f in fields(SkippedNumber) if f.name != "document_id"
    }
