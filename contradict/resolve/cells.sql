-- Fills claim_cells from claims, documents, claimants and the temporary tables that
-- cells.py made. A claim whose scope in time is unknown gets no cell: nothing fills the gap.

INSERT INTO claim_cells BY NAME
WITH inferred AS (
    -- Claims whose sentence names no place: the article's own was taken.
    SELECT DISTINCT claim_id
    FROM claim_evidence
    WHERE
        field = 'place'
        AND REGEXP_MATCHES(rule, '^(headline|told-of|dominant|dateline|context)|:document$')
),

-- Claims whose sentence says that they run from the story's start, or as of a day.
dated AS (
    SELECT
        claim_id,
        BOOL_OR(NOT STARTS_WITH(rule, 'story')) AS in_words
    FROM claim_evidence
    WHERE
        field = 'period'
        AND REGEXP_MATCHES(rule, '^(so-far|since|as-of|start|days-in|story|first-hours)')
    GROUP BY claim_id
),

-- The whole staff of a named firm is one wherever it is told, and for a fortnight.
staff AS (
    SELECT claims.claim_id
    FROM claims
    INNER JOIN claim_subject ON claims.claim_id = claim_subject.claim_id
    INNER JOIN claim_counts ON claims.claim_id = claim_counts.claim_id
    LEFT JOIN inferred ON claims.claim_id = inferred.claim_id
    WHERE
        claims.measure = 'employees'
        AND claim_subject.owned
        AND REGEXP_MATCHES(claim_subject.key, '^employee\|\|\|.')
        AND (claims.place IS NULL OR inferred.claim_id IS NOT NULL)
        AND NOT claim_counts.site
        AND claims.period_kind = 'instant'
        AND claims.part_of IS NULL
),

-- Distances between two places that the text names, whatever the words around them.
ways AS (
    SELECT claim_id
    FROM claims
    WHERE
        measure = 'distance'
        AND STARTS_WITH(subject, CONCAT(SPLIT_PART(place, ',', 1), ' from '))
    UNION
    SELECT claim_id
    FROM claim_evidence
    WHERE field = 'subject' AND rule = 'way'
),

-- How often "the man" was hit, in an article that tells of more victims than one.
one_of_many AS (
    WITH crowds AS (
        SELECT document_id
        FROM claims
        WHERE
            measure IN ('killed', 'injured', 'shot', 'casualties')
            AND COALESCE(base_high, 2) >= 2
        UNION
        SELECT document_id
        FROM claims
        WHERE REGEXP_MATCHES(subject, '^(shots that hit|stab wounds of) ')
        GROUP BY document_id
        HAVING COUNT(DISTINCT subject) > 1
    )

    SELECT claims.claim_id
    FROM claims
    INNER JOIN claim_subject ON claims.claim_id = claim_subject.claim_id
    INNER JOIN crowds ON claims.document_id = crowds.document_id
    WHERE
        REGEXP_MATCHES(claims.subject, '^(shots that hit|stab wounds of) ')
        AND claim_subject.names = 0
),

-- A siege of five hours lasted four and a half to five and a half; one of two days may have
-- begun late on the first and ended early on the last.
lengths AS (
    SELECT
        claim_id,
        CASE WHEN unit IN ('second', 'minute', 'hour') THEN 0.5 ELSE 1 END
        * COALESCE(base_low / NULLIF(low, 0), base_high / NULLIF(high, 0), 1) AS slack
    FROM claims
    WHERE measure = 'duration'
),

-- Whom only another sentence calls men: "4 hurt" are all who were, whoever they are. Of "3 men
-- died, 4 were hurt" the 4 may be men.
lent AS (
    SELECT claims.claim_id
    FROM claims
    INNER JOIN claim_evidence
        ON
            claims.claim_id = claim_evidence.claim_id
            AND claim_evidence.field = 'subject'
            AND claim_evidence.rule = 'restated'
    LEFT JOIN claims AS beside
        ON
            claims.document_id = beside.document_id
            AND claims.quote_start = beside.quote_start
            AND claims.number_start > beside.number_start
            AND claims.subject = beside.subject
            AND claims.subject = beside.subject_text
    WHERE beside.claim_id IS NULL
),

