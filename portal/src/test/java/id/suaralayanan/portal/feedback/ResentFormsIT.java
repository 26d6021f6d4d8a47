package id.suaralayanan.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.browser.Browsers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One filled form is one rating, and nothing of it is lost: after Back, after a second "send", and
/// when its reader takes another language.
final class ResentFormsIT {
    @AutoClose private static PortalServer portal;
    private static Office office;

    @BeforeAll
    static void open() {
        portal = PortalServer.start(Map.of("suara.feedback.quickest", "0s"));
        office = Office.in(portal);
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void backAndSendAgainIsOneRating(boolean scripts) {
        var before = ratings();
        try (var visitor = Browsers.visitor(360, 640, scripts)) {
            var page = visitor.newPage();
            page.navigate(portal.url("/s/V7F3K").toString());
            fill(page);
            page.locator("main button").click();
            var receipt = page.locator(".code").textContent();

            page.goBack();
            fill(page);
            page.locator("main button").click();

            assertThat(page.locator(".code").textContent()).isEqualTo(receipt);
        }
        assertThat(ratings()).isEqualTo(before + 1);
    }

    @Test
    void theSameAnswersOnAPageLoadedAnewGetTheSameReceipt() {
        try (var phone = Visitor.of(portal)) {
            var first = send(phone, SurveyFields.of(phone.get("/s/V7F3K")));

            var second = send(phone, SurveyFields.of(phone.get("/s/V7F3K")));

            assertThat(receipt(second)).isEqualTo(receipt(first));
            assertThat(phone.get(address(second)).body())
                    .contains("Formulir ini pernah dikirim", "/s/V7F3K?baru");
        }
    }

    @Test
    void otherAnswersFromTheSamePhoneComeBackWithTheQuestionAndCountOnceTheyAreSentAgain() {
        try (var phone = Visitor.of(portal)) {
            send(phone, SurveyFields.of(phone.get("/s/V7F3K")));
            var changed = SurveyFields.of(phone.get("/s/V7F3K")).with("U1", "1");

            var asked = send(phone, changed);

            assertThat(asked.statusCode()).isEqualTo(422);
            assertThat(asked.body()).contains("Kalau ini penilaian orang lain, kirim sekali lagi");
            assertThat(office.stored(changed.key())).isEqualTo("0 0 0");
            var again = send(phone, changed.with("lain", "1"));
            assertThat(again.statusCode()).isEqualTo(303);
            assertThat(office.stored(changed.key())).isEqualTo("1 1 0");
        }
    }

    @Test
    void somebodyElseMayRateOnTheSamePhone() {
        try (var phone = Visitor.of(portal)) {
            send(phone, SurveyFields.of(phone.get("/s/V7F3K")));

            var other = SurveyFields.of(phone.get("/s/V7F3K?baru"));
            send(phone, other);

            assertThat(office.stored(other.key())).isEqualTo("1 1 0");
        }
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void anotherLanguageKeepsEveryAnswerAlsoAfterAnError(boolean scripts) {
        try (var visitor = Browsers.visitor(360, 640, scripts)) {
            var page = visitor.newPage();
            page.navigate(portal.url("/s/V7F3K?lang=id").toString());
            page.locator("label:has(#U3-2)").click();
            page.locator("#comment-1").fill("Antre lama");
            page.locator("#age-1").fill("x7");

            page.locator("footer button").click();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("#galat").count()).isZero();
            assertKept(page);
            page.locator("form").evaluateAll("forms => forms.forEach(f => f.noValidate = true)");
            page.locator("main button").click();
            assertThat(page.locator("#galat").count()).isEqualTo(1);
            page.locator("footer button").click();

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("id");
            assertKept(page);
        }
    }

    private static void assertKept(Page page) {
        assertThat(page.locator("#U3-2").isChecked()).isTrue();
        assertThat(page.locator("#comment-1").inputValue()).isEqualTo("Antre lama");
        assertThat(page.locator("#age-1").inputValue()).isEqualTo("x7");
    }

    private static void fill(Page page) {
        for (int element = 1; element <= 9; element++) {
            page.locator("label:has(#U" + element + "-4)").click();
        }
    }

    private static HttpResponse<String> send(Visitor phone, SurveyFields form) {
        return phone.postWithoutToken("/s/V7F3K", form.fields());
    }

    private static String address(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String receipt(HttpResponse<String> answer) {
        return address(answer).replaceAll(".*bukti=([A-Z0-9-]+).*", "$1");
    }

    private static long ratings() {
        return Long.parseLong(office.ask("SELECT count(*) FROM rating"));
    }
}
