-- id: stale-figure
-- finds: an old total that is given as current after its own source has told a higher one
-- why: readers take the last number that they read for the last that is known
-- verdict: toll-fell
-- severity: warning
-- stated: yes
-- ignores: sources that are unknown, stated corrections, figures that the source never gave
WITH fallen AS (
    -- Totals that are lower on a later day, both told by one side.
    SELECT
        claim_a,
        claim_b
    FROM conflicts
    WHERE
        same_measure
        AND same_subject
        AND same_place
        AND time_relation = 'earlier'
        AND (same_speaker OR same_side)
        AND NOT same_document
        AND NOT copies
        AND NOT corrected
        AND NOT vague
),

-- The same figure, told before the higher one was.
known AS (
    SELECT
        fallen.claim_a,
        fallen.claim_b,
        MIN(older.as_of) AS first_told
    FROM fallen
    INNER JOIN claim_cells AS high ON fallen.claim_a = high.claim_id
    INNER JOIN claim_cells AS stale ON fallen.claim_b = stale.claim_id
    INNER JOIN claim_cells AS older
        ON
            stale.measure = older.measure
            AND stale.unit = older.unit
            AND stale.subject = older.subject
            AND stale.place = older.place
            AND stale.scope = older.scope
            AND stale.scope_key = older.scope_key
            AND stale.start_widest IS NOT DISTINCT FROM older.start_widest
            AND stale.least = older.least
            AND stale.most = older.most
    WHERE
        older.as_of <= high.as_of
        AND older.as_of < stale.as_of
        AND older.origin <> stale.origin
    GROUP BY fallen.claim_a, fallen.claim_b
)

SELECT
    claim_a,
    claim_b,
    'stale figure' AS diagnosis,
    'the second is the figure of ' || STRFTIME(first_told, '%-d %b %Y')
    || ', which the first had overtaken' AS relation
FROM known
ORDER BY claim_a, claim_b
