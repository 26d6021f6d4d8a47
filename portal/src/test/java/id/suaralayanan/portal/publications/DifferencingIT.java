package id.suaralayanan.portal.publications;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.dashboard.FiledFigures;
import id.suaralayanan.portal.publications.DifferencingAttack.Cut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    private static final Random RANDOM = new Random(7);
    private static final GrowingOffice OFFICE =
            new GrowingOffice(
                    DATABASE,
                    UNIT,
                    List.of("2023-07", "2023-08", "2023-09"),
                    List.of("KTP", "KK"),
                    List.of("WEB", "QR"),
                    RANDOM);

    private final DifferencingAttack everybody = new DifferencingAttack(OFFICE.dimensions());
    private final DifferencingAttack control = new DifferencingAttack(OFFICE.dimensions());

    @BeforeAll
    static void anOffice() {
        OFFICE.open("Kantor Selisih");
        StaffRows.officer(DATABASE, "selisih", Role.MINISTRY, "");
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
                OFFICE.answers(round == 0 ? 60 : 1 + RANDOM.nextInt(9));
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
        for (Cut cut : OFFICE.cuts()) {
            long[] shown = shown(visitor, cut);
            if (shown.length > 0) {
                told.put(cut, shown);
            }
        }
        assertThat(told).isNotEmpty();
        everybody.look(told, isPublished);
        control.look(OFFICE.counted(), isPublished);
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
}
