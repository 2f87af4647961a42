-- id: measure-swap
-- finds: one large number given for a whole and for its part, in one article or by one side
-- why: "3,500 dead" and "3,500 dead or wounded" leave nobody wounded; one of them is misprinted
-- verdict: self-conflict | relay-conflict
-- severity: warning
-- ignores: small numbers, which may well coincide; what two sides say; and between articles
--   numbers whose articles give the other figure too
-- threshold: smallest = 100, the smallest number that tells
WITH allowed AS (
    SELECT setting AS smallest
    FROM thresholds
    WHERE check_name = 'measure-swap' AND threshold = 'smallest'
),

exact AS (
    SELECT
        claim_cells.*,
        claims.low AS figure
    FROM claim_cells
    INNER JOIN claims ON claim_cells.claim_id = claims.claim_id
    CROSS JOIN allowed
    WHERE
        claims.low = claims.high
        AND claims.low >= allowed.smallest
        AND claims.part_of IS NULL
),

swapped AS (
    SELECT
        inner_cell.claim_id AS claim_a,
        outer_cell.claim_id AS claim_b,
        inner_cell.document_id AS document_a,
        outer_cell.document_id AS document_b,
        inner_cell.measure AS inner_measure,
        outer_cell.measure AS outer_measure,
        inner_cell.subject,
        inner_cell.place,
        inner_cell.figure,
        inner_cell.as_of,
        inner_cell.published AS published_a,
        outer_cell.published AS published_b
    FROM exact AS inner_cell
    INNER JOIN measure_closure
        ON
            inner_cell.measure = measure_closure.inner_measure
            AND measure_closure.inner_measure <> measure_closure.outer_measure
    INNER JOIN exact AS outer_cell
        ON
            measure_closure.outer_measure = outer_cell.measure
            AND inner_cell.figure = outer_cell.figure
            AND inner_cell.unit = outer_cell.unit
            AND inner_cell.subject = outer_cell.subject
            AND inner_cell.place = outer_cell.place
            AND inner_cell.scope = outer_cell.scope
            AND inner_cell.scope_key = outer_cell.scope_key
            AND (inner_cell.end_widest IS NOT DISTINCT FROM outer_cell.end_widest)
            AND (
                inner_cell.document_id = outer_cell.document_id
                OR (
                    inner_cell.origin <> outer_cell.origin
                    AND inner_cell.side = outer_cell.side
                )
            )
)

SELECT
    swapped.claim_a,
    swapped.claim_b,
    'measure swap' AS diagnosis,
    CASE
        WHEN swapped.document_a = swapped.document_b THEN 'self-conflict'
        ELSE 'relay-conflict'
    END AS verdict,
    'the same number stands for the whole and for one part of it' AS relation
FROM swapped
-- Who gives 3,500 dead or wounded and 1,200 dead knows the one from the other.
LEFT JOIN claim_cells AS told
    ON
        swapped.document_a <> swapped.document_b
        AND swapped.subject = told.subject
        AND swapped.place = told.place
        AND (
            (swapped.document_a = told.document_id AND swapped.outer_measure = told.measure)
            OR (swapped.document_b = told.document_id AND swapped.inner_measure = told.measure)
        )
WHERE told.claim_id IS NULL
-- One number is one finding, however many outlets relay it.
QUALIFY
    swapped.document_a = swapped.document_b
    OR ROW_NUMBER() OVER (
        PARTITION BY
            swapped.inner_measure, swapped.outer_measure, swapped.subject, swapped.place,
            swapped.figure, swapped.as_of
        ORDER BY swapped.published_a, swapped.published_b, swapped.claim_a, swapped.claim_b
    ) = 1
ORDER BY swapped.claim_a, swapped.claim_b
