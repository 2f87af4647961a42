-- id: implausible-jump
-- finds: one speaker's running total that grows many times over within a day
-- why: a toll that grows tenfold overnight is more often a slip (a zero too many) than news
-- verdict: contradiction
-- severity: warning
-- ignores: totals below ten, hedged and vague numbers, speakers that are unknown, first days
-- threshold: factor = 10, how many times the total of the day before
-- threshold: smallest = 10, the smallest total that a jump may start from
WITH allowed AS (
    SELECT
        MAX(setting) FILTER (WHERE threshold = 'factor') AS factor,
        MAX(setting) FILTER (WHERE threshold = 'smallest') AS smallest
    FROM thresholds
    WHERE check_name = 'implausible-jump'
),

-- The highest total and the lowest that a speaker gave for each day.
days AS (
    SELECT
        measure,
        unit,
        subject,
        place,
        scope,
        scope_key,
        start_widest,
        speaker,
        as_of,
        MIN(most) AS lowest,
        MAX(least) AS highest,
        ARG_MIN(claim_id, ROW(most, claim_id)) AS lowest_claim,
        ARG_MAX(claim_id, ROW(least, claim_id)) AS highest_claim
    FROM claim_cells
    ANTI JOIN reprinted_claims ON claim_cells.claim_id = reprinted_claims.claim_id
    WHERE
        kind = 'tally'
        AND scope IN ('stretch', 'event')
        AND speaker IS NOT NULL
        AND least IS NOT NULL
        AND most IS NOT NULL
        AND NOT vague
    GROUP BY measure, unit, subject, place, scope, scope_key, start_widest, speaker, as_of
)

SELECT
    later.highest_claim AS claim_a,
    earlier.lowest_claim AS claim_b,
    'one speaker''s total grew to '
    || CAST(CAST(ROUND(later.highest / earlier.lowest) AS BIGINT) AS VARCHAR)
    || ' times its size within a day' AS relation
FROM days AS earlier
INNER JOIN days AS later
    ON
        earlier.measure = later.measure
        AND earlier.unit = later.unit
        AND earlier.subject = later.subject
        AND earlier.place = later.place
        AND earlier.scope = later.scope
        AND earlier.scope_key = later.scope_key
        AND earlier.start_widest IS NOT DISTINCT FROM later.start_widest
        AND earlier.speaker = later.speaker
        AND earlier.as_of + INTERVAL 1 DAY = later.as_of
CROSS JOIN allowed
WHERE
    earlier.lowest >= allowed.smallest
    AND later.highest >= allowed.factor * earlier.lowest
    -- On the first day of a story everything is still unknown.
    AND (earlier.start_widest IS NULL OR earlier.as_of > earlier.start_widest)
ORDER BY claim_a, claim_b
