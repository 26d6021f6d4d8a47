package id.suaralayanan.portal.complaints;

import id.suaralayanan.portal.complaints.store.CaseRows;
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
                                CaseRows.number(row, "open"),
                                CaseRows.number(row, "overdue"),
                                CaseRows.number(row, "due_today"),
                                CaseRows.number(row, "counted"),
                                CaseRows.number(row, "answered"),
                                CaseRows.number(row, "answered_on_time"),
                                row.get("median_days", BigDecimal.class)))
                .one()
                .defaultIfEmpty(ComplaintFigures.NONE);
    }
}
