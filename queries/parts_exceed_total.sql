-- id: parts-exceed-total
-- finds: stated parts of a number that add up to more than it
-- why: disjoint parts of a whole can't outgrow it together
-- verdict: self-conflict
-- severity: error
-- ignores: parts of which any two may overlap: two subjects that aren't surely disjoint, periods
--   that meet, a place and its region; parts in another unit than the whole; parts of a plan in
--   another sentence
WITH parts AS (
    SELECT
        claim_cells.part_of,
        claim_cells.claim_id,
        claim_cells.measure,
        claim_cells.unit,
        claim_cells.subject,
        claim_cells.scope,
        claim_cells.start_widest,
        claim_cells.end_widest,
        claims.base_low,
        -- A claim that is compared within its article only still has a place of its own.
        CASE
            WHEN STARTS_WITH(claim_cells.place, 'document:') THEN claims.place
            ELSE claim_cells.place
        END AS place
    FROM claim_cells
    INNER JOIN claims ON claim_cells.claim_id = claims.claim_id
    WHERE claim_cells.part_of IS NOT NULL AND claim_cells.least IS NOT NULL
    UNION ALL
    -- What is planned, or of whom nothing says what happened to them, has no cell, but its parts
    -- in other places make it up all the same.
    SELECT
        part.part_of,
        part.claim_id,
        part.measure,
        part.base_unit AS unit,
        NULL AS subject,
        NULL AS scope,
        NULL AS start_widest,
        NULL AS end_widest,
        part.base_low,
        part.place
    FROM claims AS part
    INNER JOIN claims AS whole ON part.part_of = whole.claim_id
    WHERE
        (
            (part.modality = 'future' AND whole.modality = 'future')
            OR (
                part.skip_reason = 'nothing says what happened to those counted'
                AND whole.skip_reason = part.skip_reason
            )
        )
        AND part.quote_start = whole.quote_start
        AND part.measure = whole.measure
        AND part.base_low = part.base_high
),

added AS (
    SELECT
        part_of,
        unit,
        COUNT(*) AS parts,
        SUM(base_low) AS total,
        ARRAY_AGG(claim_id ORDER BY claim_id) AS claim_ids
    FROM parts
    GROUP BY part_of, unit
),

-- Two parts overlap unless their places, their periods or their subjects keep them apart.
overlapping AS (
    SELECT DISTINCT
        one.part_of,
        one.unit
    FROM parts AS one
    INNER JOIN parts AS other
        ON
            one.part_of = other.part_of
            AND one.unit = other.unit
            AND one.claim_id < other.claim_id
    LEFT JOIN place_closure AS up
        ON one.place = up.inner_place AND other.place = up.outer_place
    LEFT JOIN place_closure AS down
        ON other.place = down.inner_place AND one.place = down.outer_place
    LEFT JOIN disjoint_subjects AS apart
        ON one.subject = apart.subject_a AND other.subject = apart.subject_b
    WHERE
        (
            one.place IS NULL
            OR other.place IS NULL
            OR up.inner_place IS NOT NULL
            OR down.inner_place IS NOT NULL
        )
        AND NOT COALESCE(
            one.scope = 'stretch'
            AND other.scope = 'stretch'
            AND (one.end_widest < other.start_widest OR other.end_widest < one.start_widest),
            FALSE
        )
        AND apart.subject_a IS NULL
        -- Nobody is dead, missing and rescued at once.
        AND NOT (
            one.measure <> other.measure
            AND one.measure IN ('killed', 'missing', 'rescued')
            AND other.measure IN ('killed', 'missing', 'rescued')
        )
)

SELECT
    stated.claim_id AS claim_a,
    added.claim_ids AS parts,
    'add up to more than the whole' AS relation
FROM added
INNER JOIN claims AS stated ON added.part_of = stated.claim_id
LEFT JOIN claim_cells AS whole ON added.part_of = whole.claim_id
LEFT JOIN overlapping ON added.part_of = overlapping.part_of AND added.unit = overlapping.unit
WHERE
    added.parts > 1
    AND added.unit = COALESCE(whole.unit, stated.base_unit)
    AND (
        whole.kind IN ('tally', 'flow', 'stock')
        OR (whole.kind IS NULL AND added.unit = 'count')
    )
    -- Some of an event's victims bound their own parts from above all the same.
    AND added.total > COALESCE(
        whole.most, CASE WHEN NOT stated.approximate THEN stated.base_high END
    )
    AND overlapping.part_of IS NULL
ORDER BY stated.claim_id
