-- id: part-exceeds-whole-subject
-- finds: a claim larger than one about a subject that contains its own
-- why: a group can't be larger than one that contains it
-- verdict: self-conflict | contradiction | disputed | toll-fell | revision
-- severity: error
-- ignores: containment that the text leaves open: bare wholes, contested places
SELECT
    claim_a,
    claim_b,
    CASE
        WHEN same_document THEN 'self-conflict'
        WHEN risen THEN 'revision'
        WHEN opposed THEN 'disputed'
        WHEN (same_speaker OR same_side) AND time_relation = 'equal' THEN 'relay-conflict'
        WHEN same_speaker OR same_side THEN 'toll-fell'
        ELSE 'contradiction'
    END AS verdict,
    CASE WHEN risen THEN 'info' ELSE severity END AS severity,
    'the first is part of the second by its subject, and exceeds it' AS relation
FROM conflicts
WHERE
    same_place
    AND NOT same_subject
    AND NOT copies
ORDER BY claim_a, claim_b
