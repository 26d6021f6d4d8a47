package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import id.suaralayanan.portal.browser.Browsers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every public page, filled with the sample, at the width of a cheap phone and of a desk.
final class AccessibilityIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();

    static List<String> publicPages() {
        var point =
                COUNTRY.ask(
                        "SELECT p.code FROM feedback_point p JOIN unit u ON u.id = p.unit WHERE u.code = '"
                                + SampleCountry.UNIT
                                + "' AND p.service IS NOT NULL ORDER BY p.code LIMIT 1");
        return Stream.of(
                        "/",
                        "/cari?q=balikpapan",
                        "/cari?q=xyzxyz",
                        "/u/" + SampleCountry.UNIT,
                        "/u/" + SampleCountry.UNIT + "/perbaikan",
                        "/u/" + SampleCountry.UNIT + "/suara",
                        "/u/" + SampleCountry.UNIT + "/penjelasan?period=2026-Q3",
                        "/peringkat",
                        "/metode",
                        "/data",
                        "/s",
                        "/s/" + point,
                        "/s/" + point + "/selesai?bukti=SKM-2222-3333&catatan=bayar",
                        "/adu/" + SampleCountry.UNIT,
                        "/adu/gabung",
                        "/lacak",
                        "/masuk",
                        "/tersimpan",
                        "/luring",
                        "/kios",
                        "/layar/" + SampleCountry.UNIT,
                        "/tidak-ada")
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void noPublicPageBreaksARuleOfAccessibility(int width) {
        var broken = new ArrayList<String>();
        try (var visitor = Browsers.visitor(width, 800)) {
            var page = visitor.newPage();
            for (String path : publicPages()) {
                page.navigate(COUNTRY.url(path));
                violations(page).forEach(violation -> broken.add(path + ": " + violation));
                if (overflows(page)) {
                    broken.add(path + ": wider than the screen");
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void noPageNeedsWhatThePolicyForbids() {
        var complaints = new ArrayList<String>();
        try (var visitor = Browsers.visitor(360, 800)) {
            var page = visitor.newPage();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(page.url() + ": " + message.text());
                }
            });
            publicPages().forEach(path -> page.navigate(COUNTRY.url(path)));
        }
        assertThat(complaints).isEmpty();
    }

    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId()
                                        + " at "
                                        + rule.getNodes().getFirst().getTarget()
                                        + " ("
                                        + rule.getNodes().size()
                                        + ")")
                        .toList();
    }

    static boolean overflows(Page page) {
        return (Boolean)
                page.evaluate(
                        "document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
