package id.suaralayanan.portal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The document of the interface, against the portal that runs.
final class OpenApiIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private static HttpResponse<String> get(String path, String... headers) {
        try (var somebody = Visitor.of(PORTAL)) {
            var request = HttpRequest.newBuilder().GET();
            return somebody.send(path, headers.length == 0 ? request : request.headers(headers));
        }
    }

    private static JsonNode document(String... headers) {
        var answer = get("/v3/api-docs", headers);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> documented(JsonNode document) {
        var all = new ArrayList<String>();
        document.get("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .propertyNames()
                                .forEach(method ->
                                        all.add(
                                                method.toUpperCase(Locale.ROOT)
                                                        + " "
                                                        + path.getKey())));
        return all;
    }

    @Test
    void everyRouteForProgramsIsInTheDocumentAndNothingElse() {
        var routes =
                MachineRoutes.of(PORTAL.bean(RequestMappingHandlerMapping.class)).stream()
                        .map(Object::toString)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(routes).contains("GET /api/v1/units", "GET /open311/v2/services.{format}");
        // The hottest path has a handler of its own.
        routes.add("POST /api/v1/ratings");
        assertThat(documented(document())).containsExactlyInAnyOrderElementsOf(routes);
    }

    /// Beyond the limit an address is in no figure of the operator.
    @Test
    void everyAddressIsMeasured() {
        var patterns =
                PORTAL
                        .bean(RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .keySet()
                        .stream()
                        .flatMap(route -> route.getPatternsCondition().getPatterns().stream())
                        .distinct();

        assertThat(patterns.count())
                .isLessThan(
                        PORTAL.bean(Environment.class)
                                .getRequiredProperty(
                                        "management.metrics.web.server.max-uri-tags",
                                        Integer.class));
    }

    @Test
    void everyEndpointSaysWhatItIsForAndNamesItsVariables() {
        document()
                .get("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation ->
                                        described(
                                                operation.getKey() + " " + path.getKey(),
                                                operation.getValue())));
    }

    private static void described(String name, JsonNode operation) {
        assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
        assertThat(operation.path("responses").isEmpty()).as(name).isFalse();
        var known =
                operation
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> parameter.get("in").asString().equals("path"))
                        .map(parameter -> parameter.get("name").asString())
                        .toList();
        assertThat(known)
                .as(name)
                .containsExactlyInAnyOrderElementsOf(
                        VARIABLE.matcher(name).results().map(found -> found.group(1)).toList());
    }

    /// With things that are not there: an address that is documented is known, whatever it answers.
    @Test
    void everyDocumentedAddressAnswers() {
        for (String endpoint : documented(document())) {
            if (!endpoint.startsWith("GET ")) {
                continue;
            }
            var path =
                    endpoint.substring(4)
                            .replace("{format}", "json")
                            .replace("{button}", "nilai")
                            .replace("{set}", "indicators")
                            .replace("{file}", "2026-Q3.csv")
                            .replaceAll("\\{number}", "1")
                            .replaceAll("\\{\\w+}", "x");
            var answer = get(path);
            // The search may still be preparing its index (503).
            assertThat(answer.statusCode()).as(endpoint).isNotIn(405, 500, 501);
        }
    }

    /// A proxy that ends the encryption is no reason to send programs to an address in the clear.
    @Test
    void theServerIsTheSiteAsItsVisitorsKnowIt() {
        assertThat(server(document())).isEqualTo(PORTAL.url("").toString());
        assertThat(server(document("X-Forwarded-Proto", "https")))
                .isEqualTo(PORTAL.url("").toString().replace("http:", "https:"));
        assertThat(server(document())).isEqualTo(PORTAL.url("").toString());
    }

    private static String server(JsonNode document) {
        return document.get("servers").get(0).get("url").asString();
    }
}
