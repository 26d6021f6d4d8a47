package id.suaralayanan.portal.complaints;

import static id.suaralayanan.portal.database.RowReader.number;

import java.math.BigDecimal;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The figures about complaints, as the database counts them.
@Component
public final class AnswerTimes {
    private final DatabaseClient database;

    AnswerTimes(DatabaseClient database) {
        this.database = database;
    }

    /// Never empty: a unit without complaints has zeros and no median.
    public Mono<ComplaintFigures> of(int unit) {
        return database.sql(
                        """
                        SELECT open, overdue, due_today, counted, answered, answered_on_time, median_days
                          FROM complaint_figure
                         WHERE unit = :unit
                        """)
                .bind("unit", unit)
                .map(row ->
                        new ComplaintFigures(
                                number(row, "open"),
                                number(row, "overdue"),
                                number(row, "due_today"),
                                number(row, "counted"),
                                number(row, "answered"),
                                number(row, "answered_on_time"),
                                row.get("median_days", BigDecimal.class)))
                .one()
                .defaultIfEmpty(ComplaintFigures.NONE);
    }
}
