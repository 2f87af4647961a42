-- The database's public tables. Scripts and users depend on them: change them only by an issue.

CREATE TABLE documents (
    document_id VARCHAR NOT NULL,
    record_id VARCHAR NOT NULL,
    path VARCHAR,
    url VARCHAR,
    source VARCHAR,
    title VARCHAR,
    text VARCHAR NOT NULL,
    published DATE,
    published_at TIMESTAMP,
    updated TIMESTAMP,
    language VARCHAR,
    sha256 VARCHAR,
    copy_of VARCHAR
);
COMMENT ON TABLE documents IS 'One row per article.';
COMMENT ON COLUMN documents.document_id IS 'Id, stable across runs and machines.';
COMMENT ON COLUMN documents.record_id IS 'The input''s own id: field id of a record, else the path relative to the corpus, with #line for line files; files of one name have their folders before it.';
COMMENT ON COLUMN documents.path IS 'File that the article was read from.';
COMMENT ON COLUMN documents.url IS 'Address of the article, NULL where unknown.';
COMMENT ON COLUMN documents.source IS 'Outlet that published it.';
COMMENT ON COLUMN documents.title IS 'Headline.';
COMMENT ON COLUMN documents.text IS 'Headline, blank line, body; every offset of a claim counts characters of this text.';
COMMENT ON COLUMN documents.published IS 'Publication date, NULL where unknown.';
COMMENT ON COLUMN documents.published_at IS 'Time of publication, in UTC, NULL where the input states but the day.';
COMMENT ON COLUMN documents.updated IS 'Time of the last update that the outlet states.';
COMMENT ON COLUMN documents.language IS 'Language code; und (undetermined) where only the script tells that it is no English, as with Russian or Chinese; NULL for texts that tell too little.';
COMMENT ON COLUMN documents.sha256 IS 'Hash of the text.';
COMMENT ON COLUMN documents.copy_of IS 'document_id of the article that this one is a near-copy of, NULL for originals.';

