-- What every run found, kept from run to run: a finding that is gone still shows its words.

CREATE TABLE past_finding_claims (
    finding_id VARCHAR NOT NULL,
    claim_id VARCHAR NOT NULL,
    role VARCHAR NOT NULL
);
COMMENT ON TABLE past_finding_claims IS 'The claims of every finding that any run had.';
COMMENT ON COLUMN past_finding_claims.finding_id IS 'The finding.';
COMMENT ON COLUMN past_finding_claims.claim_id IS 'A claim of it.';
COMMENT ON COLUMN past_finding_claims.role IS 'side, part or whole.';

CREATE TABLE past_claims (
    claim_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    number_text VARCHAR NOT NULL,
    low DOUBLE,
    high DOUBLE,
    approximate BOOLEAN NOT NULL,
    unit VARCHAR NOT NULL,
    base_low DOUBLE,
    base_high DOUBLE,
    base_unit VARCHAR NOT NULL,
    measure VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    place VARCHAR,
    period_kind VARCHAR NOT NULL,
    period_start DATE,
    period_end DATE,
    as_of DATE,
    claimant VARCHAR,
    modality VARCHAR NOT NULL,
    basis VARCHAR,
    part_of VARCHAR,
    quote VARCHAR NOT NULL,
    mark_start INTEGER NOT NULL,
    mark_end INTEGER NOT NULL,
    record_id VARCHAR NOT NULL,
    path VARCHAR NOT NULL,
    url VARCHAR,
    source VARCHAR,
    title VARCHAR,
    published DATE,
    updated TIMESTAMP,
    is_original BOOLEAN NOT NULL,
    story VARCHAR NOT NULL
);
COMMENT ON TABLE past_claims IS 'Every claim that was ever part of a case, with its article, as it was when last seen.';
COMMENT ON COLUMN past_claims.claim_id IS 'As in claims.';
COMMENT ON COLUMN past_claims.document_id IS 'Article that held the claim; it may be gone from documents.';
COMMENT ON COLUMN past_claims.number_text IS 'The number with its hedge, exactly as written.';
COMMENT ON COLUMN past_claims.low IS 'Lower bound in unit.';
COMMENT ON COLUMN past_claims.high IS 'Upper bound in unit.';
COMMENT ON COLUMN past_claims.approximate IS 'As in claims.';
COMMENT ON COLUMN past_claims.unit IS 'Unit as stated.';
COMMENT ON COLUMN past_claims.base_low IS 'Lower bound in base_unit.';
COMMENT ON COLUMN past_claims.base_high IS 'Upper bound in base_unit.';
COMMENT ON COLUMN past_claims.base_unit IS 'Unit of its dimension.';
COMMENT ON COLUMN past_claims.measure IS 'What is measured.';
COMMENT ON COLUMN past_claims.subject IS 'Who or what is counted.';
COMMENT ON COLUMN past_claims.place IS 'Canonical name of the place.';
COMMENT ON COLUMN past_claims.period_kind IS 'As in claims.';
COMMENT ON COLUMN past_claims.period_start IS 'First day of the period.';
COMMENT ON COLUMN past_claims.period_end IS 'Last day of the period.';
COMMENT ON COLUMN past_claims.as_of IS 'Day on which the figure was current.';
COMMENT ON COLUMN past_claims.claimant IS 'Who said the number, NULL for the outlet''s own voice.';
COMMENT ON COLUMN past_claims.modality IS 'As in claims.';
COMMENT ON COLUMN past_claims.basis IS 'As in claims.';
COMMENT ON COLUMN past_claims.part_of IS 'claim_id of the claim of which this counted a part.';
COMMENT ON COLUMN past_claims.quote IS 'The sentence or clause.';
COMMENT ON COLUMN past_claims.mark_start IS 'Start of the number in the quote.';
COMMENT ON COLUMN past_claims.mark_end IS 'End of the number in the quote, exclusive.';
COMMENT ON COLUMN past_claims.record_id IS 'The article''s own id.';
COMMENT ON COLUMN past_claims.path IS 'File of the article.';
COMMENT ON COLUMN past_claims.url IS 'Address of the article.';
COMMENT ON COLUMN past_claims.source IS 'Outlet.';
COMMENT ON COLUMN past_claims.title IS 'Headline.';
COMMENT ON COLUMN past_claims.published IS 'Publication date.';
COMMENT ON COLUMN past_claims.updated IS 'Time of the last update that the outlet states.';
COMMENT ON COLUMN past_claims.is_original IS 'False for a near-copy of another article.';
COMMENT ON COLUMN past_claims.story IS 'The same for an article and its near-copies.';

