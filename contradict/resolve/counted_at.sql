-- Fills counted_at: the country at which a count is held whose place is not told in its sentence.
-- The running toll of a nation, or since a story's start, stands under a city's headline when the
-- article is written there. It is the country's only if one speaks who counts for the country,
-- the sentence says so, or another article gives it; else nobody knows what it covers.
CREATE OR REPLACE TEMP TABLE counted_at AS
WITH elsewhere AS (
    SELECT
        claim_id,
        BOOL_OR(rule IN ('headline', 'told-of')) AS in_headline
    FROM claim_evidence
    WHERE field = 'place' AND REGEXP_MATCHES(rule, '^(headline|told-of|dominant|dateline|context)')
    GROUP BY claim_id
),

running AS (
    SELECT
        claims.claim_id,
        claims.document_id,
        claims.measure,
        claims.base_unit,
        claims.base_low,
        claims.base_high,
        -- "Dozens" is a total only where its sentence says so.
        claims.vague AND NOT claim_counts.total AS vague,
        place_country.country,
        elsewhere.in_headline,
        claimants.side IS NOT NULL
        OR REGEXP_MATCHES(LOWER(claims.claimant), GETVARIABLE('national_words'))
            AS national_speaker,
        COALESCE(
            REGEXP_MATCHES(LOWER(claims.claimant), GETVARIABLE('local_words')), FALSE
        ) AS local_speaker,
        -- Officials, estimates and reports may be anyone's; a person or a body is that of a place.
        COALESCE(claims.claimant = LOWER(claims.claimant), TRUE)
        AND (claim_counts.total OR claim_counts.story OR claim_subject.national) AS told,
        NOT claim_counts.total AND NOT claim_counts.story AND NOT claim_subject.national AS bare
    FROM claims
    INNER JOIN elsewhere ON claims.claim_id = elsewhere.claim_id
    INNER JOIN claim_subject ON claims.claim_id = claim_subject.claim_id
    INNER JOIN claim_counts ON claims.claim_id = claim_counts.claim_id
    INNER JOIN place_country ON claims.place = place_country.place
    LEFT JOIN claimants ON claims.claimant = claimants.claimant
    WHERE
        claims.period_kind = 'cumulative'
        AND claims.place <> place_country.country
        AND (
            -- An outbreak's bulletin needs no start.
            claims.measure = 'cases'
            OR (
                claims.period_start IS NOT NULL
                AND (claim_subject.national OR claims.period_anchor = 'event')
            )
        )
),

elsewhere_told AS (
    SELECT DISTINCT running.claim_id
    FROM running
    INNER JOIN claims AS other
        ON
            running.measure = other.measure
            AND running.base_unit = other.base_unit
            AND running.country = other.place
            AND running.base_low IS NOT DISTINCT FROM other.base_low
            AND running.base_high IS NOT DISTINCT FROM other.base_high
            AND running.document_id <> other.document_id
    -- Small numbers meet by chance.
    WHERE NOT running.vague AND COALESCE(running.base_low, running.base_high) >= 100
)

SELECT
    running.claim_id,
    CASE
        WHEN running.local_speaker THEN 'document:' || running.document_id
        WHEN elsewhere_told.claim_id IS NOT NULL THEN running.country
        WHEN running.told AND NOT running.vague THEN running.country
        WHEN
            COALESCE(running.national_speaker, FALSE) AND NOT running.bare AND NOT running.vague
            THEN running.country
        WHEN NOT running.in_headline THEN 'document:' || running.document_id
    END AS place
FROM running
LEFT JOIN elsewhere_told ON running.claim_id = elsewhere_told.claim_id
UNION ALL
-- Refugees are counted where they left, or where they came to: a country that stands elsewhere in
-- the sentence is either.
SELECT
    claims.claim_id,
    'document:' || claims.document_id AS place
FROM claims
INNER JOIN claim_evidence
    ON
        claims.claim_id = claim_evidence.claim_id
        AND claim_evidence.field = 'place'
        AND REGEXP_MATCHES(claim_evidence.rule, '^sentence:(locative|plain|destination|demonym)')
WHERE
    claims.measure = 'displaced'
    AND CONTAINS(claims.subject, 'refugees')
    AND NOT CONTAINS(claims.subject, claims.place);