placed AS (
    SELECT
        claims.claim_id,
        claims.document_id,
        COALESCE(documents.copy_of, documents.document_id) AS origin,
        documents.source,
        documents.published,
        claims.measure,
        CASE
            WHEN claims.measure = 'shots' AND claim_counts.volley THEN 'level' ELSE measures.kind
        END AS kind,
        claims.base_unit AS unit,
        -- Those who come to a protest are its demonstrators, whatever they are called.
        CASE
            WHEN claims.measure = 'attendees' AND claims.period_kind = 'event'
                THEN REPLACE(claim_subject.key, 'demonstrator|', 'person|')
            -- Those whom an event hurt are its victims; one alone is one of several, and among
            -- the dead may be the attacker, who is none. Other men than the dead are all the hurt.
            WHEN
                claims.measure = 'injured'
                AND claims.period_kind = 'event'
                AND claims.base_high > 1
                THEN REGEXP_REPLACE(
                    claim_subject.key,
                    CASE
                        WHEN claim_counts.others OR lent.claim_id IS NOT NULL
                            THEN '^(?:victim|man|woman)'
                        ELSE '^victim'
                    END || '(\|[^|]*\|\|)$',
                    'person\1'
                )
            -- Gunmen, shooters, three men in a car: all who attacked, whatever they are called.
            WHEN claims.measure = 'attackers' THEN 'thing:attackers'
            -- All shots of one event, whoever counted or heard them.
            WHEN claims.measure = 'shots' AND claim_counts.volley THEN 'thing:shots of the event'
            WHEN claims.measure = 'destroyed' AND claim_counts.damaged
                THEN CONCAT(claim_subject.key, ' (damaged)')
            ELSE COALESCE(composed.subject, claim_subject.key)
        END AS subject,
        claims.period_kind,
        COALESCE(claims.widest_start, claims.period_start) AS start_widest,
        COALESCE(claims.narrowest_start, claims.period_start) AS start_narrowest,
        -- "This year" is so far only the part of it that is over.
        CASE
            WHEN claims.period_kind = 'interval'
                THEN LEAST(COALESCE(claims.widest_end, claims.period_end), documents.published)
            ELSE COALESCE(claims.widest_end, claims.period_end)
        END AS end_widest,
        CASE
            WHEN claims.period_kind = 'interval'
                THEN LEAST(COALESCE(claims.narrowest_end, claims.period_end), documents.published)
            ELSE COALESCE(claims.narrowest_end, claims.period_end)
        END AS end_narrowest,
        COALESCE(claims.as_of, claims.period_end, documents.published) AS as_of,
        claim_bounds.least - COALESCE(lengths.slack, 0) AS least,
        claim_bounds.most + COALESCE(lengths.slack, 0) AS most,
        claims.vague,
        claims.basis,
        claimants.speaker,
        claimants.side,
        claims.part_of,
        claims.quote_start,
        claims.quote_end,
        lent_place.claim_id IS NOT NULL
        OR (
            inferred.claim_id IS NOT NULL
            AND NOT (claim_subject.national AND claims.period_kind = 'cumulative')
        ) AS place_inferred,
        corrections.claim_id IS NOT NULL AS corrects,
        COALESCE(claims.quote_end <= LENGTH(documents.title) + 1, FALSE) AS in_headline,
        COALESCE(claims.event_id, claim_series.event) AS event,
        -- What Tobias Rook paid, he may have paid for two things.
        (
            claim_subject.names >= 2
            AND claims.base_unit <> 'count'
            AND measures.attribute
            AND (claim_subject.says_more OR claims.measure <> 'money')
        )
        OR staff.claim_id IS NOT NULL AS is_attribute,
        -- Two towns are as far apart on any day; an army and a town are not.
        ways.claim_id IS NOT NULL AS between_places,
        claim_counts.rival,
        COALESCE(claim_counts.rose, FALSE) AS rose,
        claim_counts.several,
        claim_counts.not_all,
        claim_counts.attacker,
        claim_counts.others,
        claim_counts.story,
        claim_counts.yearly,
        -- Some of an event's victims bound their number from below only.
        (
            claim_counts.only_some
            OR (claims.measure = 'attackers' AND claim_counts.accomplice)
            OR (
                (claim_counts.part OR claim_counts.listed)
                AND (NOT claim_counts.total OR claim_counts.besides)
            )
        )
        AND claims.base_unit = 'count' AS some_of_them,
        claims.modality = 'hedged' AS hedged,
        CASE
            WHEN claim_counts.superseded THEN 'superseded'
            WHEN claim_counts.unsaid THEN 'others'
            WHEN claims.period_kind = 'event' AND claim_counts.history THEN 'history'
            WHEN claims.period_kind NOT IN ('cumulative', 'interval') THEN NULL
            WHEN claim_counts.history THEN 'history'
            WHEN unnamed_others.claim_id IS NOT NULL THEN 'others'
            WHEN claim_counts.only_some THEN 'incident'
            WHEN claim_counts.total THEN 'total'
            WHEN claim_counts.incident AND NOT COALESCE(dated.in_words, FALSE) THEN 'incident'
            WHEN dated.claim_id IS NOT NULL THEN 'total'
            -- A stretch and a place of its own are as good as a word.
            WHEN claims.period_kind = 'interval' AND inferred.claim_id IS NULL THEN 'total'
            WHEN
                claim_counts.story OR inferred.claim_id IS NULL OR claim_subject.national
                THEN 'running'
            ELSE 'bare'
        END AS cue,
        -- What its own names identify needs no place; anything else stays in its document.
        CASE
            WHEN
                claims.measure = 'money'
                AND claim_subject.names > 0
                AND NOT claim_subject.says_more
                THEN 'document:' || claims.document_id
            WHEN ways.claim_id IS NOT NULL THEN ''
            WHEN claim_subject.names >= 2 AND claims.base_unit <> 'count' AND measures.attribute
                THEN ''
            -- A firm's result of a period is one wherever it is told.
            WHEN
                claim_subject.owned
                AND measures.owned
                AND measures.attribute
                AND measures.kind = 'flow'
                AND claims.period_kind = 'interval'
                AND claims.base_unit <> 'count'
                AND claims.place IS NULL
                THEN ''
            WHEN staff.claim_id IS NOT NULL THEN ''
            -- An event lasted as long wherever its articles place it.
            WHEN claims.measure = 'duration' AND claims.event_id IS NOT NULL THEN ''
            -- An army's numbers without the army may be either side's.
            WHEN NOT claim_subject.known AND claims.measure <> 'attackers'
                THEN CONCAT_WS(
                    '|', 'document:' || claims.document_id,
                    CASE WHEN inferred.claim_id IS NULL THEN claims.place END
                )
            -- A city's population told under a country's headline is not the country's.
            WHEN
                claims.measure = 'population'
                AND NOT CONTAINS(claims.place, ', ')
                AND REGEXP_MATCHES(claims.quote, '\b(city|town|village|port|suburb|district)\b')
                THEN 'document:' || claims.document_id
            WHEN
                inferred.claim_id IS NOT NULL
                AND measures.kind IN ('level', 'stock')
                AND claims.period_kind <> 'event'
                THEN 'document:' || claims.document_id
            -- Whose staff or takings these are is a coordinate too.
            WHEN
                measures.owned
                AND NOT (
                    claims.measure = 'shots'
                    AND claim_counts.volley
                    AND claims.event_id IS NOT NULL
                )
                AND claim_subject.names = 0
                AND LENGTH(claim_subject.key) - LENGTH(REPLACE(claim_subject.key, ' ', '')) < 2
                THEN 'document:' || claims.document_id
            WHEN one_of_many.claim_id IS NOT NULL THEN 'document:' || claims.document_id
            WHEN counted_at.place IS NOT NULL THEN counted_at.place
            WHEN in_city.city IS NOT NULL THEN in_city.city
            WHEN claims.place IS NOT NULL THEN claims.place
            WHEN lent_place.place IS NOT NULL THEN lent_place.place
            ELSE 'document:' || claims.document_id
        END AS place
    FROM claims
    INNER JOIN documents ON claims.document_id = documents.document_id
    INNER JOIN measures ON claims.measure = measures.measure
    INNER JOIN claim_subject ON claims.claim_id = claim_subject.claim_id
    INNER JOIN claim_bounds ON claims.claim_id = claim_bounds.claim_id
    LEFT JOIN staff ON claims.claim_id = staff.claim_id
    LEFT JOIN ways ON claims.claim_id = ways.claim_id
    LEFT JOIN lengths ON claims.claim_id = lengths.claim_id
    LEFT JOIN one_of_many ON claims.claim_id = one_of_many.claim_id
    LEFT JOIN counted_at ON claims.claim_id = counted_at.claim_id
    LEFT JOIN lent_place ON claims.claim_id = lent_place.claim_id
    LEFT JOIN in_city ON claims.claim_id = in_city.claim_id
    LEFT JOIN claim_counts ON claims.claim_id = claim_counts.claim_id
    LEFT JOIN inferred ON claims.claim_id = inferred.claim_id
    LEFT JOIN dated ON claims.claim_id = dated.claim_id
    LEFT JOIN composed ON claims.claim_id = composed.claim_id
    LEFT JOIN lent ON claims.claim_id = lent.claim_id
    LEFT JOIN unnamed_others ON claims.claim_id = unnamed_others.claim_id
    LEFT JOIN claimants ON claims.claimant = claimants.claimant
    LEFT JOIN claim_series ON claims.claim_id = claim_series.claim_id
    LEFT JOIN corrections ON claims.claim_id = corrections.claim_id
    WHERE claims.comparable AND claims.modality IN ('asserted', 'hedged')
),

