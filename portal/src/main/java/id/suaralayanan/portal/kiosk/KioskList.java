package id.suaralayanan.portal.kiosk;

import id.suaralayanan.portal.web.list.ListQuery;
import id.suaralayanan.portal.web.list.PagedStatement;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/// Finds devices: working ones first, then by unit and label.
@Component
record KioskList(DatabaseClient database, Clock clock) {
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

    PagedStatement<Kiosk> find(ListQuery query) {
        return new PagedStatement<>(
                database.sql(FIND)
                        .bind("now", clock.instant())
                        .bind("state", query.filter("keadaan")),
                query,
                Kiosks::kiosk);
    }
}
