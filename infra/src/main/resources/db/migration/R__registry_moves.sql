-- How a unit gets another code, closes, goes on in another one, and is opened again. Each function is one
-- transaction with its entries in the audit log, and says what became of it: DONE, SAME when it was done
-- before (by a second click), OVERTAKEN when the unit is no longer the version that was seen, or why not.

-- Every code that ever named a unit.
CREATE OR REPLACE VIEW unit_code AS
SELECT code, id AS unit FROM unit UNION ALL SELECT code, unit FROM unit_former_code;

-- The unit that does the work of this one today: itself, or the last of its heirs.
CREATE OR REPLACE FUNCTION acting_unit(of integer) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
    WITH RECURSIVE line (id, heir) AS (
        SELECT u.id, u.heir FROM unit u WHERE u.id = $1
         UNION
        SELECT u.id, u.heir FROM line JOIN unit u ON u.id = line.heir)
    SELECT id FROM line WHERE heir IS NULL
$$;

-- The service of the same code in another unit; null when it has none.
CREATE OR REPLACE FUNCTION same_service(service integer, there integer) RETURNS integer LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
    SELECT o.id FROM service s JOIN service o ON o.code = s.code AND o.unit = $2 WHERE s.id = $1
$$;

-- The same local time in another zone: a promised day stays what it was called.
CREATE OR REPLACE FUNCTION in_zone(at timestamptz, before text, after text) RETURNS timestamptz LANGUAGE sql STABLE
RETURN (at AT TIME ZONE before) AT TIME ZONE after;

-- Hands open cases to another unit as an officer would pass them on. Returns how many.
CREATE OR REPLACE FUNCTION hand_over(cases bigint[], there integer, by integer, at timestamptz, told boolean)
RETURNS integer LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    case_ record;
    n     integer := 0;
BEGIN
    FOR case_ IN
        SELECT c.id, c.ticket, c.unit, c.identity, b.time_zone AS before, a.time_zone AS after,
               b.calendar <> a.calendar AS doubtful, a.short_name
          FROM complaint c JOIN unit b ON b.id = c.unit JOIN unit a ON a.id = there
         WHERE c.id = ANY (cases) AND c.unit <> there AND c.finished_at IS NULL AND NOT c.integrity
           AND c.erased_at IS NULL
         ORDER BY c.id
           FOR UPDATE OF c
    LOOP
        UPDATE complaint c
           SET unit = there, service = same_service(c.service, there), revision = c.revision + 1,
               due_verify = in_zone(c.due_verify, case_.before, case_.after),
               due_reply = in_zone(c.due_reply, case_.before, case_.after),
               due_finish = in_zone(c.due_finish, case_.before, case_.after),
               due_provisional = c.due_provisional OR case_.doubtful
         WHERE c.id = case_.id;
        INSERT INTO complaint_event (complaint, at, kind, actor, officer, detail)
        VALUES (case_.id, at, 'PASSED_ON', 'SYSTEM', by,
                jsonb_build_object('subject', case_.short_name, 'from', case_.unit));
        INSERT INTO complaint_notice (complaint, at, next_at)
        SELECT k.complaint, at, at FROM complaint_contact k
         WHERE told AND case_.identity = 'OPEN' AND k.complaint = case_.id AND k.email IS NOT NULL;
        PERFORM record_audit(at, by, 'COMPLAINT_PASSED_ON', 'complaint ' || case_.ticket);
        n := n + 1;
    END LOOP;
    RETURN n;
END $$;

-- A case that comes to, or begins again at, a unit that goes on in another one is the other's.
CREATE OR REPLACE FUNCTION follow_heir() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    before unit;
    after  unit;
BEGIN
    IF NEW.integrity OR NEW.finished_at IS NOT NULL THEN
        RETURN NEW;
    END IF;
    -- Waits for whoever is closing the unit now.
    SELECT u.* INTO before FROM unit u WHERE u.id = NEW.unit FOR KEY SHARE;
    IF before.heir IS NULL THEN
        RETURN NEW;
    END IF;
    SELECT u.* INTO after FROM unit u WHERE u.id = acting_unit(before.id);
    NEW.unit := after.id;
    NEW.service := same_service(NEW.service, after.id);
    NEW.due_verify := in_zone(NEW.due_verify, before.time_zone, after.time_zone);
    NEW.due_reply := in_zone(NEW.due_reply, before.time_zone, after.time_zone);
    NEW.due_finish := in_zone(NEW.due_finish, before.time_zone, after.time_zone);
    NEW.due_provisional := NEW.due_provisional OR before.calendar <> after.calendar;
    IF TG_OP = 'UPDATE' THEN
        INSERT INTO complaint_event (complaint, at, kind, actor, detail)
        VALUES (NEW.id, now(), 'PASSED_ON', 'SYSTEM',
                jsonb_build_object('subject', after.short_name, 'from', before.id));
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER complaint_comes_to_the_heir BEFORE INSERT ON complaint
    FOR EACH ROW EXECUTE FUNCTION follow_heir();
