-- A second proof at sign-in: codes of an authenticator app (TOTP, RFC 6238).

-- One app per officer. The secret is sealed with a key outside the database.
CREATE TABLE officer_second_factor (
    officer      integer PRIMARY KEY REFERENCES officer (id),
    sealed       bytea NOT NULL CHECK (length(sealed) BETWEEN 36 AND 100),
    made_at      timestamptz NOT NULL,
    confirmed_at timestamptz,                      -- null: shown, not yet proven to work
    last_step    bigint NOT NULL DEFAULT 0         -- the newest code used: no code is good twice
);

-- For who lost the app; each is good once. Hashed with the same key.
CREATE TABLE officer_recovery_code (
    code_hash bytea PRIMARY KEY CHECK (length(code_hash) = 32),
    officer   integer NOT NULL REFERENCES officer (id)
);
CREATE INDEX officer_recovery_code_by_officer ON officer_recovery_code (officer);
