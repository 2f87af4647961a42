-- id: part-exceeds-whole-place
-- finds: a claim larger than one about a place that contains its own
-- why: what happened in a place happened in all that contains it
-- verdict: self-conflict | relay-conflict | toll-fell | disputed | contradiction | revision
-- severity: error
-- roles: part, whole
-- ignores: containment that the text leaves open: bare wholes, contested places
SELECT
    claim_a,
    claim_b,
    verdict,
    severity,
    'the first place lies in the second, so that its number can''t be the higher one' AS relation
FROM exceeded_wholes
WHERE part_by = 'place'
ORDER BY claim_a, claim_b