-- By its name before the triggers that look at the unit afterwards.
CREATE OR REPLACE TRIGGER complaint_follows_the_heir BEFORE UPDATE OF unit, finished_at ON complaint
    FOR EACH ROW
    WHEN (NEW.unit <> OLD.unit OR (OLD.finished_at IS NOT NULL AND NEW.finished_at IS NULL))
    EXECUTE FUNCTION follow_heir();

-- A case that leaves its desk leaves its officer and its drafts, unless they go with it.
CREATE OR REPLACE FUNCTION forget_assignee() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.unit, NEW.integrity) <> (OLD.unit, OLD.integrity)
       AND (NEW.integrity OR NOT EXISTS (SELECT FROM officer o WHERE o.id = NEW.assignee AND o.unit = NEW.unit)) THEN
        NEW.assignee := NULL;
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION forget_drafts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM reply_draft d
     WHERE d.complaint = NEW.id
       AND (NEW.integrity OR NEW.erased_at IS NOT NULL
            OR NOT EXISTS (SELECT FROM officer o WHERE o.id = d.officer AND o.unit = NEW.unit));
    RETURN NULL;
END $$;

-- Another code, and with it perhaps another region. A unit that lay in the usual zone of its region lies in
-- that of the new one; open cases keep their days.
CREATE OR REPLACE FUNCTION move_unit(given text, target text, usual_before text, usual_after text, why text,
                                     seen text, by integer, at timestamptz)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    known unit;
    zone  text;
    days  text;
BEGIN
    SELECT u.* INTO known FROM unit u
     WHERE u.id = (SELECT c.unit FROM unit_code c WHERE c.code = given) FOR UPDATE;
    IF known.code = target THEN
        RETURN 'SAME';
    ELSIF NOT FOUND OR known.code <> given OR (SELECT u.xmin::text FROM unit u WHERE u.id = known.id) <> seen THEN
        RETURN 'OVERTAKEN';
    ELSIF NOT EXISTS (SELECT FROM region r WHERE r.code = split_part(target, '-', 1)) THEN
        RETURN 'NO_REGION';
    ELSIF EXISTS (SELECT FROM unit_code c WHERE c.code = target AND c.unit <> known.id) THEN
        RETURN 'TAKEN';
    END IF;
    zone := CASE WHEN known.time_zone = usual_before THEN usual_after ELSE known.time_zone END;
    days := calendar_of(split_part(target, '-', 1));
    DELETE FROM unit_former_code f WHERE f.code = target;
    INSERT INTO unit_former_code VALUES (known.code, known.id, at);
    UPDATE unit SET code = target, region = split_part(target, '-', 1), time_zone = zone, calendar = days
     WHERE id = known.id;
    UPDATE complaint c
       SET due_verify = in_zone(c.due_verify, known.time_zone, zone),
           due_reply = in_zone(c.due_reply, known.time_zone, zone),
           due_finish = in_zone(c.due_finish, known.time_zone, zone),
           due_provisional = c.due_provisional OR days <> known.calendar, revision = c.revision + 1
     WHERE c.unit = known.id AND c.finished_at IS NULL AND (zone, days) <> (known.time_zone, known.calendar);
    PERFORM record_audit(at, by, 'UNIT_MOVED', 'unit ' || target,
                         changed_fields(jsonb_build_object('code', known.code, 'region', known.region,
                                                           'time_zone', known.time_zone, 'reason', ''),
                                        jsonb_build_object('code', target, 'region', split_part(target, '-', 1),
                                                           'time_zone', zone, 'reason', why)));
    RETURN 'DONE';
EXCEPTION WHEN unique_violation THEN
    RETURN 'TAKEN';
END $$;

-- Moves officers; a head comes as an officer where the unit has one. Whoever moves signs in again.
CREATE OR REPLACE FUNCTION move_officers(who integer[], there integer, by integer, at timestamptz)
RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    headed boolean := EXISTS (SELECT FROM officer o
                               WHERE o.unit = there AND o.role = 'UNIT_HEAD' AND o.disabled_at IS NULL);
