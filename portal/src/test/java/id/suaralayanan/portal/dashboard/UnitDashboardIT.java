package id.suaralayanan.portal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.browser.Browsers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class UnitDashboardIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final ScratchDatabase DATABASE = PORTAL.database();
    private static final String UNIT = "91.01-DASBOR";

    @BeforeAll
    static void hasAYearOfFigures() {
        StaffRows.unit(DATABASE, UNIT, "Disdukcapil Kota Uji");
        StaffRows.unit(DATABASE, "91.02-BARU", "Kantor Baru");
        StaffRows.officer(DATABASE, "dasbor", Role.UNIT_HEAD, UNIT);
        StaffRows.officer(DATABASE, "baru", Role.UNIT_OFFICER, "91.02-BARU");
        int seed = 1;
        for (String month :
                new String[] {
                    "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04",
                    "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"
                }) {
            FiledFigures.file(
                    DATABASE,
                    UNIT,
                    month,
                    FiledFigures.forms(120 + 17 * seed % 90, 3.05 + 0.03 * seed, seed++));
        }
        FiledFigures.file(DATABASE, UNIT, "2026-Q2", FiledFigures.forms(480, 3.2, 91));
        FiledFigures.file(
                DATABASE,
                UNIT,
                "2026-Q3",
                FiledFigures.forms(512, 3.4, 92),
                OptionalLong.of(9_800));
    }

    @Test
    void looksGood() {
        for (String user : List.of("dasbor", "baru")) {
            for (int width : new int[] {360, 1440}) {
                try (var context = signedIn(user, width)) {
                    var page = context.newPage();
                    var problems = watch(page);
                    page.navigate(PORTAL.url("/unit?period=2026-Q3").toString());
                    page.evaluate(
                            "async () => { for (let y = 0; y < document.body.scrollHeight; y += 300) { scrollTo(0, y); await new Promise(r => setTimeout(r, 40)); } scrollTo(0, 0); }");
                    page.waitForTimeout(800);
                    page.screenshot(
                            new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(
                                            Path.of(
                                                    "target/screens/unit-"
                                                            + user
                                                            + "-"
                                                            + width
                                                            + ".png")));
                    assertThat(problems).isEmpty();
                }
            }
        }
    }

    private static BrowserContext signedIn(String username, int width) {
        var context = Browsers.visitor(width, 900);
        try (var visitor = Visitor.signedIn(PORTAL, username)) {
            context.addCookies(
                    visitor.cookies().entrySet().stream()
                            .map(it ->
                                    new Cookie(it.getKey(), it.getValue())
                                            .setUrl(PORTAL.url("/").toString()))
                            .toList());
        }
        return context;
    }

    private static List<String> watch(Page page) {
        List<String> problems = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(message.text());
            }
        });
        page.onPageError(problems::add);
        return problems;
    }
}
