-- id: unsourced
-- finds: articles of no known outlet that hold claims
-- why: whether two articles are independent can't be told without their outlets
-- verdict: information
-- severity: info
-- ignores: articles without claims
SELECT
    MIN(claims.claim_id) AS claim_a,
    documents.record_id || ' names no outlet; ' || CAST(COUNT(*) AS VARCHAR)
    || CASE COUNT(*) WHEN 1 THEN ' claim' ELSE ' claims' END AS relation
FROM documents
INNER JOIN claims ON documents.document_id = claims.document_id
WHERE documents.source IS NULL
GROUP BY documents.document_id, documents.record_id
ORDER BY claim_a
