package id.suaralayanan.portal.feedback;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/// The fields of a survey as a browser sends them: every question answered, and the seal of the
/// page.
record SurveyFields(Map<String, String> fields) {
    private static final Pattern SEAL = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    /// The form on a page, filled in.
    static SurveyFields of(HttpResponse<String> page) {
        var seal = SEAL.matcher(page.body());
        if (!seal.find()) {
            throw new AssertionError("no survey: " + page.statusCode() + "\n" + page.body());
        }
        var fields = new TreeMap<>(Map.of("form", seal.group(1), "layanan", "KTP-EL"));
        for (int element = 1; element <= 9; element++) {
            fields.put("U" + element, "3");
        }
        return new SurveyFields(fields);
    }

    SurveyFields with(String field, String value) {
        var changed = new TreeMap<>(fields);
        changed.put(field, value);
        return new SurveyFields(changed);
    }

    /// The key under which it is stored.
    UUID key() {
        var seal = fields.getOrDefault("form", "");
        return UUID.fromString(seal.substring(0, seal.indexOf('.')));
    }
}
