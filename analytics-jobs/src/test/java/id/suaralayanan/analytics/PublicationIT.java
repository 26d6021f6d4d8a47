package id.suaralayanan.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.analytics.publication.verification.VerifyCommand;
import id.suaralayanan.analytics.transparency.CanonicalJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A quarter from its answers to the log, and what happens to it afterwards: one story in steps.
@TestMethodOrder(OrderAnnotation.class)
final class PublicationIT {
    @AutoClose private static TestJobs jobs;

    @TempDir private static Path root;

    @BeforeAll
    static void aQuarter() {
        jobs = TestJobs.fresh().withOffices(6);
        jobs.sql("INSERT INTO service (unit, code, name) SELECT id, 'KTP', 'KTP' FROM unit");
        jobs.sql(
                "INSERT INTO officer (username, name, role) VALUES ('pusat', 'Petugas Pusat',"
                        + " 'MINISTRY')");
        answer("u.code < '64-UJI-6'", "20 + 25 * right(u.code, 1)::int", "2026-08-14");
        answer("u.code = '64-UJI-6'", "7", "2026-08-14");
        perceive(12, 6);
        figures();
    }

    /// Forms of some units on a day of Makassar; each is a little different.
    private static void answer(String units, String forms, String day) {
        jobs.sql(
                """
                INSERT INTO rating (received_at, key, service, answered_on, channel, u1, u2, u3, u4, u5, u6, u7, u8, u9)
                SELECT date '%3$s' + time '03:00' + g * interval '1 second', gen_random_uuid(), s.id, date '%3$s', 'WEB',
                       2 + (g + u.id) %% 3, 3, 4 - g %% 2, 3, 4, 3, 2 + g %% 3, 4, 3
                  FROM service AS s
                  JOIN unit AS u ON u.id = s.unit
                 CROSS JOIN LATERAL generate_series(1, %2$s) AS g
                 WHERE %1$s
                """
                        .formatted(units, forms, day));
    }

    /// Answers to SPAK in the first office, all with the same score.
    private static void perceive(int answers, int score) {
        jobs.sql(
                """
                INSERT INTO perception_answer (received_at, unit, instrument, answered_on, channel, scores)
                SELECT timestamptz '2026-08-14 03:00Z', u.id, i.id, date '2026-08-14', 'QR', array_fill(%2$d, ARRAY[i.items::int])
                  FROM unit AS u, perception_instrument AS i, generate_series(1, %1$d)
                 WHERE u.code = '64-UJI-1' AND i.survey = 'SPAK'
                """
                        .formatted(answers, score));
    }

    /// The number of answers in the sentences about a unit, and the one beside its index.
    private static String judgedBy(String unit) {
        return text(
                """
                SELECT r.answers || ' of ' || r.respondents
                  FROM ranking_row r JOIN unit u ON u.id = r.unit
                 WHERE u.code = '%s' AND r.period = '2026-Q3'
                """
                        .formatted(unit));
    }

    private static String perception() {
        return text(
                "SELECT status || ' ' || value || ' of ' || respondents FROM perception_figure"
                        + " WHERE period = '2026-Q3'");
    }

    /// Answers to the first item behind the index, as kept with each version.
    private static String countedForPerception() {
        return text(
                """
                SELECT string_agg(version || ': ' || (SELECT sum(c) FROM unnest(counts[1:6]) AS c), ', ' ORDER BY version)
                  FROM published_perception
                """);
    }

    private static void figures() {
        jobs.run("perceptions");
        jobs.run("tally");
        jobs.run("indicators");
        jobs.run("ranking");
    }

    private static String text(String sql) {
        return jobs.text(sql);
    }

    private static void close(String period, int version, String reason) {
        jobs.sql(
                """
                INSERT INTO publication (period, first_day, last_day, version, reason, opened_by, opened_at, wanted_at)
                SELECT '%s', date '2026-07-01', date '2026-09-30', %d, '%s', id,
                       timestamptz '2026-10-01 02:00Z', timestamptz '2026-10-01 02:00Z'
                  FROM officer WHERE username = 'pusat'
                """
                        .formatted(period, version, reason));
    }

