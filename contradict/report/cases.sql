-- Every case of any run with where it stands and what was decided on it.
WITH facts AS (
    SELECT *
    FROM cases
    UNION ALL BY NAME
    SELECT p.*
    FROM past_cases AS p
    LEFT JOIN cases AS c ON p.case_id = c.case_id
    WHERE c.case_id IS NULL
)

SELECT
    f.case_id,
    f.measure,
    f.subject,
    f.place,
    f.period_start,
    f.period_end,
    f.lowest,
    f.highest,
    f.sources,
    f.claimants,
    f.verdict,
    f.severity,
    s.status,
    s.first_seen,
    s.last_seen,
    s.last_changed,
    s.resolved,
    s.resolved_because,
    s.decision,
    s.reason,
    s.note,
    s.expires
FROM facts AS f
INNER JOIN case_states AS s ON f.case_id = s.case_id
ORDER BY f.case_id;
