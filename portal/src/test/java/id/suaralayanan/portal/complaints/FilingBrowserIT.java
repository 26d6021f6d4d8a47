package id.suaralayanan.portal.complaints;

import static id.suaralayanan.portal.complaints.ComplaintPortal.UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import id.suaralayanan.portal.browser.Browsers;
import id.suaralayanan.portal.complaints.files.Samples;
import id.suaralayanan.portal.throttling.networks.NetworkRateLimiter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/// What stands around the complaint form, in a real browser on a narrow phone.
final class FilingBrowserIT {
    private static final String FORM = "/adu/" + UNIT;
    private static final String DRAFT = "localStorage.getItem('adu-" + UNIT + "')";

    @Test
    void keepsADraftOnThisDeviceUntilItIsDeletedOrSent() {
        try (var visitor = Browsers.visitor(360, 640)) {
            Page page = visitor.newPage();
            open(page, FORM);
            page.locator("#teks").fill("Antrean panjang");
            page.locator("#teks").press("End");
            page.reload();
            String recalled = page.locator("#teks").inputValue();
            String kept = String.valueOf(page.evaluate(DRAFT));
            LookedAt.page(page, "draft");
            page.locator("#draf-hapus").click();
            Object deleted = page.evaluate(DRAFT);
            page.locator("#teks").fill("Dimintai uang");
            page.locator("[name=integritas]").check();
            Object ofIntegrity = page.evaluate(DRAFT);
            page.locator("#draf-tetap").check();
            Object asked = page.evaluate(DRAFT);
            page.locator("#adu button[type=submit]").click();
            page.locator("#kirim button[type=submit]").first().click();
            page.waitForSelector(".code");

            assertThat(recalled).isEqualTo("Antrean panjang");
            assertThat(kept).contains("Antrean panjang");
            assertThat(deleted).isNull();
            assertThat(ofIntegrity).as("never without being asked").isNull();
            assertThat(asked).isNotNull();
            assertThat(page.evaluate(DRAFT)).as("sent").isNull();
        }
    }

    @Test
    void aDraftKeepsEveryFieldAlsoThoseOfAnotherChoiceAndSecrecyFirst() {
        try (var visitor = Browsers.visitor(360, 640)) {
            Page page = visitor.newPage();
            open(page, FORM);
            page.locator("details").evaluate("it => { it.open = true; }");
            page.locator("[name=identitas][value=CONFIDENTIAL]").check();
            page.locator("#nama").fill("Siti");
            page.locator("#hp").fill("0812 0000 3333");
            page.locator("#surel").fill("siti@contoh.id");
            page.locator("[name=rahasia]").check();
            page.locator("#jenis").selectOption("ASPIRATION");
            page.locator("#layanan").selectOption(new SelectOption().setIndex(1));
            page.locator("#tanggal").fill("2026-03-02");
            page.locator("#tempat").fill("Loket 2");
            page.locator("[name=identitas][value=ANONYMOUS]").check();
            Object before = entries(page);
            page.reload();

            assertThat(page.evaluate("document.querySelector('#adu').elements.rahasia.checked"))
                    .isEqualTo(true);
            assertThat(entries(page)).isEqualTo(before);
            assertThat(before.toString()).contains("Siti", "siti@contoh.id", "Loket 2");
        }
    }

    private static Object entries(Page page) {
        return page.evaluate(
                """
                () => [...document.querySelector('#adu').elements]
                  .filter((it) => it.name && it.type !== 'hidden')
                  .map((it) => [it.name, it.value, it.checked ?? ''].join(' '))
                """);
    }

    @Test
    void sendsPhotosFromTheReceiptWithScriptsTurnedOff() {
        try (var visitor = Browsers.visitor(320, 640, false)) {
            Page page = visitor.newPage();
            open(page, FORM);
            page.locator("#teks").fill("Ada fotonya");
            page.locator("#adu button[type=submit]").click();
            page.locator("#kirim button[type=submit]").first().click();
            page.locator("#berkas")
                    .setInputFiles(
                            new FilePayload[] {
                                new FilePayload(
                                        "a.jpg", "image/jpeg", Samples.photoWithPlace(400, 300)),
                                new FilePayload("b.jpg", "image/jpeg", Samples.gifThatIsAScript())
                            });
            page.locator("form[enctype] button").click();

            assertThat(page.locator("main").textContent())
                    .contains("Sudah masuk: 1 berkas", "b.jpg", "Ini bukan JPEG, PNG, atau PDF.");
        }
    }

    @Test
    void worksInsteadOfWaitingInACrowd() {
        NetworkRateLimiter networkRateLimiter = portal().bean(NetworkRateLimiter.class);
        var from = MockServerHttpRequest.post("/adu").header("X-Forwarded-For", "198.51.100.9");
        while (!networkRateLimiter.isCrowded(MockServerWebExchange.from(from))) {}
        try (var visitor = Browsers.visitor(360, 640)) {
            visitor.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "198.51.100.77"));
            Page page = visitor.newPage();
            open(page, FORM);
            page.locator("#teks").fill("Dari pasar yang ramai");
            page.locator("#adu button[type=submit]").click();
            page.locator("#kirim button[type=submit]").first().click();
            String note = page.locator("[role=alert]").textContent();
            page.waitForCondition(() -> !page.locator("[name=jawab]").inputValue().isEmpty());
            LookedAt.page(page, "turn");
            page.locator("#kirim button[type=submit]").first().click();

            assertThat(note).contains("Tunggu 20 detik");
            assertThat(page.locator(".code").count()).isEqualTo(2);
        }
    }

    private static void open(Page page, String path) {
        page.navigate(portal().url(path).toString());
    }
}
