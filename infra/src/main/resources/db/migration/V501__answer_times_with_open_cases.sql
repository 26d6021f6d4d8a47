-- The median and the share in time are made of all cases, the open ones too, by the portal; the
-- database only tells how long each has taken. What it counted before, it counted of answered ones.

DROP VIEW complaint_public_figure;
DROP VIEW complaint_figure;
DROP FUNCTION working_days(text, date, date);

-- Every day with the number of working days from the first up to and with it: two numbers apart are
-- the working days between two days. Without a number from the first year on that is not in the
-- calendar.
CREATE FUNCTION numbered_days(calendar_code text, first date, last date)
RETURNS TABLE (day date, number bigint)
LANGUAGE sql STABLE AS $$
    SELECT d::date,
           CASE WHEN bool_and(y.year IS NOT NULL) OVER (ORDER BY d)
                THEN count(*) FILTER (WHERE extract(isodow FROM d) <> ALL (c.weekend) AND h.day IS NULL)
                         OVER (ORDER BY d)
           END
      FROM calendar c
     CROSS JOIN generate_series(first::timestamp, last::timestamp, interval '1 day') AS d
      LEFT JOIN calendar_year y ON y.calendar = c.code AND y.year = extract(year FROM d)
      LEFT JOIN holiday h ON h.calendar = c.code AND h.day = d::date
     WHERE c.code = calendar_code
$$;
