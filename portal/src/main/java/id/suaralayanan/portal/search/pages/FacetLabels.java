package id.suaralayanan.portal.search.pages;

import id.suaralayanan.portal.complaints.ComplaintCategories;
import id.suaralayanan.portal.complaints.ComplaintCategories.Category;
import id.suaralayanan.portal.search.Dimension;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.Numbers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What the values that complaints are counted by are called.
@Component
record FacetLabels(
        ComplaintCategories categories, Registry registry, Messages messages, Numbers numbers) {
    /// In one language. Where the categories cannot be read now, their codes stand for them.
    Mono<Labels> in(Locale language) {
        return categories
                .all()
                .collectMap(Category::code, category -> category.name(language))
                .onErrorReturn(Map.of())
                .map(names -> new Labels(names, language));
    }

    final class Labels {
        private final Map<String, String> categoryNames;
        private final Locale language;

        private Labels(Map<String, String> categoryNames, Locale language) {
            this.categoryNames = categoryNames;
            this.language = language;
        }

        String of(Dimension dimension, String value) {
            return switch (dimension) {
                case UNIT -> unit(value);
                case CATEGORY -> categoryNames.getOrDefault(value, value);
                case STATUS -> messages.of(language, "desk.status." + value);
                case CLASS -> messages.of(language, "adu.class." + value);
                case MONTH -> numbers.month(YearMonth.parse(value), language);
            };
        }

        String unit(String code) {
            return registry.unit(code).map(Unit::shortName).orElse(code);
        }

        LocalDate day(String unit, Instant at) {
            return LocalDate.ofInstant(at, registry.zone(unit));
        }
    }
}
