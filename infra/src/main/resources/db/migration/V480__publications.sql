-- A period that the ministry closes, shows to the units, and publishes for good.

DROP TABLE release;

-- One row per period and version; a later version restates the one before.
CREATE TABLE publication (
    id                    integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    period                text NOT NULL CHECK (period ~ '^\d{4}(-S[12]|-Q[1-4])?$'),
    first_day             date NOT NULL,
    last_day              date NOT NULL CHECK (last_day > first_day),
    version               integer NOT NULL CHECK (version >= 1),
    reason                text NOT NULL CHECK (says_something(reason) AND length(reason) <= 1000),
    state                 text NOT NULL DEFAULT 'DRAFT'
                          CHECK (state IN ('DRAFT', 'OBJECTION', 'REVIEWED', 'PUBLISHED', 'RESTATED', 'CANCELLED')),
    opened_by             integer NOT NULL REFERENCES officer (id),
    opened_at             timestamptz NOT NULL,
    wanted_at             timestamptz NOT NULL,         -- its content has to be made after this
    objections_until      timestamptz,
    objections_from       timestamptz,
    reviewed_by           integer REFERENCES officer (id),
    reviewed_at           timestamptz,
    review                text CHECK (says_something(review) AND length(review) <= 1000),
    approved_by           integer REFERENCES officer (id),
    approved_at           timestamptz,
    published_at          timestamptz,
    CHECK (state IN ('DRAFT', 'CANCELLED') OR objections_until IS NOT NULL),
    CHECK (state NOT IN ('REVIEWED', 'PUBLISHED', 'RESTATED') OR reviewed_at IS NOT NULL),
    CHECK (state NOT IN ('PUBLISHED', 'RESTATED') OR (approved_at IS NOT NULL AND published_at IS NOT NULL)),
    -- Two that are open at once never share a day.
    CONSTRAINT publication_alone EXCLUDE USING gist (daterange(first_day, last_day, '[]') WITH &&)
               WHERE (state IN ('DRAFT', 'OBJECTION', 'REVIEWED'))
);
CREATE UNIQUE INDEX publication_version ON publication (period, version) WHERE state <> 'CANCELLED';
-- One is the last word on a period.
CREATE UNIQUE INDEX publication_in_force ON publication (period) WHERE state = 'PUBLISHED';

CREATE FUNCTION keep_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE'
       OR (NEW.period, NEW.version, NEW.first_day, NEW.last_day, NEW.reason, NEW.opened_at, NEW.opened_by)
          IS DISTINCT FROM
          (OLD.period, OLD.version, OLD.first_day, OLD.last_day, OLD.reason, OLD.opened_at, OLD.opened_by)
       OR OLD.state IN ('RESTATED', 'CANCELLED')
       OR (OLD.state = 'PUBLISHED' AND (NEW.state <> 'RESTATED' OR NEW.published_at <> OLD.published_at))
       OR (OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
              ('DRAFT', 'OBJECTION'), ('OBJECTION', 'REVIEWED'), ('REVIEWED', 'PUBLISHED'), ('PUBLISHED', 'RESTATED'),
              ('DRAFT', 'CANCELLED'), ('OBJECTION', 'CANCELLED'), ('REVIEWED', 'CANCELLED')))
    THEN
        RAISE EXCEPTION 'publication % version % is %', OLD.period, OLD.version, OLD.state
              USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER publication_is_kept BEFORE UPDATE OR DELETE ON publication
    FOR EACH ROW EXECUTE FUNCTION keep_publication();

-- What it says of each unit: made anew until it is published, and frozen then.
CREATE TABLE publication_figure (
    publication     integer NOT NULL REFERENCES publication (id),
    unit            integer NOT NULL REFERENCES unit (id),
    type            text NOT NULL,
    respondents     bigint NOT NULL,
    complete        bigint NOT NULL,
    total_sum       bigint NOT NULL,
    total_squares   bigint NOT NULL,
    counts          bigint[] NOT NULL CHECK (cardinality(counts) = 36),
    population      integer,
    required_sample integer,
    ikm             numeric(5, 2),
    grade           text,
    low             numeric(5, 2),
    high            numeric(5, 2),
    spread          double precision,
    standard_error  double precision,
    peer_spread     double precision NOT NULL,
    rank_low        integer,
    rank_high       integer,
    tier            text,
    reasons         text[] NOT NULL,
    explanation     jsonb NOT NULL,
    PRIMARY KEY (publication, unit)
);

