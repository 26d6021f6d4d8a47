package id.suaralayanan.portal.publications;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.dashboard.FiledFigures;
import id.suaralayanan.portal.publications.DifferencingAttack.Cut;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A quarter that grows by a few answers at a time, is published twice, and is looked at through
/// every filter of the public API after each step.
@ResourceLock("publications of the shared portal")
final class DifferencingIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final ScratchDatabase DATABASE = PORTAL.database();
    private static final String UNIT = "91.07-SELISIH";
    private static final String QUARTER = "2023-Q3";
    private static final List<String> MONTHS = List.of("2023-07", "2023-08", "2023-09");
    private static final List<String> SERVICES = List.of("KTP", "KK");
    private static final List<String> CHANNELS = List.of("WEB", "QR");
    private static final Map<String, List<String>> DIMENSIONS =
            Map.of("month", MONTHS, "service", SERVICES, "channel", CHANNELS);

    private final Random random = new Random(7);
    private final DifferencingAttack everybody = new DifferencingAttack(DIMENSIONS);
    private final DifferencingAttack control = new DifferencingAttack(DIMENSIONS);

    @BeforeAll
    static void anOffice() {
        StaffRows.unit(DATABASE, UNIT, "Kantor Selisih");
        StaffRows.officer(DATABASE, "selisih", Role.MINISTRY, "");
        for (String service : SERVICES) {
            run(
                    "INSERT INTO service (unit, code, name) SELECT id, '%1$s', '%1$s' FROM unit WHERE code = '%2$s'"
                            .formatted(service, UNIT));
        }
        FiledFigures.file(DATABASE, UNIT, QUARTER, FiledFigures.forms(40, 3.2, 5));
        try (var visitor = Visitor.of(PORTAL)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> visitor.get("/api/v1/units/" + UNIT).body().contains(UNIT));
        }
    }

    private static void run(String sql) {
        StaffRows.run(DATABASE, sql);
    }

    @Test
    void nothingOfFewerThanTenPeopleIsFoundByAnyDifferenceOverTwoPublications() {
        try (var visitor = Visitor.of(PORTAL)) {
            for (int round = 0; round < 8; round++) {
                answers(round == 0 ? 60 : 1 + random.nextInt(9));
                run("SELECT advance_public_tallies(0, 10, now())");
                if (round == 3 || round == 6) {
                    publish(round == 3 ? 1 : 2);
                }
                look(visitor, round >= 3);
            }
        }

        assertThat(everybody.found()).isEmpty();
        assertThat(control.found())
                .as("the same attack on counts that are told as they are")
                .anyMatch(line -> line.startsWith("1 people"));
    }

    /// Some forms, each in a month, of a service, on a channel.
    private void answers(int forms) {
        for (int i = 0; i < forms; i++) {
            int points = 2 + random.nextInt(3);
            String counts =
                    String.join(
                            ", ",
                            IntStream.range(0, 36)
                                    .mapToObj(at -> at % 4 + 1 == points ? "1" : "0")
                                    .toList());
            run(
                    """
                    INSERT INTO rating_tally_month AS t
                           (service, channel, month, respondents, complete, total_sum, total_squares, changed_in, %1$s)
                    SELECT s.id, '%3$s', '%4$s-01', 1, 1, %5$d, %6$d, 1, %2$s
                      FROM service s JOIN unit u ON u.id = s.unit WHERE u.code = '%7$s' AND s.code = '%8$s'
                        ON CONFLICT (service, channel, month, verified) DO UPDATE
                       SET respondents = t.respondents + 1, complete = t.complete + 1,
                           total_sum = t.total_sum + excluded.total_sum,
                           total_squares = t.total_squares + excluded.total_squares, %9$s
                    """
                            .formatted(
                                    columns("%s"),
                                    counts,
                                    any(CHANNELS),
                                    any(MONTHS),
                                    9 * points,
                                    81 * points * points,
                                    UNIT,
                                    any(SERVICES),
                                    columns("%1$s = t.%1$s + excluded.%1$s")));
        }
    }

    private static String columns(String piece) {
        return String.join(
                ", ",
                IntStream.range(0, 36)
                        .mapToObj(i -> piece.formatted("u%d_%d".formatted(i / 4 + 1, i % 4 + 1)))
                        .toList());
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /// What the ministry and the job do with a closed quarter.
    private static void publish(int version) {
        run(
                """
                INSERT INTO publication (period, first_day, last_day, version, reason, opened_by, opened_at, wanted_at,
                       state, objections_until, reviewed_by, reviewed_at, review, approved_by, approved_at)
                SELECT '2023-Q3', '2023-07-01', '2023-09-30', %1$d, 'Uji', id, now(), now(), 'REVIEWED', now(), id, now(),
                       'Sesuai', id, now() FROM officer WHERE username = 'selisih';
                INSERT INTO publication_figure (publication, unit, type, respondents, complete, total_sum, total_squares,
                       counts, ikm, grade, low, high, peer_spread, reasons, explanation)
                SELECT (SELECT max(id) FROM publication), t.unit, 'UJI', t.respondents, t.complete, t.total_sum,
                       t.total_squares, t.counts, 80, 'B', 75, 85, 12, '{NO_PEERS}', i.explanation
                  FROM public_tally t JOIN indicator i ON i.unit = t.unit AND i.period = '2023-Q3'
                 WHERE t.quarter = '2023-07-01' AND t.month IS NULL AND t.service IS NULL AND t.channel IS NULL
                   AND t.verified IS NULL AND t.unit = (SELECT id FROM unit WHERE code = '%2$s');
                SELECT seal_publication(id, 1 + (SELECT count(*) FROM publication_log)::int, '{}',
                                        sha256('\\x00'::bytea || convert_to('{}', 'UTF8')), 'kepala', '{}', 'AAAA', now())
                  FROM (SELECT max(id) AS id FROM publication) AS p
                """
                        .formatted(version, UNIT));
    }

    private void look(Visitor visitor, boolean isPublished) {
        Map<Cut, long[]> told = new HashMap<>();
        Map<Cut, long[]> counted = new HashMap<>();
        for (Cut cut : cuts()) {
            long[] shown = shown(visitor, cut);
            if (shown.length > 0) {
                told.put(cut, shown);
            }
            long[] exact = exact(cut);
            if (exact[0] > 0) {
                counted.put(cut, exact);
            }
        }
        assertThat(told).isNotEmpty();
        everybody.look(told, isPublished);
        control.look(counted, isPublished);
    }

    private static List<Cut> cuts() {
        List<Cut> cuts = new ArrayList<>();
        for (String month : withAll(MONTHS)) {
            for (String service : withAll(SERVICES)) {
                for (String channel : withAll(CHANNELS)) {
                    cuts.add(new Cut(month, service, channel));
                }
            }
        }
        return cuts;
    }

    private static List<String> withAll(List<String> values) {
        List<String> all = new ArrayList<>(values);
        all.add("");
        return all;
    }

    private static long[] shown(Visitor visitor, Cut cut) {
        String address =
                "/api/v1/units/%s/indicators?period=%s&service=%s&channel=%s"
                        .formatted(
                                UNIT,
                                cut.month().isEmpty() ? QUARTER : cut.month(),
                                cut.service(),
                                cut.channel());
        JsonNode figure = JsonMapper.shared().readTree(visitor.get(address).body());
        if (figure.path("ikm").isNull() || figure.path("ikm").isMissingNode()) {
            return new long[0];
        }
        List<Long> vector = new ArrayList<>(List.of(figure.path("respondents").asLong()));
        figure.path("elements").forEach(element -> vector.add(element.path("sum").asLong()));
        return vector.stream().mapToLong(Long::longValue).toArray();
    }

    private static long[] exact(Cut cut) {
        String sums =
                String.join(
                        ", ",
                        IntStream.rangeClosed(1, 9)
                                .mapToObj(u ->
                                        "coalesce(sum(u%1$d_1 + 2 * u%1$d_2 + 3 * u%1$d_3 + 4 * u%1$d_4), 0)"
                                                .formatted(u))
                                .toList());
        String sql =
                """
                SELECT coalesce(sum(t.respondents), 0), %s
                  FROM rating_tally_month t JOIN service s ON s.id = t.service JOIN unit u ON u.id = s.unit
                 WHERE u.code = '%s' AND to_char(t.month, 'YYYY-MM') LIKE '%s%%' AND s.code LIKE '%s%%'
                   AND t.channel::text LIKE '%s%%' AND t.month BETWEEN '2023-07-01' AND '2023-09-01'
                """
                        .formatted(sums, UNIT, cut.month(), cut.service(), cut.channel());
        try (var connection = DATABASE.superuser().connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            long[] vector = new long[10];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = rows.getLong(i + 1);
            }
            return vector;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
