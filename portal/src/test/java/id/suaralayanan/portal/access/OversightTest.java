package id.suaralayanan.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.units.TestUnits;
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
        assertThat(new Oversight(kind, code, "Uji").covers(TestUnits.in("64.71.01", "64.71-PEMDA")))
                .isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({"AGENCY, 64", "REGION, 64"})
    void aUnitOfNoAgencyIsSeenByItsRegionAlone(Oversight.Kind kind, String code) {
        assertThat(new Oversight(kind, code, "Uji").covers(TestUnits.in("64.71", null)))
                .isEqualTo(kind == Oversight.Kind.REGION);
    }
}
