-- The one inequality of the design, written once:
--     cell(a) inside-or-equal cell(b)  and  low(a) > high(b)   =>   a and b can't both be true
-- No step joins claims with claims before only the conflicted cells are left.

CREATE VIEW document_events AS
SELECT DISTINCT
    document_id,
    event_id
FROM claims
WHERE event_id IS NOT NULL AND period_kind = 'event';
COMMENT ON VIEW document_events IS 'Which article tells of which events.';
COMMENT ON COLUMN document_events.document_id IS 'The article.';
COMMENT ON COLUMN document_events.event_id IS 'An event that it tells of.';

CREATE VIEW cells AS
SELECT
    cell_id,
    measure,
    unit,
    subject,
    place,
    kind,
    scope,
    scope_key,
    event,
    MIN(start_widest) AS start_widest,
    MAX(start_narrowest) AS start_narrowest,
    MAX(end_widest) AS end_widest,
    MIN(end_narrowest) AS end_narrowest,
    MIN(as_of) AS as_of,
    MAX(least) AS highest_least,
    MIN(most) AS lowest_most,
    COUNT(*) AS claims
FROM claim_cells
GROUP BY cell_id, measure, unit, subject, place, kind, scope, scope_key, event;
COMMENT ON VIEW cells IS 'The cells that claims bound, each with its tightest bounds.';
COMMENT ON COLUMN cells.cell_id IS 'The cell.';
COMMENT ON COLUMN cells.measure IS 'What is measured.';
COMMENT ON COLUMN cells.unit IS 'Base unit.';
COMMENT ON COLUMN cells.subject IS 'Normalised subject.';
COMMENT ON COLUMN cells.place IS 'Canonical place.';
COMMENT ON COLUMN cells.kind IS 'tally, flow, stock or level.';
COMMENT ON COLUMN cells.scope IS 'stretch, event, moment or standing.';
COMMENT ON COLUMN cells.scope_key IS 'Event or series.';
COMMENT ON COLUMN cells.event IS 'Event that its claims are about.';
COMMENT ON COLUMN cells.start_widest IS 'Earliest first day.';
COMMENT ON COLUMN cells.start_narrowest IS 'Latest first day.';
COMMENT ON COLUMN cells.end_widest IS 'Latest last day.';
COMMENT ON COLUMN cells.end_narrowest IS 'Earliest last day.';
COMMENT ON COLUMN cells.as_of IS 'Day on which the figures were current.';
COMMENT ON COLUMN cells.highest_least IS 'The highest lower bound of its claims.';
COMMENT ON COLUMN cells.lowest_most IS 'The lowest upper bound of its claims.';
COMMENT ON COLUMN cells.claims IS 'Number of claims.';

CREATE VIEW conflicted_topics AS
WITH topics AS (
    SELECT
        measure,
        unit,
        subject,
        place,
        MAX(highest_least) AS highest_least,
        MIN(lowest_most) AS lowest_most
    FROM cells
    GROUP BY measure, unit, subject, place
)

SELECT
    a.measure AS inner_measure,
    b.measure AS outer_measure,
    a.subject AS inner_subject,
    b.subject AS outer_subject,
    a.place AS inner_place,
    b.place AS outer_place,
    a.unit,
    CASE WHEN m.reach = 'event' OR s.reach = 'event' THEN 'event' ELSE 'any' END AS reach
FROM topics AS a
INNER JOIN measure_closure AS m ON a.measure = m.inner_measure
INNER JOIN subject_closure AS s ON a.subject = s.inner_subject
INNER JOIN place_closure AS p ON a.place = p.inner_place
INNER JOIN topics AS b
    ON
        m.outer_measure = b.measure
        AND s.outer_subject = b.subject
        AND p.outer_place = b.place
        AND a.unit = b.unit
