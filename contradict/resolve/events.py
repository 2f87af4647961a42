"""Recognises events: which claims of two articles are about one happening."""

from __future__ import annotations

import duckdb


def find_events(connection: duckdb.DuckDBPyConnection) -> None:
    """Give every event claim the event that its own article tells of."""
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE claim_series (claim_id VARCHAR, series VARCHAR)"
    )
    connection.execute(
        "UPDATE claims SET event_id = MD5(CONCAT_WS('|', document_id, place, period_end))"
        " WHERE period_kind = 'event'"
    )
