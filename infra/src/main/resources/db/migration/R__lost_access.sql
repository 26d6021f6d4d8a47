-- A way back for an admin who lost the password, the app, or the key that second factors are sealed with;
-- for whoever holds the installation (`create-admin reset=USERNAME`), never for a page.

-- The second factor goes, every session ends, and the link is good once for another password. The old
-- password stays until then. False for whoever is no admin, or was stopped by one.
CREATE OR REPLACE FUNCTION reset_admin(given text, token bytea, until timestamptz, at timestamptz)
RETURNS boolean LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    admin integer;
BEGIN
    SELECT o.id INTO admin FROM officer o
     WHERE o.username = given AND o.role = 'ADMIN' AND o.disabled_at IS NULL FOR UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    DELETE FROM officer_second_factor WHERE officer = admin;
    DELETE FROM officer_recovery_code WHERE officer = admin;
    DELETE FROM officer_session WHERE officer = admin;
    INSERT INTO officer_invitation AS i (officer, token_hash, created_at, expires_at)
    VALUES (admin, token, reset_admin.at, until)
        ON CONFLICT (officer) DO UPDATE
       SET token_hash = excluded.token_hash, created_at = excluded.created_at, expires_at = excluded.expires_at;
    PERFORM record_audit(reset_admin.at, NULL, 'ADMIN_RESET', 'officer ' || given);
    RETURN true;
END $$;
REVOKE ALL ON FUNCTION reset_admin(text, bytea, timestamptz, timestamptz) FROM PUBLIC;
