package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.browser.Browsers;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What citizens come for, done with the keys alone.
final class KeyboardIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();
    private static final String FORM = COUNTRY.url("/adu/" + SampleCountry.UNIT);
    private static final Pattern PAIRING = Pattern.compile(">(\\w{4}-\\w{4})</p>");

    private static int begun;
    private static int done;

    @AfterAll
    static void report() {
        Goals.exactly(
                "G16",
                "of " + begun + " journeys done by keyboard alone, %",
                100,
                100.0 * done / begun);
    }

    @Test
    void everyStopOfEveryPageCanBeSeen() {
        with(keys ->
                AccessibilityIT.publicPages()
                        .forEach(path -> keys.go(COUNTRY.url(path)).through(40)));
    }

    @Test
    void findsAnOfficeAndRatesIt() {
        with(keys -> {
            keys.go(COUNTRY.url("/")).to("#q").type("dukcapil balikpapn").follow("Enter");
            keys.to("a[href='/u/" + SampleCountry.UNIT + "']").follow("Enter");
            keys.to("a.button[href^='/s/']").follow("Enter");
            if (keys.page.locator("[type=radio][name=layanan]").count() > 0) {
                keys.to("[name=layanan]").press("Space").to("main button").follow("Enter");
            }
            for (int question = 1; question <= 9; question++) {
                keys.to("fieldset:nth-of-type(" + question + ") input").press("ArrowDown");
            }
            keys.to("#age-1").type("x7").to("main form button").follow("Enter");
            keys.isAtTheFaults().to("a[href='#age-1']").press("Enter");
            assertThat(keys.page.evaluate("document.activeElement.id")).isEqualTo("age-1");
            keys.press("Control+a").type("34");
            keys.page.waitForTimeout(3_100);
            keys.to("main form button").follow("Enter");
            assertThat(keys.words("h1")).startsWith("Terima kasih");
        });
    }

    @Test
    void complainsFollowsAnswersReopensAndWithdraws() {
        with(keys -> {
            keys.go(FORM).to("#teks").type("Mesin antrean mati dan tidak ada yang memanggil.");
            keys.to("[name=identitas]").press("ArrowDown").to("#hp").type("besok");
            keys.to("#adu button[type=submit]").follow("Enter");
            keys.isAtTheFaults().to("a[href='#hp']").press("Enter").press("Control+a");
            keys.type("0812 0000 2222").to("#adu button[type=submit]").follow("Enter");
            keys.page.waitForTimeout(3_100);
            keys.to("#kirim button").follow("Enter");
            assertThat(keys.words("h1")).isEqualTo("Pengaduan Anda sudah masuk");
            var ticket = keys.words(".code");
            var key = keys.page.locator(".code").nth(1).textContent().strip();

            keys.to("a[href^='/lacak?ticket=']").follow("Enter");
            keys.to("#kunci").type("2".repeat(24)).follow("Enter").isAtTheFaults();
            keys.to("#kunci").type(key).to("main form button").follow("Enter");
            assertThat(keys.page.url()).endsWith("/lacak/" + ticket);
            keys.to("#teks").type("Sudah dua hari.").to("[formaction$='/tulis']");
            keys.follow("Enter");
            assertThat(keys.words("main")).contains("Sudah dua hari.");

            COUNTRY.answered(ticket);
            keys.page.reload();
            keys.to("#alasan").type("Masih mati.");
            keys.to("[formaction$='/buka-lagi']").follow("Enter");
            assertThat(keys.words("main")).contains("Masih mati.");

            COUNTRY.answered(ticket);
            keys.page.reload();
            keys.to("form[action$='/selesai'] button").follow("Enter");
            assertThat(keys.words(".chip")).isEqualTo("Selesai");
        });
    }

    @Test
    void withdraws() {
        with(keys -> {
            var filed = COUNTRY.filed("Salah alamat.");
            keys.go(COUNTRY.url("/lacak")).to("#ticket").type(filed.ticket());
            keys.to("#kunci").type(filed.key()).follow("Enter");
            keys.to("details:has(form[action$='/cabut']) summary").press("Enter");
            keys.to("form[action$='/cabut'] button").follow("Enter");
            assertThat(keys.words(".chip")).isEqualTo("Dicabut");
        });
    }

    @Test
    void joinsAComplaintOfOthers() {
        with(keys -> {
            keys.go(FORM).to("#teks").type(COUNTRY.released());
            keys.to("#adu button[type=submit]").follow("Enter");
            keys.page.waitForTimeout(3_100);
            keys.to("[name=aduan]").follow("Enter");
            assertThat(keys.words("h1")).isEqualTo("Anda sudah ikut melapor");
        });
    }

    @Test
    void filtersTheRanking() {
        with(keys -> {
            keys.go(COUNTRY.url("/peringkat")).to("#type").type("disdukcapil kot");
            keys.to("main form button").follow("Enter");
            assertThat(keys.page.url()).contains("type=DISDUKCAPIL-KOTA");
            assertThat(keys.words("h2")).contains("Disdukcapil kota");
        });
    }

    @Test
    void switchesTheLanguageAndStaysWhereItIs() {
        with(keys -> {
            keys.go(COUNTRY.url("/cari?q=rsud&region=64")).to("footer [lang=en]").follow("Enter");
            assertThat(keys.page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(keys.page.locator("#q").inputValue()).isEqualTo("rsud");
            assertThat(keys.page.locator("#wilayah").inputValue()).isEqualTo("64");
            keys.to("footer [lang=id]").follow("Enter");
            assertThat(keys.page.url()).endsWith("/cari?q=rsud&type=&wilayah=64&region=64&lang=id");
        });
    }

    @Test
    void answersAtAKiosk() {
        try (var admin = COUNTRY.visitor(Optional.of("admin"))) {
            var code =
                    PAIRING.matcher(
                            admin.post(
                                            "/admin/perangkat",
                                            Map.of("titik", COUNTRY.point(), "nama", "Kios"))
                                    .body());
            assertThat(code.find()).isTrue();
            with(keys -> {
                keys.go(COUNTRY.url("/kios")).to("#kode").type(code.group(1)).follow("Enter");
                keys.page.waitForCondition(() -> heading(keys).startsWith("Bagaimana"));
                step(keys, "[data-do=begin]");
                for (int question = 1; question <= 9; question++) {
                    step(keys, "[data-do=answer][data-value='3']");
                }
                step(keys, "[data-do=answer][data-value='']");
                keys.page.waitForCondition(() -> heading(keys).equals("Terima kasih"));
            });
        }
    }

    /// After the pause in which a screen takes no press.
    private static void step(Keys keys, String button) {
        keys.page.waitForTimeout(320);
        keys.to(button).press("Enter");
    }

    private static String heading(Keys keys) {
        return keys.words("section:not([hidden]) h1");
    }

    private static void with(Consumer<Keys> journey) {
        begun++;
        try (var visitor = Browsers.visitor(360, 640)) {
            journey.accept(new Keys(visitor.newPage()));
        }
        done++;
    }
}
