-- Fills table paired: the claims behind each pair of conflicted cells whose bounds exclude each
-- other. Step by step, since each step is small only once the one before it is known.

CREATE OR REPLACE TEMP TABLE conflicted AS
SELECT *
FROM conflicted_cells;

CREATE OR REPLACE TEMP TABLE nearest AS
-- One wild figure meets every other cell: keep the widest gaps of each.
SELECT *
FROM conflicted
QUALIFY
    ROW_NUMBER() OVER (PARTITION BY cell_a ORDER BY gap DESC, cell_b ASC) <= 12
    OR ROW_NUMBER() OVER (PARTITION BY cell_b ORDER BY gap DESC, cell_a ASC) <= 12;

-- The tightest claims of a cell stand for all that say the same.
CREATE OR REPLACE TEMP TABLE high_claims AS
SELECT claim_cells.*
FROM claim_cells
SEMI JOIN nearest ON claim_cells.cell_id = nearest.cell_a
WHERE claim_cells.least IS NOT NULL
QUALIFY
    DENSE_RANK() OVER (PARTITION BY claim_cells.cell_id ORDER BY claim_cells.least DESC) <= 6
    AND ROW_NUMBER() OVER (
        PARTITION BY
            claim_cells.cell_id, claim_cells.least, claim_cells.most, claim_cells.speaker
        ORDER BY claim_cells.published ASC NULLS LAST, claim_cells.claim_id ASC
    ) <= 2;

CREATE OR REPLACE TEMP TABLE low_claims AS
SELECT claim_cells.*
FROM claim_cells
SEMI JOIN nearest ON claim_cells.cell_id = nearest.cell_b
WHERE claim_cells.most IS NOT NULL
QUALIFY
    DENSE_RANK() OVER (PARTITION BY claim_cells.cell_id ORDER BY claim_cells.most ASC) <= 6
    AND ROW_NUMBER() OVER (
        PARTITION BY
            claim_cells.cell_id, claim_cells.least, claim_cells.most, claim_cells.speaker
        ORDER BY claim_cells.published ASC NULLS LAST, claim_cells.claim_id ASC
    ) <= 2;

CREATE OR REPLACE TEMP TABLE paired AS
SELECT
    nearest.*,
    high.claim_id AS claim_a,
    low.claim_id AS claim_b
FROM nearest
INNER JOIN high_claims AS high ON nearest.cell_a = high.cell_id
INNER JOIN low_claims AS low ON nearest.cell_b = low.cell_id
WHERE high.least > low.most AND high.document_id <> low.document_id
UNION ALL
-- An article against itself is looked through whole.
SELECT
    conflicted.*,
    one.claim_id AS claim_a,
    other.claim_id AS claim_b
FROM conflicted
INNER JOIN claim_cells AS one ON conflicted.cell_a = one.cell_id
INNER JOIN claim_cells AS other
    ON conflicted.cell_b = other.cell_id AND one.document_id = other.document_id
WHERE one.least > other.most;