CREATE TABLE publication_group (
    publication    integer NOT NULL REFERENCES publication (id),
    type           text NOT NULL REFERENCES unit_type (code),
    units          integer NOT NULL,
    told           integer NOT NULL,                    -- units with a figure
    compared       integer NOT NULL,
    peer_spread    double precision NOT NULL,
    critical_value double precision NOT NULL,
    PRIMARY KEY (publication, type)
);

CREATE TABLE publication_file (
    publication integer NOT NULL REFERENCES publication (id),
    path        text NOT NULL CHECK (path ~ '^[a-z]+\.(csv|json|jsonld)$'),
    place       integer NOT NULL,
    content     bytea NOT NULL,
    digest      bytea NOT NULL CHECK (digest = sha256(content)),
    PRIMARY KEY (publication, path)
);

-- When the job made the content, and what it left out.
CREATE TABLE publication_content (
    publication integer PRIMARY KEY REFERENCES publication (id),
    made_at     timestamptz NOT NULL,
    held        bigint NOT NULL                         -- answers that came after the last step of ten
);

CREATE FUNCTION keep_publication_content() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    of integer := CASE WHEN TG_OP = 'DELETE' THEN OLD.publication ELSE NEW.publication END;
BEGIN
    -- A back-up is put back by the owner, after the row that it belongs to.
    IF TG_OP = 'INSERT' AND current_user = (SELECT relowner::regrole::text FROM pg_class WHERE oid = TG_RELID) THEN
        RETURN NEW;
    END IF;
    IF EXISTS (SELECT FROM publication WHERE id = of AND state NOT IN ('DRAFT', 'OBJECTION', 'REVIEWED')) THEN
        RAISE EXCEPTION '% of a publication that is closed cannot change', TG_TABLE_NAME
              USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER publication_figure_is_kept BEFORE INSERT OR UPDATE OR DELETE ON publication_figure
    FOR EACH ROW EXECUTE FUNCTION keep_publication_content();
CREATE TRIGGER publication_group_is_kept BEFORE INSERT OR UPDATE OR DELETE ON publication_group
    FOR EACH ROW EXECUTE FUNCTION keep_publication_content();
CREATE TRIGGER publication_file_is_kept BEFORE INSERT OR UPDATE OR DELETE ON publication_file
    FOR EACH ROW EXECUTE FUNCTION keep_publication_content();
CREATE TRIGGER publication_content_is_kept BEFORE INSERT OR UPDATE OR DELETE ON publication_content
    FOR EACH ROW EXECUTE FUNCTION keep_publication_content();

-- The log: a statement per publication, in order, each with the signed head of the log that ends with it.
CREATE TABLE publication_log (
    number       integer PRIMARY KEY CHECK (number >= 1),
    publication  integer NOT NULL UNIQUE REFERENCES publication (id),
    entry        text NOT NULL,
    leaf         bytea NOT NULL CHECK (leaf = sha256('\x00'::bytea || convert_to(entry, 'UTF8'))),
    checkpoint   text NOT NULL,
    proof        text NOT NULL,
    signed_by    text NOT NULL,                         -- public key
    published_at timestamptz NOT NULL
);
CREATE TRIGGER publication_log_is_history BEFORE UPDATE OR DELETE ON publication_log
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What a unit says against its figures before they are published, and what the ministry answers.
CREATE TABLE publication_objection (
    id          integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ticket      text NOT NULL UNIQUE CHECK (ticket ~ '^KBR-[0-9A-Z]{6}$'),
    publication integer NOT NULL REFERENCES publication (id),
    unit        integer NOT NULL REFERENCES unit (id),
    text        text NOT NULL CHECK (says_something(text) AND length(text) <= 4000),
    filed_by    integer NOT NULL REFERENCES officer (id),
    filed_at    timestamptz NOT NULL,
    accepted    boolean,
    answer      text CHECK (says_something(answer) AND length(answer) <= 4000),
    answered_by integer REFERENCES officer (id),
    answered_at timestamptz,
    CHECK ((accepted IS NULL) = (answer IS NULL) AND (answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX publication_objection_by_publication ON publication_objection (publication, unit);

CREATE FUNCTION keep_objection() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.answered_at IS NOT NULL
       OR (NEW.ticket, NEW.publication, NEW.unit, NEW.text, NEW.filed_by, NEW.filed_at)
          IS DISTINCT FROM (OLD.ticket, OLD.publication, OLD.unit, OLD.text, OLD.filed_by, OLD.filed_at)
    THEN
        RAISE EXCEPTION 'objection % is history', OLD.ticket USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER publication_objection_is_kept BEFORE UPDATE OR DELETE ON publication_objection
    FOR EACH ROW EXECUTE FUNCTION keep_objection();
