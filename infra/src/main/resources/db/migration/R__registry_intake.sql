-- How regions, units and services come into the registry, whoever brings them: the import jobs or the
-- admin's pages. Each function says of every row what became of it: ADDED, CHANGED or SAME.

-- Regions by their codes; the last of two rows with one code counts. A region is linked to the one its
-- code lies in where that is there; `link_regions` does the rest when all are there.
CREATE OR REPLACE FUNCTION store_regions(codes text[], names text[])
RETURNS TABLE (code text, outcome text) LANGUAGE sql SET search_path = public, pg_temp AS $$
    WITH given AS (
        SELECT DISTINCT ON (r.code) r.code, r.name
          FROM unnest(codes, names) WITH ORDINALITY AS r (code, name, n)
         ORDER BY r.code, r.n DESC
    ), stored AS (
        INSERT INTO region AS known (code, name, parent)
        SELECT given.code, given.name, coalesce(r.code, g.code)
          FROM given
          LEFT JOIN region r ON length(given.code) > 2 AND r.code = regexp_replace(given.code, '\.[^.]+$', '')
          LEFT JOIN given g ON length(given.code) > 2 AND g.code = regexp_replace(given.code, '\.[^.]+$', '')
            ON CONFLICT (code) DO UPDATE SET name = excluded.name
         WHERE known.name <> excluded.name
        RETURNING known.code, known.xmax = 0 AS added
    )
    SELECT given.code, CASE WHEN stored.added THEN 'ADDED' WHEN stored.code IS NOT NULL THEN 'CHANGED' ELSE 'SAME' END
      FROM given
      LEFT JOIN stored ON stored.code = given.code
$$;

-- Links every region to the one its code lies in. Returns how many lie in one that nobody has brought.
CREATE OR REPLACE FUNCTION link_regions() RETURNS bigint LANGUAGE sql SET search_path = public, pg_temp AS $$
    UPDATE region AS r
       SET parent = p.code
      FROM region AS p
     WHERE r.parent IS NULL AND p.code = regexp_replace(r.code, '\.[^.]+$', '') AND p.code <> r.code;
    SELECT count(*) FROM region WHERE parent IS NULL AND length(code) > 2
$$;