    private static void approve() {
        jobs.sql(
                """
                UPDATE publication SET state = 'OBJECTION', objections_from = opened_at,
                       objections_until = opened_at + interval '14 days' WHERE state = 'DRAFT'
                """);
        jobs.sql(
                """
                UPDATE publication SET state = 'REVIEWED', reviewed_by = opened_by, reviewed_at = opened_at + interval '15 days',
                       review = 'Sudah ditinjau', approved_by = opened_by, approved_at = opened_at + interval '15 days'
                 WHERE state = 'OBJECTION'
                """);
    }

    /// Writes a publication to a folder, as the portal serves it.
    private static Path folder(int version) {
        Path folder = root.resolve("v" + version);
        jobs.owner
                .sql("SELECT path, content FROM published_file WHERE version = :version")
                .param("version", version)
                .query(row -> {
                    write(folder.resolve(row.getString("path")), row.getBytes("content"));
                });
        var log =
                jobs.owner.sql("SELECT * FROM published_log ORDER BY number").query().listOfRows();
        write(folder.resolve("log/entries.jsonl"), column(log, "entry") + "\n");
        write(
                folder.resolve("log/checkpoints.json"),
                CanonicalJson.text(log.stream().map(row -> row.get("checkpoint")).toList()));
        write(folder.resolve("log/key.txt"), String.valueOf(log.getLast().get("signed_by")));
        for (var row : log) {
            if (Objects.equals(row.get("version"), version)) {
                write(folder.resolve("release.json"), String.valueOf(row.get("entry")));
                write(folder.resolve("log/proof.json"), String.valueOf(row.get("proof")));
            }
        }
        return folder;
    }

    /// After the first publication a person finds the answers of a unit not genuine.
    private static void refuted(String unit) {
        jobs.sql(
                """
                INSERT INTO integrity_finding (unit, period, first_day, last_day, test, answers, observed, expected, p, q,
                                               method, computed_at)
                SELECT id, '2026-Q3', '2026-07-01', '2026-09-30', 'NIGHT', 145, 90, 1, 0, 0, 'screen-1', now()
                  FROM unit WHERE code = '%s'
                """
                        .formatted(unit));
        jobs.sql(
                """
                INSERT INTO integrity_review (unit, period, test, observed, genuine, reason, officer, reviewed_at)
                SELECT f.unit, f.period, f.test, f.observed, false, 'Daftar hadir tidak cocok', o.id, now()
                  FROM integrity_finding f, officer o
                """);
    }

    private static String reasons(int version) {
        return text(
                """
                SELECT f.reasons::text
                  FROM publication_figure f
                  JOIN publication p ON p.id = f.publication
                  JOIN unit u ON u.id = f.unit
                 WHERE u.code = '64-UJI-5' AND p.version = %d
                """
                        .formatted(version));
    }

    private static String column(
            List<? extends Map<String, ? extends @Nullable Object>> rows, String name) {
        return rows.stream()
                .map(row -> String.valueOf(row.get(name)))
                .collect(Collectors.joining("\n"));
    }

    private static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode verify(int version) {
        return JsonMapper.shared()
                .readTree(
                        VerifyCommand.run(Map.of("release", folder(version).toString()), _ -> {})
                                .summary());
    }

    @Test
    @Order(1)
    void aDryRunSaysWhatWouldBePublishedAndStoresNothing() {
        var summary = jobs.run("publish", Map.of("period", "2026-Q3", "dry-run", "true"));

        assertThat(summary.toString())
                .contains(
                        "\"groups\":1",
                        "\"units\":6",
                        "\"compared\":5",
                        "\"perceptions\":1",
                        "\"held\":7");
        assertThat(jobs.count("publication_content")).isZero();
    }

