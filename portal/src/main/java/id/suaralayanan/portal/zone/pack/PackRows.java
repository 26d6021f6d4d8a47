package id.suaralayanan.portal.zone.pack;

import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import id.suaralayanan.analytics.indicators.zone.PerceptionTally;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The counts and questions behind the figures of a unit.
@Component
final class PackRows {
    private final DatabaseClient database;

    PackRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<List<PerceptionCount>> counts(int unit, Period period) {
        return database.sql(
                        """
                        SELECT i.survey, i.version::bigint AS version, t.quarter, t.respondents, t.total_sum,
                               t.total_squares, t.counts
                          FROM perception_tally t
                          JOIN perception_instrument i ON i.id = t.instrument
                         WHERE t.unit = :unit AND t.quarter BETWEEN :first AND :last
                         ORDER BY i.survey, t.quarter, i.version
                        """)
                .bind("unit", unit)
                .bind("first", period.firstDay())
                .bind("last", period.lastDay())
                .map(PackRows::count)
                .all()
                .collectList();
    }

    private static PerceptionCount count(Readable row) {
        return new PerceptionCount(
                PerceptionSurvey.valueOf(text(row, "survey")),
                (int) number(row, "version"),
                Objects.requireNonNull(row.get("quarter", LocalDate.class)),
                new PerceptionTally(
                        number(row, "respondents"),
                        number(row, "total_sum"),
                        number(row, "total_squares"),
                        List.of(Objects.requireNonNull(row.get("counts", Long[].class)))));
    }

    /// Of every instrument there was: the counts say which version they belong to.
    Mono<List<PackedQuestion>> questions() {
        return database.sql(
                        """
                        SELECT i.survey, i.version::bigint AS version, p.number::bigint AS number, p.official, i.source
                          FROM perception_item p
                          JOIN perception_instrument i ON i.id = p.instrument
                         ORDER BY i.survey, i.version, p.number
                        """)
                .map(row ->
                        new PackedQuestion(
                                PerceptionSurvey.valueOf(text(row, "survey")),
                                (int) number(row, "version"),
                                (int) number(row, "number"),
                                text(row, "official"),
                                text(row, "source")))
                .all()
                .collectList();
    }
}
