package id.suaralayanan.portal.complaints;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.optionalNumber;

import id.suaralayanan.analytics.indicators.statistics.KaplanMeier;
import id.suaralayanan.analytics.indicators.statistics.KaplanMeier.Observed;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The figures about complaints. The one owner of how fast a unit answers: its own dashboard, its
/// public page and its screen ask here.
@Component
public final class AnswerTimes {
    private static final Duration YEAR = Duration.ofDays(365);

    /// Cases alike by working days, and by percent of the allowed time; what is over is over,
    /// however far. Days of the calendar are reckoned once for each case, and shares without
    /// decimals of any length: with thousands of cases both took longer than all else on a page.
    private static final String WAITED =
            """
            WITH office AS (
                SELECT id, calendar, time_zone FROM unit WHERE id = :unit
            ), numbered AS (
                SELECT n.day, n.number
                  FROM office o
                 CROSS JOIN numbered_days(o.calendar,
                                          (:since::timestamptz AT TIME ZONE o.time_zone)::date,
                                          (:now::timestamptz AT TIME ZONE o.time_zone)::date) n
            ), followed AS MATERIALIZED (
                SELECT (c.received_at AT TIME ZONE o.time_zone)::date AS first_day,
                       (e.ended AT TIME ZONE o.time_zone)::date AS last_day,
                       least(101, ceil(100 * (date_part('epoch', e.ended - c.received_at)
                           / greatest(1, date_part('epoch', c.due_reply - c.received_at)))))::bigint AS used,
                       c.first_reply_at IS NOT NULL AS answered, count(*) AS cases
                  FROM office o
                  JOIN complaint c ON c.unit = o.id
                 CROSS JOIN LATERAL (
                       SELECT greatest(c.received_at,
                                       least(:now, coalesce(c.first_reply_at, c.finished_at, :now))) AS ended) e
                 WHERE NOT c.integrity
                   AND c.received_at > :since
                   AND c.received_at <= :now
                   AND c.status NOT IN ('REJECTED', 'WITHDRAWN')
                 GROUP BY first_day, last_day, used, answered
            )
            SELECT ended.number - begun.number AS days, f.used, f.answered, sum(f.cases)::bigint AS cases
              FROM followed f
              JOIN numbered begun ON begun.day = f.first_day
              JOIN numbered ended ON ended.day = f.last_day
             GROUP BY days, f.used, f.answered
            """;

    private final DatabaseClient database;
    private final Clock clock;

    AnswerTimes(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What everyone may see; empty where a single case could show through.
    public Mono<Optional<AnswerSpeed>> publicSpeed(int unit) {
        return speed(unit).map(speed -> Optional.of(speed).filter(AnswerSpeed::isForPublic));
    }

    /// Never empty: a unit without complaints has no median.
    public Mono<AnswerSpeed> speed(int unit) {
        Instant now = clock.instant();
        return database.sql(WAITED)
                .bind("unit", unit)
                .bind("now", now)
                .bind("since", now.minus(YEAR))
                .map(Waited::of)
                .all()
                .collectList()
                .map(AnswerTimes::speed);
    }

    private static AnswerSpeed speed(List<Waited> waited) {
        return new AnswerSpeed(
                cases(waited.stream()),
                cases(waited.stream().filter(Waited::isAnswered)),
                times(waited, Waited::days),
                times(waited, it -> OptionalLong.of(it.used())));
    }

    private static long cases(Stream<Waited> waited) {
        return waited.mapToLong(Waited::cases).sum();
    }

    private static KaplanMeier times(List<Waited> waited, Function<Waited, OptionalLong> time) {
        return KaplanMeier.of(
                waited.stream()
                        .filter(it -> time.apply(it).isPresent())
                        .map(it ->
                                new Observed(
                                        time.apply(it).getAsLong(), it.isAnswered(), it.cases()))
                        .toList());
    }

    /// Cases alike.
    ///
    /// @param days none where the calendar of a year is missing
    private record Waited(OptionalLong days, long used, boolean isAnswered, long cases) {
        static Waited of(Readable row) {
            return new Waited(
                    optionalNumber(row, "days"),
                    number(row, "used"),
                    flag(row, "answered"),
                    number(row, "cases"));
        }
    }
}
