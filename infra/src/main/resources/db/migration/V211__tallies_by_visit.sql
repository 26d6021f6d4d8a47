-- Answers with a visit code and answers without one are counted apart.

ALTER TABLE rating_tally ADD COLUMN verified boolean NOT NULL DEFAULT false;
ALTER TABLE rating_tally DROP CONSTRAINT rating_tally_pkey;
ALTER TABLE rating_tally ADD PRIMARY KEY (service, channel, day, verified);

ALTER TABLE rating_tally_month ADD COLUMN verified boolean NOT NULL DEFAULT false;
ALTER TABLE rating_tally_month DROP CONSTRAINT rating_tally_month_pkey;
ALTER TABLE rating_tally_month ADD PRIMARY KEY (service, channel, month, verified);

-- A run that was under way when this came has only answers without a code in it.
ALTER TABLE tally_stage ADD COLUMN verified boolean NOT NULL DEFAULT false;

-- The public's copy, too; only for the whole unit, in a quarter or a month.
ALTER TABLE public_tally ADD COLUMN verified boolean;            -- null: both
ALTER TABLE public_tally DROP CONSTRAINT public_tally_unit_quarter_month_service_channel_key;
ALTER TABLE public_tally ADD CONSTRAINT public_tally_once
    UNIQUE NULLS NOT DISTINCT (unit, quarter, month, service, channel, verified);
DROP INDEX public_tally_of_quarter;
CREATE INDEX public_tally_of_quarter ON public_tally (quarter, unit)
 WHERE month IS NULL AND service IS NULL AND channel IS NULL AND verified IS NULL;

-- As before, with one more way to narrow down.
CREATE OR REPLACE FUNCTION advance_public_tallies(seen bigint, step integer, at timestamptz) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH changed AS (
        SELECT DISTINCT s.unit, date_trunc('quarter', t.month)::date AS quarter
          FROM rating_tally_month t
          JOIN service s ON s.id = t.service
         WHERE t.changed_in > seen
    ), live AS (
        SELECT s.unit, changed.quarter, t.month, t.service, t.channel, t.verified,
               sum(t.respondents)::bigint AS respondents, sum(t.complete)::bigint AS complete,
               sum(t.total_sum)::bigint AS total_sum, sum(t.total_squares)::bigint AS total_squares,
               ARRAY[sum(u1_1), sum(u1_2), sum(u1_3), sum(u1_4), sum(u2_1), sum(u2_2), sum(u2_3), sum(u2_4),
                     sum(u3_1), sum(u3_2), sum(u3_3), sum(u3_4), sum(u4_1), sum(u4_2), sum(u4_3), sum(u4_4),
                     sum(u5_1), sum(u5_2), sum(u5_3), sum(u5_4), sum(u6_1), sum(u6_2), sum(u6_3), sum(u6_4),
                     sum(u7_1), sum(u7_2), sum(u7_3), sum(u7_4), sum(u8_1), sum(u8_2), sum(u8_3), sum(u8_4),
                     sum(u9_1), sum(u9_2), sum(u9_3), sum(u9_4)] AS counts
          FROM changed
          JOIN service s ON s.unit = changed.unit
          JOIN rating_tally_month t
            ON t.service = s.id
           AND t.month >= changed.quarter AND t.month < changed.quarter + interval '3 months'
         GROUP BY s.unit, changed.quarter,
                  GROUPING SETS (CUBE (t.month, t.service, t.channel), (t.verified), (t.month, t.verified))
    ), compared AS (
        SELECT live.*,
               live.respondents - coalesce(shown.respondents, 0) AS growth,
               coalesce(shown.unit_respondents - shown.respondents, 0) AS rest_shown
          FROM live
          LEFT JOIN public_tally shown
            ON shown.unit = live.unit AND shown.quarter = live.quarter
           AND shown.month IS NOT DISTINCT FROM live.month
           AND shown.service IS NOT DISTINCT FROM live.service
           AND shown.channel IS NOT DISTINCT FROM live.channel
           AND shown.verified IS NOT DISTINCT FROM live.verified
    ), moving AS (
        SELECT unit, quarter, respondents
          FROM compared
         WHERE month IS NULL AND service IS NULL AND channel IS NULL AND verified IS NULL
           AND abs(growth) >= step
    ), moved AS (
        INSERT INTO public_tally (unit, quarter, month, service, channel, verified, respondents, complete,
                                  total_sum, total_squares, counts, unit_respondents, taken_at)
        SELECT part.unit, part.quarter, part.month, part.service, part.channel, part.verified,
               part.respondents, part.complete, part.total_sum, part.total_squares, part.counts,
               whole.respondents, at
          FROM moving whole
          JOIN compared part ON part.unit = whole.unit AND part.quarter = whole.quarter
         WHERE abs(part.growth) >= step
           AND (whole.respondents - part.respondents = part.rest_shown
                OR abs(whole.respondents - part.respondents - part.rest_shown) >= step)
            ON CONFLICT (unit, quarter, month, service, channel, verified) DO UPDATE
           SET respondents = excluded.respondents, complete = excluded.complete,
               total_sum = excluded.total_sum, total_squares = excluded.total_squares,
               counts = excluded.counts, unit_respondents = excluded.unit_respondents,
               taken_at = excluded.taken_at
         WHERE abs(excluded.respondents - public_tally.respondents) >= step
    )
    SELECT coalesce(max(changed_in), 0) FROM rating_tally_month
$$;
