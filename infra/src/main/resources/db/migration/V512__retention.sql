-- How long what is kept, as data: a rule without days forgets nothing. What is not here is kept for good
-- (ratings, the words and the history of complaints, the audit log), or never stored at all (networks).

CREATE TABLE retention_rule (
    kind       text PRIMARY KEY CHECK (kind IN ('KEYS', 'DRAFTS', 'CONTACTS', 'FILES')),
    days       integer CHECK (days BETWEEN least AND 36500),
    least      integer NOT NULL,
    reason     text NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
    changed_at timestamptz,
    changed_by integer REFERENCES officer (id)
);
INSERT INTO retention_rule (kind, days, least, reason) VALUES
    ('KEYS', 40, 31, 'Pengiriman ulang dijanjikan dikenali selama 30 hari.'),
    ('DRAFTS', NULL, 7, 'Belum diatur.'),
    -- Long enough for reopening and for an appeal.
    ('CONTACTS', NULL, 90, 'Belum diatur. UU 27/2022: data pribadi dihapus bila tidak diperlukan lagi.'),
    ('FILES', NULL, 90, 'Belum diatur. UU 27/2022: data pribadi dihapus bila tidak diperlukan lagi.');
