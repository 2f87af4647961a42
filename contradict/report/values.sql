-- Every claim of every case with the article that prints it. `story` is the same for an
-- article and its near-copies.
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
    d.source AS outlet,
    d.title,
    d.published,
    d.updated,
    c.number_start - c.quote_start AS mark_start,
    c.number_end - c.quote_start AS mark_end,
    d.copy_of IS NULL AS is_original,
    coalesce(d.copy_of, d.document_id) AS story
FROM case_claims AS m
INNER JOIN claims AS c ON m.claim_id = c.claim_id
INNER JOIN documents AS d ON c.document_id = d.document_id
ORDER BY m.case_id ASC, is_original DESC, d.published ASC, d.record_id ASC, c.number_start ASC;
