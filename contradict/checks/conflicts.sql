-- Fills table conflicts: the pairs of table paired that can't both be true, and table
-- not_compared: those that only look so, each with its reason.

-- noqa: disable=RF01
-- The columns a and b are the two claims, whole. Each side in a step of its own: joined at once, the claims met by their bounds alone.
CREATE OR REPLACE TEMP TABLE with_high AS
SELECT
    paired.*,
    high AS a
FROM paired
INNER JOIN claim_cells AS high ON paired.claim_a = high.claim_id
WHERE paired.claim_a <> paired.claim_b;

CREATE OR REPLACE TEMP TABLE with_both AS
SELECT
    with_high.*,
    low AS b
FROM with_high
INNER JOIN claim_cells AS low ON with_high.claim_b = low.claim_id;

-- When an article last told what it tells.
CREATE OR REPLACE TEMP VIEW moments AS
SELECT
    document_id,
    COALESCE(updated, published_at) AS moment
FROM documents;

CREATE OR REPLACE TEMP TABLE judged AS
WITH related AS (
    SELECT
        with_both.*,
        a.document_id = b.document_id AS same_document,
        a.document_id <> b.document_id AND a.origin = b.origin AS copies,
        a.scope = 'event' OR b.scope = 'event' AS of_event,
        COALESCE(a.side <> b.side, a.speaker <> b.speaker, FALSE) AS opposed,
        a.rival OR b.rival AS rivals,
        -- "Officials counted 40; the union speaks of 200."
        a.quote_start = b.quote_start AND a.speaker <> b.speaker AS one_breath,
        COALESCE(likeness.words, 0) AS words,
        COALESCE(likeness.weight, 0) AS weight,
        COALESCE(likeness.share, 0) AS share,
        of_one_event.claim_a IS NOT NULL AS one_event,
        a.measure <> 'attackers' AND ours.victims = theirs.victims AS same_victims,
        ours.victims AS our_victims,
        theirs.victims AS their_victims,
        COALESCE(LIST_CONTAINS(told.counts, b.least), FALSE) AS part_repeated,
        COALESCE(LIST_CONTAINS(given.counts, with_both.a.least), FALSE) AS also_given,
        COALESCE(LIST_CONTAINS(dead.counts, with_both.a.least - with_both.b.most), FALSE)
            AS with_their_dead,
        -- People, or Ukrainians: whoever they are. No group, so no whole and no equal of one.
        REGEXP_MATCHES(b.subject, '^person\|[^|]*\|\|$') AS bare,
        (a.in_headline OR b.in_headline)
        AND ABS(a.quote_start - b.quote_start) <= 500
        AND repeats_a.claim_id IS NULL AS lead,
        repeats_a.claim_id IS NOT NULL AS repeated_a,
        repeats_b.claim_id IS NOT NULL AS repeated_b,
        grown.claim_a IS NOT NULL AS grown,
        COALESCE(told_at.moment > told_before.moment, FALSE) AS hours_later,
        died.claim_a IS NOT NULL AS died,
        added.claim_a IS NOT NULL AS added,
        answered.claim_a IS NOT NULL AS answered,
        other_day.claim_a IS NOT NULL AS of_other_day,
        elsewhere_a.claim_id IS NOT NULL OR elsewhere_b.claim_id IS NOT NULL AS of_elsewhere,
        -- What a first day has cost so far, told on that day by nobody of another side.
        a.scope = 'stretch'
        AND b.scope = 'stretch'
        AND a.as_of = b.as_of
        AND b.published = b.as_of
        AND b.start_widest = b.as_of
        AND (low.period_kind = 'cumulative' OR low.period_anchor = 'event')
        AND NOT COALESCE(a.side <> b.side, FALSE)
        AND a.least < 5 * b.most AS of_first_day,
        -- 4,300 and 50 may stand for any number near them; 512 million is what was counted.
        LENGTH(RTRIM(CAST(CAST(low.high AS HUGEINT) AS VARCHAR), '0')) <= 2 AS is_round
    FROM with_both
    LEFT JOIN likeness
        ON with_both.claim_a = likeness.claim_a AND with_both.claim_b = likeness.claim_b
    LEFT JOIN of_one_event
        ON with_both.claim_a = of_one_event.claim_a AND with_both.claim_b = of_one_event.claim_b
    LEFT JOIN victims AS ours
        ON with_both.a.document_id = ours.document_id AND with_both.a.quote_start = ours.quote_start
    LEFT JOIN victims AS theirs
        ON
            with_both.b.document_id = theirs.document_id
            AND with_both.b.quote_start = theirs.quote_start
    LEFT JOIN sentence_values AS told
        ON with_both.a.document_id = told.document_id AND with_both.a.quote_start = told.quote_start
    LEFT JOIN given
        ON
            with_both.b.document_id = given.document_id
            AND with_both.b.event = given.event
            AND with_both.a.measure = given.measure
    LEFT JOIN given AS dead
        ON
            with_both.b.document_id = dead.document_id
            AND with_both.b.event = dead.event
            AND dead.measure = 'killed'
    LEFT JOIN repeated AS repeats_a ON with_both.claim_a = repeats_a.claim_id
    LEFT JOIN repeated AS repeats_b ON with_both.claim_b = repeats_b.claim_id
    LEFT JOIN grown ON with_both.claim_a = grown.claim_a AND with_both.claim_b = grown.claim_b
    LEFT JOIN died ON with_both.claim_a = died.claim_a AND with_both.claim_b = died.claim_b
    LEFT JOIN added ON with_both.claim_a = added.claim_a AND with_both.claim_b = added.claim_b
    LEFT JOIN answered
        ON with_both.claim_a = answered.claim_a AND with_both.claim_b = answered.claim_b
    LEFT JOIN other_day
        ON with_both.claim_a = other_day.claim_a AND with_both.claim_b = other_day.claim_b
    LEFT JOIN of_elsewhere AS elsewhere_a ON with_both.claim_a = elsewhere_a.claim_id
    LEFT JOIN of_elsewhere AS elsewhere_b ON with_both.claim_b = elsewhere_b.claim_id
    LEFT JOIN moments AS told_at ON with_both.a.document_id = told_at.document_id
    LEFT JOIN moments AS told_before ON with_both.b.document_id = told_before.document_id
    INNER JOIN claims AS low ON with_both.claim_b = low.claim_id
)

