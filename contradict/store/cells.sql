-- What resolution derives: normalised names, containment, and each claim's cell.

CREATE TABLE measures (
    measure VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    attribute BOOLEAN NOT NULL,
    owned BOOLEAN NOT NULL
);
COMMENT ON TABLE measures IS 'The measures that the claims have, and how each behaves.';
COMMENT ON COLUMN measures.measure IS 'Name of the measure.';
COMMENT ON COLUMN measures.kind IS 'tally (never falls), flow (adds over periods), stock (one instant) or level (nothing adds).';
COMMENT ON COLUMN measures.attribute IS 'True where it may be a lasting property of a named thing: a length, an offer.';
COMMENT ON COLUMN measures.owned IS 'True where the number is that of an owner, who must be named: revenue, employees.';

CREATE TABLE measure_closure (
    inner_measure VARCHAR NOT NULL,
    outer_measure VARCHAR NOT NULL,
    reach VARCHAR NOT NULL
);
COMMENT ON TABLE measure_closure IS 'Which measure is inside or equal to which.';
COMMENT ON COLUMN measure_closure.inner_measure IS 'The part.';
COMMENT ON COLUMN measure_closure.outer_measure IS 'The whole; every measure is inside itself.';
COMMENT ON COLUMN measure_closure.reach IS 'any, or event: the whole holds the part only within one document or event.';

CREATE TABLE subject_closure (
    inner_subject VARCHAR NOT NULL,
    outer_subject VARCHAR NOT NULL,
    reach VARCHAR NOT NULL
);
COMMENT ON TABLE subject_closure IS 'Which subject is inside or equal to which.';
COMMENT ON COLUMN subject_closure.inner_subject IS 'The part.';
COMMENT ON COLUMN subject_closure.outer_subject IS 'The whole; every subject is inside itself.';
COMMENT ON COLUMN subject_closure.reach IS 'any, or event: the whole holds the part only within one document or event.';

CREATE TABLE disjoint_subjects (
    subject_a VARCHAR NOT NULL,
    subject_b VARCHAR NOT NULL
);
COMMENT ON TABLE disjoint_subjects IS 'Subjects of two parts of one number that have nobody in common, both ways round.';
COMMENT ON COLUMN disjoint_subjects.subject_a IS 'One subject.';
COMMENT ON COLUMN disjoint_subjects.subject_b IS 'The other.';

CREATE TABLE place_closure (
    inner_place VARCHAR NOT NULL,
    outer_place VARCHAR NOT NULL
);
COMMENT ON TABLE place_closure IS 'Which place is inside or equal to which.';
COMMENT ON COLUMN place_closure.inner_place IS 'The part.';
COMMENT ON COLUMN place_closure.outer_place IS 'The whole; every place is inside itself.';

CREATE TABLE claimants (
    claimant VARCHAR NOT NULL,
    speaker VARCHAR NOT NULL,
    side VARCHAR,
    named BOOLEAN NOT NULL,
    office VARCHAR,
    score DOUBLE NOT NULL,
    reason VARCHAR NOT NULL
);
COMMENT ON TABLE claimants IS 'Who is meant by each name of a claimant, and why.';
COMMENT ON COLUMN claimants.claimant IS 'The name as the claims have it.';
COMMENT ON COLUMN claimants.speaker IS 'The one name that stands for all spellings and titles of this speaker.';
COMMENT ON COLUMN claimants.side IS 'Country or organisation that the speaker speaks for, NULL where unknown.';
COMMENT ON COLUMN claimants.named IS 'Whether the name tells one speaker from others; "officials" and "witnesses" may be anyone.';
COMMENT ON COLUMN claimants.office IS 'The words of an office of two words or more, without its country: health ministry; else NULL.';
COMMENT ON COLUMN claimants.score IS 'How sure the match is, 0 to 1.';
COMMENT ON COLUMN claimants.reason IS 'Why the names were or were not joined.';