WHERE a.highest_least > b.lowest_most;
COMMENT ON VIEW conflicted_topics IS 'Pairs (measure, subject, place) inside (measure, subject, place) of which some claims may conflict, whatever their time.';
COMMENT ON COLUMN conflicted_topics.inner_measure IS 'Measure of the part.';
COMMENT ON COLUMN conflicted_topics.outer_measure IS 'Measure of the whole.';
COMMENT ON COLUMN conflicted_topics.inner_subject IS 'Subject of the part.';
COMMENT ON COLUMN conflicted_topics.outer_subject IS 'Subject of the whole.';
COMMENT ON COLUMN conflicted_topics.inner_place IS 'Place of the part.';
COMMENT ON COLUMN conflicted_topics.outer_place IS 'Place of the whole.';
COMMENT ON COLUMN conflicted_topics.unit IS 'Base unit of both.';
COMMENT ON COLUMN conflicted_topics.reach IS 'any, or event: comparable only within one document or event.';

CREATE VIEW conflicted_cells AS
WITH paired AS (
    SELECT
        a.cell_id AS cell_a,
        b.cell_id AS cell_b,
        t.reach,
        a.highest_least - b.lowest_most AS gap,
        t.inner_measure = t.outer_measure AS same_measure,
        t.inner_subject = t.outer_subject AS same_subject,
        t.inner_place = t.outer_place AS same_place,
        a.scope AS scope_a,
        b.scope AS scope_b,
        a.kind,
        CASE
            -- A stretch lies in another if its widest extent is within the other's narrowest.
            WHEN
                a.scope = 'stretch' AND b.scope = 'stretch'
                AND a.scope_key = b.scope_key
                AND (a.scope_key <> '' OR a.start_widest >= b.start_narrowest)
                AND a.end_widest <= b.end_narrowest
                THEN CASE
                    WHEN a.cell_id = b.cell_id THEN 'equal'
                    WHEN
                        a.start_widest IS NOT DISTINCT FROM b.start_widest
                        AND a.start_narrowest IS NOT DISTINCT FROM b.start_narrowest
                        THEN CASE
                            WHEN
                                a.end_widest = b.end_widest
                                AND a.end_narrowest = b.end_narrowest
                                THEN 'equal'
                            ELSE 'earlier'
                        END
                    ELSE 'inside'
                END
            -- An event's toll of an earlier day is inside that of a later one.
            WHEN a.scope = 'event' AND b.scope = 'event' AND a.scope_key = b.scope_key
                THEN CASE
                    WHEN a.kind IN ('level', 'stock') OR a.as_of = b.as_of THEN 'equal'
                    WHEN a.as_of < b.as_of THEN 'earlier'
                END
            -- An event lies inside any stretch that holds its whole extent.
            WHEN
                a.scope = 'event' AND b.scope = 'stretch'
                AND b.scope_key = ''
                AND a.start_widest >= b.start_narrowest
                AND a.end_widest <= b.end_narrowest
                THEN 'inside'
            -- What holds at an event's moment holds of the event: a magnitude, a crowd.
            WHEN
                a.kind IN ('level', 'stock')
                AND a.scope IN ('event', 'moment') AND b.scope IN ('event', 'moment')
                AND a.event = b.event
                THEN 'equal'
            WHEN
                a.scope = 'moment' AND b.scope = 'moment'
                AND a.end_widest = b.end_widest
                AND a.start_widest IS NOT DISTINCT FROM b.start_widest
                THEN 'equal'
            WHEN a.scope = 'standing' AND b.scope = 'standing' AND a.scope_key = b.scope_key
                THEN 'equal'
            -- An offer or a length of a named thing holds for about a fortnight.
            WHEN
                a.scope = 'attribute' AND b.scope = 'attribute'
                AND ABS(DATE_DIFF('day', a.end_widest, b.end_widest)) <= 14
                THEN 'equal'
        END AS time_relation
    FROM conflicted_topics AS t
    INNER JOIN cells AS a
        ON
            t.inner_measure = a.measure
            AND t.inner_subject = a.subject
            AND t.inner_place = a.place
            AND t.unit = a.unit
    INNER JOIN cells AS b
        ON
            t.outer_measure = b.measure
            AND t.outer_subject = b.subject
            AND t.outer_place = b.place
            AND t.unit = b.unit
            AND a.kind = b.kind
    WHERE a.highest_least > b.lowest_most
)

