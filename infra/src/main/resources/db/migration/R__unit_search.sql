-- How units are found by everyday words and by place.

-- A session knows the extension's settings only after it has called it once.
SELECT similarity('', '');

-- The units in which every word is found in one of its forms: in the unit's own words, in those of one
-- of its services, or in the name of a place around it or inside it. Form i belongs to word words[i]
-- and has to be as alike as likeness_needed[i]. The forms of the first word lead through the indexes. No words:
-- all. Loose words lift what they fit and are not asked for.
CREATE OR REPLACE FUNCTION units_like(words text[], forms text[], likeness_needed real[], loose text[])
RETURNS TABLE (unit integer, likeness real)
LANGUAGE sql STABLE PARALLEL SAFE
SET pg_trgm.word_similarity_threshold = 0.5
AS $$
    WITH asked AS (
        SELECT word, form, likeness_needed, word = words[1] AS leads, false AS is_loose
          FROM unnest(words, forms, likeness_needed) AS typed (word, form, likeness_needed)
         UNION
        SELECT word, word, 0, false, true
          FROM unnest(loose) AS typed (word)
    ), placed AS (
        SELECT asked.word, asked.leads, u.id AS unit, max(word_similarity(asked.form, lower(r.name))) * 0.9 AS likeness
          FROM asked
          JOIN region r ON asked.form <% lower(r.name)
                       AND word_similarity(asked.form, lower(r.name)) >= greatest(0.6, asked.likeness_needed)
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
    ), worded AS (
        SELECT candidate.unit, asked.word, asked.is_loose, asked.likeness_needed,
               greatest(
                   word_similarity(asked.form, lower(u.name || ' ' || u.code || ' ' || u.aliases)),
                   (SELECT max(word_similarity(asked.form, lower(s.name || ' ' || s.code))) * 0.95
                      FROM service s
                     WHERE s.unit = candidate.unit)) AS likeness
          FROM candidate
          JOIN unit u ON u.id = candidate.unit
          LEFT JOIN asked ON true
    ), closeness AS (
        SELECT worded.unit, worded.word, worded.is_loose,
               greatest(max(CASE WHEN worded.likeness >= worded.likeness_needed THEN worded.likeness ELSE 0 END),
                        max(placed.likeness)) AS likeness
          FROM worded
          LEFT JOIN placed ON placed.unit = worded.unit AND placed.word = worded.word
         GROUP BY worded.unit, worded.word, worded.is_loose
    )
    SELECT unit, coalesce(sum(likeness), 0)::real
      FROM closeness
     GROUP BY unit
    HAVING coalesce(min(likeness) FILTER (WHERE NOT is_loose), 1) >= 0.5
$$;