CREATE TABLE copies (
    document_id VARCHAR NOT NULL,
    copy_of VARCHAR NOT NULL,
    score DOUBLE NOT NULL,
    reason VARCHAR NOT NULL
);
COMMENT ON TABLE copies IS 'Near-copies of one article, and why they count as copies.';
COMMENT ON COLUMN copies.document_id IS 'The reprint.';
COMMENT ON COLUMN copies.copy_of IS 'The article that stands for all copies.';
COMMENT ON COLUMN copies.score IS 'Share of word sequences that the two have in common.';
COMMENT ON COLUMN copies.reason IS 'What spoke for it.';

CREATE TABLE copied_claims (
    claim_id VARCHAR NOT NULL,
    original VARCHAR NOT NULL,
    score DOUBLE NOT NULL
);
COMMENT ON TABLE copied_claims IS 'Claims of copies, and the claims of the origin that the same sentence makes there.';
COMMENT ON COLUMN copied_claims.claim_id IS 'The claim in the copy.';
COMMENT ON COLUMN copied_claims.original IS 'The claim in the origin.';
COMMENT ON COLUMN copied_claims.score IS 'How alike the sentences are, numbers aside.';

CREATE TABLE claim_cells (
    claim_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    origin VARCHAR NOT NULL,
    source VARCHAR,
    published DATE,
    measure VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    scope VARCHAR NOT NULL,
    scope_key VARCHAR NOT NULL,
    start_widest DATE,
    start_narrowest DATE,
    end_widest DATE,
    end_narrowest DATE,
    as_of DATE,
    least DOUBLE,
    most DOUBLE,
    vague BOOLEAN NOT NULL,
    basis VARCHAR,
    speaker VARCHAR,
    side VARCHAR,
    part_of VARCHAR,
    quote_start INTEGER NOT NULL,
    quote_end INTEGER NOT NULL,
    event VARCHAR,
    corrects BOOLEAN NOT NULL,
    in_headline BOOLEAN NOT NULL,
    place_inferred BOOLEAN NOT NULL,
    partial BOOLEAN NOT NULL,
    several BOOLEAN NOT NULL,
    attacker BOOLEAN NOT NULL,
    others BOOLEAN NOT NULL,
    rival BOOLEAN NOT NULL,
    rose BOOLEAN NOT NULL,
    hedged BOOLEAN NOT NULL,
    cue VARCHAR,
    cell_id VARCHAR NOT NULL
);
COMMENT ON TABLE claim_cells IS 'Every claim that can be held against others, with the coordinates of its cell.';
COMMENT ON COLUMN claim_cells.claim_id IS 'The claim.';
COMMENT ON COLUMN claim_cells.document_id IS 'Its article.';
COMMENT ON COLUMN claim_cells.origin IS 'The article, or the one that it is a copy of.';
COMMENT ON COLUMN claim_cells.source IS 'Outlet.';
COMMENT ON COLUMN claim_cells.published IS 'Publication date of the article.';
COMMENT ON COLUMN claim_cells.measure IS 'What is measured.';
COMMENT ON COLUMN claim_cells.kind IS 'tally, flow, stock or level.';
COMMENT ON COLUMN claim_cells.unit IS 'Base unit.';
COMMENT ON COLUMN claim_cells.subject IS 'Normalised subject.';
COMMENT ON COLUMN claim_cells.place IS 'Canonical place, empty for a thing that its name alone identifies.';
COMMENT ON COLUMN claim_cells.scope IS 'How the claim lies in time: stretch, event, moment, standing or attribute (of a named thing).';
COMMENT ON COLUMN claim_cells.scope_key IS 'Event of an event claim, series of a tally without a start, else empty.';
COMMENT ON COLUMN claim_cells.start_widest IS 'Earliest first day.';
COMMENT ON COLUMN claim_cells.start_narrowest IS 'Latest first day.';
COMMENT ON COLUMN claim_cells.end_widest IS 'Latest last day.';
COMMENT ON COLUMN claim_cells.end_narrowest IS 'Earliest last day.';
COMMENT ON COLUMN claim_cells.as_of IS 'Day on which the figure was current.';
COMMENT ON COLUMN claim_cells.least IS 'Lower bound in the base unit, less the tolerance.';
COMMENT ON COLUMN claim_cells.most IS 'Upper bound in the base unit, plus the tolerance.';
COMMENT ON COLUMN claim_cells.vague IS 'True for a bare vague numeral.';
COMMENT ON COLUMN claim_cells.basis IS 'verified, estimated or NULL.';
COMMENT ON COLUMN claim_cells.speaker IS 'The claimant as resolved, NULL for the outlet''s own voice.';
COMMENT ON COLUMN claim_cells.side IS 'Whom the claimant speaks for.';
COMMENT ON COLUMN claim_cells.part_of IS 'Claim of which this counts a part.';
COMMENT ON COLUMN claim_cells.quote_start IS 'Start of its sentence.';
COMMENT ON COLUMN claim_cells.quote_end IS 'End of its sentence.';
COMMENT ON COLUMN claim_cells.corrects IS 'Whether the text around it says that it corrects a figure.';
COMMENT ON COLUMN claim_cells.event IS 'Event that it is about, NULL where none was recognised.';
COMMENT ON COLUMN claim_cells.in_headline IS 'Whether it stands in the headline.';
COMMENT ON COLUMN claim_cells.place_inferred IS 'Whether its sentence names no place, so that the article''s own was taken.';
COMMENT ON COLUMN claim_cells.partial IS 'Whether it counts only some of those whom an event hit, so that it bounds them from below.';
COMMENT ON COLUMN claim_cells.several IS 'Whether its sentence counts several incidents together.';
COMMENT ON COLUMN claim_cells.attacker IS 'Whether its sentence tells of the attacker''s own death.';
COMMENT ON COLUMN claim_cells.others IS 'Whether it counts others than the dead told before it.';
COMMENT ON COLUMN claim_cells.rival IS 'Whether its sentence sets it against another figure or revises one.';
COMMENT ON COLUMN claim_cells.rose IS 'Whether its sentence says that the count rose to it.';
COMMENT ON COLUMN claim_cells.hedged IS 'Whether it is reported as believed, feared or unverified.';
COMMENT ON COLUMN claim_cells.cue IS 'What speaks for a running total: total (so far, since, toll), running (the story or its country is named), bare (nothing), incident (one incident, or a part without a group), history (an earlier conflict), others (of whom the sentence does not say who they are) or misread (other articles give the figure for another group or place); superseded where its own text calls the figure an earlier one; else NULL outside totals.';
COMMENT ON COLUMN claim_cells.cell_id IS 'Hash of the coordinates; claims of one cell bound the same number.';

