package id.suaralayanan.analytics.imports.ratings;

import id.suaralayanan.analytics.csv.Line.Row;
import id.suaralayanan.analytics.csv.Problems;
import id.suaralayanan.analytics.imports.RejectedRows;
import id.suaralayanan.analytics.imports.RowImport;
import id.suaralayanan.analytics.imports.ratings.RatingRow.Respondent;
import id.suaralayanan.analytics.indicators.Element;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Stores the ratings of a file, each once.
final class RatingImport implements RowImport {
    private static final String RATINGS =
            """
            INSERT INTO rating (received_at, key, service, answered_on, channel, u1, u2, u3, u4, u5, u6, u7, u8, u9,
                                age, sex, education, occupation, disability)
            SELECT :now, r.key::uuid, r.service, r.day::date, r.channel::channel,
                   r.u1, r.u2, r.u3, r.u4, r.u5, r.u6, r.u7, r.u8, r.u9,
                   r.age, r.sex, r.education, r.occupation, r.disability
              FROM unnest(:keys, :services, :days, :channels,
                          :u1::smallint[], :u2::smallint[], :u3::smallint[], :u4::smallint[], :u5::smallint[],
                          :u6::smallint[], :u7::smallint[], :u8::smallint[], :u9::smallint[],
                          :ages::smallint[], :sexes, :educations, :occupations, :disabilities::boolean[])
                AS r (key, service, day, channel, u1, u2, u3, u4, u5, u6, u7, u8, u9,
                      age, sex, education, occupation, disability)
            """;

    private final JdbcClient database;
    private final Clock clock;
    private final RatingReader reader;
    private final boolean dryRun;
    private long stored;
    private long alreadyStored;
    private long storable;

    RatingImport(JdbcClient database, Clock clock, RatingReader reader, boolean dryRun) {
        this.database = database;
        this.clock = clock;
        this.reader = reader;
        this.dryRun = dryRun;
    }

    @Override
    public void store(List<Row> rows, RejectedRows rejected) {
        var good = new LinkedHashMap<UUID, RatingRow>();
        var again = new ArrayList<RatingRow>();
        for (RatingRow rating : read(rows, rejected)) {
            if (good.putIfAbsent(rating.key(), rating) != null) {
                again.add(rating);
            }
        }
        var candidates = List.copyOf(good.values());
        Set<UUID> fresh = dryRun ? unknown(candidates) : claim(candidates);
        List<RatingRow> toStore = candidates.stream().filter(r -> fresh.contains(r.key())).toList();
        candidates.stream().filter(r -> !fresh.contains(r.key())).forEach(again::add);
        storable += toStore.size();
        if (!dryRun) {
            insert(toStore);
            stored += toStore.size();
        }
        compare(again, dryRun ? good : Map.of(), rejected);
    }

    private List<RatingRow> read(List<Row> rows, RejectedRows rejected) {
        var ratings = new ArrayList<RatingRow>();
        for (Row row : rows) {
            var problems = new Problems();
            reader.read(row, problems)
                    .ifPresentOrElse(ratings::add, () -> rejected.add(row, problems));
        }
        return ratings;
    }

