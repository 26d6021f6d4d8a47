-- By what officers tell their sessions apart, so that they can close one of another device.
ALTER TABLE officer_session
    ADD COLUMN number  integer GENERATED ALWAYS AS IDENTITY UNIQUE,   -- names it on the page
    ADD COLUMN device  text NOT NULL DEFAULT '' CHECK (length(device) <= 60),    -- browser and system in a few words
    ADD COLUMN network text NOT NULL DEFAULT '' CHECK (length(network) <= 40);   -- where it began, shortened: no address
