-- What figures read of the answers that came in bursts, by unit.
CREATE VIEW burst_rating AS
SELECT own.unit, r.service, r.answered_on, r.received_at, r.sign
  FROM rating r
  JOIN service own ON own.id = r.service
 WHERE r.burst;
