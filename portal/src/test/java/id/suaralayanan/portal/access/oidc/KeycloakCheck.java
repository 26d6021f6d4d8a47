package id.suaralayanan.portal.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Signing in at a real Keycloak, by the profile `keycloak` alone. What a provider that lies could
/// send, such as another audience, no honest one sends: `OidcIT` holds that.
final class KeycloakCheck {
    private static final String PASSWORD = "sandi-orang-uji";
    private static final String UNIT = "90.26-KEYCLOAK";
    private static final int PORT = KeycloakServer.freePort();
    private static final PortalServer PORTAL = portal(KeycloakServer.issuer(PORT));
    private static final PortalServer ELSEWHERE =
            portal(KeycloakServer.issuer(PORT).replace("127.0.0.1", "localhost"));
    private static final KeycloakServer KEYCLOAK = KeycloakServer.start(PORT, realm());

    private static PortalServer portal(String issuer) {
        return PortalServer.shared()
                .replica(
                        Map.of(
                                "suara.oidc-issuer", issuer,
                                "suara.oidc-client-id", "suara",
                                "suara.oidc-client-secret", KeycloakServer.SECRET,
                                "suara.oidc-role-claim", "realm_access.roles",
                                "suara.oidc-roles", "petugas=UNIT_OFFICER,daerah=REGION_OFFICER"));
    }

    @BeforeAll
    static void knowsItsUnit() {
        StaffRows.unit(PORTAL.database(), UNIT, "Kantor Keycloak");
    }

    @AfterAll
    static void stop() {
        KEYCLOAK.close();
        ELSEWHERE.close();
        PORTAL.close();
    }

    @Test
    void whoSignsInThereWorksHereInTheRoleAndThePlaceOfTheToken() {
        try (var visitor = Visitor.of(PORTAL);
                var browser = new KeycloakBrowser()) {
            assertThat(signIn(visitor, browser, "sri").headers().firstValue("Location"))
                    .hasValue("/unit");
            assertThat(visitor.get("/unit").body()).contains("Kantor Keycloak", "Sri Wahyuni");
        }
        try (var visitor = Visitor.of(PORTAL);
                var browser = new KeycloakBrowser()) {
            assertThat(signIn(visitor, browser, "dewi").headers().firstValue("Location"))
                    .hasValue("/pusat/lingkup");
            assertThat(visitor.get("/pusat/lingkup").body()).contains("Kantor Keycloak");
            assertThat(visitor.get("/unit").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void whoHasNoRoleThereHasNoneHere() {
        try (var visitor = Visitor.of(PORTAL);
                var browser = new KeycloakBrowser()) {
            assertThat(signIn(visitor, browser, "tamu").body()).contains("belum punya peran");
        }
    }

    @Test
    void signingOutHereEndsTheSessionThere() {
        try (var visitor = Visitor.of(PORTAL);
                var browser = new KeycloakBrowser()) {
            signIn(visitor, browser, "budi");
            String again = leave(visitor);
            assertThat(browser.get(again).statusCode()).as("signed in there").isEqualTo(302);

            String end =
                    visitor.post("/keluar", Map.of())
                            .headers()
                            .firstValue("Refresh")
                            .orElseThrow()
                            .replace("0; url=", "");
            var ended = browser.get(end);

            assertThat(ended.headers().firstValue("Location").orElseThrow())
                    .startsWith(PORTAL.url("/masuk").toString());
            assertThat(browser.get(leave(visitor)).body()).contains("login-actions");
            assertThat(visitor.get("/unit").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void aSessionThatIsRevokedThereEndsHere() {
        try (var visitor = Visitor.of(PORTAL);
                var browser = new KeycloakBrowser()) {
            signIn(visitor, browser, "agus");
            assertThat(visitor.get("/unit").statusCode()).isEqualTo(200);

            KEYCLOAK.endSessions("agus");

            Awaitility.await().until(() -> visitor.get("/unit").statusCode() == 303);
        }
    }

    @Test
    void aTokenForAnotherRequestOfAnotherClientOrOfAnotherIssuerOpensNothing() {
        assertThatNobodyEnters(address -> address.replaceFirst("nonce=[^&]+", "nonce=lain"));
        assertThatNobodyEnters(address -> address.replace("client_id=suara", "client_id=lain"));
        assertThatNobodyEnters(address ->
                address.replaceFirst("code_challenge=[^&]+", "code_challenge=" + "A".repeat(43)));
        try (var visitor = Visitor.of(ELSEWHERE)) {
            assertThat(visitor.get("/masuk/instansi").statusCode()).as("issuer").isEqualTo(502);
        }
    }

    /// Keycloak signs as its client is set to; the portal takes RS256 by a key of Keycloak alone.
    @Test
    void aTokenThatIsSignedInAnotherWayOrNotAtAllOpensNothing() {
        KEYCLOAK.signsWith("suara", "HS256");
        try {
            assertThatNobodyEnters(address -> address + "&ui_locales=id");
        } finally {
            KEYCLOAK.signsWith("suara", "RS256");
        }
        try (var visitor = Visitor.of(PORTAL)) {
            assertThat(
                            visitor.send(
                                            "/masuk/instansi/keluar",
                                            HttpRequest.newBuilder()
                                                    .header(
                                                            "Content-Type",
                                                            "application/x-www-form-urlencoded")
                                                    .POST(
                                                            HttpRequest.BodyPublishers.ofString(
                                                                    "logout_token=eyJhbGciOiJub25lIn0.e30.")))
                                    .statusCode())
                    .isEqualTo(400);
        }
    }

    private static void assertThatNobodyEnters(UnaryOperator<String> change) {
        try (var visitor = Visitor.of(PORTAL);
                var browser = new KeycloakBrowser()) {
            String asked = leave(visitor);
            String changed = change.apply(asked);
            assertThat(changed).isNotEqualTo(asked);
            String back = browser.signIn(changed, "sri", PASSWORD);
            assertThat(visitor.get(path(back)).statusCode()).as(changed).isEqualTo(403);
            assertThat(visitor.get("/unit").statusCode()).as(changed).isEqualTo(303);
        }
    }

    /// To Keycloak, through its form, and back.
    private static HttpResponse<String> signIn(
            Visitor visitor, KeycloakBrowser browser, String username) {
        return visitor.get(path(browser.signIn(leave(visitor), username, PASSWORD)));
    }

    private static String leave(Visitor visitor) {
        return visitor.get("/masuk/instansi").headers().firstValue("Location").orElseThrow();
    }

    private static String path(String address) {
        return address.substring(PORTAL.url("").toString().length());
    }

    private static String realm() {
        try (var file =
                Objects.requireNonNull(
                        KeycloakCheck.class.getResourceAsStream("/keycloak/realm.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@PORTAL@", PORTAL.url("").toString())
                    .replace("@SECRET@", KeycloakServer.SECRET)
                    .replace("@PASSWORD@", PASSWORD)
                    .replace("@UNIT@", UNIT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