CREATE TABLE past_cases (
    case_id VARCHAR NOT NULL,
    measure VARCHAR NOT NULL,
    subject VARCHAR,
    place VARCHAR,
    period_start DATE,
    period_end DATE,
    lowest DOUBLE,
    highest DOUBLE,
    sources INTEGER NOT NULL,
    claimants INTEGER NOT NULL,
    verdict VARCHAR NOT NULL,
    severity VARCHAR NOT NULL
);
COMMENT ON TABLE past_cases IS 'Every case that any run had, as it was when last seen.';
COMMENT ON COLUMN past_cases.case_id IS 'As in cases.';
COMMENT ON COLUMN past_cases.measure IS 'What is measured.';
COMMENT ON COLUMN past_cases.subject IS 'Who or what is counted.';
COMMENT ON COLUMN past_cases.place IS 'Place that most of its claims were about.';
COMMENT ON COLUMN past_cases.period_start IS 'First day of its claims'' periods.';
COMMENT ON COLUMN past_cases.period_end IS 'Last day of its claims'' periods.';
COMMENT ON COLUMN past_cases.lowest IS 'Lowest stated value, in base units.';
COMMENT ON COLUMN past_cases.highest IS 'Highest stated value, in base units.';
COMMENT ON COLUMN past_cases.sources IS 'Outlets, reprints counted once.';
COMMENT ON COLUMN past_cases.claimants IS 'Distinct speakers.';
COMMENT ON COLUMN past_cases.verdict IS 'The verdict that came first in precedence.';
COMMENT ON COLUMN past_cases.severity IS 'The highest severity among its findings.';

-- The decision that holds for each finding: one on the finding itself, on its case or on the
-- same claims goes before one on its check or outlet; among equals the latest holds.
CREATE VIEW decisions AS
WITH last_run AS (
    SELECT CAST(MAX(started) AS DATE) AS today
    FROM runs
),

paired AS ( -- the same two claims may be found by another check, or the other way round
    SELECT
        finding_id,
        check_name,
        LEAST(claim_a, claim_b) AS first_claim,
        CASE WHEN claim_b IS NOT NULL THEN GREATEST(claim_a, claim_b) END AS second_claim
    FROM finding_history
),

printed AS (
    SELECT DISTINCT
        past_finding_claims.finding_id,
        past_claims.source
    FROM past_finding_claims
    INNER JOIN past_claims ON past_finding_claims.claim_id = past_claims.claim_id
),

applying AS (
    SELECT
        triage.finding_id,
        1 AS reach,
        triage.* EXCLUDE (finding_id)
    FROM triage
    WHERE triage.scope IN ('finding', 'case')
    UNION ALL
    SELECT
        twin.finding_id,
        1 AS reach,
        triage.* EXCLUDE (finding_id)
    FROM triage
    INNER JOIN paired AS decided ON triage.finding_id = decided.finding_id
    INNER JOIN paired AS twin
        ON
            decided.first_claim = twin.first_claim
            AND decided.second_claim = twin.second_claim
            AND decided.finding_id <> twin.finding_id
    WHERE triage.scope IN ('finding', 'case')
    UNION ALL
    SELECT
        paired.finding_id,
        2 AS reach,
        triage.* EXCLUDE (finding_id)
    FROM triage
    INNER JOIN paired ON triage.target = paired.check_name
    WHERE triage.scope = 'check'
    UNION ALL
    SELECT
        printed.finding_id,
        2 AS reach,
        triage.* EXCLUDE (finding_id)
    FROM triage
    INNER JOIN printed ON triage.target = printed.source
    WHERE triage.scope = 'source'
)

SELECT
    applying.finding_id,
    applying.decision,
    applying.reason,
    applying.note,
    applying.decided,
    applying.expires,
    applying.scope,
    applying.target
FROM applying
LEFT JOIN last_run ON TRUE
WHERE applying.expires IS NULL OR last_run.today IS NULL OR applying.expires >= last_run.today
QUALIFY ROW_NUMBER() OVER (
    PARTITION BY applying.finding_id
    ORDER BY applying.reach ASC, applying.decided DESC, applying.decision ASC
) = 1;
COMMENT ON VIEW decisions IS 'The one decision that holds for each finding, by itself or through its case, check or outlet; expired ones are left out.';
COMMENT ON COLUMN decisions.finding_id IS 'The finding.';
COMMENT ON COLUMN decisions.decision IS 'dismissed, confirmed or open.';
COMMENT ON COLUMN decisions.reason IS 'The user''s reason.';
COMMENT ON COLUMN decisions.note IS 'The user''s note.';
COMMENT ON COLUMN decisions.decided IS 'When it was decided.';
COMMENT ON COLUMN decisions.expires IS 'Last day on which it holds, NULL for no end.';
COMMENT ON COLUMN decisions.scope IS 'What was decided on: finding, case, check or source.';
COMMENT ON COLUMN decisions.target IS 'The case, check or outlet that was decided on.';

