package id.suaralayanan.portal.history;

import static id.suaralayanan.portal.database.RowReader.decimal;
import static id.suaralayanan.portal.database.RowReader.optionalNumber;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.index.PastScale;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/// The figures of earlier years that units brought.
@Component
public final class PastFigures {
    private final DatabaseClient database;

    PastFigures(DatabaseClient database) {
        this.database = database;
    }

    /// Of one unit, oldest first.
    public Flux<PastFigure> of(int unit) {
        return database.sql(
                        """
                        SELECT period, scale, exactness, respondents, sums, counts, ikm
                          FROM past_figure
                         WHERE unit = :unit
                         ORDER BY lower(days)
                        """)
                .bind("unit", unit)
                .map(PastFigures::figure)
                .all();
    }

    private static PastFigure figure(Readable row) {
        return new PastFigure(
                Period.parse(text(row, "period")),
                PastScale.valueOf(text(row, "scale")),
                Exactness.valueOf(text(row, "exactness")),
                optionalNumber(row, "respondents"),
                List.of(Objects.requireNonNull(row.get("sums", Long[].class))),
                List.of(Objects.requireNonNull(row.get("counts", Long[].class))),
                decimal(row, "ikm").orElseThrow());
    }
}
