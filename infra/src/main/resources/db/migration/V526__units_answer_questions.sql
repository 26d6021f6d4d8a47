-- A unit is asked before its answers are disputed, and sees what the screen saw.
ALTER TABLE integrity_finding
    ADD COLUMN asked_at timestamptz NOT NULL DEFAULT now(),  -- when it came up, or came up again after a verdict
    ADD COLUMN evidence jsonb NOT NULL DEFAULT '[]';         -- rows of counts: [{"at", "answers", "usual"}]

-- What a unit says to a question, as it stood then. One text for each state of the question.
CREATE TABLE integrity_statement (
    unit       integer NOT NULL REFERENCES unit (id),
    period     text NOT NULL,
    test       text NOT NULL,
    observed   bigint NOT NULL,
    text       text NOT NULL CHECK (says_something(text) AND length(text) <= 2000),
    officer    integer NOT NULL REFERENCES officer (id),
    written_at timestamptz NOT NULL,
    PRIMARY KEY (unit, period, test, observed)
);

-- What has been decided, without whose words.
CREATE VIEW integrity_verdict AS
SELECT unit, period, test, observed, genuine FROM integrity_review;
