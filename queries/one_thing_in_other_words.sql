-- id: one-thing-in-other-words
-- finds: two outlets on one story that give different numbers for one thing, in other words, or
--   numbers that are a misprint apart, also in headline and body: 320 metres and 320 feet
-- why: the height of one fall or the sum of one offer has one value, however it is worded
-- verdict: contradiction | disputed | relay-conflict | self-conflict
-- severity: warning
-- ignores: a figure that both articles state, a figure whose sentence is as much like another
--   one, another owner, sums a year or each, what was raised or is one of several, counts of two days
SELECT
    twins.claim_a,
    twins.claim_b,
    CASE
        WHEN a.document_id = b.document_id THEN 'self-conflict'
        WHEN ours.speaker = theirs.speaker OR ours.side = theirs.side THEN 'relay-conflict'
        WHEN ours.speaker <> theirs.speaker THEN 'disputed'
        ELSE 'contradiction'
    END AS verdict,
    CASE
        WHEN a.document_id = b.document_id THEN 'headline and body tell of one thing, since '
        ELSE 'two outlets on one story tell of one thing, since '
    END || twins.reason AS relation
FROM twins
INNER JOIN claims AS a ON twins.claim_a = a.claim_id
INNER JOIN claims AS b ON twins.claim_b = b.claim_id
LEFT JOIN claimants AS ours ON a.claimant = ours.claimant
LEFT JOIN claimants AS theirs ON b.claimant = theirs.claimant
LEFT JOIN not_compared
    ON
        twins.claim_a = not_compared.claim_a
        AND twins.claim_b = not_compared.claim_b
        AND not_compared.reason <> 'the sentences are about different things'
-- What is one cell is found by its own check.
LEFT JOIN conflicts
    ON twins.claim_a = conflicts.claim_a AND twins.claim_b = conflicts.claim_b
WHERE not_compared.claim_a IS NULL AND conflicts.claim_a IS NULL
ORDER BY twins.claim_a, twins.claim_b
