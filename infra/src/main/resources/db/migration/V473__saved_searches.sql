-- Searches that officers keep for themselves; nobody else sees them.
CREATE TABLE saved_search (
    id       integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    officer  integer NOT NULL REFERENCES officer (id),
    name     text NOT NULL CHECK (says_something(name) AND length(name) <= 60),
    query    text NOT NULL CHECK (length(query) BETWEEN 1 AND 2000),   -- of the address, percent-encoded
    saved_at timestamptz NOT NULL,
    UNIQUE (officer, name)
);
