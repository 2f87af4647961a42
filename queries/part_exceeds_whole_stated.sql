-- id: part-exceeds-whole-stated
-- finds: a number that the text calls part of another, and that is larger
-- why: a part can't be larger than its whole
-- verdict: self-conflict
-- severity: error
-- ignores: wholes that are only a lower bound
SELECT
    part.claim_id AS claim_a,
    whole.claim_id AS claim_b,
    CASE WHEN part.vague OR whole.vague THEN 'info' END AS severity,
    'the text calls the first a part of the second, and it exceeds it' AS relation
FROM claim_cells AS part
INNER JOIN claim_cells AS whole ON part.part_of = whole.claim_id
WHERE part.least > whole.most AND part.unit = whole.unit
ORDER BY part.claim_id
