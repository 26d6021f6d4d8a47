-- A kiosk that is stopped or paired anew may still bring the answers it holds: its key opens nothing
-- else, and not for ever. One that was lost or stolen is revoked, and brings nothing any more.
ALTER TABLE kiosk ADD COLUMN former_hash  bytea UNIQUE CHECK (length(former_hash) = 32);
ALTER TABLE kiosk ADD COLUMN former_until timestamptz;
ALTER TABLE kiosk ADD CONSTRAINT kiosk_former_key CHECK ((former_hash IS NULL) = (former_until IS NULL));

-- Answers that came under such a key: for the quality of data.
ALTER TABLE kiosk_rating ADD COLUMN late boolean NOT NULL DEFAULT false;
