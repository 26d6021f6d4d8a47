package id.suaralayanan.portal.offline;

import static id.suaralayanan.portal.offline.CitizenDevice.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.suaralayanan.portal.browser.Browsers;
import id.suaralayanan.portal.web.form.PlainText;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/// The device's own check of a form, which must let pass what the portal takes, and nothing else.
final class FormRulesIT {
    @AutoClose private static BrowserContext browser;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        var rules =
                new ClassPathResource("offline/isian.js")
                        .getContentAsString(StandardCharsets.UTF_8);
        browser = Browsers.visitor(360, 640);
        page = browser.newPage();
        page.evaluate(rules.replace("const isian", "self.isian"));
    }

    /// A character that cannot be seen stands as its number: `{A}` is a line end.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
                    "", 0
                    {20}, 0
                    Antre, 5
                    {20}{20}Antre lama{20}, 10
                    satu{A}dua, 8
                    satu{D}{A}dua, 8
                    satu{D}{A}{D}{A}dua{D}{A}, 9
                    satu{D}dua, 8
                    satu{9}dua, 8
                    {1F600}{1F600}, 2
                    e{301}, 1
                    a{301}{302}{303}{304}{305}{306}{307}, 6
                    {200B}se{200B}mu{200B}, 4
                    {202E}balik{202C}, 5
                    keluarga {1F468}{200D}{1F469}, 12
                    a{7}b, 2
                    {FEFF}awal, 4
                    {A0}{2800}{3164}, 0
                    {301}{200D}, 0
                    a {301}b, 3
                    satu{2028}dua{B}tiga, 13
                    a{E000}{378}b, 2
                    {17B4}{FFFC}, 0
                    {1100}{1161}{11A8}, 1
                    """)
    void countsTheCharactersOfATextAsThePortalDoes(String written, int length) {
        var text =
                Pattern.compile("\\{(\\p{XDigit}+)}")
                        .matcher(written)
                        .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));

        assertThat(PlainText.length(PlainText.clean(text))).isEqualTo(length);
        assertThat(page.evaluate("(text) => isian.length(text)", text)).isEqualTo(length);
    }

    @Test
    void aPermittedTextWithLineBreaksIsWhole() {
        var lines = "a".repeat(99) + "\r\n";

        assertThat(isWhole("/s/V7F3K", WHOLE + "&comment=" + encoded(lines.repeat(10)))).isTrue();
        assertThat(isWhole("/adu/X", complaint(lines.repeat(40)))).isTrue();
        assertThat(isWhole("/adu/X", complaint(lines.repeat(40) + "ab"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C4AE-C3D3-50FB-08E0",
                "c4ae c3d3 50fb 08e0",
                "C4AE\u2013C3D3\u00A050FB\u200B08E0",
                ""
            })
    void aVisitCodeMayHaveAnySpacesAndDashes(String code) {
        assertThat(isWhole("/s/V7F3K", WHOLE + "&k=" + encoded(code))).isTrue();
    }

    @Test
    void aSurveyWithAGapIsNotWhole() {
        var broken =
                List.of(
                        WHOLE.replace("U4=3", "U4=5"),
                        WHOLE.replace("U9=3", "U9="),
                        WHOLE + "&U1=4",
                        WHOLE + "&age=4",
                        WHOLE + "&k=C4AE",
                        WHOLE + "&comment=" + "a".repeat(1001));

        assertThat(broken).noneMatch(form -> isWhole("/s/V7F3K", form));
        assertThat(isWhole("/s/V7F3K", WHOLE)).isTrue();
    }

    @Test
    void aComplaintWithoutWordsOrWithAContactThatContradictsIsNotWhole() {
        assertThat(isWhole("/adu/X", complaint(" \u200B"))).isFalse();
        assertThat(isWhole("/adu/X", complaint("Antre") + "&hp=08123456")).isFalse();
        assertThat(isWhole("/adu/X", complaint("Antre"))).isTrue();
    }

    private static String complaint(String text) {
        return "identitas=ANONYMOUS&teks=" + encoded(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static boolean isWhole(String address, String form) {
        return (Boolean)
                page.evaluate(
                        "([address, form]) => isian.isComplete(address, new URLSearchParams(form))",
                        List.of(address, form));
    }
}