    @Test
    @Order(2)
    void aPeriodThatRunsIsUnknownOrEmptyIsRefusedWithItsReason() {
        for (var refused :
                Map.of(
                                "2026-Q4", "the period is not over yet",
                                "2026-08", "a month is no period that is published",
                                "2026-Q7", "is not like 2026, 2026-S1",
                                "2026-Q1", "no two units of one type")
                        .entrySet()) {
            var summary =
                    jobs.run("publish", Map.of("period", refused.getKey(), "dry-run", "true"));

            assertThat(summary.get("succeeded").asBoolean()).isFalse();
            assertThat(summary.get("error").asString()).contains(refused.getValue());
        }
    }

    @Test
    @Order(3)
    void nothingIsPublishedBeforeItIsApproved() {
        close("2026-Q3", 1, "Triwulan selesai");

        assertThat(jobs.run("publish").get("made").asInt()).isEqualTo(1);
        assertThat(jobs.run("publish").has("made")).isFalse();
        assertThat(jobs.count("publication_log")).isZero();
        assertThat(jobs.count("published_file")).isZero();
        assertThat(text("SELECT DISTINCT status FROM indicator")).isEqualTo("PROVISIONAL");
        assertThatThrownBy(() -> close("2026-S2", 1, "Bertumpuk"))
                .hasMessageContaining("publication_alone");
    }

    @Test
    @Order(4)
    void whatIsApprovedIsPublishedFrozenAndVerifiedFromItsFiles() {
        answer("u.code = '64-UJI-1'", "2", "2026-08-14");
        figures();
        assertThat(judgedBy("64-UJI-1")).isEqualTo("47 of 47");
        approve();

        assertThat(jobs.run("publish").get("published").asInt()).isEqualTo(1);

        assertThat(text("SELECT state FROM publication")).isEqualTo("PUBLISHED");
        assertThat(
                        text(
                                "SELECT string_agg(DISTINCT status, ' ') FROM indicator WHERE"
                                        + " period = '2026-Q3' AND respondents >= 10"))
                .isEqualTo("PUBLISHED");
        assertThat(perception()).isEqualTo("PUBLISHED 4.00 of 12");
        assertThat(countedForPerception()).isEqualTo("1: 12");
        assertThat(judgedBy("64-UJI-1")).isEqualTo("45 of 45");
        assertThat(judgedBy("64-UJI-6")).isEqualTo("0 of 0");
        JsonNode found = verify(1);
        assertThat(found.get("differences")).isEmpty();
        assertThat(found.get("equal").asInt()).isGreaterThan(20);
        assertThat(
                        text(
                                "SELECT count(*)::text FROM audit_log WHERE action ="
                                        + " 'PUBLICATION_PUBLISHED'"))
                .isEqualTo("1");
    }

