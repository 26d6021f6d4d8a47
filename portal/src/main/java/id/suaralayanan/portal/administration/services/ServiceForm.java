package id.suaralayanan.portal.administration.services;

import id.suaralayanan.analytics.csv.Problems;
import id.suaralayanan.analytics.registry.ServiceRow;
import id.suaralayanan.analytics.registry.UnitReader;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What an admin typed for a service.
///
/// @param seen the name that a known service had when the page was shown; empty for a new one
public record ServiceForm(String code, String name, String seen) {
    static final ServiceForm EMPTY = new ServiceForm("", "", "");

    static ServiceForm of(UnaryOperator<String> field) {
        return new ServiceForm(
                field.apply("code").toUpperCase(Locale.ROOT),
                field.apply("name"),
                field.apply("lama"));
    }

    Optional<ServiceRow> service(Problems problems) {
        return UnitReader.service(code, name, problems);
    }
}
