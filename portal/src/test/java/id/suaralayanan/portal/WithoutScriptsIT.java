package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import id.suaralayanan.portal.browser.Browsers;
import id.suaralayanan.portal.complaints.files.Samples;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What citizens come for, in a browser that runs no scripts.
final class WithoutScriptsIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();
    private static final String FORM = "/adu/" + SampleCountry.UNIT;

    private static int begun;
    private static int done;

    @AfterAll
    static void report() {
        Goals.exactly("G7", "journeys that need a script", 0, begun - done);
        Goals.atLeast("G15", "of " + begun + " journeys work without scripts, %", 100, share());
    }

    private static double share() {
        return 100.0 * done / begun;
    }

    @Test
    void findsAnOfficeAndRatesIt() {
        with(page -> {
            open(page, "/");
            page.locator("#q").fill("dukcapil balikpapn");
            page.locator("form.seek button").click();
            page.locator("a[href='/u/" + SampleCountry.UNIT + "']").first().click();
            page.locator("a.button[href^='/s/']").first().click();
            assertThat(page.locator("h1").textContent()).startsWith("Layanan apa");
            page.locator(".choice label").first().click();
            page.locator("main button").click();
            for (int element = 1; element <= 9; element++) {
                page.locator("label:has(#U" + element + "-3)").click();
            }
            page.waitForTimeout(3_100);
            page.locator("main form button").click();
            assertThat(page.locator("h1").textContent()).startsWith("Terima kasih");
        });
    }

    @Test
    void complainsWithAPhotoAndFollowsItToTheAppeal() {
        with(page -> {
            open(page, FORM);
            page.locator("#teks").fill("Kursi tunggu patah, ada fotonya.");
            page.locator("#adu [type=submit]").click();
            page.waitForTimeout(3_100);
            page.locator("#kirim [type=submit]").first().click();
            var ticket = page.locator(".code").first().textContent().strip();
            var key = page.locator(".code").nth(1).textContent().strip();
            page.locator("#berkas")
                    .setInputFiles(
                            new FilePayload(
                                    "a.jpg", "image/jpeg", Samples.photoWithPlace(400, 300)));
            page.locator("form[enctype] button").click();
            assertThat(page.locator("main").textContent()).contains("Sudah masuk: 1 berkas");

            follow(page, ticket, key);
            write(page, "#teks", "Masih patah.");
            COUNTRY.answered(ticket);
            page.reload();
            write(page, "#alasan", "Belum diganti.");
            assertThat(page.locator(".chip").first().textContent()).isEqualTo("Dibuka lagi");
            COUNTRY.answered(ticket);
            page.reload();
            page.locator("details:has(#keberatan) summary").click();
            write(page, "#keberatan", "Tetap patah.");
            assertThat(page.locator(".chip").first().textContent()).isEqualTo("Banding");
        });
    }

    @Test
    void confirmsRatesAndErases() {
        with(page -> {
            var filed = COUNTRY.filed("Lampu loket mati sejak kemarin.");
            follow(page, filed.ticket(), filed.key());
            COUNTRY.answered(filed.ticket());
            page.reload();
            page.locator("form[action$='/selesai'] button").click();
            page.locator("label:has(#nilai-4)").click();
            page.locator("[formaction$='/nilai']").click();
            assertThat(page.locator("main").textContent()).contains("Sangat baik.");
            page.locator("details:has(a[href$='/hapus']) summary").click();
            page.locator("a[href$='/hapus']").click();
            page.locator("form[action$='/hapus'] button").click();
            assertThat(page.locator("main").textContent()).doesNotContain("Lampu loket");
        });
    }

    @Test
    void withdraws() {
        with(page -> {
            var filed = COUNTRY.filed("Ternyata salah kantor.");
            follow(page, filed.ticket(), filed.key());
            page.locator("details:has(form[action$='/cabut']) summary").click();
            page.locator("form[action$='/cabut'] button").click();
            assertThat(page.locator(".chip").first().textContent()).isEqualTo("Dicabut");
        });
    }

    @Test
    void joinsAComplaintOfOthersAndLeavesIt() {
        with(page -> {
            open(page, FORM);
            page.locator("#teks").fill(COUNTRY.released());
            page.locator("#adu [type=submit]").click();
            page.waitForTimeout(3_100);
            page.locator("[name=aduan]").first().click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Anda sudah ikut melapor");
            var key = page.locator(".code").textContent().strip();
            open(page, "/adu/gabung");
            page.locator("#kunci").fill(key);
            page.locator("main form button").click();
            page.locator("form[action$='/keluar'] button").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Anda tidak lagi ikut melapor");
        });
    }

    @Test
    void readsFiguresAndTheRankingInEitherLanguage() {
        with(page -> {
            open(page, "/peringkat");
            page.locator("#type").selectOption("DISDUKCAPIL-KOTA");
            page.locator("form:has(#type) button").click();
            page.locator("footer [lang=en]").click();
            assertThat(page.url()).contains("type=DISDUKCAPIL-KOTA");
            assertThat(page.locator("table.ranks tbody tr").count()).isPositive();
            page.locator("table.ranks tbody a").first().click();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("table.bars tbody tr").count()).isGreaterThanOrEqualTo(9);
        });
    }

    @Test
    void isOfferedNothingThatNeedsAScriptWhenSigningIn() {
        with(page -> {
            open(page, "/masuk");
            assertThat(page.locator("#password").isVisible()).isTrue();
            assertThat(page.locator("#tampilkan").isVisible()).isFalse();
        });
    }

    @Test
    void printsACaseWithoutButtons() {
        with(page -> {
            var filed = COUNTRY.filed("Untuk dicetak.");
            follow(page, filed.ticket(), filed.key());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("main").innerText())
                    .contains(filed.ticket(), "Untuk dicetak.")
                    .doesNotContain("Kirim tambahan");
            assertThat(page.locator("header.top").isVisible()).isFalse();
        });
    }

    @Test
    void aWaitingRoomsScreenComesAnewByItself() {
        with(page -> {
            open(page, "/layar/" + SampleCountry.UNIT);
            assertThat(page.locator("noscript meta, head > meta[http-equiv=refresh]").count())
                    .isEqualTo(1);
            assertThat(page.content()).contains("http-equiv=\"refresh\" content=\"60\"");
        });
    }

    private static void follow(Page page, String ticket, String key) {
        open(page, "/lacak?ticket=" + ticket);
        page.locator("#kunci").fill(key);
        page.locator("main form button").first().click();
        assertThat(page.url()).endsWith("/lacak/" + ticket);
    }

    private static void write(Page page, String field, String text) {
        page.locator(field).fill(text);
        page.locator("div:has(> .field " + field + ") > p > button").click();
        assertThat(page.locator("main").textContent()).contains(text);
    }

    private static void open(Page page, String path) {
        page.navigate(COUNTRY.url(path));
    }

    private static void with(Consumer<Page> journey) {
        begun++;
        try (var visitor = Browsers.visitor(360, 640, false)) {
            journey.accept(visitor.newPage());
        }
        done++;
    }
}
