-- Views in the shape in which people ask: one row for each thing said, names and not ids.

CREATE VIEW claims_by_case AS
SELECT
    cases.case_id,
    case_states.status,
    case_states.decision,
    cases.verdict,
    cases.severity,
    claims.claim_id,
    claims.number_text,
    claims.low,
    claims.high,
    claims.unit,
    claims.measure,
    claims.subject,
    claims.place,
    claims.period_start,
    claims.period_end,
    claims.as_of,
    claims.claimant,
    claims.modality,
    documents.source,
    documents.published,
    documents.title,
    documents.url,
    documents.record_id,
    documents.copy_of IS NOT NULL AS is_copy,
    claims.quote
FROM case_claims
INNER JOIN cases ON case_claims.case_id = cases.case_id
INNER JOIN claims ON case_claims.claim_id = claims.claim_id
INNER JOIN documents ON claims.document_id = documents.document_id
LEFT JOIN case_states ON cases.case_id = case_states.case_id;
COMMENT ON VIEW claims_by_case IS 'Every claim of every case, with who says it, where it stands and its words: all that a table of a case needs.';
COMMENT ON COLUMN claims_by_case.case_id IS 'The case.';
COMMENT ON COLUMN claims_by_case.status IS 'new, changed or ongoing.';
COMMENT ON COLUMN claims_by_case.decision IS 'open, confirmed or dismissed.';
COMMENT ON COLUMN claims_by_case.verdict IS 'Verdict of the case.';
COMMENT ON COLUMN claims_by_case.severity IS 'Severity of the case.';
COMMENT ON COLUMN claims_by_case.claim_id IS 'The claim.';
COMMENT ON COLUMN claims_by_case.number_text IS 'The number with its hedge, as written.';
COMMENT ON COLUMN claims_by_case.low IS 'Lower bound in unit.';
COMMENT ON COLUMN claims_by_case.high IS 'Upper bound in unit.';
COMMENT ON COLUMN claims_by_case.unit IS 'Unit as stated.';
COMMENT ON COLUMN claims_by_case.measure IS 'What is measured.';
COMMENT ON COLUMN claims_by_case.subject IS 'Who or what is counted.';
COMMENT ON COLUMN claims_by_case.place IS 'Where.';
COMMENT ON COLUMN claims_by_case.period_start IS 'First day of its period.';
COMMENT ON COLUMN claims_by_case.period_end IS 'Last day of its period.';
COMMENT ON COLUMN claims_by_case.as_of IS 'Day on which the figure was current.';
COMMENT ON COLUMN claims_by_case.claimant IS 'Who says it, NULL for the outlet''s own voice.';
COMMENT ON COLUMN claims_by_case.modality IS 'asserted or hedged.';
COMMENT ON COLUMN claims_by_case.source IS 'Outlet.';
COMMENT ON COLUMN claims_by_case.published IS 'Publication date.';
COMMENT ON COLUMN claims_by_case.title IS 'Headline.';
COMMENT ON COLUMN claims_by_case.url IS 'Address of the article.';
COMMENT ON COLUMN claims_by_case.record_id IS 'The article''s own id.';
COMMENT ON COLUMN claims_by_case.is_copy IS 'True for a near-copy of another article.';
COMMENT ON COLUMN claims_by_case.quote IS 'The sentence or clause.';

CREATE VIEW timeline AS
SELECT
    case_id,
    COALESCE(as_of, period_end, published) AS day,
    claimant,
    source,
    low,
    high,
    number_text,
    measure,
    subject,
    place,
    LAG(number_text) OVER (
        PARTITION BY case_id, claimant, source, measure, subject, place
        ORDER BY COALESCE(as_of, period_end, published) ASC, claim_id ASC
    ) AS said_before,
    claim_id
FROM claims_by_case
WHERE NOT is_copy;
COMMENT ON VIEW timeline IS 'The values of each case by day, claimant and outlet, reprints left out.';
COMMENT ON COLUMN timeline.case_id IS 'The case.';
COMMENT ON COLUMN timeline.day IS 'Day for which the value stands, else that of publication.';
COMMENT ON COLUMN timeline.claimant IS 'Who says it, NULL for the outlet''s own voice.';
COMMENT ON COLUMN timeline.source IS 'Outlet.';
COMMENT ON COLUMN timeline.low IS 'Lower bound.';
COMMENT ON COLUMN timeline.high IS 'Upper bound.';
COMMENT ON COLUMN timeline.number_text IS 'The number with its hedge, as written.';
COMMENT ON COLUMN timeline.measure IS 'What is measured.';
COMMENT ON COLUMN timeline.subject IS 'Who or what is counted.';
COMMENT ON COLUMN timeline.place IS 'Where.';
COMMENT ON COLUMN timeline.said_before IS 'What the same claimant said before in the same outlet of the same.';
COMMENT ON COLUMN timeline.claim_id IS 'The claim.';

