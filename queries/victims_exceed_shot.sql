-- id: victims-exceed-shot
-- finds: the dead and the injured of a shooting, who together are more than all that another
--   outlet's article of that day or later counts as shot
-- why: "one dead, five wounded" makes six who were hit, so that five weren't
-- verdict: contradiction | disputed | relay-conflict
-- severity: warning
-- roles: part, whole
-- ignores: bounds, parts and others of whom more is told, articles that give a number as high,
--   count the dead beside those shot or tell of a dead gunman, and whoever was hurt by something else
-- threshold: fewest = 3, how many shot may be all who were
-- threshold: times = 2, how many times as many are victims of the same event
WITH hurt AS (
    -- The injured who are counted beside the dead, once each, as all that there are.
    SELECT
        cells.claim_id,
        cells.document_id,
        cells.origin,
        cells.scope_key,
        cells.published,
        injured.claimant,
        injured.number_start,
        injured.base_low AS injured,
        injured.base_low + dead.base_low AS victims
    FROM claim_cells AS cells
    INNER JOIN claims AS injured ON cells.claim_id = injured.claim_id
    INNER JOIN claims AS dead
        ON
            injured.document_id = dead.document_id
            AND injured.quote_start = dead.quote_start
            AND dead.measure = 'killed'
    WHERE
        cells.scope = 'event'
        AND cells.measure = 'injured'
        AND cells.least = cells.most
        AND NOT cells.attacker
        AND NOT cells.several
        AND injured.base_low = injured.base_high
        AND dead.base_low = dead.base_high
        AND injured.part_of IS NULL
        AND dead.part_of IS NULL
        AND (dead.comparable OR dead.skip_reason = 'counts whom one sentence names')
        AND NOT injured.approximate
        AND NOT dead.approximate
    QUALIFY
        COUNT(*) OVER (PARTITION BY injured.document_id, injured.quote_start) = 1
),

-- Of the people shot, some of those counted as dead in the sentence may be told to be among them.
shot AS (
    SELECT
        cells.claim_id,
        cells.document_id,
        cells.origin,
        cells.scope_key,
        cells.published,
        claims.claimant,
        claims.base_low AS shot,
        COUNT(dead.claim_id) > 0 AS holds_dead
    FROM claim_cells AS cells
    INNER JOIN claims ON cells.claim_id = claims.claim_id
    LEFT JOIN claims AS dead
        ON
            claims.document_id = dead.document_id
            AND claims.quote_start = dead.quote_start
            AND dead.measure IN ('killed', 'injured')
    LEFT JOIN claim_cells AS dead_cells ON dead.claim_id = dead_cells.claim_id
    WHERE
        cells.scope = 'event'
        AND cells.measure = 'shot'
        AND cells.least = cells.most
        AND cells.part_of IS NULL
        AND STARTS_WITH(cells.subject, 'person|')
        AND NOT cells.attacker
        AND NOT cells.several
        AND NOT cells.others
        AND claims.base_low = claims.base_high
        AND NOT claims.approximate
    GROUP BY ALL
    HAVING COUNT(dead.claim_id) = COUNT(dead.claim_id) FILTER (
        WHERE dead.part_of IS NOT NULL OR dead_cells.partial
    )
),

-- The most victims that a sentence of an article counts, the dead and the injured together.
most_told AS (
    SELECT
        document_id,
        MAX(victims) AS victims
    FROM (
        SELECT
            document_id,
            GREATEST(
                MAX(base_low), SUM(base_low) FILTER (WHERE measure IN ('killed', 'injured'))
            ) AS victims
        FROM claims
        WHERE
            measure IN ('killed', 'injured', 'shot', 'casualties')
            AND part_of IS NULL
            AND base_unit = 'count'
            AND period_kind <> 'interval'
        GROUP BY document_id, quote_start
    ) AS sentences
    GROUP BY document_id
),

-- Articles in which somebody may be counted who wasn't shot, or the one who shot is dead himself.
others AS (
    SELECT document_id
    FROM documents
    WHERE
        (
            document_id IN (SELECT hurt.document_id FROM hurt)
            OR document_id IN (SELECT shot.document_id FROM shot)
        )
        AND REGEXP_MATCHES(
            LOWER(text),
            '\b(suicide|own life|self-inflicted|(killed|shot|on) (himself|herself|themselves)'
            || '|(killed|shot|died|shootout|gunfight)\b[^.;]{0,20} (by|with) (the )?([\w-]+ )?'
            || '(police|officers?|deput(y|ies)|troopers?|swat)'
            || '|(gunm[ae]n|shooters?|suspects?|attackers?)\b[^.;]{0,30} (dead|died|killed)'
            || '|stabb\w+|trampl\w+|stampede|crash\w*|explosion|blast|bomb\w*|glass|shrapnel|debris'
            || '|pistol-whipp\w+|not shot|(weren.t|were not|wasn.t|was not) (shot|hit))\b'
        )
)

SELECT
    hurt.claim_id AS claim_a,
    shot.claim_id AS claim_b,
    CASE
        WHEN ours.speaker = theirs.speaker OR ours.side = theirs.side THEN 'relay-conflict'
        WHEN ours.speaker <> theirs.speaker THEN 'disputed'
        ELSE 'contradiction'
    END AS verdict,
    CONCAT(
        'with the dead of its sentence the first makes ', CAST(hurt.victims AS BIGINT),
        ' people, more than all that the second counts'
    ) AS relation
FROM hurt
INNER JOIN shot
    ON
        hurt.scope_key = shot.scope_key
        AND hurt.origin <> shot.origin
        AND hurt.published <= shot.published
        AND hurt.victims > shot.shot
INNER JOIN most_told ON shot.document_id = most_told.document_id
INNER JOIN thresholds AS fewest
    ON fewest.check_name = 'victims-exceed-shot' AND fewest.threshold = 'fewest'
INNER JOIN thresholds AS times
    ON times.check_name = 'victims-exceed-shot' AND times.threshold = 'times'
LEFT JOIN claimants AS ours ON hurt.claimant = ours.claimant
LEFT JOIN claimants AS theirs ON shot.claimant = theirs.claimant
ANTI JOIN others ON hurt.document_id = others.document_id
ANTI JOIN others AS others_b ON shot.document_id = others_b.document_id
WHERE
    most_told.victims < hurt.victims
    AND shot.shot >= fewest.setting
    -- Three who ran to a bridge are not all of nine.
    AND hurt.victims <= times.setting * shot.shot
    -- As many as are injured may be those whom the other calls shot, without the dead.
    AND (hurt.injured <> shot.shot OR shot.holds_dead)
QUALIFY
    ROW_NUMBER() OVER (
        PARTITION BY hurt.scope_key, hurt.victims, shot.shot
        ORDER BY hurt.published, shot.published, hurt.claim_id, shot.claim_id
    ) = 1
ORDER BY hurt.claim_id, shot.claim_id