CREATE TABLE stories (
    document_a VARCHAR NOT NULL,
    document_b VARCHAR NOT NULL,
    weight DOUBLE NOT NULL,
    share DOUBLE NOT NULL
);
COMMENT ON TABLE stories IS 'Pairs of articles of two outlets that tell one story.';
COMMENT ON COLUMN stories.document_a IS 'One article.';
COMMENT ON COLUMN stories.document_b IS 'The other.';
COMMENT ON COLUMN stories.weight IS 'Weight of the rare names that both have.';
COMMENT ON COLUMN stories.share IS 'Their share of those of the one with fewer.';

CREATE TABLE twins (
    claim_a VARCHAR NOT NULL,
    claim_b VARCHAR NOT NULL,
    score DOUBLE NOT NULL,
    reason VARCHAR NOT NULL
);
COMMENT ON TABLE twins IS 'Claims of two articles on one story that tell one thing in other words and can''t both be true.';
COMMENT ON COLUMN twins.claim_a IS 'The claim that is higher.';
COMMENT ON COLUMN twins.claim_b IS 'The claim that is lower.';
COMMENT ON COLUMN twins.score IS 'How alike the words near the two numbers are, 0 to 1.';
COMMENT ON COLUMN twins.reason IS 'Why they are taken for one thing.';

