package id.suaralayanan.portal.dashboard.change;

import static id.suaralayanan.portal.database.RowReader.number;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Score;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.portal.database.LongStatements;
import id.suaralayanan.portal.figures.TallyRows;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The answers of a unit by what respondents told of themselves: read one by one, as nothing counts
/// them. For those who ask for it, not for every page.
@Component
public final class ProfileAnswers {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /// One count for each of the four scores of each element.
    private static final String COUNTS =
            Stream.of(Element.values())
                    .flatMap(element ->
                            IntStream.rangeClosed(Score.WORST, Score.BEST)
                                    .mapToObj(points ->
                                            "coalesce(sum(sign) FILTER (WHERE %s = %d), 0)"
                                                    .formatted(
                                                            element.code().toLowerCase(Locale.ROOT),
                                                            points)))
                    .collect(Collectors.joining(",\n"));

    /// Nobody answers before a period begins; forms that wait on a device or in a file come late.
    private static final String BY_TRAIT =
            """
            SELECT sex, age, education, occupation,
                   grouping(sex, age, education, occupation) AS told,
                   sum(sign)::bigint AS respondents,
                   coalesce(sum(sign) FILTER (WHERE total IS NOT NULL), 0)::bigint AS complete,
                   coalesce(sum(sign * total), 0)::bigint AS total_sum,
                   coalesce(sum(sign * total * total), 0)::bigint AS total_squares,
                   ARRAY[%s]::bigint[] AS counts
              FROM answer_by_profile
             WHERE unit = :unit
               AND answered_on BETWEEN :from AND :to
               AND received_at >= :from::date - 1
             GROUP BY GROUPING SETS ((sex), (age), (education), (occupation))
            """
                    .formatted(COUNTS);

    private final DatabaseClient database;
    private final LongStatements statements;

    ProfileAnswers(DatabaseClient database, LongStatements statements) {
        this.database = database;
        this.statements = statements;
    }

    public Mono<Map<ProfileTrait, Map<String, Tally>>> of(int unit, Period period) {
        var told =
                database.sql(BY_TRAIT)
                        .bind("unit", unit)
                        .bind("from", period.firstDay())
                        .bind("to", period.lastDay())
                        .map(ProfileAnswers::told)
                        .all();
        return statements.reading(LONGEST, told).collectList().map(ProfileAnswers::byTrait);
    }

    private record Told(ProfileTrait trait, String value, Tally tally) {}

    private static Map<ProfileTrait, Map<String, Tally>> byTrait(List<Told> told) {
        return told.stream()
                .collect(groupingBy(Told::trait, toMap(Told::value, Told::tally, Tally::plus)));
    }

    /// The bit of a trait is 0 in the rows that are grouped by it.
    private static Told told(Readable row) {
        int bits = Math.toIntExact(number(row, "told"));
        int last = ProfileTrait.values().length - 1;
        var trait =
                Stream.of(ProfileTrait.values())
                        .filter(it -> (bits >> (last - it.ordinal()) & 1) == 0)
                        .findFirst()
                        .orElseThrow();
        @Nullable String value = row.get(trait.name().toLowerCase(Locale.ROOT), String.class);
        return new Told(trait, value == null ? ProfileTrait.UNTOLD : value, TallyRows.tally(row));
    }
}
