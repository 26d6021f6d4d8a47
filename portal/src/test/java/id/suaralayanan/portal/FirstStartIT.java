package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.suaralayanan.infra.FirstAdmin;
import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.browser.Browsers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A newcomer with nothing but the link that the first start prints: everything up to the first
/// rating on an officer's dashboard and a poster to print is done in the browser.
final class FirstStartIT {
    private static final String PASSWORD = "kucing oranye naik becak";

    @Test
    void aNewcomerComesFromTheLinkToTheFirstRating() throws Exception {
        try (var portal = PortalServer.start(Map.of());
                var _ = portal.jobs();
                var desk = Browsers.visitor(360, 800);
                var counter = Browsers.visitor(1440, 900);
                var phone = Browsers.visitor(360, 640, false)) {
            var admin = new Tour(desk);
            admin.go(portal.url(firstLink(portal)).toString());
            enter(admin, "admin", "/admin");
            assertThat(next(admin.page)).isEqualTo("Wilayah");
            admin.look("home, nothing done");

            addRegions(admin, portal);
            addUnit(admin, portal);
            String code = addPoint(admin, portal);
            String invitation = inviteOfficer(admin, portal);

            var officer = new Tour(counter);
            officer.go(invitation);
            enter(officer, "sri.wahyuni", "/unit");
            officer.look("dashboard, no rating");
            rate(phone.newPage(), portal.url("/s/" + code).toString());
            awaitFirstRating(officer.page);

            admin.go(portal.url("/admin").toString());
            assertThat(admin.page.locator("details summary").last().textContent())
                    .contains("Persiapan selesai (7 langkah)");
            admin.look("home, everything done").conclude("first start");
        }
    }

    private static String firstLink(PortalServer portal) {
        var token = OpaqueToken.random();
        FirstAdmin.invite(
                portal.database().owner(),
                "Admin",
                "",
                token.hash(),
                portal.bean(Clock.class).instant().plus(Duration.ofHours(1)));
        return "/masuk/undangan/" + token.text();
    }

    private static void enter(Tour tour, String username, String home) {
        tour.page.locator("#password").fill(PASSWORD);
        tour.press("main form button");
        tour.page.locator("#username").fill(username);
        tour.page.locator("#password").fill(PASSWORD);
        tour.press("main form button");
        assertThat(tour.page.url()).endsWith(home);
    }

    private static void addRegions(Tour admin, PortalServer portal) {
        follow(admin, portal, "Wilayah");
        admin.look("regions, none");
        fill(admin, "kode", "enam empat", "nama", "");
        admin.press("#isian button").look("regions, two faults");
        assertThat(admin.page.locator(".errors li").count()).isEqualTo(2);
        fill(admin, "kode", "64", "nama", "Kalimantan Timur");
        admin.press("#isian button");
        fill(admin, "kode", "64.71", "nama", "Kota Balikpapan");
        admin.press("#isian button").look("regions, two");
        assertThat(admin.page.locator("tbody tr").count()).isEqualTo(2);
    }

    private static void addUnit(Tour admin, PortalServer portal) {
        follow(admin, portal, "Unit");
        admin.look("unit, new");
        fill(admin, "code", "64.72-DISDUKCAPIL", "name", "Disdukcapil Kota Balikpapan");
        admin.press("#isian button").look("unit, faults");
        assertThat(admin.page.locator(".errors").textContent())
                .contains("belum terdaftar", "jenis kantornya");
        fill(admin, "code", "64.71-disdukcapil", "type", "disdukcapil-kota");
        fill(admin, "agency", "Pemerintah Kota Balikpapan", "address", "Jl. Jenderal Sudirman 1");
        admin.press("#isian button").look("services, none");
        fill(admin, "code", "ktp-el", "name", "KTP elektronik");
        admin.press("#isian button").look("services, one");
    }

    /// @return the code on the poster
    private static String addPoint(Tour admin, PortalServer portal) {
        follow(admin, portal, "Titik penilaian");
        fill(admin, "label", "Loket 1");
        admin.press("section:last-of-type form button").look("points, one");
        String code = admin.page.locator("tbody th").first().textContent().strip();
        admin.press("tbody a:text-is('A4')");
        assertThat(admin.page.locator("body").textContent()).contains(code);
        assertThat(admin.page.locator("svg").count()).isPositive();
        return code;
    }

    /// @return the link for the officer
    private static String inviteOfficer(Tour admin, PortalServer portal) {
        follow(admin, portal, "Petugas");
        fill(admin, "nama", "Sri Wahyuni", "username", "sri.wahyuni");
        fill(admin, "unit", "64.71-DISDUKCAPIL");
        admin.page.locator("#peran").selectOption("UNIT_OFFICER");
        admin.press("section:first-of-type form button");
        return admin.page.locator("#tautan").inputValue();
    }

    private static void rate(Page citizen, String survey) {
        citizen.navigate(survey);
        for (int element = 1; element <= 9; element++) {
            citizen.locator("label:has(#U" + element + "-4)").click();
        }
        citizen.waitForTimeout(3_100);
        citizen.locator("main form button").locator("visible=true").last().click();
        assertThat(citizen.url()).contains("/selesai");
    }

    private static void awaitFirstRating(Page officer) {
        officer.waitForCondition(
                () -> {
                    officer.reload();
                    return officer.locator("#mulai").count() == 0
                            && officer.locator("main").textContent().contains("Baru 1 penilaian");
                },
                new Page.WaitForConditionOptions().setTimeout(65_000));
    }

    /// Opens the admin's home and takes the step of that name.
    private static void follow(Tour admin, PortalServer portal, String step) {
        admin.go(portal.url("/admin").toString());
        admin.press("ol a:text-is('" + step + "')");
    }

    private static String next(Page page) {
        return page.locator("[aria-current=step] a").textContent();
    }

    private static void fill(Tour tour, String... fields) {
        for (int at = 0; at < fields.length; at += 2) {
            tour.page.locator("#" + fields[at]).fill(fields[at + 1]);
        }
    }
}
