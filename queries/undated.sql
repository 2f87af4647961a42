-- id: undated
-- finds: articles without a publication date that hold claims
-- why: "on Friday" means nothing without a date, so that their claims are rarely compared
-- verdict: information
-- severity: info
-- ignores: articles without claims
SELECT
    MIN(claims.claim_id) AS claim_a,
    documents.record_id || ' has no publication date; ' || CAST(COUNT(*) AS VARCHAR)
    || CASE COUNT(*) WHEN 1 THEN ' claim' ELSE ' claims' END AS relation
FROM documents
INNER JOIN claims ON documents.document_id = claims.document_id
WHERE documents.published IS NULL
GROUP BY documents.document_id, documents.record_id
ORDER BY claim_a
