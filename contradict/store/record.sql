-- Records what this run found beside what earlier runs found. Table `this_run` holds the
-- start of the run; findings, cases and check_runs hold its results.

-- A finding whose words changed, or that came back, changed in this run; one that was only left
-- out goes on.
UPDATE finding_history
SET changed = this_run.started
FROM findings
CROSS JOIN this_run
WHERE
    finding_history.finding_id = findings.finding_id
    AND finding_history.explanation IS NOT NULL
    AND (
        (
            finding_history.resolved IS NOT NULL
            AND finding_history.resolved_because <> 'not selected in this run'
        )
        OR finding_history.explanation <> findings.explanation
        OR finding_history.severity <> findings.severity
        OR finding_history.verdict <> findings.verdict
    );

-- Where a case took a new id, all that it had goes with it.
CREATE OR REPLACE TEMP TABLE moved AS
SELECT
    finding_history.case_id AS old_case,
    MIN(findings.case_id) AS new_case
FROM finding_history
INNER JOIN findings ON finding_history.finding_id = findings.finding_id
WHERE finding_history.case_id <> findings.case_id
GROUP BY finding_history.case_id;

UPDATE finding_history
SET case_id = moved.new_case
FROM moved
WHERE
    finding_history.case_id = moved.old_case
    AND NOT EXISTS (
        SELECT 1 FROM cases
        WHERE cases.case_id = moved.old_case
    );

UPDATE finding_history
SET
    check_name = findings.check_name,
    verdict = findings.verdict,
    diagnosis = findings.diagnosis,
    severity = findings.severity,
    claim_a = findings.claim_a,
    claim_b = findings.claim_b,
    case_id = findings.case_id,
    explanation = findings.explanation,
    relation = findings.relation,
    resolved = NULL,
    resolved_because = NULL
FROM findings
WHERE finding_history.finding_id = findings.finding_id;

-- What is gone says why: the claims that are gone, article by article, come first.
CREATE OR REPLACE TEMP TABLE lost AS
SELECT
    finding_history.finding_id,
    MIN(past_claims.record_id) FILTER (WHERE documents.document_id IS NULL) AS deleted_article,
    MIN(past_claims.record_id || ' no longer says ' || past_claims.number_text)
    FILTER (WHERE documents.document_id IS NOT NULL AND claims.claim_id IS NULL)
        AS changed_article,
    MIN(check_runs.message) AS failure,
    BOOL_OR(deselected.finding_id IS NOT NULL) AS was_deselected
FROM finding_history
LEFT JOIN findings ON finding_history.finding_id = findings.finding_id
LEFT JOIN past_finding_claims ON finding_history.finding_id = past_finding_claims.finding_id
LEFT JOIN past_claims ON past_finding_claims.claim_id = past_claims.claim_id
LEFT JOIN documents ON past_claims.document_id = documents.document_id
LEFT JOIN claims ON past_claims.claim_id = claims.claim_id
LEFT JOIN check_runs
    ON finding_history.check_name = check_runs.check_name AND check_runs.state = 'failed'
LEFT JOIN deselected ON finding_history.finding_id = deselected.finding_id
WHERE findings.finding_id IS NULL AND finding_history.resolved IS NULL
GROUP BY finding_history.finding_id;

UPDATE finding_history
SET
    resolved = this_run.started,
    resolved_because = CASE
        WHEN lost.deleted_article IS NOT NULL THEN 'article deleted: ' || lost.deleted_article
        WHEN lost.changed_article IS NOT NULL THEN 'article changed: ' || lost.changed_article
        WHEN lost.was_deselected THEN 'not selected in this run'
        WHEN lost.failure IS NOT NULL THEN 'check did not run: ' || finding_history.check_name
        ELSE
            'claims stand, but check ' || COALESCE(finding_history.check_name, '')
            || ' no longer finds it'
    END
FROM lost
CROSS JOIN this_run
WHERE finding_history.finding_id = lost.finding_id;

DELETE FROM past_finding_claims
WHERE finding_id IN (SELECT finding_id FROM findings);
INSERT INTO past_finding_claims BY NAME
SELECT * FROM finding_claims
ORDER BY ALL;

DELETE FROM past_claims
WHERE claim_id IN (SELECT claim_id FROM case_claims);
INSERT INTO past_claims BY NAME
SELECT DISTINCT
    claims.claim_id,
    claims.document_id,
    claims.number_text,
    claims.low,
    claims.high,
    claims.approximate,
    claims.unit,
    claims.base_low,
    claims.base_high,
    claims.base_unit,
    claims.measure,
    claims.subject,
    claims.place,
    claims.period_kind,
    claims.period_start,
    claims.period_end,
    claims.as_of,
    claims.claimant,
    claims.modality,
    claims.basis,
    claims.part_of,
    claims.quote,
    claims.number_start - claims.quote_start AS mark_start,
    claims.number_end - claims.quote_start AS mark_end,
    documents.record_id,
    documents.path,
    documents.url,
    documents.source,
    documents.title,
    documents.published,
    documents.updated,
    documents.copy_of IS NULL AS is_original,
    COALESCE(documents.copy_of, documents.document_id) AS story
FROM case_claims
INNER JOIN claims ON case_claims.claim_id = claims.claim_id
INNER JOIN documents ON claims.document_id = documents.document_id
ORDER BY claims.claim_id;

DELETE FROM past_cases
WHERE case_id IN (SELECT case_id FROM cases);
INSERT INTO past_cases BY NAME
SELECT * FROM cases
ORDER BY case_id;

DROP TABLE moved;
DROP TABLE lost;