    @Test
    @Order(5)
    void whatIsPublishedCannotBeChangedThroughTheDatabase() {
        for (String change :
                List.of(
                        "UPDATE publication_figure SET ikm = 99",
                        "DELETE FROM publication_figure",
                        "UPDATE publication_file SET content = '', digest = sha256('')",
                        "UPDATE publication SET state = 'DRAFT'",
                        "DELETE FROM publication",
                        "UPDATE publication_log SET entry = ''",
                        "DELETE FROM publication_log")) {
            assertThatThrownBy(() -> jobs.sql(change))
                    .as(change)
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    @Order(6)
    void laterAnswersMoveNothingUntilARestatementSaysOldAndNew() {
        String before =
                text(
                        "SELECT ikm::text || ' ' || respondents FROM ranking_row r JOIN unit u ON"
                                + " u.id = r.unit WHERE u.code = '64-UJI-1' AND period = '2026-Q3'");
        answer("u.code = '64-UJI-1'", "3", "2026-09-02");
        answer("u.code = '64-UJI-2'", "12", "2026-09-02");
        refuted("64-UJI-5");
        perceive(11, 3);
        figures();
        assertThat(perception()).isEqualTo("PUBLISHED 4.00 of 12");
        assertThat(
                        text(
                                "SELECT ikm::text || ' ' || respondents FROM indicator i JOIN unit"
                                        + " u ON u.id = i.unit WHERE u.code = '64-UJI-1' AND period ="
                                        + " '2026-Q3'"))
                .isEqualTo(before);

        close("2026-Q3", 2, "Jawaban terlambat dari kantor 2");
        jobs.run("publish");
        approve();
        jobs.run("publish");

        assertThat(
                        text(
                                "SELECT string_agg(version || ' ' || state, ', ' ORDER BY version)"
                                        + " FROM publication"))
                .isEqualTo("1 RESTATED, 2 PUBLISHED");
        String changes =
                text(
                        "SELECT convert_from(content, 'UTF8') FROM published_file WHERE version = 2"
                                + " AND path = 'changes.csv'");
        assertThat(perception()).isEqualTo("PUBLISHED 3.04 of 23");
        assertThat(countedForPerception()).isEqualTo("1: 12, 2: 23");
        assertThat(changes)
                .contains(
                        "64-UJI-2,respondents,70,82",
                        "64-UJI-1,SPAK respondents,12,23",
                        "64-UJI-1,SPAK value,4.00,3.04")
                .doesNotContain("64-UJI-1,respondents");
        assertThat(reasons(1)).isEqualTo("{}");
        assertThat(reasons(2)).isEqualTo("{ANSWERS_REFUTED}");
        assertThat(verify(2).get("differences")).isEmpty();
        assertThat(verify(1).get("differences")).isEmpty();
        assertThat(
                        text(
                                "SELECT entry::jsonb #>> '{supersedes,digest}' FROM published_log"
                                        + " WHERE number = 2"))
                .isEqualTo(
                        text("SELECT encode(digest, 'hex') FROM published_log WHERE number = 1"));
    }

    /// Two half-years of six answers a quarter have a figure and no quarter that may be told.
    @Test
    @Order(7)
    void onePublicationThatCannotBeMadeKeepsNoOtherWaiting() {
        jobs.sql(
                """
                INSERT INTO publication (period, first_day, last_day, version, reason, opened_by, opened_at, wanted_at)
                SELECT p.period, p.first::date, p.last::date, p.version, 'Uji', o.id, o.at, o.at
                  FROM (VALUES ('2025-S1', '2025-01-01', '2025-06-30', 1),
                               ('2026-Q3', '2026-07-01', '2026-09-30', 3)) AS p (period, first, last, version),
                       (SELECT id, timestamptz '2026-10-01 02:00Z' AS at FROM officer WHERE username = 'pusat') AS o
                """);

        var summary = jobs.run("publish");

        assertThat(summary.get("succeeded").asBoolean()).isFalse();
        assertThat(summary.get("error").asString()).contains("2025-S1: no two units of one type");
        assertThat(
                        text(
                                "SELECT string_agg(p.period, ' ') FROM publication p JOIN"
                                        + " publication_content c ON c.publication = p.id WHERE p.state"
                                        + " = 'DRAFT'"))
                .isEqualTo("2026-Q3");
    }

    @Test
    @Order(8)
    void anOwnerOfTheDatabaseWhoEditsAPublishedRowIsNamed() {
        jobs.sql("ALTER TABLE publication_file DISABLE TRIGGER USER");
        jobs.sql(
                """
                WITH edited AS (
                    SELECT publication, path,
                           convert_to(replace(convert_from(content, 'UTF8'), '64-UJI-3,95,', '64-UJI-3,96,'), 'UTF8') AS content
                      FROM publication_file WHERE path = 'tallies.csv')
                UPDATE publication_file f SET content = e.content, digest = sha256(e.content)
                  FROM edited e WHERE f.publication = e.publication AND f.path = e.path
                """);

        assertThat(verify(2).get("differences").toString())
                .contains(
                        "tallies.csv: another digest than in release.json",
                        "tallies.csv: respondents of 64-UJI-3 is 96, in tallies.json it is 95");
    }
}
