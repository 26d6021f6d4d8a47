package id.suaralayanan.portal.access.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.StrictPortal;
import id.suaralayanan.portal.access.Visitor;
import jakarta.mail.MessagingException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A forgotten password: the letter, the link, and what a stranger learns.
final class ForgottenIT {
    private static final PortalServer PORTAL = StrictPortal.shared();
    private static final Pattern LINK =
            Pattern.compile("http://suara\\.example(/masuk/undangan/[\\w-]{43})");
    private static final String GOOD = "kucing oranye naik becak";

    @BeforeAll
    static void knowsItsOfficers() {
        for (String name : List.of("lupa-satu", "lupa-dua", "lupa-waktu")) {
            StaffRows.officer(PORTAL.database(), name, Role.MINISTRY, "");
            StaffRows.run(
                    PORTAL.database(),
                    "UPDATE officer SET email = username || '@contoh.go.id' WHERE username = '%s'"
                            .formatted(name));
        }
        StaffRows.officer(PORTAL.database(), "lupa-tanpa", Role.MINISTRY, "");
    }

    private record Answer(HttpResponse<String> response, Duration took) {}

    @Test
    void aLinkComesByMailIsGoodOnceAndEndsSessions() {
        try (var visitor = Visitor.of(PORTAL);
                var open = Visitor.signedIn(PORTAL, "lupa-satu")) {
            assertThat(visitor.get("/masuk").body()).contains("/masuk/lupa");
            ask(visitor, "Lupa-Satu@contoh.go.id", "198.51.100.1");

            String link = linkTo("lupa-satu@contoh.go.id");
            assertThat(open.get("/pusat").statusCode()).isNotEqualTo(303);
            assertThat(visitor.post(link, Map.of("password", GOOD)).statusCode()).isEqualTo(303);

            assertThat(open.get("/pusat").statusCode()).isEqualTo(303);
            assertThat(visitor.get(link).statusCode()).isEqualTo(410);
            assertThat(visitor.signIn("lupa-satu", StaffRows.PASSWORD).statusCode()).isEqualTo(401);
            assertThat(visitor.signIn("lupa-satu", GOOD).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void nobodyIsSentTwoLettersInARow() {
        try (var visitor = Visitor.of(PORTAL)) {
            ask(visitor, "lupa-dua", "198.51.100.2");
            String first = linkTo("lupa-dua@contoh.go.id");
            ask(visitor, "lupa-dua", "198.51.100.3");
            ask(visitor, "lupa-tanpa", "198.51.100.3");

            assertThat(visitor.get(first).statusCode()).isEqualTo(200);
            assertThat(lettersTo("lupa-dua@contoh.go.id")).hasSize(1);
        }
    }

    @Test
    void theAnswerAndItsTimeAreTheSameForAnUnknownAccount() {
        try (var visitor = Visitor.of(PORTAL)) {
            var known = ask(visitor, "lupa-waktu", "198.51.100.4");
            var unknown = ask(visitor, "tidak-ada", "198.51.100.4");

            assertThat(known.response().statusCode()).isEqualTo(200);
            assertThat(known.response().body()).isEqualTo(unknown.response().body());
            assertThat(List.of(known.took(), unknown.took()))
                    .allMatch(took -> took.toMillis() >= 400);
        }
    }

    @Test
    void whoAsksTooOftenWaits() {
        try (var visitor = Visitor.of(PORTAL)) {
            for (int n = 0; n < 5; n++) {
                ask(visitor, "", "198.51.100.5");
            }

            assertThat(ask(visitor, "", "198.51.100.5").response().statusCode()).isEqualTo(429);
            assertThat(ask(visitor, "", "198.51.100.6").response().statusCode()).isEqualTo(200);
        }
    }

    private static Answer ask(Visitor visitor, String account, String client) {
        var token = String.valueOf(visitor.token());
        long begin = System.nanoTime();
        var response =
                visitor.send(
                        "/masuk/lupa",
                        HttpRequest.newBuilder()
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-Forwarded-For", client)
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "akun=%s&_csrf=%s".formatted(account, token))));
        return new Answer(response, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static String linkTo(String address) {
        Awaitility.await().until(() -> !lettersTo(address).isEmpty());
        var found = LINK.matcher(lettersTo(address).getFirst());
        assertThat(found.find()).as("a link in the letter").isTrue();
        return found.group(1);
    }

    private static List<String> lettersTo(String address) {
        return Arrays.stream(StrictPortal.MAIL.getReceivedMessages())
                .filter(letter -> {
                    try {
                        return letter.getAllRecipients()[0].toString().equals(address);
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .map(GreenMailUtil::getBody)
                .toList();
    }
}