-- Where each case stands, gone ones included.
CREATE VIEW case_states AS
WITH last_run AS (
    SELECT MAX(started) AS began
    FROM runs
),

held AS (
    SELECT
        COALESCE(findings.case_id, finding_history.case_id) AS case_id,
        finding_history.finding_id,
        findings.finding_id IS NULL AS is_gone,
        finding_history.first_seen >= last_run.began AS is_new,
        COALESCE(finding_history.changed >= last_run.began, FALSE)
        OR COALESCE(
            finding_history.resolved >= last_run.began
            AND finding_history.resolved_because <> 'not selected in this run',
            FALSE
        ) AS is_changed,
        finding_history.first_seen,
        finding_history.last_seen,
        GREATEST(
            finding_history.first_seen,
            COALESCE(finding_history.changed, finding_history.first_seen),
            COALESCE(finding_history.resolved, finding_history.first_seen)
        ) AS last_changed,
        finding_history.resolved,
        finding_history.resolved_because
    FROM finding_history
    CROSS JOIN last_run
    LEFT JOIN findings ON finding_history.finding_id = findings.finding_id
),

seen AS (
    SELECT
        held.case_id,
        BOOL_AND(held.is_gone) AS is_gone,
        BOOL_OR(held.is_gone AND held.resolved_because = 'not selected in this run')
            AS was_left_out,
        BOOL_AND(held.is_new) AS is_new,
        BOOL_OR(held.is_new OR held.is_changed) AS is_changed,
        MIN(held.first_seen) AS first_seen,
        MAX(held.last_seen) AS last_seen,
        MAX(held.last_changed) AS last_changed,
        MAX(held.resolved) AS resolved,
        ARG_MAX(held.resolved_because, held.resolved) AS resolved_because,
        -- Of a live case its live findings decide, of a gone one all that it had.
        BOOL_AND(COALESCE(decisions.decision = 'dismissed', FALSE))
        FILTER (WHERE NOT held.is_gone) AS live_dismissed,
        BOOL_AND(COALESCE(decisions.decision = 'dismissed', FALSE)) AS all_dismissed,
        BOOL_OR(COALESCE(decisions.decision = 'confirmed', FALSE)) AS confirmed,
        ARG_MAX(decisions.reason, decisions.decided)
        FILTER (WHERE decisions.decision <> 'open') AS reason,
        ARG_MAX(decisions.note, decisions.decided) AS note,
        ARG_MAX(decisions.expires, decisions.decided)
        FILTER (WHERE decisions.decision <> 'open') AS expires
    FROM held
    LEFT JOIN decisions ON held.finding_id = decisions.finding_id
    WHERE held.case_id IS NOT NULL
    GROUP BY held.case_id
)

SELECT
    case_id,
    CASE
        WHEN is_gone AND was_left_out THEN 'left out'
        WHEN is_gone THEN 'resolved'
        WHEN is_new THEN 'new'
        WHEN is_changed THEN 'changed'
        ELSE 'ongoing'
    END AS status,
    first_seen,
    last_seen,
    last_changed,
    CASE WHEN is_gone THEN resolved END AS resolved,
    CASE WHEN is_gone THEN resolved_because END AS resolved_because,
    CASE
        WHEN COALESCE(live_dismissed, all_dismissed) THEN 'dismissed'
        WHEN confirmed THEN 'confirmed'
        ELSE 'open'
    END AS decision,
    reason,
    note,
    expires
FROM seen;
COMMENT ON VIEW case_states IS 'Where each case stands, those of earlier runs included: new, changed, ongoing, resolved or left out, since when, and what was decided.';
COMMENT ON COLUMN case_states.case_id IS 'The case.';
COMMENT ON COLUMN case_states.status IS 'new: all its findings are of the last run; changed: one came, went or changed in it; ongoing; resolved: none is left; left out: the user selected none of those that are left.';
COMMENT ON COLUMN case_states.first_seen IS 'Start of the first run that had one of its findings.';
COMMENT ON COLUMN case_states.last_seen IS 'Start of the last run that had one of its findings.';
COMMENT ON COLUMN case_states.last_changed IS 'Start of the last run in which a finding came, went or changed.';
COMMENT ON COLUMN case_states.resolved IS 'Start of the run that no longer had it, NULL where it lives.';
COMMENT ON COLUMN case_states.resolved_because IS 'Why it is gone: an article deleted, an article changed, or the claims no longer compared.';
COMMENT ON COLUMN case_states.decision IS 'dismissed where all its findings are, confirmed where one is, else open.';
COMMENT ON COLUMN case_states.reason IS 'Reason of the latest decision.';
COMMENT ON COLUMN case_states.note IS 'Note of the latest decision.';
COMMENT ON COLUMN case_states.expires IS 'Last day of the latest decision.';
