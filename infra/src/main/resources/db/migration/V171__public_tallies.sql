-- What the public may know of the counted answers: a copy that moves in steps.
--
-- Between two looks at a figure that moves with every answer, that answer can be computed. So the
-- copy of a unit's quarter moves on only when at least ten answers came in, and each part of it
-- (a month, a service, a channel, or a combination) only when it and the rest of the quarter each
-- grew by at least ten or not at all. Months, semesters and years are parts and sums of these.

CREATE TABLE public_tally (
    unit             integer NOT NULL REFERENCES unit (id),
    quarter          date NOT NULL CHECK (quarter = date_trunc('quarter', quarter)::date),
    month            date,                             -- null: the whole quarter
    service          integer REFERENCES service (id),  -- null: all services
    channel          channel,                          -- null: all channels
    respondents      bigint NOT NULL,
    complete         bigint NOT NULL,
    total_sum        bigint NOT NULL,
    total_squares    bigint NOT NULL,
    counts           bigint[] NOT NULL CHECK (cardinality(counts) = 36),   -- u1_1 … u1_4, u2_1 … u9_4
    unit_respondents bigint NOT NULL,                  -- of the whole quarter at that moment
    taken_at         timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (unit, quarter, month, service, channel)
);
CREATE INDEX public_tally_of_quarter ON public_tally (quarter, unit)
 WHERE month IS NULL AND service IS NULL AND channel IS NULL;

-- Moves the copy on for the quarters that changed after the tally run "seen".
-- Runs with the owner's rights, so that the web role needs none to write here.
CREATE FUNCTION advance_public_tallies(seen bigint, step integer, at timestamptz) RETURNS bigint
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
               live.respondents - coalesce(shown.respondents, 0) AS growth,
               coalesce(shown.unit_respondents - shown.respondents, 0) AS rest_shown
          FROM live
          LEFT JOIN public_tally shown
            ON shown.unit = live.unit AND shown.quarter = live.quarter
           AND shown.month IS NOT DISTINCT FROM live.month
           AND shown.service IS NOT DISTINCT FROM live.service
           AND shown.channel IS NOT DISTINCT FROM live.channel
    ), moving AS (
        SELECT unit, quarter, respondents
          FROM compared
         WHERE month IS NULL AND service IS NULL AND channel IS NULL
           AND abs(growth) >= step
    ), moved AS (
        INSERT INTO public_tally (unit, quarter, month, service, channel, respondents, complete,
                                  total_sum, total_squares, counts, unit_respondents, taken_at)
        SELECT part.unit, part.quarter, part.month, part.service, part.channel, part.respondents,
               part.complete, part.total_sum, part.total_squares, part.counts, whole.respondents, at
          FROM moving whole
          JOIN compared part ON part.unit = whole.unit AND part.quarter = whole.quarter
         WHERE abs(part.growth) >= step
           AND (whole.respondents - part.respondents = part.rest_shown
                OR abs(whole.respondents - part.respondents - part.rest_shown) >= step)
            ON CONFLICT (unit, quarter, month, service, channel) DO UPDATE
           SET respondents = excluded.respondents, complete = excluded.complete,
               total_sum = excluded.total_sum, total_squares = excluded.total_squares,
               counts = excluded.counts, unit_respondents = excluded.unit_respondents,
               taken_at = excluded.taken_at
         WHERE abs(excluded.respondents - public_tally.respondents) >= step
    )
    SELECT coalesce(max(changed_in), 0) FROM rating_tally_month
$$;
REVOKE ALL ON FUNCTION advance_public_tallies(bigint, integer, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION advance_public_tallies(bigint, integer, timestamptz) TO suara_web, suara_jobs;

-- The counted answers of a unit as they stand now, for its own officers: the counts as one array.
CREATE VIEW live_tally AS
SELECT s.unit, t.month, t.service, t.channel, t.respondents, t.complete, t.total_sum, t.total_squares,
       ARRAY[u1_1, u1_2, u1_3, u1_4, u2_1, u2_2, u2_3, u2_4, u3_1, u3_2, u3_3, u3_4,
             u4_1, u4_2, u4_3, u4_4, u5_1, u5_2, u5_3, u5_4, u6_1, u6_2, u6_3, u6_4,
             u7_1, u7_2, u7_3, u7_4, u8_1, u8_2, u8_3, u8_4, u9_1, u9_2, u9_3, u9_4]::bigint[] AS counts
  FROM rating_tally_month t
  JOIN service s ON s.id = t.service;
