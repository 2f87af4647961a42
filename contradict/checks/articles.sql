-- What the articles of the claims in table paired tell beside them: which events, what else a
-- sentence counts, whether the page was rewritten.

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

-- Where the article repeats its headline's figure, a lower one counts something else.
CREATE OR REPLACE TEMP TABLE repeated AS
SELECT DISTINCT head.claim_id
FROM claim_cells AS head
INNER JOIN claim_cells AS body
    ON
        head.document_id = body.document_id
        AND head.measure = body.measure
        AND head.unit = body.unit
        AND head.least = body.least
WHERE head.in_headline AND NOT body.in_headline;

-- The dead and injured of a sentence: where the sums agree, some of the injured died.
CREATE OR REPLACE TEMP TABLE victims AS
SELECT
    document_id,
    quote_start,
    SUM(base_low) AS victims
FROM claims
WHERE measure IN ('killed', 'injured') AND base_low IS NOT NULL AND part_of IS NULL
GROUP BY document_id, quote_start
HAVING COUNT(DISTINCT measure) = 2;

-- The numbers of a sentence: what repeats one of them is no rival of another.
CREATE OR REPLACE TEMP TABLE sentence_values AS
SELECT
    document_id,
    quote_start,
    LIST(base_low ORDER BY base_low) AS counts
FROM claims
WHERE base_low IS NOT NULL AND base_unit = 'count'
GROUP BY document_id, quote_start;

-- The counts of an event that an article gives: of two outlets on it, the one that gives the
-- higher figure too doesn't deny it. `highest` is that of a toll, exact or not.
CREATE OR REPLACE TEMP TABLE given AS
SELECT
    document_id,
    event,
    measure,
    LIST(DISTINCT least ORDER BY least) FILTER (WHERE least = most) AS counts,
    MAX(least) FILTER (WHERE kind = 'tally') AS highest
FROM claim_cells
WHERE scope = 'event' AND unit = 'count'
GROUP BY document_id, event, measure;

-- A page that names two days or more after its own date was rewritten since: its totals are of
-- an unknown day.
CREATE OR REPLACE TEMP TABLE late_pages AS
WITH told AS (
    SELECT claim_cells.document_id
    FROM paired
    INNER JOIN claim_cells ON paired.claim_a = claim_cells.claim_id
    WHERE claim_cells.scope = 'stretch'
    UNION
    SELECT claim_cells.document_id
    FROM paired
    INNER JOIN claim_cells ON paired.claim_b = claim_cells.claim_id
    WHERE claim_cells.scope = 'stretch'
),

named AS (
    SELECT
        documents.document_id,
        documents.published,
        UNNEST(
            REGEXP_EXTRACT_ALL(
                documents.text,
                '(?i)\b(?:January|February|March|April|May|June|July|August|September|October'
                || '|November|December) \d{1,2}\b'
            )
        ) AS day
    FROM documents
    INNER JOIN told ON documents.document_id = told.document_id
    WHERE documents.published IS NOT NULL
)

SELECT
    document_id,
    published
FROM named
WHERE
    CAST(TRY_STRPTIME(CONCAT(day, ' ', YEAR(published)), '%B %-d %Y') AS DATE)
    BETWEEN published + 2 AND published + 60
GROUP BY document_id, published
HAVING COUNT(DISTINCT day) >= 2;

-- Where another toll of the event is higher in the article too, the count went on between the two.
CREATE OR REPLACE TEMP TABLE grown AS
SELECT DISTINCT
    paired.claim_a,
    paired.claim_b
FROM paired
INNER JOIN claim_cells AS a ON paired.claim_a = a.claim_id
INNER JOIN claim_cells AS b ON paired.claim_b = b.claim_id
INNER JOIN given AS later
    ON a.document_id = later.document_id AND a.event = later.event AND a.measure <> later.measure
INNER JOIN given AS earlier
    ON
        b.document_id = earlier.document_id
        AND b.event = earlier.event
        AND later.measure = earlier.measure
WHERE
    a.kind = 'tally'
    AND a.event = b.event
    AND a.document_id <> b.document_id
    AND later.highest > earlier.highest;

-- Where the dead of the event are more in the later article by as many as the injured are fewer,
-- or it tells of one more who died, or of a death beside its injured where the earlier one tells
-- of none, some of the injured died between the two.
CREATE OR REPLACE TEMP TABLE died AS
SELECT DISTINCT
    paired.claim_a,
    paired.claim_b
FROM paired
INNER JOIN claim_cells AS a ON paired.claim_a = a.claim_id
INNER JOIN claim_cells AS b ON paired.claim_b = b.claim_id
INNER JOIN claims AS sentence_a ON paired.claim_a = sentence_a.claim_id
INNER JOIN claims AS sentence_b ON paired.claim_b = sentence_b.claim_id
INNER JOIN documents ON b.document_id = documents.document_id
LEFT JOIN given AS earlier
    ON
        a.document_id = earlier.document_id
        AND a.event = earlier.event
        AND earlier.measure = 'killed'