-- Agencies have no codes in files and forms: region and name make one.
CREATE OR REPLACE FUNCTION agency_code(region text, name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT left(region || '-' || trim('-' FROM regexp_replace(upper(name), '[^A-Z0-9]+', '-', 'g')), 60)
$$;

-- The agency that a unit in a region means by a name: a known one there or around it, by the name it has now;
-- else the one that had the name at first, or a new one.
CREATE OR REPLACE FUNCTION agency_of(region text, name text) RETURNS text LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
    SELECT coalesce((SELECT a.code FROM agency a
                      WHERE lower(a.name) = lower($2)
                        AND (a.region IS NULL OR $1 = a.region OR starts_with($1, a.region || '.'))
                      ORDER BY length(a.region) DESC NULLS LAST, a.code LIMIT 1), agency_code($1, $2))
$$;

-- Units with their services. Each row is an object: code, name, shortName, type, region, agency (its
-- name), timeZone, usualZone, latitude, longitude, address and services (objects with code and name);
-- what is empty stays as it is. A new type, and a region that nobody has brought, are taken in by
-- their codes. Services are added and renamed, never closed.
CREATE OR REPLACE FUNCTION store_units(rows jsonb)
RETURNS TABLE (code text, outcome text) LANGUAGE sql SET search_path = public, pg_temp AS $$
    INSERT INTO unit_type (code, name, name_en)
    SELECT DISTINCT r.type, r.type, r.type
      FROM jsonb_to_recordset(rows) AS r (type text)
     WHERE r.type <> ''
        ON CONFLICT (code) DO NOTHING;

    INSERT INTO region (code, name)
    SELECT DISTINCT r.region, r.region FROM jsonb_to_recordset(rows) AS r (region text)
        ON CONFLICT (code) DO NOTHING;

    INSERT INTO agency (code, name, region)
    SELECT DISTINCT ON (agency_of(r.region, r.agency)) agency_of(r.region, r.agency), r.agency, r.region
      FROM jsonb_to_recordset(rows) AS r (region text, agency text)
     WHERE r.agency <> ''
        ON CONFLICT (code) DO NOTHING;

    WITH given AS (
        -- A code that a unit had once still names it.
        SELECT coalesce((SELECT u.code FROM unit_former_code f JOIN unit u ON u.id = f.unit WHERE f.code = r.code),
                        r.code) AS code,
               r.code AS typed, r.name, r."shortName", r.type, r.region, r.agency, r."timeZone", r."usualZone",
               r.latitude, r.longitude, r.address, r.services
          FROM jsonb_to_recordset(rows)
            AS r (code text, name text, "shortName" text, type text, region text, agency text, "timeZone" text,
                  "usualZone" text, latitude text, longitude text, address text, services jsonb)
    ), whole AS (
        SELECT g.code, g.name, coalesce(nullif(g.type, ''), u.type) AS type, g.region,
               CASE WHEN g."shortName" <> '' THEN g."shortName"
                    WHEN u.short_name <> left(u.name, 80) THEN u.short_name
                    ELSE left(g.name, 80) END AS short_name,
               CASE WHEN g.agency = '' THEN u.agency ELSE agency_of(g.region, g.agency) END AS agency,
               coalesce(nullif(g."timeZone", ''), u.time_zone, g."usualZone") AS time_zone,
               coalesce(nullif(g.latitude, '')::numeric(7,5), u.latitude) AS latitude,
               coalesce(nullif(g.longitude, '')::numeric(8,5), u.longitude) AS longitude,
               coalesce(nullif(g.address, ''), u.address) AS address
          FROM given g
          LEFT JOIN unit u ON u.code = g.code
    ), stored AS (
        INSERT INTO unit AS u (code, name, short_name, type, region, agency, time_zone, latitude, longitude, address, calendar)
        SELECT w.code, w.name, w.short_name, w.type, w.region, w.agency, w.time_zone, w.latitude, w.longitude, w.address,
               calendar_of(w.region)
          FROM whole w
            ON CONFLICT (code) DO UPDATE
           SET name = excluded.name, short_name = excluded.short_name, type = excluded.type, agency = excluded.agency,
               time_zone = excluded.time_zone, latitude = excluded.latitude, longitude = excluded.longitude,
               address = excluded.address
         WHERE (u.name, u.short_name, u.type, u.agency, u.time_zone, u.latitude, u.longitude, u.address)
               IS DISTINCT FROM (excluded.name, excluded.short_name, excluded.type, excluded.agency, excluded.time_zone,
                                 excluded.latitude, excluded.longitude, excluded.address)
        RETURNING u.id, u.code, u.xmax = 0 AS added
    ), located AS (
        SELECT id, code FROM stored
         UNION
        SELECT u.id, u.code FROM unit u JOIN given ON given.code = u.code
    ), served AS (
        INSERT INTO service AS s (unit, code, name)
        SELECT located.id, o.code, o.name
          FROM given
          JOIN located ON located.code = given.code
         CROSS JOIN jsonb_to_recordset(given.services) AS o (code text, name text)
            ON CONFLICT (unit, code) DO UPDATE SET name = excluded.name
         WHERE s.name <> excluded.name
        RETURNING s.unit
    )
    SELECT given.typed,
           CASE WHEN stored.added THEN 'ADDED'
                WHEN stored.id IS NOT NULL OR located.id IN (SELECT unit FROM served) THEN 'CHANGED'
                ELSE 'SAME' END
      FROM given
      JOIN located ON located.code = given.code
      LEFT JOIN stored ON stored.code = given.code
$$;

-- One new unit; unique_violation when its code is known, whoever was first.
CREATE OR REPLACE FUNCTION add_unit(given jsonb) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF (SELECT s.outcome FROM store_units(jsonb_build_array(given)) AS s) <> 'ADDED' THEN
        RAISE unique_violation USING MESSAGE = 'a unit of this code is known';
    END IF;
END $$;

-- What stands in a known unit, with a version that changes whenever it does.
CREATE OR REPLACE VIEW unit_record AS
SELECT u.id, u.code, u.xmin::text AS version, u.name, u.short_name, u.type, u.region,
       coalesce(a.name, '') AS agency, u.time_zone, coalesce(u.latitude::text, '') AS latitude,
       coalesce(u.longitude::text, '') AS longitude, coalesce(u.address, '') AS address, u.closed_on
  FROM unit u
  LEFT JOIN agency a ON a.code = u.agency;

-- A known unit as somebody wants it, every field but its code and region: what is empty is emptied, but
-- for a short name and a time zone, which follow from the others then. Returns the fields that changed,
-- as pairs; null when it is no longer the version that was seen.
CREATE OR REPLACE FUNCTION change_unit(given jsonb, seen text)
RETURNS jsonb LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    known  unit;
    before jsonb;
    after  jsonb;
BEGIN
    SELECT u.* INTO known FROM unit u WHERE u.code = given->>'code' AND u.xmin::text = seen FOR UPDATE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    SELECT to_jsonb(r) - 'version' INTO before FROM unit_record r WHERE r.id = known.id;
    INSERT INTO unit_type (code, name, name_en) VALUES (given->>'type', given->>'type', given->>'type')
        ON CONFLICT (code) DO NOTHING;
    IF given->>'agency' <> '' THEN
        INSERT INTO agency (code, name, region)
        VALUES (agency_of(known.region, given->>'agency'), given->>'agency', known.region)
            ON CONFLICT (code) DO NOTHING;
    END IF;
    UPDATE unit AS u
       SET name = given->>'name', type = given->>'type',
           short_name = coalesce(nullif(given->>'shortName', ''), left(given->>'name', 80)),
           agency = CASE WHEN given->>'agency' <> '' THEN agency_of(known.region, given->>'agency') END,
           time_zone = coalesce(nullif(given->>'timeZone', ''), given->>'usualZone'),
           latitude = nullif(given->>'latitude', '')::numeric, longitude = nullif(given->>'longitude', '')::numeric,
           address = nullif(given->>'address', '')
     WHERE u.id = known.id;
    SELECT to_jsonb(r) - 'version' INTO after FROM unit_record r WHERE r.id = known.id;
    RETURN changed_fields(before, after);
END $$;

REVOKE ALL ON FUNCTION store_regions(text[], text[]), link_regions(), agency_code(text, text), agency_of(text, text), store_units(jsonb), add_unit(jsonb), change_unit(jsonb, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION store_regions(text[], text[]), link_regions(), agency_code(text, text), agency_of(text, text), store_units(jsonb), add_unit(jsonb), change_unit(jsonb, text)
   TO suara_web, suara_jobs;
