-- Reads what a finding's sentence says of each claim in table wanted.

SELECT
    claims.claim_id,
    claims.number_text,
    claims.number_start,
    claims.measure,
    claims.subject,
    -- A national toll told in an article from a city is the country's.
    CASE
        WHEN claim_cells.place IS NULL OR claim_cells.place = '' THEN claims.place
        WHEN STARTS_WITH(claim_cells.place, 'document:') THEN claims.place
        ELSE claim_cells.place
    END AS place,
    claims.period_kind,
    claims.period_start,
    claims.period_end,
    claims.as_of,
    claims.claimant,
    claims.unit,
    documents.source,
    documents.published
FROM claims
INNER JOIN documents ON claims.document_id = documents.document_id
LEFT JOIN claim_cells ON claims.claim_id = claim_cells.claim_id
INNER JOIN wanted ON claims.claim_id = wanted.claim_id;
