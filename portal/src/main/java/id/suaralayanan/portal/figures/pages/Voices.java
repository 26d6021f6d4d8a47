package id.suaralayanan.portal.figures.pages;

import id.suaralayanan.analytics.indicators.Period;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What citizens wrote about a unit and an officer released, without names: remarks beside a rating
/// and complaints. Nothing secret, confidential or of supervisory content is ever among them.
@Component
final class Voices {
    private static final int MOST = 6;

    private final DatabaseClient database;

    Voices(DatabaseClient database) {
        this.database = database;
    }

    /// @param month in which it came; a day would tell too much
    record Voice(Kind kind, String text, Period month) {}

    enum Kind {
        REMARK,
        COMPLAINT,
        COMPLAINT_FINISHED
    }

    /// The latest ones, newest first.
    Mono<List<Voice>> of(int unit) {
        return database.sql(
                        """
                        SELECT kind, public_text, date_trunc('month', received_at)::date AS month
                          FROM (SELECT 'REMARK' AS kind, r.public_text, r.received_at
                                  FROM rating_comment AS r
                                  JOIN service AS s ON s.id = r.service
                                 WHERE s.unit = :unit AND r.released_at IS NOT NULL
                                 UNION ALL
                                SELECT CASE WHEN status LIKE 'FINISHED%' THEN 'COMPLAINT_FINISHED' ELSE 'COMPLAINT' END,
                                       public_text, received_at
                                  FROM complaint
                                 WHERE unit = :unit AND released_at IS NOT NULL
                                   AND NOT secret AND NOT integrity AND identity <> 'CONFIDENTIAL'
                                   AND status NOT IN ('REJECTED', 'WITHDRAWN')) AS voice
                         WHERE public_text IS NOT NULL
                         ORDER BY received_at DESC
                         LIMIT :most
                        """)
                .bind("unit", unit)
                .bind("most", MOST)
                .map(Voices::voice)
                .all()
                .collectList();
    }

    private static Voice voice(Readable row) {
        return new Voice(
                Kind.valueOf(text(row, "kind")),
                text(row, "public_text"),
                Period.of(
                        Period.Kind.MONTH,
                        Objects.requireNonNull(row.get("month", LocalDate.class))));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
