-- What citizens say of service (SPKP) and of corruption (SPAK): instruments as data, answers, counts
-- and figures.

CREATE TABLE perception_instrument (
    id         integer PRIMARY KEY,
    survey     text NOT NULL CHECK (survey IN ('SPKP', 'SPAK')),
    version    integer NOT NULL,
    title      text NOT NULL,
    title_en   text NOT NULL,
    source     text NOT NULL,
    items      smallint NOT NULL CHECK (items BETWEEN 1 AND 30),
    -- What the six answers are called, from 1 to 6.
    levels     text[] NOT NULL CHECK (cardinality(levels) = 6),
    levels_en  text[] NOT NULL CHECK (cardinality(levels_en) = 6),
    valid_from date NOT NULL,
    valid_to   date,
    UNIQUE (survey, version)
);

CREATE TABLE perception_item (
    instrument integer NOT NULL REFERENCES perception_instrument (id),
    number     smallint NOT NULL CHECK (number BETWEEN 1 AND 30),
    official   text NOT NULL,
    plain      text NOT NULL,
    plain_en   text NOT NULL,
    -- Whether 6 is the worst answer: the direction is part of the item.
    reversed   boolean NOT NULL DEFAULT false,
    PRIMARY KEY (instrument, number)
);

INSERT INTO perception_instrument (id, survey, version, title, title_en, source, items, levels, levels_en, valid_from) VALUES
    (1, 'SPKP', 1, 'Survei Persepsi Kualitas Pelayanan', 'Survey of perceived service quality',
     'PermenPANRB 90/2021; butir dari formulir SPKP yang dipakai unit', 8,
     '{Sangat tidak setuju,Tidak setuju,Kurang setuju,Cukup setuju,Setuju,Sangat setuju}',
     '{Strongly disagree,Disagree,Rather disagree,Rather agree,Agree,Strongly agree}', '2021-12-31'),
    (2, 'SPAK', 1, 'Survei Persepsi Anti Korupsi', 'Survey of perceived freedom from corruption',
     'PermenPANRB 90/2021; butir dari formulir SPAK yang dipakai unit', 5,
     '{Sangat tidak setuju,Tidak setuju,Kurang setuju,Cukup setuju,Setuju,Sangat setuju}',
     '{Strongly disagree,Disagree,Rather disagree,Rather agree,Agree,Strongly agree}', '2021-12-31');

INSERT INTO perception_item (instrument, number, official, plain, plain_en) VALUES
    (1, 1, 'Informasi pelayanan pada unit layanan ini tersedia melalui media elektronik maupun non elektronik',
     'Informasi layanan mudah didapat.', 'Information about the service is easy to get.'),
    (1, 2, 'Persyaratan pelayanan yang diinformasikan sesuai dengan persyaratan yang ditetapkan unit layanan ini',
     'Syarat yang diminta sama dengan yang diumumkan.', 'What was asked for is what was announced.'),
    (1, 3, 'Prosedur/alur pelayanan yang ditetapkan unit layanan ini mudah diikuti/dilakukan',
     'Langkah-langkahnya mudah diikuti.', 'The steps are easy to follow.'),
    (1, 4, 'Jangka waktu penyelesaian pelayanan yang diterima Bapak/Ibu sesuai dengan yang ditetapkan unit layanan ini',
     'Layanan selesai tepat waktu.', 'The service was done in the time promised.'),
    (1, 5, 'Tarif/biaya pelayanan yang dibayarkan pada unit layanan ini sesuai dengan tarif/biaya yang ditetapkan',
     'Biaya yang dibayar sama dengan tarif resmi.', 'What was paid is the official fee.'),
    (1, 6, 'Sarana prasarana pendukung pelayanan/sistem pelayanan online yang disediakan unit layanan ini memberikan kenyamanan/mudah digunakan',
     'Tempat atau layanan daringnya nyaman dipakai.', 'The place or the online service is pleasant to use.'),
    (1, 7, 'Petugas pelayanan/sistem pelayanan online pada unit layanan ini merespon keperluan Bapak/Ibu dengan cepat',
     'Petugas atau layanan daring cepat menanggapi.', 'Staff or the online service respond fast.'),
    (1, 8, 'Layanan konsultasi dan pengaduan yang disediakan unit layanan ini mudah digunakan/diakses',
     'Bertanya dan mengadu itu mudah.', 'Asking and complaining are easy.'),
    (2, 1, 'Tidak ada diskriminasi pelayanan pada unit layanan ini',
     'Semua orang dilayani sama.', 'Everybody is served alike.'),
    (2, 2, 'Tidak ada pelayanan diluar prosedur/kecurangan pelayanan pada unit layanan ini',
     'Tidak ada layanan di luar aturan.', 'Nothing is done outside the rules.'),
    (2, 3, 'Tidak ada penerimaan imbalan uang/barang/fasilitas diluar ketentuan yang berlaku pada unit layanan ini',
     'Petugas tidak menerima uang atau hadiah.', 'Staff take no money and no gifts.'),
    (2, 4, 'Tidak ada pungutan liar (pungli) pada unit layanan ini',
     'Tidak ada pungutan liar (pungli).', 'There are no illegal levies.'),
    (2, 5, 'Tidak ada percaloan/perantara tidak resmi pada unit layanan ini',
     'Tidak ada calo.', 'There are no brokers.');

