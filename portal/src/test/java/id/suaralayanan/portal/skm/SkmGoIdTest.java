package id.suaralayanan.portal.skm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.portal.skm.SkmFailure.Reason;
import id.suaralayanan.portal.skm.StubNationalPortal.Behaviour;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// The adapter against a national portal that fails in every way.
final class SkmGoIdTest {
    private static final Period QUARTER = Period.parse("2026-Q3");
    private static final PublishedResult TOLD =
            new PublishedResult(QUARTER, 412, new BigDecimal("87.28"), Grade.B);

    @AutoClose private final StubNationalPortal stub = new StubNationalPortal();
    private final SkmGoId portal = new SkmGoId(stub.settings(), new JsonMapper());

    @Test
    void aResultIsReadAsItIsPrintedWithWhereItIsFrom() {
        var result = portal.ask("s-1", QUARTER).blockOptional().orElseThrow();

        assertThat(result.scale100()).isEqualTo("87.28");
        assertThat(result.scale4()).isEqualTo("3.49");
        assertThat(result.respondents()).isEqualTo(412);
        assertThat(result.grade()).isEqualTo(Grade.B);
        assertThat(result.source())
                .endsWith(
                        "/get-nilai-hasil-survey?survey_id=s-1&startDate=2026-07-01&endDate=2026-09-30");
        assertThat(result.digest()).hasSize(32);
        assertThat(stub.asked().getFirst()).endsWith("Bearer token-uji");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "BROKEN | 500 | `oops`",
                "BROKEN | 503 | `{}`",
                "REFUSED | 401 | `{}`",
                "REFUSED | 404 | `{}`",
                "UNREADABLE | 200 | `{\"survey_id\":\"s-1\",\"total_respon`",
                "UNREADABLE | 200 | `<html>Selamat datang</html>`",
                "UNREADABLE | 200 | `[]`",
                "UNREADABLE | 200 | ``",
                "UNREADABLE | 200 | `{\"survey_id\":\"s-1\",\"total_responden\":412}`",
                "UNREADABLE | 200 | `{\"survey_id\":\"s-1\",\"total_responden\":-3,\"ikm_skala_4\":\"3.49\",\"ikm_skala_100\":\"87.28\",\"mutu_pelayanan\":\"B\"}`",
                "UNREADABLE | 200 | `{\"survey_id\":\"s-1\",\"total_responden\":412,\"ikm_skala_4\":\"3.49\",\"ikm_skala_100\":\"87,28\",\"mutu_pelayanan\":\"B\"}`",
                "WRONG_SURVEY | 200 | `{\"survey_id\":\"s-2\",\"total_responden\":412,\"ikm_skala_4\":\"3.49\",\"ikm_skala_100\":\"87.28\",\"mutu_pelayanan\":\"B\"}`",
                "WRONG_SURVEY | 200 | `{\"survey_id\":\"s-1\",\"periode\":\"2026-Q2\",\"total_responden\":412,\"ikm_skala_4\":\"3.49\",\"ikm_skala_100\":\"87.28\",\"mutu_pelayanan\":\"B\"}`",
                "WRONG_FIGURE | 200 | `{\"survey_id\":\"s-1\",\"total_responden\":412,\"ikm_skala_4\":\"3.49\",\"ikm_skala_100\":\"78.28\",\"mutu_pelayanan\":\"B\"}`",
                "WRONG_FIGURE | 200 | `{\"survey_id\":\"s-1\",\"total_responden\":412,\"ikm_skala_4\":\"3.49\",\"ikm_skala_100\":\"87.28\",\"mutu_pelayanan\":\"A\"}`",
                "WRONG_FIGURE | 200 | `{\"survey_id\":\"s-1\",\"total_responden\":412,\"ikm_skala_4\":\"5.00\",\"ikm_skala_100\":\"125.00\",\"mutu_pelayanan\":\"A\"}`",
                "NO_ANSWERS | 200 | `{\"survey_id\":\"s-1\",\"total_responden\":0,\"ikm_skala_4\":\"0\",\"ikm_skala_100\":\"0\",\"mutu_pelayanan\":\"D\"}`"
            })
    void whatIsNoResultIsAFailureAndNeverAFigure(Reason reason, int status, String body) {
        stub.answers(status, body);

        assertThat(whyNoAnswer()).isEqualTo(reason);
    }

    @Test
    void aRedirectionIsNotFollowedAndTheTokenStaysHere() {
        try (var elsewhere = new StubNationalPortal()) {
            stub.behaves(exchange -> {
                exchange.getResponseHeaders().add("Location", elsewhere.settings().url() + "/x");
                StubNationalPortal.answer(exchange, 302, "");
            });

            assertThat(whyNoAnswer()).isEqualTo(Reason.REDIRECTED);
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @Test
    void aSilentOneAndADrippingOneAreNotWaitedForWithoutEnd() {
        var hasty = new SkmGoId(stub.settings(Duration.ofMillis(700)), new JsonMapper());
        stub.behaves(_ -> sleep(3_000));
        assertThat(reason(catchThrowable(() -> hasty.ask("s-1", QUARTER).block())))
                .isEqualTo(Reason.SLOW);

        stub.behaves(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 30; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                sleep(100);
            }
        });
        assertThat(reason(catchThrowable(() -> hasty.ask("s-1", QUARTER).block())))
                .isEqualTo(Reason.SLOW);
    }

    @Test
    void aBrokenLineAFloodAndAnEmptyPortAreFailuresToo() {
        assertThat(
                        whyNoAnswer(exchange -> {
                            exchange.sendResponseHeaders(200, 500);
                            exchange.getResponseBody()
                                    .write("{\"sur".getBytes(StandardCharsets.UTF_8));
                            exchange.getResponseBody().flush();
                            exchange.close();
                        }))
                .isEqualTo(Reason.UNREACHABLE);
        assertThat(
                        whyNoAnswer(exchange ->
                                StubNationalPortal.answer(exchange, 200, " ".repeat(100_000))))
                .isEqualTo(Reason.UNREADABLE);
        stub.close();
        assertThat(whyNoAnswer()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void whatIsToldIsTakenOnlyWhereTheSameComesBack() {
        stub.takes();
        portal.tell(UUID.randomUUID(), "s-1", TOLD).block();
        assertThat(stub.taken().getFirst())
                .contains("\"survey_id\":\"s-1\"", "\"periode\":\"2026-Q3\"")
                .contains("\"ikm_skala_100\":\"87.28\"", "\"sumber\":\"Suara Layanan\"");

        stub.answers(
                201, "{\"survey_id\":\"s-9\",\"total_responden\":412,\"ikm_skala_100\":\"87.28\"}");
        assertThat(whyNotTold()).isEqualTo(Reason.WRONG_SURVEY);
        stub.answers(
                201, "{\"survey_id\":\"s-1\",\"total_responden\":412,\"ikm_skala_100\":\"90.00\"}");
        assertThat(whyNotTold()).isEqualTo(Reason.WRONG_FIGURE);
        stub.answers(
                409, "{\"survey_id\":\"s-1\",\"total_responden\":7,\"ikm_skala_100\":\"87.28\"}");
        assertThat(whyNotTold()).isEqualTo(Reason.WRONG_FIGURE);
        stub.answers(500, "");
        assertThat(whyNotTold()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void toldAgainAfterALostAnswerItCountsOnce() {
        var key = UUID.randomUUID();
        stub.takesAndBreaks();
        assertThat(reason(catchThrowable(() -> portal.tell(key, "s-1", TOLD).block())))
                .isEqualTo(Reason.UNREACHABLE);

        stub.takes();
        portal.tell(key, "s-1", TOLD).block();

        assertThat(stub.taken()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"http://skm.go.id/api", "ftp://skm.go.id", "skm.go.id", "https://a:b@skm.go.id"})
    void anAddressThatIsNotSafeStopsTheStart(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(url, "rahasia"))
                .withMessageContaining("SUARA_SKM_URL");
    }

    @Test
    void offByDefaultAndWithATokenOnly() {
        assertThat(settings("", "").isOn()).isFalse();
        assertThat(settings("https://skm.go.id/api/v3", "rahasia").isOn()).isTrue();
        assertThat(settings("https://skm.go.id/api/v3", "rahasia").toString())
                .doesNotContain("rahasia");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("https://skm.go.id/api/v3", ""));
    }

    private static SkmSettings settings(String url, String token) {
        return new SkmSettings(
                url, token, "/x", "", Duration.ofSeconds(1), Duration.ofMinutes(1), 3);
    }

    private Reason whyNoAnswer(Behaviour behaviour) {
        stub.behaves(behaviour);
        return whyNoAnswer();
    }

    private Reason whyNoAnswer() {
        return reason(catchThrowable(() -> portal.ask("s-1", QUARTER).block()));
    }

    private Reason whyNotTold() {
        return reason(catchThrowable(() -> portal.tell(UUID.randomUUID(), "s-1", TOLD).block()));
    }

    private static Reason reason(Throwable failure) {
        assertThat(failure).isInstanceOf(SkmFailure.class);
        return ((SkmFailure) failure).reason();
    }

    private static void sleep(int millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }
}
