-- What officers say of a case that its words had been taken for: learned from, and never shown to the citizen.
CREATE TABLE complaint_stance (
    complaint bigint PRIMARY KEY REFERENCES complaint (id),
    stance    text NOT NULL CHECK (stance IN ('COMPLAINT', 'PRAISE', 'QUESTION', 'REQUEST')),
    officer   integer NOT NULL REFERENCES officer (id),
    at        timestamptz NOT NULL
);

-- Cases that an officer put under a category, the newest first.
CREATE INDEX complaint_categorised ON complaint_event (complaint DESC) WHERE kind = 'CATEGORISED';
