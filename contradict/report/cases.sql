-- Every case with when it was seen and what was decided on it.
WITH last_run AS (
    SELECT max(started) AS started
    FROM runs
),

decided AS ( -- the latest decision on each finding
    SELECT
        finding_id,
        decision,
        reason
    FROM triage
    QUALIFY row_number() OVER (PARTITION BY finding_id ORDER BY decided DESC, decision ASC) = 1
),

seen AS ( -- findings rolled up to their case
    SELECT
        f.case_id,
        min(f.first_seen) AS first_seen,
        max(f.last_seen) AS last_seen,
        bool_and(f.first_seen >= r.started) AS all_new,
        bool_or(f.first_seen >= r.started) AS some_new,
        bool_and(coalesce(d.decision = 'dismissed', FALSE)) AS dismissed,
        bool_or(coalesce(d.decision = 'confirmed', FALSE)) AS confirmed,
        max(d.reason) AS reason
    FROM findings AS f
    CROSS JOIN last_run AS r
    LEFT JOIN decided AS d ON f.finding_id = d.finding_id
    GROUP BY f.case_id
)

SELECT
    c.case_id,
    c.measure,
    c.subject,
    c.place,
    c.period_start,
    c.period_end,
    c.lowest,
    c.highest,
    c.sources,
    c.claimants,
    c.verdict,
    c.severity,
    s.first_seen,
    s.last_seen,
    s.reason,
    CASE WHEN s.all_new THEN 'new' WHEN s.some_new THEN 'changed' ELSE 'ongoing' END AS status,
    CASE WHEN s.dismissed THEN 'dismissed' WHEN s.confirmed THEN 'confirmed' ELSE 'open' END
        AS decision
FROM cases AS c
LEFT JOIN seen AS s ON c.case_id = s.case_id
ORDER BY c.case_id;
