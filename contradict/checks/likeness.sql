-- Fills table likeness: what the sentences of the two claims of each pair in table paired have in
-- common. Rare words count: all articles of a war say "forces".

CREATE OR REPLACE TEMP MACRO STEMS(sentence) AS
[
    REGEXP_REPLACE(word, '([’'']s|s|ing|ed)$', '')
    FOR word IN REGEXP_EXTRACT_ALL(LOWER(sentence), '[a-z][a-z’'']{2,}|\d+ ?- ?year ?- ?old')
];

CREATE OR REPLACE TEMP TABLE wanted AS
WITH told AS (
    SELECT claim_a AS claim_id FROM paired
    UNION
    SELECT claim_b AS claim_id FROM paired
)

SELECT
    claims.claim_id,
    claims.quote,
    claims.number_text
FROM claims
INNER JOIN told ON claims.claim_id = told.claim_id;

-- Some ten thousand sentences tell well enough how rare a word is.
CREATE OR REPLACE TEMP TABLE word_counts AS
WITH corpus AS (
    SELECT CAST(COUNT(*) / 20000 AS BIGINT) + 1 AS times -- noqa: CP05
    FROM claims
),

sentences AS (
    SELECT DISTINCT claims.quote
    FROM claims
    CROSS JOIN corpus
    WHERE HASH(claims.claim_id) % corpus.times = 0
),

words AS (
    SELECT UNNEST(LIST_DISTINCT(STEMS(quote))) AS word
    FROM sentences
)

SELECT
    word,
    COUNT(*) AS sentences
FROM words
GROUP BY word;

CREATE OR REPLACE TEMP TABLE claim_words AS
WITH words AS (
    SELECT
        claim_id,
        UNNEST(LIST_DISTINCT(STEMS(REPLACE(quote, number_text, ' ')))) AS word
    FROM wanted
),

corpus AS (
    SELECT GREATEST(COUNT(DISTINCT quote), 200) AS sentences
    FROM claims
)

SELECT
    words.claim_id,
    words.word,
    LN(corpus.sentences / COALESCE(word_counts.sentences, 1)) AS weight
FROM words
CROSS JOIN corpus
LEFT JOIN word_counts ON words.word = word_counts.word
WHERE
    -- Words of every twelfth sentence say nothing.
    COALESCE(word_counts.sentences, 1) <= corpus.sentences / 12;

CREATE OR REPLACE TEMP TABLE likeness AS
WITH pairs AS (
    SELECT DISTINCT
        claim_a,
        claim_b
    FROM paired
),

totals AS (
    SELECT
        claim_id,
        SUM(weight) AS weight
    FROM claim_words
    GROUP BY claim_id
),

shared AS (
    SELECT
        pairs.claim_a,
        pairs.claim_b,
        SUM(one.weight) AS weight,
        COUNT(*) AS words
    FROM pairs
    INNER JOIN claim_words AS one ON pairs.claim_a = one.claim_id
    INNER JOIN claim_words AS other
        ON pairs.claim_b = other.claim_id AND one.word = other.word
    GROUP BY pairs.claim_a, pairs.claim_b
)

SELECT
    shared.claim_a,
    shared.claim_b,
    shared.words,
    shared.weight,
    shared.weight / GREATEST(LEAST(a.weight, b.weight), 1) AS share
FROM shared
INNER JOIN totals AS a ON shared.claim_a = a.claim_id
INNER JOIN totals AS b ON shared.claim_b = b.claim_id;
