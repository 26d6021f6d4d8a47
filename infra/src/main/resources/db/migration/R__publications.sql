-- What is done and read of publications.

-- Those that wait for the job: their content is to be made, or they are to be published.
CREATE OR REPLACE VIEW publication_work AS
SELECT p.id, p.period, p.version, p.reason, p.opened_at, p.objections_until, p.approved_at,
       c.made_at IS NULL OR c.made_at < p.wanted_at AS wants_content,
       (SELECT count(*) FROM publication_objection o WHERE o.publication = p.id) AS filed,
       (SELECT count(*) FROM publication_objection o WHERE o.publication = p.id AND o.accepted) AS accepted,
       before.number AS superseded, before.entry AS superseded_entry, before.publication AS superseded_publication
  FROM publication p
  LEFT JOIN publication_content c ON c.publication = p.id
  LEFT JOIN (SELECT l.number, l.entry, l.publication, q.period
               FROM publication_log l JOIN publication q ON q.id = l.publication
              WHERE q.state = 'PUBLISHED') before ON before.period = p.period
 WHERE p.state IN ('DRAFT', 'OBJECTION', 'REVIEWED')
   AND (c.made_at IS NULL OR c.made_at < p.wanted_at OR p.approved_at IS NOT NULL);

-- Puts a statement at the end of the log and freezes what it says: the figures of the period in the
-- tables that every page reads are from now on those of the publication. All or nothing.
CREATE OR REPLACE FUNCTION seal_publication(which integer, place integer, entry text, leaf bytea, checkpoint text,
                                            proof text, signed_by text, at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    sealed publication;
BEGIN
    LOCK TABLE publication_log IN SHARE ROW EXCLUSIVE MODE;
    SELECT * INTO sealed FROM publication WHERE id = which FOR UPDATE;
    IF sealed.state IS DISTINCT FROM 'REVIEWED' OR sealed.approved_at IS NULL THEN
        RAISE EXCEPTION 'publication % is not ready', which USING ERRCODE = 'restrict_violation';
    END IF;
    IF place <> (SELECT count(*) + 1 FROM publication_log) THEN
        RAISE EXCEPTION 'the log has grown meanwhile' USING ERRCODE = 'serialization_failure';
    END IF;
    INSERT INTO publication_log VALUES (place, which, entry, leaf, checkpoint, proof, signed_by, at);
    UPDATE publication SET state = 'RESTATED' WHERE period = sealed.period AND state = 'PUBLISHED';
    UPDATE publication SET state = 'PUBLISHED', published_at = at WHERE id = which;
    PERFORM freeze_figures(which, sealed.period);
    PERFORM record_audit(at, sealed.approved_by, 'PUBLICATION_PUBLISHED', sealed.period || ' version ' || sealed.version);
END $$;

CREATE OR REPLACE FUNCTION freeze_figures(which integer, of_period text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE indicator i
       SET status = 'PUBLISHED', respondents = f.respondents, complete = f.complete, total_sum = f.total_sum,
           total_squares = f.total_squares, population = f.population, required_sample = f.required_sample,
           elements = filed_elements(f.counts), ikm = f.ikm, grade = f.grade, low = f.low, high = f.high,
           spread = f.spread, standard_error = f.standard_error, peer_spread = f.peer_spread,
           reason = NULL, explanation = f.explanation
      FROM publication_figure f
     WHERE f.publication = which AND f.ikm IS NOT NULL AND i.unit = f.unit AND i.period = of_period;
    UPDATE ranking r
       SET status = 'PUBLISHED', pooled_spread = g.peer_spread, critical_value = g.critical_value
      FROM publication_group g
     WHERE g.publication = which AND r.type = g.type AND r.period = of_period;
    UPDATE ranking_row r
       SET respondents = f.respondents, ikm = f.ikm, grade = f.grade, low = f.low, high = f.high,
           rank_low = f.rank_low, rank_high = f.rank_high, tier = f.tier,
           eligible = f.reasons = '{}', reasons = f.reasons, population = f.population,
           answers = f.answers, months_missing = f.months_missing, integrity = f.integrity,
           funnel = f.funnel, z = f.z, shrunk = f.shrunk, shrunk_kept = f.shrunk_kept,
           lead_probability = f.lead_probability, before_ikm = f.before_ikm, before_answers = f.before_answers,
           change_p = f.change_p, change_q = f.change_q, change_verdict = f.change_verdict
      FROM publication_figure f
     WHERE f.publication = which AND r.type = f.type AND r.unit = f.unit AND r.period = of_period
       AND f.answers IS NOT NULL;
    -- Content that was made before standings were part of it.
    UPDATE ranking_row r
       SET respondents = f.respondents, ikm = f.ikm, grade = f.grade, low = f.low, high = f.high,
           rank_low = f.rank_low, rank_high = f.rank_high, tier = f.tier,
           funnel = CASE WHEN f.tier IS NOT NULL THEN r.funnel END,
           eligible = f.reasons = '{}', reasons = f.reasons
      FROM publication_figure f
     WHERE f.publication = which AND r.type = f.type AND r.unit = f.unit AND r.period = of_period
       AND f.answers IS NULL;
    UPDATE perception_figure q
       SET status = 'PUBLISHED', instrument = f.instrument, respondents = f.respondents, value = f.value, low = f.low,
           high = f.high, other_value = f.other_value, conversion = f.conversion, explanation = f.explanation
      FROM publication_perception f
     WHERE f.publication = which AND q.unit = f.unit AND q.survey = f.survey AND q.period = of_period;
END $$;

-- The counts of the nine elements, as figures are filed with them.
CREATE OR REPLACE FUNCTION filed_elements(counts bigint[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_agg(jsonb_build_object(
               'code', 'U' || u,
               'answers', c[1] + c[2] + c[3] + c[4],
               'sum', c[1] + 2 * c[2] + 3 * c[3] + 4 * c[4],
               'counts', to_jsonb(c)) ORDER BY u)
      FROM generate_series(1, 9) AS u,
           LATERAL (SELECT ARRAY[counts[4 * u - 3], counts[4 * u - 2], counts[4 * u - 1], counts[4 * u]] AS c) AS own
$$;

-- The steps that the ministry and the units see.
CREATE OR REPLACE VIEW publication_now AS
SELECT p.*, c.made_at, c.made_at >= p.wanted_at AS is_made, c.held,
       coalesce(g.units, 0) AS units, coalesce(g.told, 0) AS told, coalesce(g.compared, 0) AS compared,
       coalesce(g.groups, 0) AS groups, coalesce(o.filed, 0) AS filed, coalesce(o.waiting, 0) AS waiting,
       coalesce(o.accepted, 0) AS accepted, l.number, l.entry
  FROM publication p
  LEFT JOIN publication_content c ON c.publication = p.id
  LEFT JOIN publication_log l ON l.publication = p.id
  LEFT JOIN LATERAL (SELECT sum(units) AS units, sum(told) AS told, sum(compared) AS compared, count(*) AS groups
                       FROM publication_group WHERE publication = p.id) g ON true
  LEFT JOIN LATERAL (SELECT count(*) AS filed, count(*) FILTER (WHERE answered_at IS NULL) AS waiting,
                            count(*) FILTER (WHERE accepted) AS accepted
                       FROM publication_objection WHERE publication = p.id) o ON true;

-- Files that anybody may fetch: those of what was published.
CREATE OR REPLACE VIEW published_file AS
SELECT p.period, p.version, f.path, f.place, f.content, f.digest
  FROM publication_file f
  JOIN publication p ON p.id = f.publication
 WHERE p.state IN ('PUBLISHED', 'RESTATED');

-- IPKP and IPAK of what was published.
CREATE OR REPLACE VIEW published_perception AS
SELECT p.period, p.version, f.unit, f.survey, f.respondents, f.value, f.low, f.high, f.other_value, f.conversion,
       f.instrument, f.total_sum, f.total_squares, f.counts
  FROM publication_perception f
  JOIN publication p ON p.id = f.publication
 WHERE p.state IN ('PUBLISHED', 'RESTATED');

-- The log as everybody may read it.
CREATE OR REPLACE VIEW published_log AS
SELECT l.number, p.period, p.version, p.state, l.entry, sha256(convert_to(l.entry, 'UTF8')) AS digest, l.checkpoint,
       l.proof, l.signed_by, l.published_at
  FROM publication_log l
  JOIN publication p ON p.id = l.publication;

-- What a unit may see of itself before publication.
CREATE OR REPLACE VIEW publication_unit AS
SELECT f.publication, f.unit, f.respondents, f.ikm, f.grade, f.low, f.high, f.rank_low, f.rank_high, f.reasons,
       g.compared
  FROM publication_figure f
  JOIN publication_group g ON g.publication = f.publication AND g.type = f.type;

REVOKE ALL ON FUNCTION seal_publication(integer, integer, text, bytea, text, text, text, timestamptz),
                       freeze_figures(integer, text), filed_elements(bigint[]) FROM PUBLIC;

-- The public copy as it may be told. Once a quarter is published its whole stands still; when the
-- copy has moved on since, its parts belong to another whole, and the two together would tell a few
-- answers: they are told again with the next version.
CREATE OR REPLACE VIEW told_tally AS
SELECT t.*
  FROM public_tally t
 WHERE (t.month IS NULL AND t.service IS NULL AND t.channel IS NULL AND t.verified IS NULL)
    OR NOT EXISTS (SELECT
                     FROM indicator i
                     JOIN public_tally whole ON whole.unit = i.unit
                      AND whole.month IS NULL AND whole.service IS NULL
                      AND whole.channel IS NULL AND whole.verified IS NULL
                    -- What comes from outside stands here alone, so that it can be looked up in a hash.
                    WHERE i.unit = t.unit
                      AND whole.quarter = t.quarter
                      AND i.period = to_char(t.quarter, 'YYYY"-Q"Q')
                      AND i.status = 'PUBLISHED'
                      AND i.respondents <> whole.respondents);
