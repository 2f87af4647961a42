-- Fills documents, claims, claim_evidence and skipped_numbers from table `shards`, which has
-- one row per document. A document that two shards hold counts once: the later file wins.
-- A struct without a name spreads into its columns.

CREATE TEMP TABLE shard AS
SELECT *
FROM shard_files
QUALIFY
    ROW_NUMBER() OVER (PARTITION BY document_id ORDER BY filename DESC, record_id ASC, path ASC)
    = 1;

INSERT INTO documents BY NAME
SELECT
    document_id,
    record_id,
    path,
    url,
    source,
    title,
    text,
    published,
    published_at,
    updated,
    language,
    sha256
FROM shard
ORDER BY record_id, document_id;

CREATE TEMP TABLE shard_claim AS
WITH nested AS (
    SELECT
        document_id,
        UNNEST(claims) AS claim
    FROM shard
)

SELECT
    document_id,
    UNNEST(claim) -- noqa: AL03
FROM nested;

INSERT INTO claims BY NAME
SELECT * EXCLUDE (evidence)
FROM shard_claim
QUALIFY ROW_NUMBER() OVER (PARTITION BY claim_id ORDER BY document_id, number_start) = 1
ORDER BY document_id, number_start, claim_id;

INSERT INTO claim_evidence BY NAME
WITH nested AS (
    SELECT
        claim_id,
        UNNEST(evidence) AS step
    FROM shard_claim
)

SELECT
    claim_id,
    STRUCT_EXTRACT(step, 'field') AS field,
    STRUCT_EXTRACT(step, 'rule') AS rule
FROM nested
ORDER BY claim_id, field, rule;

INSERT INTO skipped_numbers BY NAME
WITH nested AS (
    SELECT
        document_id,
        UNNEST(skipped) AS skipped_number
    FROM shard
)

SELECT
    document_id,
    UNNEST(skipped_number) -- noqa: AL03
FROM nested
ORDER BY document_id, STRUCT_EXTRACT(skipped_number, 'number_start');

DROP TABLE shard_claim;
DROP TABLE shard;