CREATE TABLE claims (
    claim_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    quote_start INTEGER NOT NULL,
    quote_end INTEGER NOT NULL,
    number_text VARCHAR NOT NULL,
    number_start INTEGER NOT NULL,
    number_end INTEGER NOT NULL,
    low DOUBLE,
    high DOUBLE,
    approximate BOOLEAN NOT NULL,
    unit VARCHAR NOT NULL,
    base_low DOUBLE,
    base_high DOUBLE,
    base_unit VARCHAR NOT NULL,
    measure VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    subject_text VARCHAR NOT NULL,
    place VARCHAR,
    place_text VARCHAR,
    period_kind VARCHAR NOT NULL,
    period_start DATE,
    period_end DATE,
    as_of DATE,
    claimant VARCHAR,
    modality VARCHAR NOT NULL,
    basis VARCHAR,
    part_of VARCHAR,
    event_id VARCHAR,
    comparable BOOLEAN NOT NULL,
    skip_reason VARCHAR,
    vague BOOLEAN NOT NULL,
    granularity VARCHAR NOT NULL,
    period_anchor VARCHAR NOT NULL,
    widest_start DATE,
    widest_end DATE,
    narrowest_start DATE,
    narrowest_end DATE
);
COMMENT ON TABLE claims IS 'One row per numeric claim: low <= number <= high of (measure, subject, place, period), says claimant. Future, denied and incomparable claims are kept too.';
COMMENT ON COLUMN claims.claim_id IS 'Id, a hash of record_id, quote, number and its occurrence in the quote.';
COMMENT ON COLUMN claims.document_id IS 'Article that holds the claim.';
COMMENT ON COLUMN claims.quote IS 'The sentence or clause, exactly as it stands in the text.';
COMMENT ON COLUMN claims.quote_start IS 'Start of the quote in documents.text.';
COMMENT ON COLUMN claims.quote_end IS 'End of the quote in documents.text, exclusive.';
COMMENT ON COLUMN claims.number_text IS 'The number with its hedge, exactly as written.';
COMMENT ON COLUMN claims.number_start IS 'Start of the number in documents.text.';
COMMENT ON COLUMN claims.number_end IS 'End of the number in documents.text, exclusive.';
COMMENT ON COLUMN claims.low IS 'Lower bound in unit, NULL where unbounded.';
COMMENT ON COLUMN claims.high IS 'Upper bound in unit, NULL where unbounded.';
COMMENT ON COLUMN claims.approximate IS 'True for about, nearly, and vague numerals such as hundreds.';
COMMENT ON COLUMN claims.unit IS 'Unit as stated: count, an ISO 4217 currency or the name of a physical unit.';
COMMENT ON COLUMN claims.base_low IS 'Lower bound in base_unit.';
COMMENT ON COLUMN claims.base_high IS 'Upper bound in base_unit.';
COMMENT ON COLUMN claims.base_unit IS 'Unit that measures of one dimension are converted to.';
COMMENT ON COLUMN claims.measure IS 'What is measured: killed, injured, price ...; other: and a lemma outside the vocabulary.';
COMMENT ON COLUMN claims.subject IS 'Who or what is counted or measured, normalised.';
COMMENT ON COLUMN claims.subject_text IS 'The subject as written.';
COMMENT ON COLUMN claims.place IS 'Canonical name of the place, NULL where unknown or ambiguous.';
COMMENT ON COLUMN claims.place_text IS 'The place as written.';
COMMENT ON COLUMN claims.period_kind IS 'cumulative, interval, instant, event or none.';
COMMENT ON COLUMN claims.period_start IS 'First day of the period, NULL where open or unknown.';
COMMENT ON COLUMN claims.period_end IS 'Last day of the period, NULL where open or unknown.';
COMMENT ON COLUMN claims.as_of IS 'Day on which the figure was current.';
COMMENT ON COLUMN claims.claimant IS 'Who says the number, NULL for the outlet''s own voice.';
COMMENT ON COLUMN claims.modality IS 'asserted, hedged, future or denied; only the first two are compared.';
COMMENT ON COLUMN claims.basis IS 'verified, estimated or NULL; a verified count is a floor.';
COMMENT ON COLUMN claims.part_of IS 'claim_id of the claim of which this counts a part.';
COMMENT ON COLUMN claims.event_id IS 'Event that the claim is about, NULL where none was recognised.';
COMMENT ON COLUMN claims.comparable IS 'False where its own words keep the claim from being held against others; of the rest, view coverage tells which no time holds.';
COMMENT ON COLUMN claims.skip_reason IS 'Why the claim is not comparable.';
COMMENT ON COLUMN claims.vague IS 'True for a bare vague numeral: dozens, hundreds, thousands.';
COMMENT ON COLUMN claims.granularity IS 'Precision of the period as stated: hour, day, week, month, quarter, year or unknown.';
COMMENT ON COLUMN claims.period_anchor IS 'What the period was resolved from: text, publication, event or none.';
COMMENT ON COLUMN claims.widest_start IS 'Earliest first day that the wording allows.';
COMMENT ON COLUMN claims.widest_end IS 'Latest last day that the wording allows.';
COMMENT ON COLUMN claims.narrowest_start IS 'Latest first day that the wording allows.';
COMMENT ON COLUMN claims.narrowest_end IS 'Earliest last day that the wording allows.';

CREATE TABLE claim_evidence (
    claim_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    rule VARCHAR NOT NULL
);
COMMENT ON TABLE claim_evidence IS 'Which rule decided which field of a claim.';
COMMENT ON COLUMN claim_evidence.claim_id IS 'The claim.';
COMMENT ON COLUMN claim_evidence.field IS 'Field of the claim that the rule decided.';
COMMENT ON COLUMN claim_evidence.rule IS 'Id of the rule.';

