"""The report as Parquet: the rows of the CSV, with their types."""

from __future__ import annotations

import io

from contradict.report.csv import COLUMNS, row
from contradict.report.model import Report

_KINDS = {
    "low": "float64",
    "high": "float64",
    "period_start": "date32",
    "period_end": "date32",
    "as_of": "date32",
    "published": "date32",
    "expires": "date32",
    "first_seen": "timestamp[us]",
    "last_seen": "timestamp[us]",
}


def render(report: Report) -> bytes:
    """Return a Parquet file with one row for each value of each case."""
    import pyarrow as pa  # type: ignore[import-untyped]
    import pyarrow.parquet as pq  # type: ignore[import-untyped]

    rows = [row(case, value) for case in report.cases for value in case.values]
    columns = list(zip(*rows, strict=True)) or [()] * len(COLUMNS)
    kinds = [pa.type_for_alias(_KINDS.get(name, "string")) for name in COLUMNS]
    arrays = [pa.array(column, type=kind) for column, kind in zip(columns, kinds, strict=True)]
    stream = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, names=list(COLUMNS)), stream)
    return stream.getvalue()
