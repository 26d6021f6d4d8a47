-- Whoever keeps the registry in memory hears of a change when it is committed, whoever made it:
-- an import, a page, or a hand at the database.

CREATE OR REPLACE FUNCTION tell_registry_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('registry_changed', '');
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER region_tells AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON region
    FOR EACH STATEMENT EXECUTE FUNCTION tell_registry_changed();
CREATE OR REPLACE TRIGGER unit_type_tells AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON unit_type
    FOR EACH STATEMENT EXECUTE FUNCTION tell_registry_changed();
CREATE OR REPLACE TRIGGER unit_tells AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON unit
    FOR EACH STATEMENT EXECUTE FUNCTION tell_registry_changed();
CREATE OR REPLACE TRIGGER service_tells AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON service
    FOR EACH STATEMENT EXECUTE FUNCTION tell_registry_changed();
CREATE OR REPLACE TRIGGER feedback_point_tells AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON feedback_point
    FOR EACH STATEMENT EXECUTE FUNCTION tell_registry_changed();
CREATE OR REPLACE TRIGGER unit_former_code_tells AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON unit_former_code
    FOR EACH STATEMENT EXECUTE FUNCTION tell_registry_changed();
