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

DROP VIEW IF EXISTS complaint_figure;
