package id.suaralayanan.portal.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.util.MultiValueMap;

/// What is put back into a form that was drawn anew.
final class FormEntriesTest {
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <title>T</title>
            <form id="isian"><input type="hidden" name="revisi" value="7">
            <input type="password" name="sandi"><input name="nama" value="lama">
            <input type="radio" name="tugas" value="a" checked><input type="radio" name="tugas" value="b">
            <input type="checkbox" name="rahasia" value="ya" checked></form>
            <details><textarea form="isian" name="teks">lama</textarea></details>
            <form><input name="nama" value="milik lain"></form>
            """;

    @Test
    void entriesReplaceWhatTheNewPageHolds() {
        var page = filled(Map.of("nama", List.of("\"Siti\" & <b>"), "tugas", List.of("b")));

        assertThat(page.select("#isian [name=nama]").attr("value")).isEqualTo("\"Siti\" & <b>");
        assertThat(page.select("[name=tugas][checked]").eachAttr("value")).containsExactly("b");
        assertThat(page.select("[name=rahasia]").hasAttr("checked")).isFalse();
    }

    @Test
    void theLinesOfATextAreKeptAndItsPartOfThePageIsOpen() {
        var page = filled(Map.of("teks", List.of("\nsatu\ndua")));

        assertThat(page.expectFirst("textarea").wholeText())
                .as("a browser drops the first line break")
                .isEqualTo("\n\nsatu\ndua");
        assertThat(page.select("details").hasAttr("open")).isTrue();
    }

    @Test
    void thePagesOwnFieldsPasswordsAndOtherFormsAreLeftAlone() {
        var page =
                filled(
                        Map.of(
                                "revisi", List.of("1"),
                                "sandi", List.of("terlihat"),
                                "nama", List.of("Siti")));

        assertThat(page.select("[name=revisi]").attr("value")).isEqualTo("7");
        assertThat(page.outerHtml()).doesNotContain("terlihat");
        assertThat(page.select("form:last-of-type input").attr("value")).isEqualTo("milik lain");
    }

    private static Document filled(Map<String, List<String>> entries) {
        var drawn = FormEntries.into(PAGE, MultiValueMap.fromMultiValue(entries));
        return Jsoup.parse(drawn);
    }
}
