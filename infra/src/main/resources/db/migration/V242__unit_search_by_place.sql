-- Units by what people call them and by the places around and inside them: abbreviations, villages
-- (kelurahan), cities, provinces.

CREATE INDEX region_by_words ON region USING gin (lower(name) gin_trgm_ops);

-- Words that people type, and what they stand for.
CREATE TABLE unit_search_word (
    word  text NOT NULL CHECK (word ~ '^[a-z0-9.]+$'),
    means text NOT NULL CHECK (means = lower(means)),
    PRIMARY KEY (word, means)
);
INSERT INTO unit_search_word (word, means) VALUES
    ('capil', 'disdukcapil'), ('dukcapil', 'disdukcapil'), ('catpil', 'disdukcapil'), ('disduk', 'disdukcapil'),
    ('ektp', 'ktp'), ('kk', 'kartu keluarga'), ('akte', 'akta'), ('kia', 'kartu identitas anak'),
    ('rs', 'rumah sakit'), ('rs', 'rsud'), ('pkm', 'puskesmas'), ('ugd', 'gawat darurat'), ('igd', 'gawat darurat'),
    ('ptsp', 'dpmptsp'), ('imb', 'persetujuan bangunan gedung'), ('nib', 'nomor induk berusaha'),
    ('mpp', 'mal pelayanan publik'), ('camat', 'kecamatan'), ('kec', 'kecamatan'), ('kua', 'urusan agama'),
    ('bpn', 'pertanahan'), ('dishub', 'perhubungan'), ('disdik', 'pendidikan'), ('dinkes', 'kesehatan'),
    ('dinsos', 'sosial'), ('disnaker', 'tenaga kerja');

-- The units in which every word is found: in the unit's own words, in those of one of its services, or
-- in the name of a place around it or inside it. The first word leads through the indexes, so it should
-- be the longest. No words: all. Loose words lift what they fit and are not asked for.
-- The threshold is lower than usual (0.6): one wrong letter in a word of six must still be found; the
-- names of 80,000 villages need the usual one.
DROP FUNCTION units_like(text[]);
CREATE FUNCTION units_like(words text[], loose text[]) RETURNS TABLE (unit integer, likeness real)
LANGUAGE sql STABLE PARALLEL SAFE
SET pg_trgm.word_similarity_threshold = 0.5
AS $$
    WITH asked AS (
        SELECT word, word AS form, n = 1 AS leads, false AS is_loose
          FROM unnest(words) WITH ORDINALITY AS typed (word, n)
         UNION
        SELECT word, means, n = 1, false
          FROM unnest(words) WITH ORDINALITY AS typed (word, n)
          JOIN unit_search_word USING (word)
         UNION
        SELECT word, word, false, true
          FROM unnest(loose) AS typed (word)
    ), placed AS (
        SELECT asked.word, asked.leads, u.id AS unit, max(word_similarity(asked.form, lower(r.name))) * 0.9 AS likeness
          FROM asked
          JOIN region r ON asked.form <% lower(r.name) AND word_similarity(asked.form, lower(r.name)) >= 0.6
          JOIN unit u ON u.region IN (r.code, left(r.code, 5), left(r.code, 8))
                      OR (u.region ~>=~ (r.code || '.') AND u.region ~<~ (r.code || '/'))
         WHERE NOT asked.is_loose AND length(asked.form) > 3
         GROUP BY asked.word, asked.leads, u.id
    ), candidate AS (
        SELECT u.id AS unit
          FROM asked
          JOIN unit u ON asked.form <% lower(u.name || ' ' || u.code || ' ' || u.aliases)
         WHERE asked.leads
         UNION
        SELECT s.unit
          FROM asked
          JOIN service s ON asked.form <% lower(s.name || ' ' || s.code)
         WHERE asked.leads
         UNION
        SELECT unit FROM placed WHERE leads
         UNION
        SELECT id FROM unit WHERE cardinality(words) = 0
    ), closeness AS (
        SELECT candidate.unit, asked.word, asked.is_loose,
               max(greatest(
                   word_similarity(asked.form, lower(u.name || ' ' || u.code || ' ' || u.aliases)),
                   (SELECT max(word_similarity(asked.form, lower(s.name || ' ' || s.code))) * 0.95
                      FROM service s
                     WHERE s.unit = candidate.unit),
                   placed.likeness)) AS likeness
          FROM candidate
          JOIN unit u ON u.id = candidate.unit
          LEFT JOIN asked ON true
          LEFT JOIN placed ON placed.unit = candidate.unit AND placed.word = asked.word
         GROUP BY candidate.unit, asked.word, asked.is_loose
    )
    SELECT unit, coalesce(sum(likeness), 0)::real
      FROM closeness
     GROUP BY unit
    HAVING coalesce(min(likeness) FILTER (WHERE NOT is_loose), 1) >= 0.5
$$;
