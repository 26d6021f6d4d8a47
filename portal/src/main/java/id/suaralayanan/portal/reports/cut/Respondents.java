package id.suaralayanan.portal.reports.cut;

import static id.suaralayanan.portal.database.RowReader.number;
import static java.util.stream.Collectors.toMap;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.database.LongStatements;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Who answered, as far as it can be told without telling on anybody.
@Component
public final class Respondents {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /// Nobody answers before a period begins; forms that wait on a device or in a file come late.
    private static final String COUNTS =
            """
            SELECT sex, age, education, occupation, disability,
                   grouping(sex, age, education, occupation, disability) AS told,
                   sum(sign)::bigint AS respondents
              FROM respondent_trait
             WHERE unit = :unit
               AND answered_on BETWEEN :from AND :to
               AND received_at >= :from::date - 1
             GROUP BY GROUPING SETS ((sex), (age), (education), (occupation), (disability))
            """;

    private final DatabaseClient database;
    private final LongStatements statements;

    Respondents(DatabaseClient database, LongStatements statements) {
        this.database = database;
        this.statements = statements;
    }

    /// Forms are read one by one: for those who ask for it, not for every page.
    public Mono<List<ReportCut.TraitCount>> of(int unit, Period period) {
        var counts =
                database.sql(COUNTS)
                        .bind("unit", unit)
                        .bind("from", period.firstDay())
                        .bind("to", period.lastDay())
                        .map(Respondents::told)
                        .all();
        return statements
                .reading(LONGEST, counts)
                .collectList()
                .map(all -> Stream.of(Trait.values()).flatMap(it -> row(it, all)).toList());
    }

    private record Told(Trait trait, String value, long respondents) {}

    /// The bit of a trait is 0 in the rows that are grouped by it.
    private static Told told(Readable row) {
        int bits = Math.toIntExact(number(row, "told"));
        Trait trait =
                Stream.of(Trait.values())
                        .filter(it -> (bits >> (Trait.values().length - 1 - it.ordinal()) & 1) == 0)
                        .findFirst()
                        .orElseThrow();
        @Nullable String value = row.get(trait.name().toLowerCase(Locale.ROOT), String.class);
        return new Told(trait, value == null ? Trait.UNTOLD : value, number(row, "respondents"));
    }

    private static Stream<ReportCut.TraitCount> row(Trait trait, List<Told> all) {
        Map<String, Long> counts =
                all.stream()
                        .filter(told -> told.trait() == trait)
                        .collect(toMap(Told::value, Told::respondents, Long::sum));
        var values = new ArrayList<>(trait.choices());
        values.add(Trait.UNTOLD);
        List<OptionalLong> shown =
                Disclosure.row(values.stream().map(it -> counts.getOrDefault(it, 0L)).toList());
        return IntStream.range(0, values.size())
                .mapToObj(i ->
                        new ReportCut.TraitCount(
                                trait,
                                values.get(i),
                                shown.get(i).isPresent() ? shown.get(i).getAsLong() : null));
    }
}
