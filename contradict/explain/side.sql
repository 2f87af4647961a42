-- One claim with its article, its cell and how its names were resolved.
SELECT
    claims.claim_id,
    claims.quote,
    claims.number_text,
    claims.number_start - claims.quote_start AS mark_start,
    claims.number_end - claims.quote_start AS mark_end,
    claims.unit,
    COALESCE(claims.low, claims.high) AS stated,
    claims.base_low,
    claims.base_high,
    claims.base_unit,
    claims.approximate,
    claims.vague,
    (
        SELECT setting FROM thresholds
        WHERE check_name = 'tolerance' AND threshold = 'vague'
    ) AS vague_factor,
    claims.measure,
    claims.subject,
    claims.subject_text,
    claims.place,
    claims.place_text,
    claims.period_kind,
    claims.period_start,
    claims.period_end,
    claims.as_of,
    claims.claimant,
    claims.modality,
    claims.basis,
    claims.part_of,
    claims.comparable,
    claims.skip_reason,
    documents.document_id,
    documents.record_id,
    documents.source,
    documents.published,
    documents.title,
    COALESCE(documents.copy_of, documents.document_id) AS story,
    claim_cells.cell_id,
    claim_cells.subject AS cell_subject,
    claim_cells.place AS cell_place,
    claim_cells.scope,
    claim_cells.scope_key,
    claim_cells.event,
    claim_cells.start_widest,
    claim_cells.end_widest,
    claim_cells.as_of AS cell_as_of,
    claim_cells.least,
    claim_cells.most,
    claimants.speaker,
    claimants.side,
    claimants.reason AS speaker_reason
FROM claims
INNER JOIN documents ON claims.document_id = documents.document_id
LEFT JOIN claim_cells ON claims.claim_id = claim_cells.claim_id
LEFT JOIN claimants ON claims.claimant = claimants.claimant
WHERE claims.claim_id = $1
