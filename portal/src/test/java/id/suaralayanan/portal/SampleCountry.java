package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.suaralayanan.infra.sample.SampleData;
import id.suaralayanan.portal.access.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import tools.jackson.databind.json.JsonMapper;

/// The whole product on sample data, jobs included, as `mvn spring-boot:run` shows it; one for all
/// tests of the JVM.
final class SampleCountry {
    static final String UNIT = "64.71-DISDUKCAPIL";

    /// Whether every look of the jobs is done: whoever reads twice reads the same.
    private static final String IS_SETTLED =
            """
            SELECT count(*) = 2 AND bool_and(succeeded AND NOT summary ? 'left')
                   AND NOT EXISTS (SELECT FROM outdated_ranking)
              FROM job_status
             WHERE job IN ('integrity', 'robustness')
            """;

    /// Whether the public's copy has the quarters of the unit: its pages show nothing else.
    private static final String IS_COPIED =
            """
            SELECT count(*) > 4 AND bool_and(EXISTS (SELECT
                                                       FROM public_tally AS copy
                                                      WHERE copy.unit = counted.unit
                                                        AND copy.quarter = counted.quarter))
              FROM (SELECT s.unit, date_trunc('quarter', t.month)::date AS quarter
                      FROM rating_tally_month AS t
                      JOIN service AS s ON s.id = t.service
                      JOIN unit AS u ON u.id = s.unit
                     WHERE u.code = '%s'
                     GROUP BY 1, 2
                    HAVING sum(t.respondents) >= 10) AS counted
            """
                    .formatted(UNIT);

    private final PortalServer portal;
    private final Map<String, String> passwords;

    private SampleCountry() {
        portal = PortalServer.start(Map.of("suara.tracking.free-tries", 100_000));
        passwords =
                SampleData.load(
                                portal.database().owner(),
                                portal.bean(Clock.class),
                                SampleCountry::encoded)
                        .passwords();
        portal.jobs();
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() ->
                        count("SELECT count(*) FROM ranking_row WHERE eligible") > 100
                                && ask(IS_SETTLED).equals("t")
                                && ask(IS_COPIED).equals("t"));
    }

    private static String encoded(String password) {
        return Objects.requireNonNull(
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password));
    }

    static SampleCountry shared() {
        return Shared.COUNTRY;
    }

    String url(String path) {
        return portal.url(path).toString();
    }

    int port() {
        return portal.port();
    }

    /// The code of a point with one service.
    String point() {
        return point("NOT NULL");
    }

    /// The code of a point where the service is chosen first.
    String entrance() {
        return point("NULL");
    }

    private String point(String service) {
        return ask(
                "SELECT p.code FROM feedback_point p JOIN unit u ON u.id = p.unit WHERE u.code = '%s' AND p.service IS %s AND p.closed_on IS NULL ORDER BY p.code LIMIT 1"
                        .formatted(UNIT, service));
    }

    /// The words of a complaint about the unit that everybody may read and that is still open.
    String released() {
        return ask(
                "SELECT c.public_text FROM complaint c JOIN unit u ON u.id = c.unit WHERE u.code = '%s' AND c.released_at IS NOT NULL AND c.status IN ('VERIFIED', 'IN_PROGRESS') ORDER BY c.id LIMIT 1"
                        .formatted(UNIT));
    }

    /// A complaint that somebody has just filed about the unit, with what opens it.
    Filed filed(String text) {
        var body =
                "{\"unit\":\"%s\",\"class\":\"COMPLAINT\",\"identity\":\"ANONYMOUS\",\"text\":\"%s\"}"
                        .formatted(UNIT, text);
        var key = UUID.randomUUID().toString();
        try (var citizen = Visitor.of(portal)) {
            var answer =
                    await().until(
                                    () ->
                                            citizen.send(
                                                    "/api/v1/complaints",
                                                    HttpRequest.newBuilder()
                                                            .header(
                                                                    "Content-Type",
                                                                    "application/json")
                                                            .header("Idempotency-Key", key)
                                                            .POST(BodyPublishers.ofString(body))),
                                    it -> it.statusCode() != 503);
            var filed = JsonMapper.shared().readTree(answer.body());
            return new Filed(filed.get("ticket").asString(), filed.get("receipt").asString());
        }
    }

    record Filed(String ticket, String key) {}

    /// The unit has answered; now the citizen has the word.
    void answered(String ticket) {
        run(
                "UPDATE complaint SET status = 'REPLIED', first_reply_at = now(), confirm_by = now() + interval '9 days' WHERE ticket = '"
                        + ticket
                        + "'");
    }

    void run(String sql) {
        Rows.run(portal, sql);
    }

    String password(String officer) {
        return Objects.requireNonNull(passwords.get(officer), officer);
    }

    <T> Collection<T> beans(Class<T> type) {
        return portal.beans(type);
    }

    void refreshRegistry() {
        portal.refreshRegistry();
    }

    <T> T bean(Class<T> type) {
        return portal.bean(type);
    }

    /// The page that an officer comes to after signing in by the form, in a browser that scripts
    /// run in.
    Page signedIn(BrowserContext desk, String officer) {
        var page = desk.newPage();
        page.navigate(url("/masuk"));
        page.locator("#username").fill(officer);
        page.locator("#password").fill(password(officer));
        page.locator("main button[type=submit]").click();
        assertThat(page.url()).doesNotContain("/masuk");
        return page;
    }

    /// Somebody with a browser of their own; signed in where an officer is named.
    Visitor visitor(Optional<String> officer) {
        var visitor = Visitor.of(portal);
        officer.ifPresent(name -> visitor.signIn(name, password(name)));
        return visitor;
    }

    /// Somebody of the same office and role, whom no other test signs out.
    Visitor colleague(String officer, String username) {
        run(
                "INSERT INTO officer (username, name, password_hash, role, unit) SELECT '%s', 'Rekan ' || name, password_hash, role, unit FROM officer WHERE username = '%s' ON CONFLICT DO NOTHING"
                        .formatted(username, officer));
        var visitor = Visitor.of(portal);
        visitor.signIn(username, password(officer));
        return visitor;
    }

    /// The first column of the first row.
    String ask(String sql) {
        try (var connection = portal.database().superuser().connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long count(String sql) {
        return Long.parseLong(ask(sql));
    }

    private static final class Shared {
        static final SampleCountry COUNTRY = new SampleCountry();
    }
}
