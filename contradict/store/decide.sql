-- States on each finding what was decided on it.

UPDATE findings
SET status = COALESCE(
    (
        SELECT decisions.decision
        FROM decisions
        WHERE decisions.finding_id = findings.finding_id
    ), 'open'
);
