-- Fills claim_counts: what the words around each number tell. In `marked` the sentence is in
-- lower case and the number with its hedge is "#".
CREATE OR REPLACE TEMP TABLE claim_counts AS
WITH round_ups AS (
    SELECT
        document_id,
        LENGTH(title) AS headline_end
    FROM documents
    WHERE REGEXP_MATCHES(LOWER(title), GETVARIABLE('several_words'))
),

marked AS (
    SELECT
        claims.claim_id,
        claims.period_start,
        LOWER(claims.claimant) AS claimant,
        -- "Three killed in weekend shootings": what the article tells is one of them after another.
        COALESCE(claims.quote_start > round_ups.headline_end, FALSE) AS in_round_up,
        -- "The worst since 1945" dates nothing.
        REGEXP_REPLACE(
            LOWER(CONCAT(
                SUBSTRING(quote, 1, number_start - quote_start),
                '#',
                SUBSTRING(quote, number_end - quote_start + 1)
            )),
            GETVARIABLE('superlative_words'), ' ', 'g'
        ) AS sentence,
        LOWER(CONCAT(
            SUBSTRING(quote, 1, number_start - quote_start),
            '#',
            REGEXP_EXTRACT(
                SUBSTRING(quote, number_end - quote_start + 1),
                '^(.*?)(?:,|;| and | but | while |$)', 1
            )
        )) AS clause,
        -- What is told of the past beside another number is that number's; the other words hold
        -- for all counts of a sentence. Cutting is slow, so only what may tell of the past is cut.
        IF(
            REGEXP_MATCHES(sentence, GETVARIABLE('history_words'))
            OR REGEXP_MATCHES(sentence, ' (?:1[89]|20)\d\d\b'),
            OWN_CLAUSE(sentence),
            ''
        ) AS own_clause
    FROM claims
    LEFT JOIN round_ups ON claims.document_id = round_ups.document_id
    WHERE claims.comparable
),

-- "Three others were hurt", with all that stands before it, the headline aside.
beside AS (
    SELECT
        claims.claim_id,
        claims.document_id,
        claims.number_start,
        claims.base_low,
        IF(claims.number_start > LENGTH(documents.title), LENGTH(documents.title), 0) AS opening,
        LOWER(
            SUBSTRING(documents.text, opening + 1, claims.number_start - opening)
        ) AS told_before
    FROM marked
    INNER JOIN claims ON marked.claim_id = claims.claim_id
    INNER JOIN documents ON claims.document_id = documents.document_id
    WHERE
        claims.measure = 'injured'
        AND REGEXP_MATCHES(marked.sentence, GETVARIABLE('beside_words'))
),

-- After "A cook died" they are all who were hurt, where the 250 characters that tell so tell of
-- nobody hurt, and the article of nobody before, nor of another number but how badly some were.
besides AS (
    SELECT beside.claim_id
    FROM beside
    LEFT JOIN claims AS rest
        ON
            beside.document_id = rest.document_id
            AND beside.base_low <> rest.base_low
            AND rest.measure IN ('injured', 'shot', 'casualties')
            AND rest.part_of IS NULL
            AND (
                beside.number_start > rest.number_start
                OR (rest.comparable AND NOT CONTAINS(rest.subject, 'injured'))
            )
    WHERE
        rest.claim_id IS NULL
        AND REGEXP_MATCHES(RIGHT(beside.told_before, 250), GETVARIABLE('deadly_words'))
        AND NOT REGEXP_MATCHES(RIGHT(beside.told_before, 250), GETVARIABLE('harmed_words'))
        AND NOT REGEXP_MATCHES(beside.told_before, GETVARIABLE('one_harmed_words'))
),

