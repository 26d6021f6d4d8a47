-- The search index holds code, region and local day of the unit with each complaint: when a unit
-- moves, its complaints are indexed anew.

CREATE FUNCTION log_complaints_of_unit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO complaint_change (complaint)
    SELECT id
      FROM complaint
     WHERE unit = NEW.id
       AND NOT integrity
       AND identity <> 'CONFIDENTIAL';
    RETURN NULL;
END $$;
CREATE TRIGGER unit_is_followed AFTER UPDATE ON unit
    FOR EACH ROW
    WHEN ((OLD.code, OLD.region, OLD.time_zone) IS DISTINCT FROM (NEW.code, NEW.region, NEW.time_zone))
    EXECUTE FUNCTION log_complaints_of_unit();
