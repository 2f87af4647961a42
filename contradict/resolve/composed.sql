-- What the text says of one count holds for its neighbour: of "352 civilians were killed and
-- 1,684 people injured", from one speaker for one place and time, the people are civilians.
CREATE OR REPLACE TEMP TABLE composed AS
WITH people AS (
    SELECT
        claims.claim_id,
        claims.document_id,
        claims.measure,
        claims.claimant,
        claims.place,
        claims.period_kind,
        claims.period_end,
        claims.quote_start,
        claims.quote_end,
        claim_subject.key
    FROM claims
    INNER JOIN claim_subject ON claims.claim_id = claim_subject.claim_id
    WHERE claims.measure IN ('killed', 'injured', 'casualties')
)

SELECT
    bare.claim_id,
    MIN(told.key) AS subject
FROM people AS bare
INNER JOIN people AS told
    ON
        bare.document_id = told.document_id
        AND bare.measure <> told.measure
        AND bare.place = told.place
        AND bare.claimant = told.claimant
        AND bare.period_kind = told.period_kind
        AND bare.period_end = told.period_end
        AND bare.key = REPLACE(told.key, 'civilian|', 'person|')
        AND ABS(bare.quote_start - told.quote_start) <= 300
WHERE STARTS_WITH(bare.key, 'person|') AND STARTS_WITH(told.key, 'civilian|')
GROUP BY bare.claim_id;

-- "38 children have died and 71 others were hurt": others may be children or anybody.
CREATE OR REPLACE TEMP TABLE unnamed_others AS
SELECT DISTINCT bare.claim_id
FROM claims AS bare
INNER JOIN claims AS told
    ON bare.document_id = told.document_id AND bare.quote_start = told.quote_start
INNER JOIN claim_subject ON told.claim_id = claim_subject.claim_id
WHERE
    bare.subject = 'people'
    AND told.number_end < bare.number_start
    AND told.part_of IS NULL
    AND NOT REGEXP_MATCHES(claim_subject.key, '^(person|civilian|thing:)')
    AND REGEXP_MATCHES(
        SUBSTRING(bare.quote, bare.number_start - bare.quote_start - 8),
        '^.{0,9}another |^.{8,60}?\bothers?\b'
    );
