-- Programs of others that send and follow complaints (Open311 GeoReport v2).

-- Who may send. The key itself is shown once and stored nowhere.
CREATE TABLE open311_client (
    id         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL CHECK (says_something(name) AND length(name) <= 120),
    contact    text NOT NULL CHECK (says_something(contact) AND length(contact) <= 200),
    key_hash   bytea NOT NULL UNIQUE CHECK (length(key_hash) = 32),
    created_at timestamptz NOT NULL,
    created_by integer NOT NULL REFERENCES officer (id),
    revoked_at timestamptz
);

-- Which client follows which complaint on the citizen's behalf. None of supervisory content and none
-- of a confidential or secret one: where they came from is nobody's business.
CREATE TABLE open311_request (
    ticket   text PRIMARY KEY REFERENCES complaint (ticket),
    client   integer NOT NULL REFERENCES open311_client (id),
    filed_at timestamptz NOT NULL
);
CREATE INDEX open311_request_by_client ON open311_request (client, filed_at DESC);

-- What clients wrote to a complaint, by their own number of it: each is taken once.
CREATE TABLE open311_update (
    client    integer NOT NULL REFERENCES open311_client (id),
    update_id text NOT NULL CHECK (length(update_id) BETWEEN 1 AND 200),
    ticket    text NOT NULL REFERENCES complaint (ticket),
    taken_at  timestamptz NOT NULL,
    PRIMARY KEY (client, update_id)
);

-- Released complaints of the whole country by time.
CREATE INDEX complaint_released_by_time ON complaint (received_at DESC) WHERE released_at IS NOT NULL;
