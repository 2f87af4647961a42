-- Writes the events into the claims. An event without place or day is one of its own article.

UPDATE claims
SET
    event_id = COALESCE(
        (
            SELECT ANY_VALUE(told_event.event_id)
            FROM told_event
            WHERE
                told_event.document_id = claims.document_id
                AND told_event.place = claims.place
                AND told_event.day = COALESCE(claims.period_end, claims.period_start)
        ),
        MD5(CONCAT_WS('|', claims.document_id, claims.place, claims.period_end))
    )
WHERE claims.period_kind = 'event';

-- A running total without a start belongs to the event that its article is about.
CREATE OR REPLACE TEMP TABLE claim_series AS
WITH main_event AS (
    SELECT
        document_id,
        ANY_VALUE(event_id) AS event_id
    FROM told_event
    GROUP BY document_id
    HAVING COUNT(DISTINCT event_id) = 1
)

SELECT
    claims.claim_id,
    main_event.event_id AS series
FROM claims
INNER JOIN main_event ON claims.document_id = main_event.document_id
WHERE claims.period_kind = 'cumulative' AND claims.period_start IS NULL;
