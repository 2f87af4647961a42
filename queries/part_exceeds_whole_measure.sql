-- id: part-exceeds-whole-measure
-- finds: a claim larger than one about a measure that contains its own
-- why: the killed are among the casualties, so that they can't outnumber them
-- verdict: self-conflict | relay-conflict | toll-fell | disputed | contradiction | revision
-- severity: error
-- roles: part, whole
-- ignores: containment that the text leaves open: bare wholes, contested places
SELECT
    claim_a,
    claim_b,
    verdict,
    severity,
    'the first counts a part of what the second counts, and can''t be the higher one' AS relation
FROM exceeded_wholes
WHERE part_by = 'measure'
ORDER BY claim_a, claim_b
