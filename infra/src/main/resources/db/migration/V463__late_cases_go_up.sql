-- When the level above was told that a case is late.

ALTER TABLE complaint ADD COLUMN escalated_at timestamptz;
CREATE INDEX complaint_escalated ON complaint (escalated_at) WHERE escalated_at IS NOT NULL AND finished_at IS NULL;
