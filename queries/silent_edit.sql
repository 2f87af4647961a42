-- id: silent-edit
-- finds: a number that changed between two versions of one page
-- why: a page that changes its number without saying so leaves its readers with the old one
-- verdict: silent-edit
-- severity: warning
-- ignores: numbers of sentences that were rewritten
SELECT
    higher AS claim_a,
    lower AS claim_b,
    'the same page changed its number' AS relation
FROM changed_copies
WHERE same_page
ORDER BY claim_a, claim_b
