package id.suaralayanan.analytics.publication.verification;

import id.suaralayanan.analytics.publication.content.PublishedTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whether the site that a publication was fetched from shows the same figures on its pages.
record SiteCheck(PublishedSource source, VerificationReport report) {
    private static final List<String> SHOWN = List.of("ikm", "grade", "low", "high");

    void run(String period, PublishedTable figures) {
        Optional<byte[]> shown = source.site("/api/v1/data/indicators/" + period + ".json");
        if (shown.isEmpty()) {
            return;
        }
        Map<String, Map<String, String>> published = figures.byKey();
        for (JsonNode unit : JsonMapper.shared().readTree(shown.get()).path("units")) {
            if (unit.path("status").asString("").equals("PUBLISHED")) {
                compare(unit, published.getOrDefault(unit.path("unit").asString(""), Map.of()));
            }
        }
    }

    private void compare(JsonNode shown, Map<String, String> published) {
        String unit = shown.path("unit").asString("");
        for (String figure : SHOWN) {
            String page = shown.path(figure).asString("");
            if (!page.equals(published.getOrDefault(figure, ""))) {
                report.differs(
                        "%s: the site shows %s %s, published is %s"
                                .formatted(unit, figure, page, published.get(figure)));
            }
        }
    }
}
