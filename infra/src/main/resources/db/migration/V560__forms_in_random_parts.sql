-- How sure a figure over single forms is shows in random parts of them: each form falls into one
-- of twenty, by its key, which tells nothing of who filled it in.

CREATE OR REPLACE VIEW answer_by_profile AS
SELECT s.unit, r.received_at, r.answered_on, r.sign, r.sex, r.education, r.occupation,
       CASE WHEN r.age < 17 THEN '0-16'
            WHEN r.age < 25 THEN '17-24'
            WHEN r.age < 35 THEN '25-34'
            WHEN r.age < 45 THEN '35-44'
            WHEN r.age < 60 THEN '45-59'
            WHEN r.age >= 60 THEN '60-120'
       END AS age,
       r.u1, r.u2, r.u3, r.u4, r.u5, r.u6, r.u7, r.u8, r.u9,
       (r.u1 + r.u2 + r.u3 + r.u4 + r.u5 + r.u6 + r.u7 + r.u8 + r.u9)::integer AS total,
       get_byte(uuid_send(r.key), 15) % 20 AS part
  FROM rating r
  JOIN service s ON s.id = r.service;
