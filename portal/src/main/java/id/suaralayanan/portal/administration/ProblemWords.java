package id.suaralayanan.portal.administration;

import id.suaralayanan.analytics.csv.Problem;
import id.suaralayanan.portal.web.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What is wrong with a row or a form, in everyday words; templates call it as `@problemWords`.
@Component("problemWords")
public final class ProblemWords {
    private static final Set<String> COLUMNS =
            Set.of(
                    "kode", "nama", "code", "name", "type", "agency", "lat", "lon", "short",
                    "address");
    private static final Set<String> RULES =
            Set.of(
                    "empty",
                    "header",
                    "old-excel",
                    "no-workbook",
                    "too-large-inside",
                    "long",
                    "column-twice",
                    "columns-missing",
                    "cells",
                    "broken",
                    "other-region",
                    "zone",
                    "services",
                    "service-twice",
                    "formula",
                    "length",
                    "region",
                    "unit",
                    "type",
                    "no-type",
                    "unknown-region",
                    "degrees",
                    "place",
                    "service",
                    "taken");

    private final Messages messages;

    ProblemWords(Messages messages) {
        this.messages = messages;
    }

    /// A rule that nobody has put into words here is said as the list of refused rows says it.
    public String of(Problem problem, Locale language) {
        if (!RULES.contains(problem.code())) {
            return problem.text();
        }
        List<Object> values =
                problem.column().isEmpty() || problem.values().isEmpty()
                        ? problem.values()
                        : Stream.concat(
                                        Stream.of(column(problem.column(), language)),
                                        problem.values().stream().skip(1))
                                .toList();
        return messages.of(language, "registry.fault." + problem.code(), values.toArray());
    }

    private String column(String column, Locale language) {
        return COLUMNS.contains(column)
                ? messages.of(language, "registry.column." + column)
                : column;
    }
}
