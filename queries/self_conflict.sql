-- id: self-conflict
-- finds: one article that gives different numbers for the same thing, place and time
-- why: one number can't have two values
-- verdict: self-conflict | disputed | revision
-- severity: error
-- ignores: a toll that the article tells as it grew; two numbers of the body that the outlet
--   gives in its own voice, since a writer who names two numbers means two things
SELECT
    claim_a,
    claim_b,
    CASE
        WHEN corrected AND NOT with_headline THEN 'revision'
        WHEN NOT with_headline AND opposed THEN 'disputed'
        ELSE 'self-conflict'
    END AS verdict,
    CASE WHEN corrected AND NOT with_headline THEN 'info' ELSE severity END AS severity,
    CASE
        WHEN with_headline THEN 'the headline and the body count the same, and differ'
        WHEN corrected THEN 'the text around the lower number says that it corrects a figure'
        WHEN opposed THEN 'two speakers count the same, and disagree'
        ELSE 'one article gives two numbers for the same'
    END AS relation
FROM conflicts
WHERE
    same_document
    AND same_measure
    AND same_subject
    AND same_place
    AND time_relation <> 'inside'
    AND (with_headline OR opposed OR scope_a IN ('stretch', 'attribute'))
ORDER BY claim_a, claim_b
