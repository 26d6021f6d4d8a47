package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.suaralayanan.portal.browser.Browsers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;

/// What holds on every page that everybody may read: each is loaded once, and every check looks at
/// it there.
final class PublicPagesIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();
    private static final String FEW = "11.72-DISDUKCAPIL";

    @AutoClose private static final BrowserContext VISITOR = Browsers.visitor(360, 800);
    private static final Tour TOUR = new Tour(VISITOR);
    private static final Traffic TRAFFIC = new Traffic(TOUR.page);
    private static final Map<PageCheck, List<String>> FAULTS = new LinkedHashMap<>();

    static {
        for (int width : new int[] {360, 1280, 1440}) {
            FAULTS.put(new OneLeftEdge(width), new ArrayList<>());
        }
        FAULTS.put(new NothingSideways(320, 100), new ArrayList<>());
        FAULTS.put(new NothingSideways(360, 200), new ArrayList<>());
    }

    /// axe looks last: what it does in the page is none of the page's traffic.
    @BeforeAll
    static void walk() {
        pages().forEach(path -> {
            TRAFFIC.hears(() -> {
                TOUR.go(COUNTRY.url(path));
                FAULTS.forEach((check, faults) ->
                        check.faults(TOUR.page).forEach(fault -> faults.add(path + ": " + fault)));
            });
            TOUR.look(path);
        });
    }

    private static Stream<String> pages() {
        return Stream.concat(
                AccessibilityIT.publicPages().stream(),
                Stream.of(
                        "/cari",
                        "/cari?q=balikpapan&type=PUSKESMAS",
                        "/u/" + FEW,
                        "/u/" + FEW + "/penjelasan?period=2026-Q3",
                        "/layar/" + FEW,
                        "/peringkat?type=DISDUKCAPIL-KOTA",
                        "/peringkat?type=DISDUKCAPIL-KOTA&period=2020-Q1",
                        "/bantuan/aksesibilitas?lang=en"));
    }

    @Test
    void nothingToReadHasABarrier() {
        TOUR.conclude("pages to read");
    }

    @Test
    void readyMeansThatASurveyAndASearchAnswerToo() {
        assertThat(ReadinessPaths.by(COUNTRY.bean(DatabaseClient.class)))
                .contains("/", "/cari?q=ktp")
                .anyMatch(path -> path.startsWith("/s/"));
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280, 1440})
    void headerPageAndFooterShareOneLeftEdge(int width) {
        assertThat(faults(new OneLeftEdge(width))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"320, 100", "360, 200"})
    void noPageScrollsSidewaysOnSmallScreensOrWithLargeText(int width, int text) {
        var wide = faults(new NothingSideways(width, text));

        assertThat(wide).isEmpty();
        Goals.atMost(
                "G34",
                "pages that scroll sideways at " + width + " px, text " + text + " %",
                0,
                wide.size());
    }

    @Test
    void noPageNeedsWhatThePolicyForbids() {
        assertThat(TRAFFIC.strangers).isEmpty();
        assertThat(TRAFFIC.complaints).isEmpty();
        Goals.atMost("G19", "requests to other hosts", 0, TRAFFIC.strangers.size());
        Goals.atMost("G19", "violations of the content policy", 0, TRAFFIC.complaints.size());
    }

    private static List<String> faults(PageCheck check) {
        return Objects.requireNonNull(FAULTS.get(check));
    }

    /// What a page asks of other hosts, and what the browser forbids it.
    private static final class Traffic {
        final List<String> complaints = new ArrayList<>();
        final List<String> strangers = new ArrayList<>();
        private boolean isHeard;

        Traffic(Page page) {
            page.onConsoleMessage(message -> {
                if (isHeard && message.text().contains("Content Security Policy")) {
                    complaints.add(page.url() + ": " + message.text());
                }
            });
            page.onRequest(request -> {
                if (isHeard
                        && !request.url().startsWith(COUNTRY.url("/"))
                        && !request.url().startsWith("data:")) {
                    strangers.add(page.url() + ": " + request.url());
                }
            });
        }

        void hears(Runnable visit) {
            isHeard = true;
            visit.run();
            isHeard = false;
        }
    }
}
