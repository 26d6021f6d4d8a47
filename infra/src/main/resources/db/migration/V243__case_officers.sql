-- Which officer has a case in hand. Only those who work with it hear of it.

ALTER TABLE complaint ADD COLUMN assignee integer REFERENCES officer (id);
CREATE INDEX complaint_by_assignee ON complaint (assignee) WHERE assignee IS NOT NULL;

-- A case that leaves its desk leaves its officer.
CREATE FUNCTION forget_assignee() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.unit, NEW.integrity) <> (OLD.unit, OLD.integrity) THEN
        NEW.assignee := NULL;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER complaint_leaves_its_officer BEFORE UPDATE OF unit, integrity ON complaint
    FOR EACH ROW EXECUTE FUNCTION forget_assignee();
