-- Working calendars: that of the whole country, and those of regions with days off of their own.

-- The calendar that an office in a region follows: that of the smallest region around it which has
-- one of its own.
CREATE OR REPLACE FUNCTION calendar_of(region text) RETURNS text LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
    SELECT coalesce((SELECT c.code FROM calendar c
                      WHERE $1 = c.code OR $1 LIKE c.code || '.%'
                      ORDER BY length(c.code) DESC LIMIT 1), 'NASIONAL')
$$;

-- Gives a region a calendar of its own, as a copy of the one around it, and the offices that
-- followed that one follow it. A region that has one keeps it.
CREATE OR REPLACE FUNCTION open_calendar(region text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    around text := calendar_of($1);
BEGIN
    IF around = $1 THEN
        RETURN;
    END IF;
    INSERT INTO calendar (code, name, weekend)
    SELECT r.code, 'Kalender kerja ' || r.name, c.weekend
      FROM region r, calendar c WHERE r.code = $1 AND c.code = around;
    INSERT INTO calendar_year (calendar, year, version, source, provisional)
    SELECT $1, year, version, source, provisional FROM calendar_year WHERE calendar = around;
    INSERT INTO holiday (calendar, day, name, joint_leave)
    SELECT $1, day, name, joint_leave FROM holiday WHERE calendar = around;
    UPDATE unit AS u SET calendar = $1
     WHERE u.calendar = around AND (u.region = $1 OR u.region LIKE $1 || '.%');
END $$;
REVOKE ALL ON FUNCTION open_calendar(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_calendar(text) TO suara_jobs;
