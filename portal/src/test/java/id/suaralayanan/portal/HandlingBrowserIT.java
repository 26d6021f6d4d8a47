package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.suaralayanan.portal.browser.Browsers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An officer answers complaints, in a browser.
final class HandlingBrowserIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();

    @Test
    void fromTheAlertToTheSentReplyInThreeClicks() {
        String late = late("Sudah dua minggu tidak dijawab.");
        try (var visitor = Browsers.visitor(1440, 900)) {
            var page = COUNTRY.signedIn(visitor, "petugas");
            var clicks = new ArrayList<String>();
            page.navigate(COUNTRY.url("/unit"));

            click(page, "a[href='/unit/aduan?lewat=ya']", clicks);
            click(page, ".cases a[href='/unit/aduan/" + late + "']", clicks);
            page.locator("#teks").fill("Mohon maaf, sudah kami selesaikan hari ini.");
            click(page, "#kirim button", clicks);

            Goals.atMost("G29", "alert to sent reply, clicks", 3, clicks.size());
            assertThat(page.locator("h1 + p .chip").first().textContent()).isEqualTo("Dijawab");
            assertThat(page.locator("[role=status]").first().textContent())
                    .contains("Terkirim kepada warga.");
        }
    }

    @Test
    void answersOneAfterTheOtherByKeyboardAlone() {
        String first = late("Pertama untuk papan ketik.");
        late("Kedua untuk papan ketik.");
        try (var visitor = Browsers.visitor(1440, 900)) {
            var keys = new Keys(COUNTRY.signedIn(visitor, "petugas"));
            keys.go(COUNTRY.url("/unit/aduan/" + first)).to("#teks").type("Sudah beres.");
            keys.press("Control+Enter");
            keys.page.waitForURL("**/" + first + "?terkirim");

            assertThat(keys.page.evaluate("document.activeElement.href").toString())
                    .contains("/unit/aduan/ADU-");
            keys.press("Enter");
            keys.page.waitForCondition(() -> !keys.page.url().contains(first));
            assertThat(keys.page.locator("#teks").inputValue()).isEmpty();
        }
    }

    @Test
    void whatIsBeingWrittenIsKeptByItselfAndStandsThereAfterReturning() {
        String path = "/unit/aduan/" + COUNTRY.filed("Draf dari peramban.").ticket();
        try (var visitor = Browsers.visitor(360, 640)) {
            var page = COUNTRY.signedIn(visitor, "petugas");
            page.navigate(COUNTRY.url(path));
            page.waitForResponse(
                    answer -> answer.url().endsWith("/draf") && answer.status() == 204,
                    () -> page.locator("#teks").fill("Kami cek dulu ke loket"));

            page.navigate(COUNTRY.url("/unit/aduan"));
            page.navigate(COUNTRY.url(path));

            assertThat(page.locator("#teks").inputValue()).isEqualTo("Kami cek dulu ke loket");
            assertThat(page.locator("main").textContent()).contains("Hanya Anda yang melihatnya");
        }
    }

    @Test
    void thePagesOfManyCasesAndOfTemplatesFitAndAreForEverybody() {
        String ticket = COUNTRY.filed("Toilet umum kotor sekali.").ticket();
        COUNTRY.run(
                "SELECT join_cluster(max(id), ARRAY['%s'], now()) FROM complaint WHERE ticket = '%s'"
                        .formatted(ticket, COUNTRY.filed("Toilet umum kotor.").ticket()));
        COUNTRY.run(
                "INSERT INTO reply_template (unit, title, text, changed_at) SELECT id, 'Sedang dikerjakan', 'Aduan {nomor} sedang kami kerjakan.', now() FROM unit WHERE code = '%s'"
                        .formatted(SampleCountry.UNIT));
        var faults = new ArrayList<String>();
        for (int width : List.of(360, 1440)) {
            try (var visitor = Browsers.visitor(width, 800)) {
                var page = COUNTRY.signedIn(visitor, "petugas");
                for (String path :
                        List.of(
                                "/unit/templat",
                                "/unit/aduan?lewat=ya",
                                "/unit/aduan/" + ticket,
                                "/unit/aduan/" + ticket + "/serupa")) {
                    page.navigate(COUNTRY.url(path));
                    Axe.faults(page).forEach(rule -> faults.add(path + ": " + rule));
                    if (Tour.overflows(page)) {
                        faults.add(path + ": wider than " + width);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void click(Page page, String selector, List<String> clicks) {
        page.locator(selector).first().click();
        page.waitForLoadState();
        clicks.add(selector);
    }

    /// A complaint that should have been answered first of all.
    private static String late(String text) {
        String ticket = COUNTRY.filed(text).ticket();
        COUNTRY.run(
                "UPDATE complaint SET due_verify = now() - interval '400 days' WHERE ticket = '"
                        + ticket
                        + "'");
        return ticket;
    }
}
