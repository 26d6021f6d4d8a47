package id.suaralayanan.portal.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.StrictPortal;
import id.suaralayanan.portal.access.Visitor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Signing in at an identity provider that tells the truth, and at one that lies.
final class OidcIT {
    private static final PortalServer PORTAL = StrictPortal.shared();
    private static final StubProvider PROVIDER = StrictPortal.PROVIDER;
    private static final String UNIT = "90.24-INSTANSI";
    private static int askedAtStart;

    @BeforeAll
    static void knowsItsUnits() {
        askedAtStart = PROVIDER.timesAsked();
        StaffRows.unit(PORTAL.database(), UNIT, "Kantor Instansi");
        StaffRows.unit(PORTAL.database(), "90.25-INSTANSI", "Kantor Pindahan");
    }

    @Test
    void thePortalStartsWithoutTheProvider() {
        assertThat(askedAtStart).isZero();
    }

    @Test
    void whoComesFromTheProviderWorksInTheRoleAndUnitThatItNames() {
        try (var visitor = Visitor.of(PORTAL)) {
            assertThat(visitor.get("/masuk").body()).contains("Masuk dengan SSO Uji");
            var answer =
                    signIn(visitor, "/unit/skm", token -> claims(token, "instansi-satu", UNIT));

            assertThat(answer.headers().firstValue("Location")).hasValue("/unit/skm");
            assertThat(visitor.get("/unit").body())
                    .contains("Kantor Instansi", "Nama instansi-satu");
            assertThat(PROVIDER.spent()).containsKey("code_verifier");
        }
    }

