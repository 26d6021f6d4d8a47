package id.suaralayanan.portal.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// An identity provider of a few lines, with real keys, that lies as it is told to.
public final class StubProvider {
    static final String CLIENT = "suara";

    private final HttpServer server;
    private final RSAKey key = key();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile String token = "";
    private volatile Map<String, String> spent = Map.of();

    private StubProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext(
                "/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::spend);
        server.start();
    }

    public static StubProvider start() {
        try {
            return new StubProvider();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// How often anybody wanted to know anything.
    public int timesAsked() {
        return asked.get();
    }

    /// The form with which the last code was spent.
    Map<String, String> spent() {
        return spent;
    }

    /// What the next code is worth.
    void gives(String idToken) {
        token = idToken;
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, key, JOSEObjectType.JWT);
    }

    String signed(JWTClaimsSet claims, JOSEObjectType type) {
        return signed(claims, key, type);
    }

    /// With a key that is not the provider's, under its name.
    String forged(JWTClaimsSet claims) {
        return signed(claims, key(), JOSEObjectType.JWT);
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    private static String signed(JWTClaimsSet claims, RSAKey key, JOSEObjectType type) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("satu").type(type).build();
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("satu").generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void describe(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "issuer",
                                        issuer(),
                                        "authorization_endpoint",
                                        issuer() + "/authorize",
                                        "token_endpoint",
                                        issuer() + "/token",
                                        "jwks_uri",
                                        issuer() + "/keys",
                                        "end_session_endpoint",
                                        issuer() + "/end",
                                        "subject_types_supported",
                                        List.of("public"),
                                        "response_types_supported",
                                        List.of("code"),
                                        "id_token_signing_alg_values_supported",
                                        List.of("RS256"))));
    }

    private void spend(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        spent =
                Stream.of(form.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(
                                Collectors.toMap(
                                        pair -> pair[0],
                                        pair ->
                                                URLDecoder.decode(
                                                        pair[1], StandardCharsets.UTF_8)));
        answer(
                exchange,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}"
                        .formatted(token));
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        asked.incrementAndGet();
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
