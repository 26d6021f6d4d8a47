package id.suaralayanan.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "q=rsud&lang=en&page=2, q=rsud&page=2&",
        "lang=id, ''",
        "lang&&q=a%26b, q=a%26b&",
        "bahasa=lang=en, bahasa=lang=en&",
        ", ''"
    })
    void theLinkToTheOtherLanguageKeepsEverythingElse(String query, String kept) {
        assertThat(Language.withoutLanguage(query)).isEqualTo(kept);
    }
}
