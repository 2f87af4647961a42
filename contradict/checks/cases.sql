-- Fills cases and case_claims from findings and table finding_case.

UPDATE findings
SET case_id = finding_case.case_id
FROM finding_case
WHERE findings.finding_id = finding_case.finding_id;

INSERT INTO case_claims
SELECT DISTINCT
    findings.case_id,
    finding_claims.claim_id
FROM findings
INNER JOIN finding_claims ON findings.finding_id = finding_claims.finding_id
ORDER BY findings.case_id, finding_claims.claim_id;

INSERT INTO cases
WITH ranked AS (
    SELECT
        case_id,
        LIST_POSITION(
            [
                'self-conflict', 'copy-drift', 'silent-edit', 'relay-conflict', 'toll-fell',
                'disputed', 'contradiction', 'revision'
            ], verdict
        ) AS verdict_rank,
        verdict,
        LIST_POSITION(['error', 'warning', 'info'], severity) AS severity_rank,
        severity
    FROM findings
),

worst AS (
    SELECT
        case_id,
        ARG_MIN(verdict, verdict_rank) AS verdict,
        ARG_MIN(severity, severity_rank) AS severity
    FROM ranked
    GROUP BY case_id
),

told AS (
    SELECT
        case_claims.case_id,
        claims.*,
        COALESCE(documents.copy_of, documents.document_id) AS origin,
        documents.source,
        COALESCE(claimants.speaker, claims.claimant) AS speaker,
        documents.published
    FROM case_claims
    INNER JOIN claims ON case_claims.claim_id = claims.claim_id
    INNER JOIN documents ON claims.document_id = documents.document_id
    LEFT JOIN claimants ON claims.claimant = claimants.claimant
),

-- Reprints count once: the outlets are those of the originals.
spread AS (
    SELECT
        case_id,
        MODE(measure ORDER BY measure) AS measure,
        MODE(subject ORDER BY subject) AS subject,
        MODE(place ORDER BY place) AS place,
        MIN(period_start) AS period_start,
        MAX(COALESCE(period_end, as_of)) AS period_end,
        MIN(COALESCE(base_low, base_high)) AS lowest,
        MAX(COALESCE(base_high, base_low)) AS highest,
        COUNT(DISTINCT source) FILTER (WHERE origin = document_id) AS sources,
        COUNT(DISTINCT COALESCE(speaker, '')) AS claimants
    FROM told
    GROUP BY case_id
)

SELECT
    spread.case_id,
    spread.measure,
    spread.subject,
    spread.place,
    spread.period_start,
    spread.period_end,
    spread.lowest,
    spread.highest,
    GREATEST(spread.sources, 1) AS sources,
    spread.claimants,
    worst.verdict,
    worst.severity
FROM spread
INNER JOIN worst ON spread.case_id = worst.case_id
ORDER BY spread.case_id;
