-- id: measure-swap
-- finds: one article that gives the same large number for a whole and for its part
-- why: "3,500 dead" and "3,500 dead or wounded" leave nobody wounded; one of them is misprinted
-- verdict: self-conflict
-- severity: warning
-- ignores: small numbers, which may well coincide
-- threshold: smallest = 100, the smallest number that tells
WITH allowed AS (
    SELECT setting AS smallest
    FROM thresholds
    WHERE check_name = 'measure-swap' AND threshold = 'smallest'
)

SELECT
    inner_cell.claim_id AS claim_a,
    outer_cell.claim_id AS claim_b,
    'measure swap' AS diagnosis,
    'the same number stands for the whole and for one part of it' AS relation
FROM claim_cells AS inner_cell
INNER JOIN measure_closure
    ON
        inner_cell.measure = measure_closure.inner_measure
        AND measure_closure.inner_measure <> measure_closure.outer_measure
INNER JOIN claim_cells AS outer_cell
    ON
        measure_closure.outer_measure = outer_cell.measure
        AND inner_cell.document_id = outer_cell.document_id
        AND inner_cell.unit = outer_cell.unit
        AND inner_cell.subject = outer_cell.subject
        AND inner_cell.place = outer_cell.place
        AND inner_cell.scope = outer_cell.scope
        AND inner_cell.scope_key = outer_cell.scope_key
        AND inner_cell.end_widest IS NOT DISTINCT FROM outer_cell.end_widest
INNER JOIN claims AS inner_claim ON inner_cell.claim_id = inner_claim.claim_id
INNER JOIN claims AS outer_claim ON outer_cell.claim_id = outer_claim.claim_id
CROSS JOIN allowed
WHERE
    inner_claim.low = outer_claim.low
    AND inner_claim.high = outer_claim.high
    AND inner_claim.low = inner_claim.high
    AND inner_claim.low >= allowed.smallest
    AND inner_claim.part_of IS NULL
ORDER BY inner_cell.claim_id, outer_cell.claim_id
