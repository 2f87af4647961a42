-- id: groups-exceed-toll
-- finds: a sentence that counts groups of an event's victims who are more than the article's toll,
--   or those who died at first and those who died since
-- why: "16 women and 12 men died" makes 28 dead, whatever the sentence before it says, and "two
--   were killed, and two more have since died" makes four
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
        claims.number_start,
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

-- "Two were killed, and two more have since died": none of the two was among the two.
died_since AS (
    SELECT
        at_once.document_id,
        at_once.quote_start,
        at_once.measure,
        at_once.scope_key,
        at_once.place,
        at_once.as_of,
        at_once.base_low + more.base_low AS total,
        LIST_VALUE(at_once.claim_id, more.claim_id) AS claim_ids
    FROM named AS at_once
    INNER JOIN claims AS more
        ON
            at_once.document_id = more.document_id
            AND at_once.quote_start = more.quote_start
            AND at_once.measure = more.measure
            AND at_once.number_start < more.number_start
    WHERE
        at_once.measure = 'killed'
        AND at_once.is_exact
        AND at_once.are_people
        AND more.skip_reason = 'adds to an earlier figure and bounds their sum from below'
        AND more.base_low = more.base_high
        AND NOT more.approximate
        AND REGEXP_MATCHES(
            SUBSTRING(more.quote, more.number_end - more.quote_start + 1),
            '^[^.;]{0,50}\b((since|later) (died|succumbed)|(died|succumbed)\b[^.;]{0,30}'
            || '\b(wounds|injuries|burns))\b'
        )
    QUALIFY COUNT(*) OVER (PARTITION BY at_once.document_id, at_once.quote_start) = 1
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
        ) AS highest,
        MAX(COALESCE(base_high, CAST('Infinity' AS DOUBLE))) AS highest_told
    FROM named
    GROUP BY document_id, measure, scope_key
),

summed AS (
    SELECT
        listed.* EXCLUDE (members),
        tolls.highest
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
    UNION ALL BY NAME
    SELECT
        died_since.*,
        tolls.highest_told AS highest
    FROM died_since
    INNER JOIN tolls
        ON
            died_since.document_id = tolls.document_id
            AND died_since.measure = tolls.measure
            AND died_since.scope_key = tolls.scope_key
)

SELECT
    toll.claim_id AS claim_a,
    summed.claim_ids AS parts,
    'make ' || CAST(CAST(summed.total AS BIGINT) AS VARCHAR) || ' together' AS relation
FROM summed
INNER JOIN named AS toll
    ON
        summed.document_id = toll.document_id
        AND summed.measure = toll.measure
        AND summed.scope_key = toll.scope_key
        AND summed.place = toll.place
        AND summed.as_of = toll.as_of
        AND summed.quote_start <> toll.quote_start
        AND summed.highest = toll.base_low
WHERE toll.are_people AND toll.is_exact AND summed.total > summed.highest
-- The toll that stands nearest is the one they are of.
QUALIFY
    ROW_NUMBER() OVER (
        PARTITION BY summed.document_id, summed.quote_start, summed.measure
        ORDER BY ABS(toll.quote_start - summed.quote_start) ASC, toll.claim_id ASC
    ) = 1
ORDER BY toll.claim_id
