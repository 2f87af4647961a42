-- id: rival-next-day
-- finds: opposing sides whose totals, a day apart, are many times apart
-- why: a total does not grow so much overnight; the sides disagree
-- verdict: disputed
-- severity: error
-- ignores: sides that are unknown or the same, counts more than a day apart, and what the
--   first day or the first 24 hours cost
-- threshold: factor = 3, how many times the earlier total the later one must be
-- threshold: pairs = 6, how many rivals of one claim are told
WITH allowed AS (
    SELECT
        MAX(setting) FILTER (WHERE threshold = 'factor') AS factor,
        MAX(setting) FILTER (WHERE threshold = 'pairs') AS pairs
    FROM thresholds
    WHERE check_name = 'rival-next-day'
),

rivals AS (
    SELECT
        measure,
        unit,
        subject,
        place,
        start_widest,
        start_narrowest,
        as_of,
        MAX(least) AS highest_least,
        MIN(most) AS lowest_most
    FROM claim_cells
    WHERE kind = 'tally' AND scope = 'stretch' AND scope_key = '' AND side IS NOT NULL
    GROUP BY measure, unit, subject, place, start_widest, start_narrowest, as_of
),

-- Only days whose totals are far apart are looked into claim by claim.
days AS (
    SELECT
        earlier.measure,
        earlier.unit,
        earlier.subject,
        earlier.place,
        earlier.start_widest,
        earlier.start_narrowest,
        earlier.as_of AS earlier_day,
        later.as_of AS later_day
    FROM rivals AS earlier
    INNER JOIN rivals AS later
        ON
            earlier.measure = later.measure
            AND earlier.unit = later.unit
            AND earlier.subject = later.subject
            AND earlier.place = later.place
            AND earlier.start_widest = later.start_widest
            AND earlier.start_narrowest = later.start_narrowest
            AND earlier.as_of + INTERVAL 1 DAY = later.as_of
    CROSS JOIN allowed
    WHERE later.highest_least >= allowed.factor * earlier.lowest_most
)

SELECT
    high.claim_id AS claim_a,
    low.claim_id AS claim_b,
    'no total grows so much within a day, so that the two sides disagree' AS relation
FROM days
INNER JOIN claim_cells AS high
    ON
        days.measure = high.measure
        AND days.unit = high.unit
        AND days.subject = high.subject
        AND days.place = high.place
        AND days.start_widest = high.start_widest
        AND days.start_narrowest = high.start_narrowest
        AND days.later_day = high.as_of
INNER JOIN claim_cells AS low
    ON
        days.measure = low.measure
        AND days.unit = low.unit
        AND days.subject = low.subject
        AND days.place = low.place
        AND days.start_widest = low.start_widest
        AND days.start_narrowest = low.start_narrowest
        AND days.earlier_day = low.as_of
INNER JOIN claims AS told ON low.claim_id = told.claim_id
CROSS JOIN allowed
WHERE
    high.least >= allowed.factor * low.most
    -- What the first 24 hours cost is no total that the sides give.
    AND NOT (
        told.period_kind = 'interval'
        AND DATE_DIFF('day', told.period_start, told.period_end) <= 1
    )
    AND high.scope = 'stretch'
    AND low.scope = 'stretch'
    AND high.side <> low.side
    AND high.cue IN ('total', 'running')
    AND low.cue IN ('total', 'running')
    AND (low.basis IS DISTINCT FROM 'verified' OR high.basis = 'verified')
QUALIFY
    ROW_NUMBER() OVER (PARTITION BY high.claim_id ORDER BY low.most ASC, low.claim_id ASC)
    <= allowed.pairs
    AND ROW_NUMBER() OVER (PARTITION BY low.claim_id ORDER BY high.least DESC, high.claim_id ASC)
    <= allowed.pairs
ORDER BY high.claim_id, low.claim_id
