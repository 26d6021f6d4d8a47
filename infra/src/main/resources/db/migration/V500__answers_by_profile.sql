-- Why an index changed can lie in who answered: the answers beside what respondents told of
-- themselves, without anybody's words.

CREATE VIEW answer_by_profile AS
SELECT s.unit, r.received_at, r.answered_on, r.sign, r.sex, r.education, r.occupation,
       CASE WHEN r.age < 17 THEN '0-16'
            WHEN r.age < 25 THEN '17-24'
            WHEN r.age < 35 THEN '25-34'
            WHEN r.age < 45 THEN '35-44'
            WHEN r.age < 60 THEN '45-59'
            WHEN r.age >= 60 THEN '60-120'
       END AS age,
       r.u1, r.u2, r.u3, r.u4, r.u5, r.u6, r.u7, r.u8, r.u9,
       (r.u1 + r.u2 + r.u3 + r.u4 + r.u5 + r.u6 + r.u7 + r.u8 + r.u9)::integer AS total
  FROM rating r
  JOIN service s ON s.id = r.service;
