"""Finds tolls that their own speaker tells again, lower: "the toll from the floods stands at 58".

Short articles on one disaster share no rare names. Where one named speaker gives one place's toll
of so many so far, and within days a lower one that its sentence calls what the toll stands at or
fell to, both of the same kind of disaster, which hits a whole place, the two are one series.
"""

from __future__ import annotations

import duckdb

from contradict.resolve.cells import measure_kinds
from contradict.resolve.counts import count_pattern, marked
from contradict.resolve.happenings import of_many_scenes, read_happening

_TOLD_AGAIN = f"""
WITH tolls AS (
    SELECT c.*, s.speaker
    FROM claims AS c
    INNER JOIN claimants AS s ON c.claimant = s.claimant
    WHERE s.named AND LIST_CONTAINS($measures, c.measure)
        AND c.period_kind = 'cumulative' AND c.period_start IS NULL
        AND c.comparable AND c.modality = 'asserted' AND c.base_unit = 'count'
        AND c.part_of IS NULL AND NOT c.vague AND c.place IS NOT NULL AND c.as_of IS NOT NULL
)

SELECT DISTINCT earlier.document_id, later.document_id, earlier.place,
    earlier.quote, later.quote, later.as_of
FROM tolls AS earlier
INNER JOIN tolls AS later
    ON earlier.speaker = later.speaker
    AND earlier.measure = later.measure
    AND earlier.subject = later.subject
    AND earlier.place = later.place
    AND earlier.as_of < later.as_of
    AND earlier.as_of >= later.as_of - $days
    AND earlier.base_low > later.base_high
    AND earlier.base_low <= 2 * later.base_high
WHERE earlier.document_id <> later.document_id AND REGEXP_MATCHES({marked("later")}, $words)
ORDER BY ALL
"""


def tolls_told_again(
    connection: duckdb.DuckDBPyConnection, *, days: int
) -> list[tuple[str, str, str]]:
    """Return two articles and the place of the toll which the second one tells again, lower."""
    wanted = {
        "measures": sorted(m for m, (kind, _) in measure_kinds().items() if kind == "tally"),
        "days": days,
        "words": count_pattern("stands"),
    }
    rows = connection.execute(_TOLD_AGAIN, wanted).fetchall()
    found = {
        (first, second, place)
        for first, second, place, quote, again, day in rows
        if _disasters(read_happening(quote, place, day).things)
        & _disasters(read_happening(again, place, day).things)
    }
    return sorted(found)


def _disasters(things: frozenset[str]) -> frozenset[str]:
    return things & of_many_scenes()
