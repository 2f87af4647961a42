-- Marks the copies among the documents.

UPDATE documents
SET copy_of = copies.copy_of
FROM copies
WHERE documents.document_id = copies.document_id;