SELECT
    *,
    CASE
        WHEN
            reach = 'event'
            AND NOT (a.scope = 'event' AND b.scope = 'event')
            AND NOT (same_document AND same_subject AND a.scope = 'stretch' AND b.scope = 'stretch')
            -- One ministry's civilians and its people are the same dead.
            AND NOT (
                COALESCE(a.speaker = b.speaker OR a.side = b.side, FALSE)
                AND same_measure
                AND STARTS_WITH(a.subject, 'civilian|')
                AND a.least <= 5 * b.most
            )
            THEN 'a bare whole holds its parts only within one event'
        WHEN
            scope_a <> scope_b
            AND kind NOT IN ('level', 'stock')
            AND NOT same_document
            AND NOT one_event
            THEN 'an event and a total of two articles'
        WHEN a.cue = 'superseded' OR b.cue = 'superseded'
            THEN 'a figure that its own text calls an earlier one'
        -- A verified count is a floor against counts that are not verified in the same way.
        WHEN b.basis = 'verified' AND (a.basis IS DISTINCT FROM 'verified')
            THEN 'a verified count is a floor'
        -- A stated part is below its whole, and one sentence counts two things.
        WHEN
            b.part_of = claim_a
            OR (
                same_document
                AND of_event
                AND part_repeated
                AND NOT (opposed AND (rivals OR one_breath))
            )
            THEN 'a part and its whole'
        WHEN
            -- ... which a later report can't take back.
            (same_victims AND NOT (a.measure = 'killed' AND a.published + 1 < b.published))
            OR died
            OR (
                of_event
                AND a.measure = 'injured'
                AND NOT a.others
                AND our_victims IS NULL
                -- Of the dead beside whom others were hurt there is one at least.
                AND (
                    a.least = their_victims
                    OR with_their_dead
                    OR (b.others AND a.least - b.most = 1)
                )
            )
            THEN 'some of the injured of one count are dead in the other'
        WHEN added THEN 'the article of the lower figure adds what is missing'
        WHEN
            of_event
            AND a.measure <> 'attackers'
            AND (a.attacker OR b.attacker)
            AND a.least - b.most BETWEEN 0 AND 2
            THEN 'one of the counts may hold the attacker'
        WHEN of_event AND a.several <> b.several AND (a.several OR NOT same_document)
            THEN 'several incidents counted together against one of them'
        WHEN of_event AND NOT same_document AND also_given AND NOT (opposed AND rivals)
            THEN 'the article of the lower figure gives the higher one too'
        WHEN
            same_document
            AND a.quote_start < b.quote_end
            AND b.quote_start < a.quote_end
            AND COALESCE(a.speaker = b.speaker, TRUE)
            THEN 'one sentence counts two things'
        WHEN of_other_day THEN 'the article tells the other day''s count apart'
        WHEN answered THEN 'a figure that another of its speaker answers'
        WHEN of_elsewhere AND NOT same_document
            THEN 'a figure beside the one that its speaker gives for the place'
        WHEN b.most = 0 AND NOT (a.scope = 'event' AND b.scope = 'event' AND rivals)
            THEN 'nobody hurt in one incident says nothing of another'
        WHEN
            a.subject = 'thing:shots of the event'
            AND ABS(a.end_widest - b.end_widest) > 1
            THEN 'shots of two days'
        WHEN
            NOT same_document
            AND a.unit <> 'count'
            AND REGEXP_MATCHES(a.subject, '\bbail\b')
            AND (a.published IS DISTINCT FROM b.published)
            THEN 'bail that a court may have set anew'
        -- Two counts that far apart count different things, whatever their cells say; a slip
        -- of thousands is the exception.
        WHEN
            NOT same_document
            AND a.unit = 'count'
            AND a.least > 25 * b.most
            AND a.least <> 1000 * b.most
            AND NOT (opposed AND a.speaker IS NOT NULL AND b.speaker IS NOT NULL)
            THEN 'too far apart to count the same'
        -- A place taken from the headline is good enough to be the same, not to be a part.
        WHEN
            NOT same_place
            AND (a.place_inferred OR b.place_inferred)
            -- The total of an event holds all of it, wherever its article places it.
            AND NOT (
                a.scope = 'event'
                AND b.scope = 'event'
                AND a.event = b.event
                AND kind = 'tally'
                AND same_subject
                AND COALESCE(b.cue = 'total', FALSE)
                AND NOT b.partial
            )
            THEN 'a place that only the article''s context gives is no part of another'
        WHEN NOT same_subject AND NOT same_document AND b.place_inferred
            THEN 'a place that only the article''s context gives is no part of another'
        -- "The shooting of 2014 left six hurt" reads like the toll of a year: between articles,
        -- a stretch is held against a longer one of a month at most.
        WHEN
            time_relation = 'inside'
            AND NOT same_document
            AND b.scope = 'stretch'
            AND DATE_DIFF('day', b.start_widest, b.end_widest) > 31
            -- Two totals since one day are of one kind, however long they run.
            AND (a.start_widest IS DISTINCT FROM b.start_widest)
            THEN 'a day and a stretch of more than a month'
        WHEN
            NOT same_document
            AND (
                (
                    a.scope = 'stretch'
                    AND b.scope = 'stretch'
                    AND (late_a.document_id IS NOT NULL OR late_b.document_id IS NOT NULL)
                )
                -- Filed under a day before that of which it tells: nobody knows how late it is.
                OR (of_event AND a.published + 1 < a.as_of)
            )
            THEN 'a page that was updated after its date'
        WHEN a.measure = 'duration' AND a.least > 3 * b.most
            THEN 'too far apart for one length of time'
        WHEN NOT same_document AND a.measure = 'magnitude' AND a.least BETWEEN b.most + 1.01 AND 10
            THEN 'a quake and its aftershock, or two quakes'
        WHEN a.measure = 'attendees' AND b.most < 24 THEN 'a handful of people is no crowd'
        WHEN b.vague AND NOT same_document AND b.scope = 'stretch' AND b.cue <> 'total'
            THEN 'a vague number of which nothing says that it is the total'
        WHEN kind IN ('level', 'stock') AND NOT same_document AND (a.vague OR b.vague)
            THEN 'a vague number of what comes and goes'
        WHEN kind IN ('level', 'stock') AND same_document AND NOT same_subject
            THEN 'two numbers of one article about different things'
        WHEN (a.cue = 'misread' OR b.cue = 'misread') AND NOT (same_document AND opposed)
            THEN 'a figure that other articles give for another group or place'
        WHEN NOT same_document AND b.most % 10 = 0 AND is_round AND a.least <= 1.02 * b.most
            THEN 'a rounded figure'
        WHEN a.cue = 'history' OR b.cue = 'history' THEN 'an earlier conflict'
        WHEN a.cue = 'others' OR b.cue = 'others'
            THEN 'others, of whom the sentence does not say who they are'
        WHEN b.cue = 'incident' OR (a.cue = 'incident' AND same_place AND time_relation <> 'inside')
            THEN 'one incident is no running total'
        WHEN
            kind IN ('level', 'stock')
            AND NOT same_document
            AND share < 0.2
            AND (NOT of_event OR a.measure = 'attendees')
            -- A town is enough to know its population by.
            AND NOT (a.measure = 'population' AND a.least <= 1.6 * b.most)
            -- Its two ends are enough to know a way by.
            AND NOT (a.measure = 'distance' AND a.scope = 'standing' AND a.place = '')
            THEN 'the sentences are about different things'
        WHEN
            kind IN ('level', 'stock')
            AND same_document
            AND NOT (share >= 0.5 AND (a.in_headline OR b.in_headline))
            AND NOT (opposed AND (share >= 0.1 OR ABS(a.quote_start - b.quote_start) <= 400))
            AND NOT (a.scope = 'attribute' AND share >= 0.3)
            THEN 'two numbers of one article about different things'
        -- A round-up lists many incidents of one day and town.
        WHEN
            same_document
            AND of_event
            AND kind IN ('tally', 'flow')
            AND NOT (
                lead
                -- What a headline counts holds what the body tells of some of it, never more.
                AND (share >= 0.3 OR a.rose OR b.rose OR b.in_headline)
                AND NOT a.partial
                AND NOT b.partial
            )
            AND NOT (opposed AND same_subject AND (rivals OR one_breath))
            THEN 'two counts of one article that may be of two incidents'
        WHEN
            same_document
            AND NOT of_event
            AND (a.cue = 'bare' OR b.cue = 'bare')
            AND NOT (opposed AND (rivals OR ABS(a.quote_start - b.quote_start) <= 400))
            THEN 'nothing says that the count is a running total'
        WHEN
            NOT same_document
            AND NOT of_event
            AND (a.cue = 'bare' OR b.cue = 'bare')
            AND NOT (
                a.least <= 5 * b.most
                AND (a.cue <> 'bare' OR a.speaker IS NOT NULL)
                AND (b.cue <> 'bare' OR b.speaker IS NOT NULL)
                AND NOT bare
            )
            THEN 'nothing says that the count is a running total'
        WHEN
            a.scope = 'stretch'
            AND b.scope = 'stretch'
            AND a.least > 5 * b.most
            AND b.cue <> 'total'
            AND (b.speaker IS NULL OR (b.place_inferred AND a.least > 20 * b.most))
            THEN 'a count far below the total, without a word that it is one'
        WHEN
            bare
            AND a.scope = 'stretch'
            AND b.scope = 'stretch'
            AND NOT (same_document AND same_subject)
            AND NOT (
                NOT b.partial
                AND (
                    (
                        a.cue = 'total'
                        AND b.cue = 'total'
                        AND (a.least <= 5 * b.most OR COALESCE(a.side <> b.side, FALSE))
                    )
                    OR (
                        (a.cue = 'total' OR a.speaker IS NOT NULL)
                        AND (b.cue = 'total' OR b.speaker IS NOT NULL OR b.corrects)
                        AND a.least <= 2 * b.most
                    )
                )
            )
            THEN 'people of whom nothing says that they are the same group'
    END AS reason
