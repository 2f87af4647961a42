-- Reads the topic of each finding's case. A finding belongs to the case of its whole, or of the
-- lower count: the number that is in doubt. Its topic is what is counted, where, and from which
-- start or in which event.

WITH doubted AS (
    SELECT
        finding_id,
        COALESCE(claim_b, claim_a) AS claim_id
    FROM findings
),

-- "Bus crash in Peru kills 27", and 27 dead near Ayacucho below it, are one number in doubt.
below AS (
    SELECT
        head.claim_id,
        MIN(body.place) AS place
    FROM claim_cells AS head
    INNER JOIN doubted ON head.claim_id = doubted.claim_id
    INNER JOIN claim_cells AS body
        ON
            head.document_id = body.document_id
            AND head.scope_key = body.scope_key
            AND head.measure = body.measure
            AND head.unit = body.unit
            AND head.least = body.least
    INNER JOIN place_closure
        ON body.place = place_closure.inner_place AND head.place = place_closure.outer_place
    WHERE
        head.scope = 'event' AND body.scope = 'event' AND head.place <> body.place
        AND head.in_headline AND NOT body.in_headline
    GROUP BY head.claim_id
    HAVING COUNT(DISTINCT body.place) = 1
)

SELECT
    doubted.finding_id,
    CASE
        WHEN cell.claim_id IS NULL THEN 'claim|' || doubted.claim_id
        ELSE CONCAT_WS(
            '|', cell.measure, cell.unit, cell.subject, COALESCE(below.place, cell.place),
            cell.scope, cell.scope_key,
            CASE WHEN cell.scope = 'stretch' THEN CAST(cell.start_widest AS VARCHAR) ELSE '' END,
            CASE
                WHEN cell.scope = 'moment'
                    THEN COALESCE(cell.event, CAST(cell.end_widest AS VARCHAR))
                ELSE ''
            END
        )
    END AS topic,
    cell.scope = 'stretch' AND cell.scope_key = '' AS lasting,
    CONCAT_WS(
        '|', COALESCE(CAST(documents.published AS VARCHAR), '9999'),
        documents.record_id, claims.claim_id
    ) AS age
FROM doubted
INNER JOIN claims ON doubted.claim_id = claims.claim_id
INNER JOIN documents ON claims.document_id = documents.document_id
LEFT JOIN claim_cells AS cell ON doubted.claim_id = cell.claim_id
LEFT JOIN below ON doubted.claim_id = below.claim_id
ORDER BY doubted.finding_id;
