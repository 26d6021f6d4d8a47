-- Officers who are there for a while, and those who stand in for the head of their unit.
ALTER TABLE officer
    ADD COLUMN ends_on    date,          -- the last day, in the time of the unit; null: no end
    ADD COLUMN head_until date,          -- until then an officer has the rights of the head
    ADD CONSTRAINT officer_stands_in_for_the_head CHECK (head_until IS NULL OR role = 'UNIT_OFFICER');
