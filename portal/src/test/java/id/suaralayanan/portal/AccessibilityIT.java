package id.suaralayanan.portal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.suaralayanan.portal.browser.Browsers;
import id.suaralayanan.portal.browser.Wire;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The pages on which citizens do something, empty, filled, with faults and without a network, at
/// every width.
///
/// The pages to read are in [PublicPagesIT], the complaint's in [FollowUpAccessibilityIT], the
/// kiosk's in `KioskIT`.
final class AccessibilityIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();
    private static final String CLOSED_POINT = "Z2Z2Z";

    @BeforeAll
    static void closeAPoint() {
        COUNTRY.run(
                "INSERT INTO feedback_point (code, unit, label, closed_on) SELECT '%s', id, 'Loket lama', '2026-01-01' FROM unit WHERE code = '%s' ON CONFLICT DO NOTHING"
                        .formatted(CLOSED_POINT, SampleCountry.UNIT));
        COUNTRY.refreshRegistry();
    }

    static List<String> publicPages() {
        var point = COUNTRY.point();
        return Stream.of(
                        "/",
                        "/cari?q=balikpapan",
                        "/cari?q=xyzxyz",
                        "/cari?jenis=kata&q=antre+lama&jelaskan=ya",
                        "/cari?jenis=kata&q=xyzxyz",
                        "/cari?jenis=kata&page=0",
                        "/u/" + SampleCountry.UNIT,
                        "/u/" + SampleCountry.UNIT + "/perbaikan",
                        "/u/" + SampleCountry.UNIT + "/suara",
                        "/u/" + SampleCountry.UNIT + "/pasang",
                        "/u/" + SampleCountry.UNIT + "/persepsi",
                        "/u/" + SampleCountry.UNIT + "/penjelasan?period=2026-Q3",
                        "/peringkat",
                        "/metode",
                        "/data",
                        "/bantuan",
                        "/bantuan/privasi",
                        "/bantuan/aksesibilitas",
                        "/bantuan/tentang",
                        "/s",
                        "/s/" + point,
                        "/s/" + point + "/selesai?bukti=SKM-2222-3333&catatan=bayar",
                        "/adu/" + SampleCountry.UNIT,
                        "/adu/gabung",
                        "/lacak",
                        "/masuk",
                        "/masuk/lupa",
                        "/tersimpan",
                        "/luring",
                        "/kios",
                        "/layar/" + SampleCountry.UNIT,
                        "/tidak-ada")
                .toList();
    }

    @Test
    void theSurveyHasNoBarrier() {
        var survey = COUNTRY.url("/s/" + COUNTRY.point());
        Tour.through(
                "survey",
                tour -> {
                    tour.go(COUNTRY.url("/s?kode=ZZZZZ")).look("enter, wrong");
                    tour.go(COUNTRY.url("/s/" + COUNTRY.entrance())).look("choose");
                    tour.go(survey);
                    answer(tour.page, 9);
                    tour.look("survey, filled");
                    tour.page.locator("#U8-3").evaluate("it => { it.checked = false; }");
                    tour.page.locator("#age-1").fill("x7");
                    tour.uncheckedByTheBrowser().press("main form button").look("survey, gaps");
                    answer(tour.page, 9);
                    tour.page.locator("#age-1").fill("");
                    tour.press("main form button").look("survey, too quick or sent");
                    for (var note : List.of("", "masalah", "sudah", "bantu")) {
                        tour.go(survey + "/selesai?bukti=SKM-2222-3333&catatan=" + note)
                                .look("receipt " + note);
                    }
                    tour.go(COUNTRY.url("/s/" + CLOSED_POINT)).look("410");
                });
    }

    @Test
    void whatWaitsOnTheDeviceHasNoBarrier() {
        Tour.through(
                "queue",
                tour -> {
                    tour.go(COUNTRY.url("/tersimpan?kurang")).look("queue, gaps");
                    tour.go(COUNTRY.url("/tersimpan?penuh")).look("queue, full");
                    tour.page.evaluate(
                            """
                            async () => {
                              const item = {address: '/adu/64.71-DISDUKCAPIL', at: Date.now(), body: 'teks=Antre+lama'};
                              await antrean.add({...item, key: 'a', draft: true});
                              const database = await new Promise((done) => {
                                const request = indexedDB.open('suara', 1);
                                request.onsuccess = () => done(request.result);
                              });
                              const store = database.transaction('antrean', 'readwrite').objectStore('antrean');
                              store.put({...item, key: 'b', state: 'sent', ticket: 'ADU-4KX9-77PM', receipt: 'A'.repeat(24)});
                              store.put({...item, key: 'c', state: 'refused', reason: 'Kantor ini sudah tutup.'});
                              store.put({...item, key: 'd', state: 'expired', address: '/s/7F3K'});
                              await new Promise((done) => { store.transaction.oncomplete = done; });
                              database.close();
                            }
                            """);
                    tour.go(COUNTRY.url("/tersimpan"));
                    tour.page.waitForCondition(() -> tour.page.locator("#daftar li").count() == 4);
                    tour.look("queue, filled");
                });
    }

    @Test
    void withoutANetworkThereIsNoBarrier() {
        var survey = "/s/" + COUNTRY.point();
        var visitor = Browsers.keeper(360, 800);
        try (var wire = Wire.to(COUNTRY.port())) {
            var tour = new Tour(visitor);
            var kept =
                    List.of(survey, "/adu/" + SampleCountry.UNIT, "/layar/" + SampleCountry.UNIT);
            for (var path : kept) {
                tour.go(wire.url(path));
                tour.page.evaluate("navigator.serviceWorker.ready.then(() => 0)");
                tour.page.waitForCondition(() ->
                        (Boolean) tour.page.evaluate("caches.match(location.href).then(Boolean)"));
            }
            wire.cut();
            kept.forEach(path -> tour.go(wire.url(path)).look(path + ", no network"));
            tour.go(wire.url("/u/" + SampleCountry.UNIT)).look("a page that is not kept");
            tour.go(wire.url(survey));
            answer(tour.page, 9);
            tour.press("main form button");
            tour.page.waitForCondition(() -> tour.page.locator("#daftar li").count() == 1);
            tour.look("queue, waiting");
            tour.go(wire.url(survey)).look("survey while something waits");
            tour.conclude("no network");
        } finally {
            Browsers.leave(visitor);
        }
    }

    @Test
    void noRefusalHasABarrier() {
        Tour.through(
                "refusals",
                tour -> {
                    tour.go(COUNTRY.url("/")).submit("/peringkat", Map.of()).look("405");
                    tour.go(COUNTRY.url("/"))
                            .submit("/s/" + COUNTRY.point(), Map.of("comment", "a".repeat(20_000)))
                            .look("413");
                    tour.go(
                                    "data:text/html,<form method=post action='"
                                            + COUNTRY.url("/lacak")
                                            + "'><button>x")
                            .press("button")
                            .look("403");
                });
    }

    @Test
    void colourSchemesOfTheDeviceMakeNoBarrier() {
        var pages = List.of("/", "/u/" + SampleCountry.UNIT, "/s/" + COUNTRY.point(), "/lacak");
        Tour.through(
                "dark and forced colours",
                tour -> {
                    tour.page.emulateMedia(
                            new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                    pages.forEach(path -> tour.go(COUNTRY.url(path)).look(path + ", dark"));
                    tour.inForcedColours();
                    pages.forEach(
                            path -> tour.go(COUNTRY.url(path)).look(path + ", forced colours"));
                });
    }

    private static void answer(Page page, int elements) {
        page.evaluate(
                "most => { for (let u = 1; u <= most; u++)"
                        + " document.getElementById(`U${u}-3`).checked = true; }",
                elements);
    }
}