scoped AS (
    SELECT
        *,
        CASE
            WHEN between_places THEN 'standing'
            WHEN is_attribute AND end_widest IS NOT NULL THEN 'attribute'
            WHEN
                event IS NOT NULL
                AND NOT yearly
                AND (
                    period_kind = 'event'
                    OR (period_kind = 'cumulative' AND kind = 'tally' AND NOT story)
                )
                THEN 'event'
            WHEN kind IN ('tally', 'flow') AND period_kind IN ('cumulative', 'interval')
                THEN 'stretch'
            WHEN period_kind <> 'none' AND end_widest IS NOT NULL THEN 'moment'
            WHEN kind = 'level' THEN 'standing'
        END AS scope
    FROM placed
),

keyed AS (
    SELECT
        * EXCLUDE (period_kind, is_attribute, between_places, story, yearly),
        CASE
            WHEN scope = 'event' THEN event
            WHEN scope = 'stretch' AND start_widest IS NULL
                THEN COALESCE(event, 'document:' || document_id)
            WHEN scope = 'standing' THEN CAST(COALESCE(YEAR(published), 0) AS VARCHAR)
            ELSE ''
        END AS scope_key
    FROM scoped
    WHERE
        scope IS NOT NULL
        AND (scope <> 'stretch' OR end_widest IS NOT NULL)
        AND NOT (yearly AND period_kind = 'event')
),

