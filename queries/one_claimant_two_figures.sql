-- id: one-claimant-two-figures
-- finds: two outlets on one story that quote one claimant of one day with different numbers, or
--   articles that give a lower total of a later day
-- why: a claimant gives one number for one thing on one day; one of the outlets misquoted it
-- verdict: relay-conflict | toll-fell | revision
-- severity: warning
-- ignores: claimants who may be anyone ("officials", "witnesses"), vague numbers, a claimant who
--   gives several such numbers in one article that are no parts of one, two articles of one outlet
--   on one day, reprints, a figure that the other article states too, places that the sentences
--   themselves set apart, a total against a day or another start, several incidents against one
-- threshold: days = 7, how many days later the lower total may be told
-- threshold: pairs = 12, how many numbers at most each is held against, the furthest first
WITH allowed AS (
    SELECT
        MAX(setting) FILTER (WHERE threshold = 'days') AS days,
        MAX(setting) FILTER (WHERE threshold = 'pairs') AS pairs
    FROM thresholds
    WHERE check_name = 'one-claimant-two-figures'
),

told AS (
    SELECT
        cells.*,
        claims.part_of IS NOT NULL AS is_part,
        claimants.office,
        -- People, or people of the country that the article is on.
        REGEXP_REPLACE(cells.subject, '^person\|[^|]*\|\|$', 'person') AS people
    FROM claim_cells AS cells
    INNER JOIN claims ON cells.claim_id = claims.claim_id
    INNER JOIN claimants ON claims.claimant = claimants.claimant
    WHERE
        claimants.named
        AND NOT EXISTS (
            SELECT 1
            FROM copied_claims
            WHERE copied_claims.claim_id = cells.claim_id
        )
        AND NOT cells.vague
        AND NOT (cells.partial AND cells.scope = 'event')
        AND COALESCE(cells.cue NOT IN ('superseded', 'history', 'others', 'misread'), TRUE)
    -- Of several numbers, one may be of another day or village; the parts of one are none of
    -- its rivals.
    QUALIFY
        CASE
            WHEN claims.part_of IS NULL
                THEN COUNT(
                    DISTINCT CASE WHEN claims.part_of IS NULL THEN HASH(cells.least, cells.most) END
                ) OVER (
                    PARTITION BY
                        cells.document_id, cells.speaker, cells.measure, cells.unit, cells.subject
                )
            ELSE
                COUNT(DISTINCT HASH(cells.least, cells.most)) OVER (
                    PARTITION BY
                        cells.document_id, cells.speaker, cells.measure, cells.unit, cells.subject
                )
        END = 1
        AND ROW_NUMBER() OVER (
            PARTITION BY
                cells.document_id, cells.speaker, cells.measure, cells.unit, cells.subject,
                claims.part_of IS NULL
            ORDER BY cells.in_headline ASC, cells.quote_start ASC, cells.claim_id ASC
        ) = 1
),

-- Claims meet by their claimant's name, or by the words of an office: "the coast guard" of one
-- outlet is the other's "Philippine coast guard".
voices AS (
    SELECT
        told.*,
        UNNEST(['speaker|' || speaker, 'office|' || office]) AS voice
    FROM told
),

one_story AS (
    SELECT
        document_a,
        document_b
    FROM stories
    UNION ALL
    SELECT
        document_b,
        document_a
    FROM stories
),

told_events AS (
    SELECT DISTINCT
        origin,
        event
    FROM claim_cells
    WHERE scope = 'event'
),

-- Some of an event's victims state no higher number.
stated AS (
    SELECT
        document_id,
        measure,
        unit,
        part_of,
        least,
        CASE WHEN partial THEN COALESCE(most, least) ELSE most END AS stated_most
    FROM claim_cells
),

