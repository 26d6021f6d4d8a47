package id.suaralayanan.portal.feedback.visits;

import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;

import id.suaralayanan.portal.feedback.VisitCode;
import id.suaralayanan.portal.feedback.intake.VisitHashes;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.list.ListQuery;
import id.suaralayanan.portal.web.list.PagedStatement;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The sheets of visit codes that were minted.
@Component
record Sheets(DatabaseClient database, VisitHashes hashes, Clock clock) {
    /// The parameter that asks for sheets in one state.
    static final String STATE = "keadaan";

    private static final int STEP = 10;
    private static final String FIND =
            """
            SELECT b.id, b.unit, b.codes, b.minted_at, b.withdrawn_at, k.label AS screen,
                   b.codes - b.withdrawn - (SELECT count(*) FROM visit_code c WHERE c.batch = b.id)::integer AS used
              FROM visit_batch b
              JOIN unit u ON u.id = b.unit
              LEFT JOIN kiosk k ON k.id = b.kiosk
             WHERE strpos(lower(concat_ws(' ', u.code, u.name, u.short_name, k.label)), lower(:words)) > 0
               AND CASE :state WHEN 'berlaku' THEN b.withdrawn_at IS NULL
                               WHEN 'dicabut' THEN b.withdrawn_at IS NOT NULL ELSE true END
             ORDER BY b.id DESC
             LIMIT :rows OFFSET :skipped
            """;

    private static final String MINT =
            """
            WITH made AS (
                INSERT INTO visit_batch (key, unit, codes, minted_by, minted_at)
                VALUES (:key, :unit, :codes, :officer, :now)
                    ON CONFLICT (key) DO NOTHING
                RETURNING id
            ), stored AS (
                INSERT INTO visit_code (hash, batch)
                SELECT decode(hash, 'hex'), made.id
                  FROM made, unnest(:hashes) AS hash
                 ORDER BY hash
                RETURNING 1
            )
            SELECT count(*) AS stored FROM stored
            """;

    /// One sheet as the ministry sees it.
    ///
    /// @param used how many codes were used, down to the next ten: exact numbers would tell when
    /// @param screen name of the device that showed the codes one by one; null for paper
    record Sheet(
            int id,
            int unit,
            int codes,
            int used,
            Instant mintedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String screen) {}

    /// Makes a sheet and gives its codes back, which nobody can read again.
    ///
    /// @param key of the form; empty when a sheet was made with it before
    Mono<List<VisitCode>> mint(UUID key, Unit unit, int codes, int officer) {
        var sheet = VisitCodeGenerator.sheet(unit.code(), unit.today(clock), codes);
        return database.sql(MINT)
                .bind("key", key)
                .bind("unit", unit.id())
                .bind("codes", codes)
                .bind("officer", officer)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind(
                        "hashes",
                        sheet.stream()
                                .map(code -> HexFormat.of().formatHex(hashes.of(unit.code(), code)))
                                .toArray(String[]::new))
                .map(row -> number(row, "stored"))
                .one()
                .filter(stored -> stored == codes)
                .map(_ -> sheet);
    }

    /// The latest first.
    PagedStatement<Sheet> find(ListQuery query) {
        return new PagedStatement<>(
                database.sql(FIND).bind("state", query.filter(STATE)), query, Sheets::sheet);
    }

    /// Makes what is left of a sheet useless; once is enough.
    ///
    /// @return how many codes that were
    Mono<Integer> withdraw(int sheet) {
        return database.sql("SELECT withdraw_visit_codes(:sheet, :now) AS gone")
                .bind("sheet", sheet)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .map(row -> integer(row, "gone"))
                .one();
    }

    private static Sheet sheet(Readable row) {
        return new Sheet(
                integer(row, "id"),
                integer(row, "unit"),
                integer(row, "codes"),
                integer(row, "used") / STEP * STEP,
                instant(row, "minted_at"),
                row.get("withdrawn_at", Instant.class),
                row.get("screen", String.class));
    }
}
