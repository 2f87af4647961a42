-- Near-copies of an article in a case that print the same figure: who else carried it.
WITH held AS ( -- the articles of cases, each with its story of near-copies
    SELECT DISTINCT
        c.claim_id,
        c.measure,
        c.subject,
        c.base_low,
        c.base_high,
        d.document_id,
        coalesce(d.copy_of, d.document_id) AS story
    FROM case_claims AS m
    INNER JOIN claims AS c ON m.claim_id = c.claim_id
    INNER JOIN documents AS d ON c.document_id = d.document_id
)

SELECT DISTINCT
    h.claim_id,
    d.record_id,
    d.source AS outlet,
    d.published,
    d.updated,
    d.url
FROM held AS h
INNER JOIN documents AS d ON h.story = coalesce(d.copy_of, d.document_id)
INNER JOIN claims AS c
    ON
        d.document_id = c.document_id
        AND h.measure = c.measure
        AND h.subject = c.subject
        AND h.base_low IS NOT DISTINCT FROM c.base_low
        AND h.base_high IS NOT DISTINCT FROM c.base_high
WHERE h.document_id <> d.document_id
ORDER BY h.claim_id, d.published, d.record_id;
