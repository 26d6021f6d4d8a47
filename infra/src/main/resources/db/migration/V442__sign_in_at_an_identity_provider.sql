-- Officers who sign in at the identity provider of their institution (OpenID Connect).

-- Who somebody is there; the name there may change, the subject does not.
CREATE TABLE officer_identity (
    issuer  text NOT NULL CHECK (length(issuer) BETWEEN 8 AND 400),
    subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
    officer integer NOT NULL UNIQUE REFERENCES officer (id),
    PRIMARY KEY (issuer, subject)
);

-- A session that began there ends there, too. Both are absent in one that began with a password.
ALTER TABLE officer_session
    ADD COLUMN provider_session text CHECK (length(provider_session) BETWEEN 1 AND 255),
    ADD COLUMN provider_token   text;        -- the ID token: tells the provider which session to end
CREATE INDEX officer_session_by_provider ON officer_session (provider_session) WHERE provider_session IS NOT NULL;
