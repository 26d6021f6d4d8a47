-- Complaints of a unit that tell the same: groups (klaster) whose numbers stay. When two groups turn
-- out to be one, the older number stays and the younger points to it.

CREATE TABLE complaint_cluster (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit        integer NOT NULL REFERENCES unit (id),
    made_at     timestamptz NOT NULL,
    merged_into bigint REFERENCES complaint_cluster (id)
);

CREATE TABLE complaint_likeness (
    complaint bigint PRIMARY KEY REFERENCES complaint (id),
    cluster   bigint NOT NULL REFERENCES complaint_cluster (id)
);
CREATE INDEX complaint_likeness_by_cluster ON complaint_likeness (cluster);

-- When a complaint was compared with the others of its unit; those of long ago are not any more.
ALTER TABLE complaint ADD COLUMN compared_at timestamptz;
UPDATE complaint SET compared_at = received_at WHERE received_at < now() - interval '400 days';
CREATE INDEX complaint_not_compared ON complaint (id)
 WHERE compared_at IS NULL AND NOT integrity AND identity <> 'CONFIDENTIAL' AND erased_at IS NULL;

-- Puts a complaint into the group of those that are like it. Returns its group, none when it is alone.
-- Complaints of supervisory content, of confidential authors and of other units never get into one.
CREATE FUNCTION join_cluster(newcomer bigint, alike text[], at_time timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    of_unit integer;
    members bigint[];
    joined bigint[];
    kept bigint;
BEGIN
    SELECT unit INTO of_unit FROM complaint
     WHERE id = newcomer AND NOT integrity AND identity <> 'CONFIDENTIAL' AND erased_at IS NULL;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('complaint_cluster'), of_unit);
    SELECT array_agg(id) INTO members FROM complaint
     WHERE (ticket = ANY (alike) OR id = newcomer)
       AND unit = of_unit AND NOT integrity AND identity <> 'CONFIDENTIAL' AND erased_at IS NULL;
    SELECT array_agg(DISTINCT cluster) INTO joined FROM complaint_likeness
     WHERE complaint = ANY (members);
    SELECT min(cluster) INTO kept FROM unnest(joined) AS cluster;
    IF kept IS NULL AND cardinality(members) > 1 THEN
        INSERT INTO complaint_cluster (unit, made_at) VALUES (of_unit, at_time) RETURNING id INTO kept;
    END IF;
    UPDATE complaint_cluster SET merged_into = kept
     WHERE (id = ANY (joined) OR merged_into = ANY (joined)) AND id <> kept;
    UPDATE complaint_likeness SET cluster = kept WHERE cluster = ANY (joined) AND cluster <> kept;
    INSERT INTO complaint_likeness (complaint, cluster)
    SELECT id, kept FROM unnest(members) AS id WHERE kept IS NOT NULL
        ON CONFLICT (complaint) DO UPDATE SET cluster = excluded.cluster;
    UPDATE complaint SET compared_at = at_time WHERE id = newcomer;
    RETURN kept;
END $$;
REVOKE EXECUTE ON FUNCTION join_cluster(bigint, text[], timestamptz) FROM PUBLIC;

-- A case that leaves its unit, or is taken back, leaves its group.
CREATE FUNCTION leave_cluster() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM complaint_likeness WHERE complaint = NEW.id;
    NEW.compared_at := NULL;
    RETURN NEW;
END $$;
CREATE TRIGGER complaint_leaves_its_cluster BEFORE UPDATE OF unit, integrity, erased_at ON complaint
    FOR EACH ROW
    WHEN ((NEW.unit, NEW.integrity) <> (OLD.unit, OLD.integrity) OR NEW.erased_at IS NOT NULL)
    EXECUTE FUNCTION leave_cluster();
