-- Visit codes on a device at the counter: one after another, each for a short time. The ministry's
-- side pairs such a device and sees what it showed; the unit only puts it where people are served.

-- What a device does: ask the nine questions, or show visit codes.
ALTER TABLE kiosk ADD COLUMN task text NOT NULL DEFAULT 'ASK' CHECK (task IN ('ASK', 'SHOW_CODES'));

-- What a device shows in a day is a sheet of its own, which grows.
ALTER TABLE visit_batch ADD COLUMN kiosk    integer REFERENCES kiosk (id);
ALTER TABLE visit_batch ADD COLUMN day      date;
ALTER TABLE visit_batch ADD COLUMN shown_at timestamptz;      -- the latest code, used or not
ALTER TABLE visit_batch ADD UNIQUE (kiosk, day);
ALTER TABLE visit_batch ADD CHECK ((kiosk IS NULL) = (day IS NULL) AND (kiosk IS NULL) = (shown_at IS NULL));
ALTER TABLE visit_batch DROP CONSTRAINT visit_batch_codes_check;
ALTER TABLE visit_batch ADD CONSTRAINT visit_batch_codes_check
    CHECK (codes BETWEEN 1 AND CASE WHEN kiosk IS NULL THEN 480 ELSE 1200 END);

-- A code on paper has no end, one on a screen has.
ALTER TABLE visit_code ADD COLUMN until timestamptz;

CREATE OR REPLACE FUNCTION use_visit_codes(given bytea[]) RETURNS SETOF bytea
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    one bytea;
BEGIN
    FOR one IN SELECT DISTINCT code FROM unnest(given) AS code WHERE code IS NOT NULL ORDER BY code LOOP
        DELETE FROM visit_code WHERE hash = one AND (until IS NULL OR until > now());
        IF FOUND THEN
            RETURN NEXT one;
        END IF;
    END LOOP;
END $$;

-- Takes the next code of a device into its sheet of the day, and away what nobody used in time.
-- False when there is none to show: too soon, too many, withdrawn, or no such device.
CREATE FUNCTION show_visit_code(of_kiosk integer, given bytea, on_day date, at timestamptz,
                                code_until timestamptz, not_since timestamptz, most integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    sheet integer;
BEGIN
    INSERT INTO visit_batch AS b (key, unit, codes, minted_by, minted_at, kiosk, day, shown_at)
    SELECT gen_random_uuid(), p.unit, 1, k.created_by, at, k.id, on_day, at
      FROM kiosk k
      JOIN feedback_point p ON p.code = k.point
     WHERE k.id = of_kiosk AND k.key_hash IS NOT NULL AND k.task = 'SHOW_CODES'
        ON CONFLICT (kiosk, day) DO UPDATE SET codes = b.codes + 1, shown_at = at
     WHERE b.codes < most AND b.withdrawn_at IS NULL AND b.shown_at <= not_since
    RETURNING b.id INTO sheet;
    IF sheet IS NULL THEN
        RETURN false;
    END IF;
    WITH gone AS (
        DELETE FROM visit_code c
         USING visit_batch b
         WHERE b.id = c.batch AND b.kiosk = of_kiosk AND c.until <= at
        RETURNING c.batch
    )
    UPDATE visit_batch b
       SET withdrawn = b.withdrawn + each.codes
      FROM (SELECT batch, count(*)::integer AS codes FROM gone GROUP BY batch) AS each
     WHERE b.id = each.batch;
    INSERT INTO visit_code (hash, batch, until) VALUES (given, sheet, code_until);
    RETURN true;
END $$;
REVOKE ALL ON FUNCTION show_visit_code(integer, bytea, date, timestamptz, timestamptz, timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION show_visit_code(integer, bytea, date, timestamptz, timestamptz, timestamptz, integer) TO suara_web;
