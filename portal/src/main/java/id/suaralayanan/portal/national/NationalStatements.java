package id.suaralayanan.portal.national;

/// What each table is read with.
final class NationalStatements {
    /// Now, by province.
    static final String OVERDUE =
            """
            SELECT p.code AS region, p.name,
                   count(*) FILTER (WHERE c.awaits_unit) AS open,
                   count(*) FILTER (WHERE c.awaits_unit AND c.due < :now) AS late,
                   round(100.0 * count(*) FILTER (WHERE c.awaits_unit AND c.due < :now)
                         / nullif(count(*) FILTER (WHERE c.awaits_unit), 0), 1) AS late_percent,
                   count(*) FILTER (WHERE c.escalated) AS escalated,
                   count(*) FILTER (WHERE c.appealed) AS appealed,
                   floor(extract(epoch FROM max(:now - c.due) FILTER (WHERE c.awaits_unit AND c.due < :now)) / 86400)::bigint AS oldest_days
              FROM region AS p
              JOIN unit AS u ON left(u.region, 2) = p.code AND u.closed_on IS NULL
              LEFT JOIN complaint_on_its_way AS c ON c.unit = u.id
             WHERE p.parent IS NULL
             GROUP BY p.code, p.name
             ORDER BY late DESC, p.code
            """;

    /// Of a kind of units in a period, by province.
    static final String QUALITY =
            """
            WITH ranked AS (
                SELECT w.unit, left(u.region, 2) AS region, w.eligible, w.integrity, g.status
                  FROM ranking_row AS w
                  JOIN ranking AS g ON g.type = w.type AND g.period = w.period
                  JOIN unit AS u ON u.id = w.unit
                 WHERE w.type = :type AND w.period = :period),
            counted AS (
                SELECT s.unit, sum(m.respondents) AS respondents,
                       sum(m.respondents) FILTER (WHERE NOT m.verified) AS without_code,
                       sum(m.respondents) FILTER (WHERE m.channel IN ('STAFF', 'IMPORT')) AS entered
                  FROM rating_tally_month AS m
                  JOIN service AS s ON s.id = m.service
                 WHERE m.month BETWEEN :from AND :to
                 GROUP BY s.unit),
            questioned AS (
                SELECT unit, max(observed) AS observed
                  FROM open_integrity_finding
                 WHERE first_day <= :to AND last_day >= :from
                 GROUP BY unit),
            late AS (
                SELECT unit, sum(sign) AS late
                  FROM late_rating
                 WHERE answered_on BETWEEN :from AND :to
                   AND received_at >= :from::date - 1 AND received_at < :to::date + 17
                 GROUP BY unit)
            SELECT r.region, p.name, count(*) AS units,
                   count(*) FILTER (WHERE r.eligible) AS compared,
                   round(100.0 * count(*) FILTER (WHERE r.eligible) / count(*), 1) AS compared_percent,
                   coalesce(sum(c.respondents), 0)::bigint AS respondents,
                   count(*) FILTER (WHERE r.integrity <> 'UNQUESTIONED') AS questioned_units,
                   coalesce(sum(q.observed), 0)::bigint AS questioned,
                   coalesce(sum(l.late), 0)::bigint AS late,
                   coalesce(sum(c.without_code), 0)::bigint AS without_code,
                   coalesce(sum(c.entered), 0)::bigint AS entered,
                   count(*) FILTER (WHERE r.status <> 'PUBLISHED') AS provisional_units
              FROM ranked AS r
              JOIN region AS p ON p.code = r.region
              LEFT JOIN counted AS c ON c.unit = r.unit
              LEFT JOIN questioned AS q ON q.unit = r.unit
              LEFT JOIN late AS l ON l.unit = r.unit
             GROUP BY r.region, p.name
             ORDER BY compared_percent, r.region
            """;

    /// Of the last year, by unit. A group of copies counts as one voice.
    static final String REPEATED =
            """
            WITH copies AS (
                SELECT unit, count(*) AS groups, sum(letters) AS letters, max(letters) AS largest
                  FROM complaint_copy
                 WHERE last_at > :now - interval '1 year' AND letters > 1
                 GROUP BY unit),
            complaints AS (
                SELECT unit, count(*) AS complaints
                  FROM complaint_on_its_way
                 WHERE received_at > :now - interval '1 year'
                 GROUP BY unit)
            SELECT u.code AS unit, u.name, a.complaints, coalesce(c.groups, 0) AS groups,
                   coalesce(c.letters, 0)::bigint AS copies, coalesce(c.largest, 0) AS largest,
                   greatest(0, a.complaints - coalesce(c.letters, 0) + coalesce(c.groups, 0))::bigint AS voices,
                   coalesce(h.people, 0) AS habitual_people, coalesce(h.letters, 0) AS habitual_complaints
              FROM complaints AS a
              JOIN unit AS u ON u.id = a.unit
              LEFT JOIN copies AS c ON c.unit = a.unit
              LEFT JOIN habitual_complainant AS h ON h.unit = a.unit
             WHERE c.letters IS NOT NULL OR h.people IS NOT NULL
             ORDER BY copies DESC, habitual_complaints DESC, u.code
             LIMIT 1000
            """;

    /// All that are asked now, and what became of them.
    static final String QUESTIONS =
            """
            SELECT u.code AS unit, u.name, f.period, f.test, f.answers, f.observed,
                   round(f.expected::numeric, 1) AS expected, f.asked_at::date AS asked_on,
                   EXISTS (SELECT FROM integrity_answered AS a
                            WHERE a.unit = f.unit AND a.period = f.period AND a.test = f.test) AS answered,
                   CASE WHEN v.genuine IS NULL THEN 'OPEN' WHEN v.genuine THEN 'GENUINE' ELSE 'DISPUTED' END AS state
              FROM integrity_finding AS f
              JOIN unit AS u ON u.id = f.unit
              LEFT JOIN integrity_verdict AS v
                ON v.unit = f.unit AND v.period = f.period AND v.test = f.test AND v.observed >= f.observed
             ORDER BY f.first_day DESC, u.code, f.test
            """;

    static final String RANKING =
            """
            SELECT u.code AS unit, u.name, u.region, w.respondents, w.ikm, w.grade, w.low, w.high,
                   w.rank_low, w.rank_high, w.tier, w.funnel, w.eligible,
                   array_to_string(w.reasons, ';') AS reasons, w.integrity, w.change_verdict AS change, w.before_ikm AS before
              FROM ranking_row AS w
              JOIN unit AS u ON u.id = w.unit
             WHERE w.type = :type AND w.period = :period
             ORDER BY w.ikm DESC NULLS LAST, u.code
            """;

    static final String INSTRUMENTS =
            """
            SELECT i.code AS instrument, i.version, i.valid_from, i.valid_to, q.element,
                   t.official AS text, t.plain, i.source
              FROM instrument AS i
              JOIN question AS q ON q.instrument = i.id
              LEFT JOIN question_text AS t
                ON t.instrument = i.id AND t.element = q.element AND t.language = 'id'
             ORDER BY i.code, i.version DESC, q.position
            """;

    private NationalStatements() {}
}
