package id.suaralayanan.portal.open311.services;

import id.suaralayanan.portal.complaints.lifecycle.IdentityMode;
import id.suaralayanan.portal.open311.MessageFields;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What a service asks beside the standard's own fields: which unit, what is to be protected, and a
/// notice on the receipt.
@Component
record Questions(Registry registry, Messages messages, Clock clock) {
    /// A list that nobody can read is no help.
    private static final int LONGEST_LIST = 200;

    List<MessageFields> of(ServiceType type, Jurisdiction of, Locale language) {
        var asked = new ArrayList<MessageFields>();
        asked.add(notice(language));
        if (of.only().isEmpty()) {
            asked.add(question("unit", true, units(of), asked.size(), language));
        }
        asked.add(question("service", false, services(of), asked.size(), language));
        asked.add(question("identity", false, identities(language), asked.size(), language));
        asked.add(question("secret", false, choice(language), asked.size(), language));
        if (type.isComplaint()) {
            asked.add(question("integrity", false, choice(language), asked.size(), language));
        }
        asked.add(
                attribute("happened_on", true, "datetime", false, asked.size(), language)
                        .children("values", "value", List.of()));
        return asked;
    }

    private MessageFields notice(Locale language) {
        return attribute("receipt", false, "text", false, 0, language)
                .children("values", "value", List.of());
    }

    private MessageFields question(
            String code,
            boolean required,
            List<MessageFields> values,
            int before,
            Locale language) {
        var type = values.isEmpty() ? "string" : "singlevaluelist";
        return attribute(code, true, type, required, before, language)
                .children("values", "value", values);
    }

    private MessageFields attribute(
            String code,
            boolean variable,
            String datatype,
            boolean required,
            int before,
            Locale language) {
        return new MessageFields()
                .truth("variable", variable)
                .text("code", code)
                .text("datatype", datatype)
                .truth("required", required)
                .text(
                        "datatype_description",
                        variable ? messages.of(language, "open311.form." + code) : null)
                .number("order", before + 1)
                .text("description", messages.of(language, "open311.ask." + code));
    }

    /// Empty where there are too many to choose from.
    private List<MessageFields> units(Jurisdiction of) {
        if (of.region().isEmpty()) {
            return List.of();
        }
        var found =
                registry.units()
                        .filter(of::holds)
                        .filter(unit -> !unit.isClosed(clock))
                        .limit(LONGEST_LIST + 1L)
                        .map(unit -> value(unit.code(), unit.name()))
                        .toList();
        return found.size() > LONGEST_LIST ? List.of() : found;
    }

    private List<MessageFields> services(Jurisdiction of) {
        return of.only().stream().flatMap(this::services).toList();
    }

    private Stream<MessageFields> services(Unit unit) {
        return registry.services(unit).stream()
                .filter(service -> !service.isClosed(unit, clock))
                .map(service -> value(service.code(), service.name()));
    }

    private List<MessageFields> identities(Locale language) {
        return Stream.of(IdentityMode.values())
                .map(mode ->
                        value(mode.name(), messages.of(language, "adu.identity." + mode.name())))
                .toList();
    }

    private List<MessageFields> choice(Locale language) {
        return Stream.of("yes", "no")
                .map(key -> value(key, messages.of(language, "open311.choice." + key)))
                .toList();
    }

    private static MessageFields value(String key, String name) {
        return new MessageFields().text("key", key).text("name", name);
    }
}
