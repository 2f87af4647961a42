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
    -- Only these cells are one event's; those of a stretch hold claims about several.
    MIN(event) FILTER (WHERE scope IN ('event', 'moment')) AS event,
    MIN(start_widest) AS start_widest,
    MAX(start_narrowest) AS start_narrowest,
    MAX(end_widest) AS end_widest,
    MIN(end_narrowest) AS end_narrowest,
    MIN(as_of) AS as_of,
    MAX(least) AS highest_least,
    MIN(most) AS lowest_most,
    COUNT(*) AS claims
FROM claim_cells
GROUP BY cell_id, measure, unit, subject, place, kind, scope, scope_key;
COMMENT ON VIEW cells IS 'The cells that claims bound, each with its tightest bounds.';
COMMENT ON COLUMN cells.cell_id IS 'The cell.';
COMMENT ON COLUMN cells.measure IS 'What is measured.';
COMMENT ON COLUMN cells.unit IS 'Base unit.';
COMMENT ON COLUMN cells.subject IS 'Normalised subject.';
COMMENT ON COLUMN cells.place IS 'Canonical place.';
COMMENT ON COLUMN cells.kind IS 'tally, flow, stock or level.';
COMMENT ON COLUMN cells.scope IS 'stretch, event, moment, standing or attribute (of a named thing).';
COMMENT ON COLUMN cells.scope_key IS 'Event or series.';
COMMENT ON COLUMN cells.event IS 'Event that its claims are about; NULL but for scopes event and moment.';
COMMENT ON COLUMN cells.start_widest IS 'Earliest first day.';
COMMENT ON COLUMN cells.start_narrowest IS 'Latest first day.';
COMMENT ON COLUMN cells.end_widest IS 'Latest last day.';
COMMENT ON COLUMN cells.end_narrowest IS 'Earliest last day.';
COMMENT ON COLUMN cells.as_of IS 'Day on which the figures were current.';
COMMENT ON COLUMN cells.highest_least IS 'The highest lower bound of its claims.';
COMMENT ON COLUMN cells.lowest_most IS 'The lowest upper bound of its claims.';
COMMENT ON COLUMN cells.claims IS 'Number of claims.';

CREATE VIEW changed_copies AS
WITH pairs AS (
    SELECT
        copy_claim.claim_id AS copied,
        origin_claim.claim_id AS original,
        copies.reason = 'the same address' AS same_page,
        copy_claim.base_low AS copied_low,
        copy_claim.base_high AS copied_high,
        origin_claim.base_low AS original_low,
        origin_claim.base_high AS original_high
    FROM copied_claims
    INNER JOIN claims AS copy_claim ON copied_claims.claim_id = copy_claim.claim_id
    INNER JOIN copies ON copy_claim.document_id = copies.document_id
    INNER JOIN claims AS origin_claim ON copied_claims.original = origin_claim.claim_id
)

SELECT
    CASE WHEN copied_low > original_high THEN copied ELSE original END AS higher,
    CASE WHEN copied_low > original_high THEN original ELSE copied END AS lower,
    same_page
FROM pairs
WHERE copied_low > original_high OR original_low > copied_high;
COMMENT ON VIEW changed_copies IS 'Claims that one sentence makes with different numbers in two copies of a story, or two versions of a page.';
COMMENT ON COLUMN changed_copies.higher IS 'The claim that is higher.';
COMMENT ON COLUMN changed_copies.lower IS 'The claim that is lower.';
COMMENT ON COLUMN changed_copies.same_page IS 'Whether the two are versions of one page.';

CREATE VIEW reprinted_claims AS
SELECT
    copied_claims.claim_id,
    copied_claims.original
FROM copied_claims
INNER JOIN claims AS copy_claim ON copied_claims.claim_id = copy_claim.claim_id
INNER JOIN claims AS origin_claim ON copied_claims.original = origin_claim.claim_id
WHERE
    (copy_claim.base_low IS NOT DISTINCT FROM origin_claim.base_low)
    AND (copy_claim.base_high IS NOT DISTINCT FROM origin_claim.base_high);
COMMENT ON VIEW reprinted_claims IS 'Claims that a copy of a story makes with the number of the original, for which that one is compared.';
COMMENT ON COLUMN reprinted_claims.claim_id IS 'The claim in the copy.';
COMMENT ON COLUMN reprinted_claims.original IS 'The claim in the origin.';

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

