-- Fills in_city: the claims about an event in a quarter or a street of a city, held at the city.
-- One article tells a shooting's quarter, another but the city. In a storm the quarter is a part,
-- and so it is where sentences tell of two quarters, or of the city and of far less in the quarter.
-- What one article alone tells is held where it says.
CREATE OR REPLACE TEMP TABLE in_city AS
WITH in_words AS (
    SELECT DISTINCT claim_id
    FROM claim_evidence
    WHERE field = 'place' AND REGEXP_MATCHES(rule, '^(clause|sentence)')
),

shared AS (
    SELECT event_id
    FROM claims
    WHERE event_id IS NOT NULL
    GROUP BY event_id
    HAVING COUNT(DISTINCT document_id) > 1
),

told AS (
    SELECT
        claims.claim_id,
        claims.document_id,
        claims.event_id,
        claims.measure,
        claims.base_high,
        claims.place,
        place_city.city,
        in_words.claim_id IS NOT NULL AS in_words,
        claims.part_of IS NOT NULL
        OR REGEXP_MATCHES(LOWER(claims.quote), GETVARIABLE('wide_words')) AS of_whole
    FROM claims
    INNER JOIN place_city ON claims.place = place_city.place
    INNER JOIN shared ON claims.event_id = shared.event_id
    LEFT JOIN in_words ON claims.claim_id = in_words.claim_id
    WHERE claims.period_kind = 'event'
),

of_parts AS (
    SELECT event_id FROM told
    WHERE of_whole
    UNION
    SELECT one.event_id
    FROM told AS one
    INNER JOIN told AS other
        ON
            one.event_id = other.event_id
            AND one.measure = other.measure
            AND one.place < other.place
    LEFT JOIN place_closure
        ON
            (one.place = place_closure.inner_place AND other.place = place_closure.outer_place)
            OR (other.place = place_closure.inner_place AND one.place = place_closure.outer_place)
    WHERE one.in_words AND other.in_words AND place_closure.inner_place IS NULL
    UNION
    SELECT told.event_id
    FROM told
    INNER JOIN claims AS whole
        ON
            told.document_id = whole.document_id
            AND told.event_id = whole.event_id
            AND told.measure = whole.measure
            AND told.city = whole.place
            AND told.base_high < 0.7 * whole.base_low
    INNER JOIN in_words ON whole.claim_id = in_words.claim_id
    WHERE told.in_words
)

SELECT
    told.claim_id,
    told.city
FROM told
WHERE told.event_id NOT IN (SELECT of_parts.event_id FROM of_parts);
