-- id: percentage-above-hundred
-- finds: a turnout above 100 percent, or more than 100 percent of people, votes or homes
-- why: a share of a group can't be larger than the group
-- verdict: self-conflict
-- severity: warning
-- ignores: growth, ratios to another thing (debt to GDP, capacity, last year), "100 percent sure"
SELECT
    claims.claim_id AS claim_a,
    'a share of a group can''t exceed 100 percent' AS relation
FROM claims
INNER JOIN documents ON claims.document_id = documents.document_id
WHERE
    claims.measure IN ('share', 'turnout')
    AND claims.base_unit = 'percentage'
    AND claims.base_low > 100
    AND claims.modality IN ('asserted', 'hedged')
    AND (
        claims.measure = 'turnout'
        OR REGEXP_MATCHES(
            SUBSTRING(documents.text, claims.number_end + 1, 80),
            '^ ?(%|per ?cent|percent) of '
            || '(all |the |its |their |those |these |our |registered |eligible |[A-Z]\w+ )*'
            || '(people|population|residents|inhabitants|citizens|votes?|voters|ballots?|'
            || 'electorate|women|men|children|girls|boys|adults|patients|students|pupils|'
            || 'teachers|workers|'
            || 'employees|staff|members|households|families|homes|houses|refugees|victims|'
            || 'respondents|soldiers|troops|passengers|prisoners|inmates|seats)\b'
        )
    )
    AND NOT REGEXP_MATCHES(
        SUBSTRING(
            documents.text,
            GREATEST(claims.number_start - 29, 1),
            LEAST(claims.number_start, 30)
        ),
        '(increase|rise|rose|jump|growth|grew|up|by|capacity) (of |by )?$'
    )
ORDER BY claims.claim_id