SELECT
    cell_a,
    cell_b,
    reach,
    gap,
    kind,
    scope_a,
    scope_b,
    same_measure,
    same_subject,
    same_place,
    time_relation
FROM paired
WHERE
    time_relation IS NOT NULL
    -- Nothing of a level adds up, so that only equal cells compare.
    AND (
        kind <> 'level'
        OR (same_measure AND same_subject AND (same_place OR scope_a = 'event'))
    );
COMMENT ON VIEW conflicted_cells IS 'Pairs of cells, the first inside or equal to the second, with a lower bound in the first above an upper bound in the second.';
COMMENT ON COLUMN conflicted_cells.cell_a IS 'The cell inside.';
COMMENT ON COLUMN conflicted_cells.cell_b IS 'The cell that contains it, or the same.';
COMMENT ON COLUMN conflicted_cells.reach IS 'any, or event: the pair counts only within one document or event.';
COMMENT ON COLUMN conflicted_cells.gap IS 'How far the tightest bounds are apart.';
COMMENT ON COLUMN conflicted_cells.kind IS 'tally, flow, stock or level.';
COMMENT ON COLUMN conflicted_cells.scope_a IS 'Scope in time of the inner cell.';
COMMENT ON COLUMN conflicted_cells.scope_b IS 'Scope in time of the outer cell.';
COMMENT ON COLUMN conflicted_cells.same_measure IS 'Whether both have one measure.';
COMMENT ON COLUMN conflicted_cells.same_subject IS 'Whether both have one subject.';
COMMENT ON COLUMN conflicted_cells.same_place IS 'Whether both have one place.';
COMMENT ON COLUMN conflicted_cells.time_relation IS 'equal, earlier (the same count, taken on an earlier day) or inside.';

CREATE VIEW conflicting_claims AS
WITH nearest AS (
    -- One wild figure meets every other cell: keep the widest gaps of each.
    SELECT *
    FROM conflicted_cells
    QUALIFY
        ROW_NUMBER() OVER (PARTITION BY cell_a ORDER BY gap DESC, cell_b ASC) <= 12
        OR ROW_NUMBER() OVER (PARTITION BY cell_b ORDER BY gap DESC, cell_a ASC) <= 12
),

high AS (
    SELECT *
    FROM claim_cells
    QUALIFY
        DENSE_RANK() OVER (PARTITION BY cell_id ORDER BY least DESC NULLS LAST) <= 6
        AND ROW_NUMBER() OVER (
            PARTITION BY cell_id, least, most, speaker
            ORDER BY published ASC NULLS LAST, claim_id ASC
        ) <= 2
),

low AS (
    SELECT *
    FROM claim_cells
    QUALIFY
        DENSE_RANK() OVER (PARTITION BY cell_id ORDER BY most ASC NULLS LAST) <= 6
        AND ROW_NUMBER() OVER (
            PARTITION BY cell_id, least, most, speaker
            ORDER BY published ASC NULLS LAST, claim_id ASC
        ) <= 2
)

SELECT
    high.claim_id AS claim_a,
    low.claim_id AS claim_b,
    nearest.cell_a,
    nearest.cell_b,
    nearest.kind,
    nearest.scope_a,
    nearest.scope_b,
    nearest.same_measure,
    nearest.same_subject,
    nearest.same_place,
    nearest.time_relation,
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
    COALESCE(high.in_headline OR low.in_headline, FALSE) AS with_headline
