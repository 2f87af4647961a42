-- Fills corrections: claims with words of a correction in their sentence, or just before or after
-- it: "That corrects the figure of Monday." A text without such a word is passed over whole, and
-- no text leaves this step: carried along with each of its 40,000 claims, one of 2 MB took more
-- memory than there is.
SET VARIABLE correction_words = CONCAT(
    '\b([Cc]orrect(ed|s|ion|ing)|[Rr]evis(ed|ion)|[Ll]owered (its|the)|counted twice',
    '|double[- ]counted|by mistake|[Mm]iscount(ed)?|[Rr]etract(ed)?)\b'
);

CREATE OR REPLACE TEMP TABLE corrections AS
WITH correcting AS (
    SELECT
        document_id,
        text AS body
    FROM documents
    WHERE REGEXP_MATCHES(text, GETVARIABLE('correction_words'))
)

SELECT claims.claim_id
FROM claims
INNER JOIN correcting ON claims.document_id = correcting.document_id
WHERE
    REGEXP_MATCHES(
        SUBSTRING(
            correcting.body, GREATEST(claims.quote_start - 200, 1),
            claims.quote_end - claims.quote_start + 400
        ),
        GETVARIABLE('correction_words')
    );
