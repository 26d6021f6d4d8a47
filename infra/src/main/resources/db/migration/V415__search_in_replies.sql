-- The search index holds what the unit answered: a reply to the citizen and one to everybody are
-- changes that it follows.

CREATE OR REPLACE FUNCTION log_complaint_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NOT NEW.integrity AND NEW.identity <> 'CONFIDENTIAL' THEN
            INSERT INTO complaint_change (complaint) VALUES (NEW.id);
        END IF;
    ELSIF (OLD.unit, OLD.service, OLD.class, OLD.identity, OLD.secret, OLD.integrity, OLD.category, OLD.status,
           OLD.text, OLD.public_text, OLD.released_at, OLD.public_reply)
       IS DISTINCT FROM
          (NEW.unit, NEW.service, NEW.class, NEW.identity, NEW.secret, NEW.integrity, NEW.category, NEW.status,
           NEW.text, NEW.public_text, NEW.released_at, NEW.public_reply) THEN
        INSERT INTO complaint_change (complaint) VALUES (NEW.id);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION log_reply() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO complaint_change (complaint)
    SELECT id FROM complaint WHERE id = NEW.complaint AND NOT integrity AND identity <> 'CONFIDENTIAL';
    RETURN NULL;
END $$;
CREATE TRIGGER reply_is_followed AFTER INSERT ON complaint_message
    FOR EACH ROW WHEN (NEW.author = 'OFFICER') EXECUTE FUNCTION log_reply();
