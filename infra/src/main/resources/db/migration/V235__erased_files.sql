-- A citizen who takes everything back takes the files back too.

CREATE FUNCTION forget_files_of_erased() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM complaint_file WHERE complaint = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER complaint_is_erased_with_files AFTER UPDATE OF erased_at ON complaint
    FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL)
    EXECUTE FUNCTION forget_files_of_erased();
