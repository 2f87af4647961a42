-- id: percent-misses-count
-- finds: a share that the numbers beside it don't give: "226 of 437 (62 percent)"
-- why: a count, its base and its percentage are two numbers told three times
-- verdict: self-conflict
-- severity: error
-- ignores: shares that the wording doesn't tie to the count, rounding, hedged or vague numbers
-- threshold: points = 1, percentage points by which the share may miss the count
WITH allowed AS (
    SELECT setting AS points_off
    FROM thresholds
    WHERE check_name = 'percent-misses-count' AND threshold = 'points'
),

-- A count, the count that it is a part of, and a percentage in the same sentence.
told AS (
    SELECT
        part.claim_id AS part_id,
        base.claim_id AS base_id,
        portion.claim_id AS share_id,
        base.number_text AS base_text,
        100 * part.base_low / base.base_low AS actual,
        portion.low AS stated,
        SUBSTRING(
            documents.text,
            GREATEST(part.number_end, base.number_end) + 1,
            portion.number_start - GREATEST(part.number_end, base.number_end)
        ) AS before_share
    FROM claims AS part
    INNER JOIN claims AS base ON part.part_of = base.claim_id
    INNER JOIN claims AS portion
        ON
            part.document_id = portion.document_id
            AND part.quote_start = portion.quote_start
            AND portion.base_unit = 'percentage'
            AND part.number_end < portion.number_start
            AND base.number_end < portion.number_start
    INNER JOIN documents ON part.document_id = documents.document_id
    WHERE
        part.base_unit = 'count'
        AND base.base_unit = 'count'
        AND part.base_low = part.base_high
        AND base.base_low = base.base_high
        AND portion.low = portion.high
        AND NOT (part.approximate OR base.approximate OR portion.approximate)
        AND base.base_low > 0
        AND portion.modality IN ('asserted', 'hedged')
),

-- "3,500 posts, or 12 percent of its 41,000 staff": the base stands behind the share.
told_before AS (
    SELECT
        part.claim_id AS part_id,
        portion.claim_id AS share_id,
        base.number_text AS base_text,
        100 * part.base_low / base.base_low AS actual,
        portion.low AS stated,
        SUBSTRING(
            documents.text, part.number_end + 1, portion.number_start - part.number_end
        ) AS before_share,
        SUBSTRING(
            documents.text, portion.number_end + 1, base.number_start - portion.number_end
        ) AS behind_share,
        -- Rounded figures may each be off by half their last place: 1 of 11 million is 8 percent.
        part.base_low % 100 = 0 OR base.base_low % 100 = 0 AS is_rounded
    FROM claims AS portion
    INNER JOIN claims AS part
        ON
            portion.document_id = part.document_id
            AND portion.quote_start = part.quote_start
            AND portion.number_start > part.number_end
    INNER JOIN claims AS base
        ON
            portion.document_id = base.document_id
            AND portion.quote_start = base.quote_start
            AND portion.number_end < base.number_start
            AND part.base_unit = base.base_unit
    INNER JOIN documents ON portion.document_id = documents.document_id
    WHERE
        portion.base_unit = 'percentage'
        AND part.base_unit <> 'percentage'
        AND part.base_low = part.base_high
        AND base.base_low = base.base_high
        AND portion.low = portion.high
        AND NOT (part.approximate OR base.approximate OR portion.approximate)
        AND base.base_low > 0
        AND portion.modality <> 'denied'
),

missed AS (
    SELECT
        told.share_id,
        told.part_id,
        told.base_text,
        told.actual
    FROM told
    CROSS JOIN allowed
    WHERE
        ABS(told.actual - told.stated) > allowed.points_off
        -- "of 437 arrests (62 percent)", "of the 437, or 62 percent"
        AND REGEXP_MATCHES(told.before_share, '^[^,.;()]{0,40}(\(|, or |, i\.e\. )$')
    UNION
    SELECT
        told_before.share_id,
        told_before.part_id,
        told_before.base_text,
        told_before.actual
    FROM told_before
    CROSS JOIN allowed
    WHERE
        ABS(told_before.actual - told_before.stated)
        > allowed.points_off + IF(told_before.is_rounded, told_before.actual / 10, 0)
        AND REGEXP_MATCHES(told_before.before_share, '^[^,.;:()0-9]{0,60}(, or |\()$')
        AND REGEXP_MATCHES(
            told_before.behind_share,
            '^ ?(%|percent|per cent)? of (the |its |their |his |all )?([a-z]+ ){0,2}$'
        )
)

SELECT
    share_id AS claim_a,
    part_id AS claim_b,
    'the count is ' || CAST(ROUND(actual, 1) AS VARCHAR) || ' percent of the ' || base_text
    || ' of which the text calls it a part' AS relation
FROM missed
ORDER BY share_id, part_id
