package id.suaralayanan.portal.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Who guesses passwords, receipts and pairing codes behind a proxy, and who has the right ones.
///
/// The tests wait more than they work and are about different people, so they run side by side.
@Execution(ExecutionMode.CONCURRENT)
final class GuessingIT {
    private static final String STRANGER = "203.0.113.7:4711";
    private static final String OFFICE = "[2001:db8::7]:443";

    @AutoClose private static PortalServer portal;

    private record Answer(HttpResponse<String> response, Duration took) {
        int status() {
            return response.statusCode();
        }
    }

    @BeforeAll
    static void open() {
        portal = PortalServer.start(Map.of("suara.proxies", "127.0.0.1"));
        StaffRows.unit(portal.database(), "90.01-TEBAK", "Kantor Tebak");
        StaffRows.officer(portal.database(), "tebakan", Role.UNIT_OFFICER, "90.01-TEBAK");
    }

    @Test
    void anOfficerSignsInWhileAStrangerBehindTheSameProxyGuesses() {
        try (var visitor = Visitor.of(portal)) {
            var guesses = new ArrayList<Answer>();
            for (int i = 0; i < 18; i++) {
                guesses.add(signIn(visitor, "salah" + i, STRANGER));
            }
            var officer = signIn(visitor, StaffRows.PASSWORD, OFFICE);

            assertThat(guesses).extracting(Answer::status).startsWith(401).endsWith(429);
            assertThat(guesses).allMatch(each -> each.took().compareTo(Duration.ofSeconds(4)) < 0);
            assertThat(retryAfter(guesses.getLast())).isBetween(1L, 30L);
            assertThat(officer.status()).isEqualTo(303);
        }
    }

    /// All that each of them does is to wait, so they guess at the same time.
    @Test
    void wrongReceiptsAreAnsweredSlowlyThenRefusedAndOtherCitizensAtOnce() throws Exception {
        var guessers =
                List.<Runnable>of(
                        () ->
                                assertThatGuessesEnd(
                                        "/lacak",
                                        "ticket=ADU-2222-2222&kunci=" + "2".repeat(24),
                                        "198.51.100.1"),
                        () ->
                                assertThatGuessesEnd(
                                        "/adu/gabung", "kunci=" + "2".repeat(24), "198.51.100.2"),
                        () -> assertThatGuessesEnd("/kios", "kode=ABCD-EFGH", "198.51.100.3"));
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var guesser : guessers.stream().map(together::submit).toList()) {
                guesser.get();
            }
        }
    }

    private static void assertThatGuessesEnd(String path, String body, String client) {
        try (var visitor = Visitor.of(portal)) {
            var guesses = new ArrayList<Answer>();
            for (int i = 0; i < 22; i++) {
                guesses.add(send(visitor, path, body, client));
            }
            var neighbour = send(visitor, path, body, "198.51.100.77");

            assertThat(guesses).extracting(Answer::status).endsWith(429).doesNotContain(403);
            assertThat(guesses).allMatch(each -> each.took().compareTo(Duration.ofSeconds(4)) < 0);
            assertThat(retryAfter(guesses.getLast())).isBetween(1L, 30L);
            assertThat(neighbour.status()).isNotEqualTo(429);
        }
    }

    private static long retryAfter(Answer answer) {
        return answer.response().headers().firstValueAsLong("Retry-After").orElse(0);
    }

    private static Answer signIn(Visitor visitor, String password, String client) {
        var token = visitor.token();
        return send(
                visitor,
                "/masuk",
                "username=tebakan&password=%s&_csrf=%s"
                        .formatted(
                                password,
                                URLEncoder.encode(String.valueOf(token), StandardCharsets.UTF_8)),
                client);
    }

    private static Answer send(Visitor visitor, String path, String body, String client) {
        long begin = System.nanoTime();
        var response =
                visitor.send(
                        path,
                        HttpRequest.newBuilder()
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-Forwarded-For", "192.0.2.1, " + client)
                                .POST(BodyPublishers.ofString(body)));
        return new Answer(response, Duration.ofNanos(System.nanoTime() - begin));
    }
}
