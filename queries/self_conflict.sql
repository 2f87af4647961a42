-- id: self-conflict
-- finds: one article that gives different numbers for the same thing, place and time
-- why: one number can't have two values
-- verdict: self-conflict
-- severity: error
-- ignores: a toll that the article itself tells as it grew
SELECT
    claim_a,
    claim_b,
    CASE WHEN vague THEN 'info' END AS severity,
    'one article gives the same count twice' AS relation
FROM conflicts
WHERE
    same_document
    AND same_measure
    AND same_subject
    AND same_place
    AND time_relation <> 'inside'
ORDER BY claim_a, claim_b
