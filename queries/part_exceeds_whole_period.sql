-- id: part-exceeds-whole-period
-- finds: a claim larger than one about a period that contains its own
-- why: what happened on a day happened in every stretch that holds the day
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
    'the first is part of the second by its period, and exceeds it' AS relation
FROM conflicts
WHERE
    same_place
    AND same_subject
    AND same_measure
    AND time_relation = 'inside'
    AND NOT copies
ORDER BY claim_a, claim_b
