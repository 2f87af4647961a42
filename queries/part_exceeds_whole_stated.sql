-- id: part-exceeds-whole-stated
-- finds: a number that the text calls part of another, and that is larger
-- why: a part can't be larger than its whole
-- verdict: self-conflict
-- severity: error
-- roles: part, whole
-- stated: yes
-- ignores: wholes that are only a lower bound, numbers that are planned or denied, a part that
--   stands in another sentence or is told the other way round ("four are among nine"), "41 of
--   them" where others than those counted are named before it
WITH stated AS (
    SELECT
        part.claim_id AS part,
        whole.claim_id AS whole,
        part.vague OR whole.vague AS vague,
        COALESCE(part_cell.least, part.base_low) AS lowest,
        COALESCE(whole_cell.most, whole.base_high) AS highest,
        part.number_start > whole.number_end AS follows,
        SUBSTRING(
            part.quote,
            LEAST(part.number_end, whole.number_end) - part.quote_start + 1,
            GREATEST(part.number_start, whole.number_start)
            - LEAST(part.number_end, whole.number_end)
        ) AS words_between,
        SUBSTRING(part.quote, part.number_end - part.quote_start + 1, 12) AS words_after,
        ' ' || whole.subject_text AS counted
    FROM claims AS part
    INNER JOIN claims AS whole ON part.part_of = whole.claim_id
    LEFT JOIN claim_cells AS part_cell ON part.claim_id = part_cell.claim_id
    LEFT JOIN claim_cells AS whole_cell ON whole.claim_id = whole_cell.claim_id
    WHERE
        part.measure = whole.measure
        AND part.base_unit = whole.base_unit
        AND part.document_id = whole.document_id
        AND part.quote_start = whole.quote_start
        AND part.modality IN ('asserted', 'hedged')
        AND whole.modality IN ('asserted', 'hedged')
),

worded AS (
    SELECT
        part,
        whole,
        vague,
        lowest,
        highest,
        follows,
        words_between,
        words_after,
        -- The words from the things counted to "41 of them".
        CASE
            WHEN STARTS_WITH(words_between, counted)
                THEN SUBSTRING(words_between, LENGTH(counted) + 1)
            ELSE words_between
        END AS words_told
    FROM stated
)

SELECT
    part AS claim_a,
    whole AS claim_b,
    CASE WHEN vague THEN 'info' END AS severity,
    'the text calls the first a part of the second, and it can''t be the higher one' AS relation
FROM worded
WHERE
    lowest > highest
    AND (
        (
            follows
            AND REGEXP_MATCHES(
                words_between, '(including|of whom|of which|among (them|whom|which)|comprising)'
            )
        )
        -- "were arrested, 41 of them"; in "raided homes, 41 of them" they are the homes.
        OR (
            follows
            AND REGEXP_MATCHES(words_after, '^ of (them|whom|which)\b')
            AND REGEXP_MATCHES(words_told, '^[^0-9;:.]*[,(–—-] *$')
            AND NOT REGEXP_MATCHES(
                words_told,
                '\b(\w{2,}[^ius\W]s|people|(wo)?men|children|group|crowd|family|crew|team|police)\b'
            )
        )
        OR (NOT follows AND REGEXP_MATCHES(words_between, '^ of (the|those|these|a total of)? *$'))
    )
ORDER BY part
