package id.suaralayanan.portal.dashboard.unit;

import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.text;

import java.time.Instant;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What citizens wrote beside their ratings, for the officers of the unit.
@Component
record Comments(DatabaseClient database) {
    record Comment(String text, String service, Instant receivedAt) {}

    Mono<List<Comment>> newest(int unit, int count) {
        return database.sql(
                        """
                        SELECT c.text, s.name AS service, c.received_at
                          FROM service s
                          CROSS JOIN LATERAL (
                               SELECT text, received_at
                                 FROM rating_comment
                                WHERE service = s.id
                                ORDER BY received_at DESC
                                LIMIT :count) c
                         WHERE s.unit = :unit
                         ORDER BY c.received_at DESC
                         LIMIT :count
                        """)
                .bind("unit", unit)
                .bind("count", count)
                .map(row ->
                        new Comment(
                                text(row, "text"),
                                text(row, "service"),
                                instant(row, "received_at")))
                .all()
                .collectList();
    }
}
