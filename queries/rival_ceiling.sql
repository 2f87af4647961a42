-- id: rival-ceiling
-- finds: one side's count, and beside it the other side's "as high as" a multiple of it
-- why: a ceiling excludes nothing below it, but set against the other side's count it is a rival
-- verdict: disputed
-- severity: warning
-- stated: yes
-- ignores: ceilings not far above the count, ceilings of the same side or of no known side
-- threshold: factor = 3, how many times the other side's count the ceiling must be
-- threshold: characters = 400, how far apart in the article the two may stand
-- threshold: days = 1, how many days apart the two may be
WITH allowed AS (
    SELECT
        MAX(setting) FILTER (WHERE threshold = 'factor') AS factor,
        MAX(setting) FILTER (WHERE threshold = 'characters') AS characters,
        MAX(setting) FILTER (WHERE threshold = 'days') AS days
    FROM thresholds
    WHERE check_name = 'rival-ceiling'
)

SELECT
    ceiling.claim_id AS claim_a,
    floor.claim_id AS claim_b,
    'the text sets one side''s ceiling against the other side''s count' AS relation
FROM claim_cells AS ceiling
INNER JOIN claim_cells AS floor
    ON
        ceiling.document_id = floor.document_id
        AND ceiling.measure = floor.measure
        AND ceiling.unit = floor.unit
        AND ceiling.subject = floor.subject
        AND ceiling.place = floor.place
        AND ceiling.scope = floor.scope
        AND ceiling.side <> floor.side
CROSS JOIN allowed
WHERE
    ceiling.least IS NULL
    AND ceiling.most >= allowed.factor * floor.most
    AND ABS(ceiling.quote_start - floor.quote_start) <= allowed.characters
    AND ABS(DATE_DIFF('day', ceiling.as_of, floor.as_of)) <= allowed.days
    AND floor.basis IS DISTINCT FROM 'verified'
ORDER BY ceiling.claim_id, floor.claim_id
