package id.suaralayanan.portal.webhooks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Something that happened, as it is told: without a word of anybody. Whoever wants to read what is
/// public asks for it by the ticket.
///
/// @param kind e.g. `complaint.replied`
/// @param unit its code
/// @param status of the complaint when it was over
record WebhookEvent(
        UUID id,
        long position,
        Instant at,
        String kind,
        String unit,
        @Nullable String ticket,
        @Nullable String status) {
    /// The same bytes however often it is told.
    String body() {
        var data = new LinkedHashMap<String, String>();
        data.put("unit", unit);
        if (ticket != null && status != null) {
            data.put("ticket", ticket);
            data.put("status", status);
        }
        var event = new LinkedHashMap<String, Object>();
        event.put("type", kind);
        event.put("timestamp", at.toString());
        event.put("data", data);
        return JsonMapper.shared().writeValueAsString(event);
    }
}