BEGIN
    PERFORM record_audit(at, by, 'OFFICER_CHANGED', 'officer ' || o.username,
                         jsonb_build_object('unit', jsonb_build_array(b.code, a.code)))
       FROM officer o JOIN unit b ON b.id = o.unit JOIN unit a ON a.id = there WHERE o.id = ANY (who);
    UPDATE officer o
       SET unit = there, head_until = NULL,
           role = CASE WHEN o.role = 'UNIT_HEAD' AND headed THEN 'UNIT_OFFICER' ELSE o.role END
     WHERE o.id = ANY (who);
    DELETE FROM officer_session WHERE officer = ANY (who);
END $$;

-- What goes over to the heir: services that it lacks, points, officers, templates. Returns their keys.
CREATE OR REPLACE FUNCTION bequeath(known unit, heir unit, by integer, at timestamptz)
RETURNS jsonb LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    moved jsonb;
BEGIN
    WITH added AS (
        INSERT INTO service (unit, code, name)
        SELECT heir.id, s.code, s.name FROM service s WHERE s.unit = known.id AND s.closed_on IS NULL
            ON CONFLICT (unit, code) DO NOTHING
        RETURNING id)
    SELECT jsonb_build_object('services', coalesce(jsonb_agg(id), '[]')) INTO moved FROM added;
    SELECT moved || jsonb_build_object('points', coalesce(jsonb_agg(p.code), '[]')) INTO moved
      FROM feedback_point p WHERE p.unit = known.id AND p.closed_on IS NULL;
    SELECT moved || jsonb_build_object('officers', coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'role', o.role)), '[]'))
      INTO moved FROM officer o WHERE o.unit = known.id AND o.disabled_at IS NULL;
    SELECT moved || jsonb_build_object('templates', coalesce(jsonb_agg(t.id), '[]')) INTO moved
      FROM reply_template t WHERE t.unit = known.id AND t.removed_at IS NULL;
    UPDATE feedback_point p SET unit = heir.id, service = same_service(p.service, heir.id)
     WHERE p.unit = known.id AND p.closed_on IS NULL;
    UPDATE reply_template t SET unit = heir.id WHERE t.unit = known.id AND t.removed_at IS NULL;
    PERFORM move_officers(ARRAY(SELECT (o->>'id')::integer FROM jsonb_array_elements(moved->'officers') AS o),
                          heir.id, by, at);
    RETURN moved;
END $$;

-- Closes a unit. With an heir (its code, else empty) everything that is open goes on there; a unit that is
-- closed already can still be given one. Figures, answers and closed cases stay where they are.
CREATE OR REPLACE FUNCTION close_unit(given text, heir_code text, why text, seen text, by integer, at timestamptz,
                                      told boolean)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    known unit;
    goes  unit;
    moved jsonb;
    cases bigint[];
BEGIN
    -- In one order, so that two who merge into each other do not wait for ever.
    PERFORM FROM unit u WHERE u.id IN (SELECT c.unit FROM unit_code c WHERE c.code IN (given, heir_code))
      ORDER BY u.id FOR UPDATE;
    SELECT u.* INTO known FROM unit u WHERE u.code = given;
    SELECT u.* INTO goes FROM unit u WHERE u.id = (SELECT c.unit FROM unit_code c WHERE c.code = heir_code);
    IF heir_code <> '' AND goes.id IS NULL THEN
        RETURN 'NO_HEIR';
    ELSIF known.closed_on IS NOT NULL AND known.heir IS NOT DISTINCT FROM goes.id THEN
        RETURN 'SAME';
    ELSIF known.id IS NULL OR known.heir IS NOT NULL OR (SELECT u.xmin::text FROM unit u WHERE u.id = known.id) <> seen THEN
        RETURN 'OVERTAKEN';
    ELSIF goes.id = known.id OR goes.closed_on IS NOT NULL THEN
        RETURN 'NO_HEIR';
    END IF;
    UPDATE unit u SET closed_on = coalesce(u.closed_on, (at AT TIME ZONE u.time_zone)::date), heir = goes.id
     WHERE u.id = known.id;
    IF goes.id IS NULL THEN
        PERFORM record_audit(at, by, 'UNIT_CLOSED', 'unit ' || given,
                             jsonb_build_object('reason', jsonb_build_array('', why)));
        RETURN 'DONE';
    END IF;
    moved := bequeath(known, goes, by, at);
    cases := ARRAY(SELECT c.id FROM complaint c WHERE c.unit = known.id AND c.finished_at IS NULL
                      AND NOT c.integrity AND c.erased_at IS NULL);
    INSERT INTO unit_succession (unit, heir, at, moved)
    VALUES (known.id, goes.id, at, moved || jsonb_build_object('cases', to_jsonb(cases)));
    PERFORM record_audit(at, by, 'UNIT_MERGED', 'unit ' || given,
                         jsonb_build_object('heir', jsonb_build_array('', goes.code),
                                            'reason', jsonb_build_array('', why),
                                            'cases', jsonb_build_array('', hand_over(cases, goes.id, by, at, told)::text))),
            record_audit(at, by, 'UNIT_TOOK_OVER', 'unit ' || goes.code,
                         jsonb_build_object('predecessors', jsonb_build_array('', given)));
    RETURN 'DONE';