-- A part runs as its whole does; "eight people" of 406 civilians are no group of their own.
inherited AS (
    SELECT
        keyed.* EXCLUDE (cue, some_of_them),
        CASE
            WHEN whole.claim_id IS NULL THEN keyed.some_of_them
            WHEN whole.subject = keyed.subject AND whole.place = keyed.place THEN TRUE
            ELSE
                keyed.some_of_them
                AND REGEXP_MATCHES(keyed.subject, '^(person|victim)\|[^|]*\|\|$')
        END AS partial,
        CASE
            WHEN keyed.cue IS NULL OR keyed.part_of IS NULL THEN keyed.cue
            WHEN
                whole.claim_id IS NULL
                OR (
                    whole.place = keyed.place
                    AND (whole.subject = keyed.subject OR STARTS_WITH(keyed.subject, 'person|'))
                )
                THEN 'incident'
            ELSE COALESCE(whole.cue, 'incident')
        END AS cue
    FROM keyed
    LEFT JOIN keyed AS whole ON keyed.part_of = whole.claim_id
),

-- A running total far above the usual one of its days is that of another time: an earlier war.
-- The other counts of its sentence are of that time too.
of_another_time AS (
    SELECT DISTINCT
        document_id,
        quote_start
    FROM (
        SELECT
            document_id,
            quote_start,
            least,
            COUNT(*) OVER days AS told,
            QUANTILE_DISC(COALESCE(least, most), 0.5) OVER days AS usual
        FROM inherited
        WHERE kind = 'tally' AND scope = 'stretch' AND cue IN ('total', 'running')
        WINDOW days AS (
            PARTITION BY measure, unit, subject, place
            ORDER BY as_of
            RANGE BETWEEN INTERVAL 2 DAYS PRECEDING AND INTERVAL 2 DAYS FOLLOWING
        )
    ) AS tolls
    -- A slip of thousands is for the checks to find.
    WHERE told >= 5 AND least > 25 * usual AND least <> 1000 * usual
),

readings AS (
    SELECT
        unit,
        least,
        most,
        measure,
        subject,
        place,
        COUNT(DISTINCT origin) AS articles,
        MIN(published) AS first_day,
        MAX(published) AS last_day
    FROM inherited
    WHERE kind = 'tally' AND scope = 'stretch' AND COALESCE(least, most) >= 100
    GROUP BY unit, least, most, measure, subject, place
),

