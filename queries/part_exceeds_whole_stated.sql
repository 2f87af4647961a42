-- id: part-exceeds-whole-stated
-- finds: a number that the text calls part of another, and that is larger
-- why: a part can't be larger than its whole
-- verdict: self-conflict
-- severity: error
-- ignores: wholes that are only a lower bound, numbers that are planned or denied
SELECT
    part.claim_id AS claim_a,
    whole.claim_id AS claim_b,
    CASE WHEN part.vague OR whole.vague THEN 'info' END AS severity,
    'the text calls the first a part of the second, and it exceeds it' AS relation
FROM claims AS part
INNER JOIN claims AS whole ON part.part_of = whole.claim_id
LEFT JOIN claim_cells AS part_cell ON part.claim_id = part_cell.claim_id
LEFT JOIN claim_cells AS whole_cell ON whole.claim_id = whole_cell.claim_id
WHERE
    COALESCE(part_cell.least, part.base_low) > COALESCE(whole_cell.most, whole.base_high)
    AND part.base_unit = whole.base_unit
    AND part.modality IN ('asserted', 'hedged')
    AND whole.modality IN ('asserted', 'hedged')
ORDER BY part.claim_id
