-- Officers who look after units without working in one: those of an agency, or those in a region.
ALTER TABLE officer
    ADD COLUMN agency text REFERENCES agency (code),
    ADD COLUMN region text REFERENCES region (code),    -- a province, regency or city: the units inside it
    DROP CONSTRAINT officer_role_check,
    DROP CONSTRAINT officer_check,
    ADD CONSTRAINT officer_has_a_known_role
        CHECK (role IN ('UNIT_OFFICER', 'UNIT_HEAD', 'AGENCY_OFFICER', 'REGION_OFFICER',
                        'INSPECTORATE', 'MINISTRY', 'ADMIN')),
    ADD CONSTRAINT officer_has_the_place_of_the_role
        CHECK ((role IN ('UNIT_OFFICER', 'UNIT_HEAD')) = (unit IS NOT NULL)
               AND (role = 'AGENCY_OFFICER') = (agency IS NOT NULL)
               AND (role = 'REGION_OFFICER') = (region IS NOT NULL));
