package id.suaralayanan.portal.evaluation;

import static id.suaralayanan.portal.database.RowReader.number;

import id.suaralayanan.analytics.indicators.evaluation.UnitWork;
import id.suaralayanan.portal.units.Unit;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What the portal knows of a unit's work in a year: view `unit_year_work`.
@Component
record UnitWorks(DatabaseClient database) {
    Mono<UnitWork> of(Unit unit, int year) {
        return database.sql(
                        """
                        SELECT respondents::bigint AS respondents, plans, plans_done, last_plan_done_at, report_made_at,
                               reports, improvements, complaints, finished, replied, released, median_reply_seconds
                          FROM unit_year_work
                         WHERE unit = :unit AND year = :year
                        """)
                .bind("unit", unit.id())
                .bind("year", (short) year)
                .map(row -> work(row, unit.zone()))
                .one();
    }

    private static UnitWork work(Readable row, ZoneId zone) {
        return new UnitWork(
                number(row, "respondents"),
                number(row, "plans"),
                number(row, "plans_done"),
                day(row, "report_made_at", zone),
                day(row, "last_plan_done_at", zone),
                number(row, "reports"),
                number(row, "improvements"),
                number(row, "complaints"),
                number(row, "finished"),
                number(row, "replied"),
                number(row, "released"),
                Optional.ofNullable(row.get("median_reply_seconds", Long.class))
                        .map(Duration::ofSeconds));
    }

    private static Optional<LocalDate> day(Readable row, String column, ZoneId zone) {
        return Optional.ofNullable(row.get(column, Instant.class))
                .map(at -> LocalDate.ofInstant(at, zone));
    }
}