    @Test
    void anotherUnitAtTheProviderIsAnotherUnitHereAndEndsOlderSessions() {
        try (var before = Visitor.of(PORTAL);
                var after = Visitor.of(PORTAL)) {
            signIn(before, "", token -> claims(token, "instansi-pindah", UNIT));
            assertThat(before.get("/unit").statusCode()).isEqualTo(200);

            signIn(after, "", token -> claims(token, "instansi-pindah", "90.25-INSTANSI"));

            assertThat(after.get("/unit").body()).contains("Kantor Pindahan");
            assertThat(before.get("/unit").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void whoLooksAfterARegionThereReadsItsUnitsHere() {
        try (var visitor = Visitor.of(PORTAL)) {
            var answer = signIn(visitor, "", nonce -> ofRegion(nonce, "90.24"));

            assertThat(answer.headers().firstValue("Location")).hasValue("/pusat/lingkup");
            assertThat(visitor.get("/pusat/lingkup").body())
                    .contains("Kantor Instansi")
                    .doesNotContain("Kantor Pindahan");

            signIn(visitor, "", nonce -> ofRegion(nonce, "90.25"));
            assertThat(visitor.get("/pusat/lingkup").body())
                    .contains("Kantor Pindahan")
                    .doesNotContain("Kantor Instansi");
            assertThat(signIn(visitor, "", nonce -> ofRegion(nonce, "90.2")).body())
                    .contains("tidak menyebut instansi atau wilayah");
        }
    }

    private static JWTClaimsSet ofRegion(String nonce, String region) {
        return with(
                with(
                        claims(nonce, "instansi-daerah", UNIT),
                        "realm_access",
                        Map.of("roles", List.of("pemda"))),
                "region",
                region);
    }

    @Test
    void aTokenThatDoesNotHoldOpensNothing() {
        Map<String, UnaryOperator<JWTClaimsSet>> lies =
                Map.of(
                        "another issuer", it -> with(it, "iss", "https://lain.example"),
                        "another audience", it -> with(it, "aud", List.of("lain")),
                        "another nonce", it -> with(it, "nonce", "lain"),
                        "no nonce", it -> with(it, "nonce", null),
                        "over", it -> with(it, "exp", Date.from(now().minus(Duration.ofHours(1)))));
        lies.forEach((name, lie) ->
                assertThatNobodyEnters(name, nonce -> PROVIDER.signed(lie.apply(honest(nonce)))));
        assertThatNobodyEnters("unsigned", nonce -> StubProvider.unsigned(honest(nonce)));
        assertThatNobodyEnters("another key", nonce -> PROVIDER.forged(honest(nonce)));
    }

    /// The control: the same claims, signed by the provider, do open.
    @Test
    void theSameTokenThatHoldsOpens() {
        try (var visitor = Visitor.of(PORTAL)) {
            var answer = answer(visitor, "", nonce -> PROVIDER.signed(honest(nonce)), Map.of());

            assertThat(answer.headers().firstValue("Location")).hasValue("/unit");
        }
    }

    @Test
    void anAnswerToAnotherBrowserOrTwiceOrOfAnotherProviderOpensNothing() {
        try (var thief = Visitor.of(PORTAL);
                var victim = Visitor.of(PORTAL)) {
            var asked = query(location(victim.get("/masuk/instansi")));
            PROVIDER.gives(PROVIDER.signed(honest(asked.getOrDefault("nonce", ""))));
            String back = "/masuk/instansi/kembali?code=satu&state=" + asked.get("state");

            assertThat(thief.get(back).statusCode()).isEqualTo(403);
            assertThat(victim.get(back + "x").statusCode()).isEqualTo(403);
            assertThat(
                            answer(
                                            victim,
                                            "",
                                            nonce -> PROVIDER.signed(honest(nonce)),
                                            Map.of("iss", "https://lain.example"))
                                    .statusCode())
                    .isEqualTo(403);
            assertThat(victim.get(back).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void whoHasNoRoleOrNoUnitHereIsToldSo() {
        try (var visitor = Visitor.of(PORTAL)) {
            assertThat(
                            signIn(
                                            visitor,
                                            "",
                                            nonce -> claims(nonce, "instansi-tanpa", "00-TIDAK"))
                                    .body())
                    .contains("tidak menyebut unit");
            assertThat(
                            signIn(
                                            visitor,
                                            "",
                                            nonce ->
                                                    with(
                                                            claims(nonce, "instansi-tanpa", UNIT),
                                                            "realm_access",
                                                            Map.of("roles", List.of("tamu"))))
                                    .body())
                    .contains("belum punya peran");
            assertThat(visitor.get("/unit").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void aNameThatALocalAccountHasIsNotTakenOver() {
        StaffRows.officer(
                PORTAL.database(), "instansi-lokal", id.suaralayanan.portal.access.Role.ADMIN, "");
        try (var visitor = Visitor.of(PORTAL)) {
            assertThat(signIn(visitor, "", nonce -> claims(nonce, "instansi-lokal", UNIT)).body())
                    .contains("sudah dipakai akun lain");
        }
    }

    @Test
    void signingOutHereLeadsToTheEndOfTheSessionThere() {
        try (var visitor = Visitor.of(PORTAL)) {
            signIn(visitor, "", nonce -> claims(nonce, "instansi-keluar", UNIT));

            var answer = visitor.post("/keluar", Map.of());
            var left = answer.headers().firstValue("Refresh").orElseThrow().replace("0; url=", "");

            assertThat(left).startsWith(PROVIDER.issuer() + "/end?");
            assertThat(query(left))
                    .containsKey("id_token_hint")
                    .hasEntrySatisfying(
                            "post_logout_redirect_uri",
                            it -> assertThat(it).contains("/masuk?keluar=ya"));
            assertThat(visitor.get("/unit").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void aSessionThatEndsAtTheProviderEndsHere() {
        try (var visitor = Visitor.of(PORTAL);
                var stranger = Visitor.of(PORTAL)) {
            signIn(visitor, "", nonce -> claims(nonce, "instansi-cabut", UNIT));
            for (String forged :
                    new String[] {
                        PROVIDER.forged(logout("instansi-cabut")),
                        StubProvider.unsigned(logout("instansi-cabut")),
                        PROVIDER.signed(with(logout("instansi-cabut"), "events", Map.of())),
                        PROVIDER.signed(with(logout("instansi-cabut"), "aud", "lain")),
                        "x"
                    }) {
                assertThat(tell(stranger, forged)).isEqualTo(400);
            }
            assertThat(visitor.get("/unit").statusCode()).isEqualTo(200);

            assertThat(
                            tell(
                                    stranger,
                                    PROVIDER.signed(
                                            logout("instansi-cabut"),
                                            new JOSEObjectType("logout+jwt"))))
                    .isEqualTo(200);
            assertThat(visitor.get("/unit").statusCode()).isEqualTo(303);
        }
    }

    private static void assertThatNobodyEnters(String name, UnaryOperator<String> token) {
        try (var visitor = Visitor.of(PORTAL)) {
            assertThat(answer(visitor, "", token, Map.of()).statusCode()).as(name).isEqualTo(403);
            assertThat(visitor.get("/unit").statusCode()).as(name).isEqualTo(303);
        }
    }

    /// To the provider and back.
    private static HttpResponse<String> signIn(
            Visitor visitor,
            String next,
            java.util.function.Function<String, JWTClaimsSet> claims) {
        return answer(visitor, next, nonce -> PROVIDER.signed(claims.apply(nonce)), Map.of());
    }

    private static HttpResponse<String> answer(
            Visitor visitor, String next, UnaryOperator<String> token, Map<String, String> more) {
        var asked = query(location(visitor.get("/masuk/instansi?lanjut=" + next)));
        PROVIDER.gives(token.apply(asked.getOrDefault("nonce", "")));
        return visitor.get(
                "/masuk/instansi/kembali?code=satu&state="
                        + asked.get("state")
                        + more.entrySet().stream()
                                .map(it -> "&" + it.getKey() + "=" + it.getValue())
                                .collect(Collectors.joining()));
    }

    private static JWTClaimsSet honest(String nonce) {
        return claims(nonce, "instansi-jujur", UNIT);
    }

    private static JWTClaimsSet claims(String nonce, String who, String unit) {
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER.issuer())
                .subject("id-" + who)
                .audience(StubProvider.CLIENT)
                .issueTime(Date.from(now()))
                .expirationTime(Date.from(now().plus(Duration.ofMinutes(5))))
                .claim("nonce", nonce)
                .claim("sid", "sesi-" + who)
                .claim("preferred_username", who)
                .claim("name", "Nama " + who)
                .claim("unit", unit)
                .claim("realm_access", Map.of("roles", List.of("petugas")))
                .build();
    }

    private static JWTClaimsSet logout(String who) {
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER.issuer())
                .subject("id-" + who)
                .audience(StubProvider.CLIENT)
                .issueTime(Date.from(now()))
                .expirationTime(Date.from(now().plus(Duration.ofMinutes(2))))
                .claim("sid", "sesi-" + who)
                .claim(
                        "events",
                        Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .build();
    }

    private static JWTClaimsSet with(JWTClaimsSet claims, String name, @Nullable Object value) {
        return new JWTClaimsSet.Builder(claims).claim(name, value).build();
    }

    private static int tell(Visitor stranger, String token) {
        return stranger.send(
                        "/masuk/instansi/keluar",
                        HttpRequest.newBuilder()
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token)))
                .statusCode();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Map<String, String> query(String address) {
        return Stream.of(URI.create(address).getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static Instant now() {
        return PORTAL.bean(Clock.class).instant();
    }
}
