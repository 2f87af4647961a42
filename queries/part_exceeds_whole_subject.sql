-- id: part-exceeds-whole-subject
-- finds: a claim larger than one about a subject that contains its own
-- why: a group can't be larger than one that contains it
-- verdict: self-conflict | relay-conflict | toll-fell | disputed | contradiction | revision
-- severity: error
-- roles: part, whole
-- ignores: containment that the text leaves open: bare wholes, contested places
SELECT
    claim_a,
    claim_b,
    verdict,
    severity,
    'the first are some of the second, so that their number can''t be the higher one' AS relation
FROM exceeded_wholes
WHERE part_by = 'subject'
ORDER BY claim_a, claim_b
