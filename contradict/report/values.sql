-- Every claim of every case with the article that prints it, and of the cases that are gone
-- the claims as they were. `story` is the same for an article and its near-copies, `before`
-- and `after` are what stands around the quote.
WITH gone AS (
    SELECT DISTINCT
        h.case_id,
        m.claim_id
    FROM finding_history AS h
    INNER JOIN case_states AS s ON h.case_id = s.case_id
    INNER JOIN past_finding_claims AS m ON h.finding_id = m.finding_id
    WHERE s.status = 'resolved'
),

told AS (
    SELECT
        m.case_id,
        c.claim_id,
        c.number_text,
        c.low,
        c.high,
        c.approximate,
        c.unit,
        c.base_low,
        c.base_high,
        c.base_unit,
        c.measure,
        c.subject,
        c.place,
        c.period_kind,
        c.period_start,
        c.period_end,
        c.as_of,
        c.claimant,
        c.modality,
        c.basis,
        c.part_of,
        c.quote,
        d.document_id,
        d.record_id,
        d.path,
        d.url,
        d.source,
        d.title,
        d.published,
        d.updated,
        c.number_start,
        c.number_start - c.quote_start AS mark_start,
        c.number_end - c.quote_start AS mark_end,
        d.copy_of IS NULL AS is_original,
        coalesce(d.copy_of, d.document_id) AS story,
        substr(d.text, greatest(c.quote_start - 240, 0) + 1, least(c.quote_start, 240))
            AS context_before,
        substr(d.text, c.quote_end + 1, 240) AS context_after
    FROM case_claims AS m
    INNER JOIN claims AS c ON m.claim_id = c.claim_id
    INNER JOIN documents AS d ON c.document_id = d.document_id
    UNION ALL BY NAME
    SELECT
        g.case_id,
        c.*,
        0 AS number_start,
        '' AS context_before,
        '' AS context_after
    FROM gone AS g
    INNER JOIN past_claims AS c ON g.claim_id = c.claim_id
)

SELECT
    * EXCLUDE (source, number_start),
    source AS outlet
FROM told
ORDER BY
    case_id ASC, is_original DESC, published ASC, record_id ASC, number_start ASC, claim_id ASC;
