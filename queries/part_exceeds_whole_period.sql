-- id: part-exceeds-whole-period
-- finds: a claim larger than one about a period that contains its own
-- why: what happened on a day happened in every stretch that holds the day
-- verdict: self-conflict | toll-fell | disputed | contradiction | revision
-- severity: error
-- roles: part, whole
-- ignores: containment that the text leaves open: bare wholes, contested places
SELECT
    exceeded.claim_a,
    exceeded.claim_b,
    exceeded.verdict,
    exceeded.severity,
    CASE
        WHEN conflicts.scope_a = 'event' AND conflicts.scope_b <> 'event'
            THEN 'the first counts one event of the second''s time, and can''t be the higher one'
        ELSE 'the first''s time lies in the second''s, so that its number can''t be the higher one'
    END AS relation
FROM exceeded_wholes AS exceeded
INNER JOIN conflicts
    ON exceeded.claim_a = conflicts.claim_a AND exceeded.claim_b = conflicts.claim_b
WHERE exceeded.part_by = 'period'
ORDER BY exceeded.claim_a, exceeded.claim_b
