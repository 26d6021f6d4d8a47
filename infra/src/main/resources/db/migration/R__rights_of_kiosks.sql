-- The web role pairs, watches and revokes kiosks; it removes none.

GRANT SELECT, INSERT ON kiosk, kiosk_rating TO suara_web;
GRANT UPDATE (pairing_hash, pairing_until, key_hash, paired_at, seen_at, waiting, revoked_at, former_hash, former_until) ON kiosk TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
