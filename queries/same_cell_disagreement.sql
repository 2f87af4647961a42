-- id: same-cell-disagreement
-- finds: two articles that give different numbers for the same thing, place and time
-- why: one number can't have two values
-- verdict: contradiction | disputed | relay-conflict | revision
-- severity: error
-- ignores: bounds that overlap once each is widened by its tolerance; a figure that a later
--   report of the same day raises by less than half, since the count was still going on, or
--   by less than five times where it is what a first day has cost so far
SELECT
    claim_a,
    claim_b,
    CASE
        WHEN risen THEN 'revision'
        WHEN same_speaker OR same_side THEN 'relay-conflict'
        WHEN opposed THEN 'disputed'
        ELSE 'contradiction'
    END AS verdict,
    CASE WHEN risen THEN 'info' ELSE severity END AS severity,
    CASE
        WHEN risen THEN 'the count was still going on, and the later report raised it'
        WHEN opposed THEN 'two speakers count the same, and disagree'
        ELSE 'both count the same, and can''t both be right'
    END AS relation
FROM conflicts
WHERE
    same_measure
    AND same_subject
    AND same_place
    AND time_relation = 'equal'
    AND NOT same_document
    AND NOT copies
ORDER BY claim_a, claim_b
