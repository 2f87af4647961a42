-- id: parts-exceed-total
-- finds: stated parts of a number that add up to more than it
-- why: disjoint parts of a whole can't outgrow it together
-- verdict: self-conflict
-- severity: error
-- ignores: parts that may overlap: two subjects of which one may hold the other, periods that
--   meet, a place and its region
WITH parts AS (
    SELECT
        claim_cells.part_of,
        claim_cells.claim_id,
        claim_cells.least,
        claim_cells.place,
        claim_cells.scope,
        claim_cells.start_widest,
        claim_cells.end_widest,
        claims.base_low
    FROM claim_cells
    INNER JOIN claims ON claim_cells.claim_id = claims.claim_id
    WHERE claim_cells.part_of IS NOT NULL AND claim_cells.least IS NOT NULL
),

-- Parts by one kind of division: towns of a country, days of a week, groups of people.
shaped AS (
    SELECT
        part_of,
        COUNT(*) AS parts,
        SUM(base_low) AS total,
        ARRAY_AGG(claim_id ORDER BY claim_id) AS claim_ids
    FROM parts
    GROUP BY part_of
),

-- Two parts overlap where a place or a subject of one may be inside that of the other.
overlapping AS (
    SELECT DISTINCT one.part_of
    FROM parts AS one
    INNER JOIN parts AS other
        ON one.part_of = other.part_of AND one.claim_id < other.claim_id
    LEFT JOIN place_closure AS up
        ON one.place = up.inner_place AND other.place = up.outer_place
    LEFT JOIN place_closure AS down
        ON other.place = down.inner_place AND one.place = down.outer_place
    WHERE
        (up.inner_place IS NOT NULL OR down.inner_place IS NOT NULL)
        AND (one.scope <> 'stretch' OR one.end_widest >= other.start_widest)
        AND (one.scope <> 'stretch' OR other.end_widest >= one.start_widest)
)

SELECT
    whole.claim_id AS claim_a,
    shaped.claim_ids AS parts,
    'add up to more than the whole' AS relation
FROM shaped
INNER JOIN claim_cells AS whole ON shaped.part_of = whole.claim_id
LEFT JOIN overlapping ON shaped.part_of = overlapping.part_of
WHERE
    shaped.parts > 1
    AND whole.kind IN ('tally', 'flow', 'stock')
    AND shaped.total > whole.most
    AND overlapping.part_of IS NULL
ORDER BY whole.claim_id
