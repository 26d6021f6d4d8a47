-- What citizens complain of: text apart from identity, history that is only ever added to.

CREATE TABLE complaint_category (
    code    text PRIMARY KEY,
    name    text NOT NULL,
    name_en text NOT NULL
);
INSERT INTO complaint_category (code, name, name_en) VALUES
    ('DELAY', 'Penundaan berlarut', 'Undue delay'),
    ('NO_SERVICE', 'Tidak memberikan pelayanan', 'Service not given'),
    ('INCOMPETENCE', 'Tidak kompeten', 'Incompetence'),
    ('ABUSE', 'Penyalahgunaan wewenang', 'Abuse of authority'),
    ('PROCEDURE', 'Penyimpangan prosedur', 'Deviation from procedure'),
    ('LEVY', 'Permintaan imbalan uang, barang, dan jasa', 'Request for money, goods or services'),
    ('IMPROPER', 'Tidak patut', 'Improper conduct'),
    ('PARTIALITY', 'Berpihak', 'Partiality'),
    ('DISCRIMINATION', 'Diskriminasi', 'Discrimination'),
    ('CONFLICT', 'Konflik kepentingan', 'Conflict of interest'),
    ('FACILITIES', 'Sarana dan prasarana', 'Facilities'),
    ('OTHER', 'Lainnya', 'Other');

-- Limits in working days of the unit's calendar, as versioned data (domain: SP4N-LAPOR!).
CREATE TABLE complaint_clock (
    stage      text NOT NULL CHECK (stage IN ('VERIFY', 'REPLY', 'SILENCE', 'FINISH')),
    class      text NOT NULL CHECK (class IN ('ANY', 'COMPLAINT', 'ASPIRATION', 'INFORMATION', 'INTEGRITY')),
    days       smallint NOT NULL CHECK (days > 0),
    valid_from date NOT NULL,
    source     text NOT NULL,
    PRIMARY KEY (stage, class, valid_from)
);
INSERT INTO complaint_clock (stage, class, days, valid_from, source) VALUES
    ('VERIFY', 'ANY', 3, '2018-01-01', 'SP4N-LAPOR!'),
    ('REPLY', 'ANY', 5, '2018-01-01', 'SP4N-LAPOR!'),
    ('SILENCE', 'ANY', 10, '2018-01-01', 'SP4N-LAPOR!'),
    ('FINISH', 'INFORMATION', 5, '2018-01-01', 'PermenPANRB 62/2018'),
    ('FINISH', 'ASPIRATION', 14, '2018-01-01', 'PermenPANRB 62/2018'),
    ('FINISH', 'COMPLAINT', 14, '2018-01-01', 'PermenPANRB 62/2018'),
    ('FINISH', 'INTEGRITY', 60, '2018-01-01', 'PermenPANRB 62/2018');

CREATE TABLE complaint (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ticket        text NOT NULL UNIQUE CHECK (ticket ~ '^ADU-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$'),
    receipt_hash  bytea NOT NULL UNIQUE CHECK (length(receipt_hash) = 32),   -- keyed hash, the receipt itself is never stored
    unit          integer NOT NULL REFERENCES unit (id),
    service       integer,
    class         text NOT NULL CHECK (class IN ('COMPLAINT', 'ASPIRATION', 'INFORMATION')),
    identity      text NOT NULL CHECK (identity IN ('ANONYMOUS', 'CONFIDENTIAL', 'OPEN')),
    secret        boolean NOT NULL,                   -- the text is never public
    integrity     boolean NOT NULL,                   -- goes past the unit to the inspectorate
    category      text REFERENCES complaint_category (code),
    status        text NOT NULL DEFAULT 'RECEIVED'
                  CHECK (status IN ('RECEIVED', 'VERIFIED', 'IN_PROGRESS', 'WAITING_CITIZEN', 'REPLIED',
                                    'REOPENED', 'APPEALED', 'FINISHED', 'FINISHED_UNCONFIRMED', 'REJECTED', 'WITHDRAWN')),
    text          text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
    public_text   text CHECK (length(public_text) <= 4000),   -- redacted; shown and indexed only once released
    released_at   timestamptz,
    happened_on   date,
    place         text CHECK (length(place) <= 200),
    received_at   timestamptz NOT NULL,
    due_verify    timestamptz NOT NULL,
    due_reply     timestamptz NOT NULL,
    due_finish    timestamptz NOT NULL,
    calendar_version smallint NOT NULL,
    verified_at   timestamptz,
    first_reply_at timestamptz,
    finished_at   timestamptz,
    satisfied     boolean,
    revision      integer NOT NULL DEFAULT 0,         -- optimistic lock of officers' edits
    sample        boolean NOT NULL DEFAULT false,
    FOREIGN KEY (unit, service) REFERENCES service (unit, id),
    CHECK (released_at IS NULL OR (public_text IS NOT NULL AND NOT secret AND NOT integrity))
);
CREATE INDEX complaint_by_unit ON complaint (unit, received_at DESC) WHERE NOT integrity;
CREATE INDEX complaint_open ON complaint (unit, due_reply) WHERE finished_at IS NULL AND NOT integrity;
CREATE INDEX complaint_of_integrity ON complaint (received_at DESC) WHERE integrity;

