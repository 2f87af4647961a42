-- The last run, and what the database holds.
SELECT
    r.run_id,
    r.started,
    r.finished,
    r.new,
    r.resolved,
    r.version,
    (SELECT count(*) FROM documents) AS documents,
    (SELECT count(DISTINCT d.source) FROM documents AS d) AS outlets,
    (SELECT count(*) FROM claims) AS claims,
    (SELECT count(*) FROM findings) AS findings
FROM runs AS r
ORDER BY r.started DESC
LIMIT 1;