    @Override
    public Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("stored", stored);
        counts.put("alreadyStored", alreadyStored);
        if (dryRun) {
            counts.put("storable", storable);
        }
        return counts;
    }

    /// Enters the keys.
    ///
    /// @return those that were not known
    private Set<UUID> claim(List<RatingRow> rows) {
        return new HashSet<>(
                database.sql(
                                """
                                INSERT INTO submission_key (key, fingerprint, receipt, service, received_at)
                                SELECT r.key::uuid, decode(r.fingerprint, 'hex'), 'IMPORT', r.service, :now
                                  FROM unnest(:keys, :fingerprints, :services) AS r (key, fingerprint, service)
                                    ON CONFLICT (key) DO NOTHING
                                RETURNING key
                                """)
                        .param("keys", texts(rows, row -> row.key().toString()))
                        .param("fingerprints", texts(rows, row -> hex(row.fingerprint())))
                        .param("services", rows.stream().mapToInt(RatingRow::service).toArray())
                        .param("now", now())
                        .query((row, _) -> row.getObject("key", UUID.class))
                        .list());
    }

    private Set<UUID> unknown(List<RatingRow> rows) {
        Map<UUID, byte[]> known = fingerprints(rows);
        var unknown = new HashSet<UUID>();
        rows.forEach(row -> unknown.add(row.key()));
        unknown.removeAll(known.keySet());
        return unknown;
    }

    /// Rows whose key is taken: by the same rating, or by another.
    private void compare(
            List<RatingRow> again, Map<UUID, RatingRow> sameChunk, RejectedRows rejected) {
        if (again.isEmpty()) {
            return;
        }
        Map<UUID, byte[]> known = fingerprints(again);
        for (RatingRow row : again) {
            byte[] first = known.get(row.key());
            if (first == null) {
                RatingRow twin = sameChunk.get(row.key());
                first = twin == null ? row.fingerprint() : twin.fingerprint();
            }
            if (Arrays.equals(first, row.fingerprint())) {
                alreadyStored++;
            } else {
                var problems = new Problems();
                problems.add(
                        "already stored with other answers (another order= or a key used twice)");
                rejected.add(row.line(), problems);
            }
        }
    }

    private Map<UUID, byte[]> fingerprints(List<RatingRow> rows) {
        Map<UUID, byte[]> known = new HashMap<>();
        database.sql("SELECT key, fingerprint FROM submission_key WHERE key = ANY (:keys::uuid[])")
                .param("keys", texts(rows, row -> row.key().toString()))
                .query(row -> {
                    known.put(row.getObject("key", UUID.class), row.getBytes("fingerprint"));
                });
        return known;
    }

    private void insert(List<RatingRow> rows) {
        var insert =
                database.sql(RATINGS)
                        .param("now", now())
                        .param("keys", texts(rows, row -> row.key().toString()))
                        .param("services", rows.stream().mapToInt(RatingRow::service).toArray())
                        .param("days", texts(rows, row -> row.date().toString()))
                        .param("channels", texts(rows, row -> row.channel().name()));
        respondents(scores(insert, rows), rows).update();
        insertComments(rows.stream().filter(row -> row.comment().isPresent()).toList());
    }

    private static StatementSpec scores(StatementSpec insert, List<RatingRow> rows) {
        var bound = insert;
        for (int u = 0; u < Element.COUNT; u++) {
            int element = u;
            bound = bound.param("u" + (u + 1), texts(rows, row -> text(row.scores().get(element))));
        }
        return bound;
    }

    private static StatementSpec respondents(StatementSpec insert, List<RatingRow> rows) {
        return insert.param("ages", profile(rows, Respondent::age))
                .param("sexes", profile(rows, Respondent::sex))
                .param("educations", profile(rows, Respondent::education))
                .param("occupations", profile(rows, Respondent::occupation))
                .param("disabilities", profile(rows, Respondent::disability));
    }

    private void insertComments(List<RatingRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        INSERT INTO rating_comment (key, service, received_at, text)
                        SELECT r.key::uuid, r.service, :now, r.text
                          FROM unnest(:keys, :services, :texts) AS r (key, service, text)
                         WHERE says_something(r.text)
                        """)
                .param("now", now())
                .param("keys", texts(rows, row -> row.key().toString()))
                .param("services", rows.stream().mapToInt(RatingRow::service).toArray())
                .param("texts", texts(rows, row -> row.comment().orElseThrow()))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String[] profile(
            List<RatingRow> rows, Function<Respondent, @Nullable Object> part) {
        return texts(rows, row -> text(part.apply(row.respondent())));
    }

    private static @Nullable String[] texts(
            List<RatingRow> rows, Function<RatingRow, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
