-- What feeds tell: released complaints with the units' replies, and what units put right.
-- The second part needs "open_request", which is made before this one.

CREATE OR REPLACE VIEW public_news AS
SELECT 'COMPLAINT' AS kind, r.ticket AS name, r.unit, r.region, r.public_text AS text, r.public_reply AS answer,
       r.closed, r.changed_at
  FROM open_request r
UNION ALL
SELECT 'IMPROVEMENT', n.id::text, n.unit, u.region, n.problem, n.change, true, n.worded_at
  FROM improvement_now n
  JOIN unit u ON u.id = n.unit;

GRANT SELECT ON public_news TO suara_web;

-- ${flyway:timestamp}: granted anew at every migration, also for tables of later versions.
