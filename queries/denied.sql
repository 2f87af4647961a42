-- id: denied
-- finds: a number that one source asserts and another denies
-- why: a number can't be both so and not so
-- verdict: disputed
-- severity: warning
-- stated: yes
-- ignores: denials by nobody named, denials of another number, small numbers, other days
-- threshold: smallest = 10, the smallest number that tells
-- threshold: days = 1, how many days apart the two numbers may be
WITH allowed AS (
    SELECT
        MAX(setting) FILTER (WHERE threshold = 'smallest') AS smallest,
        MAX(setting) FILTER (WHERE threshold = 'days') AS days
    FROM thresholds
    WHERE check_name = 'denied'
)

SELECT
    said.claim_id AS claim_a,
    denial.claim_id AS claim_b,
    'one gives the number that the other denies' AS relation
FROM claims AS denial
INNER JOIN claims AS said
    ON
        denial.measure = said.measure
        AND denial.base_unit = said.base_unit
        AND denial.place = said.place
        AND denial.base_low = said.base_low
        AND denial.base_high = said.base_high
INNER JOIN claimants AS denier ON denial.claimant = denier.claimant
LEFT JOIN claimants AS speaker ON said.claimant = speaker.claimant
CROSS JOIN allowed
WHERE
    denial.modality = 'denied'
    AND said.modality IN ('asserted', 'hedged')
    AND said.comparable
    AND COALESCE(speaker.speaker, '') <> denier.speaker
    AND denial.base_low >= allowed.smallest
    AND NOT STARTS_WITH(denial.measure, 'other:')
    -- The same people, or fewer words for them: "soldiers" and "Russian soldiers".
    AND REGEXP_EXTRACT(denial.subject, '\w+$') = REGEXP_EXTRACT(said.subject, '\w+$')
    AND ABS(DATE_DIFF('day', denial.period_end, said.period_end)) <= allowed.days
ORDER BY said.claim_id, denial.claim_id
