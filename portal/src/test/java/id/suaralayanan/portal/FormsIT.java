package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import id.suaralayanan.portal.browser.Browsers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every form of the product, in a browser whose own language is English: its reader takes another
/// language and finds everything as it was filled in, and what is wrong is said by the product in
/// the reader's language, never by a bubble of the browser.
///
/// [FormsTest] finds the templates with a form; those of survey and complaint have their own way to
/// another language and are in `ResentFormsIT` and `ComplaintProtectionIT`.
final class FormsIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();
    private static final String SURVEY = "/s/" + COUNTRY.point();
    private static final String CASE = COUNTRY.filed("Kursi patah di ruang tunggu.").ticket();
    private static final String OFFICE = "/admin/unit/" + SampleCountry.UNIT;
    private static final String DESK = "/unit/aduan/" + CASE;
    private static final String ALIKE = withAnother(CASE);

    /// Forms that are wrong when nothing is filled in: officer, address, what sends it.
    static final List<Arguments> WRONG_WHEN_EMPTY =
            List.of(
                    form("", "/s?kode=ZZZZZ", "main button"),
                    form("", "/lacak", "main form button"),
                    form("", "/adu/gabung", "main form button"),
                    form("", "/kios", "main form button"),
                    form("", "/masuk", "main form button"),
                    form("petugas", "/akun/pengaman", "#isian button"),
                    form("petugas", DESK, "[formaction$='/jawab']"),
                    form("petugas", DESK, "[formaction$='/teruskan']"),
                    form("petugas", DESK, "[formaction$='/tolak']"),
                    form("petugas", ALIKE, "[formaction$='/jawab']"),
                    form("petugas", "/unit/templat", "#isian button"),
                    form("kepala", "/unit/perbaikan", "#isian button"),
                    form("kepala", "/unit/rtl", "#isian button"),
                    form("petugas", "/unit/sampel?period=2025-S1", "#isian button"),
                    form("kepala", "/unit/pertanyaan", "#isian button"),
                    form("kepala", "/unit/qr", "#isian button"),
                    form("kepala", DESK + "/terbit", "#isian button"),
                    form("kementerian", "/pusat/kunjungan", "#isian button"),
                    form("kementerian", "/pusat/pemeriksaan", "#isian button"),
                    form("kementerian", "/pusat/qr?unit=x", "#isian button"),
                    form("admin", "/admin/libur", "#isian button"),
                    form("admin", "/admin/libur", "[formaction$='/tempel']"),
                    form("admin", "/admin/pengguna", "#isian button"),
                    form("admin", "/admin/perangkat", "#isian button"),
                    form("admin", "/admin/bahasa", "#isian button"),
                    form("admin", "/admin/program", "#isian button"),
                    form("admin", "/admin/webhook", "#isian button"),
                    form("admin", "/admin/skm", "#isian button"),
                    form("admin", "/admin/wilayah", "#isian button"),
                    form("admin", "/admin/instansi", "#isian button"),
                    form("admin", "/admin/simpan", "#isian button"),
                    form("admin", "/admin/unit/baru", "#isian button"),
                    form("admin", OFFICE, "#isian button"),
                    form("admin", OFFICE + "/layanan", "#isian button"),
                    form("admin", OFFICE + "/titik", "#isian button"),
                    form("admin", OFFICE + "/pindah", "#isian button"),
                    form("admin", OFFICE + "/tutup", "#isian button"));

    /// Forms that may be sent empty.
    private static final List<Arguments> ALWAYS_RIGHT =
            List.of(
                    form("", "/", ""),
                    form("", "/cari?q=balikpapan", ""),
                    form("", "/cari?jenis=kata&q=antre", ""),
                    form("petugas", "/unit/cari", ""),
                    form("petugas", "/unit/topik", ""),
                    form("", "/s/" + COUNTRY.entrance(), ""),
                    form("", "/peringkat", ""),
                    form("petugas", "/unit", ""),
                    form("petugas", "/unit/skm", ""),
                    form("petugas", "/unit/perubahan", ""),
                    form("petugas", "/unit/kendali", ""),
                    form("petugas", "/unit/prioritas", ""),
                    form("petugas", "/unit/aduan", ""),
                    form("admin", "/admin/unit", ""),
                    form("admin", "/admin/riwayat", ""),
                    form("admin", "/admin/jejak", ""),
                    form("kementerian", "/pusat", ""),
                    form("kementerian", "/pusat/corong", ""),
                    form("kementerian", "/pusat/peringkat", ""));

    private static final Map<String, Page> TABS = new HashMap<>();

    /// What stands in the fields of the form; where something is to be filled in, it is first.
    private static final String ENTRIES =
            """
            (fills) => {
              const fields = [...document.getElementById('isian').elements]
                .filter((it) => it.name && !/hidden|password|file|submit|button/.test(it.type));
              if (fills) fields.forEach((it, at) => {
                if (it.type === 'radio' || it.type === 'checkbox') it.checked = true;
                else if (it.localName === 'select') it.selectedIndex = it.options.length - 1;
                else if (it.type === 'date') it.value = '2026-03-02';
                else it.value = it.localName === 'textarea' ? `\n<b>Isi</b> "${at}"\n & lagi ` : `ISI <${at}> "`;
              });
              return fields.map((it) => `${it.name}=${it.value} ${it.checked}`);
            }
            """;

    /// Notes what the browser itself says about a field, also on the page before.
    private static final String BUBBLES =
            """
            addEventListener('invalid', (event) => {
              sessionStorage.setItem('bubble', event.target.name + ': ' + event.target.validationMessage);
            }, true);
            for (const how of ['reportValidity', 'checkValidity']) {
              for (const kind of [HTMLFormElement, HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement]) {
                kind.prototype[how] = () => { sessionStorage.setItem('bubble', how); return true; };
              }
            }
            """;

    /// The page of the cases that tell the same as this one.
    private static String withAnother(String ticket) {
        COUNTRY.run(
                "SELECT join_cluster(max(id), ARRAY['%s'], now()) FROM complaint WHERE ticket = '%s'"
                        .formatted(ticket, COUNTRY.filed("Kursi patah lagi.").ticket()));
        return "/unit/aduan/" + ticket + "/serupa";
    }

    private static Arguments form(String officer, String address, String button) {
        return Arguments.of(officer, address, button);
    }

    static Stream<Arguments> forms() {
        return Stream.concat(WRONG_WHEN_EMPTY.stream(), ALWAYS_RIGHT.stream());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("forms")
    void anotherLanguageKeepsWhatIsFilledInAlsoWithoutScripts(
            String officer, String address, String button) {
        var page = page(officer, false);
        page.navigate(COUNTRY.url(address + (address.contains("?") ? "&" : "?") + "lang=id"));
        if (!button.isEmpty()) {
            sendEmpty(page, button);
        }
        assertThat(page.locator("#isian").count()).as(page.url()).isEqualTo(1);
        var filled = (List<?>) page.evaluate(ENTRIES, true);

        page.locator("footer button[lang=en]").click();

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.evaluate(ENTRIES, false)).isEqualTo(filled);
        assertThat(filled).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @FieldSource("WRONG_WHEN_EMPTY")
    void anEmptyFormIsFaultedByTheProductAndNotByTheBrowser(
            String officer, String address, String button) {
        var page = page(officer, true);
        page.navigate(COUNTRY.url(address));
        page.evaluate("sessionStorage.removeItem('bubble')");

        sendEmpty(page, button);

        assertThat(page.evaluate("sessionStorage.getItem('bubble')")).isNull();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("id");
        assertThat(page.locator("[role=alert]").first().isVisible()).isTrue();
        assertThat(page.locator("[role=alert]").first().textContent())
                .doesNotContain("Please", "field")
                .isNotBlank();
        assertThat(page.title()).startsWith("Galat");
    }

    @ParameterizedTest
    @MethodSource("citizensForms")
    void surveyAndComplaintFaultAnEmptyFormThemselves(String address, String button) {
        anEmptyFormIsFaultedByTheProductAndNotByTheBrowser("", address, button);
    }

    static Stream<Arguments> citizensForms() {
        return Stream.of(
                Arguments.of(SURVEY, "#nilai > p:last-of-type button"),
                Arguments.of("/adu/" + SampleCountry.UNIT, "#adu button[type=submit]"));
    }

    /// Empties every field of every form and presses the button.
    private static void sendEmpty(Page page, String button) {
        page.evaluate(
                """
                () => {
                  document.querySelectorAll('details').forEach((it) => { it.open = true; });
                  document.querySelectorAll('main input:not([type=hidden],[type=radio],[type=checkbox]), main textarea')
                    .forEach((it) => { it.value = ''; });
                }
                """);
        page.locator(button).locator("visible=true").first().click();
    }

    /// One tab for all the forms of somebody: a new one is a new process.
    private static Page page(String officer, boolean scripts) {
        return TABS.computeIfAbsent(officer + scripts, _ -> browser(officer, scripts).newPage());
    }

    private static BrowserContext browser(String officer, boolean scripts) {
        var browser = Browsers.visitor(1280, 900, scripts);
        browser.addInitScript(BUBBLES);
        if (!officer.isEmpty()) {
            try (var visitor = COUNTRY.visitor(Optional.of(officer))) {
                browser.addCookies(
                        visitor.cookies().entrySet().stream()
                                .map(it ->
                                        new Cookie(it.getKey(), it.getValue())
                                                .setUrl(COUNTRY.url("/")))
                                .toList());
            }
        }
        return browser;
    }

    @AfterAll
    static void close() {
        TABS.values().forEach(tab -> tab.context().close());
    }
}
