-- The bounds of each claim in its base unit, as widened by hedges, tolerance and conversion.
CREATE OR REPLACE TEMP VIEW claim_bounds AS
SELECT
    claims.claim_id,
    CASE
        WHEN claims.unit = claims.base_unit THEN bounds.least
        ELSE LEAST(bounds.least, bounds.converted_least)
    END * COALESCE(claims.base_low / NULLIF(claims.low, 0), 1) AS least,
    CASE
        WHEN claims.unit = claims.base_unit THEN bounds.most
        ELSE GREATEST(bounds.most, bounds.converted_most)
    END * COALESCE(claims.base_high / NULLIF(claims.high, 0), 1) AS most
FROM claims
INNER JOIN bounds
    ON
        claims.low IS NOT DISTINCT FROM bounds.low
        AND claims.high IS NOT DISTINCT FROM bounds.high
        AND claims.approximate = bounds.approximate
        AND claims.vague = bounds.vague;
