package id.suaralayanan.portal.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.portal.access.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ClaimsTest {
    @Test
    void theFirstRoleOfTheSettingCounts() {
        var claims = claims(Map.of("groups", List.of("lain", "kementerian", "petugas")));

        assertThat(claims.role()).hasValue(Role.UNIT_OFFICER);
        assertThat(claims(Map.of("groups", "kementerian")).role()).hasValue(Role.MINISTRY);
        assertThat(claims(Map.of("groups", List.of("lain"))).role()).isEmpty();
        assertThat(claims(Map.of()).role()).isEmpty();
    }

    @Test
    void aDotGoesIntoAnObject() {
        var settings = settings("realm_access.roles", "petugas=UNIT_OFFICER");
        var all = Map.<String, Object>of("realm_access", Map.of("roles", List.of("petugas")));

        assertThat(new Claims(all, settings).role()).hasValue(Role.UNIT_OFFICER);
    }

    @Test
    void theRoleSaysInWhichClaimItsPlaceStands() {
        var claims =
                claims(
                        Map.of(
                                "unit", "64.71-disdukcapil",
                                "agency", "64.71-pemda",
                                "region", "64.71"));

        assertThat(claims.place(Role.UNIT_HEAD)).isEqualTo("64.71-DISDUKCAPIL");
        assertThat(claims.place(Role.AGENCY_OFFICER)).isEqualTo("64.71-PEMDA");
        assertThat(claims.place(Role.REGION_OFFICER)).isEqualTo("64.71");
    }

    @Test
    void anAddressThatNobodyHasSeenToWorkIsNone() {
        assertThat(claims(Map.of("email", "a@b.id")).email()).isEmpty();
        assertThat(claims(Map.of("email", "a@b.id", "email_verified", true)).email())
                .isEqualTo("a@b.id");
    }

    @Test
    void aUserNameIsMadeOfWhatCanStandInOne() {
        assertThat(claims(Map.of("preferred_username", "Sri.Wahyuni@go.id")).username())
                .isEqualTo("sri.wahyuni");
    }

    @Test
    void aSettingThatMakesNoSenseIsNamed() {
        assertThatThrownBy(() -> settings("groups", "petugas=BOSS"))
                .hasMessageContaining("SUARA_OIDC_ROLES");
        assertThatThrownBy(() -> settings("groups", "")).hasMessageContaining("SUARA_OIDC_ROLES");
        assertThatThrownBy(() ->
                        new OidcSettings(
                                "https://sso.go.id", "", "", "", "g", "a=ADMIN", "u", "a", "r"))
                .hasMessageContaining("SUARA_OIDC_CLIENT_ID");
    }

    private static Claims claims(Map<String, Object> all) {
        return new Claims(all, settings("groups", "petugas=UNIT_OFFICER, kementerian=MINISTRY"));
    }

    private static OidcSettings settings(String claim, String roles) {
        return new OidcSettings(
                "https://sso.go.id", "suara", "x", "", claim, roles, "unit", "agency", "region");
    }
}
