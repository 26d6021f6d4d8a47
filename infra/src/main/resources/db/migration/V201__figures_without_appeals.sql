-- An appeal waits for the level above: it is no longer open at the unit.

CREATE OR REPLACE VIEW complaint_figure AS
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
        SELECT c.status IN ('RECEIVED', 'VERIFIED', 'IN_PROGRESS', 'REOPENED') AS waits,
               CASE WHEN c.status = 'RECEIVED' THEN c.due_verify
                    WHEN c.first_reply_at IS NULL THEN c.due_reply
                    ELSE c.due_finish END AS due,
               -- Answered, or late without an answer: what is not due yet says nothing.
               c.received_at > now() - interval '365 days'
               AND c.status NOT IN ('REJECTED', 'WITHDRAWN')
               AND (c.first_reply_at IS NOT NULL OR c.due_reply < now()) AS counted) AS state
 WHERE NOT c.integrity
 GROUP BY c.unit;