told AS (
    SELECT
        marked.claim_id,
        REGEXP_MATCHES(sentence, GETVARIABLE('total_words')) AS total,
        REGEXP_MATCHES(sentence, GETVARIABLE('story_words')) AS story,
        REGEXP_MATCHES(sentence, GETVARIABLE('incident_words')) AS incident,
        -- A year before the period's own tells of an earlier conflict.
        REGEXP_MATCHES(own_clause, GETVARIABLE('history_words'))
        OR COALESCE(
            TRY_CAST(
                REGEXP_EXTRACT(
                    own_clause,
                    '\b(?:in|of|since|during|from|by|until|before) (1[89]\d\d|20\d\d)\b',
                    1
                ) AS INTEGER
            ) < YEAR(period_start),
            FALSE
        ) AS history,
        (REGEXP_MATCHES(sentence, GETVARIABLE('rest_words')) OR besides.claim_id IS NOT NULL)
        AND NOT REGEXP_MATCHES(sentence, GETVARIABLE('fellow_words')) AS others,
        (
            REGEXP_MATCHES(sentence, GETVARIABLE('part_words'))
            AND NOT others
        )
        OR REGEXP_MATCHES(clause, GETVARIABLE('state_words'))
        OR (in_round_up AND NOT REGEXP_MATCHES(sentence, GETVARIABLE('several_words'))) AS part,
        REGEXP_MATCHES(sentence, GETVARIABLE('superseded_words')) AS superseded,
        REGEXP_MATCHES(sentence, GETVARIABLE('some_words')) AS only_some,
        REGEXP_MATCHES(sentence, GETVARIABLE('yearly_words')) AS yearly,
        REGEXP_MATCHES(sentence, GETVARIABLE('unsaid_words')) AS unsaid,
        REGEXP_MATCHES(sentence, GETVARIABLE('several_words')) AS several,
        REGEXP_MATCHES(sentence, GETVARIABLE('attacker_words')) AS attacker,
        REGEXP_MATCHES(sentence, GETVARIABLE('rival_words')) AS rival,
        REGEXP_MATCHES(sentence, GETVARIABLE('rose_words')) AS rose,
        REGEXP_MATCHES(sentence, GETVARIABLE('damaged_words')) AS damaged,
        REGEXP_MATCHES(sentence, GETVARIABLE('site_words')) AS site,
        REGEXP_MATCHES(sentence, GETVARIABLE('volley_words')) AS volley,
        REGEXP_MATCHES(sentence, GETVARIABLE('accomplice_words')) AS accomplice,
        REGEXP_MATCHES(clause, GETVARIABLE('not_all_words'))
        OR COALESCE(REGEXP_MATCHES(claimant, GETVARIABLE('not_all_words')), FALSE) AS not_all,
        REGEXP_MATCHES(
            sentence, '# (?:\w+ )?others\b|\b(?:as well as|besides|in addition to) (?:the )?#'
        ) AS beside
    FROM marked
    LEFT JOIN besides ON marked.claim_id = besides.claim_id
),

-- Two counts of one sentence, by one speaker, of one thing are two parts of it. Of two things, or
-- of what is damaged and what is destroyed, each is a count of its own.
listed AS (
    SELECT DISTINCT one.claim_id
    FROM claims AS one
    INNER JOIN claims AS other
        ON
            one.document_id = other.document_id
            AND one.quote_start = other.quote_start
            AND one.measure = other.measure
            AND one.claim_id <> other.claim_id
            AND one.base_unit = other.base_unit
            AND one.claimant IS NOT DISTINCT FROM other.claimant
            AND one.part_of IS DISTINCT FROM other.claim_id
            AND other.part_of IS DISTINCT FROM one.claim_id
            AND one.base_low <> other.base_low
    INNER JOIN claim_subject AS our_subject ON one.claim_id = our_subject.claim_id
    INNER JOIN claim_subject AS their_subject ON other.claim_id = their_subject.claim_id
    LEFT JOIN told AS ours ON one.claim_id = ours.claim_id
    LEFT JOIN told AS theirs ON other.claim_id = theirs.claim_id
    WHERE
        (
            our_subject.key = their_subject.key
            OR NOT STARTS_WITH(our_subject.key, 'thing:')
            OR NOT STARTS_WITH(their_subject.key, 'thing:')
        )
        AND COALESCE(ours.damaged, FALSE) = COALESCE(theirs.damaged, FALSE)
)

SELECT
    told.* EXCLUDE (beside),
    listed.claim_id IS NOT NULL AS listed,
    -- "As well as the ten on the bus, 21 others have died since dawn": neither is the total.
    listed.claim_id IS NOT NULL AND told.beside AS besides
FROM told
LEFT JOIN listed ON told.claim_id = listed.claim_id;
