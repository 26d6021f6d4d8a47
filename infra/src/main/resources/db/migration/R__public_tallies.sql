-- What the public may know of the counted answers moves in steps, and what can be computed from what it
-- knows grows in steps too.

-- Nobody, or so many that none of them is told apart.
CREATE OR REPLACE FUNCTION is_guarded(people bigint, step integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT people = 0 OR abs(people) >= step
$$;

-- A part as one number: its service, channel, month of the quarter and kind of visit, nought for all of them.
CREATE OR REPLACE FUNCTION public_part(month date, service integer, via channel, verified boolean) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(service, 0)::bigint * 1024
         + coalesce(array_position(enum_range(NULL::channel), via), 0) * 16
         + coalesce((extract(month FROM month)::integer - 1) % 3 + 1, 0) * 4
         + coalesce(verified::integer + 1, 0)
$$;

-- The totals that a part lies in: over all services (1), channels (2), months (3) and visits (4).
CREATE OR REPLACE FUNCTION public_totals(part bigint) RETURNS TABLE (kind integer, total bigint)
LANGUAGE sql IMMUTABLE ROWS 2 AS $$
    SELECT kind, part - own
      FROM (VALUES (1, part / 1024 * 1024), (2, part % 1024 / 16 * 16), (3, part % 16 / 4 * 4), (4, part % 4)) AS v (kind, own)
     WHERE own > 0
$$;

-- Moves the public's copy on for the quarters that changed after the tally run "seen".
--
-- The whole of a quarter moves when at least "step" answers came in. A part of it (a month, a service,
-- a channel, or a combination) may move when it and the rest of the quarter each grew by at least "step"
-- or not at all. Of the parts of one kind (the services of a month, say) those that grew most move, as
-- many as leave nothing small behind: what remains of their total without all of them, and what that
-- grew by, is again at least "step" or nothing. Combinations lie in several totals at once and move
-- only when that holds in all of them.
--
-- Runs with the owner's rights, so that the web role needs none to write here.
CREATE OR REPLACE FUNCTION advance_public_tallies(seen bigint, step integer, at timestamptz) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp SET enable_nestloop = off AS $$
    WITH whole AS (
        SELECT s.unit, date_trunc('quarter', t.month)::date AS quarter, sum(t.respondents)::bigint AS respondents
          FROM rating_tally_month t
          JOIN service s ON s.id = t.service
         WHERE (s.unit, date_trunc('quarter', t.month)::date)
               IN (SELECT s.unit, date_trunc('quarter', t.month)::date
                     FROM rating_tally_month t
                     JOIN service s ON s.id = t.service
                    WHERE t.changed_in > seen)
         GROUP BY 1, 2
    ), moving AS MATERIALIZED (
        SELECT whole.*
          FROM whole
          LEFT JOIN public_tally shown
            ON shown.unit = whole.unit AND shown.quarter = whole.quarter AND shown.month IS NULL
           AND shown.service IS NULL AND shown.channel IS NULL AND shown.verified IS NULL
         WHERE abs(whole.respondents - coalesce(shown.respondents, 0)) >= step
    ), live AS MATERIALIZED (
        SELECT moving.unit, moving.quarter, t.month, t.service, t.channel, t.verified,
               public_part(t.month, t.service, t.channel, t.verified) AS part,
               max(moving.respondents) AS whole,
               sum(t.respondents)::bigint AS respondents, sum(t.complete)::bigint AS complete,
               sum(t.total_sum)::bigint AS total_sum, sum(t.total_squares)::bigint AS total_squares,
               ARRAY[sum(u1_1), sum(u1_2), sum(u1_3), sum(u1_4), sum(u2_1), sum(u2_2), sum(u2_3), sum(u2_4),
                     sum(u3_1), sum(u3_2), sum(u3_3), sum(u3_4), sum(u4_1), sum(u4_2), sum(u4_3), sum(u4_4),
                     sum(u5_1), sum(u5_2), sum(u5_3), sum(u5_4), sum(u6_1), sum(u6_2), sum(u6_3), sum(u6_4),
                     sum(u7_1), sum(u7_2), sum(u7_3), sum(u7_4), sum(u8_1), sum(u8_2), sum(u8_3), sum(u8_4),
                     sum(u9_1), sum(u9_2), sum(u9_3), sum(u9_4)] AS counts
          FROM moving
          JOIN service s ON s.unit = moving.unit
          JOIN rating_tally_month t
            ON t.service = s.id
           AND t.month >= moving.quarter AND t.month < moving.quarter + interval '3 months'
         GROUP BY moving.unit, moving.quarter,
                  GROUPING SETS (CUBE (t.month, t.service, t.channel), (t.verified), (t.month, t.verified))
    ), compared AS MATERIALIZED (
        SELECT live.unit, live.quarter, live.part, coalesce(shown.respondents, 0) AS before,
               CASE WHEN abs(live.respondents - coalesce(shown.respondents, 0)) >= step
                     AND is_guarded(live.whole - live.respondents
                                    - coalesce(shown.unit_respondents - shown.respondents, 0), step)
                    THEN live.respondents ELSE coalesce(shown.respondents, 0) END AS after
          FROM live
          LEFT JOIN public_tally shown
            ON shown.unit = live.unit AND shown.quarter = live.quarter
           AND public_part(shown.month, shown.service, shown.channel, shown.verified) = live.part
    ), places AS MATERIALIZED (
        -- The totals that a part lies in: all months, all services and so on.
        SELECT unit, quarter, part, kind, total, before, after
          FROM compared, public_totals(part) AS t (kind, total)
    ), ranked AS (
        -- Each part in each of its totals, those that grew most first.
        SELECT p.unit, p.quarter, p.part, p.kind, p.total, row_number() OVER most AS place,
               total.after > 0
               AND total.after >= sum(p.before) OVER parts + sum(p.after - p.before) OVER most
               AND is_guarded((total.after - sum(p.before) OVER parts - sum(p.after - p.before) OVER most)::bigint, step)
               AND is_guarded((total.after - total.before - sum(p.after - p.before) OVER most)::bigint, step) AS is_safe
          FROM places p
          JOIN compared total ON total.unit = p.unit AND total.quarter = p.quarter AND total.part = p.total
        WINDOW parts AS (PARTITION BY p.unit, p.quarter, p.kind, p.total),
               most AS (PARTITION BY p.unit, p.quarter, p.kind, p.total ORDER BY abs(p.after - p.before) DESC, p.part)
    ), picked AS (
        SELECT unit, quarter, part, count(*) AS kinds, bool_and(place <= last) AS moves
          FROM (SELECT ranked.*, coalesce(max(place) FILTER (WHERE is_safe)
                                              OVER (PARTITION BY unit, quarter, kind, total), 0) AS last
                  FROM ranked) AS r
         GROUP BY unit, quarter, part
    ), planned AS MATERIALIZED (
        SELECT c.unit, c.quarter, c.part, c.before, coalesce(p.kinds, 0) AS kinds,
               CASE WHEN coalesce(p.moves, true) THEN c.after ELSE c.before END AS next
          FROM compared c
          LEFT JOIN picked p ON p.unit = c.unit AND p.quarter = c.quarter AND p.part = c.part
    ), unsafe AS MATERIALIZED (
        -- Quarters in which the combinations would leave something small behind.
        SELECT DISTINCT total.unit, total.quarter
          FROM (SELECT c.unit, c.quarter, p.total, p.kind, sum(c.next) AS next, sum(c.before) AS before
                  FROM planned c
                  JOIN places p ON p.unit = c.unit AND p.quarter = c.quarter AND p.part = c.part
                 WHERE c.kinds > 1
                 GROUP BY 1, 2, 3, 4) AS parts
          JOIN planned total
            ON total.unit = parts.unit AND total.quarter = parts.quarter AND total.part = parts.total
         WHERE total.next < parts.next
            OR NOT is_guarded((total.next - parts.next)::bigint, step)
            OR NOT is_guarded((total.next - total.before - parts.next + parts.before)::bigint, step)
    ), moved AS (
        INSERT INTO public_tally (unit, quarter, month, service, channel, verified, respondents, complete,
                                  total_sum, total_squares, counts, unit_respondents, taken_at)
        SELECT l.unit, l.quarter, l.month, l.service, l.channel, l.verified,
               l.respondents, l.complete, l.total_sum, l.total_squares, l.counts, l.whole, at
          FROM planned p
          JOIN live l ON l.unit = p.unit AND l.quarter = p.quarter AND l.part = p.part
         WHERE p.next <> p.before
           AND (p.kinds < 2 OR (p.unit, p.quarter) NOT IN (SELECT unit, quarter FROM unsafe))
            ON CONFLICT (unit, quarter, month, service, channel, verified) DO UPDATE
           SET respondents = excluded.respondents, complete = excluded.complete,
               total_sum = excluded.total_sum, total_squares = excluded.total_squares,
               counts = excluded.counts, unit_respondents = excluded.unit_respondents,
               taken_at = excluded.taken_at
         WHERE abs(excluded.respondents - public_tally.respondents) >= step
    )
    SELECT coalesce(max(changed_in), 0) FROM rating_tally_month
$$;

REVOKE ALL ON FUNCTION is_guarded(bigint, integer), public_part(date, integer, channel, boolean),
                       public_totals(bigint) FROM PUBLIC;
