package id.suaralayanan.portal.complaints;

import static id.suaralayanan.portal.complaints.ComplaintPortal.UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.browser.Browsers;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The complaint in a real browser: without scripts, and without barriers.
final class ComplaintBrowserIT {
    private static final String FORM = "/adu/" + UNIT;

    @Test
    void goesFromTheFormToTheCaseWithScriptsTurnedOff() {
        try (var visitor = Browsers.visitor(360, 640, false)) {
            Page page = visitor.newPage();
            open(page, FORM);
            assertThat(page.locator("#nama").isVisible()).isFalse();
            page.locator("#teks").fill("Loket tutup pada jam kerja");
            page.getByText("Dirahasiakan").first().click();
            assertThat(page.locator("#nama").isVisible()).isTrue();
            page.locator("#hp").fill("0812 0000 2222");
            press(page, "Lanjut periksa");
            press(page, "Kirim pengaduan");
            String ticket = page.locator(".code").first().textContent();
            String receipt = page.locator(".code").last().textContent();
            press(page, "Lacak pengaduan ini");

            page.locator("#kunci").fill(receipt);
            press(page, "Buka pengaduan");

            assertThat(page.url()).endsWith("/lacak/" + ticket);
            assertThat(page.locator("main").textContent()).contains("Loket tutup pada jam kerja");
        }
    }

    @Test
    void fillsNumberAndKeyInFromAPrivateLinkThatNoServerSees() {
        var filed = filed("ANONYMOUS", "\"text\":\"Lewat tautan\"");
        String ticket = filed.get("ticket").asString();
        try (var visitor = Browsers.visitor(360, 640)) {
            Page page = visitor.newPage();
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            open(page, "/lacak#" + ticket + "." + filed.get("receipt").asString());

            assertThat(page.url()).endsWith("/lacak");
            assertThat(page.locator("#terisi").isVisible()).isTrue();
            press(page, "Buka pengaduan");
            assertThat(page.locator("main").textContent()).contains("Lewat tautan");
            assertThat(asked)
                    .noneMatch(url ->
                            url.replaceAll("#.*", "").contains(filed.get("receipt").asString()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void putsNoBarrierBeforeOfficers(int width) {
        var filed = filed("OPEN", "\"text\":\"Pak Budi lama\",\"contact\":{\"name\":\"Siti\"}");
        String path = "/unit/aduan/" + filed.get("ticket").asString();
        try (var visitor = Browsers.visitor(width, 900)) {
            Page page = visitor.newPage();
            open(page, "/unit/aduan");
            page.locator("#username").fill("petugas-64");
            page.locator("#password").fill(StaffRows.PASSWORD);
            press(page, "Masuk");
            LookedAt.page(page, "inbox");
            open(page, path);
            page.locator("main details").evaluateAll("all => all.forEach(one => one.open = true)");
            LookedAt.page(page, "desk");
            open(page, path + "/terbit");
            LookedAt.page(page, "release");
        }
    }

    private static void open(Page page, String path) {
        page.navigate(portal().url(path).toString());
    }

    private static void press(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(name)
                                .setExact(true))
                .or(
                        page.locator("main")
                                .getByRole(
                                        AriaRole.LINK,
                                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                                .setName(name)
                                                .setExact(true)))
                .first()
                .click();
        page.waitForLoadState();
    }
}
