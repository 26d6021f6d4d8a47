-- Deadlines over holidays that are not decreed yet: counted, marked, and counted anew later.

ALTER TABLE complaint ADD COLUMN due_provisional boolean NOT NULL DEFAULT false;

UPDATE complaint c
   SET due_provisional = true
  FROM unit u
 WHERE u.id = c.unit AND c.finished_at IS NULL
   AND EXISTS (SELECT FROM generate_series(extract(year FROM c.received_at)::int,
                                           extract(year FROM greatest(c.due_finish, c.confirm_by))::int) AS needed (year)
                WHERE NOT EXISTS (SELECT FROM calendar_year y
                                   WHERE y.calendar = u.calendar AND y.year = needed.year AND NOT y.provisional));

CREATE INDEX complaint_provisional ON complaint (id) WHERE due_provisional AND finished_at IS NULL;
