package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import id.suaralayanan.portal.browser.Browsers;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where things stand on the pages, measured in a browser.
final class LayoutIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();
    private static final String RANKING = "/peringkat?type=DISDUKCAPIL-KOTA&period=2026-Q3";

    @Test
    void theRankingOpensWithAGroup() {
        try (var visitor = Browsers.visitor(1280, 900)) {
            var page = visitor.newPage();
            page.navigate(COUNTRY.url("/peringkat"));

            assertThat(page.locator(".ranks tbody tr").count()).isGreaterThan(10);
        }
    }

    @Test
    void onAPhoneTheRankingIsShortAndLeadsToOnesOwnOffice() {
        try (var visitor = Browsers.visitor(360, 740)) {
            var page = visitor.newPage();
            page.navigate(COUNTRY.url(RANKING));
            int rows = page.locator(".ranks tbody tr").count();
            Goals.atMost(
                    "layout",
                    "height of an office in the ranking at 360 px",
                    130,
                    card(page, rows));

            page.locator("#kantor").selectOption(SampleCountry.UNIT);
            page.locator("form:has(#kantor) button").click();

            assertThat(page.url()).endsWith("#" + SampleCountry.UNIT);
            assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "() => document.querySelector('tr:target').getBoundingClientRect().top < innerHeight"))
                    .isTrue();
        }
    }

    private static double card(Page page, int rows) {
        return ((Number)
                                page.evaluate(
                                        "() => [...document.querySelectorAll('.ranks tbody tr')].reduce((sum, row) => sum + row.offsetHeight, 0)"))
                        .doubleValue()
                / rows;
    }

    @Test
    void onAPhoneTheUnitsTablesAreFolded() {
        try (var visitor = Browsers.visitor(360, 740)) {
            var page = visitor.newPage();
            page.navigate(COUNTRY.url("/u/" + SampleCountry.UNIT));
            Goals.atMost(
                    "layout",
                    "height of a unit's page at 360 px",
                    5_000,
                    ((Number) page.evaluate("document.documentElement.scrollHeight"))
                            .doubleValue());
        }
    }

    @Test
    void theIndexDoesNotLookLikeALink() {
        try (var visitor = Browsers.visitor(360, 740)) {
            var page = visitor.newPage();
            page.navigate(COUNTRY.url("/u/" + SampleCountry.UNIT));

            assertThat(
                            page.locator(".verdict .figure")
                                    .evaluate(
                                            """
                                            (index) => {
                                              const own = getComputedStyle(index);
                                              return [index.closest('a') === null, own.textDecorationLine,
                                                own.color === getComputedStyle(document.body).color].join(' ');
                                            }
                                            """))
                    .isEqualTo("true none true");
        }
    }

    @Test
    void everyPlaceSaysHowManyAnswersCameWithAVisitCode() {
        try (var citizen = COUNTRY.visitor(Optional.empty());
                var ministry = COUNTRY.visitor(Optional.of("kementerian"))) {
            var open = Jsoup.parse(citizen.get(RANKING).body()).select(".ranks tbody tr");
            var own =
                    Jsoup.parse(ministry.get("/pusat" + RANKING).body())
                            .select("#peringkat tbody tr");

            assertThat(open.eachText())
                    .isNotEmpty()
                    .allMatch(row ->
                            row.matches(".*(kode \\d+ %|tanpa kode kunjungan|– kurang dari 10).*"));
            assertThat(own.eachText()).isNotEmpty().allMatch(row -> row.matches(".*kode \\d+%.*"));
        }
    }

    @Test
    void theUnitsTrendEndsWithThePeriodOfItsFigure() {
        try (var visitor = Browsers.visitor(1280, 900)) {
            var page = visitor.newPage();
            page.navigate(COUNTRY.url("/u/" + SampleCountry.UNIT));
            var period = page.locator("#nilai").textContent().split(", ", 2)[1];

            assertThat(page.locator("#tren-arti").textContent()).endsWith(period + ".");
        }
    }

    @Test
    void ratingAndComplainingBeginWithTheSearch() {
        try (var visitor = Browsers.visitor(360, 740)) {
            var page = visitor.newPage();
            for (int way : new int[] {0, 1}) {
                page.navigate(COUNTRY.url("/"));
                page.locator(".ways a").nth(way).click();

                assertThat(page.locator("main input[type=search]").isVisible()).isTrue();
                assertThat(page.locator("main .list li").count()).isZero();
                assertThat(page.locator("main details .columns").isVisible()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 1440})
    void theMinistrySeesAUnitInTwoLinesAndTheHeadAtAnyPlace(int width) {
        try (var visitor = Browsers.visitor(width, 900)) {
            signIn(visitor.newPage());
            var page = visitor.pages().getFirst();
            page.navigate(COUNTRY.url("/pusat" + RANKING + "&semua=1"));
            page.waitForCondition(() -> page.locator("[data-drawn]").count() > 0);
            Goals.atMost(
                    "layout",
                    "tallest unit of the ministry's ranking at " + width + " px",
                    56,
                    ((Number)
                                    page.evaluate(
                                            "() => Math.max(...[...document.querySelectorAll('#peringkat tbody tr')].map((row) => row.offsetHeight))"))
                            .doubleValue());
            page.evaluate(
                    "document.querySelector('#peringkat tbody tr:nth-child(30)').scrollIntoView()");

            assertThat(
                            ((Number)
                                            page.evaluate(
                                                    "() => document.querySelector('#peringkat thead th').getBoundingClientRect().top"))
                                    .intValue())
                    .isZero();
            assertThat(scale(page)).isLessThan(25);
        }
    }

    /// From the first to the last number above the picture.
    private static int scale(Page page) {
        var marks = page.locator(".axis span").allTextContents();
        return Integer.parseInt(marks.getLast()) - Integer.parseInt(marks.getFirst());
    }

    private static void signIn(Page page) {
        try (var officer = COUNTRY.visitor(Optional.of("kementerian"))) {
            page.context()
                    .addCookies(
                            officer.cookies().entrySet().stream()
                                    .map(it ->
                                            new Cookie(it.getKey(), it.getValue())
                                                    .setUrl(COUNTRY.url("/")))
                                    .toList());
        }
    }
}