LEFT JOIN given AS later
    ON
        b.document_id = later.document_id
        AND b.event = later.event
        AND later.measure = 'killed'
WHERE
    a.measure = 'injured'
    AND b.measure = 'injured'
    AND a.event = b.event
    AND a.document_id <> b.document_id
    AND a.published <= b.published
    AND (
        COALESCE(later.highest - earlier.highest >= a.least - b.most, FALSE)
        OR (
            a.least - b.most = 1
            AND a.published < b.published
            AND (
                REGEXP_MATCHES(LOWER(documents.text), GETVARIABLE('died_words'))
                OR (
                    earlier.highest IS NULL
                    AND REGEXP_MATCHES(LOWER(sentence_b.quote), GETVARIABLE('deadly_words'))
                    AND NOT REGEXP_MATCHES(LOWER(sentence_a.quote), GETVARIABLE('deadly_words'))
                )
            )
        )
    );

-- Where the article of the lower figure adds as many as are missing: "killed eight. Two more died".
CREATE OR REPLACE TEMP TABLE added AS
SELECT DISTINCT
    paired.claim_a,
    paired.claim_b
FROM paired
INNER JOIN claim_cells AS a ON paired.claim_a = a.claim_id
INNER JOIN claim_cells AS b ON paired.claim_b = b.claim_id
INNER JOIN claims AS more
    ON
        b.document_id = more.document_id
        AND b.measure = more.measure
        AND a.least = b.most + more.base_low
WHERE more.skip_reason = 'adds to an earlier figure and bounds their sum from below';

-- An article that gives the other's figure for the other's day tells of two happenings, of which
-- the other may tell but one: Saturday's shooting and, a night before, Friday's.
CREATE OR REPLACE TEMP TABLE other_day AS
WITH days_apart AS (
    SELECT
        paired.claim_a,
        paired.claim_b,
        a.document_id AS document_a,
        b.document_id AS document_b,
        a.event,
        a.measure,
        a.end_widest AS day_a,
        b.end_widest AS day_b,
        a.least AS count_a,
        b.least AS count_b
    FROM paired
    INNER JOIN claim_cells AS a ON paired.claim_a = a.claim_id
    INNER JOIN claim_cells AS b ON paired.claim_b = b.claim_id
    WHERE
        a.scope = 'event'
        AND b.scope = 'event'
        AND a.event = b.event
        AND a.measure = b.measure
        AND a.document_id <> b.document_id
        AND a.end_widest <> b.end_widest
)

SELECT DISTINCT
    days_apart.claim_a,
    days_apart.claim_b
FROM days_apart
INNER JOIN claim_cells AS beside
    ON days_apart.event = beside.event AND days_apart.measure = beside.measure
WHERE
    beside.scope = 'event'
    AND (
        (
            beside.document_id = days_apart.document_a
            AND beside.end_widest = days_apart.day_b
            AND beside.least = days_apart.count_b
        )
        OR (
            beside.document_id = days_apart.document_b
            AND beside.end_widest = days_apart.day_a
            AND beside.least = days_apart.count_a
        )
    );

-- In a sentence that gives two speakers' figures, the one told there is the rival: the union's
-- count of the capital beside that of the police, not its count of the country.
CREATE OR REPLACE TEMP TABLE answered AS
SELECT DISTINCT
    paired.claim_a,
    paired.claim_b
FROM paired
INNER JOIN claim_cells AS a ON paired.claim_a = a.claim_id
INNER JOIN claim_cells AS b
    ON paired.claim_b = b.claim_id AND a.document_id = b.document_id
INNER JOIN claim_cells AS beside
    ON
        a.document_id = beside.document_id
        AND a.measure = beside.measure
        AND a.unit = beside.unit
        AND a.speaker = beside.speaker
WHERE
    a.claim_id <> beside.claim_id
    AND b.claim_id <> beside.claim_id
    AND a.speaker <> b.speaker
    AND a.quote_start <> b.quote_start
    AND beside.quote_start = b.quote_start;

-- A speaker who gives one number for a place by name counted something else with the other.
CREATE OR REPLACE TEMP TABLE of_elsewhere AS
WITH told AS (
    SELECT claim_a AS claim_id FROM paired
    UNION
    SELECT claim_b AS claim_id FROM paired
)

SELECT DISTINCT unplaced.claim_id
FROM told
INNER JOIN claim_cells AS unplaced ON told.claim_id = unplaced.claim_id
INNER JOIN claim_cells AS placed
    ON
        unplaced.document_id = placed.document_id
        AND unplaced.measure = placed.measure
        AND unplaced.unit = placed.unit
        AND unplaced.subject = placed.subject
        AND unplaced.speaker = placed.speaker
        AND unplaced.place = placed.place
        AND unplaced.scope = placed.scope
WHERE
    unplaced.scope <> 'stretch'
    AND unplaced.place_inferred
    AND NOT placed.place_inferred
    AND unplaced.as_of = placed.as_of
    AND (unplaced.least > placed.most OR placed.least > unplaced.most);
