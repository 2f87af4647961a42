-- id: groups-exceed-toll
-- finds: a sentence that counts groups of an event's victims who are more than the article's toll
-- why: "16 women and 12 men died" makes 28 dead, whatever the sentence before it says
-- verdict: self-conflict
-- severity: error
-- roles: whole, part
-- ignores: groups that may overlap, parts of a number, tolls that are bounds or approximate, and
--   articles that give a toll as high as the sum, or leave it open
WITH named AS (
    SELECT
        cells.document_id,
        cells.quote_start,
        cells.measure,
        cells.scope_key,
        cells.place,
        cells.as_of,
        cells.claim_id,
        cells.subject,
        cells.partial,
        claims.base_low,
        claims.base_high,
        STARTS_WITH(cells.subject, 'person|') AS are_people,
        claims.base_low = claims.base_high AND NOT claims.approximate AS is_exact
    FROM claim_cells AS cells
    INNER JOIN claims ON cells.claim_id = claims.claim_id
    WHERE
        cells.scope = 'event'
        AND cells.kind = 'tally'
        AND cells.unit = 'count'
        AND cells.part_of IS NULL
        AND NOT STARTS_WITH(cells.subject, 'thing:')
),

listed AS (
    SELECT
        document_id,
        quote_start,
        measure,
        scope_key,
        place,
        as_of,
        COUNT(*) AS members,
        SUM(base_low) AS total,
        ARRAY_AGG(claim_id ORDER BY claim_id) AS claim_ids
    FROM named
    GROUP BY document_id, quote_start, measure, scope_key, place, as_of
    HAVING COUNT(*) > 1 AND BOOL_AND(is_exact) AND NOT BOOL_OR(are_people)
),

-- Pairs of groups of one sentence that have nobody in common.
apart AS (
    SELECT
        one.document_id,
        one.quote_start,
        one.measure,
        COUNT(*) AS pairs
    FROM named AS one
    INNER JOIN named AS other
        ON
            one.document_id = other.document_id
            AND one.quote_start = other.quote_start
            AND one.measure = other.measure
            AND one.claim_id <> other.claim_id
    INNER JOIN disjoint_subjects
        ON one.subject = disjoint_subjects.subject_a AND other.subject = disjoint_subjects.subject_b
    GROUP BY one.document_id, one.quote_start, one.measure
),

-- The highest toll of the event that the article gives: where one is open, there is none, and
-- "he and four others" is open.
tolls AS (
    SELECT
        document_id,
        measure,
        scope_key,
        MAX(
            COALESCE(IF(partial AND are_people, NULL, base_high), CAST('Infinity' AS DOUBLE))
        ) AS highest
    FROM named
    GROUP BY document_id, measure, scope_key
)

SELECT
    toll.claim_id AS claim_a,
    listed.claim_ids AS parts,
    'make ' || CAST(CAST(listed.total AS BIGINT) AS VARCHAR) || ' together' AS relation
FROM listed
INNER JOIN apart
    ON
        listed.document_id = apart.document_id
        AND listed.quote_start = apart.quote_start
        AND listed.measure = apart.measure
        AND listed.members * (listed.members - 1) = apart.pairs
INNER JOIN tolls
    ON
        listed.document_id = tolls.document_id
        AND listed.measure = tolls.measure
        AND listed.scope_key = tolls.scope_key
        AND listed.total > tolls.highest
INNER JOIN named AS toll
    ON
        listed.document_id = toll.document_id
        AND listed.measure = toll.measure
        AND listed.scope_key = toll.scope_key
        AND listed.place = toll.place
        AND listed.as_of = toll.as_of
        AND listed.quote_start <> toll.quote_start
        AND tolls.highest = toll.base_low
WHERE toll.are_people AND toll.is_exact
-- The toll that stands nearest is the one they are of.
QUALIFY
    ROW_NUMBER() OVER (
        PARTITION BY listed.document_id, listed.quote_start, listed.measure
        ORDER BY ABS(toll.quote_start - listed.quote_start) ASC, toll.claim_id ASC
    ) = 1
ORDER BY toll.claim_id
