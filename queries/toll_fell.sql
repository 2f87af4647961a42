-- id: toll-fell
-- finds: a running total that is lower on a later day
-- why: the dead don't rise again; a total so far can't fall
-- verdict: toll-fell | disputed | contradiction | revision
-- severity: error
-- ignores: totals that rose, and those that the text corrects (told as a revision),
--   counts of stretches that only overlap
SELECT
    claim_a,
    claim_b,
    CASE
        WHEN corrected THEN 'revision'
        WHEN NOT same_side THEN 'disputed'
        WHEN same_speaker OR same_side OR scope_a = 'event' THEN 'toll-fell'
        WHEN opposed THEN 'disputed'
        ELSE 'contradiction'
    END AS verdict,
    CASE WHEN corrected THEN 'info' ELSE severity END AS severity,
    CASE
        WHEN corrected THEN 'the text around the lower number says that it corrects a figure'
        ELSE 'a running total can''t be lower on a later day'
    END AS relation
FROM conflicts
WHERE
    same_measure
    AND same_subject
    AND same_place
    AND time_relation = 'earlier'
    AND NOT same_document
    AND NOT copies
ORDER BY claim_a, claim_b