FROM related
LEFT JOIN late_pages AS late_a
    ON related.a.document_id = late_a.document_id AND related.a.as_of <= late_a.published
LEFT JOIN late_pages AS late_b
    ON related.b.document_id = late_b.document_id AND related.b.as_of <= late_b.published;

DELETE FROM not_compared;
DELETE FROM conflicts;

INSERT INTO not_compared BY NAME
SELECT DISTINCT
    claim_a,
    claim_b,
    reason
FROM judged
WHERE reason IS NOT NULL
ORDER BY claim_a, claim_b, reason;

INSERT INTO conflicts BY NAME
SELECT
    claim_a,
    claim_b,
    kind,
    scope_a,
    scope_b,
    same_measure,
    same_subject,
    same_place,
    time_relation,
    same_document,
    copies,
    a.speaker = b.speaker AS same_speaker,
    a.side = b.side AS same_side,
    opposed,
    a.least,
    b.most,
    a.published AS published_a,
    b.published AS published_b,
    a.as_of AS as_of_a,
    b.as_of AS as_of_b,
    a.vague OR b.vague AS vague,
    b.corrects AS corrected,
    (a.in_headline AND NOT repeated_a) OR (b.in_headline AND NOT repeated_b) AS with_headline,
    -- While a count goes on, a later report that is higher is news, not a rival; one that
    -- says that the count rose is, however much it rose. On a first day a count grows by the hour.
    COALESCE(
        -- How many attacked is found out over days.
        (a.measure = 'attackers' AND a.published > b.published AND NOT same_document)
        OR (
            kind IN ('tally', 'flow')
            AND b.published <= b.as_of
            AND (
                (a.published > b.published AND a.least < b.most * 1.5)
                OR of_first_day
                OR (
                    a.published >= b.published
                    AND (a.rose OR (grown AND a.least < b.most * 1.5))
                )
                -- Of two reports of one day that tell their hours, the later has the later count.
                OR (
                    a.published = b.published
                    AND hours_later
                    AND NOT COALESCE(a.side <> b.side, FALSE)
                    AND (NOT opposed OR a.least < b.most * 1.5)
                )
            )
        ),
        FALSE
    ) AS risen,
    CASE
        WHEN a.vague OR b.vague THEN 'info'
        -- Who hears shots counts them badly, and casings are found for days.
        WHEN a.subject = 'thing:shots of the event' THEN 'info'
        -- From the edge of a town it is a little less far than from its centre, and no half less.
        WHEN a.measure = 'distance' AND scope_a = 'standing' AND a.least > 1.4 * b.most
            THEN 'warning'
        WHEN kind = 'level' AND a.measure IN ('population', 'distance', 'area') THEN 'info'
        -- Within a tenth, or where both sides hedge, it is an argument about rounding.
        WHEN NOT same_document AND a.least < 1.1 * b.most THEN 'warning'
        WHEN a.published IS NULL OR b.published IS NULL THEN 'warning'
        WHEN a.hedged AND b.hedged THEN 'warning'
        WHEN NOT same_document AND a.place_inferred AND b.place_inferred AND NOT of_event
            THEN 'warning'
        WHEN NOT same_document AND kind IN ('level', 'stock') THEN 'warning'
        -- Who is in critical condition changes by the hour.
        WHEN NOT same_document AND kind = 'tally' AND a.scope = 'moment' THEN 'warning'
    END AS severity
FROM judged
WHERE reason IS NULL
-- Two figures of two speakers are one disagreement, however many outlets relay them: the
-- earliest pair stands for all.
QUALIFY
    same_document
    OR ROW_NUMBER() OVER (
        PARTITION BY
            a.measure, a.unit, a.subject, a.place, a.scope, a.scope_key, a.least, a.most,
            COALESCE(a.speaker, a.source), a.as_of,
            b.measure, b.subject, b.place, b.scope, b.scope_key, b.least, b.most,
            COALESCE(b.speaker, b.source), b.as_of, same_document, copies
        ORDER BY
            a.published ASC NULLS LAST,
            b.published ASC NULLS LAST,
            claim_a ASC,
            claim_b ASC
    ) = 1;