END $$;

-- Brings back what went over and still is where it went; what the heir has finished stays with the heir.
CREATE OR REPLACE FUNCTION give_back(known unit, s unit_succession, by integer, at timestamptz, told boolean)
RETURNS integer LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE feedback_point p SET unit = known.id, service = same_service(p.service, known.id)
     WHERE p.unit = s.heir AND s.moved->'points' ? p.code;
    UPDATE reply_template t SET unit = known.id
     WHERE t.unit = s.heir AND s.moved->'templates' @> to_jsonb(t.id);
    UPDATE service v SET closed_on = (at AT TIME ZONE known.time_zone)::date
     WHERE v.unit = s.heir AND v.closed_on IS NULL AND s.moved->'services' @> to_jsonb(v.id);
    PERFORM move_officers(ARRAY(SELECT o.id FROM jsonb_to_recordset(s.moved->'officers') AS m (id integer)
                                  JOIN officer o ON o.id = m.id AND o.unit = s.heir), known.id, by, at);
    UPDATE officer o SET role = m.role
      FROM jsonb_to_recordset(s.moved->'officers') AS m (id integer, role text)
     WHERE o.id = m.id AND o.unit = known.id AND o.role <> m.role;
    RETURN hand_over(ARRAY(SELECT c.id FROM complaint c
                            WHERE c.unit = s.heir AND s.moved->'cases' @> to_jsonb(c.id)), known.id, by, at, told);
END $$;

CREATE OR REPLACE FUNCTION reopen_unit(given text, why text, by integer, at timestamptz, told boolean)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    known unit;
    s     unit_succession;
    back  integer := 0;
BEGIN
    PERFORM FROM unit u
      WHERE u.code = given OR u.id = (SELECT k.heir FROM unit k WHERE k.code = given) ORDER BY u.id FOR UPDATE;
    SELECT u.* INTO known FROM unit u WHERE u.code = given;
    IF known.id IS NULL OR known.closed_on IS NULL THEN
        RETURN 'SAME';
    END IF;
    UPDATE unit u SET closed_on = NULL, heir = NULL WHERE u.id = known.id;
    UPDATE unit_succession AS e SET ended_at = reopen_unit.at
     WHERE e.unit = known.id AND e.ended_at IS NULL RETURNING e.* INTO s;
    IF s.id IS NOT NULL THEN
        back := give_back(known, s, by, at, told);
    END IF;
    PERFORM record_audit(at, by, 'UNIT_REOPENED', 'unit ' || given,
                         jsonb_build_object('reason', jsonb_build_array('', why),
                                            'cases', jsonb_build_array('', back::text)));
    RETURN 'DONE';
END $$;

-- What hangs on a unit now, for whoever is about to close it.
CREATE OR REPLACE FUNCTION unit_burden(of integer) RETURNS TABLE (cases bigint, inspected bigint, officers bigint,
                                                                  points bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT (SELECT count(*) FROM complaint c WHERE c.unit = $1 AND c.finished_at IS NULL AND NOT c.integrity
               AND c.erased_at IS NULL),
           (SELECT count(*) FROM complaint c WHERE c.unit = $1 AND c.finished_at IS NULL AND c.integrity),
           (SELECT count(*) FROM officer o WHERE o.unit = $1 AND o.disabled_at IS NULL),
           (SELECT count(*) FROM feedback_point p WHERE p.unit = $1 AND p.closed_on IS NULL)
$$;

REVOKE ALL ON FUNCTION hand_over(bigint[], integer, integer, timestamptz, boolean),
    move_officers(integer[], integer, integer, timestamptz), bequeath(unit, unit, integer, timestamptz),
    give_back(unit, unit_succession, integer, timestamptz, boolean),
    move_unit(text, text, text, text, text, text, integer, timestamptz),
    close_unit(text, text, text, text, integer, timestamptz, boolean),
    reopen_unit(text, text, integer, timestamptz, boolean), unit_burden(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION move_unit(text, text, text, text, text, text, integer, timestamptz),
    close_unit(text, text, text, text, integer, timestamptz, boolean),
    reopen_unit(text, text, integer, timestamptz, boolean), unit_burden(integer) TO suara_web;
