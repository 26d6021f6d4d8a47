-- How a unit did from day to day: the totals of complete forms, which is all a control chart needs.

CREATE VIEW daily_spread AS
SELECT s.unit, t.day, sum(t.complete)::bigint AS complete, sum(t.total_sum)::bigint AS total_sum,
       sum(t.total_squares)::bigint AS total_squares
  FROM rating_tally t
  JOIN service s ON s.id = t.service
 GROUP BY s.unit, t.day;
