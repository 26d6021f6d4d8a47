package id.suaralayanan.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

final class SearchParametersTest {
    private static final Audience EVERYONE = new Audience.Everyone();

    @Test
    void readsAllParameters() {
        var query =
                read(
                        Map.of(
                                "q", " antre lama ",
                                "unit", "64.71-DISDUKCAPIL",
                                "region", "64.71",
                                "category", "DELAY",
                                "status", "FINISHED",
                                "class", "COMPLAINT",
                                "month", "2026-11",
                                "from", "2026-11-01",
                                "to", "2026-11-30",
                                "page", "3"));

        assertThat(query.text()).isEqualTo("antre lama");
        assertThat(query.chosen())
                .containsOnly(
                        Map.entry(Dimension.UNIT, "64.71-DISDUKCAPIL"),
                        Map.entry(Dimension.CATEGORY, "DELAY"),
                        Map.entry(Dimension.STATUS, "FINISHED"),
                        Map.entry(Dimension.CLASS, "COMPLAINT"),
                        Map.entry(Dimension.MONTH, "2026-11"));
        assertThat(query.region()).hasValue("64.71");
        assertThat(query.from()).hasValue(LocalDate.of(2026, 11, 1));
        assertThat(query.to()).hasValue(LocalDate.of(2026, 11, 30));
        assertThat(query.page()).isEqualTo(3);
        assertThat(query.audience()).isEqualTo(EVERYONE);
    }

    @Test
    void searchesTheWordsAloneAndExplainsWhenAsked() {
        assertThat(read(Map.of()).widened()).isTrue();
        assertThat(read(Map.of()).explained()).isFalse();
        assertThat(read(Map.of("tanpa-sinonim", "ya")).widened()).isFalse();
        assertThat(read(Map.of("jelaskan", "ya")).explained()).isTrue();
    }

    @Test
    void takesBlanksForAnything() {
        var query = read(Map.of("q", " ", "unit", "", "from", "", "page", ""));

        assertThat(query.chosen()).isEmpty();
        assertThat(query.from()).isEqualTo(Optional.empty());
        assertThat(query.page()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "unit,'64.71-DISDUKCAPIL OR 1'",
        "region,6%",
        "category,a",
        "status,DONE",
        "class,ANY",
        "month,2026-13",
        "from,03/11/2026",
        "from,+999999999-12-31",
        "from,-0001-01-01",
        "to,10000-01-01",
        "month,2000-00",
        "to,2026-02-30",
        "page,0",
        "page,51",
        "page,-1",
        "page,99999999999999999999",
        "page,x",
    })
    void refusesNonsenseByName(String name, String value) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(Map.of(name, value)))
                .satisfies(refusal ->
                        assertThat(refusal.faults())
                                .extracting(FieldError::pointer)
                                .containsExactly("/" + name));
    }

    @Test
    void refusesEverythingThatIsWrongAtOnce() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        read(
                                Map.of(
                                        "q", "x".repeat(201),
                                        "from", "2026-11-02",
                                        "to", "2026-11-01",
                                        "page", "0")))
                .satisfies(refusal -> assertThat(refusal.faults()).hasSize(3));
    }

    private static ComplaintQuery read(Map<String, String> parameters) {
        var given = new LinkedMultiValueMap<String, String>();
        parameters.forEach(given::add);
        return SearchParameters.read(given, EVERYONE);
    }
}
