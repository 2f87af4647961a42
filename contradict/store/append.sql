-- Keeps the articles of the old file, attached as "old/file", that this scan did not bring.

CREATE TEMP TABLE kept AS
SELECT old_documents.document_id
FROM "old/file".documents AS old_documents
LEFT JOIN documents ON old_documents.document_id = documents.document_id
WHERE documents.document_id IS NULL;

INSERT INTO documents BY NAME
SELECT old_documents.* EXCLUDE (copy_of)
FROM "old/file".documents AS old_documents
INNER JOIN kept ON old_documents.document_id = kept.document_id;

INSERT INTO claim_evidence BY NAME
SELECT old_evidence.*
FROM "old/file".claim_evidence AS old_evidence
INNER JOIN "old/file".claims AS old_claims ON old_evidence.claim_id = old_claims.claim_id
INNER JOIN kept ON old_claims.document_id = kept.document_id;

INSERT INTO claims BY NAME
SELECT old_claims.* EXCLUDE (event_id)
FROM "old/file".claims AS old_claims
INNER JOIN kept ON old_claims.document_id = kept.document_id;

INSERT INTO skipped_numbers BY NAME
SELECT old_numbers.*
FROM "old/file".skipped_numbers AS old_numbers
INNER JOIN kept ON old_numbers.document_id = kept.document_id;

DROP TABLE kept;
