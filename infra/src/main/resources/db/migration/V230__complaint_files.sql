-- Photos and papers that belong to a complaint: drawn anew before they come here, so without metadata.
-- In the database because they live and die, and are backed up, with the complaint.

CREATE TABLE complaint_file (
    complaint bigint NOT NULL REFERENCES complaint (id) ON DELETE CASCADE,
    number    smallint NOT NULL CHECK (number BETWEEN 1 AND 5),
    kind      text NOT NULL CHECK (kind IN ('JPEG', 'PDF')),
    digest    bytea NOT NULL CHECK (length(digest) = 32),       -- the same file twice is stored once
    bytes     bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 8388608),
    added_at  timestamptz NOT NULL,
    PRIMARY KEY (complaint, number),
    UNIQUE (complaint, digest)
);
ALTER TABLE complaint_file ALTER COLUMN bytes SET STORAGE EXTERNAL;   -- compressed already
