-- The same file asked for twice (a double press) is one file while it is being made.

UPDATE export_file f
   SET state = 'FAILED'
 WHERE state = 'WAITING'
   AND EXISTS (SELECT FROM export_file b
                WHERE (b.officer, b.unit, b.kind, b.format, b.period) = (f.officer, f.unit, f.kind, f.format, f.period)
                  AND b.state = 'WAITING' AND b.id < f.id);

CREATE UNIQUE INDEX export_file_once ON export_file (officer, unit, kind, format, period) WHERE state = 'WAITING';