CREATE VIEW corrections AS
WITH revised AS ( -- the two claims of a finding by the day on which each was printed
    SELECT
        findings.finding_id,
        CASE WHEN findings.verdict = 'revision' THEN 'stated' ELSE 'silent edit' END AS how,
        ARG_MIN(
            claims.claim_id, COALESCE(documents.updated, documents.published, claims.as_of)
        ) AS earlier,
        ARG_MAX(
            claims.claim_id, COALESCE(documents.updated, documents.published, claims.as_of)
        ) AS later
    FROM findings
    INNER JOIN claims ON findings.claim_a = claims.claim_id OR findings.claim_b = claims.claim_id
    INNER JOIN documents ON claims.document_id = documents.document_id
    WHERE findings.verdict IN ('revision', 'silent-edit')
    GROUP BY findings.finding_id, findings.verdict
)

SELECT
    revised.how,
    documents.published AS day,
    documents.source,
    documents.record_id,
    earlier.number_text AS number_before,
    later.number_text AS number_after,
    later.measure,
    later.subject,
    later.place,
    MIN(revised.finding_id) AS finding_id
FROM revised
INNER JOIN claims AS earlier ON revised.earlier = earlier.claim_id
INNER JOIN claims AS later ON revised.later = later.claim_id
INNER JOIN documents ON later.document_id = documents.document_id
WHERE earlier.claim_id <> later.claim_id
GROUP BY ALL
UNION ALL
SELECT DISTINCT
    'changed between runs' AS how,
    CAST(finding_history.resolved AS DATE) AS day,
    past_claims.source,
    past_claims.record_id,
    past_claims.number_text AS number_before,
    NULL AS number_after,
    past_claims.measure,
    past_claims.subject,
    past_claims.place,
    finding_history.finding_id
FROM finding_history
INNER JOIN past_finding_claims ON finding_history.finding_id = past_finding_claims.finding_id
INNER JOIN past_claims ON past_finding_claims.claim_id = past_claims.claim_id
INNER JOIN documents ON past_claims.document_id = documents.document_id
LEFT JOIN claims ON past_claims.claim_id = claims.claim_id
WHERE finding_history.resolved IS NOT NULL AND claims.claim_id IS NULL;
COMMENT ON VIEW corrections IS 'Numbers that outlets corrected: as they state, silently under the same address, or between two runs.';
COMMENT ON COLUMN corrections.how IS 'stated, silent edit or changed between runs.';
COMMENT ON COLUMN corrections.day IS 'Publication date of the corrected article, or day of the run that saw the change.';
COMMENT ON COLUMN corrections.source IS 'Outlet that corrected.';
COMMENT ON COLUMN corrections.record_id IS 'The corrected article.';
COMMENT ON COLUMN corrections.number_before IS 'The number before.';
COMMENT ON COLUMN corrections.number_after IS 'The number after, NULL where the article no longer gives one.';
COMMENT ON COLUMN corrections.measure IS 'What is measured.';
COMMENT ON COLUMN corrections.subject IS 'Who or what is counted.';
COMMENT ON COLUMN corrections.place IS 'Where.';
COMMENT ON COLUMN corrections.finding_id IS 'The finding, in findings or finding_history.';

CREATE VIEW source_scorecard AS
WITH printed AS (
    SELECT
        findings.case_id,
        findings.finding_id,
        findings.verdict,
        documents.source,
        documents.document_id
    FROM findings
    INNER JOIN finding_claims ON findings.finding_id = finding_claims.finding_id
    INNER JOIN claims ON finding_claims.claim_id = claims.claim_id
    INNER JOIN documents ON claims.document_id = documents.document_id
),

sizes AS (
    SELECT
        case_id,
        COUNT(*) AS findings
    FROM findings
    GROUP BY case_id
),

parts AS (
    SELECT
        printed.case_id,
        printed.source,
        COUNT(DISTINCT printed.finding_id) AS findings
    FROM printed
    GROUP BY printed.case_id, printed.source
),

-- Of outlets, where the reports ask which claimed value is the odd one out: one outlet alone takes
-- part in at least three findings and in more than two thirds of all, by whatever values.
odd AS (
    SELECT
        parts.case_id,
        MIN(parts.source) AS source
    FROM parts
    INNER JOIN sizes ON parts.case_id = sizes.case_id
    WHERE parts.findings >= 3 AND parts.findings * 3 > sizes.findings * 2
    GROUP BY parts.case_id
    HAVING COUNT(*) = 1
),

