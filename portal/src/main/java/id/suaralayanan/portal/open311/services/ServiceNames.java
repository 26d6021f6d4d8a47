package id.suaralayanan.portal.open311.services;

import id.suaralayanan.portal.complaints.ComplaintCategories;
import id.suaralayanan.portal.web.Messages;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What the services are called: complaints as their categories are called everywhere.
@Component
public final class ServiceNames {
    private final ComplaintCategories categories;
    private final Messages messages;

    ServiceNames(ComplaintCategories categories, Messages messages) {
        this.categories = categories;
        this.messages = messages;
    }

    public Mono<Map<ServiceType, String>> of(Locale language) {
        return categories
                .all()
                .collectMap(ComplaintCategories.Category::code, each -> each.name(language))
                .map(names -> {
                    var all = new EnumMap<ServiceType, String>(ServiceType.class);
                    for (var type : ServiceType.values()) {
                        all.put(
                                type,
                                type.isComplaint()
                                        ? names.getOrDefault(type.name(), type.name())
                                        : messages.of(language, "adu.class." + type.name()));
                    }
                    return all;
                });
    }
}
