package id.suaralayanan.portal.feedback.intake;

/// The SQL that stores ratings: many submissions in one statement, which is one transaction.
///
/// Parameters are columns, one array each, in the order of `given`. What a statement gives back are
/// the keys it did not store: they were there before, or their visit code could not be used.
final class RatingStatements {
    /// Marks of a rating, added up.
    static final int BURST = 1;

    static final int LATE = 2;

    private static final String GIVEN =
            """
            WITH given AS MATERIALIZED (
                SELECT key, decode(fingerprint, 'hex') AS fingerprint, receipt, service,
                       timestamptz 'epoch' + received * interval '1 microsecond' AS received_at,
                       date '1970-01-01' + day AS answered_on, channel, digits, seconds, age, sex,
                       education, occupation, disability, comment, marks, <visit> AS visit
                  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::bigint[], $6::int[],
                              $7::text[], $8::int[], $9::int[], $10::int[], $11::text[], $12::text[],
                              $13::text[], $14::boolean[], $15::text[], $16::int[]<visits>)
                       AS t (key, fingerprint, receipt, service, received, day, channel, digits,
                             seconds, age, sex, education, occupation, disability, comment, marks<code>)
            )\
            """;

    /// A key that is there already leaves its code alone: a repeated form gets its receipt. Of two
    /// forms with the same code one has its turn. Everything is asked in one order, and every code
    /// before the first key, so two statements never wait for each other.
    private static final String ADMITTED =
            """
            , asking AS MATERIALIZED (
                SELECT given.*, row_number() OVER (PARTITION BY visit ORDER BY key) AS turn
                  FROM given
                 WHERE NOT EXISTS (SELECT FROM submission_key AS before WHERE before.key = given.key)
            ), used AS MATERIALIZED (
                SELECT code
                  FROM use_visit_codes((SELECT array_agg(visit) FROM asking)) AS code
            ), admitted AS MATERIALIZED (
                SELECT *
                  FROM asking
                 WHERE visit IS NULL OR (turn = 1 AND visit IN (SELECT code FROM used))
                 ORDER BY key
            )\
            """;

    private static final String STORED =
            """
            , fresh AS (
                INSERT INTO submission_key (key, fingerprint, receipt, service, received_at)
                SELECT key, fingerprint, receipt, service, received_at
                  FROM <admitted>
                    ON CONFLICT (key) DO NOTHING
                RETURNING key
            ), answered AS (
                INSERT INTO rating (received_at, key, service, instrument, answered_on, channel,
                                    verified, u1, u2, u3, u4, u5, u6, u7, u8, u9,
                                    seconds, age, sex, education, occupation, disability, burst, late)
                SELECT received_at, key, service,
                       (SELECT id FROM instrument_in_force),
                       answered_on, channel::channel, visit IS NOT NULL,
                       digits / 100000000 % 10, digits / 10000000 % 10, digits / 1000000 % 10,
                       digits / 100000 % 10, digits / 10000 % 10, digits / 1000 % 10,
                       digits / 100 % 10, digits / 10 % 10, digits % 10,
                       seconds, age, sex, education, occupation, disability,
                       marks & 1 <> 0, marks & 2 <> 0
                  FROM given
                  JOIN fresh USING (key)
            ), said AS (
                INSERT INTO rating_comment (key, service, received_at, text)
                SELECT key, service, received_at, comment
                  FROM given
                  JOIN fresh USING (key)
                 WHERE comment IS NOT NULL
            )\
            """;

    private static final String ASIDE =
            """
            , aside AS (
                INSERT INTO extra_answer (question, choice, answered_on, channel)
                SELECT extra.question, extra.choice, given.answered_on, given.channel::channel
                  FROM unnest($18::uuid[], $19::int[], $20::int[]) AS extra (key, question, choice)
                  JOIN given USING (key)
                  JOIN fresh USING (key)
            )\
            """;

    private static final String NOT_STORED =
            """

            SELECT key
              FROM given
             WHERE NOT EXISTS (SELECT FROM fresh WHERE fresh.key = given.key)
            """;

    /// The nine answers, profiles and comments and marks: 16 columns.
    static final String PLAIN =
            withoutIndent(
                    GIVEN.replace("<visit>", "NULL::bytea")
                                    .replace("<visits>", "")
                                    .replace("<code>", "")
                            + STORED.replace("<admitted>", "given")
                            + NOT_STORED);

    /// The same with visit codes (column 17) and answers to the units' own questions (18 to 20).
    static final String WITH_MORE =
            withoutIndent(
                    GIVEN.replace("<visit>", "decode(code, 'hex')")
                                    .replace("<visits>", ", $17::text[]")
                                    .replace("<code>", ", code")
                            + ADMITTED
                            + STORED.replace("<admitted>", "admitted")
                            + ASIDE
                            + NOT_STORED);

    static final String FIND =
            """
            SELECT key, fingerprint, receipt, received_at
              FROM submission_key
             WHERE key = ANY ($1)
            """;

    private RatingStatements() {}

    /// The driver reads a statement letter by letter each time it is sent.
    private static String withoutIndent(String statement) {
        return statement.replaceAll("\\s+", " ");
    }
}
