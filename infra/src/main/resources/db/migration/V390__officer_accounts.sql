-- Accounts of officers are made by invitation: a link that is good once, and for a while.

-- Absent until the invited person has chosen one: nobody signs in without it.
ALTER TABLE officer ALTER COLUMN password_hash DROP NOT NULL;
ALTER TABLE officer ADD COLUMN email text CHECK (length(email) BETWEEN 3 AND 254);

-- One open link per account; the secret itself is known to its holder alone.
CREATE TABLE officer_invitation (
    token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
    officer    integer NOT NULL UNIQUE REFERENCES officer (id),
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL CHECK (expires_at > created_at)
);
