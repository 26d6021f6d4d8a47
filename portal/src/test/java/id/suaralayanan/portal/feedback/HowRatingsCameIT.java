package id.suaralayanan.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.feedback.intake.IntakeThen;
import id.suaralayanan.portal.feedback.intake.RatingIntake;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// A figure can be judged only by how its answers came: by which channel, from how many networks,
/// and when.
final class HowRatingsCameIT {
    /// A service that no other test rates.
    private static final String QUARTERLY = "TRIWULAN";

    @AutoClose private static PortalServer portal;
    private static Office office;

    @BeforeAll
    static void open() {
        portal = PortalServer.start(Map.of("suara.burst.ratings", 3));
        office = Office.in(portal);
        Rows.run(
                portal,
                "INSERT INTO service (unit, code, name) SELECT id, '%s', 'Layanan uji' FROM unit WHERE code = '%s'"
                        .formatted(QUARTERLY, Office.UNIT));
        portal.refreshRegistry();
        StaffRows.officer(portal.database(), "pencatat", Role.UNIT_OFFICER, Office.UNIT);
        StaffRows.unit(portal.database(), "64.71-UJI-LAIN", "Kantor Lain");
        StaffRows.officer(portal.database(), "pencatat-lain", Role.UNIT_OFFICER, "64.71-UJI-LAIN");
        Rows.run(
                portal,
                """
                INSERT INTO kiosk (point, label, task, created_by, created_at, key_hash, paired_at)
                SELECT 'V7F3K', 'Kios', task, (SELECT min(id) FROM officer), now(), sha256(key::bytea), now()
                  FROM (VALUES ('ASK', 'PAIRED23'), ('SHOW_CODES', 'SCREEN23')) AS k (task, key)
                """);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            textBlock =
                    """
                    WEB    | nothing               | 201
                    QR     | nothing               | 403
                    QR     | "point":"V7F3K"       | 201
                    QR     | "point":"v7f3m"       | 201
                    QR     | "point":"V7F3N"       | 403
                    QR     | "point":"V7F3R"       | 403
                    QR     | "point":"ZZZZZ"       | 403
                    KIOSK  | nothing               | 403
                    KIOSK  | "device":"made-up"    | 403
                    KIOSK  | "device":"PAIRED23"   | 201
                    KIOSK  | "device":"SCREEN23"   | 403
                    KIOSK  | "point":"V7F3K"       | 403
                    STAFF  | nothing               | 403
                    IMPORT | nothing               | 400
                    """,
            quoteCharacter = '`')
    void aChannelOfTheOfficeNeedsItsProof(String channel, String proof, int status) {
        var key = UUID.randomUUID();

        var answer = office.rate(key, rating(channel, proof));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body().contains("/masalah/channel-proof")).isEqualTo(status == 403);
        assertThat(office.stored(key)).isEqualTo(status == 201 ? "1 1 0" : "0 0 0");
    }

    @Test
    void anOfficerOfTheUnitMayNameTheChannelOfOfficers() {
        try (var own = Visitor.signedIn(portal, "pencatat");
                var other = Visitor.signedIn(portal, "pencatat-lain")) {
            assertThat(rateAs(own)).isEqualTo(201);
            assertThat(rateAs(other)).isEqualTo(403);
        }
    }

    private static int rateAs(Visitor officer) {
        return officer.send(
                        "/api/v1/ratings",
                        HttpRequest.newBuilder()
                                .header("Content-Type", "application/json")
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(HttpRequest.BodyPublishers.ofString(rating("STAFF", null))))
                .statusCode();
    }

    @Test
    void manyAnswersFromOneNetworkAreStoredAndMarked() {
        var service = "\"service\":\"KIA\"";
        IntStream.range(0, 10)
                .mapToObj(_ ->
                        office.rate(
                                UUID.randomUUID(),
                                Office.rating().replace("\"service\":\"KTP-EL\"", service)))
                .forEach(answer -> assertThat(answer.statusCode()).isEqualTo(201));

        var marked =
                office.ask(
                        """
                        SELECT count(*) || ' ' || (count(*) FILTER (WHERE burst) >= 7)
                          FROM rating
                          JOIN service ON service.id = rating.service
                         WHERE service.code = 'KIA'
                        """);

        assertThat(marked).isEqualTo("10 true");
    }

    @Test
    void aRatingAnsweredInSeptemberThatArrivesInOctoberCountsInSeptember() {
        var answered = Instant.parse("2026-09-30T14:00:00Z");
        var key = UUID.randomUUID();

        at("2026-10-02T03:00:00Z")
                .take(key, form(), new Arrival(null, List.of(), null, answered))
                .block();

        assertThat(day(key)).isEqualTo("2026-09-30 late");
    }

    /// Through the real count and the real index: the period follows the day of the answer.
    @Test
    void formsOfSeptemberThatArriveInOctoberAreInTheFigureOfTheThirdQuarter() throws Exception {
        var answered = Instant.parse("2026-09-30T14:00:00Z");
        for (int people = 0; people < 10; people++) {
            at("2026-10-02T03:00:00Z")
                    .take(
                            UUID.randomUUID(),
                            form(QUARTERLY),
                            new Arrival(null, List.of(), null, answered))
                    .block();
        }

        try (var _ = portal.jobs()) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> respondents("2026-Q3").equals("10"));
        }
    }

    private static String respondents(String period) {
        try (var citizen = Visitor.of(portal)) {
            var answer =
                    citizen.get(
                            "/api/v1/units/%s/indicators?period=%s&service=%s"
                                    .formatted(Office.UNIT, period, QUARTERLY));
            return String.valueOf(
                    JsonMapper.shared().readTree(answer.body()).path("respondents").asString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-02T03:00:00Z, 2026-10-02 now",
        "2026-10-02T02:59:30Z, 2026-10-02 now",
        "2026-12-24T00:00:00Z, 2026-10-02 now",
        "2026-09-30T16:30:00Z, 2026-10-01 late",
        "2019-01-01T00:00:00Z, 2026-09-17 late",
    })
    void theTimeOfAnsweringHasBounds(Instant answered, String day) {
        var key = UUID.randomUUID();

        at("2026-10-02T03:00:00Z")
                .take(key, form(), new Arrival(null, List.of(), null, answered))
                .block();

        assertThat(day(key)).isEqualTo(day);
    }

    @Test
    void theInterfaceTakesATimeOfAnsweringUpToFifteenDaysOld() {
        var now = portal.bean(Clock.class).instant();
        var key = UUID.randomUUID();

        var statuses =
                List.of(
                        rate(key, now.minus(Duration.ofDays(3))),
                        rate(UUID.randomUUID(), now.minus(Duration.ofDays(16))),
                        rate(UUID.randomUUID(), now.plus(Duration.ofHours(1))));

        assertThat(statuses).containsExactly(201, 400, 400);
        assertThat(waited(key, 3)).isEqualTo("t");
    }

    @Test
    void aFormOfTheQueueSaysHowOldItIs() {
        try (var device = Visitor.of(portal)) {
            var form = SurveyFields.of(device.get("/s/V7F3K")).with("umur", "172800");
            var sent = device.queue("/s/V7F3K", form.key(), form.fields());

            assertThat(sent.statusCode()).isEqualTo(200);
            assertThat(waited(form.key(), 2)).isEqualTo("t");
        }
    }

    private static int rate(UUID key, Instant answered) {
        return office.rate(key, rating("WEB", "\"answeredAt\":\"" + answered + "\"")).statusCode();
    }

    private static String waited(UUID key, int days) {
        return office.ask(
                """
                SELECT answered_on = (received_at AT TIME ZONE 'Asia/Makassar')::date - %d AND late
                  FROM rating
                 WHERE key = '%s'
                """
                        .formatted(days, key));
    }

    private static String rating(String channel, @Nullable String proof) {
        return Office.rating()
                .replace("\"WEB\"", "\"" + channel + "\"" + (proof == null ? "" : "," + proof));
    }

    private static String day(UUID key) {
        return office.ask(
                "SELECT answered_on || CASE WHEN late THEN ' late' ELSE ' now' END FROM rating WHERE key = '%s'"
                        .formatted(key));
    }

    /// Intake as it is at some time.
    private static RatingIntake at(String time) {
        return IntakeThen.at(portal, time);
    }

    private static RatingForm form() {
        return form("KTP-EL");
    }

    private static RatingForm form(String service) {
        return new RatingForm(
                Office.UNIT,
                service,
                Channel.QR,
                new Answers(343433433),
                Respondent.UNKNOWN,
                Optional.empty(),
                Optional.empty());
    }
}
