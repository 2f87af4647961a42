-- Fills findings from table `found`; dates them by their history and states the user's
-- decisions.

INSERT INTO findings BY NAME
WITH decided AS (
    SELECT
        finding_id,
        decision
    FROM triage
    QUALIFY ROW_NUMBER() OVER (PARTITION BY finding_id ORDER BY decided DESC, decision ASC) = 1
)

SELECT
    found.finding_id,
    found.check_name,
    found.verdict,
    found.diagnosis,
    found.severity,
    found.claim_a,
    found.claim_b,
    NULL AS case_id,
    found.explanation,
    COALESCE(decided.decision, 'open') AS status,
    COALESCE(finding_history.first_seen, found.started) AS first_seen,
    found.started AS last_seen,
    found.relation
FROM found
LEFT JOIN decided ON found.finding_id = decided.finding_id
LEFT JOIN finding_history ON found.finding_id = finding_history.finding_id
ORDER BY found.finding_id;

UPDATE finding_history
SET last_seen = found.started
FROM found
WHERE finding_history.finding_id = found.finding_id;

INSERT INTO finding_history (finding_id, first_seen, last_seen)
SELECT
    found.finding_id,
    found.started AS first_seen,
    found.started AS last_seen
FROM found
LEFT JOIN finding_history ON found.finding_id = finding_history.finding_id
WHERE finding_history.finding_id IS NULL
ORDER BY found.finding_id;