-- How one row of cells lies in time within another: equal, earlier (the same count, taken on an
-- earlier day), inside, or NULL.
CREATE MACRO TIME_WITHIN(a, b) AS
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
                (a.start_widest IS NOT DISTINCT FROM b.start_widest)
                AND (a.start_narrowest IS NOT DISTINCT FROM b.start_narrowest)
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
    -- What holds at an event's moment holds of the event: a magnitude, a crowd. Of the
    -- missing there are more or fewer every day.
    WHEN
        a.kind IN ('level', 'stock')
        AND (a.kind = 'level' OR a.measure = 'attendees' OR a.end_widest = b.end_widest)
        AND a.scope IN ('event', 'moment') AND b.scope IN ('event', 'moment')
        AND a.event = b.event
        THEN 'equal'
    -- How many of the hurt are in hospital on a day is told of each event apart.
    WHEN
        a.scope = 'moment' AND b.scope = 'moment'
        AND a.end_widest = b.end_widest
        AND (a.start_widest IS NOT DISTINCT FROM b.start_widest)
        AND (a.kind <> 'tally' OR a.event IS NOT DISTINCT FROM b.event)
        THEN 'equal'
    WHEN a.scope = 'standing' AND b.scope = 'standing' AND a.scope_key = b.scope_key
        THEN 'equal'
    -- An offer or a length of a named thing holds for about a fortnight.
    WHEN
        a.scope = 'attribute' AND b.scope = 'attribute'
        AND ABS(DATE_DIFF('day', a.end_widest, b.end_widest)) <= 14
        THEN 'equal'
END;

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
        TIME_WITHIN(a, b) AS time_relation
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

CREATE VIEW exceeded_wholes AS
SELECT
    claim_a,
    claim_b,
    CASE
        WHEN NOT same_place THEN 'place'
        WHEN NOT same_subject THEN 'subject'
        WHEN NOT same_measure THEN 'measure'
        ELSE 'period'
    END AS part_by,
    CASE
        WHEN same_document THEN 'self-conflict'
        WHEN risen THEN 'revision'
        WHEN opposed THEN 'disputed'
        WHEN (same_speaker OR same_side) AND time_relation = 'equal' THEN 'relay-conflict'
        WHEN same_speaker OR same_side THEN 'toll-fell'
        ELSE 'contradiction'
    END AS verdict,
    CASE WHEN risen THEN 'info' ELSE severity END AS severity
FROM conflicts
WHERE
    NOT copies
    AND NOT (same_place AND same_subject AND same_measure AND time_relation <> 'inside');
COMMENT ON VIEW exceeded_wholes IS 'The conflicts of a part with a whole that it exceeds, reprints left out.';
COMMENT ON COLUMN exceeded_wholes.claim_a IS 'The part.';
COMMENT ON COLUMN exceeded_wholes.claim_b IS 'The whole.';
COMMENT ON COLUMN exceeded_wholes.part_by IS 'What makes it a part: place, else subject, else measure, else period.';
COMMENT ON COLUMN exceeded_wholes.verdict IS 'What the disagreement means.';
COMMENT ON COLUMN exceeded_wholes.severity IS 'info or warning where the pair deserves no more, else NULL.';

CREATE VIEW coverage AS
WITH topics AS (
    SELECT
        measure,
        unit,
        subject,
        place,
        COUNT(DISTINCT origin) AS stories
    FROM claim_cells
    GROUP BY measure, unit, subject, place
),

placed AS (
    SELECT
        claim_cells.claim_id,
        claim_cells.place,
        topics.stories
    FROM claim_cells
    INNER JOIN topics
        ON
            claim_cells.measure = topics.measure
            AND claim_cells.unit = topics.unit
            AND claim_cells.subject = topics.subject
            AND claim_cells.place = topics.place
),

judged AS (
    SELECT
        claims.claim_id,
        claims.document_id,
        CASE
            WHEN NOT claims.comparable THEN 'no claim'
            WHEN placed.claim_id IS NULL THEN 'undated'
            WHEN STARTS_WITH(placed.place, 'document:') THEN 'at home'
            WHEN placed.stories = 1 THEN 'alone'
            ELSE 'compared'
        END AS state,
        CASE
            WHEN NOT claims.comparable
                THEN COALESCE(claims.skip_reason, 'it can''t be held against others')
            WHEN
                placed.claim_id IS NULL
                AND claims.period_kind = 'event'
                AND claims.period_end IS NOT NULL
                THEN 'it counts what a whole year saw, which no one event holds'
            WHEN placed.claim_id IS NULL THEN 'nothing dates it'
            WHEN STARTS_WITH(placed.place, 'document:') AND claims.place IS NULL
                THEN 'no place is known, so that it is compared within its article only'
            WHEN STARTS_WITH(placed.place, 'document:')
                THEN 'what it counts is known from its article only, and compared there'
            WHEN placed.stories = 1 THEN 'no other article counts the very same there'
            ELSE 'held against what other articles count there'
        END AS reason
    FROM claims
    LEFT JOIN placed ON claims.claim_id = placed.claim_id
)

SELECT
    state,
    reason,
    COUNT(*) AS claims,
    COUNT(DISTINCT document_id) AS articles
FROM judged
GROUP BY state, reason;
COMMENT ON VIEW coverage IS 'How many claims the checks could compare, and why they could not compare the others.';
COMMENT ON COLUMN coverage.state IS 'compared, alone (nobody else counts it), at home (within its article only), undated or no claim.';
COMMENT ON COLUMN coverage.reason IS 'Why, in words.';
COMMENT ON COLUMN coverage.claims IS 'Number of claims.';
COMMENT ON COLUMN coverage.articles IS 'Number of articles that hold them.';