CREATE TABLE conflicts (
    claim_a VARCHAR NOT NULL,
    claim_b VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    scope_a VARCHAR NOT NULL,
    scope_b VARCHAR NOT NULL,
    same_measure BOOLEAN NOT NULL,
    same_subject BOOLEAN NOT NULL,
    same_place BOOLEAN NOT NULL,
    time_relation VARCHAR NOT NULL,
    same_document BOOLEAN NOT NULL,
    copies BOOLEAN NOT NULL,
    same_speaker BOOLEAN,
    same_side BOOLEAN,
    opposed BOOLEAN NOT NULL,
    least DOUBLE NOT NULL,
    most DOUBLE NOT NULL,
    published_a DATE,
    published_b DATE,
    as_of_a DATE,
    as_of_b DATE,
    vague BOOLEAN NOT NULL,
    corrected BOOLEAN NOT NULL,
    with_headline BOOLEAN NOT NULL,
    risen BOOLEAN NOT NULL,
    severity VARCHAR
);
COMMENT ON TABLE conflicts IS 'Pairs of claims that can''t both be true: the tightest of every pair of conflicted cells. The checks read it.';
COMMENT ON COLUMN conflicts.claim_a IS 'The claim that is too high.';
COMMENT ON COLUMN conflicts.claim_b IS 'The claim that is too low.';
COMMENT ON COLUMN conflicts.kind IS 'tally, flow, stock or level.';
COMMENT ON COLUMN conflicts.scope_a IS 'Scope in time of the first: stretch, event, moment, standing or attribute (of a named thing).';
COMMENT ON COLUMN conflicts.scope_b IS 'Scope in time of the second.';
COMMENT ON COLUMN conflicts.same_measure IS 'Whether both have one measure; else the first is inside the second.';
COMMENT ON COLUMN conflicts.same_subject IS 'Whether both have one subject; else the first is inside the second.';
COMMENT ON COLUMN conflicts.same_place IS 'Whether both have one place; else the first is inside the second.';
COMMENT ON COLUMN conflicts.time_relation IS 'equal, earlier (the same count on an earlier day) or inside.';
COMMENT ON COLUMN conflicts.same_document IS 'Whether one article says both.';
COMMENT ON COLUMN conflicts.copies IS 'Whether their articles are copies of one story.';
COMMENT ON COLUMN conflicts.same_speaker IS 'Whether both quote one claimant; NULL where an outlet speaks for itself.';
COMMENT ON COLUMN conflicts.same_side IS 'Whether the claimants speak for one side; NULL where a side is unknown.';
COMMENT ON COLUMN conflicts.opposed IS 'Whether the claimants speak for different sides.';
COMMENT ON COLUMN conflicts.least IS 'Lower bound of the first, less the tolerance.';
COMMENT ON COLUMN conflicts.most IS 'Upper bound of the second, plus the tolerance.';
COMMENT ON COLUMN conflicts.published_a IS 'Publication date of the first.';
COMMENT ON COLUMN conflicts.published_b IS 'Publication date of the second.';
COMMENT ON COLUMN conflicts.as_of_a IS 'As-of date of the first.';
COMMENT ON COLUMN conflicts.as_of_b IS 'As-of date of the second.';
COMMENT ON COLUMN conflicts.vague IS 'Whether one of them is a bare vague numeral.';
COMMENT ON COLUMN conflicts.with_headline IS 'Whether one of them stands in a headline, and its article says it nowhere else.';
COMMENT ON COLUMN conflicts.risen IS 'Whether the first is a later report, also by hours, of a count that was still going on, and that has not risen too far.';
COMMENT ON COLUMN conflicts.severity IS 'info or warning where the pair deserves no more, else NULL: the check''s own.';
COMMENT ON COLUMN conflicts.corrected IS 'Whether the text around the lower one says that it corrects a figure.';

CREATE TABLE not_compared (
    claim_a VARCHAR NOT NULL,
    claim_b VARCHAR NOT NULL,
    reason VARCHAR NOT NULL
);
COMMENT ON TABLE not_compared IS 'Pairs of claims with one cell and incompatible bounds that are not held against each other all the same.';
COMMENT ON COLUMN not_compared.claim_a IS 'The claim that is higher.';
COMMENT ON COLUMN not_compared.claim_b IS 'The claim that is lower.';
COMMENT ON COLUMN not_compared.reason IS 'Why they are not compared.';