-- A figure that three articles and more give for one group and place, and one for another, is
-- misread in the one: a national toll told in a sentence about the capital.
misread AS (
    SELECT DISTINCT
        lone.unit,
        lone.least,
        lone.most,
        lone.measure,
        lone.subject,
        lone.place
    FROM readings AS lone
    INNER JOIN readings AS usual
        ON
            lone.unit = usual.unit
            AND lone.least IS NOT DISTINCT FROM usual.least
            AND lone.most IS NOT DISTINCT FROM usual.most
            AND lone.first_day >= usual.first_day - 3
            -- A figure that is not round is known again weeks later.
            AND lone.first_day
            <= usual.last_day + CASE WHEN lone.least % 10 = 0 THEN 3 ELSE 30 END
    WHERE
        lone.articles = 1
        AND usual.articles >= 3
        -- Round figures of two groups meet by chance.
        AND (lone.least % 10 <> 0 OR lone.subject = usual.subject)
        AND (
            lone.measure <> usual.measure
            OR lone.subject <> usual.subject
            OR lone.place <> usual.place
        )
),

marked AS (
    SELECT
        inherited.*,
        misread.measure IS NOT NULL AS is_misread,
        of_another_time.document_id IS NOT NULL AS is_of_another_time,
        -- An event is one cell whatever its days, and so is what holds all year.
        inherited.scope NOT IN ('event', 'standing') AS dates_count
    FROM inherited
    LEFT JOIN of_another_time
        ON
            inherited.document_id = of_another_time.document_id
            AND inherited.quote_start = of_another_time.quote_start
    LEFT JOIN misread
        ON
            inherited.unit = misread.unit
            AND inherited.measure = misread.measure
            AND inherited.subject = misread.subject
            AND inherited.place = misread.place
            AND inherited.least IS NOT DISTINCT FROM misread.least
            AND inherited.most IS NOT DISTINCT FROM misread.most
)

SELECT
    claim_id,
    document_id,
    origin,
    source,
    published,
    measure,
    kind,
    unit,
    subject,
    place,
    scope,
    scope_key,
    start_widest,
    start_narrowest,
    end_widest,
    end_narrowest,
    as_of,
    least,
    -- Those in one hospital, and two others, are only some of all who lie in one that day.
    CASE
        WHEN NOT (partial AND (scope = 'event' OR (scope = 'moment' AND not_all)))
            THEN most
    END AS most,
    vague,
    basis,
    speaker,
    side,
    part_of,
    quote_start,
    quote_end,
    event,
    corrects,
    in_headline,
    place_inferred,
    partial,
    several,
    attacker,
    others,
    rival,
    rose,
    hedged,
    -- The figure of a total is the total wherever it is printed.
    CASE
        WHEN is_misread AND scope = 'stretch' THEN 'misread'
        WHEN is_of_another_time AND scope = 'stretch' THEN 'history'
        WHEN
            cue = 'bare'
            AND BOOL_OR(cue IN ('total', 'running'))
                OVER (PARTITION BY measure, unit, subject, place, least, most)
            THEN 'running'
        ELSE cue
    END AS cue,
    MD5(CONCAT_WS(
        '|', measure, unit, subject, place, scope, scope_key,
        CASE WHEN dates_count THEN CAST(start_widest AS VARCHAR) ELSE '' END,
        CASE WHEN dates_count THEN CAST(start_narrowest AS VARCHAR) ELSE '' END,
        CASE WHEN dates_count THEN CAST(end_widest AS VARCHAR) ELSE '' END,
        CASE WHEN dates_count THEN CAST(end_narrowest AS VARCHAR) ELSE '' END,
        CASE
            WHEN scope = 'event' AND kind IN ('tally', 'flow') THEN CAST(as_of AS VARCHAR)
            WHEN scope = 'moment' THEN event
            ELSE ''
        END
    )) AS cell_id
FROM marked
ORDER BY claim_id;

-- A place that is only a document, and a place that no gazetteer knows, still hold themselves.
INSERT INTO place_closure
SELECT DISTINCT
    claim_cells.place AS inner_place,
    claim_cells.place AS outer_place
FROM claim_cells
LEFT JOIN place_closure ON claim_cells.place = place_closure.inner_place
WHERE place_closure.inner_place IS NULL
ORDER BY claim_cells.place;
