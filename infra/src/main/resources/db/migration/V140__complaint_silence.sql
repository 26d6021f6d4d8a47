-- Until when the citizen may answer a reply; silence until then closes the case.

ALTER TABLE complaint ADD COLUMN confirm_by timestamptz;
CREATE INDEX complaint_awaiting_answer ON complaint (confirm_by) WHERE status = 'REPLIED';
