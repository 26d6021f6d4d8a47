package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.suaralayanan.portal.browser.Browsers;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the citizen's pages promise to people with a cheap phone and no clock measures: it holds
/// beside other tests. What is measured in milliseconds is in [GoalsIT].
final class PhoneGoalsIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();

    private static final String SURVEY = "/s/" + COUNTRY.point();
    private static final String UNIT = "/u/" + SampleCountry.UNIT;
    private static final String COMPLAINT = "/adu/" + SampleCountry.UNIT;

    @ParameterizedTest
    @CsvSource({"0, 10", "150, 6", "400, 2"})
    void noTapIsLostOrLandsBesideHoweverFastTheyCome(int pause, int runs) {
        int wrong = 0;
        try (var visitor = Browsers.visitor(360, 640)) {
            var page = visitor.newPage();
            for (int run = 0; run < runs; run++) {
                page.navigate(COUNTRY.url(SURVEY));
                for (int element = 1; element <= 9; element++) {
                    page.locator(answer(element, 1 + (run + element) % 4)).click();
                    page.waitForTimeout(pause);
                }
                wrong +=
                        (Integer)
                                page.evaluate(
                                        "first => [1, 2, 3, 4, 5, 6, 7, 8, 9].filter(e => !document.getElementById(`U${e}-${1 + (first + e) % 4}`).checked).length",
                                        run);
            }
        }
        Goals.atMost(
                "G18b", "wrong of " + 9 * runs + " taps, one every " + pause + " ms", 0, wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void theFirstQuestionAndItsAnswersNeedNoScrolling(String language) {
        try (var visitor = Browsers.visitor(360, 560)) {
            var page = visitor.newPage();
            page.navigate(COUNTRY.url(SURVEY + "?lang=" + language));
            page.evaluate(
                    "document.querySelector('.sample')?.remove()"); // real data has no such line
            var box = page.locator(answer(1, 4)).boundingBox();
            Goals.atMost(
                    "G10",
                    "end of the first question at 360x560, " + language + ", px",
                    560,
                    box.y + box.height);
        }
    }

    @Test
    void everyTargetIsLargeEnoughForAThumb() {
        try (var visitor = Browsers.visitor(360, 640)) {
            var page = visitor.newPage();
            page.navigate(COUNTRY.url(SURVEY));
            Goals.atLeast("G14", "height of an answer, px", 48, lowest(page, ".choice label"));
            for (var path : List.of(SURVEY, COMPLAINT, "/lacak", "/", UNIT)) {
                page.navigate(COUNTRY.url(path));
                Goals.atLeast(
                        "G14",
                        "height of other targets on " + path.replaceAll("/s/.*", "/s/…") + ", px",
                        44,
                        lowest(
                                page,
                                "button, a.button, input:not([type=radio],[type=checkbox],[type=hidden],[tabindex='-1']), select, summary, header a, footer a"));
            }
        }
    }

    @Test
    void nineAnswersTakeFewKeys() {
        try (var visitor = Browsers.visitor(360, 640)) {
            var page = visitor.newPage();
            page.navigate(COUNTRY.url(SURVEY));
            int keys = 0;
            for (int question = 1; question <= 9; question++) {
                do {
                    page.keyboard().press("Tab");
                    assertThat(++keys).as("a trap").isLessThan(60);
                } while (!focused(page).matches("U\\d-1"));
                page.keyboard().press("Space");
                keys++;
            }
            assertThat(page.locator("input[type=radio]:checked").count()).isEqualTo(9);
            Goals.atMost("G16", "keys for nine answers", 30, keys);
        }
    }

    @Test
    void nothingAnsweredIsLostWhenSomethingIsMissing() {
        try (var visitor = Browsers.visitor(360, 640)) {
            var page = visitor.newPage();
            var posts = new AtomicInteger();
            page.onRequest(request -> posts.addAndGet(request.method().equals("POST") ? 1 : 0));
            page.navigate(COUNTRY.url(SURVEY));
            for (int element : new int[] {1, 2, 3, 4, 5, 6, 7, 9}) {
                page.locator(answer(element, 3)).click();
            }
            page.locator("#comment-1").fill("Antre di loket tiga.");
            page.evaluate("document.querySelector('main form').noValidate = true");
            page.locator("main form button").click();
            int kept = page.locator("input[type=radio]:checked").count();
            boolean said = page.locator("#comment-1").inputValue().equals("Antre di loket tiga.");
            Goals.exactly(
                    "G12", "answers kept after a gap, %", 100, 100.0 * (kept + (said ? 1 : 0)) / 9);
            page.locator(answer(8, 2)).click();
            page.waitForTimeout(3_100);
            page.locator("main form button").click();
            assertThat(page.locator("h1").textContent()).startsWith("Terima kasih");
            Goals.atMost("G12", "requests more because of a gap", 1, posts.get() - 1);
        }
        Goals.exactly(
                "G12",
                "gaps among the nine in accepted surveys",
                0,
                Double.parseDouble(
                        COUNTRY.ask(
                                "SELECT coalesce(sum(num_nulls(u1, u2, u3, u4, u5, u6, u7, u8, u9)), 0) FROM rating WHERE channel <> 'IMPORT'")));
    }

    @Test
    void aComplaintAsksForLittleAndWeighsLittle() {
        try (var visitor = Browsers.visitor(360, 640)) {
            var meter = new Meter(visitor);
            var page = meter.open(COUNTRY.url(COMPLAINT));
            var required =
                    page.evaluate(
                            "() => new Set([...document.querySelectorAll('main [required]')].map(e => e.name)).size");
            Goals.atMost(
                    "G20", "required inputs of a complaint", 2, ((Number) required).doubleValue());
            Goals.atMost("G21", "complaint page, bytes", 12_000, meter.bytes());
            meter.open(COUNTRY.url("/lacak"));
            Goals.atMost("G21", "tracking page, bytes", 8_000, meter.bytes());
        }
    }

    @Test
    void nothingJumpsOnAnyPage() {
        double most = 0;
        try (var visitor = Browsers.visitor(360, 640)) {
            var meter = new Meter(visitor).slowProcessor();
            for (String path : AccessibilityIT.publicPages()) {
                meter.open(COUNTRY.url(path));
                most = Math.max(most, meter.shifts());
            }
        }
        Goals.atMost("G6", "largest layout shift of a public page", 0.01, most);
    }

    @Test
    void theQuestionsAreShortAndPlain() {
        try (var visitor = Browsers.visitor(360, 640)) {
            var page = visitor.newPage();
            page.navigate(COUNTRY.url(SURVEY));
            @SuppressWarnings("unchecked")
            var questions =
                    (List<String>)
                            page.evaluate(
                                    "() => [...document.querySelectorAll('fieldset legend')].map(e => e.lastChild.textContent.trim())");
            assertThat(questions).hasSize(9);
            Goals.atMost(
                    "G31",
                    "words of the longest question",
                    12,
                    questions.stream()
                            .mapToInt(question -> question.split("\\s+").length)
                            .max()
                            .orElseThrow());
            Goals.atMost(
                    "G31",
                    "syllables of a word, on average",
                    4,
                    questions.stream()
                            .flatMap(question -> List.of(question.split("\\s+")).stream())
                            .mapToInt(PhoneGoalsIT::syllables)
                            .average()
                            .orElseThrow());
        }
    }

    private static String answer(int element, int score) {
        return "label:has(#U%d-%d)".formatted(element, score);
    }

    private static double lowest(Page page, String targets) {
        var height =
                page.evaluate(
                        """
                        targets => Math.min(...[...document.querySelectorAll(targets)]
                            .map(e => e.getBoundingClientRect())
                            .filter(box => box.width > 1 && box.height > 1)
                            .map(box => Math.round(box.height * 100) / 100))
                        """,
                        targets);
        return ((Number) height).doubleValue();
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => document.activeElement.id");
    }

    /// Vowels, of which `ai`, `au` and `oi` are one.
    private static int syllables(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replaceAll("ai|au|oi", "a")
                .replaceAll("[^aiueo]", "")
                .length();
    }
}
