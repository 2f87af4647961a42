-- id: increment-misses-totals
-- finds: a day's number that is not what the running total grew by that day
-- why: what a total gains in a day is what happened that day
-- verdict: contradiction
-- severity: warning
-- ignores: speakers that are unknown or not the same, days without both totals, totals that were
--   given more than once, hedged and vague numbers
WITH totals AS (
    -- One speaker's running totals, a single one for each daily.
    SELECT
        measure,
        unit,
        subject,
        place,
        start_widest,
        speaker,
        end_widest AS told_on,
        MIN(claim_id) AS claim_id,
        MIN(least) AS lower_bound,
        MAX(most) AS upper_bound
    FROM claim_cells
    ANTI JOIN reprinted_claims ON claim_cells.claim_id = reprinted_claims.claim_id
    WHERE
        kind IN ('tally', 'flow')
        AND scope = 'stretch'
        AND scope_key = ''
        AND start_widest < end_widest
        AND speaker IS NOT NULL
        AND basis IS DISTINCT FROM 'verified'
        AND NOT vague
    GROUP BY measure, unit, subject, place, start_widest, speaker, end_widest
    HAVING COUNT(least) = COUNT(*) AND COUNT(most) = COUNT(*) AND MIN(least) = MAX(least)
),

-- What the day gained at least and at most.
gains AS (
    SELECT
        later.measure,
        later.unit,
        later.subject,
        later.place,
        later.speaker,
        later.told_on,
        earlier.claim_id AS earlier_claim,
        later.claim_id AS later_claim,
        later.lower_bound - earlier.upper_bound AS smallest,
        later.upper_bound - earlier.lower_bound AS largest
    FROM totals AS later
    INNER JOIN totals AS earlier
        ON
            later.measure = earlier.measure
            AND later.unit = earlier.unit
            AND later.subject = earlier.subject
            AND later.place = earlier.place
            AND later.start_widest = earlier.start_widest
            AND later.speaker = earlier.speaker
            AND earlier.told_on + INTERVAL 1 DAY = later.told_on
)

SELECT
    daily.claim_id AS claim_a,
    gains.later_claim AS claim_b,
    CONCAT(
        'the total grew from ', total_before.number_text, ' to ', total_after.number_text,
        ' that day, which is ', CASE WHEN daily.least > gains.largest THEN 'less' ELSE 'more' END
    ) AS relation
FROM gains
INNER JOIN claims AS total_before ON gains.earlier_claim = total_before.claim_id
INNER JOIN claims AS total_after ON gains.later_claim = total_after.claim_id
INNER JOIN claim_cells AS daily
    ON
        gains.measure = daily.measure
        AND gains.unit = daily.unit
        AND gains.subject = daily.subject
        AND gains.place = daily.place
        AND gains.speaker = daily.speaker
        AND gains.told_on = daily.end_widest
        AND daily.start_widest = daily.end_widest
WHERE
    daily.scope = 'stretch'
    AND NOT daily.vague
    AND (daily.least > gains.largest OR daily.most < gains.smallest)
    -- A total that fell is told by another check.
    AND gains.largest >= 0
ORDER BY daily.claim_id, gains.later_claim
