-- id: stated-parts-dont-sum
-- finds: a number that the sentence divides into parts which don't add up to it
-- why: "31 people, 15 of them soldiers and 16 civilians" holds only if 15 and 16 make 31, and
--   casualties are the killed and the injured
-- verdict: self-conflict
-- severity: error
-- stated: yes
-- ignores: divisions of which the sentence leaves a part unnumbered ("two men and a woman"),
--   parts of another unit or measure, numbers that are vague or not exact, casualties of whom
--   some are missing or captured, or only the badly injured are told
WITH divided AS (
    -- Numbers that a sentence sets beside each other as all there is of the whole.
    SELECT
        part.part_of,
        part.claim_id,
        part.document_id,
        part.measure,
        part.measure = whole.measure AS alike,
        part.number_start,
        part.number_end,
        part.base_low
    FROM claims AS part
    INNER JOIN claims AS whole ON part.part_of = whole.claim_id
    LEFT JOIN claim_evidence
        ON
            part.claim_id = claim_evidence.claim_id
            AND claim_evidence.field = 'part_of'
            AND claim_evidence.rule = 'composition'
    WHERE
        part.base_low = part.base_high
        AND NOT part.approximate
        AND part.base_unit = whole.base_unit
        AND part.quote_start = whole.quote_start
        AND (
            (claim_evidence.claim_id IS NOT NULL AND part.measure = whole.measure)
            OR (
                whole.measure = 'casualties'
                AND part.measure IN ('killed', 'injured')
                AND part.subject = whole.subject
            )
        )
),

added AS (
    SELECT
        part_of,
        document_id,
        COUNT(*) AS parts,
        -- The killed and the injured, each told once, are all casualties.
        BOOL_AND(alike)
        OR (BOOL_AND(NOT alike) AND COUNT(DISTINCT measure) = COUNT(*)) AS are_all,
        SUM(base_low) AS total,
        MIN(number_start) AS first_start,
        MAX(number_end) AS last_end,
        ARRAY_AGG(claim_id ORDER BY number_start, claim_id) AS claim_ids
    FROM divided
    GROUP BY part_of, document_id
),

-- The words from the first part to the end of the clause that the last one stands in.
worded AS (
    SELECT
        added.part_of,
        added.parts,
        added.are_all,
        added.total,
        added.claim_ids,
        SUBSTRING(
            documents.text, added.first_start + 1, added.last_end - added.first_start
        ) AS between_parts,
        REGEXP_EXTRACT(
            SUBSTRING(documents.text, added.last_end + 1, 80), '^[^.;)–—-]*'
        ) AS after_parts
    FROM added
    INNER JOIN documents ON added.document_id = documents.document_id
)

SELECT
    whole.claim_id AS claim_a,
    worded.claim_ids AS parts,
    'should add up to it, and make ' || CAST(CAST(worded.total AS BIGINT) AS VARCHAR) AS relation
FROM worded
INNER JOIN claims AS whole ON worded.part_of = whole.claim_id
WHERE
    worded.parts > 1
    AND worded.are_all
    AND whole.base_low = whole.base_high
    AND NOT whole.approximate
    AND whole.modality IN ('asserted', 'hedged')
    AND worded.total <> whole.base_low
    -- A part without a number: more than these are named.
    AND (
        worded.total > whole.base_low
        OR NOT REGEXP_MATCHES(
            worded.between_parts || worded.after_parts,
            '\b(an?|another|others?|his|her|their|its|the|some|several|both|rest|including)\b'
        )
    )
    AND (
        worded.total > whole.base_low
        OR whole.measure <> 'casualties'
        OR NOT REGEXP_MATCHES(
            whole.quote,
            '\b(missing|captur|prison|taken|hospital|serious|critical|severe|grave|badly|slight)'
        )
    )
ORDER BY whole.claim_id
