package id.suaralayanan.portal.access.oidc;

import id.suaralayanan.portal.access.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/// The identity provider at which officers may sign in. Never prints its secret.
///
/// @param issuer its address, as it names itself, such as `https://sso.go.id/realms/pemda`; empty:
///   there is none
/// @param clientId how the provider knows this portal
/// @param clientSecret by which this portal proves itself to the provider
/// @param label the provider's name on the sign-in page
/// @param roleClaim where the token names roles or groups; a dot goes into an object
/// @param roles which of their names is which role here:
///   `petugas=UNIT_OFFICER,kementerian=MINISTRY`; the first that fits counts
/// @param unitClaim where the token names the code of the unit, for those who work in one
/// @param agencyClaim where it names the code of the agency, for its officers
/// @param regionClaim where it names the code of the province, regency or city, for its officers
@ConfigurationProperties("suara")
record OidcSettings(
        @Name("oidc-issuer") @DefaultValue("") String issuer,
        @Name("oidc-client-id") @DefaultValue("") String clientId,
        @Name("oidc-client-secret") @DefaultValue("") String clientSecret,
        @Name("oidc-label") @DefaultValue("") String label,
        @Name("oidc-role-claim") @DefaultValue("groups") String roleClaim,
        @Name("oidc-roles") @DefaultValue("") String roles,
        @Name("oidc-unit-claim") @DefaultValue("unit") String unitClaim,
        @Name("oidc-agency-claim") @DefaultValue("agency") String agencyClaim,
        @Name("oidc-region-claim") @DefaultValue("region") String regionClaim) {
    OidcSettings {
        require(
                issuer.isEmpty() || issuer.matches("https?://[^\\s?#]+"),
                "SUARA_OIDC_ISSUER must be the address of the provider, such as https://sso.go.id/realms/pemda");
        require(
                issuer.isEmpty() || !clientId.isEmpty(),
                "SUARA_OIDC_ISSUER needs SUARA_OIDC_CLIENT_ID");
        require(
                issuer.isEmpty() || !clientSecret.isEmpty(),
                "SUARA_OIDC_ISSUER needs SUARA_OIDC_CLIENT_SECRET");
        require(
                issuer.isEmpty() || !roles.isEmpty(),
                "SUARA_OIDC_ISSUER needs SUARA_OIDC_ROLES, such as petugas=UNIT_OFFICER: without it nobody has a role");
        table(roles);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    boolean isOn() {
        return !issuer.isEmpty();
    }

    /// Names at the provider, in the order of the setting.
    Map<String, Role> table() {
        return table(roles);
    }

    private static Map<String, Role> table(String roles) {
        var table = new LinkedHashMap<String, Role>();
        Stream.of(roles.split(","))
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .forEach(pair -> {
                    int at = pair.lastIndexOf('=');
                    require(
                            at > 0 && isRole(pair.substring(at + 1)),
                            "SUARA_OIDC_ROLES: %s is not like petugas=UNIT_OFFICER; roles are %s"
                                    .formatted(pair, Arrays.toString(Role.values())));
                    table.put(pair.substring(0, at), Role.valueOf(pair.substring(at + 1)));
                });
        return table;
    }

    private static boolean isRole(String name) {
        return Stream.of(Role.values()).anyMatch(role -> role.name().equals(name));
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
