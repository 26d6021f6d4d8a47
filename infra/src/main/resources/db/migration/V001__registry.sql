-- Who is rated: regions, agencies, units and their peer groups, services, feedback points.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Official Kemendagri codes, always text: province, regency or city, district, village.
CREATE TABLE region (
    code   text PRIMARY KEY CHECK (code ~ '^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$'),
    parent text REFERENCES region (code) DEFERRABLE INITIALLY DEFERRED,
    name   text NOT NULL CHECK (length(name) BETWEEN 1 AND 200)
);

CREATE TABLE agency (
    code   text PRIMARY KEY CHECK (code ~ '^[A-Z0-9][A-Z0-9.-]{0,59}$'),
    name   text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    region text REFERENCES region (code)
);

-- A peer group (kelompok sejenis): units are compared inside one type only.
CREATE TABLE unit_type (
    code         text PRIMARY KEY CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{0,59}$'),
    name         text NOT NULL,
    name_en      text NOT NULL,
    -- Services that are free by law: a cost answer below "Gratis" is a signal of its own.
    free_by_law  boolean NOT NULL DEFAULT false
);

-- Working days of an office; which years are known is data, a missing year is an error.
CREATE TABLE calendar (
    code     text PRIMARY KEY,
    name     text NOT NULL,
    weekend  smallint[] NOT NULL DEFAULT '{6,7}'   -- ISO days of the week
);

CREATE TABLE calendar_year (
    calendar    text NOT NULL REFERENCES calendar (code),
    year        smallint NOT NULL CHECK (year BETWEEN 2000 AND 2200),
    version     smallint NOT NULL DEFAULT 1,
    source      text NOT NULL,
    provisional boolean NOT NULL,
    PRIMARY KEY (calendar, year)
);

CREATE TABLE holiday (
    calendar text NOT NULL,
    day      date NOT NULL,
    name     text NOT NULL,
    joint_leave boolean NOT NULL DEFAULT false,       -- cuti bersama
    year     smallint NOT NULL GENERATED ALWAYS AS (extract(year FROM day)::smallint) STORED,
    PRIMARY KEY (calendar, day),
    FOREIGN KEY (calendar, year) REFERENCES calendar_year (calendar, year)
);

CREATE TABLE unit (
    id        integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code      text NOT NULL UNIQUE CHECK (code ~ '^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?-[A-Z0-9][A-Z0-9-]{0,59}$'),
    name      text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    short_name text NOT NULL CHECK (length(short_name) BETWEEN 1 AND 80),
    aliases   text NOT NULL DEFAULT '',               -- further words people search it by
    type      text NOT NULL REFERENCES unit_type (code),
    region    text NOT NULL REFERENCES region (code),
    agency    text REFERENCES agency (code),
    time_zone text NOT NULL CHECK (time_zone IN ('Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura')),
    calendar  text NOT NULL DEFAULT 'NASIONAL' REFERENCES calendar (code),
    address   text,
    closed_on date,
    sample    boolean NOT NULL DEFAULT false
);
CREATE INDEX unit_by_type ON unit (type);
CREATE INDEX unit_by_region ON unit (region text_pattern_ops);
CREATE INDEX unit_by_words ON unit USING gin (lower(name || ' ' || code || ' ' || aliases) gin_trgm_ops);

CREATE TABLE service (
    id        integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit      integer NOT NULL REFERENCES unit (id),
    code      text NOT NULL CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
    name      text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    closed_on date,
    UNIQUE (unit, code),
    UNIQUE (unit, id)
);

-- Users of a unit in a period: the population of the required sample and of the interval.
CREATE TABLE unit_population (
    unit   integer NOT NULL REFERENCES unit (id),
    period text NOT NULL CHECK (period ~ '^\d{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
    users  integer NOT NULL CHECK (users >= 0),
    PRIMARY KEY (unit, period)
);

-- What a QR code points to. Base 32 without look-alikes (no I, L, O, U, 0 or 1), upper case.
CREATE TABLE feedback_point (
    code      text PRIMARY KEY CHECK (code ~ '^[2-9A-HJKMNP-TV-Z]{4,5}$'),
    unit      integer NOT NULL,
    service   integer,                                -- null: the citizen chooses
    label     text NOT NULL CHECK (length(label) BETWEEN 1 AND 120),
    closed_on date,
    FOREIGN KEY (unit) REFERENCES unit (id),
    FOREIGN KEY (unit, service) REFERENCES service (unit, id)
);
CREATE INDEX feedback_point_by_unit ON feedback_point (unit);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