rivals AS (
    SELECT DISTINCT
        high.claim_id AS claim_a,
        low.claim_id AS claim_b,
        high.document_id AS document_a,
        low.document_id AS document_b,
        high.measure,
        high.unit,
        high.least AS least_a,
        high.most AS most_a,
        low.least AS least_b,
        low.most AS most_b,
        high.as_of < low.as_of AS fell,
        COALESCE(high.source = low.source, FALSE) AS one_outlet,
        low.corrects
    FROM voices AS high
    INNER JOIN voices AS low
        ON
            high.voice = low.voice
            AND high.measure = low.measure
            AND high.unit = low.unit
            AND high.people = low.people
            AND high.least > low.most
            AND high.origin <> low.origin
    CROSS JOIN allowed
    WHERE
        (high.speaker = low.speaker OR high.side IS NULL OR low.side IS NULL)
        AND (
            EXISTS (
                SELECT 1
                FROM one_story
                WHERE document_a = high.origin AND document_b = low.origin
            )
            OR EXISTS (
                SELECT 1
                FROM told_events AS ours
                INNER JOIN told_events AS theirs ON ours.event = theirs.event
                WHERE ours.origin = high.origin AND theirs.origin = low.origin
            )
        )
        -- What one outlet tells anew on a day is news.
        AND (high.as_of < low.as_of OR COALESCE(high.source <> low.source, TRUE))
        AND high.is_part = low.is_part
        -- Two shootings together are held against none of the two.
        AND NOT (high.scope = 'event' AND high.several IS DISTINCT FROM low.several)
        AND high.basis IS NOT DISTINCT FROM low.basis
        -- A total may rise until the next day, never fall.
        AND (
            high.as_of = low.as_of
            -- What happened within one stretch stays as it was, whenever it is told; of shots
            -- the subject doesn't say who fired them.
            OR (
                high.kind = 'flow'
                AND high.measure <> 'shots'
                AND high.start_widest = low.start_widest
                AND high.end_widest = low.end_widest
            )
            OR (
                (
                    high.kind = 'tally'
                    -- What adds up since one day, neither.
                    OR (
                        high.kind = 'flow'
                        AND high.scope = 'stretch'
                        AND low.scope = 'stretch'
                        AND high.start_narrowest = low.start_widest
                    )
                )
                AND low.as_of > high.as_of
                AND DATE_DIFF('day', high.as_of, low.as_of) <= allowed.days
                AND (
                    (high.scope = 'stretch' AND low.scope = 'stretch')
                    OR (high.scope = 'event' AND low.scope = 'event' AND high.event = low.event)
                )
            )
        )
        -- The lower one may run longer, never shorter.
        AND (
            low.scope = 'stretch'
            OR high.scope <> 'stretch'
            OR (low.cue = 'total' AND low.start_widest IS NULL)
        )
        AND COALESCE(high.start_widest >= low.start_widest, TRUE)
        -- Where a quake was is told in many ways; what was measured of it is one number.
        AND (
            high.place_inferred OR low.place_inferred
            OR (high.kind = 'level' AND STARTS_WITH(high.subject, 'thing:'))
            OR STARTS_WITH(high.place, 'document:')
            OR STARTS_WITH(low.place, 'document:')
            OR EXISTS (
                SELECT 1
                FROM place_closure
                WHERE
                    (inner_place = high.place AND outer_place = low.place)
                    OR (inner_place = low.place AND outer_place = high.place)
            )
        )
)

SELECT
    rivals.claim_a,
    rivals.claim_b,
    CASE
        WHEN rivals.fell AND rivals.corrects THEN 'revision'
        WHEN rivals.fell THEN 'toll-fell'
        ELSE 'relay-conflict'
    END AS verdict,
    CASE WHEN rivals.fell AND rivals.corrects THEN 'info' END AS severity,
    CASE
        WHEN rivals.fell AND rivals.corrects
            THEN 'the text around the lower number says that it corrects a figure'
        WHEN rivals.fell AND rivals.one_outlet
            THEN 'one outlet tells one story twice, and one claimant''s count can''t fall'
        WHEN rivals.fell
            THEN 'two outlets tell one story, and one claimant''s count can''t fall from day to day'
        ELSE
            'two outlets quote one claimant on one day of the same story, who can''t have given'
            || ' both numbers'
    END AS relation
FROM rivals
CROSS JOIN allowed
LEFT JOIN conflicts
    ON rivals.claim_a = conflicts.claim_a AND rivals.claim_b = conflicts.claim_b
WHERE
    -- What is one cell is found by its own check.
    conflicts.claim_a IS NULL
    AND NOT EXISTS (
        SELECT 1
        FROM stated AS other
        WHERE
            other.measure = rivals.measure
            AND other.unit = rivals.unit
            AND other.part_of IS NULL
            AND (
                (
                    other.document_id = rivals.document_a
                    AND COALESCE(other.least <= rivals.most_b, TRUE)
                    AND COALESCE(other.stated_most >= rivals.least_b, TRUE)
                )
                OR (
                    other.document_id = rivals.document_b
                    AND COALESCE(other.least <= rivals.most_a, TRUE)
                    AND COALESCE(other.stated_most >= rivals.least_a, TRUE)
                )
            )
    )
-- Where a hundred articles give a hundred numbers, the widest gaps of each stand for all.
QUALIFY
    ROW_NUMBER() OVER (
        PARTITION BY rivals.claim_a
        ORDER BY rivals.least_a - rivals.most_b DESC, rivals.claim_b ASC
    ) <= allowed.pairs
    AND ROW_NUMBER() OVER (
        PARTITION BY rivals.claim_b
        ORDER BY rivals.least_a - rivals.most_b DESC, rivals.claim_a ASC
    ) <= allowed.pairs
ORDER BY rivals.claim_a, rivals.claim_b
