-- id: part-exceeds-whole-period
-- finds: a claim larger than one about a period that contains its own
-- why: what happened on a day happened in every stretch that holds the day
-- verdict: self-conflict | toll-fell | disputed | contradiction | revision
-- severity: error
-- roles: part, whole
-- ignores: containment that the text leaves open: bare wholes, contested places
SELECT
    claim_a,
    claim_b,
    verdict,
    severity,
    'the first is part of the second by its period, and exceeds it' AS relation
FROM exceeded_wholes
WHERE part_by = 'period'
ORDER BY claim_a, claim_b