relayed AS (
    SELECT
        document_id,
        COUNT(DISTINCT claimant) AS claimants,
        COUNT(*) AS claims
    FROM claims
    WHERE claimant IS NOT NULL
    GROUP BY document_id
),

articles AS (
    SELECT
        documents.source,
        COUNT(*) AS articles,
        COUNT(*) FILTER (WHERE documents.copy_of IS NOT NULL) AS reprints,
        COUNT(*) FILTER (WHERE relayed.claimants = 1 AND relayed.claims > 1)
            AS one_claimant_articles
    FROM documents
    LEFT JOIN relayed ON documents.document_id = relayed.document_id
    GROUP BY documents.source
),

numbers AS (
    SELECT
        documents.source,
        COUNT(*) AS claims,
        COUNT(*) FILTER (WHERE claims.claimant IS NOT NULL) AS relayed_claims
    FROM claims
    INNER JOIN documents ON claims.document_id = documents.document_id
    GROUP BY documents.source
),

involved AS (
    SELECT
        source,
        COUNT(DISTINCT case_id) AS cases,
        COUNT(DISTINCT case_id) FILTER (WHERE verdict = 'self-conflict') AS self_conflicts,
        COUNT(DISTINCT case_id) FILTER (WHERE verdict = 'relay-conflict') AS relay_conflicts
    FROM printed
    GROUP BY source
),

odd_counts AS (
    SELECT
        source,
        COUNT(*) AS odd_one_out
    FROM odd
    GROUP BY source
),

corrected AS (
    SELECT
        source,
        COUNT(*) FILTER (WHERE how = 'stated') AS stated_corrections,
        COUNT(*) FILTER (WHERE how <> 'stated') AS unstated_corrections
    FROM corrections
    GROUP BY source
)

SELECT
    articles.source,
    articles.articles,
    articles.reprints,
    COALESCE(numbers.claims, 0) AS claims,
    COALESCE(numbers.relayed_claims, 0) AS relayed_claims,
    articles.one_claimant_articles,
    COALESCE(involved.cases, 0) AS cases,
    COALESCE(odd_counts.odd_one_out, 0) AS odd_one_out,
    COALESCE(involved.self_conflicts, 0) AS self_conflicts,
    COALESCE(involved.relay_conflicts, 0) AS relay_conflicts,
    COALESCE(corrected.stated_corrections, 0) AS stated_corrections,
    COALESCE(corrected.unstated_corrections, 0) AS unstated_corrections
FROM articles
LEFT JOIN numbers ON articles.source IS NOT DISTINCT FROM numbers.source
LEFT JOIN involved ON articles.source IS NOT DISTINCT FROM involved.source
LEFT JOIN odd_counts ON articles.source IS NOT DISTINCT FROM odd_counts.source
LEFT JOIN corrected ON articles.source IS NOT DISTINCT FROM corrected.source;
COMMENT ON VIEW source_scorecard IS 'Each outlet: how much it prints, how often it is the odd one out, relays one claimant alone, and corrects.';
COMMENT ON COLUMN source_scorecard.source IS 'Outlet, NULL where unknown.';
COMMENT ON COLUMN source_scorecard.articles IS 'Its articles.';
COMMENT ON COLUMN source_scorecard.reprints IS 'Those of them that are near-copies of another article.';
COMMENT ON COLUMN source_scorecard.claims IS 'Numeric claims in them.';
COMMENT ON COLUMN source_scorecard.relayed_claims IS 'Claims that they attribute to somebody.';
COMMENT ON COLUMN source_scorecard.one_claimant_articles IS 'Articles with two or more attributed claims, all of one claimant.';
COMMENT ON COLUMN source_scorecard.cases IS 'Cases in which it takes part.';
COMMENT ON COLUMN source_scorecard.odd_one_out IS 'Cases that turn on this outlet alone, by one value or several: it takes part in at least three findings and in more than two thirds of all, and no other outlet does.';
COMMENT ON COLUMN source_scorecard.self_conflicts IS 'Cases in which an article of it contradicts itself.';
COMMENT ON COLUMN source_scorecard.relay_conflicts IS 'Cases in which it and another outlet give one claimant different numbers.';
COMMENT ON COLUMN source_scorecard.stated_corrections IS 'Corrections that it states.';
COMMENT ON COLUMN source_scorecard.unstated_corrections IS 'Numbers that it changed without a word.';