-- What citizens answered; rows are only ever added. No person, no address, no free text.
CREATE TABLE perception_answer (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- The transaction that wrote the row: what counting goes by. Never set by hand.
    written_by  xid8 NOT NULL DEFAULT pg_current_xact_id(),
    received_at timestamptz NOT NULL,
    unit        integer NOT NULL REFERENCES unit (id),
    instrument  integer NOT NULL REFERENCES perception_instrument (id),
    answered_on date NOT NULL,                        -- local date in the unit's zone
    channel     channel NOT NULL,
    scores      smallint[] NOT NULL CHECK (1 <= ALL (scores) AND 6 >= ALL (scores) AND cardinality(scores) >= 1),
    seconds     smallint,
    burst       boolean NOT NULL DEFAULT false        -- one of many from one network within a short time
);
CREATE INDEX perception_answer_by_transaction ON perception_answer (written_by);
CREATE INDEX perception_answer_by_unit ON perception_answer (unit, instrument, answered_on);
CREATE TRIGGER perception_answer_is_history BEFORE UPDATE OR DELETE ON perception_answer
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An answer has as many scores as its instrument has items.
CREATE FUNCTION check_perception_scores() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF cardinality(NEW.scores) <> (SELECT items FROM perception_instrument WHERE id = NEW.instrument) THEN
        RAISE EXCEPTION 'an answer to instrument % has % scores', NEW.instrument, cardinality(NEW.scores)
              USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER perception_answer_is_whole BEFORE INSERT ON perception_answer
    FOR EACH ROW EXECUTE FUNCTION check_perception_scores();

-- What anybody may know of the answers of a unit's quarter: a copy that moves on by ten answers, for
-- its own officers, too, so that nobody learns who said what of levies.
CREATE TABLE perception_tally (
    unit          integer NOT NULL REFERENCES unit (id),
    instrument    integer NOT NULL REFERENCES perception_instrument (id),
    quarter       date NOT NULL CHECK (quarter = date_trunc('quarter', quarter)::date),
    respondents   bigint NOT NULL,
    bursts        bigint NOT NULL,
    total_sum     bigint NOT NULL,                    -- of the respondents' own sums of scores
    total_squares bigint NOT NULL,
    counts        bigint[] NOT NULL,                  -- item 1: answers 1 to 6, item 2: …; 6 is the best
    taken_at      timestamptz NOT NULL,
    PRIMARY KEY (unit, instrument, quarter)
);

-- Up to which transaction answers have been looked at.
CREATE TABLE perception_mark (
    alone boolean PRIMARY KEY DEFAULT true CHECK (alone),
    seen  xid8 NOT NULL
);

-- Moves the copy on where at least "step" answers came in since, and says which quarters it moved.
-- A quarter is counted whole, so an answer is never counted twice, and never missed: those of
-- transactions that were still open are looked at again.
CREATE FUNCTION advance_perception_tallies(step integer, at timestamptz)
RETURNS TABLE (unit_type text, survey text, quarter date)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    since xid8 := coalesce((SELECT m.seen FROM perception_mark m), '0'::xid8);
    upto  xid8 := pg_snapshot_xmin(pg_current_snapshot());
