package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.browser.Browsers;
import id.suaralayanan.portal.feedback.Office;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What people send from an office's own network, where the portal has a name and no encryption, so
/// that browsers leave out `Sec-Fetch-Site`; with scripts and without.
@ResourceLock("devices of the shared portal")
final class PlainHttpIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String OFFICE = "http://" + Browsers.OFFICE + ":" + PORTAL.port();

    @BeforeAll
    static void rows() {
        Office.in(PORTAL);
        StaffRows.officer(PORTAL.database(), "admin-kantor", Role.ADMIN, "");
    }

    @Test
    void aCitizenRatesComplainsAndFollowsTheComplaint() {
        everyone(page -> {
            page.navigate(OFFICE + "/s/V7F3K");
            for (int element = 1; element <= 9; element++) {
                page.locator("label:has(#U" + element + "-3)").click();
            }
            page.waitForTimeout(3_100);
            page.locator("main form button").last().click();
            assertThat(page.locator("h1").textContent()).startsWith("Terima kasih");

            page.navigate(OFFICE + "/adu/" + Office.UNIT);
            page.locator("#teks").fill("Kursi ruang tunggu patah.");
            page.locator("#adu [type=submit]").first().click();
            page.waitForTimeout(3_100);
            page.locator("#kirim [type=submit]").first().click();
            var ticket = page.locator(".code").first().textContent().strip();
            var key = page.locator(".code").nth(1).textContent().strip();

            page.navigate(OFFICE + "/lacak?ticket=" + ticket);
            page.locator("#kunci").fill(key);
            page.locator("main form button").first().click();
            assertThat(page.url()).endsWith("/lacak/" + ticket);
            page.locator("#teks").fill("Masih patah.");
            page.locator("[formaction$='/tulis']").click();
            assertThat(page.locator("main").textContent()).contains("Masih patah.");
        });
    }

    @Test
    void anOfficerSignsInAndADeviceIsPaired() {
        var codes = new ArrayList<String>();
        with(
                true,
                page -> {
                    page.navigate(OFFICE + "/masuk");
                    page.locator("#username").fill("admin-kantor");
                    page.locator("#password").fill(StaffRows.PASSWORD);
                    page.locator("main button[type=submit]").click();
                    page.navigate(OFFICE + "/admin/perangkat");
                    page.locator("#titik").fill("V7F3K");
                    page.locator("#nama").fill("Kios pintu masuk");
                    page.locator("form:has(#titik) button").click();
                    codes.add(page.locator(".done .big").textContent().strip());
                });
        with(
                true,
                page -> {
                    page.navigate(OFFICE + "/kios");
                    page.locator("#kode").fill(codes.getFirst());
                    page.locator("main button").click();
                    page.waitForCondition(() -> page.url().contains("/kios/"));
                    rateAtTheKiosk(page);
                });
    }

    private static List<String> shown(Page page, String selector) {
        return page.locator(selector).locator("visible=true").allTextContents().stream()
                .map(String::strip)
                .toList();
    }

    private static void rateAtTheKiosk(Page page) {
        page.waitForTimeout(400);
        page.locator("section:visible [data-do=begin]").first().click();
        for (int question = 1; question <= 9; question++) {
            String place = question + " / 9";
            page.waitForCondition(() -> shown(page, ".top span").contains(place));
            page.waitForTimeout(400);
            page.locator("section:visible .answers button").nth(2).click();
        }
        page.waitForTimeout(400);
        page.locator("section:visible .answers button").first().click();
        page.locator("section:visible h1:has-text('Terima kasih')").waitFor();
        page.waitForCondition(() -> page.locator("#menunggu").textContent().startsWith("0"));
    }

    @Test
    void aForeignSiteStillSendsNothingInACitizensName() throws IOException {
        var site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var trap =
                "<form method=post action='%s/lacak'><input name=ticket value=ADU-1><button>x</button></form>"
                        .formatted(OFFICE)
                        .getBytes(StandardCharsets.UTF_8);
        site.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, trap.length);
                    exchange.getResponseBody().write(trap);
                    exchange.close();
                });
        site.start();
        try {
            with(
                    false,
                    page -> {
                        page.navigate(
                                "http://"
                                        + Browsers.STRANGER
                                        + ":"
                                        + site.getAddress().getPort()
                                        + "/");
                        var answer =
                                page.waitForResponse(
                                        "**/lacak", () -> page.locator("button").first().click());
                        assertThat(answer.status()).isEqualTo(403);
                    });
        } finally {
            site.stop(0);
        }
    }

    private static void everyone(Consumer<Page> deed) {
        with(true, deed);
        with(false, deed);
    }

    private static void with(boolean javaScript, Consumer<Page> deed) {
        var named = new ArrayList<String>();
        try (BrowserContext visitor = Browsers.visitor(1080, 1920, javaScript)) {
            var page = visitor.newPage();
            var faults = new ArrayList<String>();
            page.onPageError(faults::add);
            page.onRequest(request -> {
                if (request.method().equals("POST")) {
                    named.addAll(request.allHeaders().keySet());
                }
            });
            deed.accept(page);
            assertThat(faults).isEmpty();
        }
        assertThat(named).isNotEmpty().doesNotContain("sec-fetch-site");
    }
}
