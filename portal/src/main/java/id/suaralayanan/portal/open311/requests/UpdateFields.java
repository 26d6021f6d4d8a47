package id.suaralayanan.portal.open311.requests;

import id.suaralayanan.portal.open311.MessageFields;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.Messages;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Writes a step as the update extension does. What the unit says to the citizen alone stays with
/// the receipt; the other program learns that something was said.
@Component
record UpdateFields(Registry registry, Messages messages) {
    MessageFields of(RequestStep step, Locale language) {
        var zone = registry.zone(step.unit());
        var words =
                step.reply() == null
                        ? messages.of(language, "open311.update." + step.state())
                        : step.reply();
        return new MessageFields()
                .text("update_id", Long.toString(step.id()))
                .text("service_request_id", step.ticket())
                .text("status", step.state())
                .time("updated_datetime", step.at(), zone)
                .text("description", words)
                .text("media_url", null);
    }
}