BEGIN
    RETURN QUERY
    WITH changed AS (
        SELECT DISTINCT a.unit, a.instrument, date_trunc('quarter', a.answered_on)::date AS quarter
          FROM perception_answer a
         WHERE a.written_by >= since
    ), grown AS (
        SELECT c.unit, c.instrument, c.quarter, count(*) AS respondents, count(*) FILTER (WHERE a.burst) AS bursts
          FROM changed c
          JOIN perception_answer a ON a.unit = c.unit AND a.instrument = c.instrument
           AND a.answered_on >= c.quarter AND a.answered_on < c.quarter + interval '3 months'
         GROUP BY c.unit, c.instrument, c.quarter
    ), moving AS (
        SELECT g.*
          FROM grown g
          LEFT JOIN perception_tally t ON t.unit = g.unit AND t.instrument = g.instrument AND t.quarter = g.quarter
         WHERE g.respondents - coalesce(t.respondents, 0) >= step
    ), scored AS MATERIALIZED (
        SELECT m.unit, m.instrument, m.quarter, a.id, i.number,
               CASE WHEN i.reversed THEN 7 - a.scores[i.number] ELSE a.scores[i.number] END AS score
          FROM moving m
          JOIN perception_answer a ON a.unit = m.unit AND a.instrument = m.instrument
           AND a.answered_on >= m.quarter AND a.answered_on < m.quarter + interval '3 months'
          JOIN perception_item i ON i.instrument = a.instrument
    ), totals AS (
        SELECT f.unit, f.instrument, f.quarter, sum(f.total)::bigint AS total_sum,
               sum(f.total * f.total)::bigint AS total_squares
          FROM (SELECT s.unit, s.instrument, s.quarter, s.id, sum(s.score)::bigint AS total
                  FROM scored s
                 GROUP BY s.unit, s.instrument, s.quarter, s.id) f
         GROUP BY f.unit, f.instrument, f.quarter
    ), cells AS (
        SELECT s.unit, s.instrument, s.quarter, s.number, level, count(*) FILTER (WHERE s.score = level) AS answers
          FROM scored s
         CROSS JOIN generate_series(1, 6) AS level
         GROUP BY s.unit, s.instrument, s.quarter, s.number, level
    ), counted AS (
        SELECT c.unit, c.instrument, c.quarter, array_agg(c.answers ORDER BY c.number, c.level) AS counts
          FROM cells c
         GROUP BY c.unit, c.instrument, c.quarter
    ), moved AS (
        INSERT INTO perception_tally AS t (unit, instrument, quarter, respondents, bursts, total_sum,
                                           total_squares, counts, taken_at)
        SELECT m.unit, m.instrument, m.quarter, m.respondents, m.bursts, o.total_sum, o.total_squares, k.counts, at
          FROM moving m
          JOIN totals o ON o.unit = m.unit AND o.instrument = m.instrument AND o.quarter = m.quarter
          JOIN counted k ON k.unit = m.unit AND k.instrument = m.instrument AND k.quarter = m.quarter
            ON CONFLICT (unit, instrument, quarter) DO UPDATE
           SET respondents = excluded.respondents, bursts = excluded.bursts, total_sum = excluded.total_sum,
               total_squares = excluded.total_squares, counts = excluded.counts, taken_at = excluded.taken_at
        RETURNING t.unit, t.instrument, t.quarter
    )
    SELECT DISTINCT u.type, i.survey, v.quarter
      FROM moved v
      JOIN unit u ON u.id = v.unit
      JOIN perception_instrument i ON i.id = v.instrument;
    INSERT INTO perception_mark (seen) VALUES (upto) ON CONFLICT (alone) DO UPDATE SET seen = excluded.seen;
END $$;
REVOKE ALL ON FUNCTION advance_perception_tallies(integer, timestamptz) FROM PUBLIC;

-- Whether answers came in that nobody has looked at.
CREATE VIEW perception_backlog AS
SELECT EXISTS (SELECT FROM perception_answer a
                WHERE a.written_by >= coalesce((SELECT m.seen FROM perception_mark m), '0'::xid8)) AS waits;

-- IPKP and IPAK of a unit in a quarter, semester or year.
CREATE TABLE perception_figure (
    unit        integer NOT NULL REFERENCES unit (id),
    survey      text NOT NULL CHECK (survey IN ('SPKP', 'SPAK')),
    period      text NOT NULL CHECK (period ~ '^\d{4}(-S[12]|-Q[1-4])?$'),
    last_day    date NOT NULL,
    instrument  integer NOT NULL REFERENCES perception_instrument (id),
    respondents bigint NOT NULL,
    bursts      bigint NOT NULL,
    value       numeric(4, 2) NOT NULL,
    low         numeric(4, 2) NOT NULL,
    high        numeric(4, 2) NOT NULL,
    other_value numeric(4, 2) NOT NULL,               -- by the conversion that is not in force
    conversion  text NOT NULL,
    explanation jsonb NOT NULL,
    computed_at timestamptz NOT NULL,
    PRIMARY KEY (unit, survey, period)
);
CREATE INDEX perception_figure_by_period ON perception_figure (period);
