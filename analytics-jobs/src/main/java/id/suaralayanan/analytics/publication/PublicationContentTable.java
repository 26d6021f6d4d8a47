package id.suaralayanan.analytics.publication;

import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.analytics.indicators.index.RequiredSample;
import id.suaralayanan.analytics.indicators.ranking.ChangeVerdict;
import id.suaralayanan.analytics.publication.PublicationInputs.Read;
import id.suaralayanan.analytics.publication.content.PublishedFigure;
import id.suaralayanan.analytics.publication.content.PublishedGroup;
import id.suaralayanan.analytics.ranking.YearEarlier;
import id.suaralayanan.analytics.transparency.Hash;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What a publication says, as it is stored until and after it is published: tables
/// `publication_figure`, `publication_group`, `publication_file` and `publication_content`.
final class PublicationContentTable {
    private static final int AT_ONCE = 500;
    private static final String FIGURE =
            """
            INSERT INTO publication_figure (publication, unit, type, respondents, complete, total_sum, total_squares,
                   counts, population, required_sample, ikm, grade, low, high, spread, standard_error, peer_spread,
                   rank_low, rank_high, tier, reasons, explanation, answers, months_missing, integrity, funnel, z,
                   shrunk, shrunk_kept, lead_probability, before_ikm, before_answers, change_p, change_q, change_verdict)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::jsonb, ?, ?, ?, ?, ?,
                    ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate template;
    private final JdbcClient database;
    private final JsonMapper json;
    private final PerceptionContentTable perceptions;

    PublicationContentTable(DataSource source, JsonMapper json) {
        this.template = new JdbcTemplate(source);
        this.database = JdbcClient.create(template);
        this.json = json;
        this.perceptions = new PerceptionContentTable(template, json);
    }

    /// Stores the content in place of what was there.
    void store(int publication, Read read, Map<String, byte[]> files, long held, Instant now) {
        for (String table : List.of("figure", "group", "perception", "file", "content")) {
            database.sql("DELETE FROM publication_" + table + " WHERE publication = :id")
                    .param("id", publication)
                    .update();
        }
        for (PublishedGroup group : read.content().groups()) {
            template.batchUpdate(
                    FIGURE,
                    group.figures(),
                    AT_ONCE,
                    (row, figure) ->
                            new Cells(row).fill(publication, group, figure, read, words(figure)));
            storeGroup(publication, group);
        }
        perceptions.store(publication, read);
        storeFiles(publication, files);
        database.sql(
                        "INSERT INTO publication_content (publication, made_at, held) VALUES (:id, :now, :held)")
                .param("id", publication)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("held", held)
                .update();
    }

    /// The files, in the order in which they were made.
    Map<String, byte[]> files(int publication) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        database.sql(
                        "SELECT path, content FROM publication_file WHERE publication = :id ORDER BY place")
                .param("id", publication)
                .query(row -> {
                    files.put(row.getString("path"), row.getBytes("content"));
                });
        return files;
    }

    private String words(PublishedFigure figure) {
        return json.writeValueAsString(figure.index().explain(figure.interval()));
    }

    private void storeGroup(int publication, PublishedGroup group) {
        long told = group.figures().stream().filter(own -> own.measured().isPresent()).count();
        database.sql(
                        """
                        INSERT INTO publication_group (publication, type, units, told, compared, peer_spread, critical_value)
                        VALUES (:id, :type, :units, :told, :compared, :spread, :critical)
                        """)
                .param("id", publication)
                .param("type", group.type())
                .param("units", group.figures().size())
                .param("told", told)
                .param("compared", group.compared())
                .param("spread", group.peerSd())
                .param("critical", group.critical())
                .update();
    }

    private void storeFiles(int publication, Map<String, byte[]> files) {
        int place = 0;
        for (var file : files.entrySet()) {
            database.sql(
                            """
                            INSERT INTO publication_file (publication, path, place, content, digest)
                            VALUES (:id, :path, :place, :content, :digest)
                            """)
                    .param("id", publication)
                    .param("path", file.getKey())
                    .param("place", place++)
                    .param("content", file.getValue())
                    .param("digest", Hash.of(file.getValue()).bytes())
                    .update();
        }
    }

    /// The cells of a row, from left to right.
    private static final class Cells {
        private final PreparedStatement row;
        private int place;

        Cells(PreparedStatement row) {
            this.row = row;
        }

        void fill(
                int publication,
                PublishedGroup group,
                PublishedFigure figure,
                Read read,
                String words)
                throws SQLException {
            put(publication);
            put(read.units().get(figure.input().unit()));
            put(group.type());
            tally(figure);
            put(integer(figure.input().population()));
            put(integer(RequiredSample.of(figure.input().population())));
            row.setObject(
                    ++place, figure.measured().map(own -> own.value()).orElse(null), Types.NUMERIC);
            put(figure.grade() == null ? null : figure.grade().name());
            interval(figure.interval());
            row.setDouble(++place, group.peerSd());
            place(figure);
            put(words);
            row.setLong(++place, figure.input().tally().leastAnswers());
            standing(Objects.requireNonNull(read.standings().get(figure.input().unit())));
        }

        private void standing(PublishedStanding standing) throws SQLException {
            var known = standing.known();
            put(known.circumstances().monthsMissing());
            put(known.circumstances().grade().name());
            var compared = Optional.ofNullable(standing.compared());
            put(compared.map(own -> own.funnel().side().name()).orElse(null));
            put(compared.map(own -> own.funnel().adjusted()));
            put(compared.map(own -> own.shrunk().value()));
            put(compared.map(own -> own.shrunk().kept()));
            put(compared.map(own -> own.leading()));
            row.setObject(
                    ++place, known.before().map(YearEarlier::ikm).orElse(null), Types.NUMERIC);
            row.setObject(
                    ++place,
                    known.before().map(own -> own.spread().n()).orElse(null),
                    Types.BIGINT);
            var change = compared.flatMap(PublishedStanding.Compared::change);
            put(change.map(own -> own.change().p()));
            put(change.map(ChangeVerdict.Judged::adjustedP));
            put(change.map(own -> own.verdict().name()).orElse(null));
        }

        private void place(PublishedFigure figure) throws SQLException {
            var range = figure.range();
            put(range == null ? null : range.low());
            put(range == null ? null : range.high());
            put(figure.tier() == null ? null : figure.tier().name());
            put("{" + String.join(",", figure.reasons().stream().map(Enum::name).toList()) + "}");
        }

        private void tally(PublishedFigure figure) throws SQLException {
            var tally = figure.input().tally();
            row.setLong(++place, tally.respondents());
            row.setLong(++place, tally.complete());
            row.setLong(++place, tally.totalSum());
            row.setLong(++place, tally.totalSquares());
            Object[] counts =
                    tally.elements().stream()
                            .flatMap(
                                    own -> List.of(own.c1(), own.c2(), own.c3(), own.c4()).stream())
                            .toArray();
            row.setArray(++place, row.getConnection().createArrayOf("bigint", counts));
        }

        private void interval(Optional<Interval> interval) throws SQLException {
            row.setObject(++place, interval.map(Interval::printedLow).orElse(null), Types.NUMERIC);
            row.setObject(++place, interval.map(Interval::printedHigh).orElse(null), Types.NUMERIC);
            row.setObject(
                    ++place,
                    interval.map(own -> own.basis().moderatedSd()).orElse(null),
                    Types.DOUBLE);
            row.setObject(
                    ++place, interval.map(Interval::standardError).orElse(null), Types.DOUBLE);
        }

        private void put(Optional<Double> value) throws SQLException {
            row.setObject(++place, value.orElse(null), Types.DOUBLE);
        }

        private void put(@Nullable String value) throws SQLException {
            row.setString(++place, value);
        }

        private void put(@Nullable Integer value) throws SQLException {
            row.setObject(++place, value, Types.INTEGER);
        }

        private static @Nullable Integer integer(OptionalLong value) {
            return value.isPresent() ? (int) value.getAsLong() : null;
        }
    }
}
