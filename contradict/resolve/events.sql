-- Writes the events into the claims. An event without day, or whose place nobody tells, is one of
-- its own article.

CREATE OR REPLACE TEMP TABLE lent_place AS
SELECT
    claims.claim_id,
    lent_event.place,
    lent_event.event_id
FROM claims
INNER JOIN lent_event
    ON
        claims.document_id = lent_event.document_id
        AND COALESCE(claims.period_end, claims.period_start) = lent_event.day
WHERE claims.period_kind = 'event';

UPDATE claims
SET
    event_id = COALESCE(
        -- "A separate crash" is of no event that another sentence tells.
        (
            SELECT MD5(CONCAT_WS('|', claims.document_id, 'apart', claims.quote))
            FROM claim_apart
            WHERE claim_apart.claim_id = claims.claim_id
        ),
        (
            SELECT lent_place.event_id
            FROM lent_place
            WHERE lent_place.claim_id = claims.claim_id
        ),
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
WHERE claims.period_kind IN ('event', 'instant');

-- A running total without a start is the toll of its article's one event, or of its one event at
-- that place; where there is none, or several, it shares the series of the articles on its story.
CREATE OR REPLACE TEMP TABLE claim_series AS
WITH main_event AS (
    SELECT
        document_id,
        ANY_VALUE(event_id) AS event_id
    FROM claims
    ANTI JOIN claim_apart ON claims.claim_id = claim_apart.claim_id
    WHERE period_kind = 'event' AND place IS NOT NULL AND event_id IS NOT NULL
    GROUP BY document_id
    HAVING COUNT(DISTINCT event_id) = 1
),

event_there AS (
    SELECT
        document_id,
        place,
        ANY_VALUE(event_id) AS event_id
    FROM claims
    ANTI JOIN claim_apart ON claims.claim_id = claim_apart.claim_id
    -- Of a whole country, it may be the toll of anything.
    WHERE period_kind = 'event' AND CONTAINS(place, ', ') AND event_id IS NOT NULL
    GROUP BY document_id, place
    HAVING COUNT(DISTINCT event_id) = 1
),

running AS (
    SELECT
        claims.claim_id,
        COALESCE(main_event.event_id, event_there.event_id) AS event,
        told_series.event_id AS series
    FROM claims
    LEFT JOIN main_event ON claims.document_id = main_event.document_id
    LEFT JOIN event_there
        ON claims.document_id = event_there.document_id AND claims.place = event_there.place
    LEFT JOIN told_series
        ON claims.document_id = told_series.document_id AND claims.place = told_series.place
    WHERE claims.period_kind = 'cumulative' AND claims.period_start IS NULL
)

-- One article of a story that tells of its event names it for all.
SELECT
    claim_id,
    COALESCE(
        MIN(event) OVER (PARTITION BY COALESCE(series, claim_id)), series
    ) AS event
FROM running;
