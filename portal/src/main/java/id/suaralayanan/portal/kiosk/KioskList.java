package id.suaralayanan.portal.kiosk;

import id.suaralayanan.portal.web.list.ListPage;
import id.suaralayanan.portal.web.list.ListQuery;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Finds devices: working ones first, then by unit and label.
@Component
final class KioskList {
    private static final String FIND =
            "SELECT * FROM ("
                    + Kiosks.SELECT
                    + """
                    ) AS k
                     WHERE strpos(lower(concat_ws(' ', k.label, k.point, k.unit, k.unit_name)), lower(:words)) > 0
                       AND :state IN ('', k.state)
                     ORDER BY k.state IN ('STOPPED', 'REVOKED'), k.unit_name, k.label, k.id
                     LIMIT :rows OFFSET :skipped
                    """;

    private final DatabaseClient database;
    private final Clock clock;

    KioskList(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<ListPage<Kiosk>> page(ListQuery query) {
        return find(query, ListQuery.ROWS + 1, query.skipped())
                .collectList()
                .map(found -> ListPage.of(query, found));
    }

    /// Every device that fits.
    Flux<Kiosk> all(ListQuery query) {
        return find(query, Integer.MAX_VALUE, 0);
    }

    private Flux<Kiosk> find(ListQuery query, int rows, int skipped) {
        return database.sql(FIND)
                .bind("now", clock.instant())
                .bind("words", query.words())
                .bind("state", query.filter("keadaan"))
                .bind("rows", rows)
                .bind("skipped", skipped)
                .map(Kiosks::kiosk)
                .all();
    }
}
