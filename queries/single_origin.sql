-- id: single-origin
-- finds: a number that several outlets print and for which they name one and the same source
-- why: ten outlets that relay one speaker are one source
-- verdict: information
-- severity: info
-- ignores: reprints of one article, numbers that a second source gives as well
-- threshold: outlets = 3, how many outlets must print it
WITH allowed AS (
    SELECT setting AS outlets
    FROM thresholds
    WHERE check_name = 'single-origin' AND threshold = 'outlets'
),

-- One number for one thing, on whatever day it was told.
told AS (
    SELECT
        least,
        most,
        MIN(claim_id) AS claim_id,
        MIN(speaker) AS speaker,
        COUNT(DISTINCT speaker) AS speakers,
        COUNT(DISTINCT source) FILTER (WHERE speaker IS NOT NULL) AS outlets,
        COUNT(DISTINCT origin) FILTER (WHERE speaker IS NOT NULL) AS articles
    FROM claim_cells
    WHERE NOT vague
    GROUP BY measure, unit, subject, place, scope, scope_key, start_widest, least, most
)

SELECT
    told.claim_id AS claim_a,
    CAST(told.outlets AS VARCHAR) || ' outlets print it, and the only source named is '
    || told.speaker AS relation
FROM told
CROSS JOIN allowed
WHERE
    told.speakers = 1
    AND LEAST(told.outlets, told.articles) >= allowed.outlets
ORDER BY told.claim_id
