-- id: rival-ceiling
-- finds: one side's count, and beside it the other side's "as high as" a multiple of it
-- why: a ceiling excludes nothing below it, but set against the other side's count it is a rival
-- verdict: disputed
-- severity: warning
-- stated: yes
-- ignores: ceilings below three times the count, ceilings of the same side or of no known side
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
WHERE
    ceiling.least IS NULL
    AND ceiling.most >= 3 * floor.most
    AND ABS(ceiling.quote_start - floor.quote_start) <= 400
    AND ABS(DATE_DIFF('day', ceiling.as_of, floor.as_of)) <= 1
    AND floor.basis IS DISTINCT FROM 'verified'
ORDER BY ceiling.claim_id, floor.claim_id
