-- How units answer, without the cases of supervisory content: a unit must not see these even as a count.

-- Working days after "day_zero" up to and with "until"; null when a year between is not in the calendar.
CREATE FUNCTION working_days(calendar_code text, day_zero date, until date) RETURNS integer
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN until < day_zero THEN NULL
                WHEN (SELECT count(*) FROM calendar_year y
                       WHERE y.calendar = calendar_code
                         AND y.year BETWEEN extract(year FROM day_zero) AND extract(year FROM until))
                     <= extract(year FROM until) - extract(year FROM day_zero) THEN NULL
                ELSE (SELECT count(*)::integer
                        FROM generate_series(day_zero + 1, until, interval '1 day') AS counted (day)
                        JOIN calendar c ON c.code = calendar_code
                       WHERE extract(isodow FROM counted.day) <> ALL (c.weekend)
                         AND NOT EXISTS (SELECT FROM holiday h
                                          WHERE h.calendar = calendar_code AND h.day = counted.day::date))
           END
$$;

-- What is open now, and how the last 365 days were answered.
CREATE VIEW complaint_figure AS
SELECT c.unit,
       count(*) FILTER (WHERE waits)                                                AS open,
       count(*) FILTER (WHERE waits AND due < now())                                AS overdue,
       count(*) FILTER (WHERE waits AND due >= now()
                          AND (due AT TIME ZONE u.time_zone)::date = (now() AT TIME ZONE u.time_zone)::date)
                                                                                    AS due_today,
       count(*) FILTER (WHERE counted)                                              AS counted,
       count(*) FILTER (WHERE counted AND c.first_reply_at IS NOT NULL)             AS answered,
       count(*) FILTER (WHERE counted AND c.first_reply_at <= c.due_reply)          AS answered_on_time,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY CASE WHEN counted THEN
               working_days(u.calendar,
                            (c.received_at AT TIME ZONE u.time_zone)::date,
                            (c.first_reply_at AT TIME ZONE u.time_zone)::date) END)::numeric AS median_days
  FROM complaint c
  JOIN unit u ON u.id = c.unit
 CROSS JOIN LATERAL (
        SELECT c.status IN ('RECEIVED', 'VERIFIED', 'IN_PROGRESS', 'REOPENED', 'APPEALED') AS waits,
               CASE WHEN c.status = 'RECEIVED' THEN c.due_verify
                    WHEN c.first_reply_at IS NULL THEN c.due_reply
                    ELSE c.due_finish END AS due,
               -- Answered, or late without an answer: what is not due yet says nothing.
               c.received_at > now() - interval '365 days'
               AND c.status NOT IN ('REJECTED', 'WITHDRAWN')
               AND (c.first_reply_at IS NOT NULL OR c.due_reply < now()) AS counted) AS state
 WHERE NOT c.integrity
 GROUP BY c.unit;

-- The part that everyone may see, only where no single case shows through.
CREATE VIEW complaint_public_figure AS
SELECT unit, counted, answered, answered_on_time, median_days
  FROM complaint_figure
 WHERE counted >= 10;
