package id.suaralayanan.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
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

    @ParameterizedTest
    @CsvSource({
        "period=2026-Q2&lang=en%26profil%3Dya%26, period=2026-Q2&profil=ya&lang=en",
        "q=&lang=id%26q%3Dantre%26page%3D2%26lang%3Den%26, q=&page=2&lang=id",
        "lang=en%26q%3Da%2526b%26, q=a%26b&lang=en",
        "lang=en, ",
        "lang=en%26a%3D%0D%0Ab, ",
        "lang=xx%26a%3Db, ",
        "q=lang%3Den%26a%3Db, "
    })
    void whatAFormLeavesOutOfTheAddressComesAlongWithTheLanguage(String query, String whole) {
        assertThat(Language.whole(query)).isEqualTo(Optional.ofNullable(whole));
    }
}
