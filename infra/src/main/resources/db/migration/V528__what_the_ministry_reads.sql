-- What programs with a key may do, how much of it a day, and what they did.
ALTER TABLE open311_client
    ADD COLUMN scopes      text[] NOT NULL DEFAULT '{OPEN311}'
        CHECK (scopes <@ '{OPEN311,NATIONAL}' AND cardinality(scopes) >= 1),
    ADD COLUMN daily_limit integer NOT NULL DEFAULT 1000 CHECK (daily_limit BETWEEN 1 AND 1000000),
    ADD COLUMN used_on     date,
    ADD COLUMN used        integer NOT NULL DEFAULT 0;

CREATE TABLE open311_client_use (
    client  integer NOT NULL REFERENCES open311_client (id),
    day     date NOT NULL,
    what    text NOT NULL,
    calls   integer NOT NULL,
    last_at timestamptz NOT NULL,
    PRIMARY KEY (client, day, what)
);

-- Answers that were given without a network are few, and are looked for over the whole country.
CREATE INDEX rating_late ON rating (answered_on) WHERE late;
