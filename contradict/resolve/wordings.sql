-- Reads the claims that may tell one thing in other words: those of articles in table stories,
-- and of those whose headline may be misprinted, with the bounds as widened, and whether their
-- sentence counts only a part.
-- What a contract will pay in each of its years is one of its terms, and no forecast.
WITH exact AS (
    SELECT
        claims.document_id,
        claims.base_unit,
        claims.unit,
        claims.low,
        LIST_SORT(STRING_SPLIT(CAST(claims.low AS VARCHAR), '')) AS digits,
        claims.quote_start < LENGTH(documents.title) AS in_headline
    FROM claims
    INNER JOIN documents ON claims.document_id = documents.document_id
    WHERE claims.low = claims.high AND claims.low > 0 AND documents.copy_of IS NULL
),

-- Articles whose headline may be a misprint of a figure in the body, or the body of it.
misprinted AS (
    SELECT DISTINCT head.document_id
    FROM exact AS head
    INNER JOIN exact AS body
        ON
            head.document_id = body.document_id
            AND head.base_unit = body.base_unit
            AND (head.low <> body.low OR head.unit <> body.unit)
    WHERE
        head.in_headline
        AND NOT body.in_headline
        AND (
            head.low = body.low
            OR head.digits = body.digits
            OR GREATEST(head.low, body.low) / LEAST(head.low, body.low) IN (10, 100, 1000, 1000000)
        )
)

SELECT
    claims.claim_id,
    claims.document_id,
    claims.measure,
    claims.base_unit AS unit,
    claims.subject,
    claims.place,
    documents.published,
    COALESCE(claims.period_end, claims.period_start) AS day,
    COALESCE(claims.base_low, claims.base_high) AS low,
    COALESCE(claims.base_high, claims.base_low) AS high,
    claim_bounds.least,
    claim_bounds.most,
    SUBSTRING(claims.quote, 1, claims.number_start - claims.quote_start) AS before,
    SUBSTRING(claims.quote, claims.number_end - claims.quote_start + 1) AS after,
    claims.quote_start,
    claims.modality = 'future' AS promised,
    claims.modality = 'future'
    AND REGEXP_MATCHES(LOWER(claims.subject), GETVARIABLE('deal'))
    AND NOT REGEXP_MATCHES(LOWER(claims.subject), GETVARIABLE('wished')) AS dealt,
    claims.base_unit = 'count'
    AND (claims.part_of IS NOT NULL OR COALESCE(claim_counts.part OR claim_counts.several, FALSE))
        AS partial,
    LIST_CONTAINS(GETVARIABLE('changing'), claims.measure) AS changing,
    CASE WHEN claims.low = claims.high THEN claims.low END AS stated_value,
    claims.unit AS stated_unit,
    -- A text's first paragraph is its headline where it has a title.
    documents.title IS NOT NULL
    AND claims.quote_start < COALESCE(LENGTH(documents.title), 0) AS in_headline,
    claimants.speaker
FROM claims
INNER JOIN documents ON claims.document_id = documents.document_id
INNER JOIN claim_bounds ON claims.claim_id = claim_bounds.claim_id
LEFT JOIN claimants ON claims.claimant = claimants.claimant AND claimants.named
LEFT JOIN claim_counts ON claims.claim_id = claim_counts.claim_id
WHERE
    (
        claims.modality IN ('asserted', 'hedged')
        AND (claims.comparable OR LIST_CONTAINS(GETVARIABLE('told_by_words'), claims.skip_reason))
        OR claims.modality = 'future'
        AND claims.base_unit <> 'count'
    )
    AND NOT claims.vague
    AND COALESCE(claims.base_high, claims.base_low) > 0
    AND claims.document_id IN (
        SELECT document_a FROM stories
        UNION ALL
        SELECT document_b FROM stories
        UNION ALL
        SELECT document_id FROM misprinted
    )
ORDER BY claims.document_id, claims.quote_start, claims.number_start, claims.claim_id;