FROM nearest
INNER JOIN high ON nearest.cell_a = high.cell_id
INNER JOIN low ON nearest.cell_b = low.cell_id
WHERE
    high.least > low.most
    AND high.claim_id <> low.claim_id
    AND (
        nearest.reach = 'any'
        OR high.document_id = low.document_id
        OR (nearest.scope_a = 'event' AND nearest.scope_b = 'event')
    )
    -- A verified count is a floor against counts that are not verified in the same way.
    AND (low.basis IS DISTINCT FROM 'verified' OR high.basis = 'verified')
    -- Two counts that far apart count different things, whatever their cells say; a slip of
    -- thousands is the exception. Zero is compared only within one document or event.
    AND (
        high.document_id = low.document_id
        OR high.unit <> 'count'
        OR high.least <= 25 * low.most
        OR high.least = 1000 * low.most
        OR (low.most = 0 AND nearest.scope_a = 'event' AND nearest.scope_b = 'event')
    )
    -- An event and a total meet only in one article, or in two that tell of one event: "the
    -- shooting of 2014" and a city's toll of 2014 look alike.
    AND (
        nearest.scope_a = nearest.scope_b
        OR high.kind IN ('level', 'stock')
        OR high.document_id = low.document_id
        OR EXISTS (
            SELECT 1
            FROM document_events AS ours
            INNER JOIN document_events AS theirs ON ours.event_id = theirs.event_id
            WHERE
                ours.document_id = high.document_id
                AND theirs.document_id = low.document_id
        )
    )
    -- A stated part is below its whole, and one sentence counts two things.
    AND low.part_of IS DISTINCT FROM high.claim_id
    AND NOT (
        high.document_id = low.document_id
        AND high.quote_start < low.quote_end
        AND low.quote_start < high.quote_end
        AND high.speaker IS NOT DISTINCT FROM low.speaker
    );
COMMENT ON VIEW conflicting_claims IS 'Pairs of claims that can''t both be true: the tightest of every pair of conflicted cells.';
COMMENT ON COLUMN conflicting_claims.claim_a IS 'The claim that is too high.';
COMMENT ON COLUMN conflicting_claims.claim_b IS 'The claim that is too low.';
COMMENT ON COLUMN conflicting_claims.cell_a IS 'Cell of the first claim.';
COMMENT ON COLUMN conflicting_claims.cell_b IS 'Cell of the second claim.';
COMMENT ON COLUMN conflicting_claims.kind IS 'tally, flow, stock or level.';
COMMENT ON COLUMN conflicting_claims.scope_a IS 'Scope in time of the first.';
COMMENT ON COLUMN conflicting_claims.scope_b IS 'Scope in time of the second.';
COMMENT ON COLUMN conflicting_claims.same_measure IS 'Whether both have one measure.';
COMMENT ON COLUMN conflicting_claims.same_subject IS 'Whether both have one subject.';
COMMENT ON COLUMN conflicting_claims.same_place IS 'Whether both have one place.';
COMMENT ON COLUMN conflicting_claims.time_relation IS 'equal, earlier or inside.';
COMMENT ON COLUMN conflicting_claims.same_document IS 'Whether one article says both.';
COMMENT ON COLUMN conflicting_claims.copies IS 'Whether their articles are copies of one story.';
COMMENT ON COLUMN conflicting_claims.same_speaker IS 'Whether both quote one claimant; NULL where an outlet speaks for itself.';
COMMENT ON COLUMN conflicting_claims.same_side IS 'Whether the claimants speak for one side; NULL where a side is unknown.';
COMMENT ON COLUMN conflicting_claims.opposed IS 'Whether the claimants speak for different sides.';
COMMENT ON COLUMN conflicting_claims.least IS 'Lower bound of the first, less the tolerance.';
COMMENT ON COLUMN conflicting_claims.most IS 'Upper bound of the second, plus the tolerance.';
COMMENT ON COLUMN conflicting_claims.published_a IS 'Publication date of the first.';
COMMENT ON COLUMN conflicting_claims.published_b IS 'Publication date of the second.';
COMMENT ON COLUMN conflicting_claims.as_of_a IS 'As-of date of the first.';
COMMENT ON COLUMN conflicting_claims.as_of_b IS 'As-of date of the second.';
COMMENT ON COLUMN conflicting_claims.vague IS 'Whether one of them is a bare vague numeral.';
COMMENT ON COLUMN conflicting_claims.with_headline IS 'Whether one of them stands in a headline.';
COMMENT ON COLUMN conflicting_claims.corrected IS 'Whether the text around the lower one says that it corrects a figure.';
