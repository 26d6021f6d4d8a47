-- A quarter that has ended no longer gathers answers one by one: imports and corrections of it are
-- shown as they are counted. Only a running quarter moves in steps.

CREATE OR REPLACE FUNCTION advance_public_tallies(seen bigint, step integer, at timestamptz) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH changed AS (
        SELECT DISTINCT s.unit, date_trunc('quarter', t.month)::date AS quarter
          FROM rating_tally_month t
          JOIN service s ON s.id = t.service
         WHERE t.changed_in > seen
    ), live AS (
        SELECT s.unit, changed.quarter, t.month, t.service, t.channel,
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
         GROUP BY s.unit, changed.quarter, CUBE (t.month, t.service, t.channel)
    ), compared AS (
        SELECT live.*,
               CASE WHEN live.quarter + interval '3 months' <= at::date THEN 1 ELSE step END AS stride,
               live.respondents - coalesce(shown.respondents, 0) AS growth,
               coalesce(shown.unit_respondents - shown.respondents, 0) AS rest_shown
          FROM live
          LEFT JOIN public_tally shown
            ON shown.unit = live.unit AND shown.quarter = live.quarter
           AND shown.month IS NOT DISTINCT FROM live.month
           AND shown.service IS NOT DISTINCT FROM live.service
           AND shown.channel IS NOT DISTINCT FROM live.channel
    ), moving AS (
        SELECT unit, quarter, respondents, stride
          FROM compared
         WHERE month IS NULL AND service IS NULL AND channel IS NULL
           AND abs(growth) >= stride
    ), moved AS (
        INSERT INTO public_tally (unit, quarter, month, service, channel, respondents, complete,
                                  total_sum, total_squares, counts, unit_respondents, taken_at)
        SELECT part.unit, part.quarter, part.month, part.service, part.channel, part.respondents,
               part.complete, part.total_sum, part.total_squares, part.counts, whole.respondents, at
          FROM moving whole
          JOIN compared part ON part.unit = whole.unit AND part.quarter = whole.quarter
         WHERE abs(part.growth) >= whole.stride
           AND (whole.respondents - part.respondents = part.rest_shown
                OR abs(whole.respondents - part.respondents - part.rest_shown) >= whole.stride)
            ON CONFLICT (unit, quarter, month, service, channel) DO UPDATE
           SET respondents = excluded.respondents, complete = excluded.complete,
               total_sum = excluded.total_sum, total_squares = excluded.total_squares,
               counts = excluded.counts, unit_respondents = excluded.unit_respondents,
               taken_at = excluded.taken_at
    )
    SELECT coalesce(max(changed_in), 0) FROM rating_tally_month
$$;
