package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import id.suaralayanan.portal.browser.Browsers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Officers look for words in a real browser: on a phone and at a desk, without scripts, by keys
/// alone, and on paper.
final class WordSearchBrowserIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();
    private static final Map<String, String> DESKS =
            Map.of("petugas", "/unit", "kementerian", "/pusat");
    private static final List<String> STATES =
            List.of(
                    "/cari",
                    "/cari?q=antre+lama",
                    "/cari?q=antre+lama&jelaskan=ya",
                    "/cari?q=antre+lama&tanpa-sinonim=ya&class=COMPLAINT",
                    "/cari?q=xyzxyz",
                    "/cari?from=kemarin&page=0",
                    "/topik",
                    "/topik?hari=90");

    @Test
    void nobodyMeetsABarrier() {
        var broken = new ArrayList<String>();
        DESKS.forEach((officer, path) -> {
            for (int width : List.of(360, 1440)) {
                try (var visitor = Browsers.visitor(width, 800)) {
                    var page = COUNTRY.signedIn(visitor, officer);
                    for (var state : STATES) {
                        page.navigate(COUNTRY.url(path + state));
                        page.evaluate(
                                "() => document.querySelectorAll('main details').forEach(it => { it.open = true; })");
                        var here = width + " px " + path + state + ": ";
                        Axe.faults(page).forEach(fault -> broken.add(here + fault));
                        PrintedKeysIT.in(page.content())
                                .forEach(key -> broken.add(here + "prints " + key));
                        if (Tour.overflows(page)) {
                            broken.add(here + "wider than the screen");
                        }
                    }
                }
            }
        });
        assertThat(broken).isEmpty();
    }

    @Test
    void everythingWorksByKeysAndWithoutScripts() {
        try (var visitor = Browsers.visitor(1440, 900, false)) {
            var page = COUNTRY.signedIn(visitor, "petugas");
            page.navigate(COUNTRY.url("/unit"));
            page.locator("nav.side a[href='/unit/cari']").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/unit/cari");
            page.locator("#q").focus();
            page.keyboard().type("antre lama");
            page.keyboard().press("Enter");
            page.waitForURL("**/unit/cari?q=antre+lama**");

            assertThat(page.locator("#jumlah").textContent()).contains("persis", "mirip");
            page.locator("main summary").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("main details a").first().isVisible()).isTrue();
        }
    }

    @Test
    void whoTypesIsOfferedWordsAndChoosesByKeys() {
        try (var visitor = Browsers.visitor(360, 800)) {
            var page = visitor.newPage();
            page.navigate(COUNTRY.url("/cari?jenis=kata"));
            var field = page.locator("#q");
            field.pressSequentially("antr");
            page.locator("[role=option]").first().waitFor();

            assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
            assertThat(Axe.faults(page)).isEmpty();
            assertThat(Tour.overflows(page)).isFalse();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#" + field.getAttribute("aria-activedescendant")))
                    .matches(option -> "true".equals(option.getAttribute("aria-selected")));
            page.keyboard().press("Escape");
            assertThat(page.locator("[role=option]").count()).isZero();
            assertThat(field.inputValue()).isEqualTo("antr");
            field.pressSequentially("e");
            page.locator("[role=option]").first().waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/cari?jenis=kata&q=antre**");
            page.navigate(COUNTRY.url("/cari"));
            page.locator("#q").pressSequentially("dukcapil balikp");
            page.locator("[role=option]").first().click();
            page.waitForURL("**/u/64.71-DISDUKCAPIL");
        }
    }

    @Test
    void aPrintShowsWhatWasFound() {
        try (var visitor = Browsers.visitor(1440, 900, false)) {
            var page = COUNTRY.signedIn(visitor, "petugas");
            page.navigate(COUNTRY.url("/unit/cari?q=antre+lama"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator("ul.cases li").first().isVisible()).isTrue();
        }
    }
}
