-- id: copy-drift
-- finds: a number that differs between near-copies of one story
-- why: a reprint has its number from the original, so that one of them slipped
-- verdict: copy-drift
-- severity: error
-- ignores: numbers of sentences that were rewritten, versions of one page
WITH pairs AS (
    SELECT
        copy_claim.claim_id AS copied,
        origin_claim.claim_id AS original,
        copy_claim.base_low AS copied_low,
        copy_claim.base_high AS copied_high,
        origin_claim.base_low AS original_low,
        origin_claim.base_high AS original_high
    FROM copied_claims
    INNER JOIN copies ON copies.reason <> 'the same address'
    INNER JOIN claims AS copy_claim
        ON
            copied_claims.claim_id = copy_claim.claim_id
            AND copies.document_id = copy_claim.document_id
    INNER JOIN claims AS origin_claim ON copied_claims.original = origin_claim.claim_id
)

SELECT
    CASE WHEN copied_low > original_high THEN copied ELSE original END AS claim_a,
    CASE WHEN copied_low > original_high THEN original ELSE copied END AS claim_b,
    'copies of one story, whose number differs' AS relation
FROM pairs
WHERE copied_low > original_high OR original_low > copied_high
ORDER BY claim_a, claim_b
