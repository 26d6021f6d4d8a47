-- What is told to the systems of others as it happens (webhooks).

-- Who is told. The secret that signs is derived from a key of the installation and this nonce, so that
-- neither the database nor a back-up holds it.
CREATE TABLE webhook_endpoint (
    id         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    url        text NOT NULL CHECK (url ~ '^https?://' AND length(url) <= 500),
    unit       integer REFERENCES unit (id),
    region     text REFERENCES region (code),
    nonce      text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    created_by integer NOT NULL REFERENCES officer (id),
    removed_at timestamptz,
    position   bigint NOT NULL,                  -- of the last event that arrived there
    suspended  boolean NOT NULL DEFAULT false,   -- tried for too long; a person lets it go on
    attempts   integer NOT NULL DEFAULT 0,       -- of the next event
    next_at    timestamptz NOT NULL,             -- not tried before; moved ahead whenever it is tried
    problem    text CHECK (length(problem) <= 60),
    arrived_at timestamptz,
    CHECK (unit IS NULL OR region IS NULL)
);

-- What happened, without a word of anybody. Written by the trigger below, in the transaction of what
-- happened. Its place in the order is given once no transaction that began earlier can still end.
CREATE TABLE webhook_event (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    seq        bigint GENERATED ALWAYS AS IDENTITY,
    written_by xid8 NOT NULL DEFAULT pg_current_xact_id(),
    position   bigint UNIQUE,
    at         timestamptz NOT NULL,
    kind       text NOT NULL,
    unit       integer NOT NULL REFERENCES unit (id),
    region     text NOT NULL,
    ticket     text,
    status     text
);
CREATE INDEX webhook_event_without_place ON webhook_event (written_by, seq) WHERE position IS NULL;
CREATE SEQUENCE webhook_position;

-- Nothing of supervisory content, of confidential or of secret complaints is ever told.
CREATE FUNCTION tell_of_complaint() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF current_setting('suara.restoring', true) = 'on' THEN      -- it was told when it happened
        RETURN NULL;
    END IF;
    INSERT INTO webhook_event (at, kind, unit, region, ticket, status)
    SELECT NEW.at, 'complaint.' || lower(NEW.kind), c.unit, u.region, c.ticket, c.status
      FROM complaint c
      JOIN unit u ON u.id = c.unit
     WHERE c.id = NEW.complaint
       AND NOT c.integrity AND NOT c.secret AND c.identity <> 'CONFIDENTIAL'
       AND EXISTS (SELECT FROM webhook_endpoint WHERE removed_at IS NULL);
    RETURN NULL;
END $$;
-- At the end of the transaction: the case is as the step leaves it.
CREATE CONSTRAINT TRIGGER complaint_event_is_told AFTER INSERT ON complaint_event
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tell_of_complaint();

CREATE FUNCTION tell_of_improvement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF current_setting('suara.restoring', true) = 'on' THEN
        RETURN NULL;
    END IF;
    INSERT INTO webhook_event (at, kind, unit, region)
    SELECT NEW.published_at, 'improvement.published', u.id, u.region
      FROM unit u
     WHERE u.id = NEW.unit
       AND EXISTS (SELECT FROM webhook_endpoint WHERE removed_at IS NULL);
    RETURN NULL;
END $$;
CREATE TRIGGER improvement_is_told AFTER INSERT ON improvement
    FOR EACH ROW EXECUTE FUNCTION tell_of_improvement();