-- Who complains, sealed with a public key: the web role can add, it cannot read.
CREATE TABLE complaint_identity (
    complaint bigint PRIMARY KEY REFERENCES complaint (id),
    key_id    text NOT NULL,
    sealed    bytea NOT NULL
);

-- The contact of an OPEN complaint, which the unit is meant to see.
CREATE TABLE complaint_contact (
    complaint bigint PRIMARY KEY REFERENCES complaint (id),
    name      text CHECK (length(name) <= 120),
    email     text CHECK (length(email) <= 200),
    phone     text CHECK (length(phone) <= 40)
);

CREATE TABLE complaint_event (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    complaint bigint NOT NULL REFERENCES complaint (id),
    at        timestamptz NOT NULL,
    kind      text NOT NULL CHECK (kind ~ '^[A-Z_]{3,30}$'),
    actor     text NOT NULL CHECK (actor IN ('CITIZEN', 'OFFICER', 'INSPECTORATE', 'MINISTRY', 'SYSTEM')),
    officer   integer,
    detail    jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX complaint_event_by_complaint ON complaint_event (complaint, id);
CREATE TRIGGER complaint_event_is_history BEFORE UPDATE OR DELETE ON complaint_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE complaint_message (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    complaint bigint NOT NULL REFERENCES complaint (id),
    at        timestamptz NOT NULL,
    author    text NOT NULL CHECK (author IN ('CITIZEN', 'OFFICER', 'INSPECTORATE', 'MINISTRY')),
    officer   integer,
    text      text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000)
);
CREATE INDEX complaint_message_by_complaint ON complaint_message (complaint, id);
CREATE TRIGGER complaint_message_is_history BEFORE UPDATE OR DELETE ON complaint_message
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The change log that the search index follows. Confidential and integrity texts never enter it.
CREATE TABLE complaint_change (
    seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    written_by xid8 NOT NULL DEFAULT pg_current_xact_id(),
    complaint  bigint NOT NULL
);
CREATE INDEX complaint_change_by_transaction ON complaint_change (written_by, complaint);

CREATE FUNCTION log_complaint_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NOT NEW.integrity AND NEW.identity <> 'CONFIDENTIAL' THEN
            INSERT INTO complaint_change (complaint) VALUES (NEW.id);
        END IF;
    ELSIF (OLD.unit, OLD.service, OLD.class, OLD.identity, OLD.secret, OLD.integrity, OLD.category, OLD.status,
           OLD.text, OLD.public_text, OLD.released_at)
       IS DISTINCT FROM
          (NEW.unit, NEW.service, NEW.class, NEW.identity, NEW.secret, NEW.integrity, NEW.category, NEW.status,
           NEW.text, NEW.public_text, NEW.released_at) THEN
        INSERT INTO complaint_change (complaint) VALUES (NEW.id);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER complaint_is_followed AFTER INSERT OR UPDATE ON complaint
    FOR EACH ROW EXECUTE FUNCTION log_complaint_change();
