-- Every finding with its claims, sides and parts before wholes; of the cases that are gone,
-- the findings that they had.
WITH told AS (
    SELECT
        f.case_id,
        f.finding_id,
        f.check_name,
        f.verdict,
        f.diagnosis,
        f.severity,
        f.explanation,
        f.relation,
        f.status,
        f.first_seen,
        f.last_seen,
        h.changed,
        h.resolved
    FROM findings AS f
    LEFT JOIN finding_history AS h ON f.finding_id = h.finding_id
    UNION ALL BY NAME
    SELECT
        h.case_id,
        h.finding_id,
        h.check_name,
        h.verdict,
        h.diagnosis,
        h.severity,
        h.explanation,
        h.relation,
        coalesce(d.decision, 'open') AS status,
        h.first_seen,
        h.last_seen,
        h.changed,
        h.resolved
    FROM finding_history AS h
    INNER JOIN case_states AS s ON h.case_id = s.case_id
    LEFT JOIN decisions AS d ON h.finding_id = d.finding_id
    WHERE s.status = 'resolved'
),

last_run AS (
    SELECT max(started) AS began
    FROM runs
),

sides AS (
    SELECT
        finding_id,
        list(claim_id ORDER BY role, claim_id) AS claim_ids,
        list(role ORDER BY role, claim_id) AS role_names
    FROM past_finding_claims
    GROUP BY finding_id
)

SELECT
    t.case_id,
    t.finding_id,
    t.check_name,
    t.verdict,
    t.diagnosis,
    t.severity,
    t.explanation,
    t.relation,
    t.status,
    CASE
        WHEN t.resolved IS NOT NULL THEN 'resolved'
        WHEN t.first_seen >= r.began THEN 'new'
        WHEN t.changed >= r.began THEN 'changed'
        ELSE 'ongoing'
    END AS state,
    t.first_seen,
    t.last_seen,
    sides.claim_ids,
    sides.role_names
FROM told AS t
CROSS JOIN last_run AS r
LEFT JOIN sides ON t.finding_id = sides.finding_id
ORDER BY t.case_id, t.finding_id;
