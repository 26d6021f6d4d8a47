package id.suaralayanan.portal.open311.requests;

import id.suaralayanan.portal.open311.MessageFields;
import id.suaralayanan.portal.open311.services.ServiceNames;
import id.suaralayanan.portal.open311.services.ServiceType;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Messages;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Writes requests with the fields of the standard, and with ours where they are asked for.
@Component
record RequestFields(Registry registry, ServiceNames names, Messages messages) {
    /// Who asks for what.
    ///
    /// @param site address of this portal
    /// @param extended with fields that the standard does not know (`extensions=true`)
    record Wish(String site, boolean extended, Locale language) {}

    Mono<List<MessageFields>> of(List<OpenRequest> requests, Wish wish) {
        return names.of(wish.language())
                .map(known ->
                        requests.stream().map(request -> fields(request, known, wish)).toList());
    }

    private MessageFields fields(OpenRequest request, Map<ServiceType, String> known, Wish wish) {
        var language = wish.language();
        Optional<Unit> unit = registry.unit(request.unit());
        ZoneId zone = registry.zone(request.unit());
        var fields =
                new MessageFields()
                        .text("service_request_id", request.ticket())
                        .text("status", request.status().isClosed() ? "closed" : "open")
                        .text("status_notes", notes(request, language))
                        .text("service_name", known.get(request.type()))
                        .text("service_code", request.type().name())
                        .text("description", request.text())
                        .text("agency_responsible", unit.map(Unit::name).orElse(null))
                        .text("service_notice", notice(request, language));
        times(fields, request, zone);
        place(fields, request, unit);
        var pictures = pictures(request, wish.site());
        fields.text("media_url", pictures.stream().findFirst().orElse(null));
        if (wish.extended()) {
            extend(fields, request, unit, zone);
            fields.texts("photos", "photo", pictures);
        }
        return fields;
    }

    private static void times(MessageFields fields, OpenRequest request, ZoneId zone) {
        fields.time("requested_datetime", request.receivedAt(), zone)
                .time("updated_datetime", request.updatedAt(), zone)
                .time("expected_datetime", request.expectedAt(), zone);
    }

    private void place(MessageFields fields, OpenRequest request, Optional<Unit> unit) {
        fields.text("address", unit.map(this::address).orElse(null))
                .text("address_id", unit.map(Unit::region).orElse(null))
                .text("zipcode", null)
                .decimal("lat", request.latitude())
                .decimal("long", request.longitude());
    }

    /// The standard has a place for one; whoever asks for extensions gets all.
    private static List<String> pictures(OpenRequest request, String site) {
        return request.pictures().stream()
                .map(number ->
                        "%s/open311/v2/pictures/%s-%d.jpg"
                                .formatted(site, request.ticket(), number))
                .toList();
    }

    private String notes(OpenRequest request, Locale language) {
        var status = messages.of(language, "open311.status." + request.status().name());
        return request.reply() == null ? status : status + ": " + request.reply();
    }

    private @Nullable String notice(OpenRequest request, Locale language) {
        return request.status().isClosed()
                ? null
                : messages.of(language, "open311.next." + request.status().turn().name());
    }

    /// Of the office, from the nearest to the farthest: where a citizen stood is not public.
    private String address(Unit unit) {
        var parts = new LinkedHashSet<String>();
        parts.add(unit.address() == null ? unit.name() : unit.address());
        for (String region = unit.region(); !region.isEmpty(); region = around(region)) {
            parts.add(registry.regionName(region));
        }
        return String.join(", ", parts);
    }

    private static String around(String region) {
        return region.substring(0, Math.max(0, region.lastIndexOf('.')));
    }

    private static void extend(
            MessageFields fields, OpenRequest request, Optional<Unit> unit, ZoneId zone) {
        fields.text("unit", unit.map(Unit::code).orElse(null))
                .text("detailed_status", request.status().name())
                .children(
                        "notes",
                        "note",
                        request.reply() == null
                                ? List.of()
                                : List.of(
                                        new MessageFields()
                                                .time("datetime", request.updatedAt(), zone)
                                                .text("description", request.reply())
                                                .text("type", "reply")));
    }
}
