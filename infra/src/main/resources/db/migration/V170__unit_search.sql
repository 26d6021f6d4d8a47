-- Units by words as people type them: abbreviations, typing errors, names of services.

CREATE INDEX service_by_words ON service USING gin (lower(name || ' ' || code) gin_trgm_ops);

-- The units in which every word is found, in the unit's own words or in those of one of its
-- services. The first word leads through the indexes, so it should be the longest. No words: all.
-- The threshold is lower than usual (0.6): one wrong letter in a word of six must still be found.
CREATE FUNCTION units_like(words text[]) RETURNS TABLE (unit integer, likeness real)
LANGUAGE sql STABLE PARALLEL SAFE
SET pg_trgm.word_similarity_threshold = 0.5
AS $$
    WITH candidate AS (
        SELECT id AS unit FROM unit WHERE words[1] <% lower(name || ' ' || code || ' ' || aliases)
         UNION
        SELECT unit FROM service WHERE words[1] <% lower(name || ' ' || code)
         UNION
        SELECT id FROM unit WHERE cardinality(words) = 0
    ), closeness AS (
        SELECT candidate.unit, word,
               greatest(
                   word_similarity(word, lower(u.name || ' ' || u.code || ' ' || u.aliases)),
                   (SELECT max(word_similarity(word, lower(s.name || ' ' || s.code))) * 0.95
                      FROM service s
                     WHERE s.unit = candidate.unit)) AS likeness
          FROM candidate
          JOIN unit u ON u.id = candidate.unit
          LEFT JOIN unnest(words) AS asked (word) ON true
    )
    SELECT unit, coalesce(sum(likeness), 0)::real
      FROM closeness
     GROUP BY unit
    HAVING coalesce(min(likeness), 1) >= 0.5
$$;