CREATE TABLE skipped_numbers (
    document_id VARCHAR NOT NULL,
    number_text VARCHAR NOT NULL,
    number_start INTEGER NOT NULL,
    number_end INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    skip_reason VARCHAR NOT NULL
);
COMMENT ON TABLE skipped_numbers IS 'Numbers that are no claims: dates, ages, names and the like.';
COMMENT ON COLUMN skipped_numbers.document_id IS 'Article that holds the number.';
COMMENT ON COLUMN skipped_numbers.number_text IS 'The number exactly as written.';
COMMENT ON COLUMN skipped_numbers.number_start IS 'Start of the number in documents.text.';
COMMENT ON COLUMN skipped_numbers.number_end IS 'End of the number in documents.text, exclusive.';
COMMENT ON COLUMN skipped_numbers.kind IS 'What the number is: date, time, age, score, ordinal, name, id, idiom, refused or quantity.';
COMMENT ON COLUMN skipped_numbers.skip_reason IS 'Why it is no claim.';

CREATE TABLE findings (
    finding_id VARCHAR NOT NULL,
    check_name VARCHAR NOT NULL,
    verdict VARCHAR NOT NULL,
    diagnosis VARCHAR,
    severity VARCHAR NOT NULL,
    claim_a VARCHAR NOT NULL,
    claim_b VARCHAR,
    case_id VARCHAR,
    explanation VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    first_seen TIMESTAMP,
    last_seen TIMESTAMP,
    relation VARCHAR NOT NULL
);
COMMENT ON TABLE findings IS 'Claims that cannot all be true, one row per disagreement that a check found.';
COMMENT ON COLUMN findings.finding_id IS 'Id, a hash of the check and the claims.';
COMMENT ON COLUMN findings.check_name IS 'Check that found it.';
COMMENT ON COLUMN findings.verdict IS 'What the disagreement means: self-conflict, copy-drift, silent-edit, relay-conflict, toll-fell, disputed, contradiction or revision.';
COMMENT ON COLUMN findings.diagnosis IS 'The likely slip where the numbers give it away, such as a digit transposition.';
COMMENT ON COLUMN findings.severity IS 'error, warning or info.';
COMMENT ON COLUMN findings.claim_a IS 'The claim whose lower bound is too high.';
COMMENT ON COLUMN findings.claim_b IS 'The claim whose upper bound is too low, NULL where more than two claims clash.';
COMMENT ON COLUMN findings.case_id IS 'Case that the finding belongs to.';
COMMENT ON COLUMN findings.explanation IS 'One sentence: both values, both speakers, both dates, why comparable, why impossible.';
COMMENT ON COLUMN findings.status IS 'open, or the user''s decision: dismissed or confirmed.';
COMMENT ON COLUMN findings.first_seen IS 'Start of the first run that found it.';
COMMENT ON COLUMN findings.last_seen IS 'Start of the last run that found it.';
COMMENT ON COLUMN findings.relation IS 'Of its explanation, the clause that says why the claims can''t all be true, and why two names are one speaker.';

CREATE TABLE finding_claims (
    finding_id VARCHAR NOT NULL,
    claim_id VARCHAR NOT NULL,
    role VARCHAR NOT NULL
);
COMMENT ON TABLE finding_claims IS 'The claims of a finding.';
COMMENT ON COLUMN finding_claims.finding_id IS 'The finding.';
COMMENT ON COLUMN finding_claims.claim_id IS 'A claim of it.';
COMMENT ON COLUMN finding_claims.role IS 'side, part or whole.';

