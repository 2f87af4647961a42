-- Every finding with its claims, sides and parts before wholes.
SELECT
    f.case_id,
    f.finding_id,
    f.check_name,
    f.verdict,
    f.diagnosis,
    f.severity,
    f.explanation,
    f.status,
    f.first_seen,
    f.last_seen,
    list(c.claim_id ORDER BY c.role, c.claim_id) AS claim_ids,
    list(c.role ORDER BY c.role, c.claim_id) AS role_names
FROM findings AS f
LEFT JOIN finding_claims AS c ON f.finding_id = c.finding_id
GROUP BY ALL
ORDER BY f.case_id, f.finding_id;
