package id.suaralayanan.portal.administration.audit;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One thing that an officer did.
///
/// @param by name of the officer; empty where none is known
/// @param detail what was changed, as JSON; empty where nothing is noted
public record AuditEntry(
        long number, Instant at, String by, String action, String object, String detail) {
    /// The details as `field: before → after`, or `field: value`.
    public List<String> changes() {
        return detail.isEmpty()
                ? List.of()
                : JsonMapper.shared()
                        .readTree(detail)
                        .propertyStream()
                        .map(field -> field.getKey() + ": " + change(field.getValue()))
                        .toList();
    }

    private static String change(JsonNode value) {
        return value.isArray() && value.size() == 2
                ? shown(value.get(0)) + " → " + shown(value.get(1))
                : shown(value);
    }

    private static String shown(JsonNode value) {
        if (value.isNull()) {
            return "–";
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
