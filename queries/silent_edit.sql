-- id: silent-edit
-- finds: a number that changed between two versions of one page
-- why: a page that changes its number without saying so leaves its readers with the old one
-- verdict: silent-edit
-- severity: warning
-- ignores: numbers of sentences that were rewritten
WITH pairs AS (
    SELECT
        copy_claim.claim_id AS copied,
        origin_claim.claim_id AS original,
        copy_claim.base_low AS copied_low,
        copy_claim.base_high AS copied_high,
        origin_claim.base_low AS original_low,
        origin_claim.base_high AS original_high
    FROM copied_claims
    INNER JOIN copies ON copies.reason = 'the same address'
    INNER JOIN claims AS copy_claim
        ON
            copied_claims.claim_id = copy_claim.claim_id
            AND copies.document_id = copy_claim.document_id
    INNER JOIN claims AS origin_claim ON copied_claims.original = origin_claim.claim_id
)

SELECT
    CASE WHEN copied_low > original_high THEN copied ELSE original END AS claim_a,
    CASE WHEN copied_low > original_high THEN original ELSE copied END AS claim_b,
    'the same page changed its number' AS relation
FROM pairs
WHERE copied_low > original_high OR original_low > copied_high
ORDER BY claim_a, claim_b
