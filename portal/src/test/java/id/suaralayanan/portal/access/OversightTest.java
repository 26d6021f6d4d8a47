package id.suaralayanan.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.units.Unit;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OversightTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    REGION, 64,          true
                    REGION, 64.71,       true
                    REGION, 64.71.01,    true
                    REGION, 64.71.01.1,  false
                    REGION, 64.7,        false
                    REGION, 6,           false
                    REGION, 64.72,       false
                    REGION, 64.71-PEMDA, false
                    AGENCY, 64.71-PEMDA, true
                    AGENCY, 64.71,       false
                    AGENCY, 64.72-PEMDA, false
                    """)
    void anAgencyCoversItsUnitsAndARegionThoseInsideIt(
            Oversight.Kind kind, String code, boolean covers) {
        assertThat(new Oversight(kind, code, "Uji").covers(unit("64.71.01", "64.71-PEMDA")))
                .isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({"AGENCY, 64", "REGION, 64"})
    void aUnitOfNoAgencyIsSeenByItsRegionAlone(Oversight.Kind kind, String code) {
        assertThat(new Oversight(kind, code, "Uji").covers(unit("64.71", null)))
                .isEqualTo(kind == Oversight.Kind.REGION);
    }

    private static Unit unit(String region, @Nullable String agency) {
        return new Unit(
                1,
                "64.71-UJI",
                "Kantor uji",
                "Kantor uji",
                "UJI",
                region,
                agency,
                ZoneId.of("Asia/Makassar"),
                "NASIONAL",
                null,
                null,
                null,
                false,
                false);
    }
}
