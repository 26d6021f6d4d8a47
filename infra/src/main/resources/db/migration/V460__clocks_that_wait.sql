-- Days in which the citizen has the word do not count; what begins again is only to be finished.

ALTER TABLE complaint_clock ADD COLUMN waits boolean NOT NULL DEFAULT false;   -- for the citizen
UPDATE complaint_clock SET waits = true WHERE stage IN ('REPLY', 'FINISH');

ALTER TABLE complaint
    ADD COLUMN restarted_at  timestamptz,      -- when the days to finish last began anew
    ADD COLUMN waiting_since timestamptz;      -- until when the days before the citizen are counted in
UPDATE complaint c
   SET restarted_at = (SELECT max(e.at) FROM complaint_event e
                        WHERE e.complaint = c.id AND e.kind IN ('REOPENED', 'APPEALED', 'UPHELD')),
       waiting_since = CASE WHEN c.status IN ('REPLIED', 'WAITING_CITIZEN')
                            THEN (SELECT max(e.at) FROM complaint_event e
                                   WHERE e.complaint = c.id AND e.kind IN ('REPLIED', 'WAITING_CITIZEN')) END;

-- A changed calendar makes the open dates that lie on it provisional, until they are counted anew.
CREATE FUNCTION doubt_deadlines() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE complaint c
       SET due_provisional = true
      FROM unit u
     WHERE u.id = c.unit AND u.calendar = NEW.calendar
       AND c.finished_at IS NULL AND NOT c.due_provisional
       AND NEW.year BETWEEN extract(year FROM c.received_at)
                        AND extract(year FROM greatest(c.due_finish, c.confirm_by));
    RETURN NULL;
END $$;
CREATE TRIGGER calendar_moves_deadlines AFTER UPDATE OF version ON calendar_year
    FOR EACH ROW WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION doubt_deadlines();