CREATE TABLE cases (
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
COMMENT ON TABLE cases IS 'Connected disagreements, the unit that people read.';
COMMENT ON COLUMN cases.case_id IS 'Id that stays with the case from run to run.';
COMMENT ON COLUMN cases.measure IS 'What is measured.';
COMMENT ON COLUMN cases.subject IS 'Who or what is counted, as most of its claims say.';
COMMENT ON COLUMN cases.place IS 'Place that most of its claims are about.';
COMMENT ON COLUMN cases.period_start IS 'First day of its claims'' periods.';
COMMENT ON COLUMN cases.period_end IS 'Last day of its claims'' periods.';
COMMENT ON COLUMN cases.lowest IS 'Lowest stated value, in base units.';
COMMENT ON COLUMN cases.highest IS 'Highest stated value, in base units.';
COMMENT ON COLUMN cases.sources IS 'Outlets, reprints of one article counted once.';
COMMENT ON COLUMN cases.claimants IS 'Distinct speakers, an outlet''s own voice counted as one.';
COMMENT ON COLUMN cases.verdict IS 'Of its findings of the highest severity, the verdict that comes first in precedence.';
COMMENT ON COLUMN cases.severity IS 'The highest severity among its findings.';

CREATE TABLE case_claims (
    case_id VARCHAR NOT NULL,
    claim_id VARCHAR NOT NULL
);
COMMENT ON TABLE case_claims IS 'The claims of a case.';
COMMENT ON COLUMN case_claims.case_id IS 'The case.';
COMMENT ON COLUMN case_claims.claim_id IS 'A claim of it.';

CREATE TABLE triage (
    finding_id VARCHAR,
    decision VARCHAR NOT NULL,
    reason VARCHAR,
    decided TIMESTAMP NOT NULL,
    scope VARCHAR DEFAULT 'finding',
    target VARCHAR,
    note VARCHAR,
    expires DATE
);
COMMENT ON TABLE triage IS 'The user''s decisions on findings; they carry over from run to run.';
COMMENT ON COLUMN triage.finding_id IS 'The finding decided on; a decision on a case has one row for each of its findings, one on a check or source has NULL.';
COMMENT ON COLUMN triage.decision IS 'dismissed, confirmed, or open where an earlier decision was taken back.';
COMMENT ON COLUMN triage.reason IS 'The user''s reason.';
COMMENT ON COLUMN triage.decided IS 'When it was decided; the latest decision holds.';
COMMENT ON COLUMN triage.scope IS 'What was decided on: finding, case, check or source.';
COMMENT ON COLUMN triage.target IS 'The case, check or outlet that was decided on, NULL for a finding.';
COMMENT ON COLUMN triage.note IS 'The user''s note.';
COMMENT ON COLUMN triage.expires IS 'Last day on which the decision holds, NULL for no end.';

CREATE TABLE runs (
    run_id VARCHAR NOT NULL,
    started TIMESTAMP NOT NULL,
    finished TIMESTAMP,
    documents INTEGER,
    claims INTEGER,
    findings INTEGER,
    new INTEGER,
    resolved INTEGER,
    version VARCHAR NOT NULL
);
COMMENT ON TABLE runs IS 'One row per run that wrote this database.';
COMMENT ON COLUMN runs.run_id IS 'Id of the run.';
COMMENT ON COLUMN runs.started IS 'When it began.';
COMMENT ON COLUMN runs.finished IS 'When it ended.';
COMMENT ON COLUMN runs.documents IS 'Articles in the database.';
COMMENT ON COLUMN runs.claims IS 'Claims in the database.';
COMMENT ON COLUMN runs.findings IS 'Findings of the run.';
COMMENT ON COLUMN runs.new IS 'Findings that no earlier run had.';
COMMENT ON COLUMN runs.resolved IS 'Findings of the run before that this one no longer has.';
COMMENT ON COLUMN runs.version IS 'Version of contradict.';

CREATE TABLE finding_history (
    finding_id VARCHAR NOT NULL,
    first_seen TIMESTAMP NOT NULL,
    last_seen TIMESTAMP NOT NULL,
    changed TIMESTAMP,
    resolved TIMESTAMP,
    resolved_because VARCHAR,
    check_name VARCHAR,
    verdict VARCHAR,
    diagnosis VARCHAR,
    severity VARCHAR,
    claim_a VARCHAR,
    claim_b VARCHAR,
    case_id VARCHAR,
    explanation VARCHAR,
    relation VARCHAR
);
COMMENT ON TABLE finding_history IS 'Every finding that any run had, as it was when last seen, those that are gone with the reason.';
COMMENT ON COLUMN finding_history.finding_id IS 'The finding.';
COMMENT ON COLUMN finding_history.first_seen IS 'Start of the first run that found it.';
COMMENT ON COLUMN finding_history.last_seen IS 'Start of the last run that found it.';
COMMENT ON COLUMN finding_history.changed IS 'Start of the last run in which its words or severity changed, or in which it came back.';
COMMENT ON COLUMN finding_history.resolved IS 'Start of the run that no longer found it, NULL while it is in findings.';
COMMENT ON COLUMN finding_history.resolved_because IS 'Why it is gone: an article deleted, an article changed, a check that did not run, or claims no longer compared.';
COMMENT ON COLUMN finding_history.check_name IS 'As in findings.';
COMMENT ON COLUMN finding_history.verdict IS 'As in findings.';
COMMENT ON COLUMN finding_history.diagnosis IS 'As in findings.';
COMMENT ON COLUMN finding_history.severity IS 'As in findings.';
COMMENT ON COLUMN finding_history.claim_a IS 'As in findings; the claim may be gone.';
COMMENT ON COLUMN finding_history.claim_b IS 'As in findings; the claim may be gone.';
COMMENT ON COLUMN finding_history.case_id IS 'Case that it belonged to when last seen.';
COMMENT ON COLUMN finding_history.explanation IS 'As in findings.';
COMMENT ON COLUMN finding_history.relation IS 'As in findings; NULL where an earlier version found it last.';

CREATE TABLE check_runs (
    check_name VARCHAR NOT NULL,
    state VARCHAR NOT NULL,
    findings INTEGER NOT NULL,
    message VARCHAR
);
COMMENT ON TABLE check_runs IS 'What became of each check in the last run; a check that could not run says so.';
COMMENT ON COLUMN check_runs.check_name IS 'The check.';
COMMENT ON COLUMN check_runs.state IS 'ran, failed or skipped.';
COMMENT ON COLUMN check_runs.findings IS 'Findings of this check before precedence is applied.';
COMMENT ON COLUMN check_runs.message IS 'Why it failed or was skipped, with file and line.';

CREATE TABLE notes (
    check_name VARCHAR NOT NULL,
    claim_a VARCHAR NOT NULL,
    claim_b VARCHAR,
    note VARCHAR NOT NULL
);
COMMENT ON TABLE notes IS 'What the checks with the verdict information tell: no alarm, and in no case.';
COMMENT ON COLUMN notes.check_name IS 'The check.';
COMMENT ON COLUMN notes.claim_a IS 'The claim that it is about, or the first of several.';
COMMENT ON COLUMN notes.claim_b IS 'Another claim, NULL where it is about one.';
COMMENT ON COLUMN notes.note IS 'What there is to know, in words.';

CREATE TABLE thresholds (
    check_name VARCHAR NOT NULL,
    threshold VARCHAR NOT NULL,
    setting DOUBLE NOT NULL
);
COMMENT ON TABLE thresholds IS 'Numbers that the checks compare with, as they held in the last run.';
COMMENT ON COLUMN thresholds.check_name IS 'The check, or tolerance: by how much numbers may be off their wording.';
COMMENT ON COLUMN thresholds.threshold IS 'Its name, as in the header of the check.';
COMMENT ON COLUMN thresholds.setting IS 'The number: the user''s, or the one in the header.';

CREATE TABLE aliases (
    variant VARCHAR NOT NULL,
    name VARCHAR NOT NULL
);
COMMENT ON TABLE aliases IS 'The user''s own names that mean the same, as they held in the last scan.';
COMMENT ON COLUMN aliases.variant IS 'A claimant''s name, as in claims.claimant.';
COMMENT ON COLUMN aliases.name IS 'The name that it stands for.';
