-- id: copy-drift
-- finds: a number that differs between near-copies of one story
-- why: a reprint has its number from the original, so that one of them slipped
-- verdict: copy-drift
-- severity: error
-- ignores: numbers of sentences that were rewritten, versions of one page
SELECT
    higher AS claim_a,
    lower AS claim_b,
    'the articles are copies of one story, yet its number differs' AS relation
FROM changed_copies
WHERE NOT same_page
ORDER BY claim_a, claim_b
