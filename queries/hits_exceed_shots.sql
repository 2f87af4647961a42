-- id: hits-exceed-shots
-- finds: more bullets that hit somebody than were fired, in one story
-- why: what was not fired hits nobody
-- verdict: contradiction
-- severity: warning
-- ignores: shots that are only some of those fired, shots that the one who was hit had fired
WITH fired AS (
    SELECT
        claims.claim_id,
        claims.document_id,
        claims.quote,
        claims.base_high AS highest
    FROM claims
    WHERE
        claims.comparable
        AND NOT claims.vague
        AND claims.modality IN ('asserted', 'hedged')
        AND REGEXP_MATCHES(claims.measure, '^(shots|other:(shots?|bullets?|rounds?)\b)')
        AND NOT CONTAINS(claims.subject, ' that hit ')
        AND claims.part_of IS NULL
        AND NOT REGEXP_MATCHES(
            SUBSTRING(claims.quote, 1, claims.number_start - claims.quote_start),
            '\b(another|other|more|further|additional|first|last|final|next) $'
        )
        AND REGEXP_MATCHES(
            SUBSTRING(claims.quote, claims.number_end - claims.quote_start + 1),
            '^ (shots|bullets|rounds|gunshots)( that)?( were| had been)? (fired|discharged)\b'
        )
),

hits AS (
    SELECT
        claims.claim_id,
        claims.document_id,
        claims.base_low AS lowest,
        REGEXP_EXTRACT(claims.subject, ' that hit (.*)$', 1) AS victim,
        REGEXP_EXTRACT(claims.subject, ' that hit (?:.*\s)?(\S+)$', 1) AS surname
    FROM claims
    WHERE
        claims.comparable
        AND NOT claims.vague
        AND claims.modality IN ('asserted', 'hedged')
        AND claims.base_low > 1
        AND CONTAINS(claims.subject, ' that hit ')
),

-- Within one article or one story.
near AS (
    SELECT
        document_a AS document_id,
        document_b AS other
    FROM stories
    UNION ALL
    SELECT
        document_b AS document_id,
        document_a AS other
    FROM stories
    UNION ALL
    SELECT
        document_id,
        document_id AS other -- noqa: AL08
    FROM documents
)

SELECT
    hits.claim_id AS claim_a,
    fired.claim_id AS claim_b,
    'more bullets are said to have hit somebody than to have been fired' AS relation
FROM hits
INNER JOIN near ON hits.document_id = near.document_id
INNER JOIN fired ON near.other = fired.document_id
WHERE
    hits.lowest > fired.highest
    -- The sentence on the shots names whom they hit, and not as the one who fired.
    AND REGEXP_MATCHES(hits.surname, '^[A-Z]')
    AND CONTAINS(fired.quote, hits.surname)
    AND NOT CONTAINS(fired.quote, 'by ' || hits.victim)
    AND NOT CONTAINS(fired.quote, 'by ' || hits.surname)
ORDER BY hits.claim_id, fired.claim_id
