-- Where an office stands, as far as it is known; within the islands of Indonesia.

ALTER TABLE unit
    ADD COLUMN latitude  numeric(7,5) CHECK (latitude BETWEEN -11.5 AND 6.5),
    ADD COLUMN longitude numeric(8,5) CHECK (longitude BETWEEN 94 AND 142),
    ADD CONSTRAINT unit_stands_at_one_point CHECK ((latitude IS NULL) = (longitude IS NULL));
CREATE INDEX unit_by_place ON unit (latitude) WHERE latitude IS NOT NULL;
