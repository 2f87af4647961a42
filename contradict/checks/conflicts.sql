-- Fills table conflicts: the claims behind each pair of conflicted cells that can't both be
-- true. Step by step, since each step is small only once the one before it is known.

CREATE OR REPLACE TEMP TABLE conflicted AS
SELECT *
FROM conflicted_cells;

CREATE OR REPLACE TEMP TABLE nearest AS
-- One wild figure meets every other cell: keep the widest gaps of each.
SELECT *
FROM conflicted
QUALIFY
    ROW_NUMBER() OVER (PARTITION BY cell_a ORDER BY gap DESC, cell_b ASC) <= 12
    OR ROW_NUMBER() OVER (PARTITION BY cell_b ORDER BY gap DESC, cell_a ASC) <= 12;

-- The tightest claims of a cell stand for all that say the same.
CREATE OR REPLACE TEMP TABLE high_claims AS
SELECT claim_cells.*
FROM claim_cells
SEMI JOIN nearest ON claim_cells.cell_id = nearest.cell_a
WHERE claim_cells.least IS NOT NULL
QUALIFY
    DENSE_RANK() OVER (PARTITION BY claim_cells.cell_id ORDER BY claim_cells.least DESC) <= 6
    AND ROW_NUMBER() OVER (
        PARTITION BY
            claim_cells.cell_id, claim_cells.least, claim_cells.most, claim_cells.speaker
        ORDER BY claim_cells.published ASC NULLS LAST, claim_cells.claim_id ASC
    ) <= 2;

CREATE OR REPLACE TEMP TABLE low_claims AS
SELECT claim_cells.*
FROM claim_cells
SEMI JOIN nearest ON claim_cells.cell_id = nearest.cell_b
WHERE claim_cells.most IS NOT NULL
QUALIFY
    DENSE_RANK() OVER (PARTITION BY claim_cells.cell_id ORDER BY claim_cells.most ASC) <= 6
    AND ROW_NUMBER() OVER (
        PARTITION BY
            claim_cells.cell_id, claim_cells.least, claim_cells.most, claim_cells.speaker
        ORDER BY claim_cells.published ASC NULLS LAST, claim_cells.claim_id ASC
    ) <= 2;

CREATE OR REPLACE TEMP TABLE paired AS
SELECT
    nearest.*,
    high.claim_id AS claim_a,
    low.claim_id AS claim_b
FROM nearest
INNER JOIN high_claims AS high ON nearest.cell_a = high.cell_id
INNER JOIN low_claims AS low ON nearest.cell_b = low.cell_id
WHERE high.least > low.most AND high.document_id <> low.document_id
UNION ALL
-- An article against itself is looked through whole.
SELECT
    conflicted.*,
    one.claim_id AS claim_a,
    other.claim_id AS claim_b
FROM conflicted
INNER JOIN claim_cells AS one ON conflicted.cell_a = one.cell_id
INNER JOIN claim_cells AS other
    ON conflicted.cell_b = other.cell_id AND one.document_id = other.document_id
WHERE one.least > other.most;

-- An event and a total meet only in one article, or in two that tell of one event: "the
-- shooting of 2014" and a city's toll of 2014 look alike.
CREATE OR REPLACE TEMP TABLE of_one_event AS
SELECT DISTINCT
    paired.claim_a,
    paired.claim_b
FROM paired
INNER JOIN claims AS a ON paired.claim_a = a.claim_id
INNER JOIN claims AS b ON paired.claim_b = b.claim_id
INNER JOIN document_events AS ours ON a.document_id = ours.document_id
INNER JOIN document_events AS theirs
    ON b.document_id = theirs.document_id AND ours.event_id = theirs.event_id
WHERE paired.scope_a <> paired.scope_b;

INSERT INTO conflicts BY NAME
SELECT
    paired.claim_a,
    paired.claim_b,
    paired.kind,
    paired.scope_a,
    paired.scope_b,
    paired.same_measure,
    paired.same_subject,
    paired.same_place,
    paired.time_relation,
    high.document_id = low.document_id AS same_document,
    high.document_id <> low.document_id AND high.origin = low.origin AS copies,
    high.speaker = low.speaker AS same_speaker,
    high.side = low.side AS same_side,
    COALESCE(high.side <> low.side, high.speaker <> low.speaker, FALSE) AS opposed,
    high.least,
    low.most,
    high.published AS published_a,
    low.published AS published_b,
    high.as_of AS as_of_a,
    low.as_of AS as_of_b,
    high.vague OR low.vague AS vague,
    low.corrects AS corrected,
    high.in_headline OR low.in_headline AS with_headline
FROM paired
INNER JOIN claim_cells AS high ON paired.claim_a = high.claim_id
INNER JOIN claim_cells AS low ON paired.claim_b = low.claim_id
LEFT JOIN of_one_event
    ON paired.claim_a = of_one_event.claim_a AND paired.claim_b = of_one_event.claim_b
WHERE
    high.claim_id <> low.claim_id
    AND (
        paired.reach = 'any'
        OR high.document_id = low.document_id
        OR (paired.scope_a = 'event' AND paired.scope_b = 'event')
    )
    AND (
        paired.scope_a = paired.scope_b
        OR paired.kind IN ('level', 'stock')
        OR high.document_id = low.document_id
        OR of_one_event.claim_a IS NOT NULL
    )
    -- A verified count is a floor against counts that are not verified in the same way.
    AND (low.basis IS DISTINCT FROM 'verified' OR high.basis = 'verified')
    -- Two counts that far apart count different things, whatever their cells say; a slip of
    -- thousands is the exception. Zero is compared only within one event.
    AND (low.most <> 0 OR (paired.scope_a = 'event' AND paired.scope_b = 'event'))
    AND (
        high.document_id = low.document_id
        OR high.unit <> 'count'
        OR high.least <= 25 * low.most
        OR high.least = 1000 * low.most
        OR low.most = 0
    )
    -- A place taken from the headline is good enough to be the same, not to be a part.
    AND (paired.same_place OR NOT (high.place_inferred OR low.place_inferred))
    AND (paired.same_subject OR high.document_id = low.document_id OR NOT low.place_inferred)
    -- "The shooting of 2014 left six hurt" reads like the toll of a year: between articles, a
    -- stretch is held against a longer one of a month at most.
    AND (
        paired.time_relation <> 'inside'
        OR high.document_id = low.document_id
        OR low.scope <> 'stretch'
        OR DATE_DIFF('day', low.start_widest, low.end_widest) <= 31
    )
    -- A stated part is below its whole, and one sentence counts two things.
    AND low.part_of IS DISTINCT FROM high.claim_id
    AND NOT (
        high.document_id = low.document_id
        AND high.quote_start < low.quote_end
        AND low.quote_start < high.quote_end
        AND high.speaker IS NOT DISTINCT FROM low.speaker
    );
