package id.suaralayanan.portal.sampling;

import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.optionalNumber;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// How far the samples of units are, by the answers that are counted now.
@Component
public final class Samples {
    private static final String SERVICES =
            """
            SELECT s.code, s.name, v.visits, b.visits AS before, coalesce(t.respondents, 0) AS reached
              FROM service s
              LEFT JOIN service_visits v ON v.service = s.id AND v.period = :period
              LEFT JOIN service_visits b ON b.service = s.id AND b.period = :before
              LEFT JOIN (SELECT service, sum(respondents)::bigint AS respondents
                           FROM live_tally
                          WHERE unit = :unit AND month BETWEEN :from AND :to
                          GROUP BY service) AS t ON t.service = s.id
             WHERE s.unit = :unit
               AND (s.closed_on IS NULL OR v.visits > 0 OR t.respondents > 0)
             ORDER BY s.name
            """;

    private final DatabaseClient database;
    private final Clock clock;

    Samples(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Mono<SampleState> of(Unit unit, Period period) {
        LocalDate today = unit.today(clock);
        return Mono.zip(services(unit, period, today), users(unit, period))
                .map(it -> {
                    long reached =
                            it.getT1().stream().mapToLong(one -> one.progress().reached()).sum();
                    return new SampleState(
                            period,
                            SampleProgress.of(period, today, it.getT2(), reached),
                            it.getT1());
                });
    }

    /// Open services, and closed ones with something to show.
    private Mono<List<SampledService>> services(Unit unit, Period period, LocalDate today) {
        return database.sql(SERVICES)
                .bind("unit", unit.id())
                .bind("period", period.code())
                .bind("before", period.previous().code())
                .bind("from", period.firstDay())
                .bind("to", period.lastDay())
                .map(row ->
                        new SampledService(
                                text(row, "code"),
                                text(row, "name"),
                                optionalNumber(row, "before"),
                                SampleProgress.of(
                                        period,
                                        today,
                                        optionalNumber(row, "visits"),
                                        number(row, "reached"))))
                .all()
                .collectList();
    }

    private Mono<OptionalLong> users(Unit unit, Period period) {
        return database.sql(
                        "SELECT users FROM unit_population WHERE unit = :unit AND period = :period")
                .bind("unit", unit.id())
                .bind("period", period.code())
                .map(row -> optionalNumber(row, "users"))
                .one()
                .defaultIfEmpty(OptionalLong.empty());
    }
}
