package id.suaralayanan.portal.dashboard.priority;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.importance.ElementPriorities;
import id.suaralayanan.analytics.indicators.importance.FormSums;
import id.suaralayanan.analytics.indicators.importance.FormSums.ElementSums;
import id.suaralayanan.portal.database.LongStatements;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Importance and performance of a unit's elements. Forms are read one by one, as nothing counts
/// what goes along with what inside a form; so the answer is kept for a while.
@Component
final class Priorities {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int KEPT = 500;

    /// Five sums for each element: of answers, their number, and of those of complete forms their
    /// sum, their squares, and times the form's total.
    private static final String SUMS =
            Stream.of(Element.values())
                    .map(element -> element.code().toLowerCase(Locale.ROOT))
                    .map(
                            """
                            sum(sign) FILTER (WHERE %1$s IS NOT NULL), sum(sign * %1$s),
                            sum(sign * %1$s) FILTER (WHERE total IS NOT NULL),
                            sum(sign * %1$s * %1$s) FILTER (WHERE total IS NOT NULL),
                            sum(sign * %1$s * total)\
                            """
                                    ::formatted)
                    .collect(Collectors.joining(",\n"));

    /// Nobody answers before a period begins; forms that wait on a device or in a file come late.
    private static final String OF_PARTS =
            """
            SELECT ARRAY[sum(sign) FILTER (WHERE total IS NOT NULL), sum(sign * total), sum(sign * total * total),
                   %s]::bigint[] AS sums
              FROM answer_by_profile
             WHERE unit = :unit
               AND answered_on BETWEEN :from AND :to
               AND received_at >= :from::date - 1
             GROUP BY part
            """
                    .formatted(SUMS);

    private static final int OF_FORM = 3;
    private static final int OF_ELEMENT = 5;

    private final DatabaseClient database;
    private final LongStatements statements;
    private final Clock clock;
    private final AsyncCache<Asked, Found> kept =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(FRESH).buildAsync();

    Priorities(DatabaseClient database, LongStatements statements, Clock clock) {
        this.database = database;
        this.statements = statements;
        this.clock = clock;
    }

    private record Asked(int unit, Period period) {}

    /// @param readAt when the forms were read
    record Found(ElementPriorities priorities, Instant readAt) {}

    /// At most ten minutes old.
    Mono<Found> of(int unit, Period period) {
        return Mono.fromFuture(
                () -> kept.get(new Asked(unit, period), (asked, _) -> read(asked).toFuture()),
                true);
    }

    private Mono<Found> read(Asked asked) {
        var parts =
                database.sql(OF_PARTS)
                        .bind("unit", asked.unit())
                        .bind("from", asked.period().firstDay())
                        .bind("to", asked.period().lastDay())
                        .map(Priorities::part)
                        .all();
        return statements
                .reading(LONGEST, parts)
                .collectList()
                .map(it -> new Found(ElementPriorities.of(it), clock.instant()));
    }

    private static FormSums part(Readable row) {
        Long[] sums = Objects.requireNonNull(row.get("sums", Long[].class));
        return new FormSums(
                sum(sums, 0),
                sum(sums, 1),
                sum(sums, 2),
                IntStream.range(0, Element.COUNT)
                        .map(i -> OF_FORM + OF_ELEMENT * i)
                        .mapToObj(at ->
                                new ElementSums(
                                        sum(sums, at),
                                        sum(sums, at + 1),
                                        sum(sums, at + 2),
                                        sum(sums, at + 3),
                                        sum(sums, at + 4)))
                        .toList());
    }

    /// Nothing adds up to nothing.
    private static long sum(Long[] sums, int at) {
        return Objects.requireNonNullElse(sums[at], 0L);
    }
}
