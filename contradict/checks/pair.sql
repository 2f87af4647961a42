-- Two claims side by side, with how each coordinate of their cells relates.
WITH sides AS (
    SELECT
        claims.claim_id,
        claims.number_text,
        claims.measure,
        claims.subject,
        claims.place,
        claims.period_kind,
        claims.period_start,
        claims.period_end,
        claims.as_of,
        claims.claimant,
        claims.unit,
        claims.modality,
        claims.basis,
        claims.comparable,
        claims.skip_reason,
        documents.source,
        documents.published,
        cells.cell_id,
        cells.unit AS cell_unit,
        cells.subject AS cell_subject,
        cells.place AS cell_place,
        cells.speaker,
        cells.side,
        cells.least,
        cells.most,
        cells.document_id,
        cells.event,
        cells.scope,
        cells.scope_key,
        cells.start_widest,
        cells.start_narrowest,
        cells.end_widest,
        cells.end_narrowest,
        cells.as_of AS cell_as_of,
        CONCAT_WS(
            ' ', cells.scope, cells.start_widest, '..', cells.end_widest, 'as of', cells.as_of
        ) AS time,
        CONCAT(
            COALESCE(CAST(cells.least AS VARCHAR), 'open'),
            ' to ',
            COALESCE(CAST(cells.most AS VARCHAR), 'open')
        ) AS value
    FROM claims
    INNER JOIN documents ON claims.document_id = documents.document_id
    LEFT JOIN claim_cells AS cells ON claims.claim_id = cells.claim_id
    WHERE claims.claim_id IN (?, ?)
),

up AS (
    SELECT inner_measure, outer_measure FROM measure_closure
)

SELECT
    COLUMNS(a.*) AS '\0_a',
    COLUMNS(b.*) AS '\0_b',
    CASE
        WHEN a.measure = b.measure THEN 'equal'
        WHEN EXISTS (
            SELECT 1 FROM up
            WHERE up.inner_measure = a.measure AND up.outer_measure = b.measure
        ) THEN 'inside'
        WHEN EXISTS (
            SELECT 1 FROM up
            WHERE up.inner_measure = b.measure AND up.outer_measure = a.measure
        ) THEN 'contains'
        ELSE 'disjoint'
    END AS measure_relation,
    CASE
        WHEN a.cell_subject IS NULL OR b.cell_subject IS NULL THEN 'unknown'
        WHEN a.cell_subject = b.cell_subject THEN 'equal'
        WHEN EXISTS (
            SELECT 1 FROM subject_closure AS s
            WHERE s.inner_subject = a.cell_subject AND s.outer_subject = b.cell_subject
        ) THEN 'inside'
        WHEN EXISTS (
            SELECT 1 FROM subject_closure AS s
            WHERE s.inner_subject = b.cell_subject AND s.outer_subject = a.cell_subject
        ) THEN 'contains'
        ELSE 'disjoint'
    END AS subject_relation,
    CASE
        WHEN a.cell_place IS NULL OR b.cell_place IS NULL THEN 'unknown'
        WHEN a.cell_place = b.cell_place THEN 'equal'
        WHEN STARTS_WITH(a.cell_place, 'document:') OR STARTS_WITH(b.cell_place, 'document:')
            THEN 'unknown'
        WHEN EXISTS (
            SELECT 1 FROM place_closure AS p
            WHERE p.inner_place = a.cell_place AND p.outer_place = b.cell_place
        ) THEN 'inside'
        WHEN EXISTS (
            SELECT 1 FROM place_closure AS p
            WHERE p.inner_place = b.cell_place AND p.outer_place = a.cell_place
        ) THEN 'contains'
        ELSE 'disjoint'
    END AS place_relation,
    CASE
        WHEN a.scope IS NULL OR b.scope IS NULL THEN 'unknown'
        WHEN a.event = b.event AND a.cell_as_of = b.cell_as_of THEN 'equal'
        WHEN a.event = b.event AND a.cell_as_of < b.cell_as_of THEN 'earlier'
        WHEN a.event = b.event THEN 'later'
        WHEN a.scope <> b.scope THEN 'unknown'
        WHEN
            a.start_widest IS NOT DISTINCT FROM b.start_widest
            AND a.end_widest IS NOT DISTINCT FROM b.end_widest
            AND a.scope_key = b.scope_key
            THEN 'equal'
        WHEN a.scope_key <> b.scope_key THEN 'disjoint'
        WHEN a.start_widest = b.start_widest AND a.scope = 'stretch' AND a.end_widest < b.end_widest
            THEN 'earlier'
        WHEN a.start_widest = b.start_widest AND a.scope = 'stretch' THEN 'later'
        WHEN a.start_widest >= b.start_narrowest AND a.end_widest <= b.end_narrowest
            THEN 'inside'
        WHEN b.start_widest >= a.start_narrowest AND b.end_widest <= a.end_narrowest
            THEN 'contains'
        WHEN
            a.scope = 'attribute' AND ABS(DATE_DIFF('day', a.end_widest, b.end_widest)) <= 14
            THEN 'equal'
        ELSE 'disjoint'
    END AS time_relation,
    EXISTS (
        SELECT 1 FROM findings
        WHERE
            (findings.claim_a = a.claim_id AND findings.claim_b = b.claim_id)
            OR (findings.claim_a = b.claim_id AND findings.claim_b = a.claim_id)
    ) AS conflict
FROM sides AS a, sides AS b
WHERE a.claim_id = ? AND b.claim_id = ?
