-- Fills cases and case_claims from findings and table finding_case.

UPDATE findings
SET case_id = finding_case.case_id
FROM finding_case
WHERE findings.finding_id = finding_case.finding_id;

-- Of a running total that many outlets relay, one pair of claims is a finding; the others that
-- give the same figure in the same cell belong to its case too.
INSERT INTO case_claims
WITH told AS (
    SELECT DISTINCT
        findings.case_id,
        finding_claims.claim_id
    FROM findings
    INNER JOIN finding_claims ON findings.finding_id = finding_claims.finding_id
)

SELECT
    case_id,
    claim_id
FROM told
UNION
SELECT
    told.case_id,
    relay.claim_id
FROM told
INNER JOIN claim_cells AS mine ON told.claim_id = mine.claim_id
INNER JOIN claim_cells AS relay
    ON
        mine.measure = relay.measure
        AND mine.unit = relay.unit
        AND mine.subject = relay.subject
        AND mine.place = relay.place
        AND mine.scope = relay.scope
        AND mine.scope_key = relay.scope_key
        AND mine.start_widest = relay.start_widest
        AND mine.speaker = relay.speaker
        AND mine.least IS NOT DISTINCT FROM relay.least
        AND mine.most IS NOT DISTINCT FROM relay.most
WHERE mine.scope = 'stretch' AND mine.cue IN ('total', 'running')
ORDER BY case_id, claim_id;

INSERT INTO cases
WITH ranked AS (
    SELECT
        case_id,
        LIST_POSITION(GETVARIABLE('verdicts'), verdict) AS verdict_rank,
        verdict,
        LIST_POSITION(GETVARIABLE('severities'), severity) AS severity_rank,
        severity
    FROM findings
),

worst AS (
    SELECT
        case_id,
        ARG_MIN(verdict, severity_rank * 10 + COALESCE(verdict_rank, 9)) AS verdict,
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

-- What the case is about is told by the numbers in doubt, not by the parts that exceed them.
topics AS (
    SELECT
        findings.case_id,
        MODE(claims.measure ORDER BY claims.measure) AS measure,
        MODE(claims.subject ORDER BY claims.subject) AS subject,
        MODE(claims.place ORDER BY claims.place) AS place
    FROM findings
    INNER JOIN claims ON COALESCE(findings.claim_b, findings.claim_a) = claims.claim_id
    GROUP BY findings.case_id
),

-- Reprints count once: the outlets are those of the originals.
spread AS (
    SELECT
        case_id,
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
    topics.measure,
    topics.subject,
    topics.place,
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
INNER JOIN topics ON spread.case_id = topics.case_id
ORDER BY spread.case_id;
