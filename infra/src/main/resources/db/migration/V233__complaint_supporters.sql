-- "Already reported": people who joined a released complaint instead of repeating it. Nothing of them is kept but
-- the keyed hash of their own receipt; the day, not the time.

CREATE TABLE complaint_supporter (
    receipt_hash bytea PRIMARY KEY CHECK (length(receipt_hash) = 32),
    complaint    bigint NOT NULL REFERENCES complaint (id) ON DELETE CASCADE,
    joined_on    date NOT NULL
);
CREATE INDEX complaint_supporter_by_complaint ON complaint_supporter (complaint);
