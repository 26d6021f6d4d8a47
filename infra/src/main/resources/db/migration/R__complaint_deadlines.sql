-- Which deadline of a complaint runs now, and whose turn it is: the rule for every list and figure.
-- `Case.nextDue` and `Status.turn` of the portal say the same; a test compares them over all states.

CREATE OR REPLACE FUNCTION awaits_unit(status text)
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN status IN ('RECEIVED', 'VERIFIED', 'IN_PROGRESS', 'REOPENED');

CREATE OR REPLACE FUNCTION awaits_citizen(status text)
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN status IN ('WAITING_CITIZEN', 'REPLIED');

CREATE OR REPLACE FUNCTION running_deadline(c complaint)
RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN awaits_citizen((c).status) THEN (c).confirm_by
    WHEN (c).status = 'APPEALED' THEN (c).due_finish
    WHEN NOT awaits_unit((c).status) THEN NULL
    WHEN (c).restarted_at IS NOT NULL OR (c).status = 'REOPENED' THEN (c).due_finish
    WHEN (c).status = 'RECEIVED' AND (c).verified_at IS NULL THEN (c).due_verify
    WHEN (c).first_reply_at IS NULL THEN (c).due_reply
    ELSE (c).due_finish
END;

-- Late in this run of the case, and the level above was told. A case that was restarted begins anew.
CREATE OR REPLACE FUNCTION is_escalated(c complaint)
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (c).escalated_at IS NOT NULL AND (c).finished_at IS NULL AND awaits_unit((c).status)
   AND ((c).restarted_at IS NULL OR (c).escalated_at >= (c).restarted_at);

-- How units answer, without cases of supervisory content.
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
        SELECT awaits_unit(c.status) AS waits,
               running_deadline(c) AS due,
               -- Answered, or late without an answer: what is not due yet says nothing.
               c.received_at > now() - interval '365 days'
               AND c.status NOT IN ('REJECTED', 'WITHDRAWN')
               AND (c.first_reply_at IS NOT NULL OR c.due_reply < now()) AS counted) AS state
 WHERE NOT c.integrity
 GROUP BY c.unit;
